"""The first report: what a careful reader takes from it is in the graph, and nothing made up.

The reader's judgement is ``gold/gannan-2021.gold.json``, scored as ``baotu score`` does.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx
import pytest

import graph
from graph.scoring import Row, Score, read_gold, score

HERE = Path(__file__).parent
SEED = HERE.parent / "seeds" / "gannan-2021.txt"
TEXT = SEED.read_bytes().decode("utf-8")
# Names that a word list or a tagger alone takes for what they are not.
JUNK = {
    "Person": {"毛主席", "红军", "延安", "甘南", "干警", "法官", "英模", "记者", "张萍责任"},
    "Organization": {
        "各级政法单位",
        "政法单位",
        "企业",
        "本网",
        "其它媒体",
        "各县市委政法委",
        "中央",
    },
    "Place": {"农牧区", "牧区", "红色教育基地", "延安", "中心", "全国"},
}


@pytest.fixture(scope="module")
def g() -> networkx.MultiDiGraph:
    return graph.build([SEED])


@pytest.fixture(scope="module")
def scored(g: networkx.MultiDiGraph) -> Score:
    return score(read_gold(HERE / "gold" / "gannan-2021.gold.json"), g)


def said(row: Row) -> str:
    return f"missed {row.missed}, beside {row.spurious}"


def recall(row: Row) -> float:
    assert row.recall is not None, "nothing is owed: the gold is empty"
    return row.recall


def test_gannan_persons_are_all_there_and_no_others(scored: Score) -> None:
    row = scored.row("entities", "Person")
    assert (row.recall, row.precision) == (1.0, 1.0), said(row)


@pytest.mark.parametrize("type_", ["Organization", "Place"])
def test_gannan_bodies_and_places(scored: Score, type_: str) -> None:
    row = scored.row("entities", type_)
    assert (row.f1 or 0.0) >= 0.95, said(row)


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
def test_gannan_recall(scored: Score, part: str, name: str, least: float) -> None:
    missed = [words for row in scored.rows if row.part == part for words in row.missed]
    assert recall(scored.row(part, name)) >= least, missed


def test_gannan_every_edge_quotes_the_report(g: networkx.MultiDiGraph) -> None:
    (report,) = (node for node, type_ in g.nodes(data="type") if type_ == "Report")
    assert g.nodes[report]["text"] == TEXT
    assert g.number_of_edges() > 100
    for _, _, fact in g.edges(data=True):
        assert fact["evidence"]
        for one in fact["evidence"]:
            assert one["report"] == report and one["quote"] and one["rule"]
            assert TEXT[one["start"] : one["end"]] == one["quote"]


def test_gannan_header_is_told_from_the_text(g: networkx.MultiDiGraph) -> None:
    (read,) = (data for _, data in g.nodes(data=True) if data["type"] == "Report")
    assert read["title"] == "甘南州扎实推进政法队伍教育整顿工作纪实"
    assert read["published"] == "2021-04-02"
    assert read["source"] == "gannan-2021.txt"


def names(g: networkx.MultiDiGraph, type_: str) -> set[str]:
    nodes = [data for _, data in g.nodes(data=True) if data["type"] == type_]
    return {form for data in nodes for form in (data["name"], *data["aliases"])}


@pytest.mark.parametrize("type_", sorted(JUNK))
def test_gannan_takes_no_common_word_for_a_name(g: networkx.MultiDiGraph, type_: str) -> None:
    found = names(g, type_)
    assert found
    assert found & JUNK[type_] == set()


def test_gannan_has_no_event_of_a_programmes_items(g: networkx.MultiDiGraph) -> None:
    """举办一次“读书班” … is a plan's list: ten items, one activity."""
    counted = [d["name"] for _, d in g.nodes(data=True) if d.get("words") in ("一次", "一名")]
    assert counted == []


def test_gannan_statistics_say_number_unit_and_words(g: networkx.MultiDiGraph) -> None:
    figures = [data for _, data in g.nodes(data=True) if data["type"] == "Statistic"]
    assert figures
    for figure in figures:
        assert figure["words"] in TEXT
        assert figure["unit"] and figure["measure"]
        assert isinstance(figure["value"], int | float) and figure["value"] > 0


def one(g: networkx.MultiDiGraph, name: str, type_: str) -> dict[str, Any]:
    (found,) = (d for _, d in g.nodes(data=True) if (d["name"], d["type"]) == (name, type_))
    return found


def test_gannan_aliases_are_the_reports_own_forms(g: networkx.MultiDiGraph) -> None:
    prefecture = one(g, "甘南藏族自治州", "Place")
    assert prefecture["code"] == "623000"
    assert {"甘南州", "甘南"} <= set(prefecture["aliases"])
    for _, data in g.nodes(data=True):
        assert data["aliases"] == sorted(set(data["aliases"]) - {data["name"]})
