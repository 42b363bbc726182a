"""Rounds in a group, names that the tagger tears, and what is not done on the day of the news.

Each case is one short report of its own; names are made up.
"""

from __future__ import annotations

import pytest
from bodies_read import ties
from tellings import ends, events, only
from test_everyday_news import named


@pytest.mark.parametrize(
    ("opening", "people"),
    [
        ("检查组一行先后来到", {"李勇"}),
        ("随后,检查组来到", {"李勇"}),
        ("县水利局局长王强陪同。检查组来到", {"李勇"}),
        ("省水利厅检查组先后来到", {"省水利厅检查组"}),
    ],
)
def test_those_who_go_round_together_are_led_by_somebody(opening: str, people: set[str]) -> None:
    text = (
        "7月24日,云岭县委书记李勇带队到云岭县水利局检查。"
        f"{opening}桃林村、柳河村,查看河道治理情况。"
    )
    event = only(text, "查看河道")
    assert ends(text, event, "organizer") == people
    assert ends(text, event, "place") == {"桃林村", "柳河村"}


def test_a_group_that_demands_is_nobody_named() -> None:
    text = "7月24日,云岭县委书记李勇带队到云岭县水利局检查。检查组要求,要加快整改。"
    assert not ties(text, "says")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "西北工业大学党委副书记陈建有,学校党委书记李晔参加大会。陈建有宣读了决定。",
            {"陈建有", "李晔"},
        ),
        ("县委副书记陈建说,要抓好落实。", {"陈建"}),
        ("乡里\n隆化发布 2024-03-21 18:05 河北\n3月20日,乡党委书记鲍红梅走访。\n", {"鲍红梅"}),
    ],
)
def test_a_name_and_no_more(text: str, people: set[str]) -> None:
    assert named(text) == people


def test_what_grows_is_no_village() -> None:
    text = "村党支部书记于占江就发展壮大村集体经济、做大村集体进行了深入交流。"
    assert not named(text, "Place")
    assert named("龙临镇和平村集体经济合作社成立。", "Organization")


def test_whom_something_is_given_to_is_no_part_of_the_giver() -> None:
    text = "活动现场,福田海关向学校赠送《国门生物安全知识读本》200册。"
    assert named(text, "Organization") == {"福田海关"}


def test_what_goes_with_a_thing_is_of_nobody() -> None:
    text = (
        "4月15日,荔园小学校长苏艳芳表示,学校将开课。\n4月12日,福田海关查获濒危物种及其制品38批。\n"
    )
    assert ends(text, only(text, "查获"), "participant") == set()


def test_the_school_of_its_own_page() -> None:
    text = (
        "西工大附中举行开学典礼\n2024-09-10\n"
        "9月9日上午,西工大附中开学典礼在体育馆举行。碑林区教育局局长王军,西北工业大学党委副书记"
        "陈建军,学校党委书记李晔、校长高万林参加大会。\n"
    )
    holds = ties(text, "holds")
    assert ("李晔", "西工大附中党委书记") in holds
    assert ("陈建军", "西北工业大学党委副书记") in holds


def test_a_woman_is_no_queen() -> None:
    assert named("孙桂芹走访慰问了困难妇女王凤云、全国三八红旗手李秀芝。") >= {"王凤云"}
    assert "伊丽莎白" in named("英国女王伊丽莎白访问新加坡。")


def test_a_surname_read_as_a_verb_before_a_place_unknown() -> None:
    text = "自治区副主席买彦州、王立、徐耀参加会议,主任王强到云南考察。"
    assert {"买彦州", "王立", "徐耀", "王强"} <= named(text)


def test_who_is_asked_to_discuss_does_not_do_it_yet() -> None:
    text = "5月8日,云岭县政府决定提请云岭县人大常委会审议《云岭县养老服务办法(草案)》。"
    assert ends(text, only(text, "审议"), "organizer") == {"云岭县政府"}
    done = "5月8日,云岭县人大常委会审议《云岭县养老服务办法(草案)》。"
    assert ends(done, only(done, "审议"), "organizer") == {"云岭县人大常委会"}


def test_a_session_learnt_of_is_not_on_the_day_of_learning() -> None:
    text = (
        "3月12日,云岭县委召开会议,传达学习贯彻习近平总书记在全国两会期间的重要讲话和全国两会精神,"
        "研究贯彻落实意见。"
    )
    assert "start" not in dict(events(text)["全国两会"].attributes)
    held = "3月12日,云岭县委召开全国两会精神宣讲会。"
    assert dict(only(held, "宣讲会").attributes)["start"] == "2023-03-12"


def test_a_bracket_between_a_body_and_its_chief() -> None:
    text = "7月29日,湘西州烟草专卖局(公司)党组书记、局长彭昌武到龙山县调研烟叶工作。"
    assert ends(text, only(text, "调研"), "organizer") == {"彭昌武"}


def test_a_firm_is_not_its_head_office() -> None:
    text = "5月6日,雷连鸣来到携程集团总部,与携程集团副总裁秦静座谈。"
    assert ("秦静", "携程集团副总裁") in ties(text, "holds")
    assert "任阿山" not in named("孟和同志任阿山县委书记,免去其北原县委副书记职务。")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "会议听取了县发改局局长李郁华关于经济运行情况的汇报、县水利局局长朱云关于防汛情况的汇报。",
            {"李郁华", "朱云"},
        ),
        ("县长王强听取了副县长李文的汇报。", {"李文"}),
    ],
)
def test_each_who_is_heard_speaks(text: str, people: set[str]) -> None:
    assert {who for who, _ in ties(text, "says")} == people


def test_a_named_group_brings_what_it_brings() -> None:
    text = (
        "7月24日,云岭县总工会主席陈彪带领云岭县总工会慰问组深入城关镇看望慰问一线职工。"
        "县委副书记王伟一同慰问。\n慰问组一行先后来到城关镇污水处理厂、桃林村,为职工送去矿泉水。\n"
    )
    assert "王伟" not in ends(text, only(text, "送去"), "organizer")
