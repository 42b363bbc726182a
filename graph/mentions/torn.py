"""Raw tokens of a sentence -> tokens, where the tagger tears a character off a name or a date.

日|向成武县人民法院: the class word of a day stands before the body. 走进|查|干禾丰合作社, 打|鼓岭:
the first character of a name was taken for a verb; another verb right before it tells so.
碇内国|小: a school of Taiwan. 防治|所: the class word of a body with its last character apart, and
设备|部主任: with its chief's title.
现任临|夏州统计局: the first character of a place's name.
友谊|关海关: the last character of what stands before a head. 业先|后: an adverb's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, either, forms, words
from graph.mentions.parted import listed_holders, side_pairs, sittings
from graph.model import Token

_DAY = "日号"
_NAMES = frozenset(("LOC", "ns", "ORG", "nt"))
_BODIES, _PLACES = ("ORG", "nt"), ("LOC", "ns")
_STEMS = ("n", "nz", *_PLACES)
_HUMAN = ("PER", "nr")
_PERSONS = (*_HUMAN, "LOC", "n", "nz", "ORG")
_VERBS = ("v", "vd")
_LOOSE = frozenset("vad")  # tags of a first character that was torn off
_NATION, _GRADES = "国", "小中"
_CLASSES = frozenset("日号国小中所")
_LONG = 3  # characters of a name that took one more
_HELD = ("titles", "organ_heads")
_SCHOOL = (3, 5)  # characters of a school's name: 碇内国小
_PLACE, _VILLAGE, _AND, _ALONG = "所", "村", "和", "沿"
_TOWNS = ("镇", "乡")
_OPEN = ("w", "TIME", "LOC", "ns", "v", "p", "u", "c", "d")  # before a village's name


def mended_raw(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, with such borders set right."""
    found: list[Token] = []
    after, heads = forms("after_words"), words("titled_heads")
    marked = _CLASSES | heads
    for index, token in enumerate(tokens):
        last, char = found[-1] if found else None, text[token.start]
        named = token.tag in _NAMES or (last is not None and last.tag in _NAMES)
        told = named or char in marked or text[token.end - 1] in after.last
        if last is None or not told or last.end != token.start:
            found.append(token)
            continue
        size = last.end - last.start
        if text[token.end - 1] in after.last and _after(text, last, token):
            found[-1:] = [Token(last.start, last.end - 1, "n")] if size > 1 else []
            found.append(Token(last.end - 1, token.end, "n"))  # 省灾|后|恢复重建
            continue
        if char in heads and last.tag in _STEMS and size > 1 and _of_chief(text, token):
            found[-1] = replace(last, end=token.start + 1, tag="n")
            found.append(replace(token, start=token.start + 1))
            continue
        if char not in _CLASSES and not named:
            found.append(token)  # nothing below holds for it
            continue
        if last.tag == "TIME" and char in _DAY and text[last.end - 1].isdigit():
            if token.end - token.start > 1 and token.tag in _NAMES:
                found[-1] = replace(last, end=token.start + 1)
                token = replace(token, start=token.start + 1)
        elif token.tag in _BODIES and last.tag in _STEMS and size < 4 and _headed(text, token):
            found.pop()
            token = replace(token, start=last.start)
        elif token.tag in _NAMES and size == 1 and last.tag in _LOOSE:
            if _torn_off(text, found[-2] if len(found) > 1 else None, last, token):
                found.pop()
                token = replace(token, start=last.start)
        elif token.tag in _NAMES and last.tag in _VERBS and (at := _held_at(text, last, token)):
            found[-1] = replace(last, end=at)
            token = replace(token, start=at)
        elif token.end - token.start == 1 and char == _PLACE and last.tag in ("v", "vn"):
            if text[last.start : token.end] in words("organ_heads"):
                found.pop()
                token = Token(last.start, token.end, "n")
        elif last.tag in _NAMES and text[last.end - 1 : token.end] in words("terrain_words"):
            if size > 2 and index + 1 < len(tokens) and tokens[index + 1].tag == "n":
                found[-1] = replace(last, end=last.end - 1)
                token = Token(last.end - 1, token.end, "n")
        elif char in _GRADES and _is_school(text, last, token, tokens[index + 1 : index + 2]):
            found.pop()
            token = Token(last.start, token.end, "ORG")
        found.append(token)
    line = text[found[0].start : found[-1].end] if found else ""
    found = _adverbs(text, found)
    if _told().search(line):
        found = _acts(text, found) if forms("futures").inside(line) else found
        found = sittings(text, found) if forms("own_sittings").inside(line) else found
        found = listed_holders(text, found)
        found = side_pairs(text, found) if forms("side_pairs").inside(line) else found
    found = _along(text, found) if _ALONG in line else found
    found = _village_names(text, found) if _VILLAGE in line or _AND in line else found
    posts = [w for w in words("banner_titles") if w in line]
    return _village_heads(text, found, posts) if posts or _VILLAGE * 2 in line else found


@cache
def _told() -> re.Pattern[str]:
    return re.compile(either(among("futures", "own_sittings", "roster_roles", "side_pairs")))


def _after(text: str, last: Token, token: Token) -> bool:
    """Whether a level word stands before a disaster and what is after it: 省灾|后."""
    led = text[last.end - 2 : last.end - 1] in words("levels")  # no 山体滑坡灾|后修复
    return led and text[last.end - 1 : token.end] in words("after_words")


def _of_chief(text: str, token: Token) -> bool:
    """Whether a unit's class word stands in one word with its chief's title: 设备|部主任."""
    said = text[token.start : token.end]
    return token.tag == "n" and said[1:] in words("titles") and said not in words("titles")


def _held_at(text: str, last: Token, token: Token) -> int:
    """Where a place begins whose first characters stand with the word for holding a post before
    it: 现任临|夏州统计局; 0 where none does."""
    word = forms("status_words").at(text, last.start, last.end)
    at = last.start + len(word or "")
    if word is None or not 0 < last.end - at < len(word):
        return 0
    crossing = (m for m in gazetteer().match(text[at : token.end]) if m.start == 0)
    return at if any(m.end > last.end - at for m in crossing) else 0


def _acts(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with an act whole whose first character the word for what is still to be took:
    还会|见了外宾, not 还会|见到."""
    for index, (word, rest) in enumerate(pairwise(tokens)):
        at, alone = word.end - 1, rest.end - rest.start == 1 and rest.start == word.end
        if alone and word.end - word.start > 1 and text[word.start : word.end] in words("futures"):
            if text[at : rest.end] in forms("event_acts"):
                tokens[index : index + 2] = [
                    Token(word.start, at, "d"),
                    Token(at, rest.end, "v"),
                ]
    return tokens


def _adverbs(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with an adverb whole of which a name took the first character:
    扎西平措|先后|来到."""
    first = forms("between_adverbs").first
    if not any([t.tag in _HUMAN and text[t.end - 1] in first for t in tokens]):
        return tokens
    for index, (name, rest) in enumerate(pairwise(tokens)):
        if name.tag not in _HUMAN or rest.start != name.end or name.end - name.start < _LONG:
            continue
        word = forms("between_adverbs").at(text, name.end - 1, tokens[-1].end)
        if word is None or name.end - 1 + len(word) <= name.end:
            continue
        end = name.end - 1 + len(word)
        if rest.end < end:
            continue
        tokens[index] = replace(name, end=name.end - 1)
        left = [replace(rest, start=end)] if end < rest.end else []
        tokens[index + 1 : index + 2] = [Token(name.end - 1, end, "d"), *left]
    return tokens


def _along(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a village's name whole whose last character was taken for a preposition:
    前河|沿|社区日间照料中心."""
    found: list[Token] = []
    for token in tokens:
        name, last = found[-2:] if len(found) > 1 else (None, None)
        word = forms("village_words").at(text, token.start, token.end)
        if (
            name is None
            or last is None
            or word is None
            or name.tag not in _PLACES
            or last.end != token.start
            or text[name.end : last.end] != _ALONG
        ):
            found.append(token)
        else:
            at = token.start + len(word)
            found[-2:] = [Token(name.start, at, "LOC")]
            found += [replace(token, start=at)] if at < token.end else []
    return found


def _village_names(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with the names of villages whole that hold 和, or a verb behind a township:
    荣|和|社区, 加义镇|献|钟村."""
    found: list[Token] = []
    for token in tokens:
        first, second = found[-2:] if len(found) > 1 else (None, None)
        said = text[token.start : token.end]
        if first is None or second is None or first.end != second.start:
            found.append(token)
            continue
        near = second.end == token.start and text[second.start : second.end]
        before = found[-3] if len(found) > 2 else None
        open_ = before is None or before.end < first.start or before.tag in _OPEN
        if near == _AND and open_ and _village_char(text, first) and said in words("village_words"):
            found[-2:] = [Token(first.start, token.end, "LOC")]
        elif (
            near
            and second.tag in _VERBS
            and token.tag in _NAMES
            and first.tag in _NAMES
            and _village_char(text, second)
            and text.endswith(_TOWNS, 0, first.end)
            and len(said) == len(_AND) + 1
            and said.endswith(_VILLAGE)
        ):
            found[-1] = Token(second.start, token.end, "LOC")
        else:
            found.append(token)
    return found


def _village_char(text: str, token: Token) -> bool:
    """Whether a word of one character can be part of a village's name: no 镇|和|村, 到|钟村."""
    char = text[token.start : token.end]
    listed = ("levels", "village_words", "function_chars", "serial_chars", "not_village_chars")
    open_ = len(char) == 1 and token.tag not in ("w", "u", "p", "c", "m", "r")
    return open_ and char not in among(*listed)


def _village_heads(text: str, tokens: list[Token], posts: list[str]) -> list[Token]:
    """The tokens, with the post of a village's head, or its branch, freed from the village's and
    the holder's name: 东沟村|村主任, 东沟村|村党支部, 巴音嘎查|嘎查达|巴图."""
    found: list[Token] = []
    for token in tokens:
        said = text[token.start : token.end]
        post = next((w for w in posts if w in said and w != said), None)
        if post is not None:
            at = token.start + said.rindex(post)
            end = at + len(post)
            name = names.ethnic_name_end(text, end) or token.end
            name = min(name, token.end)  # 巴特尔|则希望旗
            parts = [Token(token.start, at, "LOC"), Token(at, end, "n"), Token(end, name, "PER")]
            behind = next(
                (a for a in range(name, token.end) if _own_body(text, a, token.end)), name
            )
            parts += [Token(name, behind, "d"), replace(token, start=behind)]
            found += [part for part in parts if part.start < part.end]
            continue
        last = found[-1] if found else None
        twice = last is not None and text[last.start : last.end].endswith(_VILLAGE * 2)
        whole = last is not None and text[last.end - 1 : token.end]
        if last is not None and twice and last.end == token.start and whole in among(*_HELD):
            found[-1] = replace(last, end=last.end - 1)
            token = Token(last.end - 1, token.end, "n")
        found.append(token)
    return found


def _own_body(text: str, at: int, end: int) -> bool:
    """Whether a body of the own unit begins there: 希望|旗教育局."""
    level = forms("levels").at(text, at, end)
    return level is not None and forms("organ_heads").at(text, at + len(level), end) is not None


def _headed(text: str, token: Token) -> bool:
    """Whether one character, which names no unit and no class, stands before a body's head:
    友谊|关海关."""
    char, head = text[token.start], text[token.start + 1 : token.end]
    stands = forms("that_heads").rows.get(char, {}).get("endings") not in (None, head)  # 关: 海关
    named = char in words("levels") or stands or gazetteer().named(char)
    known = len(head) > 1 and forms("organ_heads").rows.get(head, {}).get("unit") == "no"
    return known and not named and text[token.start : token.end] not in words("organ_heads")


def _torn_off(text: str, before: Token | None, first: Token, rest: Token) -> bool:
    """Whether ``first`` begins the name ``rest``: a name of the table begins with the two, and
    a verb or a mark stands before, behind which no other verb of one character does."""
    char = text[first.start]
    if char in words("serial_chars") or char in words("function_chars"):
        return False
    if before is None or before.end != first.start or before.tag == "w":
        if first.tag != "v":
            return bool(gazetteer().named(char + text[rest.start]))
        own = any(gazetteer().named(text[rest.start : rest.start + n]) for n in (2, 3, 4))
        stem = char + text[rest.start]
        return not own and any(gazetteer().named(stem + c) for c in words("unit_ends"))
    if not gazetteer().begins(char + text[rest.start]):
        return False
    if before.tag in _VERBS and before.end - before.start > 1:
        return True
    word = text[before.start : before.end]
    return forms("belonging_words").ending(word, len(word)) is not None


def _is_school(text: str, name: Token, grade: Token, behind: list[Token]) -> bool:
    """Whether 国 and the grade, 小 or 中, end a school's name of Taiwan: 碇内国|小|师生."""
    if grade.end - grade.start != 1:
        return False
    if text[name.end - 1] != _NATION or name.tag not in _PERSONS:
        return False
    after = behind[0] if behind else None
    ends = (
        after is None or after.tag == "w" or text[after.start : after.end] in words("school_words")
    )
    return _SCHOOL[0] <= grade.end - name.start <= _SCHOOL[1] and ends
