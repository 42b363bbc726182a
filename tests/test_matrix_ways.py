"""Names in geography and history: measures, borders, roads, railways, rulers, classes of bodies."""

from __future__ import annotations

import pytest

from graph.extraction import NAMING
from graph.model import Source
from graph.pipeline import read_sources


def _named(text: str, *types: str) -> set[str]:
    (reading,) = read_sources([Source(text)], stages=NAMING)
    found = (m for m in reading.mentions if m.type in types and not m.reference)
    return {text[m.start : m.end] for m in found}


def _places(text: str) -> set[str]:
    return _named(text, "Place")


@pytest.mark.parametrize("unit", ["平方公里", "平方千米", "公顷", "立方米"])
def test_a_measure_behind_a_slash(unit: str) -> None:
    assert _places(f"总面积88平方公里，人口密度12.6人/{unit}（2015年）。") == set()


@pytest.mark.parametrize(
    ("verb", "side"), [("毗", "西"), ("界", "北"), ("依", "西"), ("邻", "东"), ("抵", "东南")]
)
@pytest.mark.parametrize("unit", ["武宁县", "桂阳县", "道县", "巢湖市"])
def test_what_a_unit_borders_on(side: str, verb: str, unit: str) -> None:
    assert _places(f"全县南接龙门县，{side}{verb}{unit}。") == {"龙门县", unit}


@pytest.mark.parametrize("unit", ["东至县", "西林县", "南靖县"])
def test_a_side_that_is_of_the_name(unit: str) -> None:
    assert _places(f"全县北邻龙门县，经{unit}入江。") == {"龙门县", unit}


@pytest.mark.parametrize("road", ["沪渝高速", "连霍高速", "京哈高速", "杭瑞高速"])
@pytest.mark.parametrize(
    "frame", ["货车上{}后一路向西行驶。", "司机上了{}才停车。", "可经{}到达。", "出{}口右转。"]
)
def test_a_road_and_how_one_comes_to_it(frame: str, road: str) -> None:
    assert _places(frame.format(road)) == {road}


@pytest.mark.parametrize("line", ["陇海线", "宝成线", "湘桂线", "大秦线", "港岛线"])
@pytest.mark.parametrize(
    "frame", ["因暴雨，{}、浙赣线部分列车停运。", "车站是{}和浙赣线的换乘站。"]
)
def test_a_railway_line(frame: str, line: str) -> None:
    assert _places(frame.format(line)) == {line, "浙赣线"}


@pytest.mark.parametrize(
    "text",
    [
        "该条生产线全线停产，铁路线路受阻，列车停运。",
        "上下行线列车均已恢复，单线行车。",
        "车站一线职工坚守岗位，干线列车正点。",
        "列车沿线居民出行方便，光线充足。",
    ],
)
def test_a_line_that_is_none(text: str) -> None:
    assert _places(text) == set()


@pytest.mark.parametrize(
    "ruler", ["查理四世", "路易十四", "伊丽莎白二世", "叶卡捷琳娜二世", "卡洛斯三世"]
)
@pytest.mark.parametrize("frame", ["皇帝{}册封了这座城市。", "他是{}之子。", "{}出席了开幕式。"])
def test_a_ruler_by_number(frame: str, ruler: str) -> None:
    assert _named(frame.format(ruler), "Person") == {ruler}


@pytest.mark.parametrize("name", ["施罗德尔", "巴拉迪尔", "苏克雷斯", "马尔蒂诺"])
@pytest.mark.parametrize(
    "frame",
    [
        "{}于1888年生于柏林。",
        "{}出生于法国南部的一个农民家庭。",
        "应{}的邀请，代表团访问柏林。",
        "记者采访了{}。",
        "{}（1801年－1876年）是法国作家。",
    ],
)
def test_a_foreigner_without_a_title(frame: str, name: str) -> None:
    assert _named(frame.format(name), "Person") == {name}


def test_a_joining_word_before_a_country() -> None:
    text = "德国总理卡斯特罗夫和法国总统马尔蒂诺举行会谈。"
    assert _named(text, "Person") == {"卡斯特罗夫", "马尔蒂诺"}


@pytest.mark.parametrize(
    "word",
    ["中介公司", "创业公司", "外资银行", "国家级博物馆", "跨国集团", "医药公园", "第三方平台"],
)
def test_a_class_of_bodies(word: str) -> None:
    assert _named(f"不少{word}涌入市场。", "Organization", "Place") == set()


@pytest.mark.parametrize("word", ["徐州市中医医院", "南京博物院", "宏远建筑公司"])
def test_a_body_that_is_no_class(word: str) -> None:
    assert word in _named(f"他在{word}工作。", "Organization")


@pytest.mark.parametrize("name", ["纽西兰", "模里西斯", "辛巴威", "盖亚那"])
def test_a_country_as_taiwan_says_it(name: str) -> None:
    assert _named(f"代表团访问{name}和日本。", "Place", "Person") == {name, "日本"}


def test_a_unit_whose_first_character_is_cut_off() -> None:
    assert _places("今屏东县的恒春镇为其旧址。") == {"屏东县", "恒春镇"}


@pytest.mark.parametrize("name", ["施罗德尔", "巴拉迪尔", "奥尔巴赫", "卡斯特罗夫"])
@pytest.mark.parametrize(
    "frame",
    ["{}的支持率下降。", "记者对{}进行了专访。", "{}率团访问北京。", "{}将军指挥了这场战役。"],
)
def test_a_foreigner_that_only_the_tagger_sees(frame: str, name: str) -> None:
    assert _named(frame.format(name), "Person") == {name}


@pytest.mark.parametrize("thing", ["利巴韦林", "阿比多尔", "福尔马林", "卡马西平"])
@pytest.mark.parametrize("frame", ["患者服用{}后好转。", "检出{}超标。", "{}是一种常见的药物。"])
def test_a_substance_is_nobody(frame: str, thing: str) -> None:
    assert _named(frame.format(thing), "Person") == set()


@pytest.mark.parametrize("way", ["都积极", "都自觉", "都顺利", "都踊跃", "都精心"])
@pytest.mark.parametrize("people", ["老人", "律师", "志愿者", "民警", "群众"])
def test_people_and_how_they_do_it(people: str, way: str) -> None:
    assert _named(f"当天，{people}{way}参加活动。", "Person") == set()


@pytest.mark.parametrize("name", ["和平", "原满仓", "才宏志"])
def test_a_name_like_an_adverb_behind_a_post(name: str) -> None:
    assert _named(f"市水务局局长{name}介绍了情况。", "Person") == {name}


@pytest.mark.parametrize("sea", ["北印度洋", "西太平洋", "西北太平洋", "南大西洋"])
def test_a_side_of_a_sea(sea: str) -> None:
    assert _places(f"该鱼产于{sea}。") == {sea}


@pytest.mark.parametrize("state", ["神圣罗马帝国", "东罗马帝国", "西罗马帝国"])
def test_a_state_of_old(state: str) -> None:
    assert _places(f"{state}皇帝册封了他。") == {state}


@pytest.mark.parametrize("gate", ["朝阳门", "安定门", "玄武门", "长安门", "永定门"])
@pytest.mark.parametrize("frame", ["线路途经{}、中山门等站。", "公交车从{}到中山门。"])
def test_a_gate_whose_stem_is_a_town(frame: str, gate: str) -> None:
    assert _places(frame.format(gate)) == {gate, "中山门"}


@pytest.mark.parametrize("people", ["高卢", "马其顿", "巴比伦"])
def test_a_people_is_no_place(people: str) -> None:
    assert _places(f"{people}人南下，建造了城墙。") == set()


@pytest.mark.parametrize("field", ["资本", "二手房", "债券"])
def test_a_market_is_no_site(field: str) -> None:
    assert _places(f"北京{field}市场呈现回暖态势。") == {"北京"}


@pytest.mark.parametrize(
    "army", ["国民革命军第八军", "四川靖国联军", "叙利亚自由军", "新编第四军", "缅甸国防军"]
)
def test_an_army(army: str) -> None:
    assert _named(f"{army}攻占了该镇。", "Organization") == {army}


@pytest.mark.parametrize("body", ["广州市国土规划委", "深圳市规土委", "上海市住建委"])
def test_a_commission_by_its_short_name(body: str) -> None:
    assert _named(f"记者从{body}获悉，方案已公布。", "Organization") == {body}


@pytest.mark.parametrize("line", ["西成客专", "兰新高铁", "成渝铁路", "沪昆铁路"])
def test_a_railway_by_its_ends(line: str) -> None:
    assert _places(f"{line}恢复运行。") == {line}


def test_what_is_no_railway_and_no_region() -> None:
    assert _named("王大西线上授课。", "Person", "Place") == {"王大西"}
    assert _places("黄河以北、秦岭以南地区有强降雨。") == {"黄河", "秦岭"}
