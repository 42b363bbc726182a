"""Where those work who write or edit a report; a bare group with chiefs; guests of a house."""

from __future__ import annotations

import pytest
from said_of import held, named, told

from graph.model import Source
from graph.pipeline import read_source


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "龙泉市政府召开会议。市财政局参加。\n\n（市府办综合科　管伟）",
            {("管伟", "龙泉市府办综合科")},
        ),
        (
            "抚松县人民检察院召开听证会\n\n5月3日，抚松县人民检察院召开听证会。\n"
            "编辑：第四检察部　宋佳",
            {("宋佳", "抚松县人民检察院第四检察部")},
        ),
        (
            "湘潭市中心医院举行义诊\n\n5月3日，湘潭市中心医院举行义诊。\n"
            "（综合办公室　祁悦　供稿）",
            {("祁悦", "湘潭市中心医院综合办公室")},
        ),
        ("泰州市召开会议\n\n5月3日，泰州市召开会议。\n（此件公开发布）\n编辑：王林", set()),
    ],
)
def test_credit_sections_of_writers(text: str, found: set[tuple[str, str]]) -> None:
    assert told(text, "memberOf") == found


@pytest.mark.parametrize(
    ("text", "writers"),
    [
        ("本报讯（记者 线小团 彭永芬）3月19日，会议召开。", {"线小团", "彭永芬"}),
        (
            "新华社西宁7月9日电（记者李占轶、央秀达珍）记者9日获悉，山洪发生。",
            {"李占轶", "央秀达珍"},
        ),
        ("本报讯（记者 张伟 宣传部）3月19日，会议召开。", {"张伟"}),
    ],
)
def test_credit_sections_rare_names_of_reporters(text: str, writers: set[str]) -> None:
    assert named(text, "Person") == writers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "前线指挥部设在乌拉嘎镇政府，嘉荫县县长付海洋任总指挥。",
            {("付海洋", "嘉荫县县长"), ("付海洋", "前线指挥部总指挥")},
        ),
        (
            "国家矿山安全监察局山西局成立事故调查组，局长邢志远任组长。",
            {("邢志远", "国家矿山安全监察局山西局局长"), ("邢志远", "事故调查组组长")},
        ),
        (
            "事故调查组由省应急厅牵头，副厅长李明任组长，组员包括省公安厅民警赵强。",
            {("李明", "省应急厅副厅长"), ("李明", "事故调查组组长"), ("赵强", "省公安厅民警")},
        ),
        (
            "葡萄牙里斯本大学代表团来访我校\n\n5月3日，葡萄牙里斯本大学代表团来访。会谈由浙江海洋大学主办，"
            "校长史敬波会见了代表团。",
            {("史敬波", "浙江海洋大学校长")},
        ),
    ],
)
def test_credit_sections_heads_of_the_body_meant(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_credit_sections_firm_that_calls_itself_so_is_the_plant() -> None:
    text = (
        "公司召开安委会会议\n作者：安监部　段晓东\n\n4月11日，华能铜川照金电厂召开会议。"
        "公司党委书记刘金龙主持，总经理席文革参加。检修公司经理雷鹏作了汇报，燃料部副主任马小燕发言。"
        "华能陕西分公司副总经理邵建林到会，集团公司安全监督部处长孙浩给予肯定。"
    )
    found = held(text)
    assert {
        ("刘金龙", "华能铜川照金电厂党委书记"),
        ("席文革", "华能铜川照金电厂总经理"),
        ("雷鹏", "检修公司经理"),
        ("邵建林", "华能陕西分公司副总经理"),
    } <= found
    assert not any(
        who in ("孙浩", "马小燕") and ("分公司" in post or "检修" in post) for who, post in found
    )


def test_credits_whoever_was_read_from_half_of_a_credited_name_is_nobody() -> None:
    text = "本报万城2月20日电（记者 黄良策 特约记者 卓琳植）今天上午，万宁市人大会议开幕。"
    reading = read_source(Source(text, published="2024-02-20"))
    people = {e.name for e in reading.entities if e.type == "Person"}
    assert people == {"黄良策", "卓琳植"}
    assert "卓琳" not in {form for e in reading.entities for form in e.aliases}
