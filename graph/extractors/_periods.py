"""Dates of a sentence -> the period that a number behind them covers, as EDTF.

A date governs the numbers behind it when it opens a clause (2023年,…; 截至3月底 …) or stands
in the number's own clause, and is not what something is compared with (比去年同期) or what
describes a noun (2014年成立的). A period that opens a sentence goes on to the next ones only
where the text goes on with ; or the period is a state up to a day (截至 …).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.dates import When
from graph.extractors._lists import clause_pattern
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_MARKS = ",;。!?:|"
_COMPARED = re.compile(r"(?:比|较|同|与|相比|于)$")
_DESCRIBES = clause_pattern("date-describes")
_WITHIN = clause_pattern("date-within")
_DAY = re.compile(r"^\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Governing:
    """A period carried from a sentence to the next: ``lasting`` over full stops too."""

    value: str
    lasting: bool


class Periods:
    """Periods of the sentences of one paragraph, in their order."""

    def __init__(self) -> None:
        self._carried: Governing | None = None

    def of(self, line: Line, start: int) -> str | None:
        """The period of a number at ``start``."""
        text, floor = line.words.text, line.sentence.start
        clause = max((text.rfind(m, floor, start) for m in _MARKS), default=-1)
        found = None
        for span in line.dates:
            value = period_of(span) if span.end <= start else None
            if value is None or not _governs(text, span, start, clause, floor):
                continue
            whose = text[span.end : start] == "的" and value.endswith("/..")
            found = value.removesuffix("/..") if whose else value  # 从2018年的|56家增加到…
        return found or (self._carried.value if self._carried else None)

    def next(self, line: Line) -> None:
        """Go on behind ``line``: keep, replace or drop what its first words set."""
        text, floor, end = line.words.text, line.sentence.start, line.sentence.end
        goes_on = text[end - 1 : end] == ";"
        opening = next(
            (s for s in line.dates if period_of(s) and _opens(text, s.start, floor) >= 0), None
        )
        if opening is not None and isinstance(opening.value, When):
            value = period_of(opening) or ""
            lasting = opening.value.kind == "open" and opening.value.begin is None
            self._carried = Governing(value, lasting)
        elif line.dates and not goes_on:
            self._carried = None
        if self._carried and not goes_on and not self._carried.lasting:
            self._carried = None


def _governs(text: str, span: Span, start: int, clause: int, floor: int) -> bool:
    """Whether a date before a number at ``start`` is its time."""
    if _COMPARED.search(text[max(floor, span.start - 2) : span.start]):
        return False
    if span.start <= clause:
        return _opens(text, span.start, floor) >= floor and not _sentence_day(span)
    between = text[span.end : start]
    return between == "的" or not _DESCRIBES.match(between)


def _sentence_day(span: Span) -> bool:
    """A single day governs only its own clause."""
    when = span.value
    return (
        isinstance(when, When)
        and when.kind in ("date", "datetime")
        and bool(_DAY.match(when.begin or ""))
    )


def _opens(text: str, start: int, floor: int) -> int:
    """Where the clause starts that a date at ``start`` opens, -1 if it opens none."""
    before = text[floor:start]
    if not before.strip(' "'):
        return floor
    clause = max(before.rfind(mark) for mark in _MARKS) + 1
    lead = before[clause:].strip(' "')
    return floor + clause if len(lead) <= 4 and not _COMPARED.search(lead) else -1


def period_of(span: Span) -> str | None:
    """The EDTF interval or date of a date span, None if it is no time that counts cover."""
    return covered(span.value) if isinstance(span.value, When) else None


def covered(when: When) -> str | None:
    """The same of a time expression."""
    if when.kind not in ("date", "range", "open"):
        return None
    if _WITHIN.search(when.text):
        return None
    if when.finish and when.begin != when.finish:
        return f"{when.begin or '..'}/{when.finish}"
    if when.kind == "open" and when.begin:
        return f"{when.begin}/.."  # 2009年以来
    return when.begin
