"""Gatherings named by whose or what years they celebrate: the whole name, and who was there.

Who attends one holds none; whom one remembers is not there.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only, who

BODIES = ("兰州大学", "德中友好协会", "陇南日报社", "靖远县红十字会")
YEARS = ("建校三十周年", "成立70周年", "创刊一百周年", "建会四十五周年")
HEADS = ("招待会", "纪念大会", "文艺晚会", "主题活动", "庆典", "升旗仪式", "图片展")
OF_STATES = (
    "中法建交六十周年",
    "澳门回归祖国25周年",
    "新中国成立75周年",
    "西藏和平解放70周年",
    "鲁迅先生诞辰140周年",
)


def _told(name: str) -> None:
    text = f"11月18日,市长吴刚应邀出席{name}并致辞,省文旅厅厅长周燕出席。"
    assert ends(text, only(text, name), "participant") >= {"吴刚", "周燕"}
    assert "吴刚" not in ends(text, only(text, name), "organizer")
    assert len(events(text)) == 1


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(("body", "years"), list(zip(BODIES, YEARS, strict=True)))
def test_years_of_a_body(body: str, years: str, head: str) -> None:
    _told(f"{body}{years}{head}")
    _told(f"庆祝{body}{years}{head}")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("years", OF_STATES)
def test_years_of_what_happened(years: str, head: str) -> None:
    _told(f"纪念{years}{head}")


def test_body_whose_years_are_celebrated_takes_part() -> None:
    text = "11月18日,兰州大学建校114周年庆典在榆中举行。"
    assert who(text, "庆典") == {"兰州大学"}


def test_whom_one_remembers_is_not_there() -> None:
    text = "11月18日,纪念鲁迅先生诞辰140周年座谈会在绍兴举行,市长吴刚讲话。"
    assert who(text, "座谈会") == {"吴刚"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月18日,兰州大学举行建校114周年系列活动之后,又召开学术研讨会。", "学术研讨会"),
        ("今年是建党102周年。11月18日,市委召开座谈会。", "座谈会"),
    ],
)
def test_years_told_apart_are_of_no_name(text: str, name: str) -> None:
    assert [n for n in events(text) if n.endswith(name)] == [name]
