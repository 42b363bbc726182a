"""Exports that stream out of a store: the bytes of the graph in memory, whatever is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache
from itertools import islice
from pathlib import Path

import networkx
import pytest
from fixtures.corpus import Corpus
from fixtures.pairs import pairs
from hypothesis import given, settings
from hypothesis import strategies as st
from test_cli import Run
from test_cli import run as run  # a fixture
from test_writers import content

from graph import plugins, runs, shelf, spill
from graph.confidence import at_least
from graph.errors import OutputError
from graph.gathered import Gathered
from graph.judgements import DIFFERENT, NONE, SAME, Judgements, pair
from graph.model import Reading, Source
from graph.pipeline import graph_of, readings
from graph.reprints import reprints
from graph.resolution import resolve
from graph.rows import Whole
from graph.saving import streams, write_aside

GOLD = Path(__file__).parent / "gold"
PLANS = [
    (f"2021-02-2{n}", f"3月1日,夏河县教育局将召开全县教育工作会议,{who}将出席会议。")
    for n, who in ((4, "县长李强"), (5, "副县长王伟"))
]
HELD = ("2021-03-02", "3月1日,夏河县教育局召开全县教育工作会议,副县长王伟出席会议。")
FORMATS = ["csv", "jsonl", "nq", "nt"]


@cache
def pool() -> list[Reading]:
    """Made reports with namesakes and reprints, some of the gold set, and such as tell of one
    body, place or event under two names."""
    made = Corpus(seed=31, counties=2, each=9).reports(40)
    sources = [
        Source(r["text"], r["title"], r["published"], r["url"], source=f"{n}.txt")
        for n, r in enumerate(made)
    ]
    texts = [file.read_text(encoding="utf-8") for file in sorted(GOLD.glob("*.txt"))[:12]]
    sources += [Source(text, source=f"g{n}.txt") for n, text in enumerate(texts)]
    told = (
        (context[:10], context[11:])
        for pair in pairs()
        if pair.same and pair.type != "Person" and pair.read
        for context in pair.contexts
    )
    both = [*islice(told, 40), *PLANS, HELD]
    sources += [Source(text, published=day, source=f"p{day}.txt") for day, text in both]
    sources.append(Source("2021年3月1日,夏河县召开会议。\udc80", title="half \ud800"))
    return list(readings(sources))


def held(g: networkx.MultiDiGraph, folder: Path) -> dict[str, bytes]:
    for name in FORMATS:
        write_aside(lambda path, n=name: plugins.load("writers", n).write(g, path), folder / name)
    return {name: content(folder / name) for name in FORMATS}


def streamed(
    some: Iterable[Reading],
    folder: Path,
    judgements: Judgements = NONE,
    threshold: float = 0.0,
    base: str | None = None,
) -> dict[str, bytes]:
    with shelf.shelf(some, judgements) as rows:
        if base:
            rows.graph["base"] = base
        if threshold:
            rows.at_least(threshold)
        for name in FORMATS:
            writer = plugins.load("writers", name)
            write_aside(lambda path, w=writer: w.stream(rows, path), folder / name)
    return {name: content(folder / name) for name in FORMATS}


def test_shelf_is_tried_on_reprints_and_on_people_who_are_made_one() -> None:
    gathered = Gathered(pool())
    originals = reprints(gathered.prints, gathered.body)
    found = resolve(gathered, NONE, originals)
    types = {gathered.nodes[key].type for key in found.into}
    assert originals and found.leads
    assert types >= {"Person", "Organization", "Event"}
    assert any(lead != kept for kept, lead in found.leads.items())
    planned = sum(edge.fact.modality == "planned" for edge in gathered.edges.values())
    gathered.merge(found.into, found.leads)
    assert sum(edge.fact.modality == "planned" for edge in gathered.edges.values()) < planned


def test_streaming_is_what_these_formats_can() -> None:
    assert [name for name in plugins.names("writers") if streams(name)] == FORMATS


@settings(deadline=None, max_examples=12)
@given(st.lists(st.integers(0, 99), unique=True), st.sampled_from([0.0, 0.0, 0.9, 0.96]))
def test_shelf_writes_the_bytes_of_the_graph_in_memory(
    tmp_path_factory: pytest.TempPathFactory, chosen: list[int], threshold: float
) -> None:
    some = [pool()[n] for n in chosen if n < len(pool())]
    g = graph_of(some)
    whole = held(at_least(g, threshold) if threshold else g, tmp_path_factory.mktemp("held"))
    folder = tmp_path_factory.mktemp("streamed")
    assert streamed(reversed(some), folder, threshold=threshold) == whole


def test_shelf_writes_the_same_when_hardly_anything_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = held(graph_of(pool()), tmp_path / "held")
    for module, name in ((shelf, "REMEMBERED"), (spill, "REMEMBERED"), (spill, "CACHE")):
        monkeypatch.setattr(module, name, 8)
    monkeypatch.setattr(runs.Runs.__init__, "__defaults__", (None, 50_000))
    monkeypatch.setattr(runs, "MOST", 5)
    assert streamed([*pool(), *pool()], tmp_path / "streamed") == whole


def test_shelf_counts_as_the_graph_does() -> None:
    with shelf.shelf(pool()) as rows:
        assert rows.counts() == Whole(graph_of(pool())).counts()


def test_shelf_follows_judgements_and_the_base(tmp_path: Path) -> None:
    verdicts = resolve(Gathered(pool())).verdicts
    told = {pair(v.one, v.other): DIFFERENT if v.judgement == SAME else SAME for v in verdicts}
    bodies = sorted(
        e.key for e in pool()[0].entities + pool()[1].entities if e.type == "Organization"
    )
    judgements = Judgements({**told, pair(bodies[0], bodies[-1]): SAME, ("none", "zero"): SAME})
    g = graph_of(pool(), judgements)
    assert set(g) != set(graph_of(pool()))
    g.graph["base"] = "https://data.example.com/kg/"
    found = streamed(pool(), tmp_path / "s", judgements, base="https://data.example.com/kg/")
    assert found == held(g, tmp_path / "h")


def test_shelf_says_that_the_disk_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: spill.Spill, statement: str, rows: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(spill.Spill, "many", full)
    with pytest.raises(OutputError, match=r"working files.*disk is full"), shelf.shelf(pool()):
        pass


def test_cli_build_streams_by_itself(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (Path("in")).mkdir()
    for n, report in enumerate(Corpus(seed=5, counties=2, each=9).reports(12)):
        Path("in", f"{n}.txt").write_text(report["text"], encoding="utf-8")
    formats = ",".join(FORMATS)
    options = ("--to", formats, "--base", "https://data.example.com/kg#", "--min-confidence", "0.9")
    status, whole, err = run("build", "in", "--out", "whole", "--name", "kg", *options)
    assert (status, err) == (0, "")
    assert run("add", "in", "--store", "kg.sqlite").status == 0
    monkeypatch.setattr("graph.pipeline.graph_of", None)  # no graph is made
    status, out, err = run("build", "--store", "kg.sqlite", "--out", "streamed", *options)
    assert (status, err) == (0, "")
    counts = [line for line in whole.splitlines() if "seconds" not in line and "/" not in line]
    assert counts == [x for x in out.splitlines() if "seconds" not in x and "/" not in x]
    for name in FORMATS:
        assert content(Path(f"whole/kg.{name}")) == content(Path(f"streamed/kg.{name}"))


def test_cli_build_of_an_empty_store_says_so_with_its_status(run: Run) -> None:
    Path("a.txt").write_text("3月1日,夏河县召开会议。", encoding="utf-8")
    assert run("add", "a.txt", "--store", "kg.sqlite").status == 0
    assert run("remove", "a.txt", "--store", "kg.sqlite").status == 0
    assert run("build", "--store", "kg.sqlite", "--to", "nt").status == 1
    assert run("build", "--store", "kg.sqlite", "--to", "nt,ttl").status == 1
