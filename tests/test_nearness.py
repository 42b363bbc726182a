"""Fingerprints that are near: the same as comparing all with all."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.nearness import near

BITS = 6


def compared(prints: list[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one, other in combinations(prints, 2):
        if (one ^ other).bit_count() <= BITS:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**64 - 1), st.lists(st.sets(st.integers(0, 63), max_size=9), max_size=12))
def test_nearness_finds_what_comparing_all_finds(mark: int, flips: list[set[int]]) -> None:
    prints = {mark, *(mark ^ sum(1 << bit for bit in flipped) for flipped in flips)}
    assert near(sorted(prints), BITS) == compared(sorted(prints))


def test_nearness_finds_all_among_many_that_are_alike() -> None:
    draw = random.Random(3)
    common = draw.getrandbits(64)
    few = [common ^ sum(1 << draw.randrange(64) for _ in range(4)) for _ in range(300)]
    prints = sorted({abs(mark) % 2**64 for mark in few} | {draw.getrandbits(64) for _ in range(99)})
    assert near(prints, BITS) == compared(prints) != {}


def test_nearness_of_none() -> None:
    assert near([], BITS) == {}
