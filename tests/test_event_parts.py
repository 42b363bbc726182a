"""Who takes part by what he is or does there: met on a tour, judge, director, winner, lecturer.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import who

_TOUR = "11月3日,副县长马国强到云岭茶厂调研。"


@pytest.mark.parametrize(
    "behind",
    [
        "茶厂厂长李文介绍,今年收成好于往年。",
        "他叮嘱镇党委书记李文,要保障好用电。",
        "他与种茶大户李文亲切交谈,询问销路。",
    ],
)
def test_parts_who_is_spoken_with_at_a_station(behind: str) -> None:
    assert "李文" in who(_TOUR + behind, "调研")


@pytest.mark.parametrize(
    "behind",
    [
        "在云岭医院,院长李文介绍,床位已经够用。",
        "据县水利局局长李文介绍,水库都已除险。",
        "\n县农业农村局局长李文介绍,全县茶园有3万亩。",
    ],
)
def test_parts_who_is_quoted_from_elsewhere_is_not_met(behind: str) -> None:
    assert "李文" not in who(_TOUR + behind, "调研")


@pytest.mark.parametrize(
    ("held", "behind", "part", "people"),
    [
        ("举行防汛应急演练", "副县长李文任总指挥。", "演练", {"李文"}),
        ("举办朗诵大赛", "县作协主席李文、教师王立等5人担任评委。", "大赛", {"李文", "王立"}),
        ("举办篮球联赛", "李文、王立夺得男子双打冠军,周敏获一等奖。", "联赛", {"李文", "周敏"}),
    ],
)
def test_parts_who_directs_judges_or_wins(
    held: str, behind: str, part: str, people: set[str]
) -> None:
    assert people <= who(f"11月3日,云岭县{held}。{behind}", part)


def test_parts_who_is_elected_or_honoured_only_is_not() -> None:
    text = "11月3日,云岭县召开表彰大会。会议授予李文等20人“云岭县劳动模范”称号。"
    assert "李文" not in who(text, "表彰大会")
    text = "11月3日,云岭县举行防汛应急演练。\n李文任云岭县水利局局长。"
    assert "李文" not in who(text, "演练")


@pytest.mark.parametrize(
    "behind",
    [
        "培训邀请云州大学教授李文围绕茶树修剪、机采机制等内容授课。",
        "云州大学教授李文围绕茶园管理等内容,用方言进行了讲解,并带学员到茶场观摩。",
        "云州大学教授李文结合案例,为学员上了一堂生动的实操课。",
    ],
)
def test_parts_who_teaches_at_a_training(behind: str) -> None:
    text = f"11月3日,云岭县举办茶叶加工技术培训班。{behind}"
    assert "李文" in who(text, "培训班")


def test_parts_rows_at_the_head_of_a_press_conference() -> None:
    text = (
        "教育部举行2024年春季新闻发布会\n2024-05-08\n主持人:新闻发言人、办公厅主任李文\n"
        "发布人:高等教育司副司长王立\n局长:周敏\n李文:各位媒体朋友,上午好。\n"
        "王立:教育部5月6日印发《关于做好2024年招生工作的通知》。"
    )
    assert {"李文", "王立"} <= who(text, "新闻发布会")
    assert "周敏" not in who(text, "新闻发布会")
    assert "李文" not in who(text, "印发")


@pytest.mark.parametrize(
    "behind",
    ["\n伤者李文被送往云岭县医院。", "村民李文经抢救无效死亡。"],
)
def test_parts_whom_the_only_mishap_told_befell(behind: str) -> None:
    text = f"11月3日,云岭县城关镇发生一起瓦斯爆炸事故。{behind}"
    assert "李文" in who(text, "爆炸")


def test_parts_whom_one_of_several_mishaps_befell_is_left_open() -> None:
    text = (
        "11月3日,云岭县城关镇发生火灾。\n11月5日,云岭县牛山镇发生透水事故。\n伤者李文被送往医院。"
    )
    assert "李文" not in who(text, "透水") | who(text, "火灾")


def test_parts_a_pronoun_is_the_person_whom_its_sentence_names_before() -> None:
    text = (
        "11月3日,云岭县举行开学典礼。校长王立致辞。\n退休职工李文受邀讲述了往事,"
        "马国强为她颁发聘书。"
    )
    assert who(text, "颁发") == {"李文", "马国强"}
