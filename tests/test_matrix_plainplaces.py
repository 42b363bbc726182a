"""What names no place: class words behind a region, stems in words, nouns before a name."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import readings


def _named(text: str) -> set[str]:
    (reading,) = readings([Source(text, published="2024-04-01")])
    return {m.text for m in reading.mentions if m.type in ("Place", "Organization")}


@pytest.mark.parametrize("region", ["中国", "四川", "东南亚", "欧洲"])
@pytest.mark.parametrize("head", ["市场", "石窟", "超市", "工厂", "港口", "寺庙", "古镇", "河流"])
@pytest.mark.parametrize("frame", ["产品进入{}{}多年。", "记者介绍，{}{}的情况有了很大变化。"])
def test_a_class_behind_a_region(frame: str, head: str, region: str) -> None:
    assert _named(frame.format(region, head)) == {region}


@pytest.mark.parametrize(
    "text",
    ["记者来到磁器口古镇采访。", "记者来到大足石窟采访。", "记者来到成都机场采访。"],
)
def test_a_name_with_such_a_class_word(text: str) -> None:
    assert text[4:-3] in _named(text)


@pytest.mark.parametrize(
    "text",
    [
        "两地民居大同小异。",
        "人们盼望天下大同。",
        "养老是朝阳产业。",
        "他穿着一身中山装。",
        "食品开封后应当冷藏。",
        "不走回头路的话，推荐先到县城。",
        "小区内建有高尔夫球场。",
        "商业地产发展迅速。",
        "这里曾是皇家宫苑所在地。",
    ],
)
def test_a_word_that_names_no_place(text: str) -> None:
    assert _named(text) == set()


@pytest.mark.parametrize(
    "text, units",
    [
        ("大同的天气不错。", {"大同"}),
        ("他到开封出差。", {"开封"}),
        ("朝阳、葫芦岛两市参加。", {"朝阳", "葫芦岛"}),
    ],
)
def test_the_same_stem_as_a_place(text: str, units: set[str]) -> None:
    assert _named(text) == units


@pytest.mark.parametrize("noun", ["城市地标", "千年古刹", "避暑胜地", "旅游景点", "球队主场"])
@pytest.mark.parametrize("site", ["龙泉寺", "西平湖", "白石山景区", "南塘街"])
def test_a_noun_before_the_name_of_a_site(noun: str, site: str) -> None:
    assert _named(f"记者来到{noun}{site}采访。") == {site}


@pytest.mark.parametrize("name", ["昆山", "义乌", "温岭", "浏阳"])
@pytest.mark.parametrize("frame", ["他在{}打工多年。", "这对整个{}的小商品行业有影响。"])
def test_a_county_by_its_stem_where_no_unit_is_named(frame: str, name: str) -> None:
    assert _named(frame.format(name)) == {name}


def test_a_stem_of_another_province_stays_open() -> None:
    assert "新安" not in _named("甘肃省陇南市武都区召开会议，新安等村参加。")


def test_the_end_of_a_road() -> None:
    assert _named("朝阳路北延工程开工。") == {"朝阳路"}
    assert "太平路" in _named("太平路西延后直达长兴路。")
