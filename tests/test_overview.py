"""A graph in figures, and the difference of two graphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.__main__ import main
from graph.comparison import differences
from graph.model import Source
from graph.overview import figures
from graph.pipeline import graph_of, readings

FIRST = Source("3月1日,玛曲县公安局局长王海到欧拉镇调研。", source="a", published="2021-03-02")
SECOND = Source("4月1日,玛曲县公安局局长王海出席会议。", source="b", published="2022-04-02")


def test_overview_counts_reports_entities_and_who_is_named_most() -> None:
    rows = list(figures(graph_of(readings([FIRST, SECOND]))))
    assert ("reports by year", "2021", 1) in rows and ("reports by year", "2022", 1) in rows
    assert ("entities", "Report", 2) in rows
    assert ("reports that name a Person", "王海", 2) in rows


def test_comparison_names_what_was_gained_lost_and_better_supported() -> None:
    one, both = (graph_of(readings(some)) for some in ([FIRST], [FIRST, SECOND]))
    gained = list(differences(one, both))
    assert {row[0] for row in gained} == {"+", "~"}
    (more,) = [row for row in gained if row[0] == "~" and row[2] == "holds"]
    assert more[1:5] == ("王海", "holds", "玛曲县公安局局长", "1 -> 2 quotes")
    lost = list(differences(both, one))
    assert [("-", *row[1:]) for row in gained if row[0] == "+"] == [
        row for row in lost if row[0] == "-"
    ]
    assert list(differences(one, one)) == []


def test_comparison_and_overview_are_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import graph

    paths = [tmp_path / "old.json", tmp_path / "new.json"]
    for path, some in zip(paths, ([FIRST], [FIRST, SECOND]), strict=True):
        graph.save(graph_of(readings(some)), path)
    for call in (["stats", str(paths[1])], ["diff", *map(str, paths), "--format", "csv"]):
        with pytest.raises(SystemExit) as left:
            main(call)
        assert left.value.code == 0
    out = capsys.readouterr().out
    assert "reports that name a Person" in out and "change,subject,relation" in out
