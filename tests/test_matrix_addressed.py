"""Who is spoken to does not speak, however he is described."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _speakers(text: str) -> set[str]:
    (reading,) = readings([Source("新闻\n" + text, published="2024-04-01")])
    g = assemble([reading])
    return {g.nodes[u]["name"] for u, _, d in g.edges(data=True) if d["relation"] == "says"}


@pytest.mark.parametrize("preposition", ["对", "向", "跟", "冲着"])
@pytest.mark.parametrize(
    "described", ["来自福建医科大学附属协和医院的医生", "前来慰问的副县长", "县人民医院帮扶队员"]
)
@pytest.mark.parametrize(
    "frame",
    [
        "“今年收成真好。”种粮大户陈志远{}{}孙丽娟说。",
        "县长陈志远{}{}孙丽娟说：“今年收成真好。”",
        "在村口，家长陈志远{}{}孙丽娟说，今年收成真好。",
    ],
)
def test_who_is_spoken_to(frame: str, preposition: str, described: str) -> None:
    assert _speakers(frame.format(preposition, described)) <= {"陈志远"}


@pytest.mark.parametrize(
    "text",
    [
        "对此深有体会的村民陈志远说，今年收成好。",
        "县长李明对口帮扶的村民陈志远说，今年收成好。",
        "来自福建医科大学附属协和医院的医生陈志远说，今年收成好。",
    ],
)
def test_a_described_speaker_speaks(text: str) -> None:
    assert _speakers(text) == {"陈志远"}


@pytest.mark.parametrize("behind", ["，随后察看了水厂", "，之后来到水厂", "，并实地察看了水厂"])
@pytest.mark.parametrize("before", ["。他", "。王立", "，"])
def test_what_is_done_then_is_not_said(before: str, behind: str) -> None:
    text = f"新闻\n5月6日，县长王立到城关镇调研{before}要求抓紧施工{behind}。"
    (reading,) = readings([Source(text, published="2024-05-07")])
    g = assemble([reading])
    assert [g.nodes[v]["name"] for _, v, d in g.edges(data=True) if d["relation"] == "says"] == [
        "抓紧施工"
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("来自云南大学的教师王立和来自昆明医科大学的医生李强参加义诊。", {"王立", "李强"}),
        ("教师王立和来自云南大学。", {"王立和"}),
        ("教师王立、张平和来自云南的志愿者参加。", {"王立", "张平"}),
    ],
)
def test_and_from(text: str, people: set[str]) -> None:
    (reading,) = readings([Source("新闻\n" + text, published="2024-05-07")])
    found = {a["name"] for _, a in assemble([reading]).nodes(data=True) if a["type"] == "Person"}
    assert found == people
