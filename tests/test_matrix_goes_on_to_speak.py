"""A clause without a subject in which somebody takes the floor goes on from the one before."""

from __future__ import annotations

import pytest
from tellings import read


def _says(text: str) -> set[str]:
    found = read(text)
    names = {e.key: e.name for e in found.entities}
    return {names[f.subject] for f in found.facts if f.relation == "says"}


@pytest.mark.parametrize(
    "front",
    [
        "副省长孟庆林到校",
        "副省长孟庆林出席会议",
        "10月9日,副省长孟庆林来到会场",
        "副省长孟庆林听取汇报",
    ],
)
@pytest.mark.parametrize(
    "clause",
    ["作动员讲话", "发表讲话", "围绕乡村振兴作专题报告", "以《清水江》为题作辅导报告", "作点评"],
)
def test_who_came_speaks(front: str, clause: str) -> None:
    assert _says(f"{front},{clause}。") == {"孟庆林"}


@pytest.mark.parametrize(
    "text",
    [
        "培训班邀请教授孟庆林,作专题辅导。",
        "县长孟庆林出席会议,县委书记某某作动员讲话。",
        "县长孟庆林出席会议,专家作了讲解。",
        "县政府办公室印发通知,对相关工作作出说明。",
        "县长孟庆林将出席会议,作动员讲话。",
    ],
)
def test_nobody_else_does(text: str) -> None:
    assert _says(text) == set()


def test_the_nearest_one_speaks() -> None:
    assert _says("县委书记孟庆林主持会议,县长韩冬出席,作动员讲话。") == {"韩冬"}


def test_who_greets_says_what_comes_behind() -> None:
    found = read(
        "发布会实录\n孟庆林：谢谢主持人。上半年全省生产总值增长5.6%。\n"
        "韩冬：感谢各位乡亲多年来的大力支持和帮助。\n"
    )
    quotes = {e.name for e in found.entities if dict(e.attributes).get("kind") == "statement"}
    assert _says(found.report.text) == {"孟庆林", "韩冬"}
    assert not any("主持人" in quote for quote in quotes)


@pytest.mark.parametrize("verb", ["提三点要求", "讲了意见", "作具体部署"])
def test_what_is_asked_for(verb: str) -> None:
    assert _says(f"县长孟庆林就防汛工作{verb}。") == {"孟庆林"}
    assert _says(f"县委就防汛工作{verb}。") == set()
