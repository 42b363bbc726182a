"""Feasts that people keep, awards won, rescues joined: events without a verb of holding."""

from __future__ import annotations

from typing import Any

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings


def told(text: str) -> dict[str, set[str]]:
    """Those who take part in each event and its places, by the event's name."""
    (reading,) = readings([Source(text, published="2026-10-12")])
    graph: Any = assemble([reading])
    nodes = graph.nodes
    return {
        own["name"]: {
            nodes[v]["name"]
            for _, v, e in graph.out_edges(node, data=True)
            if e["relation"] in ("place", "organizer", "participant")
        }
        for node, own in nodes(data=True)
        if own["type"] == "Event"
    }


@pytest.mark.parametrize(
    ("text", "name", "owed"),
    [
        ("台江县群众喜迎姊妹节。", "姊妹节", {"台江县"}),
        ("喀什市各族群众欢度肉孜节。", "肉孜节", {"喀什市"}),
        ("6月2日，尼木县续迈乡群众欢度雪顿节。", "雪顿节", {"续迈乡"}),
        ("6月2日，阿勒泰地区出现强降雪天气。", "强降雪天气", {"阿勒泰地区"}),
        ("王伟荣立三等功。", "荣立三等功", {"王伟"}),
        ("6月2日，王伟先后立二等功3次。", "立二等功3次", {"王伟"}),
        ("李强、王伟、张明分获前三名。", "分获前三名", {"李强", "王伟", "张明"}),
        ("王伟夺得冠军，张强获第二名。", "获第二名", {"张强"}),
        ("“桥一通，瓜就卖出去了。”王强说。", "桥一通，瓜就卖出去了", set()),
        ("县长王强就防汛工作提出具体要求：要转移群众。", "要转移群众", set()),
        ("6月2日，李红为老人理发。", "为老人理发", {"李红"}),
        ("6月2日，蓝天救援队参加救援。", "参加救援", {"蓝天救援队"}),
    ],
)
def test_what_is_kept_won_or_joined_is_told(text: str, name: str, owed: set[str]) -> None:
    assert told(text).get(name) == owed


@pytest.mark.parametrize(
    "text",
    [
        "台江县教师喜迎教师节。",
        "兴国县职工欢度五一国际劳动节。",
        "兴国县群众欢度中秋佳节。",
        "兴国县干部群众喜迎党的二十大。",
        "产品获得称号。",
        "企业可获奖励10万元。",
        "要做好强降雪防范应对工作。",
    ],
)
def test_what_everybody_keeps_or_may_win_is_none(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "owed"),
    [
        (
            "3月5日，南阳市委六届七次全体（扩大）会议在南阳市召开。",
            "南阳市委六届七次全体（扩大）会议",
            {"南阳市委", "南阳市"},
        ),
        (
            "3月5日，湘潭市委召开十三届四次全体（扩大）会议。",
            "十三届四次全体（扩大）会议",
            {"湘潭市委"},
        ),
        ("3月5日，江苏省书法家协会年会在南京市召开。", "江苏省书法家协会年会", {"南京市"}),
        ("南阳市养蜂协会年会在内乡县召开。", "南阳市养蜂协会年会", {"内乡县"}),
        ("3月5日，遵义市工商联执委会议在仁怀市召开。", "执委会议", {"遵义市工商联", "仁怀市"}),
        (
            "10月8日，第三届中国朝鲜族农乐节在龙井市开幕。本届节庆由龙井市文旅局主办，延边大学协办。",
            "第三届中国朝鲜族农乐节",
            {"龙井市", "龙井市文旅局", "延边大学"},
        ),
    ],
)
def test_meetings_of_a_body_and_hosts_of_a_feast_are_told(
    text: str, name: str, owed: set[str]
) -> None:
    assert told(text).get(name) == owed


def test_fee_of_a_body_is_no_meeting() -> None:
    assert told("南阳市建筑业商会年会费上涨。") == {}
