"""Exact-span scores and speed of every tagger on the development sets, in one run.

    python tests/benchmarks/tagger.py --data ../shared/data/ner

A set whose file is missing is left out. Only persons, places and organizations that a
set marks at all are counted. Speed is the best of ``--repeat`` runs over all sentences
of a set, in calls of ``--call`` sentences; the first call, which loads, is not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Set before numpy is imported: the products are too small to share among threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from graph import plugins
from graph.model import Token

KINDS = ("PER", "LOC", "ORG")

Span = tuple[int, int, str]
Tag = Callable[[Sequence[str]], list[list[Token]]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the spans that people marked in it."""

    text: str
    spans: frozenset[Span]


@dataclass(frozen=True, slots=True)
class Result:
    """Counts by (kind, "hit" | "found" | "gold"), and characters a second."""

    counts: Counter[tuple[str, str]]
    speed: float


def columns(path: Path, word: int, label: int, kinds: dict[str, str]) -> Iterator[Example]:
    """Examples of a file with one word or character a line and blank lines between."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.split("\n") if line and not line.startswith("#")]
        if rows:
            yield _example([(row[word], row[label]) for row in rows], kinds)


def _example(rows: Iterable[tuple[str, str]], kinds: dict[str, str]) -> Example:
    """An example from words with IOB2 or BMES labels."""
    text = ""
    spans: list[Span] = []
    inside = ""
    for word, label in rows:
        part, _, kind = label.partition("-")
        name = kinds.get(kind, "")
        if name and (part in "BS" or inside != name):
            spans.append((len(text), len(text) + len(word), name))
        elif name:
            start, end, _ = spans[-1]
            spans[-1] = (start, end + len(word), name)
        inside = name
        text += word
    return Example(text, frozenset(spans))


def json_lines(path: Path, kinds: dict[str, str]) -> Iterator[Example]:
    """Examples of the CLUENER form: inclusive [start, end] by kind and surface."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = (
            (start, end + 1, kinds[kind])
            for kind, surfaces in row["label"].items()
            if kind in kinds
            for places in surfaces.values()
            for start, end in places
        )
        yield Example(row["text"], frozenset(spans))


def sets(folder: Path, limit: int) -> Iterator[tuple[str, list[Example]]]:
    """Name and first ``limit`` examples of each set that is in ``folder``."""
    same = {kind: kind for kind in KINDS}
    resume = {"NAME": "PER", "LOC": "LOC", "ORG": "ORG"}
    cluener = {"name": "PER", "address": "LOC"}
    cluener |= dict.fromkeys(("organization", "government", "company"), "ORG")
    readers: list[tuple[str, Callable[[Path], Iterator[Example]]]] = [
        ("aishell-dev.bio.txt", lambda path: columns(path, 0, 1, same)),
        ("uner-dev.iob2", lambda path: columns(path, 1, 2, same)),
        ("cluener-train-2000.jsonl", lambda path: json_lines(path, cluener)),
        ("resume-dev.char.bmes", lambda path: columns(path, 0, 1, resume)),
    ]
    for name, read in readers:
        if (folder / name).is_file():
            yield name.partition(".")[0], list(read(folder / name))[:limit]


def measure(tag: Tag, examples: Sequence[Example], call: int, repeat: int) -> Result:
    """Score one tagger on one set."""
    texts = [example.text for example in examples]
    calls = [texts[i : i + call] for i in range(0, len(texts), call)]
    best = float("inf")
    for _ in range(repeat):
        begin = time.perf_counter()
        tagged = [tokens for sentences in calls for tokens in tag(sentences)]
        best = min(best, time.perf_counter() - begin)
    counts: Counter[tuple[str, str]] = Counter()
    for example, tokens in zip(examples, tagged, strict=True):
        found = {(t.start, t.end, t.tag) for t in tokens if t.tag in KINDS}
        for name, spans in (
            ("hit", found & example.spans),
            ("found", found),
            ("gold", example.spans),
        ):
            counts.update((kind, name) for _, _, kind in spans)
    return Result(counts, sum(map(len, texts)) / best)


def cells(result: Result) -> Iterator[str]:
    """P/R/F1 in percent for each kind that the set marks, then micro over these."""
    marked = [kind for kind in KINDS if result.counts[kind, "gold"]]
    for kinds in [*([kind] for kind in KINDS), marked]:
        hit, found, gold = (
            sum(result.counts[kind, name] for kind in kinds) for name in ("hit", "found", "gold")
        )
        score = (100 * hit / max(found, 1), 100 * hit / max(gold, 1))
        both = 2 * hit / max(found + gold, 1) * 100
        yield f"{score[0]:3.0f}/{score[1]:3.0f}/{both:5.1f}" if gold else "-"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets")
    parser.add_argument("--taggers", default=",".join(plugins.names("taggers")))
    parser.add_argument("--limit", type=int, default=2000, help="sentences a set")
    parser.add_argument("--call", type=int, default=70, help="sentences a call")
    parser.add_argument("--repeat", type=int, default=2, help="timed runs, the best counts")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    taggers = {}
    for name in options.taggers.split(","):
        begin = time.perf_counter()
        taggers[name] = plugins.load("taggers", name).tagger().tag
        print(f"{name}: loaded in {time.perf_counter() - begin:.2f} s")
    form = "{:<20} {:<8} {:>13} {:>13} {:>13} {:>13} {:>9} {:>6}"
    heads = [f"{kind} P/R/F1" for kind in (*KINDS, "all")]
    print(form.format("set", "tagger", *heads, "chars/s", "ratio"))
    for title, examples in sets(options.data, options.limit):
        first = 0.0
        for name, tag in taggers.items():
            result = measure(tag, examples, options.call, options.repeat)
            first = first or result.speed
            ratio = f"{result.speed / first:.2f}"
            print(form.format(title, name, *cells(result), f"{result.speed:,.0f}", ratio))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
