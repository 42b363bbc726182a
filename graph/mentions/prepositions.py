"""Tokens -> tokens, the border between a short preposition and a name set right.

A foreign name takes a preposition along that no name begins with (同|纳扎罗夫), a town loses its
first character, where the county before it has a town of the whole name (施甸县|由旺镇), and a
name is followed by 任 with a post that ends the clause (关博|任|队长。). What 部 and 将 make
behind a body's name is no word (防汛指挥|部|将).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.model import Token
from graph.wordings import pattern

_PERSONS = frozenset(("PER", "nr"))
_BODIES = frozenset(("ORG", "nt"))
_FROM, _TO = "受", "至"
_CASE, _DEALT = "案", "由"
_TRAPPED, _OF = "被困", "的"
_HEADS = "率带"
_PLACES = frozenset(("LOC", "ns"))
_NAMES = _PERSONS | _BODIES | _PLACES
_SHARE = 0.75  # of the characters of a foreign name that such names are written by
_FOREIGN = 3  # characters of a foreign name without a dot
_SHORT = 2  # characters of such a word
_NAME = 3  # characters of a Han name of two and 任 behind it
_SERVES = "任"
_AT, _ONE = "於", "一"
_ENDS = ",。;、 "


def at_places(text: str, base: int, tokens: Sequence[Token]) -> list[Token]:
    """``tokens``, relative to ``base``, of a sentence in traditional characters: 於|新田, whose
    first character is a surname only in its simplified form, and a body with where it acts."""
    found: list[Token] = []
    for token in tokens:
        named = token.tag in (*_PERSONS, *_PLACES) and token.end - token.start > 2
        if named and text[base + token.start] == _AT:
            tag = "LOC" if token.tag in _PERSONS else token.tag
            first = Token(token.start, token.start + 1, "p")
            found += [first, Token(token.start + 1, token.end, tag)]
        elif (
            token.tag in _BODIES
            and (cut := text.find(_AT, base + token.start + 2)) >= 0
            and (cut + 2 < base + token.end)
        ):  # 路环警务厅|于|路氹城一酒店
            at = cut - base
            found += [replace(token, end=at), Token(at, at + 1, "p")]
            stop = text.find(_ONE, base + at + 2, base + token.end) - base
            stop = stop if stop > 0 else token.end
            found.append(Token(at + 1, stop, "LOC"))  # 路氹城|一酒店
            found += [Token(stop, token.end, "n")] if stop < token.end else []
        else:
            found.append(token)
    return found


def parted(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with names and prepositions parted."""
    found: list[Token] = []
    limit = tokens[-1].end if tokens else 0
    ends = {*words("fronting_words"), _TRAPPED[-1]}
    for at, token in enumerate(tokens):
        last = found[-1] if found else None
        if last is not None and _cased(text, last, token, tokens[at + 1 : at + 2]):
            found[-1] = Token(last.start, token.end - 1, "n")
            found.append(Token(token.end - 1, token.end, "p"))
            continue
        if token.tag not in _NAMES and text[token.end - 1] not in ends:
            found.append(token)
            continue
        if token.tag in _PERSONS and _leads(text, token):
            found += [
                Token(token.start, token.start + 1, "p"),
                replace(token, start=token.start + 1),
            ]
        elif token.tag in _PERSONS and _placed(text, last, token):
            rest = Token(token.start + 1, token.end, "LOC")
            found += [Token(token.start, token.start + 1, "p"), rest]
        elif token.tag in _PERSONS and _appointed(text, token, limit):
            found += [replace(token, end=token.end - 1), Token(token.end - 1, token.end, "v")]
        elif last is not None and _heads(text, last, token):
            found += [replace(token, end=token.end - 1), Token(token.end - 1, token.end, "p")]
        elif (
            (token.tag in _PLACES and _by(text, token))
            or _asked(text, token)
            or (last is not None and _reached(text, last, token))
        ):
            rest = replace(token, start=token.start + 1)
            found += [Token(token.start, token.start + 1, "p"), rest]
        elif last is not None and _headed(text, last, token):
            rest = replace(token, start=token.start + 1)
            found += [Token(token.start, token.start + 1, "v"), rest]
        elif (last is not None and _trapped(text, last, token)) or (
            token.tag in _PLACES and last is not None and _begun(text, found, token)
        ):
            found[-1] = replace(token, start=last.start)
        else:
            found.append(token)
    return found


def _heads(text: str, last: Token, token: Token) -> bool:
    """Whether a word of two characters is the end of a body's head and 将: 指挥|部|将."""
    if text[token.end - 1] not in words("fronting_words") or token.end - token.start != _SHORT:
        return False
    head = forms("organ_heads").ending(text, token.end - 1, last.start)
    return last.end == token.start and head is not None and len(head) > _SHORT


def _cased(text: str, last: Token, token: Token, behind: list[Token]) -> bool:
    """Whether the word for the cause of an action is the end of a case's name and who deals with
    it: 受贿|案|由|某市检察院, not 案由|为合同纠纷."""
    if text[token.end - 1] != _DEALT or text[token.start : token.end] != _CASE + _DEALT:
        return False
    crime = forms("crimes").ending(text, last.end, 0) is not None and last.end == token.start
    return crime and bool(behind) and behind[0].tag in (*_BODIES, *_PLACES, "n", "r")


def _by(text: str, token: Token) -> bool:
    """Whether a place is a preposition and a body: 经|公路局南区."""
    if text[token.start] not in words("acting_prepositions"):
        return False
    head = forms("organ_heads").at(text, token.start + 1, token.end)
    return len(head or "") >= _FOREIGN


def _headed(text: str, last: Token, token: Token) -> bool:
    """Whether a body or place of the own region has the verb of whoever heads it before it:
    副州长丁文|率|州工作组."""
    if text[token.start] not in _HEADS or last.tag not in _PERSONS or last.end != token.start:
        return False
    named = token.tag in (*_BODIES, *_PLACES) and token.end - token.start > 1
    return named and text[token.start + 1] in words("levels")


def _reached(text: str, last: Token, token: Token) -> bool:
    """Whether a name has 至 of the verb before it, by a verb of motion or what opens with a unit:
    转移|至|镇中心小学, not 参观|至善中学."""
    if text[token.start] != _TO or last.tag != "v" or last.end != token.start:
        return False
    named = token.tag in (*_BODIES, *_PLACES) and token.end - token.start > _NAME
    if not named or gazetteer().named(text[token.start : token.end]):
        return False
    if text[token.start + 1] in words("levels") or (
        text[last.start : last.end] in words("moving_verbs")
    ):
        return True
    return any(m.start == 0 for m in gazetteer().match(text[token.start + 1 : token.end]))


def _trapped(text: str, last: Token, token: Token) -> bool:
    """Whether two words are one that describes the people behind it: 2名|被困|群众."""
    if text[token.end - 1] != _TRAPPED[-1]:
        return False
    return text[last.start : token.end] == _TRAPPED and text[token.end : token.end + 1] != _OF


def _asked(text: str, token: Token) -> bool:
    """Whether a body has the word before it for what one undergoes from it: 受|州政协委托."""
    return token.tag in _BODIES and text[token.start] == _FROM and token.end - token.start > _NAME


def _leads(text: str, token: Token) -> bool:
    """Whether a name begins with a preposition, and the rest is a foreign name: 同|纳扎罗夫."""
    rest = text[token.start + 1 : token.end]
    if text[token.start] not in words("short_prepositions") or len(rest) < _FOREIGN:
        return False
    known = names.transliteration()
    return sum(char in known for char in rest) >= _SHARE * len(rest)


def _placed(text: str, last: Token | None, token: Token) -> bool:
    """Whether a name is a word for "and" or "in" and a place: 和|法国|总统, 某大学|于|新竹|复校."""
    char, at = text[token.start], token.start + 1
    if char not in words("and_names") and char not in words("short_prepositions"):
        return False
    held = gazetteer().named(text[at : token.end]) if token.end - at >= _SHORT else ()
    if not held:
        return False
    if char in words("and_names"):
        return held[0].level == "country"
    if last is None or last.end != token.start or last.tag not in _BODIES:
        return False
    there = pattern("done-there").match(text, token.end)
    return char in words("short_prepositions") and there is not None


def _appointed(text: str, token: Token, limit: int) -> bool:
    """Whether a name of three ends with 任 before a post that ends the clause: 关博|任|队长。"""
    if text[token.end - 1] != _SERVES or token.end - token.start != _NAME:
        return False
    at = token.end + len(forms("title_openers").at(text, token.end, limit) or "")  # 任|副班主任
    title = forms("titles").at(text, at, limit)
    stop = at + len(title or "")
    return title is not None and (stop == limit or text[stop] in _ENDS)


def _begun(text: str, found: list[Token], token: Token) -> bool:
    """Whether a preposition is the first character of the town behind a county: 施甸县|由旺镇."""
    last, before = found[-1], found[-2] if len(found) > 1 else None
    if before is None or before.tag not in _PLACES or before.end != last.start:
        return False
    if last.end != token.start or text[last.start : last.end] not in words("short_prepositions"):
        return False
    table = gazetteer()
    above = {p.code for p in table.named(text[before.start : before.end])}
    whole = table.named(text[last.start : token.end])
    return any(above & {u.code for u in table.chain(p)[1:]} for p in whole)
