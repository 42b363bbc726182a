"""Persons, places and bodies found by Baotu and by other offline tools, in one run.

    python tests/benchmarks/peers.py [--data FOLDER] [--limit 500] [--peers jieba,lac,thulac]
        [--python lac=/opt/lac/bin/python]

Exact spans, micro P/R/F1 in percent over the three types, and characters a second of processor
time, the better of two runs (the machine may be shared, and some tools use several threads). The
first two sets are the gold reports that mark their mentions (``tests/gold``, from 41 on): the
held-out ones and those for development; only what is not nested is compared, for no peer nests.
``--data`` adds sets of sentences (see ``tagger.py``); there Baotu reads each sentence as a report
of its own, without anything around it, short ones as many in a call as it always does. A peer that
is not installed is left out: none of them is a dependency. ``--python`` names the interpreter of a
peer (one for each name) that cannot live with the versions of Baotu's: LAC 2.1.2 runs under
paddlepaddle 2.6.2 and numpy 1, under which Baotu's own tagger is several times slower on newer
processors. In it the peer alone is measured; it needs Baotu's dependencies too.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(HERE)]

from halves import HELD_OUT, numbered  # noqa: E402
from tagger import Example, sets  # noqa: E402

from graph.extraction import NAMING, ORDER  # noqa: E402
from graph.model import Source  # noqa: E402
from graph.pipeline import read_sources, together  # noqa: E402

KINDS = {"Person": "PER", "Place": "LOC", "Organization": "ORG"}
SENTENCE = re.compile(r"[^\n。！？!?；;]+[\n。！？!?；;]*")

RUNS = 2  # of which the faster counts

Span = tuple[int, int, str]
Spans = set[Span]
Peer = Callable[[Sequence[str]], list[Spans]]


def reports() -> Iterator[tuple[str, list[Example]]]:
    """The two halves of the gold reports that mark their mentions."""
    found: dict[str, list[Example]] = {"held-out": [], "development": []}
    for path in sorted((ROOT / "tests" / "gold").glob("[0-9]*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "mentions" not in gold:
            continue
        text = (path.parent / gold["report"]).read_text(encoding="utf-8")
        half = "held-out" if numbered(path.name) in HELD_OUT else "development"
        found[half].append(Example(text, frozenset(_outer(gold["mentions"]))))
    yield from ((name, examples) for name, examples in found.items() if examples)


def _outer(mentions: Sequence[dict[str, object]]) -> Iterator[tuple[int, int, str]]:
    """Mentions that lie in no other, by start then longer first."""
    reach = -1
    for m in mentions:
        start, end = int(str(m["start"])), int(str(m["end"]))
        if end > reach:
            yield start, end, KINDS[str(m["type"])]
            reach = end


def baotu(texts: Sequence[str], stages: Sequence[str] = NAMING) -> list[Spans]:
    """The names that Baotu finds, neither nested nor stand-ins; no peer reads more than names."""
    found = []
    left = [Source(text) for text in texts]
    while left:
        some, left = left[: together(left)], left[together(left) :]
        for reading in read_sources(some, stages=stages):
            named = [m for m in reading.mentions if m.type in KINDS and not m.reference]
            outer = _outer([{"start": m.start, "end": m.end, "type": m.type} for m in named])
            found.append(set(outer))
    return found


def whole(texts: Sequence[str]) -> list[Spans]:
    """The same names, found amid whole readings: events, posts, figures and who says what."""
    return baotu(texts, ORDER)


def jieba() -> Peer:
    """jieba.posseg: nr, ns and nt."""
    import jieba.posseg as posseg

    posseg.dt.tokenizer.initialize()
    kinds = {"nr": "PER", "nrt": "PER", "ns": "LOC", "nt": "ORG"}
    return _by_words(lambda text: [(w.word, kinds.get(w.flag, "")) for w in posseg.cut(text)])


def thulac() -> Peer:
    """THULAC: np, ns and ni."""
    import thulac as package

    model, kinds = package.thulac(), {"np": "PER", "ns": "LOC", "ni": "ORG"}
    return _by_words(lambda text: [(word, kinds.get(tag, "")) for word, tag in model.cut(text)])


def lac() -> Peer:
    """LAC, a sentence at a time: PER, LOC and ORG."""
    model = _lac()
    return _by_words(lambda text: _lac_words(*model.run(text)))


def lac_batches() -> Peer:
    """LAC with all sentences of a text in one call."""
    model = _lac()

    def spans(text: str) -> Spans:
        sentences = list(SENTENCE.finditer(text))
        cut = [_lac_words(*one) for one in model.run([s[0] for s in sentences])]
        return {
            span
            for s, words in zip(sentences, cut, strict=True)
            for span in _placed(s, text, words)
        }

    return lambda texts: [spans(text) for text in texts]


def _lac() -> Any:
    import paddle
    import paddle.base.core

    # LAC asks for the package under its name of before paddlepaddle 2.6
    paddle.fluid = sys.modules["paddle.fluid"] = paddle.base
    for name in [n for n in sys.modules if n.startswith("paddle.base.")]:
        sys.modules[name.replace("paddle.base", "paddle.fluid", 1)] = sys.modules[name]
    from LAC import LAC

    return LAC(mode="lac")


def _lac_words(forms: list[str], tags: list[str]) -> list[tuple[str, str]]:
    pairs = zip(forms, tags, strict=True)
    return [(form, tag if tag in KINDS.values() else "") for form, tag in pairs]


def _by_words(cut: Callable[[str], list[tuple[str, str]]]) -> Peer:
    """A tool that cuts a sentence into (word, kind): spans over whole texts."""

    def spans(text: str) -> Spans:
        sentences = SENTENCE.finditer(text)
        return {span for s in sentences for span in _placed(s, text, cut(s[0]))}

    return lambda texts: [spans(text) for text in texts]


def _placed(sentence: re.Match[str], text: str, words: list[tuple[str, str]]) -> Iterator[Span]:
    """The named words of a sentence at their places in the text."""
    at = sentence.start()
    for word, kind in words:
        start = text.find(word, at)
        if start < 0:
            continue  # a tool that changes what it reads
        at = start + len(word)
        if kind:
            yield start, at, kind


OWN: dict[str, Peer] = {"baotu": baotu, "baotu, all facts": whole}
PEERS: dict[str, tuple[str, Callable[[], Peer]]] = {
    "jieba": ("jieba", jieba),
    "thulac": ("thulac", thulac),
    "lac": ("LAC", lac),
    "lac-batches": ("LAC", lac_batches),
}


def rows(names: Sequence[str], given: argparse.Namespace) -> list[tuple[str, str]]:
    """(set, row of the table) of each tool that is installed here, set by set."""
    tools: dict[str, Peer] = {}
    for name in names:
        if name in OWN:
            tools[name] = OWN[name]
        elif importlib.util.find_spec(PEERS[name][0]) is None:
            print(f"{name}: not installed, left out", file=sys.stderr)
        else:
            tools[name] = PEERS[name][1]()
    found = []
    for title, examples in [*reports(), *(sets(given.data, given.limit) if given.data else ())]:
        texts = [example.text for example in examples]
        for name, tool in tools.items():
            found.append((title, f"| {title} | {name} | {_measured(tool, texts, examples)} |"))
    return found


def _measured(tool: Peer, texts: Sequence[str], examples: Sequence[Example]) -> str:
    """P, R, F1 and characters a second of a tool, the best of two runs."""
    tool(texts[:1])
    seconds = []
    for _ in range(RUNS):
        started = time.process_time()
        found = tool(texts)
        seconds.append(time.process_time() - started)
    hit = sum(len(f & e.spans) for f, e in zip(found, examples, strict=True))
    kinds = {kind for e in examples for *_, kind in e.spans}
    said = sum(kind in kinds for f in found for *_, kind in f)
    owed = sum(len(e.spans) for e in examples)
    p, r, f1 = (100 * hit / max(n, 1) for n in (said, owed, (said + owed) / 2))
    speed = sum(map(len, texts)) / min(seconds)
    return f"{p:.0f} | {r:.0f} | {f1:.1f} | {speed:,.0f}"


def main() -> None:
    """Print a table: a row for each set and tool."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, help="folder of further sets")
    parser.add_argument("--limit", type=int, default=500, help="sentences of each further set")
    parser.add_argument("--peers", default=",".join(PEERS))
    parser.add_argument("--python", default=[], action="append", metavar="PEER=INTERPRETER")
    parser.add_argument("--rows", help=argparse.SUPPRESS)  # asked for by a run elsewhere
    given = parser.parse_args()
    if given.rows:
        print(json.dumps(rows([given.rows], given)))
        return
    elsewhere = dict(one.partition("=")[::2] for one in given.python)
    names = given.peers.split(",")
    if unknown := [name for name in elsewhere if name not in names or not elsewhere[name]]:
        parser.error(f"--python: no such peer, or no interpreter: {', '.join(unknown)}")
    found = rows([*OWN, *(name for name in names if name not in elsewhere)], given)
    for name in (name for name in names if name in elsewhere):
        found += _told(elsewhere[name], name, given)
    print("| set | tool | P | R | F1 | characters/s |\n|---|---|---:|---:|---:|---:|")
    for title in dict.fromkeys(title for title, _ in found):
        print(*(row for set_, row in found if set_ == title), sep="\n")


def _told(python: str, name: str, given: argparse.Namespace) -> list[tuple[str, str]]:
    """The rows of a peer that has an interpreter of its own."""
    asked = [python, __file__, "--rows", name, "--limit", str(given.limit)]
    asked += ["--data", str(given.data)] if given.data else []
    run = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=False)
    if run.returncode:  # what it wrote to its standard error stands above
        print(f"{name}: {python} ended with status {run.returncode}, left out", file=sys.stderr)
        return []
    return [(title, row) for title, row in json.loads(run.stdout.splitlines()[-1])]


if __name__ == "__main__":
    main()
