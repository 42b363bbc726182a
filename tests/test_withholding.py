"""``build --no-text``: the texts go, everything that was read of them stays."""

from __future__ import annotations

from pathlib import Path

import pytest

import graph
from graph.__main__ import main
from graph.checks import check

TEXT = "云岭县委书记王强到夏河县调研，县委常委李明陪同。今年天气一直很好。\n"

UNSAID = "今年天气一直很好"  # no fact quotes it


def built(folder: Path, *options: str) -> Path:
    source = folder / "report.txt"
    source.write_text(TEXT, encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["build", str(source), "--out", str(folder), "--quiet", *options])
    assert not left.value.code
    return folder


def test_no_text_leaves_out_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    whole = graph.load(built(tmp_path / "with", "--to", "json") / "report.json")
    bare = graph.load(built(tmp_path / "without", "--to", "json", "--no-text") / "report.json")
    assert set(whole) == set(bare) and set(whole.edges(keys=True)) == set(bare.edges(keys=True))
    for node, data in whole.nodes(data=True):
        assert {k: v for k, v in data.items() if k != "text"} == dict(bare.nodes[node])
    found = check(bare)
    assert found.violations == [] and found.unverifiable == found.quotes > 0


def test_no_text_is_in_no_format(tmp_path: Path) -> None:
    formats = "json,ttl,trig,jsonld,nt,nq,html,csv,graphml"
    built(tmp_path, "--to", formats, "--no-text")
    (tmp_path / "report.txt").unlink()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= len(formats.split(","))
    assert not [path.name for path in files if UNSAID in path.read_text(encoding="utf-8")]


def test_no_text_of_a_store_is_that_of_the_files(tmp_path: Path) -> None:
    folder = built(tmp_path, "--to", "nt", "--no-text", "--store", str(tmp_path / "kg.sqlite"))
    stored = (folder / "report.nt").read_bytes()
    assert (built(tmp_path, "--to", "nt", "--no-text") / "report.nt").read_bytes() == stored
