"""A graph too large to draw -> its communities, as a small map to begin from.

community {n, name, top, x, y, size}   n: how many nodes; top: rows of those best tied
link      [community, community, how many facts]
count     nodes of each type
corpus    of many reports: what ``_corpus`` tells of them
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import numpy as np

from graph.communities import communities
from graph.digest import LEAST, NAMING
from graph.layout import positions

MOST = 60  # communities drawn; the rest are found by search
TOP = 40  # members that a community names
LINKS = 2  # strongest ties of each community that are drawn

Pairs = list[tuple[int, int]]


def overview(nodes: list[dict[str, Any]], pairs: Pairs) -> dict[str, Any]:
    """The communities of the nodes by ``pairs`` of rows; each node gets its number as ``k``."""
    member = communities(len(nodes), pairs)
    ties = Counter(end for pair in pairs for end in pair)
    inside: dict[int, list[int]] = defaultdict(list)
    for row, number in enumerate(member):
        inside[number].append(row)
        nodes[row]["k"] = number
    drawn = [n for n in sorted(inside) if n < MOST and len(inside[n]) >= LEAST]
    groups = [_group(inside[n], ties) for n in drawn]
    for group in groups:
        best = [nodes[row] for row in group["top"]]
        namer = next((node for node in best if node["group"] in NAMING), best[0])
        group["name"] = namer["name"][:40]
    links = _links(member, pairs, set(drawn))
    boxes = np.array([(2 * g["size"] + 150, 2 * g["size"] + 70) for g in groups]).reshape(-1, 2)
    places = positions([(a, b) for a, b, _ in links], boxes)
    for group, (x, y) in zip(groups, places.tolist(), strict=True):
        group.update(x=x, y=y)
    count = Counter(str(node["group"]) for node in nodes)
    return {"communities": groups, "links": links, "count": dict(sorted(count.items()))}


def _group(rows: list[int], ties: Counter[int]) -> dict[str, Any]:
    best = sorted(rows, key=lambda row: (-ties[row], row))[:TOP]
    return {"n": len(rows), "top": best, "size": round(16 + 2.2 * len(rows) ** 0.5, 1)}


def _links(member: list[int], pairs: Pairs, drawn: set[int]) -> list[list[int]]:
    weight = Counter(
        (min(member[a], member[b]), max(member[a], member[b]))
        for a, b in pairs
        if member[a] != member[b]
    )
    at: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for (a, b), count in sorted(weight.items()):
        if a in drawn and b in drawn:
            at[a].append((-count, a, b))
            at[b].append((-count, a, b))
    kept = {(a, b): -count for near in at.values() for count, a, b in sorted(near)[:LINKS]}
    return [[a, b, count] for (a, b), count in sorted(kept.items())]
