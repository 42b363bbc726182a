"""Titles that no list has, and callings that are no posts."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source


def ties(text: str, relation: str) -> set[tuple[str, str]]:
    """(person, name of the post or body)."""
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    return {
        (graph.nodes[s]["name"], graph.nodes[o]["name"])
        for s, o, e in graph.edges(data=True)
        if e["relation"] == relation
    }


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("现场,扑火队员张建国说,火势已得到控制。", {("张建国", "扑火队员")}),
        ("会上,安全主管宁国安介绍了情况。", {("宁国安", "安全主管")}),
        ("云岭县人民医院心理治疗师周丽华到场。", {("周丽华", "云岭县人民医院心理治疗师")}),
        (
            "云岭县气象局首席天气预报员周丽华介绍。",
            {("周丽华", "云岭县气象局首席天气预报员")},
        ),
        (
            "旭岭煤业公司矿长任宝山、安全副矿长屈兴平被刑事拘留。",
            {("任宝山", "旭岭煤业公司矿长"), ("屈兴平", "旭岭煤业公司安全副矿长")},
        ),
    ],
)
def test_open_titles_are_told_by_their_end(text: str, posts: set[tuple[str, str]]) -> None:
    assert ties(text, "holds") == posts


@pytest.mark.parametrize(
    "text",
    [
        "共产党员张建国冲在前面。",
        "受伤人员张建国已出院。",
        "云岭县人民医院受伤人员张建国已出院。",
    ],
)
def test_open_titles_ends_of_other_words_are_none(text: str) -> None:
    assert ties(text, "holds") == set()


def test_open_titles_a_calling_is_no_post() -> None:
    text = "旭岭煤业公司矿工张建国获救,果农李桂兰说。"
    assert ties(text, "holds") == set()
    assert ties(text, "memberOf") == {("张建国", "旭岭煤业公司")}
