"""What body 市局, 县局, 省局 and 州医院 mean: the one whose system the report speaks of.

市局 of a report about 国家税务总局铜川市税务局 is 铜川市税务局, 省局 the province's 税务局;
州医院 is the 州人民医院 that it names.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.regions import Regions
from graph.gazetteer import Place
from graph.mentions.lines import Line
from graph.mentions.spans import Span

ALONE, _FULL = "局", "人民医院"


class Trades:
    """The bureaus, and the hospitals, that a report names in full, in its order."""

    def __init__(self, lines: Sequence[Line], regions: Regions) -> None:
        roots = (_root(body) for line in lines for body in line.bodies)
        named = [(_unit(root, regions), root.head) for root in roots if _full_word(root.head)]
        self._named = [(unit.code, head) for unit, head in named if unit is not None]

    def full(self, unit: Place | None, said: str) -> str | None:
        """``said`` behind a place or a level word (局, 局党委, 医院) with the full word of the body
        of ``unit``; None where the report tells of no bureau, or of several alike."""
        if unit is not None and said == _FULL[2:] and (unit.code, _FULL) in self._named:
            return _FULL  # 州|医院
        if unit is None or not said.startswith(ALONE):
            return said
        own = [head for code, head in self._named if code == unit.code and head != _FULL]
        heads = own or [head for _, head in self._named if head != _FULL]
        if not heads:
            return None
        count = {head: heads.count(head) for head in heads}
        best = max(count.values())
        fits = [head for head in count if count[head] == best]
        sure = len(fits) == 1 or (best > 1 and heads[0] in fits)
        return fits[0] + said[len(ALONE) :] if sure else None


def _root(body: Span) -> Span:
    while body.inner and body.inner[0].type == "Organization":
        body = body.inner[0]
    return body


def _full_word(head: str) -> bool:
    return (head.endswith(ALONE) and head != ALONE) or head == _FULL


def _unit(root: Span, regions: Regions) -> Place | None:
    """The unit whose place or level word a body's name opens with."""
    if root.source == "level":
        return regions.unit(root.region, root.start)
    first = root.inner[0] if root.inner else None
    placed = root.source == "place" and first is not None and first.type == "Place"
    return regions.choose(first) if placed and first is not None else None
