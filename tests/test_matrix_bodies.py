"""Names of bodies by the grammar of official names, in the frames in which reports set them.

Every name of a row stands in every frame of its test and must come out whole, with nothing glued
to it, cut off it or invented beside it.
"""

from __future__ import annotations

from itertools import product

import pytest
from bodies_read import names, read, said, ties

FRAMES = (
    "5月12日,{0}召开工作会议。",
    "活动由{0}主办。",
    "据{0}介绍,工程已完工。",
    "其中,{0}12人。",
)


@pytest.mark.parametrize(
    ("frame", "body"),
    list(
        product(
            FRAMES,
            [
                "保定市工业和科技信息化局",
                "江苏省科技创新和产业促进中心",
                "重庆市公共就业和人才服务中心",
                "七台河市民政和退役军人事务局",
                "中山市应急管理局危险化学品安全监督管理科",
                "云浮市人民政府办公室秘书一科",
                "福州市委党史学习教育领导小组办公室",
                "闽清县委机要和保密局",
                "润州区财政局机关党委",
                "任城区气象局人工影响天气办公室",
                "国网西藏自治区供电公司",
                "国家金融监督管理总局宁波监管局",
                "原阳农村商业银行",
                "张湾新闻网",
                "四川省女子监狱",
            ],
        )
    ),
)
def test_a_name_is_read_whole(frame: str, body: str) -> None:
    assert said(frame.format(body)) == [body]


@pytest.mark.parametrize(
    ("body", "whole"),
    [
        ("福州市委党史学习教育领导小组", "福州市委"),
        ("润州区财政局机关党委", "润州区财政局"),
        ("任城区气象局人工影响天气办公室", "任城区气象局"),
        ("云浮市人民政府办公室秘书一科", "云浮市人民政府办公室"),
        ("中山市应急管理局危险化学品安全监督管理科", "中山市应急管理局"),
    ],
)
def test_a_part_is_of_its_body(body: str, whole: str) -> None:
    assert (body, whole) in ties(f"5月12日,{body}召开工作会议。", "partOf")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("普法宣讲走进政协晴隆县委员会。", ["政协晴隆县委员会"]),
        ("5月12日,普法宣讲走进政协晴隆县委员会。", ["政协晴隆县委员会"]),
        (
            "责任单位:金州区人大监察和司法委员会(政协临洮县委员会配合)。",
            ["金州区人大监察和司法委员会", "政协临洮县委员会"],
        ),
        (
            "活动由菏泽临空经济区管委会和鸡西市鸡冠区红十字会志愿服务队联合主办。",
            ["菏泽临空经济区管委会", "鸡西市鸡冠区红十字会志愿服务队"],
        ),
        (
            "仙居县人民医院医务科及众诚建设集团有限公司内蒙古分公司的职工参加。",
            ["仙居县人民医院医务科", "众诚建设集团有限公司内蒙古分公司"],
        ),
        (
            "活动由香港赛马会和淄博市人民政府办公室联合主办。",
            ["香港赛马会", "淄博市人民政府办公室"],
        ),
        (
            "水利部会同富源金穗农业科技发展有限公司进行检查。",
            ["水利部", "富源金穗农业科技发展有限公司"],
        ),
        ("活动由新疆生产建设兵团第八师协办。", ["新疆生产建设兵团第八师"]),
        ("据国台办通报,5月12日发生一起火灾。", ["国台办"]),
        ("据丽江市社科联通报,5月12日发生火灾。", ["丽江市社科联"]),
        ("受松山区第一人民医院重症医学科委托,", ["松山区第一人民医院重症医学科"]),
        ("受市委委托,他宣读了名单。", ["市委"]),
        ("记者从兵团党委组织部获悉,", ["兵团党委组织部"]),
    ],
)
def test_a_name_ends_where_another_word_begins(text: str, bodies: list[str]) -> None:
    assert said(text) == bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("和田县科学技术协会相关负责人表示,将加大力度。", "和田县科学技术协会"),
        ("和静县人民法院召开会议。", "和静县人民法院"),
        ("会同县教育局召开会议。", "会同县教育局"),
        ("原平市人民法院召开会议。", "原平市人民法院"),
    ],
)
def test_a_place_that_begins_like_a_joining_word_is_whole(text: str, body: str) -> None:
    assert said(text) == [body]


@pytest.mark.parametrize("place", ["南城县", "怀化市", "陕西省"])
def test_the_league_is_not_the_party(place: str) -> None:
    assert names(f"5月12日,团{place}委召开会议。") == {f"{place}团委"}
    assert names(f"5月12日,{place}委召开会议。") == {f"{place}委"}
    assert f"{place}团委" not in names(f"代表团{place}委书记李明发言。")


@pytest.mark.parametrize("office", ["办公厅", "办公室", "提案委员会"])
def test_an_office_of_the_council_has_its_name_once(office: str) -> None:
    assert f"甘肃省政协{office}" in names(f"5月12日,甘肃省政协{office}召开会议。")


@pytest.mark.parametrize("house", ["盐湖区少年宫", "玉树藏族自治州文化馆"])
@pytest.mark.parametrize("frame", [*FRAMES[:3], "参加的有市机关幼儿园及{0}。"])
def test_a_house_acts_as_a_body(frame: str, house: str) -> None:
    assert house in said(frame.format(house))


@pytest.mark.parametrize("house", ["盐湖区少年宫", "玉树藏族自治州文化馆"])
def test_a_house_is_a_place_where_something_is_held(house: str) -> None:
    found = read(f"5月12日,比赛在{house}举行。").mentions
    assert {m.type for m in found if m.text == house} == {"Place"}


def test_a_memorial_with_a_name_of_its_own_stays_a_place() -> None:
    text = "调研组走访了县博物馆、泸定县红军飞夺泸定桥纪念馆。"
    assert "泸定县红军飞夺泸定桥纪念馆" not in said(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("吴起县", "志丹县"), ("华坪县", "永胜县"), ("阎良区", "未央区"), ("南沙区", "从化区")],
)
def test_a_level_word_goes_back_to_the_body_of_that_name(one: str, other: str) -> None:
    text = f"5月12日,{one}司法局与{other}教育局签署协议。{one[-1]}司法局负责人说,将加强合作。"
    assert names(text) == {f"{one}司法局", f"{other}教育局"}


@pytest.mark.parametrize("mass", ["总工会", "残疾人联合会", "妇女联合会"])
@pytest.mark.parametrize("verb", ["会同", "联合"])
def test_a_bare_bureau_is_of_the_mass_organization_s_unit(mass: str, verb: str) -> None:
    text = f"遂平县{mass}{verb}教育局开展检查。"
    assert "遂平县教育局" in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "遂平县餐饮行业协会联合教育局开展检查。",
        "遂平县宏远建筑有限公司会同教育局开展检查。",
    ],
)
def test_a_firm_or_society_gives_its_unit_to_no_bureau(text: str) -> None:
    assert "遂平县教育局" not in names(text)


def test_bare_bureau_is_of_the_city_whose_it_was_named() -> None:
    text = "平江县纪委通报问题。浏阳市公安局、平江县教育局召开会议。市公安局局长李国强主持。"
    bodies = names(text)
    assert "浏阳市公安局" in bodies and "岳阳市公安局" not in bodies
