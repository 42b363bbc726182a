"""Appointments, lives, sanctions and cases as offices print them, each with a counter-case."""

from __future__ import annotations

import pytest
from said_of import held, named, told

from graph.model import Source
from graph.pipeline import build, read_source


def _tenures(text: str) -> set[tuple[str, str, str, str]]:
    """(who, which post, start, end) of a report."""
    graph = build([Source(text)])
    name = graph.nodes
    return {
        (
            name[a]["name"],
            name[b]["name"],
            (e.get("qualifiers") or {}).get("start", ""),
            (e.get("qualifiers") or {}).get("end", ""),
        )
        for a, b, e in graph.edges(data=True)
        if e["relation"] == "holds"
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "毛建国现任衢州市公安局党委委员、政治部主任。",
            {("毛建国", "衢州市公安局党委委员"), ("毛建国", "衢州市公安局政治部主任")},
        ),
        (
            "王林任沙市区人民法院党组成员、执行局局长。",
            {("王林", "沙市区人民法院党组成员"), ("王林", "沙市区人民法院执行局局长")},
        ),
        (
            "崇仁县委常委、组织部部长王林出席。",
            {("王林", "崇仁县委常委"), ("王林", "崇仁县委组织部部长")},
        ),
        ("任命刘振国（副部长级）为国家信访局局长。", {("刘振国", "国家信访局局长")}),
        (
            "陈明（省纪委副书记、省监委副主任，正厅长级）出席。",
            {("陈明", "省纪委副书记"), ("陈明", "省监委副主任")},
        ),
        (
            "1996年5月至2001年9月，巴特尔任通辽市林业局造林科科长。",
            {("巴特尔", "通辽市林业局造林科科长")},
        ),
        ("李科科长发言。", {("李科", "科长")}),
        ("市应急局局长张鲁平任组长。", {("张鲁平", "市应急局局长"), ("张鲁平", "组长")}),
        ("市应急局局长张鲁兼任组长。", {("张鲁", "市应急局局长"), ("张鲁", "组长")}),
        (
            "王鹏在云岭县水务局工作，历任技术员、股长。",
            {("王鹏", "云岭县水务局技术员"), ("王鹏", "云岭县水务局股长")},
        ),
        (
            "现任宁夏回族自治区党委常委的马永林，自治区第十三届党委委员。",
            {("马永林", "宁夏回族自治区党委常委"), ("马永林", "宁夏回族自治区党委委员")},
        ),
        (
            "大连市政协领导班子\n主席：王启尧\n副主席：刘铁志、张晓东",
            {
                ("王启尧", "大连市政协主席"),
                ("刘铁志", "大连市政协副主席"),
                ("张晓东", "大连市政协副主席"),
            },
        ),
        (
            "决定任命：\n丁涛、于海洋、马丽（女，回族）为云岭县监察委员会委员；",
            {(n, "云岭县监察委员会委员") for n in ("丁涛", "于海洋", "马丽")},
        ),
    ],
)
def test_personnel_whose_post_and_of_which_house(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_personnel_a_body_of_a_term_is_the_body() -> None:
    text = "现任宁夏回族自治区党委常委。自治区第十三届党委委员。"
    assert "宁夏回族自治区党委" in named(text, "Organization")
    found = named("襄阳市第十八届人民代表大会常务委员会主任李明。", "Organization")
    assert found == {"襄阳市人民代表大会", "襄阳市人民代表大会常务委员会"}


def test_personnel_the_day_of_a_decision_and_since_when_a_post_is_held() -> None:
    text = (
        "信丰县人民政府关于李志强等同志职务任免的通知\n"
        "县人民政府2024年3月6日研究决定：\n"
        "李志强同志任县教育体育局副局长；\n"
        "王小梅同志任县审计局总审计师，试用期满，正式任职；\n"
        "张建军同志任县林业局副局长，任职时间从2023年2月起计算；\n"
        "陈华平同志任县融媒体中心主任（试用期一年）；\n"
        "免去刘德海同志的县教育体育局副局长职务。\n"
        "信丰县人民政府\n2024年3月11日\n"
    )
    assert _tenures(text) == {
        ("李志强", "信丰县教育体育局副局长", "2024-03-06", ""),
        ("王小梅", "信丰县审计局总审计师", "", ""),
        ("张建军", "信丰县林业局副局长", "2023-02", ""),
        ("陈华平", "信丰县融媒体中心主任", "2024-03-06", ""),
        ("刘德海", "信丰县教育体育局副局长", "", "2024-03-06"),
    }
    assert ("李志强同志任县教育体育局副局长", "信丰县人民政府") in told(text, "organizer")


def test_personnel_a_life_goes_on_in_lines_by_years() -> None:
    life = "罗国栋，男，汉族，1963年3月出生，江西吉水人。\n2013年6月，任抚州市委副书记；\n"
    text = f"罗国栋简历\n{life}2023年3月退休。\n"
    assert ("退休", "罗国栋") in told(text, "participant")
    other = f"罗国栋简历\n{life}会议强调，要抓好落实。\n2023年3月退休。\n"
    assert ("退休", "罗国栋") not in told(other, "participant")


def test_personnel_what_a_report_advises_befalls_whom_its_line_opens_with() -> None:
    text = (
        "事故调查报告\n王新民，平阳镇副镇长（2019年3月至事故发生时任职），对事故发生负有领导责任，"
        "建议给予政务降级处分。\n建议由潍坊市应急管理局对山东泰华化工有限公司处以290万元罚款。\n"
    )
    reading = read_source(Source(text, published="2024-05-10"))
    events = {e.name: e for e in reading.entities if e.type == "Event"}
    assert not any("负有" in name for name in events)
    assert dict(events["给予政务降级处分"].attributes)["modality"] == "planned"
    assert {("给予政务降级处分", "王新民"), ("处以290万元罚款", "山东泰华化工有限公司")} <= told(
        text, "participant"
    )
    assert ("处以290万元罚款", "潍坊市应急管理局") in told(text, "organizer")
    assert ("王新民", "平阳镇副镇长") in held(text)
    assert not any("处分" in a for a, _ in told("李强建议给予农户补贴。", "participant"))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "该案由昭通市人民检察院于2022年11月提起公诉。",
            ("提起公诉", "昭通市人民检察院"),
        ),
        ("案件由云州市人民检察院提起公诉。", ("提起公诉", "云州市人民检察院")),
    ],
)
def test_personnel_by_whom_at_a_day(text: str, fact: tuple[str, str]) -> None:
    assert fact in told(text, "organizer")


def test_personnel_whom_a_clause_with_by_concerns() -> None:
    text = "大农村村委会副主任陆农生涉嫌虚报危房补助1.2万元，已由云岭县监委立案调查。"
    assert ("立案调查", "陆农生") in told(text, "participant")
    assert ("立案调查", "云岭县监委") in told(text, "organizer")
    other = "县长王强出席，案件由云岭县人民检察院提起公诉。"
    assert ("提起公诉", "王强") not in told(other, "participant", "organizer")


def test_personnel_by_whom_not_where() -> None:
    assert not told("该展览在云岭县博物馆于5月1日开幕。", "organizer")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("李强因涉嫌受贿罪，2022年5月20日被公安机关刑事拘留。", "被公安机关刑事拘留"),
        (
            "被告人李强利用担任鲁甸县委书记等职务上的便利，非法收受他人财物共计1562万元。",
            "非法收受他人财物共计1562万元",
        ),
    ],
)
def test_personnel_the_accused_of_a_long_clause(text: str, event: str) -> None:
    assert (event, "李强") in told(text, "participant")


def test_personnel_one_accused_of_all_sentences_but_not_of_what_others_got() -> None:
    text = (
        "昭通市中级人民法院公开宣判，对被告人江先国以受贿罪判处有期徒刑十一年；"
        "以滥用职权罪判处有期徒刑三年，并处罚金人民币一百万元。"
    )
    assert ("判处有期徒刑三年", "江先国") in told(text, "participant")
    others = text.replace("以滥用职权罪判处", "其余9名被告人被判处")
    assert not [e for e, who in told(others, "participant") if "三年" in e and who == "江先国"]


def test_personnel_who_speaks_as_we_is_the_branch_that_signs() -> None:
    text = "警情通报\n陈某已被我局依法刑事拘留。\n贵阳市公安局南明分局\n2024年7月15日\n"
    assert {b for e, b in told(text, "organizer")} == {"贵阳市公安局南明分局"}
    whole = text.replace("南明分局", "")
    assert {b for e, b in told(whole, "organizer")} == {"贵阳市公安局"}


def test_personnel_what_is_no_place_no_number_and_no_meeting() -> None:
    assert "天津市" not in named("该校违规发放津补贴18.35万元。", "Place")
    assert "天津市" in named("京津两地合作。", "Place")
    assert named("户籍地址：贵州省铜仁市。", "Place") == {"铜仁市", "贵州省"}
    assert not named("在和平小区5栋2单元发生火灾。", "Statistic")
    assert named("黄河路街道新建楼房5栋。", "Statistic")
    assert not named("宁国市第十八届人民代表大会实有代表208名。", "Event")
    assert named("宁国市第十八届人民代表大会开幕。", "Event")
