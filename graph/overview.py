"""Graph -> its figures: what there is, who is named most, how events lie over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

TOP = 10  # entities of a type that are named
_NAMED = ("Person", "Organization", "Place", "Event", "Document")
_UNSURE = 0.7

Row = tuple[str, str, int]


def figures(g: networkx.MultiDiGraph, top: int = TOP) -> Iterator[Row]:
    """(part, what, number): reports and events by year, entities, facts, the most named."""
    nodes = dict(g.nodes(data=True))
    yield from _years("reports", (n.get("published") for n in nodes.values()))
    yield from _counted("entities", Counter(n["type"] for n in nodes.values()))
    edges = [data for *_, data in g.edges(data=True)]
    yield from _counted("facts", Counter(data["relation"] for data in edges))
    yield from _counted("modality", Counter(data["modality"] for data in edges))
    yield "facts", f"less sure than {_UNSURE}", sum(d["confidence"] < _UNSURE for d in edges)
    yield from _years("events", (n.get("start") for n in nodes.values() if n["type"] == "Event"))
    for type_ in _NAMED:
        named = {
            (-len({m["report"] for m in n["mentions"]}), n["name"], key)
            for key, n in nodes.items()
            if n["type"] == type_ and n["mentions"]
        }
        for reports, name, _ in sorted(named)[:top]:
            yield f"reports that name a {type_}", name, -reports


def _counted(part: str, counts: Counter[str]) -> Iterator[Row]:
    for name in sorted(counts):
        yield part, name, counts[name]


def _years(part: str, dates: Iterator[str | None]) -> Iterator[Row]:
    counts = Counter(str(date)[:4] for date in dates if date)
    for year in sorted(counts):
        yield f"{part} by year", year, counts[year]
