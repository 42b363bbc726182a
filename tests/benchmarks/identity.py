"""Who is whom over a corpus with known truth: B-cubed and pairwise precision and recall.

    python tests/benchmarks/identity.py [--reports 1000] [--jobs 2] [--seed 7]

The corpus is that of ``tests/fixtures/corpus.py``. An item is a person (a body, a place, an
event) in a report; a cluster is a node of the graph, a class an entity of the truth. A name that
the reading did not find is a cluster of its own; an event is found under a part of its name too.
Also printed: how many different ones were made one, and how many pairs were compared.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "fixtures")]

Item = tuple[str, str]  # cluster, class


def b_cubed(items: list[Item]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998)."""
    both, clusters, classes = (
        Counter(items),
        Counter(c for c, _ in items),
        Counter(t for _, t in items),
    )
    n = max(len(items), 1)
    precision = sum(k * k / clusters[c] for (c, _), k in both.items()) / n
    recall = sum(k * k / classes[t] for (_, t), k in both.items()) / n
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def pairwise(items: list[Item]) -> tuple[float, float]:
    """Precision and recall of the pairs of items that are put together."""

    def pairs(counts: Counter[object]) -> int:
        return sum(k * (k - 1) // 2 for k in counts.values())

    right = pairs(Counter(items))
    together, belong = pairs(Counter(c for c, _ in items)), pairs(Counter(t for _, t in items))
    return right / max(together, 1), right / max(belong, 1)


def compared(readings: list) -> None:
    """Seconds of the resolution alone and the pairs that it compared, by type and judgement."""
    from graph.gathered import Gathered
    from graph.reprints import reprints
    from graph.resolution import resolve

    gathered = Gathered(readings)
    originals = reprints(gathered.prints)
    started = time.perf_counter()
    found = resolve(gathered, originals=originals)
    seconds = time.perf_counter() - started
    counts = sorted(Counter((v.type, v.judgement) for v in found.verdicts).items())
    said = ", ".join(f"{type_} {judgement} {n}" for (type_, judgement), n in counts)
    print(f"resolved in {seconds:.2f} s: {len(found.verdicts)} pairs ({said})")


def main() -> None:
    from corpus import Corpus

    from graph import pipeline
    from graph.model import Source

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    reports = list(Corpus(given.seed).reports(given.reports))
    sources = [
        Source(r["text"], title=r["title"], published=r["published"], url=r["url"]) for r in reports
    ]
    started = time.perf_counter()
    readings = list(pipeline.readings(sources, jobs=given.jobs))
    read = time.perf_counter()
    g = pipeline.graph_of(readings)
    assembled = time.perf_counter()
    print(
        f"{len(reports)} reports, {sum(len(r['text']) for r in reports)} characters; "
        f"read in {read - started:.1f} s, put together in {assembled - read:.1f} s; "
        f"{g.number_of_nodes()} nodes, {g.number_of_edges()} edges"
    )
    compared(readings)
    events: dict[str, list[tuple[str, str]]] = {}
    named: dict[tuple[str, str, str], str] = {}
    for node, data in g.nodes(data=True):
        for one in data["mentions"]:
            text = g.nodes[one["report"]]["text"][one["start"] : one["end"]]
            named[one["report"], data["type"], text] = node
            if data["type"] == "Event":
                events.setdefault(one["report"], []).append((text, node))
    by_text = {r.report.text: r.report.id for r in readings}
    for type_ in ("Person", "Organization", "Place", "Event"):
        items: list[Item] = []
        for report in reports:
            key = by_text.get(report["text"])
            for kind, name, entity in {tuple(t) for t in report["truth"]}:
                if kind == type_ and key is not None:
                    found = named.get((key, kind, name))
                    if found is None and kind == "Event":
                        near = (n for t, n in events.get(key, ()) if t in name or name in t)
                        found = next(near, None)
                    items.append((found or f"?{key}{name}", entity))
        mixed: dict[str, set[str]] = {}
        for cluster, entity in items:
            mixed.setdefault(cluster, set()).add(entity)
        wrong = sum(len(entities) > 1 for entities in mixed.values())
        p, r, f = b_cubed(items)
        pp, pr = pairwise(items)
        print(
            f"{type_:13} items {len(items):6} classes {len({t for _, t in items}):5} clusters "
            f"{len(mixed):5} B-cubed P {p:.3f} R {r:.3f} F1 {f:.3f} pairwise P {pp:.3f} R {pr:.3f} "
            f"clusters of several {wrong}"
        )


if __name__ == "__main__":
    main()
