"""How the resolution grows with the number of reports: seconds, pairs, ratios.

    python tests/benchmarks/growth.py [--reports 1000 10000 50000]

The readings are made from the truth of ``tests/fixtures/corpus.py`` without any text being read:
what grows here is the work of putting many together. There are as many counties and people to
a report as in 1,000 reports of the other scripts, up to all counties of the table.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "fixtures"), str(ROOT / "tests" / "benchmarks")]


def readings(number: int) -> Iterator[object]:
    """Readings of ``number`` reports with the people, bodies, places and events of the truth."""
    from build import chains
    from corpus import Corpus
    from pairs import _Maker

    from graph.gazetteer import gazetteer
    from graph.identity import entity_id

    possible = sum(len(c[0]) == 3 for c in chains())
    corpus = Corpus(7, counties=min(possible, max(40, number // 25)))
    for count, report in enumerate(corpus.reports(number)):
        made = _Maker(report["published"], f"{count} {report['title']}")
        county, day = report["of"][1], report["of"][2].isoformat()
        place = next(p for p in gazetteer().named(county) if p.is_division)
        where, happened, person = made.place(place), "", ""
        for type_, name, key in report["truth"]:
            if type_ == "Event":
                id_ = entity_id("Event", name, day, made.report.id)
                kind = key.split("/")[-2]
                happened = made.entity(id_, type_, name, kind=kind, modality="asserted", start=day)
                made.fact("place", happened, where)
            elif type_ == "Person":
                person = name
            elif type_ == "Organization" and person:  # behind a person: the body of the post
                body = made.body(name, place.code)
                one = made.entity(entity_id("Person", person, body), "Person", person)
                post = made.entity(entity_id("Position", body, "x"), "Position", name, title="x")
                made.fact("postIn", post, body)
                made.fact("holds", one, post, status="in-office")
                if happened:
                    made.fact("participant", happened, one)
                person = ""
        yield made.reading()


def main() -> None:
    from graph.gathered import Gathered
    from graph.resolution import resolve

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reports", type=int, nargs="+", default=[1000, 10000, 50000])
    given = parser.parse_args()
    last = (given.reports[0], 0.0)
    for number in given.reports:
        gathered = Gathered(readings(number))
        resolve(Gathered(readings(10)))  # the tables are read before anything is measured
        started = time.process_time()
        found = resolve(gathered)
        seconds = time.process_time() - started
        pairs = Counter(v.type for v in found.verdicts)
        types = Counter(node.type for node in gathered.nodes.values())
        grown = f"; {number / last[0]:.0f} times the reports, {seconds / max(last[1], 1e-9):.1f}"
        times = f"{grown} times the time" if last[1] else ""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{number} reports: {dict(sorted(types.items()))}; resolved in {seconds:.2f} s of "
            f"processor time, {1000 * seconds / number:.2f} ms a report, pairs "
            f"{dict(sorted(pairs.items()))}, {len(found.into)} joined, {peak} MB{times}",
            flush=True,
        )
        last = (number, seconds)


if __name__ == "__main__":
    main()
