"""A body's own meetings: whose they are; what they decide is the body's, not the chair's."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings

PERSON = "王建军"
MEETINGS = [
    ("国务院", "国务院常务会议"),
    ("县政府", "县政府常务会议"),
    ("区政府", "区政府常务会"),
    ("市政府", "市政府全体会议"),
    ("县政协", "县政协主席会议"),
    ("县人大常委会", "县人大常委会主任会议"),
    ("县委审计委员会", "县委审计委员会会议"),
    ("省委常委会", "省委常委会会议"),
]


def _organizers(text):
    """{name of the event: names of its organizers}"""
    (one,) = readings([Source(text, published="2026-05-20")])
    g = assemble([one])
    found = {}
    for node, data in g.nodes(data=True):
        if data["type"] == "Event":
            edges = g.out_edges(node, data=True)
            hosts = {g.nodes[v]["name"] for _, v, d in edges if d["relation"] == "organizer"}
            found[data["name"]] = hosts
    return found


@pytest.mark.parametrize(("body", "meeting"), MEETINGS, ids=lambda m: m)
@pytest.mark.parametrize(
    "frame",
    [
        "主任{p}5月15日主持召开{m}，审议通过《消防规划》。",
        "5月15日下午，{m}在三楼会议室召开，审议通过《消防规划》。",
    ],
)
def test_meeting_passes_what_it_hears(frame, body, meeting):
    found = _organizers(frame.format(p=PERSON, m=meeting))
    assert found.pop("审议通过《消防规划》") == {body}
    (hosts,) = found.values()
    assert hosts == {body}


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("决定核准部分核电项目", "核准部分核电项目"),
        ("决定启动旧城改造项目", "启动旧城改造项目"),
        ("同意设立产业基金", "同意设立产业基金"),
    ],
)
def test_meeting_decides(clause, name):
    text = f"5月15日，市长{PERSON}主持召开市政府常务会议，{clause}。"
    assert _organizers(text)[name] == {"市政府"}


def test_founded_there_with_its_head():
    text = f"县委书记{PERSON}主持召开县委常委会会议，决定成立防汛工作专班，由县长李明任组长。"
    assert _organizers(text)["成立防汛工作专班"] == {"县委常委会"}


def test_chair_decides_alone():
    assert _organizers(f"县委书记{PERSON}决定成立防汛工作专班。")["成立防汛工作专班"] == {PERSON}


@pytest.mark.parametrize("phrase", ["群众拨打市长热线。", "县政协主席会议召开。"])
def test_title_in_a_name_is_no_post(phrase):
    (one,) = readings([Source(phrase, published="2026-05-20")])
    g = assemble([one])
    assert not [n for n, a in g.nodes(data=True) if a["type"] == "Position"]


@pytest.mark.parametrize(
    "lead",
    [
        "应省政府邀请",
        "根据年度工作计划",
        "在各方支持下",
        "自5月20日起",
        "受市政府委托",
        "随着气温升高",
    ],
)
def test_saying_is_called_after_its_first_clause_that_tells(lead):
    (one,) = readings([Source(f"局长{PERSON}表示，{lead}，医院将新建一栋住院楼。")])
    g = assemble([one])
    said = {g.nodes[v]["name"] for _, v, d in g.edges(data=True) if d["relation"] == "says"}
    assert said == {"医院将新建一栋住院楼"}
