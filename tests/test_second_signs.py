"""Posts behind a second sign or the number of a term, and persons named like places."""

from __future__ import annotations

from said_of import held


def test_second_sign_in_brackets_leaves_the_post_to_the_first_body() -> None:
    text = (
        "桃源县教育局（体育局）局长王建军、桃源县发改委（粮食局）主任刘志明参加会议。\n"
        "任命陈国强为桃源县教育局（体育局）局长。"
        "免去李春华的延川县文化和旅游局（文物局）局长职务。"
    )
    found = held(text)
    assert {("王建军", "桃源县教育局局长"), ("陈国强", "桃源县教育局局长")} <= found
    assert {("刘志明", "桃源县发改委主任"), ("李春华", "延川县文化和旅游局局长")} <= found


def test_second_sign_is_no_bracket_of_a_name() -> None:
    found = held("中国铁路（集团）有限公司总经理王军和山东大学（威海）校长李平出席。")
    assert {("王军", "中国铁路（集团）有限公司总经理"), ("李平", "山东大学（威海）校长")} <= found


def test_second_sign_posts_of_numbered_terms() -> None:
    text = "王洪生，辽宁海城人，第十届、十一届辽宁省人大代表，第十二届全国政协委员。"
    found = held(text)
    assert {("王洪生", "辽宁省人大代表"), ("王洪生", "全国政协委员")} <= found
    other = held("何芳会见第十三届全国政协委员李明。")
    assert other == {("李明", "全国政协委员")}


def test_second_sign_a_person_named_like_a_place_is_appointed() -> None:
    text = "市人大常委会决定，任命高阳为海城市教育局局长，提名宁远为海城市副市长候选人。"
    found = held(text)
    assert {("高阳", "海城市教育局局长"), ("宁远", "海城市副市长")} <= found
    assert not held("大会提名黄山为世界文化遗产，推选万宁为会议举办地。")


def test_second_sign_a_post_newly_taken_up_behind_another() -> None:
    found = held("陈向群2016年9月任赣州市委书记，此次履新九江市委书记。")
    assert {("陈向群", "赣州市委书记"), ("陈向群", "九江市委书记")} <= found
