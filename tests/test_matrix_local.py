"""Bodies of counties, towns, houses and firms: whole, once, with their officers."""

from __future__ import annotations

import itertools

import networkx as nx
import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _graph(text: str) -> nx.MultiDiGraph:
    return assemble(list(readings([Source(text, published="2026-05-20")])))


def _named(graph: nx.MultiDiGraph, type_: str = "Organization") -> set[str]:
    return {a["name"] for _, a in graph.nodes(data=True) if a["type"] == type_}


def _posts(graph: nx.MultiDiGraph) -> set[tuple[str, str]]:
    """Who holds which post, the body in its name."""
    called = {node: a.get("name") or a.get("title") for node, a in graph.nodes(data=True)}
    held = (e for e in graph.edges(data=True) if e[2]["relation"] == "holds")
    return {(str(called[person]), str(called[post])) for person, post, _ in held}


_ACTS = ("组织", "动员", "选派", "抽调", "安排", "召集", "委派", "发动", "依托")


@pytest.mark.parametrize(
    ("act", "house"), list(zip(_ACTS, itertools.cycle(("县人民医院", "县融媒体中心", "县文化馆"))))
)
def test_a_body_that_another_sends_is_no_part_of_its_name(act: str, house: str) -> None:
    found = _named(_graph(f"大田县卫健局{act}{house}、县中医院专家到大同乡开展义诊活动。"))
    assert found == {"大田县卫健局", "大田县" + house[1:], "大田县中医院"}


@pytest.mark.parametrize("level", ["县", "市", "区"])
@pytest.mark.parametrize("part", ["", "城关所", "高新分局"])
def test_the_market_bureau_of_a_level_is_no_market(level: str, part: str) -> None:
    place = {"县": "蓝田县", "市": "敦煌市", "区": "新都区"}[level]
    title = {"": "副局长", "城关所": "所长", "高新分局": "局长"}[part]
    posts = _posts(_graph(f"{place}召开会议。{level}市监局{part}{title}段明参加。"))
    assert posts == {("段明", f"{place}市监局{part}{title}")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("近日,榆树市供电公司走访市新华书店。", "榆树市新华书店"),
        ("市住建局局长李明参加。(敦煌市人民政府)", "敦煌市住建局"),
        ("河津市召开会议。市生态环境局河津分局局长李明参加。", "运城市生态环境局河津分局"),
        ("河津市召开会议。市水利局局长李明参加。", "河津市水利局"),
    ],
)
def test_the_city_is_the_nearest_one_but_for_its_own_branch(text: str, body: str) -> None:
    assert body in _named(_graph(text))


@pytest.mark.parametrize(
    ("house", "chief"),
    [
        ("乌苏市甘家湖林场", "场长"),
        ("塞罕坝机械林场", "场长"),
        ("额尔古纳市苏沁农牧场", "场长"),
        ("德兴铜矿", "矿长"),
        ("晋能控股集团塔山煤矿", "矿长"),
        ("长庆油田分公司第二采油厂", "厂长"),
        ("磐江能源集团马场沟煤矿", "矿长"),
    ],
)
def test_works_and_farms_are_bodies_where_they_have_officers_or_act(house: str, chief: str) -> None:
    posts = _posts(_graph(f"{house}党委书记、{chief}陈晓东主持会议。"))
    assert posts == {("陈晓东", f"{house}党委书记"), ("陈晓东", house + chief)}
    graph = _graph(f"{house}召开会议。{chief}李国强出席。")
    assert _posts(graph) == {("李国强", house + chief)}
    assert house not in _named(graph, "Place")


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("山西省煤矿工会主席武俊卿出席。", {"山西省煤矿工会"}),
        ("即日起,全市41座井工煤矿停产自查。", set()),
        ("游客在塞罕坝机械林场拍照留念。", set()),
    ],
)
def test_works_of_a_class_or_only_seen_are_none(text: str, bodies: set[str]) -> None:
    assert _named(_graph(text)) == bodies


_PAGE = "{0}召开工作推进会\n发布时间:2026-05-19\n{0}召开会议。{1}李国强出席,{2}{3}王海燕主持。\n"


@pytest.mark.parametrize(
    ("house", "chief"),
    [
        ("徐州矿务集团", "董事长"),
        ("安徽省白湖监狱", "监狱长"),
        ("乌苏市甘家湖林场", "场长"),
        ("兰考县人民法院", "院长"),
        ("钦州海关", "关长"),
        ("如皋市中医院", "院长"),
    ],
)
@pytest.mark.parametrize(
    ("unit", "title"), [("党委", "副书记"), ("信息中心", "主任"), ("财务科", "科长")]
)
def test_bare_units_are_of_the_house_of_the_page(
    house: str, chief: str, unit: str, title: str
) -> None:
    posts = _posts(_graph(_PAGE.format(house, chief, unit, title)))
    assert posts == {("李国强", house + chief), ("王海燕", house + unit + title)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("江苏省边城监狱八监区监区长王磊参加。", "江苏省边城监狱八监区监区长"),
        ("中铁建工集团前海项目部三工区工区长王磊参加。", "中铁建工集团前海项目部三工区工区长"),
        ("三工区工区长王磊参加演练。", "三工区工区长"),
    ],
)
def test_the_chief_of_an_area_is_no_chief_of_a_district(text: str, held: str) -> None:
    graph = _graph(text)
    assert _posts(graph) == {("王磊", held)}
    assert "中铁建" not in _named(graph)


def test_a_group_is_one_with_its_full_name() -> None:
    text = "中国华原装备集团党委召开会议\n中国华原重型装备集团有限公司党委书记宋怀岳主持会议。\n"
    assert _named(_graph(text)) == {
        "中国华原重型装备集团有限公司",
        "中国华原重型装备集团有限公司党委",
    }


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ('沙雅县盖孜库木乡"访惠聚"工作队队长{}参加。', '盖孜库木乡"访惠聚"工作队队长'),
        ('莎车县米夏镇"访惠聚"驻村工作队队长{}参加。', '米夏镇"访惠聚"驻村工作队队长'),
        ("南部战区海军某支队政治工作部主任{}参加。", "南部战区海军某支队政治工作部主任"),
        ("东部战区陆军政治工作部主任{}到霞山区调研。", "东部战区陆军政治工作部主任"),
    ],
)
def test_a_team_or_a_force_is_no_body_of_the_county(text: str, post: str) -> None:
    assert _posts(_graph(text.format("李国强"))) == {("李国强", post)}
