"""Building 200 reports against jieba.posseg cutting the same text twice, in one run.

    python tests/benchmarks/build.py [--reports 200] [--jobs 2] [--stages]

The reports are made here, the same every time: real places from ``graph/data/places.tsv``
in the sentences of ``reports.toml``, as long as the seed and with about as many facts to a
thousand characters, no two sentences alike. ``--narrative 0`` makes every sentence state a
fact, which is three times as dense; the density of both is printed. Compared are two
processes that both start cold: ``python -m graph build`` with all four formats, and one that
cuts every report twice with ``jieba.posseg``. Seconds and ratios are printed, nothing is
asserted; ``--stages`` reads a part of the reports stage by stage in this process.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import random
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT))
LENGTH = 2900  # characters of the seed's text, about
NARRATIVE = 0.66  # sentences that state nothing: with so many the reports are as dense as the seed
SLOT = re.compile(r"\{([a-z]+)2?\}")
CUTTING = """
import sys, time
from pathlib import Path
texts = [p.read_text(encoding="utf-8") for p in sorted(Path(sys.argv[1]).glob("*.txt"))]
started = time.perf_counter()
import jieba, jieba.posseg
jieba.setLogLevel(60)
jieba.initialize()
loaded = time.perf_counter()
words = sum(1 for _ in range(2) for text in texts for _ in jieba.posseg.cut(text))
print(loaded - started, time.perf_counter() - loaded, words)
"""


class Maker:
    """Makes reports; ``random.Random`` with a fixed seed decides, no sentence comes twice."""

    def __init__(self, narrative: float, seed: int = 2021) -> None:
        self._narrative = narrative
        self._words = tomllib.loads((HERE / "reports.toml").read_text(encoding="utf-8"))
        self._random = random.Random(seed)
        self._chains = list(chains())
        self._said: set[str] = set()

    def report(self) -> str:
        """One report: header, paragraphs of three to five sentences, byline and footer."""
        county, prefecture, province = self._random.choice(self._chains)
        fixed = {"county": county, "prefecture": prefecture, "province": province}
        fixed["year"] = str(self._random.randint(2018, 2024))
        fixed["month2"] = f"{self._random.randint(1, 12):02}"
        fixed["day2"] = f"{self._random.randint(1, 28):02}"
        fixed["clock"] = f"{self._random.randint(8, 19):02}:{self._random.randint(10, 59)}"
        parts = [self._filled(self._words["head"], fixed)]
        foot = self._filled(self._words["foot"], fixed)
        length = len(parts[0]) + len(foot)
        while length < LENGTH - 150:  # half of a paragraph, so that the mean is LENGTH
            if len(parts) % 4 == 2:
                parts.append(self._new(self._words["heading"], fixed))
            said = [self._sentence(fixed) for _ in range(self._random.randint(3, 5))]
            parts.append("".join(said))
            length += len(parts[-1]) + 2
        return "\n\n".join(parts) + foot

    def _sentence(self, fixed: Mapping[str, str]) -> str:
        kind = "narrative" if self._random.random() < self._narrative else "sentence"
        return self._new(self._random.choice(self._words[kind]), fixed)

    def _new(self, template: str, fixed: Mapping[str, str]) -> str:
        while True:
            made = self._filled(template, fixed)
            if made not in self._said:
                self._said.add(made)
                return made

    def _filled(self, template: str, fixed: Mapping[str, str]) -> str:
        def value(found: re.Match[str]) -> str:
            whole = found[0].strip("{}")
            return fixed[whole] if whole in fixed else self._drawn(found[1])

        made = SLOT.sub(value, template)
        return self._filled(made, fixed) if SLOT.search(made) else made

    def _drawn(self, slot: str) -> str:
        draw = self._random
        if slot == "person":
            given = "".join(draw.sample(self._words["given"], draw.choice((1, 2, 2, 2))))
            return draw.choice(self._words["surname"]) + given
        if slot == "measure":
            measure, unit = draw.choice(self._words["measure"]).split("|")
            return f"{measure}{draw.randint(2, 980)}{unit}"
        numbers = {"month": (1, 12), "day": (1, 28), "number": (2, 980)}
        if slot in numbers:
            return str(draw.randint(*numbers[slot]))
        if slot == "share":
            return f"{draw.randint(20, 989) / 10}"
        return str(draw.choice(self._words[slot]))


def chains() -> Iterator[tuple[str, str, str]]:
    """(county, prefecture, province) of the places table, current units only."""
    rows: list[dict[str, str]] = []
    header: list[str] = []
    with (ROOT / "graph" / "data" / "places.tsv").open(encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("#"):
                continue
            if not header:
                header = cells
                continue
            rows.append(dict(zip(header, cells, strict=True)))
    names = {row["code"]: row["name"] for row in rows if not row["until"]}
    for row in rows:
        code = row["code"]
        above = (code[:4] + "00", code[:2] + "0000")
        county = row["level"] == "county" and code in names and row["name"].endswith("县")
        if county and all(one in names for one in above):
            yield row["name"], names[above[0]], names[above[1]]


def timed(command: list[str]) -> tuple[float, float, str]:
    """Seconds of a process, processor seconds with those of its children, what it printed."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    started, before = time.perf_counter(), os.times()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(command[:4])} failed:\n{done.stderr}")
    after = os.times()
    work = after.children_user + after.children_system
    work -= before.children_user + before.children_system
    return time.perf_counter() - started, work, done.stdout


def density(path: Path, characters: int) -> str:
    """Entities and facts of the graph in ``path`` to a thousand characters, in words."""
    found = json.loads(path.read_text(encoding="utf-8"))
    counts = (len(found[part]) * 1000 / characters for part in ("nodes", "edges"))
    return "{:.0f} entities, {:.0f} facts".format(*counts)


def stages(texts: list[str]) -> Iterator[tuple[str, float]]:
    """(stage, processor seconds) of reading ``texts`` in this process and writing each format."""
    from graph import pipeline, plugins
    from graph.assembly import assemble
    from graph.collector import paused
    from graph.extraction import reading
    from graph.model import Source
    from graph.packing import pack, unpack
    from graph.reading import report
    from graph.saving import save
    from graph.sentences import sentences

    clock = time.process_time
    started = clock()
    tagger: Any = plugins.load("taggers", "neural").tagger()
    pipeline.read_source(Source(texts[0]))
    yield "load and first report", clock() - started
    spent = dict.fromkeys(("reading", "sentences", "tagging", "extraction", "packing"), 0.0)
    readings = []
    for start in range(0, len(texts), pipeline.TOGETHER):
        with paused():
            marks = [clock()]
            reports = [report(Source(text)) for text in texts[start : start + pipeline.TOGETHER]]
            marks.append(clock())
            parts = [sentences(one) for one in reports]
            marks.append(clock())
            pairs = list(zip(reports, parts, strict=True))
            words = iter(tagger.tag([r.text[s.start : s.end] for r, own in pairs for s in own]))
            marks.append(clock())
            found = [reading(one, own, [next(words) for _ in own]) for one, own in pairs]
            marks.append(clock())
            packed = pickle.dumps([pack(one) for one in found])
            readings += [unpack(one) for one in pickle.loads(packed)]
            marks.append(clock())
        for number, stage in enumerate(spent):
            spent[stage] += marks[number + 1] - marks[number]
    yield from spent.items()
    with paused():
        started = clock()
        g = assemble(readings)
        yield "assembly", clock() - started
    with tempfile.TemporaryDirectory() as folder:
        for name in ("json", "ttl", "graphml", "html"):
            started = clock()
            save(g, Path(folder) / f"g.{name}")
            yield name, clock() - started


def main() -> None:
    """Print what both processes take, and how many times the cutting the build takes."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--narrative", type=float, default=NARRATIVE, help="share that states no fact"
    )
    parser.add_argument("--stages", action="store_true", help="also each stage on 30 reports")
    parser.add_argument("--write", metavar="FOLDER", help="write the reports there and stop")
    given = parser.parse_args()
    maker = Maker(given.narrative)
    texts = [maker.report() for _ in range(given.reports)]
    characters = sum(map(len, texts))
    print(f"{len(texts)} reports, {characters} characters, {characters / len(texts):.0f} each")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(given.write or made)
        folder.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(texts, 1):
            (folder / f"{number:03}.txt").write_text(text, encoding="utf-8", newline="\n")
        if given.write:
            return
        build = [sys.executable, "-m", "graph", "build", str(folder), "--out", f"{made}/out"]
        whole, work, _ = timed([*build, "--jobs", str(given.jobs), "--quiet"])
        dense = density(Path(made) / "out" / f"{folder.name}.json", characters)
        cut, cut_work, printed = timed([sys.executable, "-c", CUTTING, str(folder)])
        loading, cutting, _ = map(float, printed.split())

    def row(what: str, seconds: float) -> None:
        print(f"{what:36}{seconds:8.2f} s {characters / seconds:9.0f} chars/s", end="")
        print(f"  ratio of build {whole / seconds:5.2f}")

    seed = len((ROOT / "seeds" / "gannan-2021.txt").read_text(encoding="utf-8"))
    print("of 1000 characters: " + dense)
    print("the seed's:         " + density(ROOT / "exports" / "gannan-2021.json", seed))
    print(f"processor seconds: build {work:.2f}, jieba.posseg twice {cut_work:.2f}")
    row(f"build, {given.jobs} jobs, 4 formats", whole)
    row("jieba.posseg twice, whole process", cut)
    row("jieba.posseg twice, with dictionary", loading + cutting)
    row("jieba.posseg twice, cutting alone", cutting)
    if given.stages:
        part = texts[:30]
        read = sum(map(len, part))
        print(f"stages, one process, {len(part)} reports, {read} characters")
        for stage, seconds in stages(part):
            print(f"  {stage:22} {seconds:7.2f} s  {read / max(seconds, 1e-9):11.0f} chars/s")


if __name__ == "__main__":
    main()
