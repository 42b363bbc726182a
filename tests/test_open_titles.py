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


def test_open_titles_behind_a_word_of_serving_or_in_a_bracket() -> None:
    text = "何芳担任观鸟讲解员,李海涛(云岭县第二中学体操教员)同行。"
    assert ties(text, "holds") == {("何芳", "观鸟讲解员"), ("李海涛", "云岭县第二中学体操教员")}


def test_posts_a_group_is_named_behind_its_heads() -> None:
    text = "由云岭县副县长张建国任总指挥、县水利局局长李海涛任副总指挥的抗洪抢险指挥部已成立。"
    assert {(p, o) for p, o in ties(text, "holds") if "指挥部" in o} == {
        ("张建国", "抗洪抢险指挥部总指挥"),
        ("李海涛", "抗洪抢险指挥部副总指挥"),
    }


def test_posts_of_a_past_unit_are_former_and_in_the_unit() -> None:
    graph = assemble([read_source(Source("富锦市公安局原治安大队大队长尚志远被查。"))])
    (post,) = [
        (graph.nodes[o]["name"], e["qualifiers"]["status"])
        for _, o, e in graph.edges(data=True)
        if e["relation"] == "holds"
    ]
    assert post == ("富锦市公安局治安大队大队长", "former")


def test_posts_of_one_whose_name_is_not_read_are_nobodys() -> None:
    text = "何芳,女,汉族,拟任云岭县教育局局长。\n某某某,男,汉族,拟任云岭县审计局局长。"
    assert ties(text, "holds") == {("何芳", "云岭县教育局局长")}


def test_posts_of_somebody_unnamed_in_a_list_are_not_the_next_ones() -> None:
    text = "云岭县审计局主要负责人、石桥镇镇长何芳作了汇报。"
    assert all("审计局" not in post for _, post in ties(text, "holds"))


def test_posts_no_longer_held_are_removed() -> None:
    text = "何芳任云岭县审计局局长,不再担任云岭县财政局副局长职务。"
    graph = assemble([read_source(Source(text))])
    status = {
        graph.nodes[o]["name"]: e["qualifiers"]["status"]
        for _, o, e in graph.edges(data=True)
        if e["relation"] == "holds"
    }
    assert status["云岭县财政局副局长"] == "removed"


def test_posts_of_a_street_office_are_of_the_street_named_before() -> None:
    text = "佛山市顺德区大良街道党工委书记冯国辉、办事处主任梁少芳参加。"
    assert ("梁少芳", "大良街道办事处主任") in ties(text, "holds")


def test_open_titles_begin_with_no_joint_and_hold_no_head_of_a_unit() -> None:
    text = "云岭县大会主席团和副秘书长何芳到会,云岭县石桥乡长李海涛说明情况。"
    assert all("和" not in post for _, post in ties(text, "holds"))
