"""Processes and company change nothing: reports read together or apart, files written at once."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import networkx
import pytest

from graph import pipeline, saving
from graph.collector import paused
from graph.errors import GraphError, OutputError
from graph.model import Reading, Source
from graph.packing import pack, unpack

GOLD = Path(__file__).parent / "gold"
FORMATS = ("json", "ttl", "graphml", "html")
FORKED = pytest.mark.skipif(sys.platform != "linux", reason="needs a forked process")


def _dies(*_: object, **__: object) -> None:
    os._exit(3)


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    names = ("03-liaoning", "05-xinjiang", "08-shandong", "16-fujian")
    files = [next(GOLD.glob(f"{name}*.txt")) for name in names]
    return [Source(file.read_text(encoding="utf-8"), source=file.name) for file in files]


@pytest.fixture(scope="module")
def alone(sources: list[Source]) -> list[Reading]:
    return [pipeline.read_source(source) for source in sources]


@pytest.fixture(scope="module")
def g(sources: list[Source]) -> networkx.MultiDiGraph:
    return pipeline.build(sources)


NAMED = ("Person", "Organization", "Place")
BROKEN = 23  # characters between the places at which a sentence is broken off


def test_a_text_may_break_off_anywhere() -> None:
    texts = [f.read_text(encoding="utf-8") for f in sorted(GOLD.glob("[0-9]*.txt"))[5::40]]
    said = [s for text in texts for s in text.splitlines() if s.strip()]
    cut = [s[:end] for s in said for end in range(7, len(s), BROKEN)]
    assert len(cut) > 100
    assert len(pipeline.read_sources([Source(c) for c in cut])) == len(cut)


def test_names_alone_are_those_of_whole_readings() -> None:
    files = sorted(GOLD.glob("[0-9]*.txt"))[::7]
    found = [Source(f.read_text(encoding="utf-8"), source=f.name) for f in files]
    for short, whole in zip(pipeline.names_in(found), pipeline.readings(found), strict=True):
        named = [m for m in whole.mentions if m.type in NAMED and not m.reference]
        assert list(short.mentions) == named, short.report.source


def test_pipeline_reads_together_what_it_reads_alone(
    sources: list[Source], alone: list[Reading]
) -> None:
    assert all(len(reading.facts) > 5 for reading in alone)
    assert pipeline.read_sources(sources) == alone
    assert pipeline.read_sources(sources[::-1]) == alone[::-1]
    assert pipeline.read_sources([]) == []


def test_pipeline_readings_keep_their_order_in_processes(
    sources: list[Source], alone: list[Reading]
) -> None:
    steps: list[tuple[int, int]] = []
    found = pipeline.readings(sources, jobs=2, progress=lambda *step: steps.append(step))
    assert list(found) == alone
    assert steps == [(number, len(sources)) for number in range(1, len(sources) + 1)]


@pytest.mark.parametrize("count", [0, 1, 2, 9, 100, 201])
@pytest.mark.parametrize("jobs", [1, 2, 7])
def test_pipeline_chunks_hold_each_report_once(count: int, jobs: int) -> None:
    found = [Source(str(number)) for number in range(count)]
    chunks = list(pipeline._chunks(found, jobs))
    assert [one for some in chunks for one in some] == found
    sizes = [len(some) for some in chunks]
    assert all(1 <= size <= pipeline.MOST for size in sizes)
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize(
    ("length", "size"),
    [(1, pipeline.MOST), (pipeline.ENOUGH // 16, 16), (pipeline.ENOUGH, pipeline.TOGETHER)],
)
def test_pipeline_reads_more_short_reports_together(length: int, size: int) -> None:
    assert pipeline.together([Source("a" * length)] * 500) == size
    assert pipeline.together([Source("a" * length)] * 3) == 3


@FORKED
def test_pipeline_says_that_a_process_ended(
    sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "_packed", _dies)
    with pytest.raises(GraphError, match="ended early"):
        list(pipeline.readings(sources, jobs=2))


def test_packing_gives_the_reading_back(alone: list[Reading]) -> None:
    assert [unpack(pack(one)) for one in alone] == alone


def test_saving_writes_in_processes_what_one_process_writes(
    g: networkx.MultiDiGraph, tmp_path: Path
) -> None:
    one, more = ([tmp_path / str(jobs) / f"g.{f}" for f in FORMATS] for jobs in (1, 2))
    assert list(saving.save_all(g, one)) == one
    assert list(saving.save_all(g, more, 2)) == more
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in more]


@pytest.mark.parametrize("jobs", [1, 2])
def test_saving_goes_on_after_a_file_that_fails(
    g: networkx.MultiDiGraph, tmp_path: Path, jobs: int
) -> None:
    (tmp_path / "g.ttl").mkdir()
    done = list(saving.save_all(g, [tmp_path / "g.ttl", tmp_path / "g.json"], jobs))
    assert isinstance(done[0], OutputError) and "g.ttl" in str(done[0])
    assert done[1] == tmp_path / "g.json" and done[1].stat().st_size > 10_000


@FORKED
def test_saving_says_that_a_process_ended(
    g: networkx.MultiDiGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "_save_held", _dies)
    paths = [tmp_path / "g.json", tmp_path / "g.ttl"]
    done = list(saving.save_all(g, paths, 2))
    assert [str(one).partition(":")[0] for one in done] == [str(path) for path in paths]
    assert all(isinstance(one, OutputError) for one in done)
    assert not any(path.exists() for path in paths)


@pytest.mark.parametrize("running", [True, False])
def test_collector_is_as_it_was_after_the_pause(running: bool) -> None:
    before = gc.isenabled()
    (gc.enable if running else gc.disable)()
    try:
        with pytest.raises(ValueError, match="inside"), paused():
            assert not gc.isenabled()
            raise ValueError("inside")
        assert gc.isenabled() is running
    finally:
        (gc.enable if before else gc.disable)()
