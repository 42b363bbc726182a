"""Line -> the table places that its spans speak of."""

from __future__ import annotations

from collections.abc import Iterator

from graph.gazetteer import Place
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.mentions.told import told

_ELSEWHERE = ("company", "association", "media")  # their names tell little of where a report is


def candidates(span: Span) -> tuple[Place, ...]:
    """The table places that a place span's form can mean."""
    return span.value if isinstance(span.value, tuple) else ()


def place_spans(line: Line) -> Iterator[Span]:
    """All place spans of the line with something behind them, those in other names too."""
    for span in (*line.places, *line.bodies, *line.posts, *line.events):
        for part in span.walk():
            if part.type == "Place" and part.value:
                yield part
                if (seat := told(part).seat) is not None:
                    yield seat


def voters(line: Line) -> Iterator[Span]:
    """The innermost table place of each mention: a chain has one vote, a list none, nor where one
    goes to from home: 赴|上海、深圳招商."""
    bound = -1
    for span in line.places:
        if _bound(line, span, bound):
            bound = span.end
            continue
        held = next((p for p in (span, *reversed(span.inner)) if candidates(p)), None)
        held = held or told(span).seat
        if held is not None and span.source not in ("listed", "abbreviation"):
            yield held
    for body in line.bodies:
        if body.kind in _ELSEWHERE and body.head not in words("mass_organizations"):
            continue
        if found := next((p for p in body.walk() if p.type == "Place" and candidates(p)), None):
            yield found


def _bound(line: Line, span: Span, bound: int) -> bool:
    """Whether one goes to a place, or to those of a list whose last one ends at ``bound``."""
    text, start = line.words.text, span.start
    if forms("bound_for").ending(text, start, line.sentence.start):
        return True
    return start == bound + 1 and text[bound:start] in words("list_marks")
