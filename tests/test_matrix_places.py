"""Places and figures in the frames that reports say them in, and near forms that are none."""

from __future__ import annotations

from itertools import product

import pytest

from graph.model import Source
from graph.pipeline import read_source

FRAMES = (
    "5月12日，调研组在{P}调研乡村振兴工作。",
    "受强降雨影响，{P}境内多条道路中断。",
    "预计今天夜间{P}东部有大雨。",
    "救援队连夜赶往{P}。",
    "省里把{P}列为改革试点。",
)
PAIRS = ("他常年往返于{P}和{Q}之间。", "{P}与{Q}山水相连。", "这里毗邻{P}、{Q}，交通便利。")


def places(text: str) -> dict[str, object]:
    """Name -> code of the places of a report."""
    found = read_source(Source(text, published="2026-05-20")).entities
    return {e.name: dict(e.attributes).get("code") for e in found if e.type == "Place"}


def others(text: str) -> set[str]:
    """The names of the persons and bodies of a report."""
    found = read_source(Source(text, published="2026-05-20")).entities
    return {e.name for e in found if e.type in ("Person", "Organization")}


def figures(text: str) -> set[tuple[str, float, str, str]]:
    """(measure, value, unit, comparator) of the statistics of a report."""
    found = read_source(Source(text, published="2026-05-20")).entities
    rows = (dict(e.attributes) for e in found if e.type == "Statistic")
    return {
        (str(r["measure"]), float(str(r["value"])), str(r["unit"]), str(r["comparator"]))
        for r in rows
    }


@pytest.mark.parametrize(
    ("frame", "filler"),
    list(
        product(
            FRAMES,
            ("衡阳市高新区", "佳木斯高新区", "上蔡县经开区", "芷江侗族自治县高新技术开发区"),
        )
    ),
)
def test_matrix_zone_is_named_with_its_unit(frame: str, filler: str) -> None:
    assert filler in places(frame.format(P=filler))


def test_matrix_zones_by_class_are_no_place() -> None:
    assert places("全市高新区、经开区要主动作为。") == {}


@pytest.mark.parametrize(
    ("site", "side"), list(product(("天池产业园", "石鼓景区", "榕江县翠屏湿地公园"), "东南西北"))
)
def test_matrix_side_of_a_site_is_no_part_of_its_name(site: str, side: str) -> None:
    found = places(f"预计今天夜间{site}{side}部有大雨。")
    assert site.removeprefix("榕江县") in found
    assert not any(name.endswith("部") for name in found)


@pytest.mark.parametrize(
    ("frame", "pair"),
    list(
        product(PAIRS, (("文昌社区", "紫荆社区"), ("荷塘社区", "东关社区"), ("马家村", "李家村")))
    ),
)
def test_matrix_two_communities_are_no_body(frame: str, pair: tuple[str, str]) -> None:
    text = frame.format(P=pair[0], Q=pair[1])
    assert set(places(text)) == set(pair)
    assert others(text) == set()


def test_matrix_joiner_inside_a_name_stays() -> None:
    assert "和园文化中心" in places("活动在北滘镇和园文化中心举行。")


@pytest.mark.parametrize(
    ("frame", "site"),
    list(
        product(
            ("{P}走进{S}。", "5月12日，{P}到{S}调研。"),
            ("朝阳社区", "大同小区"),
        )
    ),
)
def test_matrix_home_that_borrows_a_name_lies_in_no_city(frame: str, site: str) -> None:
    assert set(places(frame.format(P="王建国", S=site))) == {site}


def test_matrix_home_lies_in_the_city_that_the_report_names() -> None:
    assert {"大同市", "大同花园"} <= set(places("大同市粮食丰收。\n王建国走进大同花园。"))


@pytest.mark.parametrize(
    ("who", "road"),
    list(product(("省长李明", "王建国", "工作人员"), ("连霍高速", "沪昆高速", "京藏高速公路"))),
)
def test_matrix_who_comes_to_a_road_is_no_part_of_it(who: str, road: str) -> None:
    text = f"5月12日，{who}到{road}调研。"
    assert set(places(text)) == {road}
    assert others(text) == ({who.removeprefix("省长")} - {"工作人员"})


def test_matrix_road_between_two_places_is_one_name() -> None:
    assert "佳荣至水尾公路" in places("佳荣至水尾公路建成通车。")


@pytest.mark.parametrize(
    ("frame", "river"),
    list(
        product(
            ("地震造成{P}沿岸多处房屋受损。", "近日，{P}、黄河等地迎来候鸟。", "{P}的鱼远销海外。"),
            ("雅鲁藏布江", "青衣江", "窟野河"),
        )
    ),
)
def test_matrix_river_is_whole(frame: str, river: str) -> None:
    assert set(places(frame.format(P=river))) - {"黄河"} == {river}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王建国，男，汉族，籍贯文昌社区，1970年3月生。", "文昌社区"),
        ("王建国，男，汉族，祖籍石桥村，1970年3月生。", "石桥村"),
        ("张家口市农业丰收。\n本报桥西区5月1日电 近日，当地茶叶丰收。", "桥西区"),
    ],
)
def test_matrix_label_before_a_place_is_no_part_of_it(text: str, name: str) -> None:
    found = places(text)
    assert name in found
    assert not any(name in other and name != other for other in found)


@pytest.mark.parametrize(
    ("city", "ward", "code"),
    [
        ("济南市", "市中区", "370103"),
        ("乐山市", "市中区", "511102"),
        ("西宁市", "城中区", "630103"),
        ("西安市", "新城区", "610102"),
    ],
)
def test_matrix_ward_whose_name_is_a_word_is_one_where_its_city_is_named(
    city: str, ward: str, code: str
) -> None:
    assert places(f"{city}农业丰收。\n活动在{ward}举行。")[ward] == code


@pytest.mark.parametrize("text", ["合肥市推进新城区建设。", "赣州市在城中区新建公园。"])
def test_matrix_ward_of_another_city_is_a_word(text: str) -> None:
    assert not {"新城区", "城中区"} & set(places(text))


@pytest.mark.parametrize(
    ("frame", "city", "ward", "code"),
    [
        (frame, *row)
        for frame in ("{P}：小产业铺就致富路", "5月12日，省长李明到{P}调研。", "{P}的王建国发言。")
        for row in (
            ("青岛", "市北区", "370203"),
            ("青岛", "市南区", "370202"),
            ("乐山", "市中区", "511102"),
        )
    ],
)
def test_matrix_stem_of_a_city_before_its_ward(frame: str, city: str, ward: str, code: str) -> None:
    found = places(frame.format(P=city + ward))
    assert found[ward] == code
    assert city + "市" in found


@pytest.mark.parametrize("text", ["济南市中心城区绿化提升。", "宝鸡市南部有雨。"])
def test_matrix_city_before_another_word_has_no_ward(text: str) -> None:
    assert not {"市中区", "市南区"} & set(places(text))


@pytest.mark.parametrize(
    ("measure", "number", "value", "unit"),
    [
        ("高速公路通车里程", "5403", 5403, "公里"),
        ("城镇就业", "5万", 50_000, "人"),
        ("接待游客", "1.2亿", 120_000_000, "人次"),
        ("在校学生", "8569万", 85_690_000, "人"),
        ("税收收入", "5,403万", 54_030_000, "元"),
    ],
)
def test_matrix_milestone_has_its_unit(measure: str, number: str, value: float, unit: str) -> None:
    found = figures(f"去年，全市{measure}首次突破{number}{unit}大关。")
    assert (measure, value, unit, ">") in found
    assert len(found) == 1


def test_matrix_assembly_behind_a_number_is_no_unit() -> None:
    assert figures("第5人大代表小组开展活动。") == set()


@pytest.mark.parametrize(
    ("first", "second"),
    list(
        product(
            ("居民人均可支配收入", "农村居民人均可支配收入", "税收收入"),
            ("工业增加值", "固定资产投资"),
        )
    ),
)
def test_matrix_each_of_two_has_its_own_number(first: str, second: str) -> None:
    assert figures(f"全市{first}、{second}同比分别增长3.1%、5%。") == {
        (first, 3.1, "%", "="),
        (second, 5, "%", "="),
    }
    assert figures(f"{first}、{second}分别为5.2亿元、9205万元。") == {
        (first, 520_000_000, "元", "="),
        (second, 92_050_000, "元", "="),
    }


@pytest.mark.parametrize(
    "text",
    [
        "他今年56岁，从警22年。",
        "联系电话：0855-6622333。",
        "国道210线K1320+500米处发生塌方。",
        "《关于印发〈实施方案〉的通知》（黔府发〔2024〕15号）。",
        "第三季度，第二批学员报到。",
    ],
)
def test_matrix_numbers_that_count_nothing(text: str) -> None:
    assert figures("全县工作持续推进。\n" + text) == set()
