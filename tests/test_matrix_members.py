"""Members by cross products: frames × bodies × what their people are called."""

from __future__ import annotations

import pytest
from memberships import members

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

PEOPLE = {
    "海宁市职业高级中学": ("语文老师", "高三学生", "退休教师", "三（2）班学生", "班主任"),
    "南岭农业大学": ("2023级本科生", "学生志愿者", "青年教师", "博士生", "大三学生"),
    "绵阳市第三人民医院": ("青年医师", "护士", "全科医生", "退休医生"),
    "广西桂安物流有限公司": ("一线职工", "退休职工"),
}
OF_BODY = (
    "{b}{w}周文斌参加了活动。",
    "来自{b}的{w}周文斌说，这里变化很大。",
    "“这次收获很大。”{b}{w}周文斌说。",
)


@pytest.mark.parametrize("frame", OF_BODY)
@pytest.mark.parametrize(("body", "who"), [(b, w) for b, ws in PEOPLE.items() for w in ws])
def test_people_of_a_body(frame: str, body: str, who: str) -> None:
    assert members(frame.format(b=body, w=who))["周文斌"] == {body}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("在海宁市职业高级中学，高三学生周文斌正在上课。", "海宁市职业高级中学"),
        ("在海宁市职业高级中学，班主任周文斌正在上课。", "海宁市职业高级中学"),
        ("记者走进绵阳市第三人民医院，护士周文斌正在配药。", "绵阳市第三人民医院"),
        ("青川县公安局新圩派出所接到报警后，民警周文斌赶到现场。", "青川县公安局新圩派出所"),
    ],
)
def test_callings_where_their_body_was_named(text: str, body: str) -> None:
    assert members(text)["周文斌"] == {body}


@pytest.mark.parametrize(
    "text",
    [
        "在绵阳市第三人民医院，高三学生周文斌正在打针。",
        "在海宁市职业高级中学，民警周文斌讲了一堂课。",
        "广西桂安物流有限公司慰问退休职工周文斌。",
        "在海宁市职业高级中学，医生周文斌义诊。",
        "海宁市职业高级中学与南岭农业大学签约。教师周文斌到会。",
    ],
)
def test_people_of_no_body(text: str) -> None:
    assert not members(text).get("周文斌")


UNITS = {
    "国网衢州供电公司": ("财务部部长", "人力资源部经理", "总工办主任", "运输队副队长"),
    "华能铁岭电厂": ("炼钢车间主任", "安全科科长", "工程部经理"),
    "古井集团": ("党群工作部部长", "营销中心主任"),
}


@pytest.mark.parametrize(("firm", "post"), [(f, p) for f, ps in UNITS.items() for p in ps])
def test_units_of_a_firm_of_any_class(firm: str, post: str) -> None:
    text = f"事故发生后，{firm}{post}周文斌赶到现场，企业负责人刘海燕、安全主管何清晨组织救援。"
    found = members(text)
    (unit,) = found["周文斌"]
    assert unit.startswith(firm) and unit != firm
    graph = assemble([read_source(Source(text, published="2026-05-20"))])
    parts = [(u, v) for u, v, e in graph.edges(data=True) if e["relation"] == "partOf"]
    assert [(graph.nodes[u]["name"], graph.nodes[v]["name"]) for u, v in parts] == [(unit, firm)]


@pytest.mark.parametrize(
    "title", ["负责人", "财务主管", "安全主管", "企业负责人", "法定代表人", "技术负责人"]
)
def test_bare_officers_of_the_firm_told_before(title: str) -> None:
    text = f"经查，大同晋新煤业有限责任公司未按规定组织检查。{title}周文斌负有责任。"
    assert members(text)["周文斌"] == {"大同晋新煤业有限责任公司"}


def test_bare_officers_of_one_of_two_firms() -> None:
    text = "大同晋新煤业有限责任公司与广西桂安物流有限公司签约。负责人周文斌到会。"
    assert not members(text)["周文斌"]


GROUPS = (
    ("安全生产专项整治领导小组", "组长", "副组长"),
    ("文明城市创建指挥部", "总指挥", "副总指挥"),
    ("秸秆禁烧工作专班", "组长", "副组长"),
)
FOUNDED = (
    "榕江县成立{g}，由县长周文斌任{a}，县水利局局长何清晨任{b}。",
    "榕江县成立以县长周文斌为{a}、县水利局局长何清晨为{b}的{g}。",
    "榕江县成立{g}，由县长周文斌、县水利局局长何清晨任双{a}。",
    "榕江县调整{g}组成人员，周文斌任{a}，何清晨任{b}。",
)


@pytest.mark.parametrize("frame", FOUNDED)
@pytest.mark.parametrize(("group", "head", "deputy"), GROUPS)
def test_heads_of_a_group(frame: str, group: str, head: str, deputy: str) -> None:
    found = members(frame.format(g=group, a=head, b=deputy))
    named = {group, f"榕江县{group}"}
    assert found["周文斌"] & named and found["何清晨"] & named
    assert not {b for p in found for b in found[p] if "调整" in b}


def test_chairs_of_a_founded_committee() -> None:
    found = members("榕江县成立乡村振兴委员会，由县委书记周文斌任主任。")
    assert found["周文斌"] & {"乡村振兴委员会", "榕江县乡村振兴委员会"}


def test_those_named_beside_one_who_serves() -> None:
    found = members("榕江县副县长何清晨会见周文斌、王建国任职的企业负责人。")
    assert not found.get("周文斌") and not found.get("王建国")
