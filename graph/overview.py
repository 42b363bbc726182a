"""Graph -> its figures: what there is, who is named most, how events lie over the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from graph.digest import (
    Named,
    begins,
    communities_of,
    held,
    leading,
    named,
    namesakes,
    period,
    reprints,
)

if TYPE_CHECKING:
    import networkx

TOP = 10  # entities of a type that are named
_NAMED = ("Person", "Organization", "Place", "Document", "Event")
_UNSURE = 0.7
_LEADS = 4  # members that a community is told by

Row = tuple[str, str, int, str]
HEADER = ("part", "what", "number", "detail")


def figures(g: networkx.MultiDiGraph, top: int = TOP) -> Iterator[Row]:
    """Rows of ``HEADER``: the reports and their span, entities, facts, years, the most named.

    The detail is the span, a person's post, or the members that a community is told by.
    """
    nodes = [data for _, data in g.nodes(data=True)]
    edges = [data for *_, data in g.edges(data=True)]
    yield from _reports(g, [n for n in nodes if n["type"] == "Report"])
    yield from _counted("entities", Counter(n["type"] for n in nodes))
    yield from _counted("facts", Counter(data["relation"] for data in edges))
    yield from _counted("modality", Counter(data["modality"] for data in edges))
    yield "facts", f"less sure than {_UNSURE}", sum(d["confidence"] < _UNSURE for d in edges), ""
    events = [n for n in nodes if n["type"] == "Event"]
    yield from _years("events by year", (begins(n) for n in events))
    yield from _counted("kinds of event", Counter(n["kind"] for n in events if n.get("kind")))
    by = named(g)
    most = leading(g, by)
    for type_ in _NAMED:
        for key in most[type_][:top]:
            yield f"reports that name a {type_}", g.nodes[key]["name"], len(by[key]), _post(g, key)
    yield from _identity(g, by, top)
    for members in communities_of(g)[:top]:
        names = [g.nodes[key]["name"] for key in members]
        yield "communities", names[0], len(members), ", ".join(names[1 : _LEADS + 1])


def _reports(g: networkx.MultiDiGraph, reports: list[dict[str, object]]) -> Iterator[Row]:
    dates = sorted(str(n["published"]) for n in reports if period(n.get("published")) is not None)
    span = f"{dates[0]} to {dates[-1]}" if dates else ""
    yield "reports", "all", len(reports), span
    if len(dates) < len(reports):
        yield "reports", "without a date", len(reports) - len(dates), ""
    if again := reprints(g):
        yield "reports", "reprints", len(again), ""
    yield from _years("reports by year", map(period, dates))


def _identity(g: networkx.MultiDiGraph, by: Named, top: int) -> Iterator[Row]:
    """Persons of one name, and how many entities were several in their reports."""
    for name, keys in namesakes(g, by)[:top]:
        posts = [post for key in keys if (post := _post(g, key))]
        yield "persons of one name", name, len(keys), ", ".join(posts)
    former = Counter(n["type"] for _, n in g.nodes(data=True) if n.get("formerIds"))
    yield from _counted("merged of several", former)


def _post(g: networkx.MultiDiGraph, key: Hashable) -> str:
    post = held(g, key)
    if post is None:
        return ""
    name = str(g.nodes[post.post]["name"])
    return name if post.current else f"{name} ({post.status})"


def _counted(part: str, counts: Counter[str]) -> Iterator[Row]:
    for name in sorted(counts):
        yield part, name, counts[name], ""


def _years(part: str, found: Iterator[int | None]) -> Iterator[Row]:
    counts = Counter(one // 100 for one in found if one is not None)
    for year in sorted(counts):
        yield part, f"{year:04}", counts[year], ""
