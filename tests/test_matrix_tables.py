"""Tables of posts, and rows of who is on duty -> who holds which post."""

from __future__ import annotations

import pytest

from tests.said_of import named, posts


@pytest.mark.parametrize("date", ["10月1日 ", ""])
def test_a_duty_row_has_the_post_behind_the_name(date: str) -> None:
    text = f"值班安排表\n{date}赵海涛 镇长 王芳、孙立\n"
    assert posts(text) == {("赵海涛", "镇长", "in-office")}


def test_a_row_with_the_post_before_the_name() -> None:
    told = posts("名单\n局长 林芳 副局长 王强\n")
    assert told == {("林芳", "局长", "in-office"), ("王强", "副局长", "in-office")}


def test_a_table_with_bars_is_no_menu() -> None:
    text = "通讯录\n姓名|职务|电话\n赵海涛|安化县水利局局长|139\n孙立|楚雄市教育局局长|138\n"
    assert posts(text) == {
        ("赵海涛", "安化县水利局局长", "in-office"),
        ("孙立", "楚雄市教育局局长", "in-office"),
    }
    assert not named("首页|要闻|通知公告|领导之窗|政务公开\n", "Person")


def test_a_column_head_is_no_person() -> None:
    text = "值班表\n日期|带班领导|职务|值班人员\n10月2日|王志远|局长|林芳\n"
    assert posts(text) == {("王志远", "局长", "in-office")}
    assert "职务" not in named(text, "Person")
