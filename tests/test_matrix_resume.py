"""Lines of executives' lives: frames of posts × firms, titles, sections and times.

Names of persons and firms are made up. Every frame tells exactly which posts in which bodies from
when to when, and no more.
"""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source

FIRMS = ("河北建工集团有限公司", "湖南金叶烟草有限公司", "四川蓝天航空食品有限公司")
HEADS = (
    "秦开疆，男，汉族，1965年出生，中共党员，",
    "秦开疆先生，1958年10月出生，中国国籍，无境外永久居留权，",
    "秦开疆：男，1962年生，硕士，",
)
Held = tuple[str, str | None, str | None, str | None, str | None]


def held(text: str) -> set[Held]:
    """(title, body, status, start, end) of every post that the one of the line holds."""
    graph = assemble([read_source(Source(text, published="2015-05-20"))])
    persons = {a["name"] for _, a in graph.nodes(data=True) if a["type"] == "Person"}
    assert persons <= {"秦开疆"}
    found = set()
    for _, post, edge in graph.edges(data=True):
        if edge["relation"] == "holds":
            bodies = [
                graph.nodes[b]["name"]
                for _, b, relation in graph.out_edges(post, data="relation")
                if relation == "postIn"
            ]
            said = edge["qualifiers"]
            told = (said.get("status"), said.get("start"), said.get("end"))
            found.add((graph.nodes[post]["title"], bodies[0] if bodies else None, *told))
    return found


def bodies(text: str) -> set[str]:
    """The names of the bodies of a text."""
    graph = assemble([read_source(Source(text, published="2015-05-20"))])
    return {a["name"] for _, a in graph.nodes(data=True) if a["type"] == "Organization"}


def was(title: str, body: str | None, start: str | None = None, end: str | None = None) -> Held:
    return title, body, "former", start, end


def holds(title: str, body: str | None, start: str | None = None) -> Held:
    return title, body, "in-office", start, None


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("firm", FIRMS)
def test_resume_sections_of_a_firm_stand_side_by_side(head: str, firm: str) -> None:
    text = f"{head}历任{firm}投资发展部部长、生产技术科科长、财务处副处长、总经济师。"
    assert held(text) == {
        was("部长", firm + "投资发展部"),
        was("科长", firm + "生产技术科"),
        was("副处长", firm + "财务处"),
        was("总经济师", firm),
    }


@pytest.mark.parametrize("firm", FIRMS)
def test_resume_offices_of_a_firms_party_hold_no_sections(firm: str) -> None:
    text = f"{HEADS[0]}历任{firm}党委办公室主任、党委宣传部部长、技术中心副主任、副总经理。"
    assert held(text) == {
        was("主任", firm + "党委办公室"),
        was("部长", firm + "党委宣传部"),
        was("副主任", firm + "技术中心"),
        was("副总经理", firm),
    }


def test_resume_a_works_has_sections_of_its_own() -> None:
    works = FIRMS[0] + "炼铁分厂"
    text = f"{HEADS[0]}历任{works}厂长、安全科科长。"
    assert held(text) == {was("厂长", works), was("科长", works + "安全科")}


@pytest.mark.parametrize(
    "mark,told", [("、", "财务总监、总经理办公室主任"), ("，", "财务总监，总裁办公室主任")]
)
def test_resume_the_office_of_a_chief_is_a_section(mark: str, told: str) -> None:
    office = told.partition(mark)[2].removesuffix("主任")
    found = held(f"{HEADS[0]}现任{FIRMS[0]}{told}。")
    assert found == {holds("财务总监", FIRMS[0]), holds("主任", FIRMS[0] + office)}


@pytest.mark.parametrize("firm", [*FIRMS, "海河传媒", "长城电力"])
@pytest.mark.parametrize("title", ["总经理", "财务总监"])
def test_resume_two_posts_joined_by_also(firm: str, title: str) -> None:
    found = held(f"{HEADS[0]}现任{firm}{title}兼董事会秘书。")
    assert found == {holds(title, firm), holds("董事会秘书", firm)}


@pytest.mark.parametrize(
    "frame",
    [
        "1989年5月至1993年6月任{}",
        "1989年5月至1993年6月，担任{}",
        "1989年5月-1993年6月任{}",
        "1989年5月至1993年6月，{}",
        "1989年5月至1993年6月为{}",
    ],
)
@pytest.mark.parametrize("head", HEADS)
def test_resume_a_time_that_is_over_makes_former(frame: str, head: str) -> None:
    firm = FIRMS[0]
    text = head + frame.format(firm + "副总经理") + "。"
    assert held(text) == {was("副总经理", firm, "1989-05", "1993-06")}


@pytest.mark.parametrize("verb", ["任", "一直担任"])
def test_resume_a_time_that_goes_on(verb: str) -> None:
    text = f"{HEADS[0]}2009年5月至今{verb}{FIRMS[1]}监事。"
    assert held(text) == {holds("监事", FIRMS[1], "2009-05")}
    text = f"{HEADS[0]}2013年5月至2016年5月任{FIRMS[1]}监事。"
    assert held(text) == {("监事", FIRMS[1], "in-office", "2013-05", "2016-05")}


@pytest.mark.parametrize(
    "worked",
    ["，在{}任", "在{}担任", "于{}任", "，就职于{}，任", "任职于{}，担任", "，在{}工作，任"],
)
@pytest.mark.parametrize("title", ["项目经理", "副总经理"])
def test_resume_where_and_when_one_worked(worked: str, title: str) -> None:
    text = f"{HEADS[0]}1989年5月至1993年6月{worked.format(FIRMS[2])}{title}。"
    assert held(text) == {was(title, FIRMS[2], "1989-05", "1993-06")}


@pytest.mark.parametrize("house", [FIRMS[0], "甘肃省商务厅", "浙江省财政厅"])
@pytest.mark.parametrize("section", ["审计处", "业务处"])
def test_resume_a_section_where_one_worked(house: str, section: str) -> None:
    text = f"{HEADS[0]}1989年5月至1993年6月，就职于{house}，任{section}副处长。"
    assert held(text) == {was("副处长", house + section, "1989-05", "1993-06")}


def test_resume_who_studied_somewhere_served_elsewhere() -> None:
    assert held("秦开疆毕业于清华大学，任项目经理。") == {holds("项目经理", None)}


@pytest.mark.parametrize("short", ["江南水务", "长城电力", "山西信托", "鲁信科技", "东湖高新"])
@pytest.mark.parametrize("title", ["独立董事", "总工程师", "法律顾问", "财务负责人"])
def test_resume_short_names_of_firms(short: str, title: str) -> None:
    assert held(f"{HEADS[0]}曾任{short}{title}。") == {was(title, short)}


def test_resume_one_post_in_several_firms() -> None:
    text = f"{HEADS[0]}现任{FIRMS[0]}、{FIRMS[1]}、{FIRMS[2]}独立董事。"
    assert held(text) == {holds("独立董事", firm) for firm in FIRMS}
    text = f"{HEADS[0]}曾任华泰制药、鲁信科技、海河传媒独立董事。"
    assert held(text) == {was("独立董事", f) for f in ("华泰制药", "鲁信科技", "海河传媒")}


@pytest.mark.parametrize("opened", ["秦开疆：", "秦开疆先生：", "秦开疆先生，"])
def test_resume_posts_right_behind_a_name(opened: str) -> None:
    text = f"{opened}{FIRMS[0]}总经理，{FIRMS[1]}董事。"
    assert held(text) == {holds("总经理", FIRMS[0]), holds("董事", FIRMS[1])}


@pytest.mark.parametrize(
    "text",
    [
        "最近五年未在其他单位担任董事、监事。",
        "无在其他单位担任董事、监事的情况。",
        "不在控股股东单位担任董事、监事职务。",
    ],
)
def test_resume_posts_that_nobody_holds(text: str) -> None:
    assert held(HEADS[0] + text) == set()


@pytest.mark.parametrize(
    "text,names",
    [
        ("2002年新昌县总工会优秀工会工作者；", {"新昌县总工会"}),
        ("现任中国经济系统工程委员会常务理事。", {"中国经济系统工程委员会"}),
        ("2009年4月9日起任三维通信股份有限公司副总经理。", {"三维通信股份有限公司"}),
        ("2001年3月至2008年1月任云海通信监事。", {"云海通信"}),
        ("安徽皖南电机有限公司总经理到会。", {"安徽皖南电机有限公司"}),
    ],
)
def test_resume_names_end_where_verbs_and_praise_begin(text: str, names: set[str]) -> None:
    assert bodies(text) == names


def test_resume_two_posts_in_two_rooms_of_a_house() -> None:
    text = f"{HEADS[0]}曾任{FIRMS[0]}规划室工程师和咨询办公室副主任。"
    assert was("副主任", FIRMS[0] + "咨询办公室") in held(text)
    assert not any("和" in name for name in bodies(text))


@pytest.mark.parametrize("text", ["荣森林先生，男，大专学历", "何次琴女士，大学学历，"])
def test_resume_an_honorific_is_no_part_of_a_name(text: str) -> None:
    reading = read_source(Source(text))
    assert [m.text for m in reading.mentions if m.type == "Person"] == [text[:3]]


@pytest.mark.parametrize("firm", FIRMS)
def test_resume_this_firm_is_none_that_only_another_post_names(firm: str) -> None:
    other = held(f"{HEADS[0]}现任本公司董事、{firm}副总经理。")
    assert other == {holds("董事", None), holds("副总经理", firm)}
    past = held(f"秦开疆先生曾任{firm}监事，现任本公司监事。")
    assert past == {was("监事", firm), holds("监事", None)}
    joined = held(f"{HEADS[0]}2001年5月加入{firm}，现任公司监事。")
    assert joined == {holds("监事", firm)}


def test_resume_a_manager_behind_a_sections_deputy_is_the_sections() -> None:
    section = FIRMS[1] + "人力资源部"
    text = f"{HEADS[0]}历任{section}副经理、经理、副总经理。"
    assert held(text) == {was("副经理", section), was("经理", section), was("副总经理", FIRMS[1])}


def test_resume_a_clause_behind_goes_on_with_the_life() -> None:
    text = f"{HEADS[2]}曾任{FIRMS[1]}监事；1998年2月至1999年10月任{FIRMS[2]}总会计师。"
    assert held(text) == {was("监事", FIRMS[1]), was("总会计师", FIRMS[2], "1998-02", "1999-10")}
