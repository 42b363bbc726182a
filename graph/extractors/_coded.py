"""Shared reading of rule matches: the spans behind a group and the clause around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graph import rulebook
from graph.context.coding import Coded
from graph.lexicons import words
from graph.mentions.spans import Span
from graph.patterns import pattern


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
    for rule, needs, compiled in _rules(book):
        if needs and not needs.search(code):
            continue
        for match in compiled.finditer(code):
            if match.end() > match.start():
                yield Found(rule, match, coded)


Prepared = tuple[dict[str, object], re.Pattern[str] | None, re.Pattern[str]]


@cache
def _rules(book: str) -> tuple[Prepared, ...]:
    """Each rule with what it requires of a line and its pattern."""
    return tuple(
        (
            rule,
            re.compile(str(rule["requires"])) if rule.get("requires") else None,
            pattern(str(rule["pattern"])),
        )
        for rule in rulebook.rules(book)
    )


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


def opens_news(coded: Coded) -> bool:
    """Whether a line begins another piece of news: 又讯 …."""
    return coded.line.text.lstrip().startswith(tuple(sorted(words("news_openers"))))
