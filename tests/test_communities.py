"""Groups of nodes that hang together, the same every time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.communities import communities


def clique(first: int, size: int) -> list[tuple[int, int]]:
    return [(a, b) for a in range(first, first + size) for b in range(first, a)]


def test_communities_of_nothing():
    assert communities(0, []) == []
    assert communities(3, []) == [0, 1, 2]


def test_communities_are_cliques_joined_by_one_tie():
    edges = clique(0, 4) + clique(4, 6) + [(0, 4)]
    assert communities(10, edges) == [1] * 4 + [0] * 6


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=90))
def test_communities_do_not_join_what_is_not_tied(count, edges):
    pairs = [(a % count, b % count) for a, b in edges]
    found = communities(count, pairs)
    assert found == communities(count, [(b, a) for a, b in reversed(pairs)])
    sizes = [found.count(n) for n in range(max(found) + 1)]
    assert sizes == sorted(sizes, reverse=True) and min(sizes) > 0
    reach = list(range(count))
    for _ in range(count):
        for a, b in pairs:
            reach[a] = reach[b] = min(reach[a], reach[b])
    for a in range(count):
        for b in range(a):
            assert found[a] != found[b] or reach[a] == reach[b]
