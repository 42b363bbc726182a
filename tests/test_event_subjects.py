"""Who does what a clause tells, where the subject stands far in front or goes without saying.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from test_event_people import who

from graph.model import Source
from graph.pipeline import read_source


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
def test_a_life_is_of_whom_its_paragraph_opens_with(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


def test_a_bracket_behind_a_name_opens_no_life() -> None:
    text = "如皋市市长王立(女)出席会议。5月8日,被授予“全国文明城市”称号。"
    assert who(text, "被授予") == set()


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "2020年9月,被告人王立在如皋市白蒲镇设立江苏恒川养老服务有限公司,"
            "后又在东陈镇设立如皋恒瑞商贸有限公司。",
            "商贸",
            {"王立", "如皋恒瑞商贸有限公司"},
        ),
        (
            "王立,男,汉族,1972年3月出生,江苏如皋人,曾任如皋市公安局副局长,2023年2月被免职。",
            "免职",
            {"王立"},
        ),
        (
            "5月8日,如皋市水利局局长王立到白蒲镇调研。随后,他签署了《河道管护责任书》。",
            "签署",
            {"王立"},
        ),
    ],
)
def test_a_subject_holds_for_what_is_told_behind_it(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


def test_what_is_only_named_takes_no_subject_of_a_line_before() -> None:
    text = "5月8日,如皋市水利局局长王立到白蒲镇调研。城北污水处理厂扩建工程6月底前竣工。"
    assert who(text, "扩建工程") == set()


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "5月8日,如皋市人民政府与扬子江大学签署合作框架协议。市长王立致辞。"
            "根据协议,双方将在白蒲镇共建现代农业学院。",
            "共建",
            {"如皋市人民政府", "扬子江大学"},
        ),
        (
            "5月8日,如皋市人民医院与扬子江大学附属医院医联体签约仪式在如皋市举行。"
            "签约后,双方于年底前在白蒲镇设立联合门诊。",
            "联合门诊",
            {"如皋市人民医院", "扬子江大学附属医院"},
        ),
        (
            "5月8日,王立在南京同李文举行会谈。会谈后,双方签署《教育合作备忘录》。",
            "签署",
            {"王立", "李文"},
        ),
    ],
)
def test_both_are_the_two_who_met_or_agreed_last(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


def test_both_are_no_two_places() -> None:
    text = "白蒲镇同东陈镇因地界不清多次争执。5月8日,双方在如皋市签署《和解协议》。"
    assert who(text, "签署") == set()


def test_a_school_is_the_school_that_the_report_is_of() -> None:
    text = "扬子江大学校长王立致辞。10月20日,学校还与如皋市人民政府签订了共建附属小学协议。"
    assert who(text, "签订") == {"扬子江大学", "如皋市人民政府"}


def test_a_decision_read_out_is_of_those_who_decided_it() -> None:
    text = (
        "8月29日,如皋市水利局召开干部大会。市委组织部副部长李文宣读市委、市政府决定:"
        "王立同志任如皋市水利局局长;免去陈明同志的如皋市水利局局长职务。"
    )
    assert who(text, "王立同志任") == {"王立", "如皋市委", "如皋市政府"}


def test_who_is_given_a_post_removes_nobody() -> None:
    text = "经研究,王立同志任如皋市水利局局长,免去陈明同志的如皋市水利局局长职务。"
    assert who(text, "免去") == {"陈明"}


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "如皋市水利局原局长王立涉嫌受贿、利用影响力受贿一案,由南通市监察委员会调查终结。",
            "一案",
            {"王立"},
        ),
        (
            "1月16日,如皋市市长王立参加白蒲镇代表团审议。",
            "审议",
            {"王立"},
        ),
        (
            "1月16日,如皋市市长王立在南京与扬子江大学校长李文会面,并考察白蒲镇。",
            "会面",
            {"王立", "李文"},
        ),
    ],
)
def test_cases_sittings_and_meetings_are_told(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


def test_a_road_does_nothing() -> None:
    text = "2024年5月6日，沅陵县官新高速建成通车，发布通行公告。"
    assert who(text, "发布") == set()
    assert who("2024年5月6日，沅陵县水利局发布旱情通报。", "发布") == {"沅陵县水利局"}


def test_a_rate_alone_is_nothing_that_is_done() -> None:
    text = "2024年5月6日，沅陵县第一中学上线率61%，较上年提升7.3个百分点。"
    reading = read_source(Source(text, published="2024-05-20"))
    assert not [e for e in reading.entities if e.type == "Event"]


def test_what_a_mishap_is_due_to_is_none_of_its_own() -> None:
    text = "2024年5月6日，沪昆高速双峰段因突发团雾，发生多车相撞事故。"
    reading = read_source(Source(text, published="2024-05-20"))
    assert [e.name for e in reading.entities if e.type == "Event"] == ["多车相撞事故"]
    text = "2024年5月6日，双峰县突发山洪。"
    reading = read_source(Source(text, published="2024-05-20"))
    assert [e.type for e in reading.entities].count("Event") == 1


def test_a_typhoon_is_nobody() -> None:
    reading = read_source(Source("凯米台风来袭，杜苏芮台风过境。", published="2024-07-20"))
    assert not [e for e in reading.entities if e.type == "Person"]
