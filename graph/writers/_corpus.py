"""Many reports -> what the page of a large graph tells of them before the rest is unpacked.

span      [first, last] date of publication
periods   {reports, events}: [period, how many] in order of time (``graph.digest``)
leading   by type [{id, name, n, when, post?, status?}]   id: row; n: how many reports name it;
          when: their periods
counted, undated, reprints, facts   how many reports, those without a date, those printed again,
          and facts
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graph.digest import APART, QUIET, begins, held, leading, named, period, periods, reprints

if TYPE_CHECKING:
    import networkx as nx

MANY = 6  # reports from which on the page begins with the whole of them
LEADING = {"Person": 12, "Organization": 12, "Place": 12, "Document": 12}


def corpus(
    g: nx.MultiDiGraph, row: Mapping[Hashable, int], reports: Iterable[Hashable]
) -> dict[str, Any]:
    """All of it; ``row``: the number of each node; ``reports`` may be unknown to the graph."""
    published = [g.nodes[key].get("published") if key in g else None for key in reports]
    events = [data for _, data in g.nodes(data=True) if data.get("type") == "Event"]
    dates = sorted(str(date) for date in published if period(date) is not None)
    relations = [relation for *_, relation in g.edges(data="relation")]
    by = named(g)
    most = leading(g, by)
    return {
        "span": [dates[0], dates[-1]] if dates else None,
        "counted": len(published),
        "undated": len(published) - len(dates),
        "reprints": len(reprints(g)),
        "facts": sum(relation not in QUIET for relation in relations),
        "periods": {
            "reports": periods(map(period, published)),
            "events": periods(map(begins, events)),
        },
        "leading": {
            type_: [_entry(g, key, row, by[key]) for key in most[type_][:top]]
            for type_, top in LEADING.items()
        },
    }


def news(edges: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without what ties reports to each other and not what they tell of, as an editor does."""
    return [edge for edge in edges if edge["r"] not in APART]


def _entry(
    g: nx.MultiDiGraph, key: Hashable, row: Mapping[Hashable, int], by: frozenset[Hashable]
) -> dict[str, Any]:
    told = [period(g.nodes[report].get("published")) for report in by if report in g]
    when = sorted(one for one in told if one is not None)
    entry = {"id": row[key], "name": str(g.nodes[key].get("name", key)), "n": len(by), "when": when}
    if post := held(g, key):
        entry |= {"post": str(g.nodes[post.post].get("name", post.post)), "status": post.status}
    return entry
