"""Reports -> which of them are reprints of another: the same article with another head and foot.

A report's fingerprint is the SimHash (Charikar 2002) of its paragraphs' shingles; fingerprints
that differ in a few bits propose a pair, and the shingles that the two share decide. The
original is the one published first, then the one with the smaller id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from graph.model import Report
from graph.nearness import near

SHINGLE = 4  # characters
NEAR = 6  # bits of 64 in which fingerprints of reprints may differ
ALIKE = 0.8  # share of the smaller one's shingles that the other has
SHINGLED = 512  # reports whose shingles are remembered
SHORTEST = 120  # characters of paragraphs: shorter reports are too alike by form
_TEXT = ("paragraph", "heading")


def fingerprint(report: Report) -> int:
    """64 bits of the report's paragraphs; 0 for what is too short to tell."""
    from simhash import Simhash

    text = body(report)
    if len(text) < SHORTEST:
        return 0
    return int(Simhash(list(_shingles(text))).value)


def body(report: Report) -> str:
    """The paragraphs of a report without white space."""
    return joined(report.text, paragraphs(report))


def paragraphs(report: Report) -> list[tuple[int, int]]:
    """Where the text proper stands in a report."""
    return [(block.start, block.end) for block in report.blocks if block.role in _TEXT]


def joined(text: str, spans: Iterable[Sequence[int]]) -> str:
    """The stretches of a text without white space."""
    return "".join("".join(text[start:end] for start, end in spans).split())


def _shingles(text: str) -> set[str]:
    return {text[at : at + SHINGLE] for at in range(len(text) - SHINGLE + 1)}


def reprints(
    prints: Mapping[str, tuple[int, str]], body_of: Callable[[str], str]
) -> dict[str, str]:
    """Reprint -> original; ``prints``: report id -> fingerprint, date of publication.

    ``body_of``: the body of a report, asked only where fingerprints are near.
    """
    known = {key: value for key, value in prints.items() if value[0]}
    if len(known) < 2:
        return {}
    order = sorted(known, key=lambda key: (known[key][1] or "9999", key))
    around = near(sorted({mark for mark, _ in known.values()}), NEAR)
    shingles = lru_cache(SHINGLED)(lambda key: _shingles(body_of(key)))
    first: dict[int, list[tuple[int, str]]] = {}  # the originals so far, by fingerprint
    originals: dict[str, str] = {}
    for place, key in enumerate(order):
        mark = known[key][0]
        marks = (mark, *around.get(mark, ()))
        for _, one in sorted(chain.from_iterable(first.get(m, ()) for m in marks)):
            if _alike(shingles(key), shingles(one)):
                originals[key] = one
                break
        else:
            first.setdefault(mark, []).append((place, key))
    return originals


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= ALIKE * min(len(one), len(other)) > 0
