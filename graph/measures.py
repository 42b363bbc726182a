"""Edges -> what SPARQL cannot compute: centrality and the way from one entity to another.

Each function is the algorithm of this name in a question's ``# networkx:`` line. Its rows
have the columns one, one_name, other, other_name and perhaps relation.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from graph.answers import Rows, Value, rows
from graph.errors import QueryError

if TYPE_CHECKING:
    import networkx

SAMPLE = 40  # nodes from which shortest ways are looked for in large graphs
ROUNDS = 100
DAMPING = 0.85
DIGITS = 4


def measured(algorithm: str, edges: Rows, values: Mapping[str, str]) -> Rows:
    """The answer of an algorithm; QueryError lists the known ones."""
    if algorithm not in ALGORITHMS:
        raise QueryError(f"unknown algorithm {algorithm!r}; known: {', '.join(ALGORITHMS)}")
    return ALGORITHMS[algorithm](edges, values)


def _undirected(edges: Rows) -> tuple[networkx.Graph, dict[str, str]]:
    import networkx

    g, names = networkx.Graph(), dict[str, str]()
    for row in sorted(edges.rows, key=str):
        one, other = str(row["one"]), str(row["other"])
        names[one], names[other] = str(row["one_name"]), str(row["other_name"])
        g.add_edge(one, other)
    return g, names


def _pagerank(edges: Rows, _: Mapping[str, str]) -> Rows:
    """PageRank times the number of entities, so that 1 is the mean.

    By numpy: the one of networkx needs scipy.
    """
    import numpy

    g, names = _undirected(edges)
    if not len(g):
        return _ranked({}, g, names)
    place = {node: number for number, node in enumerate(g)}
    ends = numpy.array([(place[one], place[other]) for one, other in g.edges])
    heads, tails = numpy.concatenate([ends, ends[:, ::-1]]).T
    degree = numpy.bincount(heads, minlength=len(g))
    score: Any = numpy.ones(len(g))
    for _round in range(ROUNDS):
        flow = numpy.bincount(tails, weights=(score / degree)[heads], minlength=len(g))
        score = 1 - DAMPING + DAMPING * flow
    return _ranked(dict(zip(g, score.tolist(), strict=True)), g, names)


def _betweenness(edges: Rows, _: Mapping[str, str]) -> Rows:
    import networkx

    g, names = _undirected(edges)
    sample = SAMPLE if len(g) > SAMPLE else None
    return _ranked(networkx.betweenness_centrality(g, k=sample, seed=1), g, names)


def _ranked(scores: Mapping[str, float], g: networkx.Graph, names: Mapping[str, str]) -> Rows:
    found: list[tuple[Value, ...]] = [
        (names[node], round(float(score), DIGITS), g.degree(node)) for node, score in scores.items()
    ]
    # Rounded first, so that the order does not hang on the last bit of a sum.
    found.sort(key=lambda row: (-float(row[1] or 0), -int(row[2] or 0), str(row[0])))
    return rows(("entity", "score", "degree"), found)


def _shortest_path(edges: Rows, values: Mapping[str, str]) -> Rows:
    """From the entity named ``from`` to the one named ``to``: a row a step."""
    import networkx

    g, names = _undirected(edges)
    ends = []
    for key in ("from", "to"):
        if key not in values:
            raise QueryError(f"the question needs {key}: --set {key}=…")
        ends.append([node for node in sorted(g) if names[node] == values[key]])
        if not ends[-1]:
            return rows(_STEP, [])
    ways = [
        way
        for one in ends[0]
        for other in ends[1]
        if networkx.has_path(g, one, other)
        for way in [networkx.shortest_path(g, one, other)]
    ]
    if not ways:
        return rows(_STEP, [])
    way = min(ways, key=lambda nodes: (len(nodes), nodes))
    said = {(row["one"], row["other"]): row["relation"] for row in reversed(edges.rows)}
    found: list[tuple[Value, ...]] = []
    for number, (one, other) in enumerate(pairwise(way), 1):
        forward = said.get((one, other))
        relation = forward or said[other, one]
        ends_ = (one, other) if forward else (other, one)
        found.append((number, names[ends_[0]], relation, names[ends_[1]]))
    return rows(_STEP, found)


_STEP = ("step", "subject", "relation", "object")
ALGORITHMS = {
    "betweenness_centrality": _betweenness,
    "pagerank": _pagerank,
    "shortest_path": _shortest_path,
}
