"""What a confidence means: measured on the development reports, checked on the held-out ones.

    python tests/benchmarks/calibration.py            the reliability table
    python tests/benchmarks/calibration.py --write    first graph/data/lexicons/confidence.tsv anew

Judged are the relations that the gold reports from 41 on name completely, and who takes part in
the events that they name, and where. A rule's confidence
is the share of its facts that were right, drawn towards the share of the whole relation as if
that had been seen ``PRIOR`` times more; below ``SEEN`` facts in all a relation is not judged.

Rules are less often right on reports that nobody worked on. How much less is measured for each
relation on one half of the held-out reports (``halves.CORRECTING``): the odds of all its rules
are moved alike until they fit what came true there and ``BELIEVED`` facts as the development
reports say. The other half, by which nothing is set, says what the confidences are worth.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Container, Iterator, Mapping
from itertools import chain, pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
TABLE = ROOT / "graph" / "data" / "lexicons" / "confidence.tsv"
HEAD = """\
# How often a rule's facts of a relation were right: `right` of `judged` on the development
# reports of tests/gold, drawn towards the relation as a whole, and moved by what came true of
# the relation on reports that nobody worked on. Written by tests/benchmarks/calibration.py;
# licence as the project.
rule\trelation\tconfidence\tright\tjudged
"""
PRIOR = 6
SEEN = 8
BELIEVED = 50
HIGHEST = 0.99
WIDEST, FINE = 5.0, 1e-6  # bounds of a move of log odds, and how closely it is found
BINS = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01)

Judged = tuple[str, str, float, bool]


def facts(numbers: Container[int]) -> Iterator[Judged]:
    """(rule, relation, confidence, right) of each judged fact of the reports of these numbers."""
    from halves import numbered
    from showcase import GOLD

    from graph.assembly import assemble
    from graph.model import Source
    from graph.pipeline import readings
    from graph.reading import report
    from graph.scoring import read_gold
    from graph.scoring_facts import Facts
    from graph.scoring_names import match

    for path in sorted(GOLD.glob("[0-9]*.gold.json")):
        gold = read_gold(path)
        if "holds" not in gold["complete"] or numbered(path.name) not in numbers:
            continue
        text = (GOLD / gold["report"]).read_text(encoding="utf-8")
        published = None if report(Source(text)).published else gold["published"]
        (reading,) = readings([Source(text, published=published)])
        g = assemble([reading])
        matched = {**match(gold["entities"], g), "report": reading.report.id}
        said = Facts(g, matched)
        for _, _, data, right in chain(said.judged(gold), said.slotted(gold)):
            yield data["evidence"][0]["rule"], data["relation"], data["confidence"], right


def write(found: list[Judged], fresh: list[Judged]) -> None:
    """The table of the confidences of all rules that were judged; ``fresh`` corrects them."""
    whole: dict[str, Counter[bool]] = {}
    each: dict[tuple[str, str], Counter[bool]] = {}
    for rule, relation, _, right in found:
        whole.setdefault(relation, Counter())[right] += 1
        each.setdefault((rule, relation), Counter())[right] += 1
    shares: dict[tuple[str, str], float] = {}
    for (rule, relation), counts in each.items():
        if whole[relation].total() < SEEN:
            continue
        base = whole[relation][True] / whole[relation].total()
        share = (counts[True] + PRIOR * base) / (counts.total() + PRIOR)
        shares[rule, relation] = min(share, HIGHEST)
    lines = HEAD
    moves = {relation: _move(relation, shares, each, fresh) for relation in whole}
    for (rule, relation), share in sorted(shares.items()):
        counts = each[rule, relation]
        told = min(_moved(share, moves[relation]), HIGHEST)
        lines += "\t".join((rule, relation, f"{told:.2f}", str(counts[True]), str(counts.total())))
        lines += "\n"
    TABLE.write_text(lines, encoding="utf-8", newline="\n")


def _moved(share: float, by: float) -> float:
    """A share whose odds are multiplied by e to the power of ``by``."""
    return 1 / (1 + (1 / share - 1) * math.exp(-by))


def _move(
    relation: str,
    shares: Mapping[tuple[str, str], float],
    each: Mapping[tuple[str, str], Counter[bool]],
    fresh: list[Judged],
) -> float:
    """By how much the log odds of a relation's rules are moved: what then is told of ``fresh``
    and of ``BELIEVED`` facts like the development's is what came true of both."""
    told = [(shares[k], n.total()) for k, n in each.items() if k[1] == relation and k in shares]
    seen = sum(n for _, n in told)
    known = [(shares[f[0], f[1]], f[3]) for f in fresh if f[1] == relation and f[:2] in shares]
    if not (seen and known):
        return 0.0
    weights = [(share, BELIEVED * n / seen) for share, n in told]
    weights += [(share, 1.0) for share, _ in known]
    true = sum(share * n for share, n in weights[: len(told)]) + sum(right for _, right in known)
    low, high = -WIDEST, WIDEST
    while high - low > FINE:
        middle = (low + high) / 2
        said = sum(_moved(share, middle) * n for share, n in weights)
        low, high = (middle, high) if said < true else (low, middle)
    return (low + high) / 2


def table(found: list[Judged]) -> Iterator[str]:
    """Rows of the reliability table: what was said, and what came true."""
    yield "| confidence | facts | said on average | right |\n|---|---:|---:|---:|"
    for low, high in pairwise(BINS):
        inside = [
            (confidence, right) for *_, confidence, right in found if low <= confidence < high
        ]
        if inside:
            said = sum(confidence for confidence, _ in inside) / len(inside)
            right = sum(right for _, right in inside) / len(inside)
            span = f"{low:.2f}–{min(high, 1.0):.2f}"
            yield f"| {span} | {len(inside)} | {said:.2f} | {right:.2f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", action="store_true", help="measure the confidences anew")
    from halves import CORRECTING, HELD_OUT

    development = range(HELD_OUT.start)
    if parser.parse_args().write:
        write(list(facts(development)), list(facts(CORRECTING)))
        print(f"{TABLE.relative_to(ROOT)} is written; a new run uses it")
        return
    parts = {
        "development": development,
        "held out, by which confidences are corrected": CORRECTING,
        "held out": range(CORRECTING.stop, HELD_OUT.stop),
    }
    for name, numbers in parts.items():
        print(f"\n{name}\n")
        print("\n".join(table(list(facts(numbers)))))


if __name__ == "__main__":
    main()
