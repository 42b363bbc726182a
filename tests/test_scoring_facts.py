"""The precision of facts, on graphs made by hand."""

from __future__ import annotations

from typing import Any

import networkx
import pytest
from test_scoring import gold_of, graph_of

from graph.scoring import Row, score
from graph.scoring_facts import Facts


def judged(gold: dict[str, Any], g: Any, relation: str) -> Row:
    return score({**gold, "complete": [relation]}, g).row("fact precision", relation)


def test_fact_precision_counts_posts_that_the_gold_does_not_give() -> None:
    gold = gold_of(
        ("p", "Person", "杨君"),
        facts=[{"subject": "p", "relation": "holds", "object": "州委书记", "evidence": "杨君"}],
    )
    g = graph_of(
        {"1": ("Person", "杨君"), "2": ("Position", "甘南州委书记"), "3": ("Position", "州长")},
        [("1", "holds", "2"), ("1", "holds", "3")],
    )
    row = judged(gold, g, "holds")
    assert (row.owed, row.found, len(row.spurious or ())) == (2, 1, 1)
    assert "州长" in (row.spurious or ("",))[0]


def test_fact_precision_follows_chains_and_passes_over_the_neutral() -> None:
    gold = gold_of(
        ("o", "Organization", "合作市公安局"),
        ("a", "Place", "合作市"),
        ("b", "Place", "甘南州"),
        facts=[
            {"subject": "o", "relation": "jurisdiction", "object": "a", "evidence": "合"},
            {"subject": "a", "relation": "within", "object": "b", "evidence": "合"},
        ],
        neutral=["夏河县公安局"],
    )
    g = graph_of(
        {
            "1": ("Organization", "合作市公安局"),
            "2": ("Place", "甘南州"),
            "3": ("Organization", "夏河县公安局"),
            "4": ("Organization", "玛曲县公安局"),
        },
        [("1", "jurisdiction", "2"), ("3", "jurisdiction", "2"), ("4", "jurisdiction", "2")],
    )
    row = judged(gold, g, "jurisdiction")
    assert (row.owed, row.found) == (2, 1)
    assert "玛曲县公安局" in (row.spurious or ("",))[0]


def test_fact_precision_is_not_counted_where_the_gold_does_not_claim_it() -> None:
    gold = gold_of(("p", "Person", "杨君"), facts=[])
    with pytest.raises(KeyError):
        score(gold, graph_of({"1": ("Person", "杨君")})).row("fact precision")


def test_optional_figures_are_not_owed() -> None:
    figure = {"measure": "读书班", "value": 54, "unit": "期", "comparator": "="}
    found = Facts(networkx.MultiDiGraph(), {}).statistics(
        [figure, {**figure, "value": 1, "optional": True}]
    )
    assert [ok for _, ok in found["statistic"]] == [False]


def test_slotted_judges_who_takes_part_in_the_events_that_the_gold_names() -> None:
    gold = gold_of(("p", "Person", "杨君"), ("q", "Person", "李文"), ("e", "Event", "春耕现场会"))
    gold["entities"][2]["agent"] = ["p"]
    nodes = {
        "1": ("Person", "杨君"),
        "2": ("Person", "李文"),
        "3": ("Event", "春耕现场会"),
        "4": ("Event", "防汛调度会"),
    }
    facts = [("3", "participant", "1"), ("3", "organizer", "2"), ("4", "organizer", "2")]
    said = Facts(graph_of(nodes, facts), {"p": "1", "q": "2", "e": "3"}).slotted(gold)
    assert {(event, end, right) for event, end, _, right in said} == {
        ("3", "1", True),
        ("3", "2", False),
    }
