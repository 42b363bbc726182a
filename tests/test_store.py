"""The store: nothing is read twice, what goes is gone, and any order gives the same graph."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import networkx
import pytest

from graph import gathering, pipeline
from graph.errors import InputError
from graph.identity import told
from graph.model import Reading, Source
from graph.recording import record, replay
from graph.store import Store, configuration

TEXTS = {
    "a.txt": "夏河县召开防汛会议\n\n2021-03-02\n\n3月1日,夏河县委书记杨君主持召开防汛工作会议。",
    "b.txt": "合作市公安局发布通告\n\n2021-03-05\n\n3月4日,合作市公安局发布《关于禁毒的通告》。",
    "c.txt": "玛曲县检察院开展宣讲\n\n2021-04-02\n\n4月1日,玛曲县检察院检察长王海到欧拉镇调研。",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    return tmp_path / "in"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "kg.sqlite") as opened:
        yield opened


def same(store: Store, *paths: Path) -> bool:
    """Whether the store's graph is that of building the files at once."""
    return networkx.utils.graphs_equal(pipeline.graph_of(store.readings()), pipeline.build(paths))


def readings() -> list[Reading]:
    sources = [Source(text, source=name) for name, text in TEXTS.items()]
    return [*pipeline.readings(sources), pipeline.read_source(Source("\udc80 空"))]


@pytest.mark.parametrize("reading", readings(), ids=lambda reading: reading.report.source)
def test_recording_gives_the_reading_back(reading: Reading) -> None:
    assert replay(record(reading)) == reading
    assert record(replay(record(reading))) == record(reading)


@pytest.mark.parametrize("damaged", [b"", b"x", record(readings()[0])[:-9]])
def test_recording_refuses_damaged_bytes(damaged: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        replay(damaged)


def test_store_reads_a_report_once(store: Store, folder: Path) -> None:
    assert gathering.add(store, [folder]) == (3, 0)
    assert gathering.add(store, [folder]) == (0, 3)
    assert same(store, folder)


def test_store_takes_any_order_and_forgets_what_is_removed(store: Store, folder: Path) -> None:
    a, b, c = (folder / name for name in TEXTS)
    gathering.add(store, [c])
    gathering.add(store, [a, b])
    assert store.remove([b.as_posix()]) == []
    assert same(store, a, c)
    gathering.add(store, [b])
    assert same(store, a, b, c)
    assert store.remove(["nobody"]) == ["nobody"]


def test_store_replaces_a_corrected_report(store: Store, folder: Path) -> None:
    gathering.add(store, [folder])
    (folder / "a.txt").write_text(TEXTS["a.txt"].replace("杨君", "李强"), encoding="utf-8")
    assert gathering.add(store, [folder]) == (1, 2)
    assert same(store, folder)
    names = {name for r in store.readings() for name in (e.name for e in r.entities)}
    assert "李强" in names and "杨君" not in names


def test_store_keeps_a_reading_that_another_report_still_uses(store: Store, folder: Path) -> None:
    source = Source(TEXTS["a.txt"], source="a.txt")
    mark, reading = configuration("neural", pipeline.NONE), pipeline.read_source(source)
    store.add([(("one", source), reading)], mark)
    assert store.missing([("two", source)], mark) == []
    store.remove(["one"])
    assert [r.report.id for r in store.readings()] == [reading.report.id]
    store.remove(["two"])
    assert list(store.readings()) == []


def test_store_follows_the_lines_of_a_corrected_file(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = [json.dumps({"text": text}) for text in TEXTS.values()]
    path.write_text("\n".join(lines), encoding="utf-8")
    gathering.add(store, [path])
    assert [e.origin for e in store.entries()] == [f"{path.as_posix()}#{n}" for n in (1, 2, 3)]
    path.write_text("\n".join(lines[1:]), encoding="utf-8")
    gathering.add(store, [path])
    assert len(store.entries()) == 2 and same(store, path)
    store.remove([path.as_posix()])
    assert store.entries() == []


def test_store_reads_anew_under_another_configuration(store: Store, folder: Path) -> None:
    gathering.add(store, [folder / "a.txt"], tagger="jieba")
    assert gathering.add(store, [folder / "a.txt"]) == (1, 0)
    assert same(store, folder / "a.txt")


def test_store_chooses_among_origins_of_one_text_as_a_build_does(
    store: Store, folder: Path
) -> None:
    (folder / "0.txt").write_text(TEXTS["b.txt"], encoding="utf-8")
    gathering.add(store, [folder])
    assert same(store, folder)
    assert told(Source("x", source="0")) < told(Source("x", source="b"))


def test_store_keeps_what_is_named_in_half_characters(store: Store, tmp_path: Path) -> None:
    """A file's name in GBK on a system of UTF-8, and half an emoji in a title."""
    line = json.dumps({"text": TEXTS["a.txt"], "title": "\ud83d"})
    path = tmp_path / "a.jsonl"
    path.write_text(line + "\n" + json.dumps({"text": TEXTS["b.txt"]}), encoding="utf-8")
    source = Source(TEXTS["c.txt"], source="\udcb1\udca8.txt")
    gathering.add(store, [path])
    store.add([(("\udcb1\udca8.txt", source), pipeline.read_source(source))], "mark")
    assert store.missing([("\udcb1\udca8.txt", source)], "mark") == []
    assert networkx.utils.graphs_equal(
        pipeline.graph_of(store.readings()), pipeline.build([path, source])
    )
    assert len(store.entries()) == 3 and store.remove(["\udcb1\udca8.txt"]) == []
    assert len(store.entries()) == 2


def test_store_does_not_take_a_name_for_the_beginning_of_another(store: Store) -> None:
    for origin in ("a", "a#1", "a#2", "ab", "a$", "a."):
        source = Source(TEXTS["a.txt"], source=origin)
        store.add([((origin, source), pipeline.read_source(source))], "mark")
    store.keep_only("a", {"a#2"})
    assert [entry.origin for entry in store.entries()] == ["a#2", "a$", "a.", "ab"]


def test_store_refuses_what_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "kg.sqlite"
    path.write_text("no database, only words, and enough of them to fill a page", encoding="utf-8")
    with pytest.raises(InputError, match=r"kg\.sqlite"):
        Store(path)
    base = sqlite3.connect(tmp_path / "other.sqlite")
    base.execute("CREATE TABLE mine (x)")
    base.close()
    with pytest.raises(InputError, match="no store of version 1"):
        Store(tmp_path / "other.sqlite")
    with pytest.raises(InputError, match="no such store"):
        Store(tmp_path / "none.sqlite", must_exist=True)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_store_survives_being_killed(tmp_path: Path, folder: Path) -> None:
    """A few kills at random moments; tests/benchmarks/kills.py does fifty."""
    path, moments = tmp_path / "kg.sqlite", random.Random(7)
    known = 0
    for _ in range(4):
        command = [sys.executable, "-m", "graph", "add", str(folder), "--store", str(path)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        with suppress(subprocess.TimeoutExpired):
            process.wait(moments.uniform(0.2, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        with Store(path) as opened:
            found = len(list(opened.readings()))
            assert found == len(opened.entries()) >= known
            known = found
    with Store(path) as opened:
        gathering.add(opened, [folder])
        assert same(opened, folder)
