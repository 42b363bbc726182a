"""64-bit fingerprints -> those that differ in a few bits, without comparing all with all.

Two that differ in at most ``bits`` agree in whole pieces when each is cut into more pieces than
that: of ``PIECES`` pieces at least ``PIECES - bits`` are equal. For every choice of so many
pieces the fingerprints are sorted by them, and only equal neighbours are compared (Manku, Jain,
Das Sarma 2007, Detecting Near-Duplicates for Web Crawling, section 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy

WIDTH = 64
PIECES = 9  # of 7 bits (the last of 8)


def near(prints: Sequence[int], bits: int) -> dict[int, set[int]]:
    """Fingerprint -> the others that differ in at most ``bits`` of its 64 bits.

    ``prints``: each once, unsigned; ``bits``: fewer than ``PIECES``. Those that have none are
    left out.
    """
    import numpy as np

    known = np.array(prints, dtype=np.uint64)
    found: dict[int, set[int]] = {}
    for mask in _masks(PIECES - bits):
        keys = known & np.uint64(mask)
        order = np.argsort(keys, kind="stable")
        for one, other in _neighbours(known[order], keys[order], bits):
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


def _masks(chosen: int) -> Iterator[int]:
    """The bits of every choice of so many pieces."""
    cuts = [WIDTH * piece // PIECES for piece in range(PIECES + 1)]
    pieces = [(1 << end) - (1 << start) for start, end in pairwise(cuts)]
    for some in combinations(pieces, chosen):
        yield sum(some)


def _neighbours(values: numpy.ndarray, keys: numpy.ndarray, bits: int) -> Iterator[tuple[int, int]]:
    """Pairs of values with equal keys that differ in few bits; both sorted by key."""
    import numpy as np

    places = np.arange(len(values))
    step = 1
    while True:
        places = places[: np.searchsorted(places, len(values) - step)]
        places = places[keys[places] == keys[places + step]]
        if not len(places):
            return
        differing = _ones(values[places] ^ values[places + step])
        for place in places[differing <= bits].tolist():
            yield int(values[place]), int(values[place + step])
        step += 1


def _ones(values: numpy.ndarray) -> numpy.ndarray:
    """The number of bits set in each (numpy counts them itself only from 2.0 on)."""
    import numpy as np

    table = np.array([number.bit_count() for number in range(256)], dtype=np.uint8)
    octets = np.ascontiguousarray(values).view(np.uint8).reshape(-1, WIDTH // 8)
    ones: numpy.ndarray = table[octets].sum(axis=1)
    return ones
