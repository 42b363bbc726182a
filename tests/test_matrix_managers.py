"""Managers of firms: what they manage and their grade are one title, of the firm before it."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _posts(text: str) -> set[tuple[str, str]]:
    (reading,) = readings([Source(text, published="2024-04-01")])
    g = assemble([reading])
    return {
        (g.nodes[u]["name"], g.nodes[v].get("name") or g.nodes[v]["title"])
        for u, v, d in g.edges(data=True)
        if d["relation"] == "holds"
    }


@pytest.mark.parametrize(
    "title",
    ["销售总监", "品牌高级经理", "法务副经理", "CEO", "CFO", "副总", "人事主管", "策划经理"],
)
@pytest.mark.parametrize("name", ["陈明华", "欧阳倩", "周敏"])
@pytest.mark.parametrize(
    "frame",
    ["华远科技有限公司{}{}表示，项目进展顺利。", "据泰康地产{}{}介绍，产品已上市。"],
)
def test_a_manager_of_a_firm(frame: str, name: str, title: str) -> None:
    firm = "华远科技有限公司" if "华远" in frame else "泰康地产"
    assert _posts(frame.format(title, name)) == {(name, firm + title)}


def test_two_offices_of_a_manager() -> None:
    assert _posts("恒通集团董事长兼CEO王志刚出席活动。") == {
        ("王志刚", "恒通集团董事长"),
        ("王志刚", "恒通集团CEO"),
    }


def test_a_manager_behind_the_firm_with_a_particle() -> None:
    assert _posts("华远科技有限公司的采购经理李晓梅到会。") == {
        ("李晓梅", "华远科技有限公司采购经理")
    }


@pytest.mark.parametrize(
    "text",
    [
        "安全生产主管部门王志刚到会。",
        "市场主管部门陈明华介绍了情况。",
        "副总经理到会，陈明华请假。",
    ],
)
def test_a_department_in_charge_is_no_post(text: str) -> None:
    assert _posts(text) == set()


@pytest.mark.parametrize("site", ["四道湾宾馆", "锦绣大酒店", "白马山滑雪场", "四道湾粮库"])
@pytest.mark.parametrize("title", ["总经理", "经理", "负责人"])
def test_who_runs_a_site(site: str, title: str) -> None:
    assert _posts(f"{site}{title}王志刚表示，今年情况很好。") == {("王志刚", site + title)}


@pytest.mark.parametrize("degree", ["经济学博士", "法学硕士"])
def test_a_degree_in_a_row_of_titles_is_of_no_body(degree: str) -> None:
    told = _posts(f"省社科院研究员、{degree}李明介绍，形势向好。")
    assert told == {("李明", "省社科院研究员"), ("李明", degree)}
