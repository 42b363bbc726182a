"""Who is at a sitting told before: those who put questions and answer them, those elected there.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import ends, only, who

_WHO = ("organizer", "participant")


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "11月8日,云岭县政协召开水环境协商会。县政协委员李文质疑监测点太少,"
            "云岭县水利局局长王立澄清,水质已经达标。",
            "协商会",
            {"李文", "王立"},
        ),
        (
            "5月6日,云岭县人民检察院举行公开听证。承办检察官李文出示了证据,听证员王立询问修复进度。",
            "公开听证",
            {"李文", "王立"},
        ),
        (
            "6月2日下午,云岭县委十四届一次全会召开,选举李文、王立、陈波为县委常委,李文当选县委书记。",
            "一次全会",
            {"李文", "王立", "陈波"},
        ),
    ],
)
def test_sittings_have_those_who_ask_answer_or_are_elected(
    text: str, part: str, people: set[str]
) -> None:
    assert people <= who(text, part)


@pytest.mark.parametrize(
    ("text", "part", "person"),
    [
        (
            "5月6日,云岭县举行公开听证。5月9日,云岭大桥通车,云岭县水利局局长王立介绍了工程。",
            "公开听证",
            "王立",
        ),
        (
            "6月2日,云岭县召开农业工作会议。6月5日,云岭县总工会选举李文为主席。",
            "农业工作会议",
            "李文",
        ),
    ],
)
def test_sittings_leave_out_what_is_told_of_another_day(text: str, part: str, person: str) -> None:
    assert person not in who(text, part)


def test_sittings_are_left_by_a_paragraph_of_another_day() -> None:
    text = (
        "5月14日,云岭县新任命人员宪法宣誓仪式举行,县长马国强监誓。\n\n"
        "13日,各代表团分组讨论。在城关镇代表团,云岭县检察院检察长李文到会听取意见。"
    )
    assert "李文" not in who(text, "宣誓")


@pytest.mark.parametrize("front", ["会后,客人", "随后,来宾"])
def test_sittings_guests_are_shown_round_by_who_goes_along(front: str) -> None:
    text = f"5月14日,{front}在云岭县县长李文陪同下参观了云岭县博物馆。"
    event = only(text, "参观")
    assert "李文" not in ends(text, event, "organizer")
    assert "李文" in ends(text, event, "participant")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("5月14日,县长李文看望了在校老挝留学生。", set()),
        ("5月14日,县长李文看望了云岭县困难群众。", {"云岭县"}),
    ],
)
def test_sittings_those_away_from_home_are_not_visited_there(text: str, places: set[str]) -> None:
    assert ends(text, only(text, "看望"), "place") == places


def test_sittings_sums_are_of_all_who_were_there() -> None:
    text = (
        "11月6日,云岭县人民医院在大平村开展义诊活动。志愿者李文教孩子们急救。"
        "当天共诊疗186人次,发放药品价值1.1万元。"
    )
    assert "李文" not in who(text, "诊疗186人次")
    assert "李文" not in who(text, "发放药品")


def test_sittings_county_whose_name_opens_like_a_joiner() -> None:
    text = "11月6日,和布克赛尔县人民医院开展义诊活动。"
    assert who(text, "义诊活动") == {"和布克赛尔县人民医院"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "8月15日,龙里县检察院检察长李文率队,会同县工商联到云岭县博物馆调研。",
            "龙里县工商联",
        ),
        ("8月15日,怀化市副市长李文带队,到会同县公安局调研。", "会同县公安局"),
    ],
)
def test_sittings_who_comes_with_others_is_no_county(text: str, body: str) -> None:
    event = only(text, "调研")
    assert body in ends(text, event, *_WHO, "place")


def test_sittings_led_are_persons_to_the_last() -> None:
    text = (
        "6月8日,云岭县城关镇党委书记李文带领镇武装部部长梁志勇、大平村党支部书记冯家全等23人"
        "将213名群众转移至云岭县第一中学。"
    )
    people = who(text, "转移")
    assert {"梁志勇", "冯家全"} <= people
    assert not any("党支部" in name for name in people)


def test_sittings_a_deal_that_is_over_gets_nobody() -> None:
    text = (
        "6月8日,云岭县第一中学与大平县第二中学签署结对协议。"
        "签约后,云岭县第一中学教师李文执教示范课,大平县第二中学教师王立主持评课。"
    )
    assert "王立" not in who(text, "签署")


def test_sittings_of_a_visit_are_not_the_visit() -> None:
    text = (
        "应李文邀请,8月3日至6日,王立率团访问老挝。4日,王立会见老挝议员坎佩。"
        "访问期间,云岭县公司总经理陈波介绍了情况。"
    )
    assert "陈波" not in who(text, "会见")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("原计划12月25日举行的云州马拉松因天气原因延期。", None),
        ("原定12月5日举行的云州马拉松延期至12月10日举行。", "2023-12-10"),
        ("12月25日举行的云州马拉松预计有三千人参加。", "2023-12-25"),
    ],
)
def test_sittings_have_no_day_that_is_given_up(text: str, day: str | None) -> None:
    assert dict(only(text, "马拉松").attributes).get("start") == day
