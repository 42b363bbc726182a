"""Text -> places: chains, villages, sites, foreign regions, and what lies where."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.context.regions import Regions
from graph.gazetteer import gazetteer
from graph.mentions.lines import Line
from graph.mentions.places import places
from graph.mentions.spans import Span, Words
from graph.mentions.told import told
from graph.model import Sentence, Source, Token
from graph.pipeline import read_source

Tagged = tuple[tuple[str, str], ...]


def words(*tagged: tuple[str, str]) -> Words:
    """A sentence of the given (word, tag) pairs."""
    tokens, at = [], 0
    for word, tag in tagged:
        tokens.append(Token(at, at + len(word), tag))
        at += len(word)
    text = "".join(word for word, _ in tagged)
    return Words(text, Sentence(0, len(text), 0, "paragraph"), tokens)


def said(found: Words) -> list[str]:
    return [found.text[s.start : s.end] for s in places(found)]


def line(found: Words) -> Line:
    return Line(found, places=tuple(places(found)))


def ties(text: str, relation: str) -> set[tuple[str, str]]:
    reading = read_source(Source(text, published="2023-05-06"))
    names = {e.key: e.name for e in reading.entities}
    return {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == relation}


@pytest.mark.parametrize(
    ("tagged", "expected"),
    [
        ((("云南省", "LOC"), ("昆明市", "LOC"), ("五华区", "LOC")), ["云南省昆明市五华区"]),
        ((("石壕镇", "LOC"), ("万隆村", "LOC"), ("村民", "n")), ["石壕镇万隆村"]),
        ((("玉林街道", "LOC"), ("倪家桥社区", "LOC")), ["玉林街道倪家桥社区"]),
        ((("石壕镇", "LOC"), ("打造", "v"), ("美丽", "a"), ("乡村", "n")), ["石壕镇"]),
        ((("石壕镇", "LOC"), ("各", "r"), ("村", "n")), ["石壕镇"]),
        (
            (("石壕镇", "LOC"), ("党委书记", "n"), ("到", "v"), ("万隆村", "LOC")),
            ["石壕镇", "万隆村"],
        ),
        ((("拉卜楞镇", "LOC"), ("人民路12号", "LOC")), ["拉卜楞镇人民路12号"]),
        ((("赛罕乌力吉苏木巴彦淖尔嘎查", "ORG"),), ["赛罕乌力吉苏木巴彦淖尔嘎查"]),
        ((("沙日霍德", "PER"), ("嘎查", "v"), ("今年", "TIME")), ["沙日霍德嘎查"]),
        ((("越南", "LOC"), ("高平省", "LOC"), ("与", "p")), ["越南高平省"]),
        ((("经", "p"), ("水口", "n"), ("口岸", "n"), ("入境", "v")), ["水口口岸"]),
    ],
)
def test_places_chain(tagged: Tagged, expected: list[str]) -> None:
    assert said(words(*tagged)) == expected


@pytest.mark.parametrize(
    "tagged",
    [
        (("签约", "v"), (",", "w"), ("来宾", "LOC"), ("参观", "v")),
        (("推进", "v"), ("智慧", "n"), ("物流园", "n"), ("建设", "v")),
        (("建设", "v"), ("美丽乡村", "LOC")),
        (("吉首市场", "n"), ("活跃", "a")),
        (("从", "p"), ("农村", "n"), ("社区", "n"), ("做起", "v")),
        (('"', "w"), ("辽营", "LOC"), ("渔1107", "n"), ('"', "w"), ("船", "n")),
        (("力争", "v"), ("建成", "v"), ("矮寨", "LOC"), ("快速通道", "n")),
        (("拉库图马大区", "LOC"), ("长", "n")),
        (("引江济淮", "LOC"), ("工程", "n")),
    ],
)
def test_places_are_not_in_common_words(tagged: Tagged) -> None:
    assert said(words(*tagged)) == []


def test_places_site_needs_a_name_where_its_class_word_is_weak() -> None:
    weak = words(("日当镇", "LOC"), ("青稞", "n"), ("良种", "n"), ("基地", "n"))
    quoted = words(("日当镇", "LOC"), ('"', "w"), ("青稞", "n"), ("基地", "n"), ('"', "w"))
    assert said(weak) == ["日当镇"]
    assert said(quoted) == ["日当镇", "青稞基地"]


def test_places_of_a_list_share_the_class_word() -> None:
    counties = words(
        ("来自", "v"), ("和静", "a"), ("、", "w"), ("和硕", "PER"), ("、", "w"), ("焉耆", "LOC"),
        ("等", "u"), ("县", "n"), ("的", "u"), ("艺人", "n"),
    )  # fmt: skip
    found = {
        counties.text[s.start : s.end]: [p.name for p in s.value]
        for s in places(counties)
        if isinstance(s.value, tuple)
    }
    assert found == {"和静": ["和静县"], "和硕": ["和硕县"], "焉耆": ["焉耆回族自治县"]}


def test_places_of_a_list_of_villages_have_full_names() -> None:
    tagged = (("荻溪", "LOC"), ("、", "w"), ("崇复", "v"), ("、", "w"), ("潼溪", "LOC"))
    found = places(words(*tagged, ("3个", "m"), ("村", "n"), ("受淹", "v")))
    assert [told(s).name for s in found] == ["荻溪村", "崇复村", "潼溪村"]
    inhabitants = words(*tagged, ("3个", "m"), ("村民", "n"))
    assert not [s for s in places(inhabitants) if told(s).name]


def test_places_of_a_list_keep_their_own_class_words() -> None:
    found = words(("额济纳旗", "LOC"), ("、", "w"), ("阿拉善右旗", "LOC"), ("参加", "v"))
    assert said(found) == ["额济纳旗", "阿拉善右旗"]


def test_regions_take_no_home_from_what_comes_late() -> None:
    """A national report that ends in a county is not the county's."""
    text = "全国行动启动。" * 9 + "在秭归县举行。"
    first = [Token(0, 2, "n"), Token(2, 4, "n"), Token(4, 6, "v"), Token(6, 7, "w")]
    lines = [Line(Words(text, Sentence(7 * i, 7 * i + 7, i, "paragraph"), first)) for i in range(9)]
    last = [Token(0, 1, "p"), Token(1, 4, "LOC"), Token(4, 6, "v"), Token(6, 7, "w")]
    late = Words(text, Sentence(63, 70, 9, "paragraph"), last)
    assert Regions([*lines, line(late)]).home == ()
    assert [p.name for p in Regions([line(late)]).home] == ["秭归县", "宜昌市", "湖北省"]


def test_regions_decide_an_ambiguous_form_by_the_report() -> None:
    found = words(("甘肃省", "LOC"), ("与", "c"), ("甘南", "LOC"), ("、", "w"), ("合作", "LOC"))
    regions = Regions([line(found)])
    chosen = {found.text[s.start : s.end]: regions.choose(s) for s in places(found)}
    assert {form: p and p.name for form, p in chosen.items()} == {
        "甘肃省": "甘肃省",
        "甘南": "甘南藏族自治州",
        "合作": "合作市",
    }
    alone = words(("古城", "LOC"), ("举行", "v"))
    (span,) = places(alone)
    assert Regions([line(alone)]).choose(span) is None
    assert Regions([line(alone)]).doubtful(span)


def test_regions_keep_foreign_names_from_chinese_units() -> None:
    found = words(
        ("访问", "v"), ("越南", "LOC"), ("高平省", "LOC"), (",", "w"), ("在", "p"),
        ("高平市", "LOC"),
    )  # fmt: skip
    city = places(found)[-1]
    here, home = Regions([line(found)]), words(("在", "p"), ("高平市", "LOC"))
    assert here.choose(city) is None and not here.doubtful(city)
    assert here.foreign_region(city) == "高平省"
    other = Regions([line(home)]).choose(places(home)[0])
    assert other is not None and other.name == "高平市"


def test_regions_level_word_means_the_unit_named_last_in_the_line() -> None:
    found = words(
        ("夏河县", "LOC"), ("和", "c"), ("合作市", "LOC"), ("的", "u"), ("市", "n"), ("、", "w"),
        ("县", "n"), ("干部", "n"),
    )  # fmt: skip
    regions = Regions([line(found)])
    city, county = regions.unit("市", 8), regions.unit("县", 10)
    assert city is not None and city.name == "合作市"
    assert county is not None and county.name == "夏河县"
    assert regions.unit("旗", 10) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("福建省长泰县第一中学的师生参加了活动。", ("长泰县第一中学", "长泰县")),
        ("洛阳理工学院科技处处长庞锐表示支持。", ("洛阳理工学院", "洛阳市")),
        ("合肥工业大学校长王军出席仪式。", ("合肥工业大学", "合肥市")),
        ("游客走进了威海市环翠楼公园。", ("环翠楼公园", "威海市")),
        ("大雁塔北广场位于陕西省西安市雁塔区。", ("大雁塔北广场", "雁塔区")),
        (
            "检查了鑫磊煤业有限公司（嘉峰镇）。嘉峰镇在山西省沁水县。",
            ("鑫磊煤业有限公司", "嘉峰镇"),
        ),
    ],
)
def test_ties_located_in(text: str, expected: tuple[str, str]) -> None:
    assert expected in ties(text, "locatedIn")


@pytest.mark.parametrize("text", ["中山大学校长王军出席仪式。", "南京东路小学的师生参加了活动。"])
def test_ties_located_in_is_not_read_from_names_of_honour_and_streets(text: str) -> None:
    assert ties(text, "locatedIn") == set()


def test_ties_within_follows_the_chain_to_the_province() -> None:
    found = ties("浙江省杭州市余杭区瓶窑镇南山村的村民参加了活动。", "within")
    assert found == {
        ("南山村", "瓶窑镇"),
        ("瓶窑镇", "余杭区"),
        ("余杭区", "杭州市"),
        ("杭州市", "浙江省"),
    }


def test_ties_police_station_is_the_townships_it_is_called_after() -> None:
    text = "六安市霍山县公安局磨子潭派出所副所长汪礼斌带队进山。"
    assert ("霍山县公安局磨子潭派出所", "磨子潭镇") in ties(text, "jurisdiction")


def test_ties_foreign_country_is_no_node_where_only_its_city_is_named() -> None:
    assert ties("代表团访问了东京。", "within") == set()


NAMES = ("夏河县", "拉卜楞镇", "越南", "人民路")
PIECES = (
    *((name, "LOC") for name in NAMES),
    *((word, "n") for word in ("村", "广场", "省", "县", "嘎查", "口岸")),
    *((mark, "w") for mark in ("、", '"')),
    *(("3个", "m"), ("17号", "m"), ("的", "u"), ("等", "u"), ("在", "p")),
    *(("高平", "PER"), ("平安", "nr")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=9))
def test_places_are_apart_and_nested_ones_lie_inside(tagged: Tagged) -> None:
    found = places(words(*tagged))
    ends = 0
    for span in found:
        assert ends <= span.start < span.end
        ends = span.end
        for part in span.walk():
            assert span.holds(part)
            assert_candidates(part)


def assert_candidates(span: Span) -> None:
    """Candidates are the table's own places."""
    if isinstance(span.value, tuple):
        assert all(gazetteer().place(p.code) == p for p in span.value)


def test_regions_leave_a_township_open_that_the_table_knows_only_elsewhere() -> None:
    text = "昭觉县四开镇、解放乡，美姑县巴普镇开展活动。"
    reading = read_source(Source(text, published="2023-05-06"))
    assert {dict(e.attributes).get("code") for e in reading.entities if e.name == "解放乡"} == {
        None
    }


def test_places_roads_are_called_by_their_number() -> None:
    found = words(("清通", "v"), ("国道219线", "LOC"), ("落石", "n"), (",", "w"), ("S211线", "n"))
    assert said(found) == ["国道219线", "S211线"]


def test_places_zone_is_a_place_and_a_water_is_no_county() -> None:
    assert ties("成都高新区召开会议。", "locatedIn") == {("成都高新区", "成都市")}
    text = "红河县乐育镇组织群众沿红河两岸植树。"
    reading = read_source(Source(text, published="2023-05-06"))
    assert {"红河", "红河县", "乐育镇"} <= {e.name for e in reading.entities}


def test_places_subdistrict_without_its_last_character() -> None:
    text = "天津市西青区开展接种，西营门街居民踊跃参加。"
    assert ("西营门街道", "西青区") in ties(text, "within")


def test_places_of_a_footer_count_and_decide_nothing() -> None:
    text = "青海省海西州召开会议。\n\n版权所有：海西州法院　地址：青海省德令哈市"
    reading = read_source(Source(text, published="2023-05-06"))
    assert "德令哈市" in {e.name for e in reading.entities}


def test_regions_lake_is_no_district_and_a_new_area_holds_its_counties() -> None:
    text = "杭州市西湖区龙井村采茶，杭州西湖游人如织。雄安新区容城县组织补水。"
    reading = read_source(Source(text, published="2023-05-06"))
    names = {e.name: dict(e.attributes).get("code") for e in reading.entities if e.type == "Place"}
    assert names["西湖"] is None
    assert (names["西湖区"], names["容城县"]) == ("330106", "130629")


@pytest.mark.parametrize("text", ["双方就国际地区问题交换意见。", "会议研究了沿海地区的发展。"])
def test_places_common_word_before_a_class_is_no_place(text: str) -> None:
    reading = read_source(Source(text, published="2023-05-06"))
    assert not [e.name for e in reading.entities if e.type == "Place"]


def test_places_several_governments_are_no_place() -> None:
    text = "吉尔吉斯斯坦、乌兹别克斯坦三国政府间协定签字仪式举行。"
    reading = read_source(Source(text, published="2023-05-06"))
    found = {e.name for e in reading.entities if e.type in ("Place", "Organization")}
    assert found == {"吉尔吉斯斯坦", "乌兹别克斯坦"}


@pytest.mark.parametrize(
    "text", ["双方就中俄合作交换意见。", "中美经贸磋商举行。", "中越边境开通。"]
)
def test_places_between_which_countries_is_no_place(text: str) -> None:
    reading = read_source(Source(text, published="2023-05-06"))
    assert not [e.name for e in reading.entities if e.type == "Place"]


def test_places_words_about_a_region_are_no_place() -> None:
    text = "宣布中央关于自治区主要负责同志职务调整的决定。"
    reading = read_source(Source(text, published="2023-05-06"))
    assert not [e.name for e in reading.entities if e.type == "Place"]


@pytest.mark.parametrize(
    "text",
    ["才让多杰带领镇村干部转移牧民53户。", "区街干部下沉一线。", "组织镇村两级干部入户走访。"],
)
def test_places_levels_of_staff_are_no_place(text: str) -> None:
    reading = read_source(Source(text, published="2023-05-06"))
    assert not [e.name for e in reading.entities if e.type == "Place"]
