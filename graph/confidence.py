"""Graph -> the graph of those facts that are at least so sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

# What is in the graph only for its facts: without one it says nothing.
CARRIED = frozenset({"Event", "Position", "Statistic"})
NAMING = frozenset({"mentions"})


def at_least(g: networkx.MultiDiGraph, threshold: float) -> networkx.MultiDiGraph:
    """A copy of ``g`` without the facts whose confidence is below ``threshold`` (0..1).

    Events, posts and figures go with the last fact that speaks of them; what the reports name
    stays. A fact without a confidence counts as sure.
    """
    found = g.copy()
    weak = [
        (one, other, key)
        for one, other, key, value in g.edges(keys=True, data="confidence", default=1.0)
        if value < threshold
    ]
    found.remove_edges_from(weak)
    touched = {node for one, other, _ in weak for node in (one, other)}
    bare = [node for node in touched if g.nodes[node]["type"] in CARRIED and _bare(found, node)]
    found.remove_nodes_from(bare)
    return found


def _bare(g: networkx.MultiDiGraph, node: str) -> bool:
    """Whether no fact is left at ``node`` but that a report names it."""
    edges = (*g.in_edges(node, data="relation"), *g.out_edges(node, data="relation"))
    return all(relation in NAMING for _, _, relation in edges)
