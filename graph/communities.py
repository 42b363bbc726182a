"""Edges -> groups of nodes that are tied among themselves more than to others.

Local moving and merging after Blondel et al. 2008 ("Louvain"), always in the order of the
nodes and with whole numbers, so that the groups are the same on every machine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

ROUNDS = 8  # visits to every node on one level; later ones move hardly any
LEVELS = 6

Weights = list[dict[int, int]]


def communities(count: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """The number of each node's group; groups are numbered from the largest, 0.

    Nodes without an edge are groups of their own, last.
    """
    ties: Weights = [defaultdict(int) for _ in range(count)]
    for a, b in edges:
        if a != b:
            ties[a][b] += 1
            ties[b][a] += 1
    member = list(range(count))
    loops = [0] * count
    for _ in range(LEVELS):
        group = _moved(ties, loops)
        size = max(group, default=-1) + 1
        if size == len(ties):
            break
        member = [group[m] for m in member]
        ties, loops = _merged(ties, loops, group, size)
    return _ranked(member)


def _moved(ties: Weights, loops: list[int]) -> list[int]:
    """Each node in the neighbouring group that gains most modularity, until few move."""
    degree = [sum(near.values()) + loop for near, loop in zip(ties, loops, strict=True)]
    total = sum(degree) or 1
    group, weight = list(range(len(ties))), list(degree)
    for _ in range(ROUNDS):
        moves = 0
        for node, near in enumerate(ties):
            home, own = group[node], degree[node]
            inside: dict[int, int] = {home: 0}
            for other, tie in near.items():
                inside[group[other]] = inside.get(group[other], 0) + tie
            weight[home] -= own
            # total * gain, in whole numbers; the present group wins a draw, then the lower
            best, most = home, inside[home] * total - weight[home] * own
            for candidate, tie in inside.items():
                gain = tie * total - weight[candidate] * own
                if gain > most or (gain == most and candidate < best != home):
                    best, most = candidate, gain
            weight[best] += own
            if best != home:
                group[node] = best
                moves += 1
        if moves * 200 <= len(ties):
            break
    number: dict[int, int] = {}
    return [number.setdefault(one, len(number)) for one in group]


def _merged(
    ties: Weights, loops: list[int], group: list[int], size: int
) -> tuple[Weights, list[int]]:
    """The graph of the groups; ``loops`` counts each tie within a group at both its ends."""
    merged: Weights = [defaultdict(int) for _ in range(size)]
    within = [0] * size
    for node, near in enumerate(ties):
        home = group[node]
        within[home] += loops[node]
        for other, tie in near.items():
            if group[other] == home:
                within[home] += tie
            else:
                merged[home][group[other]] += tie
    return merged, within


def _ranked(member: list[int]) -> list[int]:
    size: dict[int, int] = defaultdict(int)
    for one in member:
        size[one] += 1
    rank = {one: n for n, one in enumerate(sorted(size, key=lambda one: (-size[one], one)))}
    return [rank[one] for one in member]
