"""A graph in figures, and the difference of two graphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixtures.many_reports import many_reports

import graph
from graph.__main__ import main
from graph.comparison import differences, summary
from graph.model import Source
from graph.overview import figures
from graph.pipeline import graph_of, readings

FIRST = Source("3月1日,玛曲县公安局局长王海到欧拉镇调研。", source="a", published="2021-03-02")
SECOND = Source("4月1日,玛曲县公安局局长王海出席会议。", source="b", published="2022-04-02")


def test_overview_counts_reports_entities_and_who_is_named_most() -> None:
    rows = list(figures(graph_of(readings([FIRST, SECOND]))))
    assert ("reports", "all", 2, "2021-03-02 to 2022-04-02") in rows
    assert ("reports by year", "2021", 1, "") in rows
    assert ("reports by year", "2022", 1, "") in rows
    assert ("entities", "Report", 2, "") in rows
    assert ("reports that name a Person", "王海", 2, "玛曲县公安局局长") in rows


def test_overview_tells_namesakes_merges_kinds_and_groups() -> None:
    g = many_reports()
    del g.nodes["r02"]["published"]
    rows = list(figures(g, top=2))
    assert ("reports", "without a date", 1, "") in rows and ("reports", "reprints", 1, "") in rows
    assert ("kinds of event", "meeting", 8, "") in rows
    assert ("persons of one name", "王伟", 2, "") in rows
    assert ("merged of several", "Person", 1, "") in rows
    people = [row[1:] for row in rows if row[0] == "reports that name a Person"]
    assert people == [("王海", 9, "青禾县公安局局长"), ("王伟", 1, "")]  # no editor, no reprint
    groups = [row for row in rows if row[0] == "communities"]
    assert len(groups) == 2 and "李编" not in str(groups)


def test_overview_is_the_same_for_any_order_of_the_graph() -> None:
    g = many_reports()
    turned = type(g)()
    turned.add_nodes_from(reversed(list(g.nodes(data=True))))
    turned.add_edges_from(reversed(list(g.edges(keys=True, data=True))))
    assert list(figures(turned)) == list(figures(g))


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


def test_comparison_tells_a_post_that_was_left_as_a_change() -> None:
    old, new = many_reports(), many_reports()
    data = new.edges["hai", "p1", "holds hai p1"]
    new.remove_edge("hai", "p1", "holds hai p1")
    data["qualifiers"] = {"end": "2021-01", "status": "removed"}
    new.add_edge("hai", "p1", key="other", **data)
    (row,) = differences(old, new)
    assert row[:5] == (
        *("~", "王海", "holds", "青禾县公安局副局长"),
        "status=in-office -> end=2021-01 status=removed",
    )


def test_comparison_tells_entities_that_became_one_and_their_facts_as_the_same() -> None:
    old, new = many_reports(), many_reports()
    new.nodes["wei1"]["formerIds"] = ["wei2"]
    for _, other, key, data in list(new.edges("wei2", keys=True, data=True)):
        new.add_edge("wei1", other, key=key + "*", **data)
    new.remove_node("wei2")
    assert list(differences(old, new)) == [("=", "王伟", "", "王伟", "merged", "")]
    assert list(differences(new, old)) == [
        ("=", "王伟", "", "王伟", "split", ""),
        *(("-", *row[1:]) for row in differences(new, old) if row[0] == "-"),
        *(("+", *row[1:]) for row in differences(new, old) if row[0] == "+"),
    ]


def test_comparison_is_summed_up_by_kind() -> None:
    rows = list(differences(many_reports(11), many_reports(12)))
    assert ("+", "Event", 1) in summary(rows) and ("+", "memberOf", 1) in summary(rows)
    assert ("~", "editor", 1) not in summary(rows)
    assert sum(number for *_, number in summary(rows)) == len(rows)


@pytest.fixture
def saved(tmp_path: Path) -> list[str]:
    paths = [str(tmp_path / "old.json"), str(tmp_path / "new.json")]
    for path, some in zip(paths, ([FIRST], [FIRST, SECOND]), strict=True):
        graph.save(graph_of(readings(some)), path)
    return paths


def test_comparison_and_overview_are_commands(
    saved: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for call in (["stats", saved[1]], ["diff", *saved, "--format", "csv"]):
        with pytest.raises(SystemExit) as left:
            main(call)
        assert left.value.code == 0
    out, err = capsys.readouterr()
    assert "reports that name a Person" in out and "change,subject,relation" in out
    assert ",mentions," not in out and "mentions left out; --all shows them" in err


def test_comparison_shows_mentions_or_only_numbers_when_asked(
    saved: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for more in (["--all"], ["--summary"]):
        with pytest.raises(SystemExit):
            main(["diff", *saved, "--format", "csv", *more])
    whole, short = capsys.readouterr().out.split("change,what,number\n")
    assert ",mentions," in whole and "+,Report,1\n" in short
