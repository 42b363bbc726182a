"""Disks that are full, Ctrl-C, kill -9, a power cut: what was good stays, what was done is kept."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import networkx
import pytest
from fixtures.corpus import Corpus
from test_cli import ROOT
from test_writers import content

from graph import gathering, pipeline, shelf, spill
from graph.errors import OutputError
from graph.saving import save
from graph.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
REPORTS = 40
# Begins ``baotu`` when no file may grow beyond so many bytes: for it the disk is full.
LIMITED = """
import resource, runpy, sys
size = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
runpy.run_module("graph", run_name="__main__")
"""
# Adds readings in a loop, a transaction each, and says so after each has ended.
ADDING = """
import sys
from dataclasses import replace
from graph.model import Source
from graph.pipeline import read_source
from graph.reading import report
from graph.store import Store
read = read_source(Source("3月1日,夏河县召开会议。"))
with Store(sys.argv[1]) as store:
    for number in range(100_000):
        source = Source(f"第{number}号。" + "夏河县召开会议。" * (number % 400))
        found = replace(read, report=report(source))
        store.add([((f"{number}.txt", source), found)], "mark")
        print(f"{number}.txt", flush=True)
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for n, report in enumerate(Corpus(seed=3, counties=2, each=9).reports(REPORTS)):
        (folder / f"{n:02}.txt").write_text(report["text"], encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def full(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds all reports."""
    path = tmp_path_factory.mktemp("store") / "kg.sqlite"
    with Store(path) as store:
        gathering.add(store, [reports])
    return path


def command(*call: str | Path, size: int = 0) -> list[str]:
    start = ["-c", LIMITED, str(size)] if size else ["-m", "graph"]
    return [sys.executable, *start, *map(str, call)]


def baotu(*call: str | Path, size: int = 0) -> tuple[int, list[str]]:
    """Status and lines of stderr; ``size``: bytes beyond which no file may grow."""
    done = subprocess.run(
        command(*call, size=size), cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300
    )
    return done.returncode, done.stderr.splitlines()


def sound(path: Path) -> list[str]:
    """The origins of a store that must be whole, with a reading for each report."""
    with Store(path) as store:
        assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)
        entries = store.entries()
        assert {entry.id for entry in entries} == {r.report.id for r in store.readings()}
    return [entry.origin for entry in entries]


def same(path: Path, reports: Path) -> bool:
    with Store(path) as store:
        stored = pipeline.graph_of(store.readings())
    return bool(networkx.utils.graphs_equal(stored, pipeline.build([reports])))


@pytest.mark.parametrize("size", [1_000, 20_000, 130_000])
def test_add_to_a_full_disk_keeps_what_was_finished(
    size: int, reports: Path, tmp_path: Path
) -> None:
    path = tmp_path / "kg.sqlite"
    status, said = baotu("add", reports, "--store", path, "--quiet", size=size)
    assert status == 1 and len(said) == 1 and said[0].startswith(f"baotu: {path}: ")
    kept = sound(path)
    assert len(kept) < REPORTS and bool(kept) == (size > 100_000)
    status, said = baotu("add", reports, "--store", path, "--jobs", "2")
    assert (status, said) == (0, []) and len(sound(path)) == REPORTS and same(path, reports)


@pytest.mark.parametrize(
    ("formats", "jobs"), [("nt,csv", "1"), ("json,csv,html", "2"), ("jsonl,ttl", "1")]
)
def test_build_on_a_full_disk_leaves_what_was_good(
    formats: str, jobs: str, full: Path, tmp_path: Path
) -> None:
    names = [f"kg.{name}" for name in formats.split(",")]
    with Store(full) as store:
        old = pipeline.graph_of(list(store.readings())[:3])
    for name in names:
        save(old, tmp_path / name)
    before = {name: content(tmp_path / name) for name in names}
    call = ("build", "--store", full, "--out", tmp_path, "--to", formats, "--jobs", jobs, "--quiet")
    status, said = baotu(*call, size=8_000)
    assert status == 2 and len(said) == len(names)
    for line, name in zip(said, names, strict=True):
        assert line == f"baotu: {tmp_path / name}: File too large"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert {name: content(tmp_path / name) for name in names} == before
    assert baotu(*call) == (0, [])
    assert all(content(tmp_path / name) != before[name] for name in names)


def test_build_says_when_there_is_no_room_for_its_working_files(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def small(*given: object, **options: object) -> sqlite3.Connection:
        base = sqlite3.connect(*given, **options)  # type: ignore[call-overload]
        base.execute("PRAGMA max_page_count = 40")
        return base  # type: ignore[no-any-return]

    monkeypatch.setattr(spill, "sqlite3", SimpleNamespace(connect=small))
    with (
        Store(full) as store,
        pytest.raises(OutputError, match="disk is full"),
        shelf.shelf(store.readings()),
    ):
        pass


def test_what_is_printed_to_a_full_disk_is_one_line_of_complaint(
    full: Path, tmp_path: Path
) -> None:
    with (tmp_path / "list.txt").open("wb") as file:
        call = command("list", "--store", full, size=100)
        done = subprocess.run(call, cwd=ROOT, stdout=file, stderr=subprocess.PIPE, timeout=300)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["baotu: output: File too large"]


def interrupted(seconds: float, number: int, *call: str | Path) -> tuple[int, str]:
    """Status and stderr of ``baotu`` and its processes, all sent a signal after a while."""
    process = subprocess.Popen(
        command(*call), cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    time.sleep(seconds)
    if process.poll() is None:
        os.killpg(process.pid, number)
    return process.wait(timeout=120), (process.stderr.read() if process.stderr else b"").decode()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_end_in_the_middle_leaves_what_was_good(
    number: int, full: Path, reports: Path, tmp_path: Path
) -> None:
    """``baotu`` of seconds is ended at random moments, while it adds and while it writes."""
    draw, out = random.Random(number), tmp_path / "out"
    with Store(full) as store:
        whole = pipeline.graph_of(store.readings())
        old = pipeline.graph_of(list(store.readings())[:3])
    formats, good = ("nt", "csv", "json"), {}
    for name in formats:
        new = content(save(whole, tmp_path / "new" / f"kg.{name}"))
        good[name] = {content(save(old, out / f"kg.{name}")), new}
    path, known = tmp_path / "kg.sqlite", 0
    for turn in range(4):
        call = ["add", reports, "--store", path, "--jobs", "2"]
        if turn % 2:
            to = draw.choice(["nt,csv", "json,nt,csv"])
            call = ["build", "--store", full, "--out", out, "--to", to, "--jobs", "2"]
        # Python itself says of a key pressed while it still loads that it was interrupted.
        status, said = interrupted(draw.uniform(1.5, 5.0), number, *call)
        assert status in (0, 130, -number)
        assert status != 130 or said.split() == ["baotu:", "interrupted"]
        for name in formats:
            assert content(out / f"kg.{name}") in good[name]
        if number == signal.SIGINT:
            assert not [one for one in out.iterdir() if one.name.startswith(".")]
        if path.exists():
            found = len(sound(path))
            assert found >= known
            known = found
    assert baotu("add", reports, "--store", path)[0] == 0
    assert baotu("build", "--store", path, "--out", out, "--to", "nt,csv", "--name", "kg")[0] == 0
    assert content(out / "kg.nt") == content(tmp_path / "new" / "kg.nt")


MAGIC = bytes.fromhex("d9d505f920a163d7")  # of a journal: https://sqlite.org/fileformat2.html


def torn(base: bytes, journal: bytes, draw: random.Random) -> tuple[bytes, bytes]:
    """The two files as a power cut may leave them: what was not yet synced is torn.

    Of the journal all beyond the records that its header counts; of the data base the pages
    that these records would restore.
    """
    if len(journal) < 28 or journal[:8] != MAGIC:
        return base, journal[: draw.randrange(len(journal) + 1)]
    count, _, _, sector, page = struct.unpack(">IIIII", journal[8:28])
    if count == 0:
        return base, journal[: draw.randrange(len(journal) + 1)]
    end = sector + count * (page + 8)
    pages = bytearray(base)
    for record in range(sector, end, page + 8):
        (number,) = struct.unpack(">I", journal[record : record + 4])
        at = (number - 1) * page
        if draw.random() < 0.5 and at + page <= len(pages):
            pages[at : at + page] = draw.randbytes(page)
    return bytes(pages), journal[: draw.randrange(end, len(journal) + 1)]


def test_store_survives_power_cuts(tmp_path: Path) -> None:
    """The files are copied, and torn, at random moments of an adding that is held for it."""
    path, copies, draw = tmp_path / "kg.sqlite", tmp_path / "copy", random.Random(5)
    copies.mkdir()
    log = tmp_path / "log"
    with log.open("wb") as file:
        adding = subprocess.Popen([sys.executable, "-c", ADDING, str(path)], cwd=ROOT, stdout=file)
    try:
        while not log.stat().st_size:
            time.sleep(0.05)
        journals = 0
        for _ in range(40):
            time.sleep(draw.uniform(0.0, 0.03))
            adding.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, adding.pid, os.WSTOPPED)
            ended = log.read_text("utf-8").split("\n")[:-1]
            journal = Path(f"{path}-journal")
            found = journal.read_bytes() if journal.exists() else b""
            base = path.read_bytes()
            adding.send_signal(signal.SIGCONT)
            journals += bool(found)
            for one, other in ((base, found), torn(base, found, draw)):
                copy = copies / path.name
                copy.write_bytes(one)
                Path(f"{copy}-journal").write_bytes(other)
                assert set(ended) <= set(sound(copy)), "a report that was finished is lost"
        assert journals
    finally:
        adding.kill()
        adding.wait()


def test_a_damaged_reading_is_named(full: Path, tmp_path: Path) -> None:
    path = tmp_path / "kg.sqlite"
    path.write_bytes(full.read_bytes())
    base = sqlite3.connect(path)
    base.execute("UPDATE reading SET content = x'00' WHERE rowid = 3")
    base.commit()
    base.close()
    for formats in ("nt", "json"):
        status, said = baotu("build", "--store", path, "--out", tmp_path, "--to", formats)
        assert status == 1 and len(said) == 1 and "a damaged reading" in said[0]
