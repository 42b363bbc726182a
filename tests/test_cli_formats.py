"""``baotu build --to`` and ``--base``: every format from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_cli import NAMES, TEXT, Run
from test_cli import run as run  # a fixture

import graph
from graph import plugins
from graph.errors import OutputError


def test_cli_build_writes_all_formats_at_a_base_of_ones_own(run: Run) -> None:
    Path("报.txt").write_text(TEXT, encoding="utf-8")
    names = plugins.names("writers")
    base = "https://data.example.com/kg/"
    status, out, err = run(
        "build", "报.txt", "--to", ",".join(names), "--base", base, "--jobs", "2"
    )
    assert (status, err) == (0, "")
    written = sorted(path.name for path in Path("exports").iterdir())
    assert written == [f"报.{name}" for name in names] and all(name in out for name in written)
    assert f"<{base}dataset>" in Path("exports/报.nt").read_text(encoding="utf-8")
    assert run("query", "exports/报.trig", NAMES).out == run("query", "exports/报.ttl", NAMES).out


def test_cli_build_says_which_extra_is_missing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.plugins.find_spec", lambda name: None)
    status, out, err = run("build", "报.txt", "--to", "json,parquet")
    assert (status, out) == (2, "") and "needs pyarrow" in err and "baotu[parquet]" in err
    assert any(line.startswith("parquet\t") for line in run("formats").out.splitlines())


def test_build_at_a_base_of_ones_own() -> None:
    base = "https://data.example.com/kg#"
    assert graph.build(texts=[{"text": TEXT}], base=base).graph["base"] == base
    with pytest.raises(OutputError, match="ends in / or #"):
        graph.build(texts=[{"text": TEXT}], base="kg")
