"""Who does what a clause tells, where the subject stands far in front or goes without saying.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from test_event_people import who


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "王立,男,1978年3月生,江苏如皋人,中共党员。历任如皋市水利局副局长,现任如皋市水利局局长,"
            "拟任县(市、区)党委常委。",
            "拟任",
            {"王立"},
        ),
        (
            "王立　女，1978年3月生，中共党员。2021年6月被授予“江苏省优秀党务工作者”称号。",
            "被授予",
            {"王立"},
        ),
    ],
)
def test_a_life_is_of_whom_its_paragraph_opens_with(
    text: str, part: str, people: set[str]
) -> None:
    assert who(text, part) == people


def test_a_bracket_behind_a_name_opens_no_life() -> None:
    text = "如皋市市长王立(女)出席会议。5月8日,被授予“全国文明城市”称号。"
    assert who(text, "被授予") == set()
