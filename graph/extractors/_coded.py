"""Shared reading of rule matches: the spans behind a group and the clause around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graph import rulebook
from graph.context.coding import Coded
from graph.mentions.spans import Span
from graph.patterns import initials, pattern, required


@dataclass(frozen=True, slots=True)
class Found:
    """One match of a rule in a coded line."""

    rule: dict[str, object]
    match: re.Match[str]
    coded: Coded

    @property
    def name(self) -> str:
        """The rule's name, which evidence carries."""
        return str(self.rule["name"])

    def spans(self, group: str, type_: str | None = None) -> list[Span]:
        """The spans (of a type) behind a group of the pattern, [] when it took no part."""
        if group not in self.match.re.groupindex or self.match.start(group) < 0:
            return []
        found = self.coded.covered(self.match.start(group), self.match.end(group))
        return [s for s in found if type_ is None or s.type == type_]

    @property
    def stretch(self) -> tuple[int, int]:
        """The code points of the report that the match covers."""
        first, last = self.match.start(), self.match.end() - 1
        return self.coded.starts[first], self.coded.ends[last]


def matches(book: str, coded: Coded) -> Iterator[Found]:
    """All matches of the rules of one book in a line, rule by rule."""
    code = coded.code
    held = _held(code)
    for one in _rules(book):
        if any(map(held.isdisjoint, one.held)) or (one.needs and not one.needs.search(code)):
            continue
        for match in one.pattern.finditer(code):
            if match.end() > match.start():
                yield Found(one.rule, match, coded)


@lru_cache(maxsize=4)  # the books are asked for the same line in turn
def _held(code: str) -> frozenset[str]:
    return frozenset(code)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A rule, what it requires of a line, and its pattern.

    ``held``: sets of characters, of each of which a line must hold one; most lines lack one.
    """

    rule: dict[str, object]
    held: tuple[frozenset[str], ...]
    needs: re.Pattern[str] | None
    pattern: re.Pattern[str]


@cache
def _rules(book: str) -> tuple[_Prepared, ...]:
    return tuple(map(_prepared, rulebook.rules(book)))


def _prepared(rule: dict[str, object]) -> _Prepared:
    source, needs = str(rule["pattern"]), str(rule.get("requires", ""))
    held = [*required(source), *([found] if (found := initials(needs)) else [])]
    distinct = tuple(dict.fromkeys(held))
    return _Prepared(rule, distinct, re.compile(needs) if needs else None, pattern(source))


def sentence_span(coded: Coded) -> tuple[int, int]:
    """The code points of the whole sentence: what the evidence quotes."""
    return coded.line.sentence.start, coded.line.sentence.end


def mark_before(code: str, stop: int, marks: str) -> int:
    """Where the last of ``marks`` before ``stop`` stands in ``code``, -1 if none does."""
    places = _places(code, marks)
    index = bisect_left(places, stop)
    return places[index - 1] if index else -1


@lru_cache(maxsize=64)  # all readers of a line ask for the same few marks
def _places(code: str, marks: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _class(marks).finditer(code))


@cache
def _class(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")


def clause_bounds(code: str, position: int) -> tuple[int, int]:
    """The clause of ``code`` (between , ; 。 and the like) that holds ``position``."""
    start = mark_before(code, position, ",;。!?:") + 1
    ends = [e for mark in ",;。!?:" if (e := code.find(mark, position)) >= 0]
    return start, min(ends, default=len(code))
