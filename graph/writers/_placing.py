"""Graph -> where its nodes are drawn, for formats that hold positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.layout import positions

if TYPE_CHECKING:
    import networkx

_WIDE, _HIGH = 14.0, 40.0  # pixels that a character of a name and a node need
_LONGEST = 12  # characters of a name that count
_UNDRAWN = frozenset({"mentions"})  # ties every entity to its report: no shape would be seen


def places(g: networkx.MultiDiGraph) -> dict[str, tuple[int, int]]:
    """(x, y) in pixels of each node, y downwards."""
    nodes = sorted(g)
    row = {node: number for number, node in enumerate(nodes)}
    names = (str(g.nodes[node].get("name", node)) for node in nodes)
    boxes = [(_HIGH + _WIDE * min(len(name), _LONGEST), _HIGH) for name in names]
    edges = [
        (row[one], row[other])
        for one, other, relation in g.edges(data="relation")
        if relation not in _UNDRAWN
    ]
    found = positions(sorted(edges), np.asarray(boxes, np.float64).reshape(-1, 2))
    return {node: (int(x), int(y)) for node, (x, y) in zip(nodes, found, strict=True)}
