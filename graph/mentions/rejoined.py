"""Tokens -> tokens, where the tagger cuts or mistakes a name that stands among places.

In a list of places each item is one: 梅山、响|洪甸、佛子岭 and 曼庄村、磨憨|口岸, 老爷岭和张广才岭.
A class word directly behind a place is its noun (寺坪|互通); 引|汉济渭 is the name of a work.
A title is one word: 大会|主席|团常务主席.
"""

from __future__ import annotations

import re
from functools import cache

from graph import rulebook
from graph.lexicons import forms, words
from graph.model import Token

_PLACES = ("LOC", "ns")
_GLUED = frozenset("vanmqg")  # first letters of the tags of a single character torn off
_LOOSE = frozenset(("v", "n", "nz", "PER", "nr", "a"))
_ODD = frozenset(("PER", "nr", "nz"))
_PERSONS = ("PER", "nr")
_JOINS = "c"
_NAMED = _ODD.union(_PLACES)
_BODIES, _NOUNS = ("ORG", "nt"), 4  # tags of bodies; words between a joining word and a class word
_LONGEST = 4  # characters of a name before its class word


@cache
def _works() -> re.Pattern[str]:
    return re.compile(str(rulebook.rules("roads")[1]["pattern"]))


def rejoined(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with the names among places as one token each."""
    if not tokens:
        return tokens
    found: list[Token] = []
    classes = _class_words()
    for token in _whole(text, tokens):
        if token.tag in _PERSONS and found and _title(text, found[-1], token):
            found[-1] = Token(found[-1].start, token.end, "n")
        elif token.tag in _NAMED or text[token.start : token.end] in classes:
            _add(text, found, token, text[token.start : token.end])
        else:
            found.append(token)
    return _with_works(text, found)


def _title(text: str, last: Token, token: Token) -> bool:
    """Whether what the tagger takes for somebody ends a title that begins with the word before:
    大会|主席|团常务主席."""
    return last.end == token.start and text[last.start : token.end] in words("titles")


def _whole(text: str, tokens: list[Token]) -> list[Token]:
    """A name that the tagger cuts before its joining word as one token, if what it takes for a body
    has no class word: 中国科学院南京地理|与|湖泊|研究所."""
    heads = forms("organ_heads")
    for at, first in enumerate(tokens):
        if first.tag not in _BODIES or at + 1 == len(tokens) or tokens[at + 1].tag != _JOINS:
            continue
        end, rest = first.end, tokens[at + 1 : at + 2 + _NOUNS]
        if rest[0].start != end or heads.ending(text, end, first.start + 1):
            continue
        if not heads.inside(text[first.start : end]):
            continue  # 国家电网|与|研究院
        for token in rest:
            if token.start != end or token.tag[:1] not in (_JOINS, "n", "v"):
                break
            end, said = token.end, text[token.start : token.end]
            if len(said) > 2 and said in words("eponym_heads") | words("college_heads"):
                kept = [t for t in tokens[at + 1 :] if t.start >= end]
                return [*tokens[:at], Token(first.start, end, first.tag), *_whole(text, kept)]
    return tokens


def _add(text: str, found: list[Token], token: Token, word: str) -> None:
    """Append a name or a class word, joined to what is before it or of another tag by a list."""
    last = found[-1] if found else None
    if last is not None and last.end == token.start:
        if token.tag == "v" and last.tag in _PLACES and word in words("strong_heads"):
            token = Token(token.start, token.end, "n")
        torn = token.tag in _PLACES and last.end - last.start == 1 and last.tag[:1] in _GLUED
        known = last.tag in _PLACES
        at = len(found) - 1 if torn else 0 if known else _name_before(text, found, token, word)
        if at and not (torn and not _among(text, found[:at])) and _names(text, found[at], token):
            start = found[at].start
            del found[at:]
            found.append(Token(start, token.end, "LOC"))
            return
    if token.tag in _ODD and _among(text, found) and _alike(text, found[-2], token):
        token = Token(token.start, token.end, "LOC")
    found.append(token)


def _names(text: str, first: Token, last: Token) -> bool:
    """Whether a name can begin with ``first``: no function word, and no common one alone."""
    said = text[first.start : last.start]
    return said[0] not in words("function_chars") and said not in words("common_modifiers")


@cache
def _class_words() -> frozenset[str]:
    return words("strong_heads") | words("road_works")


def _name_before(text: str, before: list[Token], token: Token, word: str) -> int:
    """The index of the first word of a short name before a class word, 0 for none.

    It stands in a list of places (曼庄村、磨憨|口岸) or behind the road that the work is on
    (拉林高速|布久|收费站).
    """
    if word not in _class_words():
        return 0
    listed, road = word in words("strong_heads"), word in words("road_works")
    for index in range(len(before) - 1, max(0, len(before) - 4), -1):
        item = before[index]
        if item.tag not in _LOOSE or token.start - item.start > _LONGEST:
            return 0
        if token.start - item.start > 1 and listed and _among(text, before[:index]):
            return index
        on = before[index - 1]
        if road and on.tag in _PLACES and on.end == item.start:
            return index if forms("road_ends").ending(text, on.end, on.start + 1) else 0
    return 0


def _among(text: str, before: list[Token]) -> bool:
    """Whether a place and a mark of lists stand before, and no verb before that place."""
    if len(before) < 2 or text[before[-1].start : before[-1].end] not in words("list_marks"):
        return False
    verb = len(before) > 2 and before[-3].tag == "v" and before[-3].end - before[-3].start == 1
    return before[-2].tag in _PLACES and before[-2].end == before[-1].start and not verb


def _alike(text: str, place: Token, token: Token) -> bool:
    """Whether two items of a list end with the same class word: 老爷岭和张广才岭."""
    head = forms("site_heads").ending(text, token.end, token.start + 2)
    return head is not None and text[place.start : place.end].endswith(head)


def _with_works(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens with one for each work that leads water from one river to another."""
    start, end = tokens[0].start, tokens[-1].end
    if text.find("引", start, end) < 0:
        return tokens
    for match in _works().finditer(text, start, end):
        first, last = match.span()
        kept = [t for t in tokens if t.end <= first or last <= t.start]
        cut = [t for t in tokens if t.start < last and first < t.end]
        kept += [Token(t.start, first, t.tag) for t in cut if t.start < first]
        kept += [Token(last, t.end, t.tag) for t in cut if last < t.end]
        tokens = sorted([*kept, Token(first, last, "nz")], key=lambda t: t.start)
    return tokens
