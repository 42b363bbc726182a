"""The threshold of ``--min-confidence``: unsure facts go, and what only they carried."""

from __future__ import annotations

import networkx

from graph.confidence import at_least


def small() -> networkx.MultiDiGraph:
    g = networkx.MultiDiGraph()
    for node, type_ in (("r", "Report"), ("p", "Person"), ("t", "Position"), ("b", "Organization")):
        g.add_node(node, type=type_)
    g.add_edge("p", "t", key="1", relation="holds", confidence=0.6)
    g.add_edge("t", "b", key="2", relation="postIn", confidence=0.6)
    g.add_edge("r", "p", key="3", relation="mentions", confidence=1.0)
    g.add_edge("r", "t", key="4", relation="mentions", confidence=1.0)
    return g


def test_confidence_threshold_drops_unsure_facts_and_the_posts_they_carried() -> None:
    g = small()
    found = at_least(g, 0.7)
    assert sorted(found) == ["b", "p", "r"]
    assert [relation for *_, relation in found.edges(data="relation")] == ["mentions"]
    assert g.number_of_edges() == 4


def test_confidence_threshold_keeps_what_reaches_it() -> None:
    assert networkx.utils.graphs_equal(at_least(small(), 0.6), small())
