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


MEETINGS = (
    "全省教育大会",
    "省委十二届七次全会",
    "省安委会第二季度全体成员会议",
    "市委常委会第38次会议",
    "省委常委会（扩大）会议",
    "省十四届人大三次会议",
    "全省农业现场推进会",
)


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize(
    "frame",
    [
        "会议传达学习了{m}精神。",
        "为贯彻落实{m}精神，11月3日，洛川县教育局召开推进会。",
        "11月3日，洛川县委召开会议，传达学习{m}精神，听取工作汇报。",
        "会议传达学习{m}和中央农村工作会议精神。",
        "会议传达学习中央农村工作会议和{m}精神。",
        "出席{m}的代表列席会议。",
        "洛川县县长王建国在{m}上作交流发言。",
        "{m}期间，洛川县接待游客2万人次。",
    ],
)
def test_meetings_that_others_only_learn_of_have_their_whole_names(
    frame: str, meeting: str
) -> None:
    found = events(frame.format(m=meeting))
    assert meeting in found
    assert dict(found[meeting].attributes).get("start") is None


@pytest.mark.parametrize("meeting", (*MEETINGS[:5], "全国宣传部长会议"))
def test_meetings_are_named_whole_where_they_are_held(meeting: str) -> None:
    found = events(f"11月3日，{meeting}在西安召开。")
    assert dict(found[meeting].attributes)["start"] == "2023-11-03"


@pytest.mark.parametrize(
    "text",
    ["要学习贯彻有关会议精神。", "出席会议的代表列席大会。", "会议期间，代表踊跃发言。"],
)
def test_meetings_without_a_name_are_none(text: str) -> None:
    assert not events(text)
