"""Reports 01–06 of ``gold/`` held to the thresholds of the first report, counted together."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings
from graph.scoring import Row, Score, read_gold, score

GOLD = Path(__file__).parent / "gold"
FILES = sorted(GOLD.glob("0[1-6]-*.gold.json"))


@pytest.fixture(scope="session")
def scores() -> dict[str, Score]:
    """The score of each report, in a graph of its own."""
    golds = [read_gold(path) for path in FILES]
    texts = [(GOLD / gold["report"]).read_bytes().decode("utf-8") for gold in golds]
    sources = [Source(t, source=g["report"]) for t, g in zip(texts, golds, strict=True)]
    read = list(readings(sources))
    return {g["report"]: score(g, assemble([r])) for g, r in zip(golds, read, strict=True)}


def together(scores: dict[str, Score], part: str, name: str) -> Row:
    """The rows of one name added up; the words say which report they are of."""
    found = [
        (report[:2], row)
        for report, scored in scores.items()
        for row in scored.rows
        if (row.part, row.name) == (part, name)
    ]
    beside = [[f"{r} {w}" for w in row.spurious] for r, row in found if row.spurious is not None]
    return Row(
        part,
        name,
        sum(row.owed for _, row in found),
        sum(row.found for _, row in found),
        tuple(f"{report} {words}" for report, row in found for words in row.missed),
        tuple(words for words_of_one in beside for words in words_of_one) if beside else None,
    )


def missed(scores: dict[str, Score], part: str) -> list[str]:
    return [
        f"{report[:2]} {row.name}: {words}"
        for report, scored in scores.items()
        for row in scored.rows
        if row.part == part
        for words in row.missed
    ]


def test_gold_scores_are_of_six_reports() -> None:
    assert [path.name[:2] for path in FILES] == ["01", "02", "03", "04", "05", "06"]


@pytest.mark.parametrize("type_", ["Person", "Organization", "Place"])
def test_gold_scores_names(scores: dict[str, Score], type_: str) -> None:
    row = together(scores, "entities", type_)
    assert row.owed > 0
    assert (row.f1 or 0.0) >= 0.95, f"missed {row.missed}, beside {row.spurious}"


@pytest.mark.parametrize(
    ("part", "name", "least"),
    [
        ("entities", "Document", 1.0),
        ("entities", "Event", 0.9),
        ("facts", "all", 0.9),
        ("events", "all", 0.85),
        ("statistics", "all", 0.9),
    ],
)
def test_gold_scores_recall(scores: dict[str, Score], part: str, name: str, least: float) -> None:
    row = together(scores, part, name)
    assert row.owed > 0
    assert (row.recall or 0.0) >= least, (
        f"{row.found} of {row.owed}; missed {row.missed or missed(scores, part)}"
    )
