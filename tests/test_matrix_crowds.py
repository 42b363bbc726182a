"""Lists of named people in which groups without a name stand: none of those named is lost.

Groups of which something else is told part the list.
"""

from __future__ import annotations

import pytest
from tellings import only, read, who

HELD = "11月18日,“苍山论坛”在大理举行,副省长高海致辞。"
CROWDS = (
    "法国、德国等国驻华使节",
    "来自全国各地的120名代表",
    "市委各部门、市直各单位主要负责人",
    "省直有关单位负责同志,各州市分管副州市长",
    "四川省凉山彝族自治州文旅部门负责人和来自尼泊尔、蒙古国的艺术家代表",
    "中国农业大学、西南林业大学等高校专家",
    "省、州有关部门负责同志",
    "受表彰的先进集体和先进个人代表",
    "住会各位副主任",
)


@pytest.mark.parametrize("crowd", CROWDS)
@pytest.mark.parametrize(
    "frame",
    [
        "州委书记李国栋,州文旅局局长罗永芳(女,彝族),{}出席论坛。",
        "州领导李国栋、罗永芳,{}参加论坛。",
        "州委书记李国栋,{},云南大学副校长罗永芳出席论坛。",
    ],
)
def test_named_beside_a_crowd(frame: str, crowd: str) -> None:
    assert who(HELD + frame.format(crowd), "苍山论坛") >= {"高海", "李国栋", "罗永芳"}


@pytest.mark.parametrize(
    "text",
    [
        "州委书记李国栋看望了罗永芳,法国、德国等国驻华使节出席论坛。",
        "州委书记李国栋在昆明会见罗永芳。来自全国各地的120名代表出席论坛。",
        "州委书记李国栋同罗永芳通话,省直有关单位负责同志说明情况,各州市分管副州市长出席论坛。",
    ],
)
def test_crowd_alone_attends(text: str) -> None:
    assert "李国栋" not in who(HELD + text, "苍山论坛")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("州委书记李国栋看望了罗永芳,并出席论坛。", {"高海", "李国栋"}),
        ("州委书记李国栋会见了罗永芳,出席论坛。", {"高海", "李国栋"}),
    ],
)
def test_whom_one_meets_is_not_there(text: str, there: set[str]) -> None:
    assert who(HELD + text, "苍山论坛") == there


@pytest.mark.parametrize("verb", ["调研", "考察", "督导", "走访"])
def test_role_is_what_is_done_there(verb: str) -> None:
    text = f"11月18日,州委书记李国栋到宾川县{verb}。"
    event = only(text, verb)
    facts = (f for f in read(text).facts if f.subject == event.key)
    roles = {dict(f.qualifiers).get("role") for f in facts if f.relation == "organizer"}
    assert roles == {verb}
