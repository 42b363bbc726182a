"""Pairs of names and sets of namesakes: precision, recall and F1 by type, B-cubed.

    python tests/benchmarks/namesakes.py [--half dev] [--list]

``--list`` prints every pair that came out wrong. A name that the reading did not find counts
as not joined. The table and its halves are told of in ``tests/fixtures/pairs.py``.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "fixtures"), str(ROOT / "tests" / "benchmarks")]


def main() -> None:
    from pairs import joined, namesakes, pairs

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--half", choices=("dev", "held"))
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    halves = [given.half] if given.half else ["dev", "held"]
    found = list(joined(p for p in pairs() if p.half in halves))
    for half in halves:
        for type_ in ("Person", "Organization", "Place", "Event"):
            report(half, type_, [(p, s) for p, s in found if (p.half, p.type) == (half, type_)])
        report(half, "all", [(p, s) for p, s in found if p.half == half])
    if given.list:
        for pair, same in found:
            if bool(same) != pair.same:
                print(pair.half, pair.type, int(pair.same), same, *pair.names, pair.note, sep="\t")
    for half in halves:
        sets([row for row in namesakes() if row["half"] == half], half)


def report(half: str, type_: str, found: list) -> None:
    """One line of figures; ``text``: of the pairs, how many go through the reading."""
    right = sum(bool(same) and pair.same for pair, same in found)
    together = sum(bool(same) for _, same in found)
    belong = sum(pair.same for pair, _ in found)
    p, r = right / max(together, 1), right / max(belong, 1)
    unread = sum(same is None for _, same in found)
    print(
        f"{half:4} {type_:12} pairs {len(found):3} same {belong:3} text "
        f"{sum(pair.read for pair, _ in found):3} not found {unread:2} "
        f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}"
    )


def clusters(rows: list[dict[str, str]]) -> list[tuple[str, str]]:
    """(node, official) of every report of namesakes, all read into one graph."""
    from pairs import _named

    from graph.gathered import Gathered
    from graph.model import Source
    from graph.pipeline import read_sources
    from graph.resolution import resolve

    readings = read_sources([Source(row["text"], published=row["published"]) for row in rows])
    into = resolve(Gathered(readings)).into
    found = []
    for number, (row, reading) in enumerate(zip(rows, readings, strict=True)):
        key = _named(reading, "Person", row["name"]) or f"?{number}"
        found.append((into.get(key, key), row["official"]))
    return found


def sets(rows: list[dict[str, str]], half: str) -> None:
    """B-cubed over the people of a half, and how many nodes hold two officials."""
    from identity import b_cubed, pairwise

    items = clusters(rows)
    mixed: dict[str, set[str]] = {}
    for node, official in items:
        mixed.setdefault(node, set()).add(official)
    p, r, f = b_cubed(items)
    pp, pr = pairwise(items)
    print(
        f"{half:4} namesakes    reports {len(items):3} officials {len({o for _, o in items}):3} "
        f"nodes {len(mixed):3} B-cubed P {p:.3f} R {r:.3f} F1 {f:.3f} pairwise P {pp:.3f} "
        f"R {pr:.3f} two in one {sum(len(v) > 1 for v in mixed.values())}"
    )
    for node, official in sorted(Counter(items)):
        if len(mixed[node]) > 1:
            print("  two in one:", node, official)


if __name__ == "__main__":
    main()
