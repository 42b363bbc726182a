"""Rescues, accidents and cases as bulletins tell them: who does what, with how many, where."""

from __future__ import annotations

import pytest
from said_of import held, named
from tellings import ends, events, only


def test_rescue_counted_by_who_came_in_the_clause_before() -> None:
    text = "县消防救援大队出动5车23人，在城关镇营救被困群众19人，疏通道路4公里。"
    for deed in ("营救", "疏通"):
        assert ends(text, only(text, deed), "organizer") >= {"县消防救援大队"}


def test_rescue_counted_of_a_region_and_none_of_what_only_counts() -> None:
    text = "湖南省紧急转移安置群众7.2万人。"
    assert ends(text, only(text, "转移安置"), "organizer") == {"湖南省"}
    assert not events("截至7月2日，全县累计转移群众9240人，倒塌房屋36户，受灾人口8.7万人。")


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("6月21日，县防汛抗旱指挥部将防汛Ⅳ级应急响应升级为Ⅲ级。", False),
        ("省防汛抗旱总指挥部将防台风应急响应提升为Ⅰ级。", False),
        ("市防汛抗旱指挥部计划将防汛应急响应提升为Ⅰ级。", True),
    ],
)
def test_response_raised_by_the_headquarters_itself(text: str, planned: bool) -> None:
    event = only(text, "应急响应")
    (body,) = ends(text, event, "organizer")
    assert body.endswith("指挥部")
    assert (dict(event.attributes)["modality"] == "planned") is planned


def test_those_who_hear_share_their_office_and_a_stranger_gets_none() -> None:
    text = "县人大代表王国强、县政协委员李春梅、监督员赵敏三人担任听证员，县林草局副局长也来了。"
    assert {who for who, post in held(text) if post == "听证员"} == {"王国强", "李春梅", "赵敏"}
    assert not [post for _, post in held(text) if "林草局" in post]


def test_names_of_two_peoples_before_a_verb() -> None:
    text = "勐腊县林草局副局长依罕应参加听证，县公安局副局长其米作汇报，县长应邀出席。"
    assert named(text, "Person") == {"依罕应", "其米"}
