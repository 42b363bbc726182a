"""Who acts elsewhere is not at the gathering told before; who acts there is."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings

FIRSTS = (
    "6月3日，湘潭县召开安全生产工作会议。县委书记陈志远主持会议并讲话。",
    "6月3日，凤翔区人民政府与江苏鸿运新材料有限公司举行战略合作签约仪式。区长陈志远出席并致辞。",
    "6月3日，祁连县第三届桃花节开幕式举行，县委书记陈志远宣布开幕。",
)
ELSEWHERE = (
    "当天，江苏鸿运公司援建的冷库交付使用，副县长孙丽娟与公司总经理吴晓东共同揭牌。",
    "\n又讯　6月5日，省公安厅通报表扬先进集体，公安局副局长孙丽娟作为代表在广州领奖。",
    "\n副县长孙丽娟受邀在北京大学作讲座。",
    "\n6月6日，县委常委孙丽娟在浏阳市发表讲话。",
    "明日下午，县人大常委会将讨论环境保护条例，由副主任孙丽娟主持。",
    "次日，副县长孙丽娟赴上海参加招商推介活动。",
    "\n【链接】去年9月，副县长孙丽娟在同一地点主持了开工仪式。",
    "据县统计局局长孙丽娟介绍，今年一季度全县生产总值增长5.2%。",
    "\n【专家点评】湖南大学教授孙丽娟认为，这一做法值得推广。",
    "据悉，下月8日，副县长孙丽娟将率团访问韩国。",
)
THERE = (
    "副县长孙丽娟、吴晓东参加。",
    "县人大常委会主任孙丽娟，县政协主席吴晓东出席。",
    "副县长孙丽娟主持。",
    "会上，副县长孙丽娟通报了有关情况。",
    "\n副县长孙丽娟在致辞中表示，要抢抓机遇、乘势而上。",
)


def _there(text: str) -> bool:
    (reading,) = readings([Source("新闻\n" + text, published="2024-06-07")])
    g = assemble([reading])
    ends: dict[str, set[str]] = {}
    for event, end, data in g.edges(data=True):
        if data["relation"] in ("organizer", "participant"):
            ends.setdefault(g.nodes[end]["name"], set()).add(event)
    return bool(ends["陈志远"] & ends.get("孙丽娟", set()))


@pytest.mark.parametrize("first", FIRSTS)
@pytest.mark.parametrize("behind", ELSEWHERE)
def test_elsewhere(first: str, behind: str) -> None:
    assert not _there(first + behind)


@pytest.mark.parametrize("first", FIRSTS)
@pytest.mark.parametrize("behind", THERE)
def test_there(first: str, behind: str) -> None:
    assert _there(first + behind)


@pytest.mark.parametrize(
    "text",
    [
        "6月3日，全国防汛工作电视电话会议召开。副总理陈志远在北京主会场出席会议。副省长孙丽娟在湖南分会场参加会议。",
        "6月3日，湘潭县召开新闻发布会，副县长陈志远介绍情况。\n县统计局局长孙丽娟介绍，一季度增长5%。",
    ],
    ids=["other hall", "press"],
)
def test_near_forms(text: str) -> None:
    assert _there(text)


@pytest.mark.parametrize(
    "behind",
    [
        "在青山镇，党员干部奋力抢险。",
        "在城南街道，总投资12亿元的环湖公路改造工程因雨停工5天。",
        "在环湖公路改造工程现场，塔吊林立。",
        "在鸿运新材料有限公司，首条生产线已于上月投产。",
        "这里曾于2019年发生山洪，冲毁房屋30间，转移群众200人。",
    ],
)
def test_a_visitor_does_not_do_what_works_and_people_do(behind: str) -> None:
    text = "新闻\n6月3日，市委书记陈志远到城南街道调研。" + behind
    (reading,) = readings([Source(text, published="2024-06-07")])
    g = assemble([reading])
    start = text.index(behind)
    late = {n for n, a in g.nodes(data=True) if a.get("type") == "Event"}
    late = {n for n in late if min(m["start"] for m in g.nodes[n]["mentions"]) >= start}
    doers = [g.nodes[v]["name"] for u, v in g.edges() if u in late]
    assert "陈志远" not in doers


@pytest.mark.parametrize("verb", ["学习", "传达学习", "传达", "认真学习贯彻", "集中学习", "重温"])
@pytest.mark.parametrize(
    "studied",
    [
        "省委书记孙丽娟在庆祝大会上的重要讲话",
        "省委书记孙丽娟在全省教育大会上的讲话精神",
        "孙丽娟同志在中央党校开班式上的重要讲话",
        "省委书记孙丽娟在湖南调研时的讲话",
        "省委书记孙丽娟对安全生产工作的批示",
        "省委书记孙丽娟关于防汛工作的指示要求",
        "孙丽娟同志先进事迹",
        "省委书记孙丽娟重要讲话精神",
    ],
)
@pytest.mark.parametrize("chair", ["陈志远主持会议。", "陈志远主持会议并讲话。"])
def test_whose_speech_is_studied_is_not_there(verb: str, studied: str, chair: str) -> None:
    assert not _there(f"6月3日，湘潭县委常委会召开会议，{verb}{studied}。县委书记{chair}")
