"""Who is at a sitting told before: those who put questions and answer them, those elected there.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import ends, only

_WHO = ("organizer", "participant")


def who(text: str, part: str) -> set[str]:
    return ends(text, only(text, part), *_WHO)


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
