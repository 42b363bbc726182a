"""Same input, same bytes: over hash seeds, formats and the committed showcase."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import graph

HERE = Path(__file__).parent
ROOT = HERE.parent
FORMATS = ("json", "ttl", "graphml", "html")
EXPORTS = ROOT / "exports"
NAME = "gannan-2021"
# Reports that share places and bodies with the seed and with each other.
REPORTS = ("05-xinjiang-court-news", "03-liaoning-appointments")


def build(inputs: list[Path], out: Path, hash_seed: str, *options: str) -> dict[str, bytes]:
    """The bytes of each export of a build in a process of its own."""
    command = [sys.executable, "-m", "graph", "build", *map(str, inputs), "--out", str(out)]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*command, "--name", NAME, "--quiet", *options],
        cwd=out.parent, env=environment, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {format_: (out / f"{NAME}.{format_}").read_bytes() for format_ in FORMATS}


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """The showcase built as ``make graph`` does."""
    out = tmp_path_factory.mktemp("rebuilt") / "exports"
    return out, build([ROOT / "seeds"], out, "0")


def test_determinism_over_hash_seeds_order_and_jobs(tmp_path: Path) -> None:
    inputs = [ROOT / "seeds" / f"{NAME}.txt", *(HERE / "gold" / f"{one}.txt" for one in REPORTS)]
    one = build(inputs, tmp_path / "one", "1")
    other = build(inputs[::-1], tmp_path / "other", "4242", "--jobs", "2")
    for format_ in FORMATS:
        assert len(one[format_]) > 10_000
        assert one[format_] == other[format_], format_


def test_determinism_of_the_seed_over_hash_seeds(
    rebuilt: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    again = build([ROOT / "seeds"], tmp_path / "again", "77")
    assert [f for f in FORMATS if again[f] != rebuilt[1][f]] == []


def test_determinism_turtle_to_graph_to_json(
    rebuilt: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    out, exported = rebuilt
    graph.save(graph.load(out / f"{NAME}.ttl"), tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == exported["json"]
    graph.save(graph.load(out / f"{NAME}.json"), tmp_path / "again.ttl")
    assert (tmp_path / "again.ttl").read_bytes() == exported["ttl"]


def locked() -> bool:
    """Whether the libraries that shape the bytes are those of the lock file."""
    from importlib.metadata import version

    pins = dict(
        line.split("==")
        for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").split()
        if "==" in line
    )
    shaping = ("jieba", "numpy", "networkx", "rdflib", "jinja2", "pyvis")
    given = {name.lower().replace("_", "-"): pin for name, pin in pins.items()}
    return all(given[name] == version(name) for name in shaping)


@pytest.mark.parametrize("format_", FORMATS)
def test_determinism_showcase_is_rebuilt(
    rebuilt: tuple[Path, dict[str, bytes]], format_: str
) -> None:
    """Under the lock file the same bytes; under other versions an equal graph."""
    committed = EXPORTS / f"{NAME}.{format_}"
    assert committed.is_file(), "run `make graph` and commit exports/"
    out, exported = rebuilt
    if locked():
        assert committed.read_bytes() == exported[format_]
    elif format_ in ("json", "ttl"):
        one, other = graph.load(committed), graph.load(out / committed.name)
        assert dict(one.nodes(data=True)) == dict(other.nodes(data=True))
        assert {e[2]: e for e in one.edges(keys=True, data=True)} == {
            e[2]: e for e in other.edges(keys=True, data=True)
        }
    else:
        assert committed.stat().st_size > 10_000
