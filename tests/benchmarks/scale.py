"""A corpus that grows and forgets: seconds, memory and bytes of reading, building, streaming.

    python tests/benchmarks/scale.py [--reports 10000] [--more 100] [--jobs 2] [--keep FOLDER]

Reports are those of ``tests/fixtures/corpus.py``, 250 to a county, so that people grow with
them. All is done by the command line: add, build with the graph in memory (json is among the
formats), build as a stream (nt, nq, csv, jsonl); then 100 reports more are added and taken
back, and the bytes must be those of the first build. Printed are seconds of the clock and of
all processors, and the largest memory (resident, of all processes of the command together:
pages that two share count twice). Linux only, for the memory is read from /proc.

``--keep``: a folder whose store is used again, reading only what is new; ``--once`` leaves out
adding, removing and the second build. Any breach ends with status 1.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "fixtures")]
STREAMED = "nt,nq,csv,jsonl"
FIELDS = ("text", "title", "published", "url")
COUNTY = 250  # reports to one
MOST = 1100  # counties that there are
PAUSE = 0.1  # seconds between two looks at the memory


def family(process: int) -> Iterator[int]:
    """A process and all that it has begun."""
    yield process
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def resident(process: int) -> int:
    """Bytes of memory of a process and all that it has begun."""
    pages = 0
    for one in family(process):
        with suppress(OSError, IndexError):
            pages += int(Path(f"/proc/{one}/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def baotu(what: str, *call: str | Path) -> list[str]:
    """Run ``baotu`` and print what it took; returns the lines that it printed."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "graph", *map(str, call)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    most = [0]

    def look() -> None:
        while process.poll() is None:
            most[0] = max(most[0], resident(process.pid))
            time.sleep(PAUSE)

    looking = threading.Thread(target=look)
    looking.start()
    said = process.communicate()[0].splitlines()
    looking.join()
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{what:34} {seconds:9.1f} s {work:9.1f} cpu s {most[0] / 2**20:7.0f} MB", flush=True)
    if process.returncode:
        raise SystemExit(f"baotu {call[0]} ended with status {process.returncode}")
    return said


def write(path: Path, reports: Iterator[dict[str, object]], number: int) -> int:
    """Write reports as JSON Lines; returns the characters of their texts."""
    characters = 0
    with path.open("w", encoding="utf-8") as file:
        for report in islice(reports, number):
            characters += len(str(report["text"]))
            line = {name: report[name] for name in FIELDS}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return characters


def sums(folder: Path) -> dict[str, str]:
    """Format to the hash of what was written in it."""
    found = {}
    for name in STREAMED.split(","):
        path = folder / f"kg.{name}"
        hashed = hashlib.sha256()
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            with file.open("rb") as content:
                hashed.update(hashlib.file_digest(content, "sha256").digest())
        found[name] = hashed.hexdigest()
    return found


@contextmanager
def place(keep: Path | None) -> Iterator[Path]:
    """The folder in which all is done."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
        return
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def main() -> None:
    from corpus import Corpus

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--more", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--once", action="store_true")
    given = parser.parse_args()
    os.environ["PYTHONPATH"] = str(ROOT)
    with place(given.keep) as folder:
        counties = min(MOST, max(4, given.reports // COUNTY))
        reports = Corpus(counties=counties).reports(given.reports + given.more)
        first, more, store = folder / "first.jsonl", folder / "more.jsonl", folder / "kg.sqlite"
        characters = write(first, reports, given.reports)
        write(more, reports, given.more)
        jobs = ("--jobs", str(given.jobs))
        print(f"{given.reports} reports, {characters} characters, {counties} counties")
        print("add:", *baotu("add", "add", first, "--store", store, *jobs))
        size = store.stat().st_size
        print(f"store: {size} bytes, {size / given.reports:.0f} to a report")
        options = ("--store", store, "--name", "kg", *jobs)
        held, streamed = folder / "held", folder / "streamed"
        for name in ("jsonl", STREAMED):
            what = f"build as a stream: {name}"
            said = baotu(what, "build", *options, "--to", name, "--out", streamed)
        print("; ".join(" ".join(line.split()) for line in said if line.startswith("all ")))
        baotu("build in memory: json", "build", *options, "--to", "json", "--out", held)
        baotu("the same formats in memory", "build", *options, "--to", f"json,{STREAMED}",
              "--out", held)  # fmt: skip
        before = sums(streamed)
        right = sums(held) == before
        print("the bytes of both are the same" if right else "the bytes differ", before)
        if not given.once:
            print("again:", *baotu("add again", "add", first, "--store", store, *jobs))
            print("more:", *baotu(f"add {given.more} more", "add", more, "--store", store, *jobs))
            baotu("build with them", "build", *options, "--to", STREAMED, "--out", streamed)
            changed = sums(streamed) != before
            baotu("remove them", "remove", more, "--store", store)
            baotu("build without them", "build", *options, "--to", STREAMED, "--out", streamed)
            back = sums(streamed) == before
            print("the bytes are those of the first" if back else "the bytes are others")
            right = right and changed and back
    raise SystemExit(not right)


if __name__ == "__main__":
    main()
