"""Names, places and days of events, as regular sentence forms and fillers combine."""

from __future__ import annotations

from typing import Any

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import readings

NAMES = (
    "敬老爱老主题活动",
    "融媒体业务培训会",
    "创新创业选拔赛",
    "预制菜产业论坛",
    "地震应急救援演练",
    "党的二十大精神宣讲报告会",
    "法律援助工作站揭牌仪式",
    "“我们的节日·端午”无偿献血主题活动",
    "重点项目建设推进会",
)
NAMED = (
    "5月12日，{e}在洛川县举行。",
    "据悉，{e}5月12日在洛川县举行。",
    "5月12日，洛川县妇联在洛川县举办{e}。",
    "5月12日，由洛川县妇联主办的{e}在洛川县举行。",
)


def told(text: str) -> list[tuple[str, str, set[str]]]:
    """(name, first day, places) of each event that is no statement, by name."""
    (reading,) = readings([Source(text, published="2026-05-20")])
    graph: Any = assemble([reading])
    nodes = graph.nodes
    found = []
    for node, own in nodes(data=True):
        if own["type"] == "Event" and own["kind"] != "statement":
            edges = graph.out_edges(node, data=True)
            places = {nodes[v]["name"] for _, v, e in edges if e["relation"] == "place"}
            found.append((own["name"], own.get("start") or "", places))
    return sorted(found)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", NAMED)
def test_names_are_whole_between_sure_edges(form: str, name: str) -> None:
    (found,) = told(form.format(e=name))
    assert (found[0], found[1]) == (name, "2026-05-12")
    assert "洛川县" in found[2]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月12日，县教育局举行揭牌仪式。", "揭牌仪式"),
        ("5月12日，全县教育工作会议在洛川县召开。", "全县教育工作会议"),
        ("5月12日，县妇联开展防诈骗宣传活动。", "防诈骗宣传活动"),
    ],
)
def test_nothing_before_an_edge_is_of_a_name(text: str, name: str) -> None:
    assert [found[0] for found in told(text)] == [name]
