"""A telling -> the day or year on which it happens, by its clause and its name."""

from __future__ import annotations

from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._happening import Happening
from graph.extractors._laterdays import day_in
from graph.extractors._moments import when, year_in
from graph.lexicons import ordered
from graph.mentions.spans import Span

MISHAPS = ("accident", "disaster")


def moment(scene: Scene, told: Happening, named: Span | None = None, at: int | None = None) -> None:
    """Set when it happens, told ``at`` a place of its line; a title says only the day."""
    told.when = when(told.coded, told.first if at is None else at)
    if named is not None and (day := day_in(scene, told)) is not None:
        told.when = day
    year = year_in(told.coded, told.start, told.end) if named is not None else None
    if told.when is None:
        told.when = year
    elif told.kind in MISHAPS and _past(told):  # 4月16日,甲说,2008年汶川地震…
        told.when = year or beside(told)
    if told.titled and told.role != "caption" and (told.day is None or _same_day(told)):
        told.when = None


def beside(told: Happening) -> When | None:
    """The date right before its name: 2008年|汶川地震."""
    span = told.coded.spans[told.first - 1] if told.first else None
    return span.value if span is not None and isinstance(span.value, When) else None


def _past(told: Happening) -> bool:
    """Whether its name, or the date right before it, is of another year than its clause."""
    own = year_in(told.coded, told.start, told.end) or beside(told)
    here, there = ((w.begin or "")[:4] if w is not None else "" for w in (own, told.when))
    return bool(here) and bool(there) and here != there


def _same_day(told: Happening) -> bool:
    """Whether a title says only that it is on the day of what it tells first: 主题展同日开幕."""
    return told.when is not None and told.when.text.startswith(ordered("same_day"))
