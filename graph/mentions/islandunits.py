"""Tokens -> tokens, the departments and units that only Hong Kong or Macao has as one word each,
however the tagger cuts them: 沙田警区|刑事总督察, 将军澳|消防及救护学院.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import either, forms, words
from graph.model import Token

_WORD = "n"
_SHORT = 2  # characters of a name that may be part of another word
_STEM = 5  # characters of the longest place before the word for a district of the police


def whole_units(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with one for each such name, and what is left of those it cuts."""
    if not tokens:
        return tokens
    if not _any().search(text, tokens[0].start, tokens[-1].end):
        return tokens
    found = tokens
    for start, end, tag in _names(text, tokens[0].start, tokens[-1].end):
        meeting = [t for t in found if t.start < end and start < t.end]
        if (len(meeting) == 1 or tag == _WORD) and not _titled(text, meeting[-1].end, end):
            continue  # 澳门司法警察局, 新界北总区刑事部
        rest = [t for t in found if t not in meeting]
        first, last = meeting[0], meeting[-1]
        rest.append(Token(start, end, tag))
        if first.start < start:
            rest.append(Token(first.start, start, _left(text[first.start : start], first.tag)))
        if end < last.end:
            rest.append(Token(end, last.end, _left(text[end : last.end], last.tag)))
        found = sorted(rest, key=lambda t: t.start)
    return found


def _titled(text: str, end: int, floor: int) -> bool:
    """Whether a word that goes on behind a name goes on to a title: 沙田警区|刑事总督察."""
    return end > floor and forms("titles").ending(text, end, floor) is not None


def _left(said: str, tag: str) -> str:
    """The tag of what a cut leaves of a name: a place's where it is one, else no name's."""
    if any(p.name == said or said in p.short for p in gazetteer().named(said)):
        return "LOC"
    return _WORD if tag in ("LOC", "ns", "ORG", "nt") else tag


@cache
def _any() -> re.Pattern[str]:
    """Any of the names, and the words for a district of the police."""
    sure = filter(_sure, words("special_only") & words("special_organs"))
    return re.compile(either((*sure, *words("police_areas"))))


def _names(text: str, start: int, limit: int) -> Iterator[tuple[int, int, str]]:
    known, areas = forms("special_only"), forms("police_areas")
    while start < limit:
        name = known.at(text, start, limit)
        if name is not None and name in words("special_organs") and _sure(name):
            yield start, start + len(name), "ORG"
            start += len(name)
            continue
        if area := areas.at(text, start, limit):
            if any(gazetteer().named(text[start - n : start]) for n in range(2, _STEM)):
                yield start, start + len(area), _WORD
        start += 1


def _sure(name: str) -> bool:
    """Whether a name is part of no other word: O记, 司警局; no 社署."""
    return len(name) > _SHORT or name[0].isascii()
