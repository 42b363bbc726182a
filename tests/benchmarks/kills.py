"""A store that is killed: add, remove and build end by SIGKILL at random moments.

    python tests/benchmarks/kills.py [--kills 50] [--reports 60]

After every kill the store must open, hold a reading for each report, and no report that an
ended command had finished may be missing. At the end the rest is added, and the graph must be
that of building all files at once, and ``baotu check`` must find nothing. Every build streams or
holds the graph, by turns. Prints what was seen; any breach ends with status 1.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "fixtures")]


def killed(moment: float, *call: str) -> bool:
    """Run ``baotu`` with ``call``; whether it was killed after ``moment`` seconds."""
    process = subprocess.Popen(
        [sys.executable, "-m", "graph", *call],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with suppress(subprocess.TimeoutExpired):
        process.wait(moment)
        return False
    process.send_signal(signal.SIGKILL)
    process.wait()
    return True


def main() -> None:
    from corpus import Corpus

    from graph import gathering, pipeline
    from graph.store import Store

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--reports", type=int, default=60)
    given = parser.parse_args()
    draw = random.Random(11)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "in")
        folder.mkdir()
        for number, report in enumerate(Corpus().reports(given.reports)):
            (folder / f"{number:03}.txt").write_text(report["text"], encoding="utf-8")
        path, out = Path(made, "kg.sqlite"), Path(made, "out")
        finished: set[str] = set()
        kills = calls = 0
        while kills < given.kills:
            calls += 1
            kind = draw.choice(("add", "add", "remove", "build"))
            gone = draw.choice(sorted(finished)) if kind == "remove" and finished else ""
            if kind == "add":
                call = ["add", str(folder), "--store", str(path), "--quiet"]
            elif gone:
                call = ["remove", gone, "--store", str(path)]
            else:
                formats = draw.choice(("json", "nt,csv", "json,jsonl"))
                call = ["build", "--store", str(path), "--out", str(out), "--quiet"]
                call += ["--to", formats]
            kills += killed(draw.uniform(0.3, 6.0), *call)
            with Store(path) as store:
                known = {entry.origin for entry in store.entries()}
                readings = len(list(store.readings()))
            lost = finished - known - {gone}
            if lost or readings != len({*known}):
                print(f"broken after {kind}: {len(lost)} lost, {readings} of {len(known)} readings")
                raise SystemExit(1)
            finished = known
        with Store(path) as store:
            gathering.add(store, [folder])
            stored = pipeline.graph_of(store.readings())
        whole = pipeline.build([folder])
        same = set(stored) == set(whole) and set(stored.edges(keys=True)) == set(
            whole.edges(keys=True)
        )
        print(f"{calls} commands, {kills} kills, {len(finished)} reports kept at the last one")
        print("the graph is that of all files at once" if same else "the graphs differ")
        checked = 1
        if same:
            end = ["build", "--store", str(path), "--out", str(out), "--name", "kg", "--quiet"]
            for call in ([*end, "--to", "json"], ["check", str(out / "kg.json")]):
                checked = subprocess.run(
                    [sys.executable, "-m", "graph", *call], cwd=ROOT
                ).returncode
        print("the check finds nothing" if not checked else "the check complains")
        raise SystemExit(not same or checked)


if __name__ == "__main__":
    main()
