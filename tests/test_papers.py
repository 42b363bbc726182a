"""Documents that are made known, and by whom; fields of work that are no firms."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def _graph(text):
    (one,) = readings([Source(text, published="2026-05-20")])
    return assemble([one])


def _issued(text):
    """{(name of who issues, name of the document)} of bodies, and of events by their kind."""
    graph = _graph(text)
    found = set()
    for who, paper, data in graph.edges(data=True):
        if data["relation"] == "issues":
            node = graph.nodes[who]
            name = node["kind"] if node["type"] == "Event" else node["name"]
            found.add((name, graph.nodes[paper]["name"]))
    return found


@pytest.mark.parametrize(
    "frame",
    [
        "《{d}》由{b}印发。",
        "《{d}》日前由{b}正式发布。",
        "《{d}》已由{b}于5月9日公布。",
    ],
)
@pytest.mark.parametrize("body", ["黄石市水利局", "云南省人民政府", "交通运输部"])
def test_paper_made_known(frame, body):
    name = "关于加强农村公路养护的通知"
    assert _issued(frame.format(d=name, b=body)) == {(body, name), ("publication", name)}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("《鄱阳湖保护条例》经江西省十四届人大常委会第九次会议表决通过。", "江西省人大常委会"),
        ("《鄱阳湖保护条例》经黄石市人大常委会第十次会议审议通过。", "黄石市人大常委会"),
    ],
)
def test_paper_passed_in_session(text, body):
    graph = _graph(text)
    (event,) = [n for n, a in graph.nodes(data=True) if a.get("kind") == "publication"]
    ends = {
        (d["relation"], graph.nodes[v]["name"]) for _, v, d in graph.out_edges(event, data=True)
    }
    assert ends >= {("issues", "鄱阳湖保护条例"), ("organizer", body)}


@pytest.mark.parametrize("thing", ["防骗手册", "法律援助指南", "山洪灾害防御明白卡"])
def test_paper_handed_out_in_numbers(thing):
    found = _issued(f"当天,黄石市司法局发放《{thing}》3000册。")
    assert found == {("distribution", thing)}


@pytest.mark.parametrize(
    "text",
    ["《通知》由各单位认真学习。", "《方案》由黄石市财政局负责解释。", "《方案》经国务院批准。"],
)
def test_paper_not_made_known(text):
    assert _issued(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "会议部署做好迎峰度夏电力保供工作。",
        "要守住迎峰度夏医疗安全底线。",
        "全市加快平安科技发展步伐。",
    ],
)
def test_field_of_work_is_no_firm(text):
    assert {a["type"] for _, a in _graph(text).nodes(data=True)} & {"Organization"} == set()


def test_firm_that_acts_stays():
    text = "昌麓科技向学校捐赠电脑50台。当地加快昌麓科技发展步伐。"
    labels = {a["name"] for _, a in _graph(text).nodes(data=True) if a["type"] == "Organization"}
    assert labels == {"昌麓科技"}
