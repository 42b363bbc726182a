"""A body behind a level word -> the unit of the one body of that name told before.

县司法局 behind 吴起县司法局 and 志丹县教育局 is the first one's, however near the second
is; but not in a report whose own unit another is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graph.context.regions import Regions
from graph.context.special import full_form
from graph.gazetteer import Place, gazetteer
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_DISTRICT = "区"  # the end of 广西壮族自治区 too
_COUNTY = "county"
_STEM = 2  # characters by which a unit is named in short


class Likewise:
    """The units whose bodies a report names in full, by where and with what words."""

    def __init__(self, lines: Sequence[Line], regions: Regions) -> None:
        self._regions = regions
        self._text = lines[0].words.text if lines else ""
        self._starts = [line.sentence.start for line in lines]
        self._told: list[tuple[int, str, Place]] = []
        for span in (part for line in lines for body in line.bodies for part in body.walk()):
            first = span.inner[0] if span.inner else None
            if span.type != "Organization" or first is None or first.type != "Place":
                continue
            place = regions.choose(first)
            if place is not None and first.end < span.end:
                self._told.append((span.start, self._text[first.end : span.end], place))

    def unit(self, span: Span) -> Place | None:
        """The unit that the level word of ``span`` stands for."""
        unit = self._regions.unit(span.region, span.start)
        if unit is not None and self._text.startswith(unit.name[:_STEM], span.end):
            above = (p for p in gazetteer().chain(unit)[1:] if _fits(p, span.region))
            return next(above, unit)  # 市生态环境局|河津分局 is of no 河津市
        if unit is None or self._regions.mast or span.source != "level":
            return unit
        if self._regions.host(span.region, span.start) is not None:
            return unit
        said = self._text[span.start + len(span.region) : span.end]
        told = {
            place.code: (at, place)
            for at, rest, place in self._told
            if at < span.start and _fits(place, span.region)
            if rest == said or full_form(rest, place) == full_form(said, place)
        }
        if len(told) != 1:
            return unit
        at, one = next(iter(told.values()))
        beside = any(p == unit and self._line(at) == self._line(b) for b, _, p in self._told)
        # 浏阳市公安局 before 市公安局, and no other city named, be it by its stem
        named = unit.name[:_STEM] in self._text
        return unit if self._regions.home and named and not beside else one

    def _line(self, at: int) -> int:
        """The sentence in which a place of the text lies."""
        return bisect_right(self._starts, at)


def _fits(place: Place, word: str) -> bool:
    """Whether the level word is that of the unit."""
    return place.name.endswith(word) and (word != _DISTRICT or place.level == _COUNTY)
