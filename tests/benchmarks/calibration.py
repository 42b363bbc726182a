"""What a confidence means: measured on the development reports, checked on the held-out ones.

    python tests/benchmarks/calibration.py            the reliability table
    python tests/benchmarks/calibration.py --write    first graph/data/lexicons/confidence.tsv anew

Judged are the relations that the gold reports from 41 on name completely, and who takes part in
the events that they name, and where. A rule's confidence
is the share of its facts that were right, drawn towards the share of the whole relation as if
that had been seen ``PRIOR`` times more; below ``SEEN`` facts in all a relation is not judged.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
TABLE = ROOT / "graph" / "data" / "lexicons" / "confidence.tsv"
HEAD = """\
# How often a rule's facts of a relation were right: `right` of `judged` on the development
# reports of tests/gold, drawn towards the relation as a whole. Written by
# tests/benchmarks/calibration.py; licence as the project.
rule\trelation\tconfidence\tright\tjudged
"""
PRIOR = 6
SEEN = 8
BINS = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01)

Judged = tuple[str, str, float, bool]


def facts(half: str) -> Iterator[Judged]:
    """(rule, relation, confidence, right) of each judged fact of one half of the gold."""
    from halves import HELD_OUT, numbered
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
        held = numbered(path.name) in HELD_OUT
        if "holds" not in gold["complete"] or held != (half == "held"):
            continue
        text = (GOLD / gold["report"]).read_text(encoding="utf-8")
        published = None if report(Source(text)).published else gold["published"]
        (reading,) = readings([Source(text, published=published)])
        g = assemble([reading])
        matched = {**match(gold["entities"], g), "report": reading.report.id}
        said = Facts(g, matched)
        for _, _, data, right in chain(said.judged(gold), said.slotted(gold)):
            yield data["evidence"][0]["rule"], data["relation"], data["confidence"], right


def write(found: list[Judged]) -> None:
    """The table of the confidences of all rules that were judged."""
    whole: dict[str, Counter[bool]] = {}
    each: dict[tuple[str, str], Counter[bool]] = {}
    for rule, relation, _, right in found:
        whole.setdefault(relation, Counter())[right] += 1
        each.setdefault((rule, relation), Counter())[right] += 1
    lines = HEAD
    for (rule, relation), counts in sorted(each.items()):
        if whole[relation].total() < SEEN:
            continue
        base = whole[relation][True] / whole[relation].total()
        share = (counts[True] + PRIOR * base) / (counts.total() + PRIOR)
        cells = (f"{min(share, 0.99):.2f}", str(counts[True]), str(counts.total()))
        lines += "\t".join((rule, relation, *cells)) + "\n"
    TABLE.write_text(lines, encoding="utf-8", newline="\n")


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
    if parser.parse_args().write:
        write(list(facts("development")))
        print(f"{TABLE.relative_to(ROOT)} is written; a new run uses it")
        return
    for half in ("development", "held"):
        print(f"\n{half}\n")
        print("\n".join(table(list(facts(half)))))


if __name__ == "__main__":
    main()
