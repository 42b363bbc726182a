"""Names that the tagger runs into a verb or an adjective, and bodies that are none.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest
from said_of import held, named, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市委书记方存好,副市长李学军出席仪式。", "方存好"),
        ("董事长王明派出代表。", "王明"),
        ("村支书周富高兴地说,路修好了。", "周富"),
    ],
)
def test_a_name_ends_where_its_bearer_acts(text: str, name: str) -> None:
    assert name in named(text, "Person")


def test_a_firm_that_only_its_chief_shows() -> None:
    text = "宁德时代联席总裁、首席制造官倪军,四川时代总经理朱云峰等参加。"
    assert held(text) == {
        ("倪军", "宁德时代联席总裁"),
        ("倪军", "宁德时代首席制造官"),
        ("朱云峰", "四川时代总经理"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "校长温和瑞带队赴定南县调研校地合作。",
        "学校与赣州市签订共建研究院协议。",
        "省委作出关于医院领导班子调整的决定。",
    ],
)
def test_no_body_of_a_verb_or_of_leaders(text: str) -> None:
    assert named(text, "Organization") <= {"省委"}


def test_a_committee_keeps_its_verbless_name() -> None:
    assert named("会议决定设立柳州市大数据发展局。", "Organization") == {"柳州市大数据发展局"}


def test_a_part_of_a_hospital_governs_nothing() -> None:
    ties = told("8月2日,新县人民医院党委书记李平、新县卫生健康委党委书记王刚座谈。", "jurisdiction")
    assert ("新县卫生健康委党委", "新县") in ties
    assert not any(body.startswith("新县人民医院") for body, _ in ties)
