"""A report's people and the bodies they are of."""

from __future__ import annotations

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source


def members(text: str) -> dict[str, set[str]]:
    """Person -> the bodies he is of, by a post in one or as a member."""
    graph = assemble([read_source(Source(text, published="2026-05-20"))])
    found: dict[str, set[str]] = {}
    for one, other, edge in graph.edges(data=True):
        if graph.nodes[one]["type"] == "Person":
            found.setdefault(graph.nodes[one]["name"], set())
        if edge["relation"] == "memberOf":
            found[graph.nodes[one]["name"]].add(graph.nodes[other]["name"])
        if edge["relation"] == "holds":
            posts = graph.out_edges(other, data=True)
            of = {graph.nodes[o]["name"] for _, o, e in posts if e["relation"] == "postIn"}
            found[graph.nodes[one]["name"]] |= of
    return found
