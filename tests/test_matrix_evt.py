"""Kinds of events in the frames in which official news tells them, each with several fillers."""

from __future__ import annotations

import pytest
from tellings import events, who

PEOPLE = ("王建国", "赵文斌", "阿不都热依木·买买提")
FAULTS = (
    "廉洁底线失守",
    "贪欲膨胀",
    "擅权妄为",
    "纪律意识淡薄",
    "违背组织原则，不如实报告个人有关事项",
    "家风不正，对配偶失管失教",
    "大搞权钱交易",
)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", PEOPLE)
def test_deeds_behind_a_fault_are_of_the_person_told_of(name: str, fault: str) -> None:
    text = (
        f"日前，洛川县水利局原局长{name}被开除党籍。经查，{name}丧失理想信念；{fault}，"
        "违规从事营利活动；利用职务便利为他人谋取利益，并非法收受巨额财物。"
    )
    assert who(text, "从事营利活动") == {name}
    assert who(text, "收受巨额财物") == {name}


@pytest.mark.parametrize("name", PEOPLE)
def test_deeds_behind_a_noun_of_their_own_are_nobody_s(name: str) -> None:
    text = f"日前，洛川县水利局原局长{name}被开除党籍。其妻弟贪欲膨胀，违规收受礼金5万元。"
    assert not [e for e in events(text) if "收受" in e and name in who(text, e)]
