"""Posts by cross products: frames × posts with their bodies, the chain of each holder whole."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

Post = tuple[str, str]  # title, body


def held(text: str) -> dict[str, set[Post]]:
    """Person -> (title, body) of all posts; "" where the body stays unsaid."""
    graph = assemble([read_source(Source(text, published="2026-05-20"))])
    found: dict[str, set[Post]] = {}
    for person, post, edge in graph.edges(data=True):
        if edge["relation"] != "holds":
            continue
        bodies = [o for _, o, e in graph.out_edges(post, data=True) if e["relation"] == "postIn"]
        body = graph.nodes[bodies[0]]["name"] if bodies else ""
        found.setdefault(graph.nodes[person]["name"], set()).add((graph.nodes[post]["title"], body))
    return found


CHAINS: dict[str, set[Post]] = {
    "榕江县委常委、组织部部长": {("常委", "榕江县委"), ("部长", "榕江县委组织部")},
    "榕江县教育局党组书记、局长": {("书记", "榕江县教育局党组"), ("局长", "榕江县教育局")},
    "榕江县政协副主席、工商联主席": {("副主席", "榕江县政协"), ("主席", "榕江县工商联")},
    "鼓楼区委常委、纪委书记、监委主任": {
        ("常委", "鼓楼区委"),
        ("书记", "鼓楼区纪委"),
        ("主任", "鼓楼区监委"),
    },
    "华源水务集团董事、副总经理、董事会秘书": {
        ("董事", "华源水务集团"),
        ("副总经理", "华源水务集团"),
        ("董事会秘书", "华源水务集团"),
    },
    "陕西师范大学历史系主任": {("主任", "陕西师范大学历史系")},
    "陕西师范大学计算机学院副院长": {("副院长", "陕西师范大学计算机学院")},
}
FRAMES = (
    "5月12日，{post}李国强出席会议并讲话。",
    "作为{post}，李国强深感责任重大。",
    "出席会议的有：李国强（{post}）。",
    "李国强，男，汉族，1970年3月生，大学学历，现任{post}。",
    "近日，李国强任{post}。",
    "会议听取了{post}李国强的汇报。",
    "专家组成员名单\n序号　姓名　单位及职务\n1　李国强　{post}",
    "专家组成员名单\n序号\t姓名\t性别\t单位及职务\n1\t李国强\t男\t{post}",
    "李国强，男，1970年3月生，中共党员。\n1992.07-1996.03 青川县民政局科员\n1996.03-今 {post}",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("post", CHAINS)
def test_posts_of_a_chain_are_of_their_bodies(frame: str, post: str) -> None:
    posts = held(frame.format(post=post))["李国强"]
    assert posts - {("科员", "青川县民政局")} == CHAINS[post]


LISTS = (
    "5月12日，{lead}李国强、{post}王建华出席会议。",
    "会上，{lead}李国强，{post}王建华分别作了发言。",
    "5月12日，{lead}李国强出席会议并讲话。{post}王建华主持会议。",
    "参加会议的有李国强（{lead}）、王建华（{post}）。",
    "5月12日，{lead}李国强到青松村调研，{post}王建华陪同。",
)
FIRM = "安阳县天成钢铁有限公司"
BEHIND: dict[tuple[str, str], Post] = {
    (f"{FIRM}炼钢车间主任", "总工程师"): ("总工程师", FIRM),
    (f"{FIRM}炼钢车间主任", "首席执行官"): ("首席执行官", FIRM),
    (f"{FIRM}财务部部长", "法定代表人"): ("法定代表人", FIRM),
    (f"{FIRM}技术中心主任", "炼钢车间主任"): ("主任", f"{FIRM}炼钢车间"),
    ("四川大学法学院院长", "宣传部部长"): ("部长", "四川大学宣传部"),
    ("四川大学计算机学院教授", "科研处处长"): ("处长", "四川大学科研处"),
    ("莱州市科协主席", "市人民检察院检察长"): ("检察长", "莱州市人民检察院"),
    ("莱州市残联理事长", "市教育局局长"): ("局长", "莱州市教育局"),
}


@pytest.mark.parametrize("frame", LISTS)
@pytest.mark.parametrize(("lead", "post"), BEHIND)
def test_bare_post_behind_a_lead_is_of_its_house(frame: str, lead: str, post: str) -> None:
    posts = held(frame.format(lead=lead, post=post))
    assert posts["王建华"] == {BEHIND[lead, post]}
    assert len(posts["李国强"]) == 1


UNITS: dict[str, Post] = {
    "党委书记": ("书记", f"{FIRM}党委"),
    "纪委书记": ("书记", f"{FIRM}纪委"),
    "工会主席": ("主席", f"{FIRM}工会"),
    "财务部部长": ("部长", f"{FIRM}财务部"),
    "生产技术部经理": ("经理", f"{FIRM}生产技术部"),
    "安全环保部经理": ("经理", f"{FIRM}安全环保部"),
    "审计部部长": ("部长", f"{FIRM}审计部"),
}


@pytest.mark.parametrize("lead", ["炼钢车间主任", "技术中心副主任"])
@pytest.mark.parametrize("unit", UNITS)
def test_units_of_a_firm_stand_side_by_side(lead: str, unit: str) -> None:
    posts = held(f"会上，{FIRM}{lead}李国强，{unit}王建华分别作了发言。")
    assert posts["王建华"] == {UNITS[unit]}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (f"{FIRM}第二分公司经理李国强、财务部部长王建华出席。", f"{FIRM}第二分公司财务部"),
        ("四川大学附属医院院长李国强、宣传部部长王建华出席。", "四川大学附属医院宣传部"),
        ("四川传媒学院院长李国强、党委宣传部部长王建华出席。", "四川传媒学院党委宣传部"),
    ],
)
def test_what_has_units_of_its_own_keeps_them(text: str, post: str) -> None:
    assert held(text)["王建华"] == {("部长", post)}


HOUSES = ("江苏师范大学", "江苏师范学院", "天成钢铁有限公司", "凯里市人民医院")


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize(
    ("post", "part"), [("党委书记", "党委"), ("纪委书记", "纪委"), ("工会主席", "工会")]
)
def test_bare_organ_is_of_the_house_that_the_report_is_about(
    house: str, post: str, part: str
) -> None:
    text = f"5月12日，{house}召开会议。会议由{post}李国强主持。"
    assert {body for _, body in held(text)["李国强"]} == {house + part}


@pytest.mark.parametrize("house", ["西藏工业大学", "四川师范学院"])
@pytest.mark.parametrize("unit", ["历史系", "数学系", "教务处", "宣传部"])
def test_bare_unit_is_of_the_university(house: str, unit: str) -> None:
    title = {"系": "主任", "处": "处长", "部": "部长"}[unit[-1]]
    text = f"5月12日，{house}召开会议。{unit}{title}李国强主持，副校长王建华讲话。"
    assert held(text) == {"李国强": {(title, house + unit)}, "王建华": {("副校长", house)}}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("榆社县纪委副书记李国强率队到北镇市考察，市人民法院院长王建华陪同。", "北镇市人民法院"),
        ("榆社县委书记李国强到晋中市汇报工作，市人民法院院长王建华参加。", "晋中市人民法院"),
        ("榆社县委书记李国强主持会议，市人民法院院长王建华参加。", "晋中市人民法院"),
    ],
)
def test_level_word_is_of_the_city_that_its_line_names(text: str, body: str) -> None:
    assert held("5月12日，" + text)["王建华"] == {("院长", body)}


@pytest.mark.parametrize("title", ["副总经理", "董事长", "董事会秘书", "董事", "法定代表人"])
@pytest.mark.parametrize("office", ["公安局", "教育局", "人民检察院"])
def test_title_of_firms_is_of_no_office(title: str, office: str) -> None:
    chief = "检察长" if office.endswith("院") else "局长"
    text = f"大安市{office}与天成医药集团签订协议，{chief}李国强、{title}王建华出席。"
    posts = held(text)
    assert posts["李国强"] == {(chief, f"大安市{office}")}
    assert posts["王建华"] == {(title, "天成医药集团")}


@pytest.mark.parametrize(
    "text",
    [
        "作为榕江县教育局局长的助手，李国强随行。",
        "作为榕江县教育局的重点工程，李国强表示，要抓好落实。",
        "李国强的父亲1996年会见榕江县教育局局长王建华。",
    ],
)
def test_who_only_stands_beside_a_post_has_none(text: str) -> None:
    assert "李国强" not in held(text)


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("华源文旅集团董事长", "华源文旅集团"),
        ("鑫泰化工集团董事长", "鑫泰化工集团"),
        ("任丘市水务集团董事长", "任丘市水务集团"),
    ],
)
@pytest.mark.parametrize("since", ["1994年7月至1998年3月，任", "2000年7月至今，任"])
def test_verb_of_a_life_is_no_part_of_a_firm(since: str, post: str, body: str) -> None:
    text = f"李国强，男，汉族，1970年3月生，中共党员。\n{since}{post}"
    assert held(text)["李国强"] == {("董事长", body)}


@pytest.mark.parametrize("lead", ["历史系主任", "数学系主任"])
@pytest.mark.parametrize("college", ["法学院", "外国语学院"])
def test_college_is_no_part_of_a_department(lead: str, college: str) -> None:
    posts = held(f"5月12日，调研组到贵州大学调研，{lead}李国强、{college}院长王建华陪同。")
    assert posts["王建华"] == {("院长", f"贵州大学{college}")}


@pytest.mark.parametrize("title", ["立法委員", "立委"])
def test_a_chamber_is_not_that_of_the_one_before(title: str) -> None:
    posts = held(f"台中市市長陳美齡、市議會議長張宏年、{title}黃國書等人共同主持。")
    assert posts["黃國書"] == {(title, "")}


@pytest.mark.parametrize("lead", ["國民黨籍市議員李中", "市議員李中"])
def test_a_party_of_the_island_is_no_other_one(lead: str) -> None:
    graph = assemble([read_source(Source(f"{lead}、民進黨籍市議員何文海到場關心。"))])
    bodies = {a["name"] for _, a in graph.nodes(data=True) if a["type"] == "Organization"}
    assert "民進黨" in bodies and "民進" not in bodies
    assert held("民进浙江省委会主委王立、民进会员李明出席。")["王立"] == {
        ("主委", "民进浙江省委会")
    }
