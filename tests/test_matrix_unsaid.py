"""Clauses that look like words said and are none: leave given, people introduced, headlines."""

from __future__ import annotations

import pytest
from tellings import read


def says(text: str) -> set[tuple[str, str]]:
    names = {e.key: e.name for e in read(text).entities}
    facts = (f for f in read(text).facts if f.relation == "says")
    return {(names[f.subject], names[f.object]) for f in facts}


@pytest.mark.parametrize(
    "text",
    [
        "经沈阿毛提议,该村以误工补贴名义违规发放津补贴。",
        "经县长王强建议,县里成立工作专班。",
        "会上,王强介绍考察组成员并通报行程安排。",
        "会上,县长王强介绍出席会议的来宾。",
        "王建国:扎根山乡教书育人\n\n王建国是吕梁市临县的教师。他荣获“全国模范教师”称号。",
        "那顺:三十年守护一片草原\n\n那顺今年58岁,是东乌珠穆沁旗的护林员。那顺每天巡护。",
        "岱岳区法院:“小法庭”化解大矛盾\n\n5月6日,岱岳区法院调解了一起邻里纠纷。",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert says(text) == set()


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("李明说,希望大家珍惜荣誉。", "李明", "希望大家珍惜荣誉"),
        ("李明建议,加大投入力度。", "李明", "加大投入力度"),
        ("“种一亩能挣八百元。”村民王强算账。", "王强", "种一亩能挣八百元"),
        ("“能挣多少?”孙立一边察看,一边与企业负责人郝建算账。", "孙立", "能挣多少"),
        (
            "王强:加快推进高质量发展\n\n5月6日,县委书记王强到城关镇调研。王强指出,要守住底线。",
            "王强",
            "加快推进高质量发展",
        ),
    ],
)
def test_what_is_said_is_said_once(text: str, speaker: str, name: str) -> None:
    told = {pair for pair in says(text) if name in pair[1] or pair[1] in name}
    assert told == {(speaker, name)}


def test_a_rule_in_force_is_of_nobody_who_approved_it() -> None:
    text = "《节水办法》已经省政府同意,现印发给你们,自2026年9月1日起施行。"
    assert not [f for f in read(text).facts if f.relation == "organizer"]
