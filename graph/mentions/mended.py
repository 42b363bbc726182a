"""Tokens -> tokens, the borders that the tagger puts one character off set right.

A title's last character belongs to the title (检察|长奇建军), the last one of a name to the
name (盛占|奎涿鹿县交通运输局), and a noun for a person ends before the body that follows it
(起诉|人县检察院). Each is told by a word of the lists that runs over the border.
"""

from __future__ import annotations

from dataclasses import replace

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.model import Token

_TORN = frozenset(("ORG", "nt", "PER", "nr", "LOC", "ns", "v", "nz"))
_BODIES = frozenset(("ORG", "nt"))
_PLACES = ("LOC", "ns")
_PERSONS = frozenset(("PER", "nr"))
_SHORT = 4  # characters of a class word with a word for a past post
_NAME = (2, 3)  # characters of a Han name
_PLACE = range(3, 13)  # characters of a place's full name


def mended(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with the borders inside titles and names moved."""
    found: list[Token] = []
    freed: set[int] = set()  # where a title now ends
    past = forms("status_words").last
    for token in tokens:
        last = found[-1] if found else None
        if text[token.end - 1] in past and (status := _past(text, token)):
            found += [
                replace(token, end=token.end - status),
                Token(token.end - status, token.end, "a"),
            ]
            continue
        if last is None or last.end != token.start:
            found.append(token)
            continue
        if last.tag in _PLACES and _bank(text, token):
            found[-1] = replace(last, end=token.start + 1)
            found.append(Token(token.start + 1, token.end, "s"))
            continue
        if token.tag not in _TORN:
            found.append(token)
            continue
        moved = False
        if _titled(text, found[0].start, token):
            found[-1] = replace(last, end=token.start + 1)
            freed.add(token.start + 1)
            moved = True
        elif token.tag in _BODIES and _named(text, found, token):
            found[-1] = Token(last.start, token.start + 1, "PER")
            moved = True
        elif token.tag in _BODIES and _described(text, last, token):
            found[-1] = replace(last, end=token.start + 1)
            moved = True
        found.append(replace(token, start=token.start + 1) if moved else token)
    return _with_names(text, found, freed) if freed else found


def _bank(text: str, token: Token) -> bool:
    """Whether a water's class word begins the word for its bank: 抚边|河边."""
    word = text[token.start : token.end]
    return word[0] in words("water_classes") and word[1:] in words("bank_words")


def _past(text: str, token: Token) -> int:
    """The length of a word for a past post that is glued to a unit's class word: 科|原|科长."""
    word = text[token.start : token.end]
    if token.end - token.start > _SHORT or text[token.end : token.end + 2] not in words("titles"):
        return 0
    status = forms("status_words").ending(text, token.end, token.start + 1)
    return len(status) if status and word.removesuffix(status) in words("organ_heads") else 0


def _with_names(text: str, tokens: list[Token], freed: set[int]) -> list[Token]:
    """The tokens, what stands behind a title of ``freed`` as one name."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if last is not None and last.start in freed and last.end - last.start == 1:
            if token.tag in _PERSONS and token.end - last.start in _NAME:
                found[-1] = Token(last.start, token.end, "PER")
                continue
        if token.start in freed and token.end - token.start in _NAME:
            token = replace(token, tag="PER")
        found.append(token)
    return found


def _titled(text: str, floor: int, token: Token) -> bool:
    """Whether a title runs over the border and ends with the token's first character."""
    rest = text[token.start + 1 : token.end]
    title = forms("titles").ending(text, token.start + 1, floor)
    if not rest or title is None or len(title) < 2 or names.surname(rest) is None:
        return False
    if gazetteer().named(text[token.start : token.start + 2]):
        return False  # 如皋市|长江大桥
    return len(rest) <= max(_NAME) and not gazetteer().named(text[token.start : token.end])


def _named(text: str, found: list[Token], token: Token) -> bool:
    """Whether a body's first character is the last one of the name before it."""
    last = found[-1]
    said = text[last.start : token.start + 1]
    if len(said) != max(_NAME) or names.surname(said) is None:
        return False
    before = found[-2] if len(found) > 1 else None
    asked = before is not None and text[before.start : before.end] in words("naming_verbs")
    if last.tag not in _PERSONS and not asked:
        return False
    return _opens(text, token.start + 1, token.end) and not _opens(text, token.start, token.end)


def _described(text: str, last: Token, token: Token) -> bool:
    """Whether a noun for a person ends with the body's first character: 起诉人|县检察院."""
    noun = forms("person_nouns").ending(text, token.start + 1, last.start)
    return noun is not None and len(noun) > 1 and _opens(text, token.start + 1, token.end)


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a body's name begins at ``start``: a full place, a national organ, a level."""
    table = gazetteer()
    if any(table.named(text[start : start + n]) for n in _PLACE if start + n < end):
        return True
    if organs().at(text, start, end):
        return True
    level = forms("levels").at(text, start, end)
    behind = forms("organ_heads").at(text, start + len(level or ""), end)
    return level is not None and behind is not None
