"""Bodies of others beside one's own, and names that the tagger tears: with counter-cases."""

from __future__ import annotations

import pytest
from said_of import held, named, read, told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "镇海炼化总经理张建芳主持会议，公司党委书记莫鼎革讲话。\n"
            "浙江石化董事会日前通过议案，聘任徐良忠为公司总经理。",
            ("徐良忠", "浙江石化总经理"),
        ),
        (
            "华润集团总经理史宝峰主持会议。会议决定，聘任张军政为集团副总裁。",
            ("张军政", "华润集团副总裁"),
        ),
        (
            "上午先到衛福部花蓮醫院聽取院長林三齊簡報，下午前往佛教慈濟醫療財團法人花蓮慈濟醫院，"
            "由院長林欣榮陪同參觀急診大樓。",
            ("林欣榮", "佛教慈濟醫療財團法人花蓮慈濟醫院院長"),
        ),
        (
            "司法警察局公佈，該局前日拘捕一名男子。發言人曾志誠表示，案件已移送檢察院偵辦。",
            ("曾志誠", "澳门特别行政区司法警察局發言人"),
        ),
        ("民建聯議員陳克勤、議員周浩鼎支持撥款。", ("周浩鼎", "民建聯議員")),
        (
            "武汉大学中南医院院长王行环参加。武汉大学党委书记黄泰岩，校长张平文出席。",
            ("张平文", "武汉大学校长"),
        ),
        (
            "海关总署副署长王令浚、综合业务司司长张华出席。",
            ("张华", "海关总署综合业务司司长"),
        ),
    ],
)
def test_guest_officers_of_the_body_meant(text: str, fact: tuple[str, str]) -> None:
    assert fact in held("澳門消息\n" * ("局公佈" in text) + text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("民建聯議員陳克勤支持撥款，選委界議員江玉歡則關注超支。", ("江玉歡", "民建聯选委界議員")),
        ("健保署署長石崇良、照護司司長蔡淑鳳參加座談。", ("蔡淑鳳", "健保署照護司司長")),
        (
            "郑州大学第一附属医院院长刘章锁来我校访问。校党委书记张庆民，校长田海林参加。",
            ("田海林", "郑州大学校长"),
        ),
    ],
)
def test_guest_officers_are_of_no_other_body(text: str, fact: tuple[str, str]) -> None:
    assert fact not in held(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("歐陽瑜昨日到訪仁伯爵綜合醫院。", "仁伯爵綜合醫院"),
        ("行程包括回訪聖保祿學校。", "聖保祿學校"),
        ("統計暨普查局局長楊名就公佈數字。", "統計暨普查局"),
        ("體育暨運動局、房屋暨土地局派員參加。", "體育暨運動局"),
        ("撥款用作興建將軍澳海水化淡廠第二階段工程。", "將軍澳海水化淡廠"),
        ("他前往長庚醫療財團法人林口長庚紀念醫院。", "長庚醫療財團法人林口長庚紀念醫院"),
    ],
)
def test_guest_bodies_that_the_tagger_tears(text: str, body: str) -> None:
    assert body in named(text, "Organization")


@pytest.mark.parametrize(
    "text",
    ["总结表彰大会暨教育局党员大会召开。", "模範勞工暨優良工會表揚大會昨日舉行。"],
)
def test_guest_gatherings_open_no_body(text: str) -> None:
    assert not any("暨" in name for name in named(text, "Organization"))


def test_guest_zones_lie_in_no_county_elsewhere() -> None:
    zone = "开工活动在宜宾三江新区举行，三江新区党工委书记王力平参加。"
    assert not any("侗族" in place for _, place in told(zone, "jurisdiction", "locatedIn"))
    county = "柳州市三江县召开会议，三江新区党工委书记王力平参加。"
    assert any("侗族" in place for _, place in told(county, "jurisdiction", "within", "locatedIn"))


def test_guest_firms_stand_not_where_another_is_seen() -> None:
    toured = "宋海亮到贵阳市观山湖区调研中国能建贵阳大数据中心项目。"
    assert ("中国能建", "观山湖区") not in told(toured, "locatedIn")
    seen = "宋海亮到贵阳市观山湖区调研世纪城小学。"
    assert ("世纪城小学", "观山湖区") in told(seen, "locatedIn")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "澳門衛生局局長羅奕龍出席。\n司法警察局公佈，該局前日拘捕一名男子。",
            "澳门特别行政区司法警察局",
        ),
        ("衡阳市公安局召开会议。衡阳市审计局派员参加，该局审计了3个项目。", "衡阳市审计局"),
    ],
)
def test_guest_pointers_mean_the_body_of_their_line(text: str, body: str) -> None:
    reading, names = read(text)
    assert {names[m.entity] for m in reading.mentions if m.reference} == {body}
