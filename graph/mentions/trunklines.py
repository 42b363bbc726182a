"""Words -> roads and railways called after their ends: 陇海线, 连霍高速; and lines that the words
around tell as railways, however the tagger cuts their names: 港岛|线|全线通车, 大|准|线|上的车站.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import either, forms, words
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told
from graph.model import Token
from graph.wordings import pattern

_LINE, _ON = "线", "上的"
_PLACES = ("LOC", "ns", "nz")
_NAMES = ("PER", "nr", "ORG", "nt")
_ACTS = ("v", "vd", "d", "p")  # 达成|铁路协议
_ODD = frozenset(("w", "m", "p", "c", "u", "r", "q", "d", "TIME", "ORG", "nt"))
_PAIR, _LONGEST = 2, 4  # characters of a line's name before its class word


def trunk_lines(sentence: Words) -> list[Span]:
    """Such roads and railways of one sentence, by start."""
    text, line = sentence.text, sentence.sentence
    trunks = (m.span() for m in _trunks().finditer(text, line.start, line.end))
    found = [_span(start, end) for start, end in trunks if _whole(sentence, start, end)]
    if _LINE in sentence.line and pattern("railway-told").search(text, line.start, line.end):
        found += _told(sentence)
    return found


def _whole(sentence: Words, start: int, end: int) -> bool:
    """Whether a word ends where the name does, and no other name runs into it: 王大西|线上授课."""
    first = sentence.covering(start)
    inside = first is not None and first.start < start and first.tag in _NAMES
    cut = first is not None and first.start == start and start + 1 < first.end < end
    inside |= cut and first is not None and first.tag in _ACTS
    ended = end in sentence.ends or sentence.text.startswith(_ON, end)
    return ended and not inside


def _told(sentence: Words) -> Iterator[Span]:
    """Lines whose names the tagger makes other words of."""
    before: list[Token] = []
    for token in sentence.tokens:
        if sentence.text[token.end - 1] == _LINE:
            start = _begin(sentence, token, before)
            if start is not None:
                yield _span(start, token.end)
        before = [*before[-1:], token]


def _begin(sentence: Words, token: Token, before: list[Token]) -> int | None:
    """Where the name starts whose class word ends ``token``; ``before``: the two words before."""
    cut, last = token.end - 1, before[-1] if before else None
    if _PAIR <= cut - token.start <= _LONGEST:
        placed = token.tag in _PLACES or gazetteer().named(sentence.text[token.start : cut])
        return token.start if placed else None
    if last is None or last.end != token.start or token.end - token.start > _PAIR:
        return None
    if gazetteer().named(sentence.text[last.start : cut]):
        return last.start  # 将军|澳线
    if token.start < cut:
        return None
    if last.tag in _PLACES and _PAIR <= cut - last.start <= _LONGEST:
        return last.start
    ends = sentence.text[before[0].start : cut]
    shreds = len(ends) == _PAIR and len(before) == _PAIR
    if not shreds or ends[0] in words("line_modifiers") or any(t.tag in _ODD for t in before):
        return None
    return before[0].start


def _span(start: int, end: int) -> Span:
    return Span(start, end, "Place", _LINE, "site", value=Told(), source="site")


@cache
def _trunks() -> re.Pattern[str]:
    rows = forms("trunk_lines").rows
    roads = either(name for name, row in rows.items() if "road" in row["kind"])
    rails = either(name for name, row in rows.items() if "rail" in row["kind"])
    road, rail = pattern("trunk-road").pattern, pattern("trunk-rail").pattern
    return re.compile(f"{roads}(?:{road})|{rails}(?:{rail})")
