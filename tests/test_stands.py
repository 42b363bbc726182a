"""Where bodies and sites stand by what is told around them, and by their names."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source


def seats(text: str) -> set[tuple[str, str]]:
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    return {
        (graph.nodes[s]["name"], graph.nodes[o]["name"])
        for s, o, e in graph.edges(data=True)
        if e["relation"] == "locatedIn"
    }


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("何芳赴莆田市秀屿区调研湄东船厂。", ("湄东船厂", "秀屿区")),
        ("何芳来到石门乡,走访石门坎民族中学。", ("石门坎民族中学", "石门乡")),
        ("中国驻莫桑比克大使馆启动应急机制。", ("中国驻莫桑比克大使馆", "莫桑比克")),
        ("对接会在武汉国际博览中心举行。", ("武汉国际博览中心", "武汉市")),
    ],
)
def test_stands_where_it_is_seen_posted_or_called_after(text: str, seat: tuple[str, str]) -> None:
    assert seat in seats(text)


@pytest.mark.parametrize(
    "text",
    [
        "赣江医科大学与赣江流域各校签约。",  # a river is no seat
        "何芳赴兰州市参加会议,调研云岭集团。",
        "天津市静海区静瑞城市建设投资集团有限公司承建。",
        "何芳到太湖放流鱼苗。",
    ],
)
def test_stands_nowhere_by_a_river_a_firm_s_name_or_another_clause(text: str) -> None:
    assert seats(text) == set()
