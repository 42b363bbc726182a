"""Which nodes a picture can do without: posts become labelled ties, figures stand in events.

A folded node keeps the facts that say where it went, as ``fold``: rows of edges, in pairs
where the node stands between two others (who holds the post, the body that it is in), alone
where it hangs on one. ``data/page/fold.js`` draws a pair as one line.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.digest import QUIET

MOST = 24  # lines that one post may become
# By type: the relation towards the first neighbour and that towards the second; any
# relation beside these and QUIET keeps the node in the picture.
BETWEEN = {"Position": ("holds", "postIn")}
WITHIN = {"Statistic": ("about", "states")}  # the first relation that there is

Edges = list[dict[str, Any]]


def fold(nodes: list[dict[str, Any]], edges: Edges) -> None:
    """Give each node that can be folded its ``fold``."""
    at: dict[int, Edges] = defaultdict(list)
    foldable = {n["id"] for n in nodes if n["group"] in BETWEEN or n["group"] in WITHIN}
    for edge in edges:
        for end in {edge["from"], edge["to"]} & foldable:
            at[end].append(edge)
    for number in sorted(at):
        if found := _folds(nodes[number]["group"], at[number]):
            nodes[number]["fold"] = found


def _folds(group: str, edges: Edges) -> list[list[int]]:
    """Pairs or single rows of edges; nothing where the node has more to tell."""
    known = {*BETWEEN.get(group, ()), *WITHIN.get(group, ()), *QUIET}
    if any(edge["r"] not in known for edge in edges):
        return []
    rows = {name: [e["id"] for e in edges if e["r"] == name] for name in known}
    if group in BETWEEN:
        first, second = (rows[name] for name in BETWEEN[group])
        pairs = [[a, b] for a in first for b in second]
        return (pairs or [[row] for row in first or second])[:MOST]
    return next(([[row] for row in rows[name]] for name in WITHIN[group] if rows[name]), [])


def ties(nodes: list[dict[str, Any]], edges: Edges) -> Iterator[tuple[int, int]]:
    """Pairs of nodes that the folded picture ties, without what ties a report to all.

    A post between two others stays in: a place for the words on its line.
    """
    gone = {n["id"] for n in nodes if "fold" in n and not is_line(n)}
    for edge in edges:
        if edge["r"] not in QUIET and not gone & {edge["from"], edge["to"]}:
            yield edge["from"], edge["to"]


def is_line(node: Mapping[str, Any]) -> bool:
    """Whether the folded node is drawn as lines between others."""
    return "fold" in node and len(node["fold"][0]) > 1


def hosts(nodes: list[dict[str, Any]], edges: Edges) -> set[int]:
    """Rows of the nodes that something is folded into."""
    return {
        _other(edges[row], node["id"])
        for node in nodes
        if "fold" in node and not is_line(node)
        for (row,) in node["fold"]
    }


def _other(edge: Mapping[str, Any], number: int) -> int:
    other: int = edge["to"] if edge["from"] == number else edge["from"]
    return other


def plain(edges: Iterable[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Pairs of nodes of all facts but those that tie a report to everything."""
    return [(e["from"], e["to"]) for e in edges if e["r"] not in QUIET]
