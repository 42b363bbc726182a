"""Line -> the table places that its spans speak of."""

from __future__ import annotations

from collections.abc import Iterator

from graph.gazetteer import Place
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
    """The innermost table place of each mention: a chain has one vote, a list none."""
    for span in line.places:
        held = next((p for p in (span, *reversed(span.inner)) if candidates(p)), None)
        held = held or told(span).seat
        if held is not None and span.source not in ("listed", "abbreviation"):
            yield held
    for body in line.bodies:
        if body.kind in _ELSEWHERE:
            continue
        if found := next((p for p in body.walk() if p.type == "Place" and candidates(p)), None):
            yield found
