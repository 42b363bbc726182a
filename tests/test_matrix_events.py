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
        ("5月12日，政协委员培训会在洛川县举办。", "政协委员培训会"),
        ("县长王伟在现代农业高峰论坛上强调，要抓好落实。", "现代农业高峰论坛"),
        ("县长王伟在行政执法人员轮训班上强调，要抓好落实。", "行政执法人员轮训班"),
        ("5月12日，县妇联在洛川县开展危险化学品泄漏应急演练。", "危险化学品泄漏应急演练"),
        ("5月12日，村（社区）干部研修班举办。", "村（社区）干部研修班"),
        ("5月12日，县长王伟出席宜兴市龙虾节。", "宜兴市龙虾节"),
    ],
)
def test_nothing_before_an_edge_is_of_a_name(text: str, name: str) -> None:
    assert [found[0] for found in told(text)] == [name]


VENUES = ("洛川县永乡镇", "洛川县大剧院")


@pytest.mark.parametrize("site", VENUES)
@pytest.mark.parametrize(
    "form",
    [
        "5月7日，数字经济论坛举行。主会场设在{p}。",
        "5月7日，数字经济论坛举行。论坛在{p}设主会场，在各乡镇设分会场。",
        "数字经济论坛开幕。据悉，本次活动于5月7日至9日在{p}举行，为期三天。",
        "关于论坛的通知\n\n各单位：\n决定举办数字经济论坛。\n一、时间：5月7日\n二、地点：{p}\n",
    ],
)
def test_sites_and_days_told_behind(form: str, site: str) -> None:
    (found,) = [f for f in told(form.format(p=site)) if "论坛" in f[0]]
    assert (found[0], found[1]) == ("数字经济论坛", "2026-05-07")
    assert any(name.endswith(site[3:]) for name in found[2])


@pytest.mark.parametrize(
    ("text", "head", "places"),
    [
        ("5月7日，县长王伟到石桥村调研。当天，普法讲座在当地举行。", "普法讲座", {"石桥村"}),
        ("5月7日，县长王伟来到永乡镇石桥村，并在该村召开座谈会。", "座谈会", {"石桥村"}),
        ("5月7日，文祠镇发生火灾。当天下午，现场召开调度会。", "调度会", {"文祠镇"}),
        ("5月7日，一起交通事故发生在文祠镇。", "交通事故", {"文祠镇"}),
        ("洛川县永乡镇“5·8”火灾造成3人死亡。", "洛川县永乡镇“5·8”火灾", {"永乡镇"}),
        ("5月7日，演出在碌曲县、石家庄市辛集市举行。", "演出", {"碌曲县", "辛集市"}),
        # not the place of another
        ("5月7日，县长王伟到石桥村、永乡镇调研。当天，座谈会在当地举行。", "座谈会", set()),
        ("5月7日，数字经济论坛在文祠镇举行。比赛在洛川县进行。", "数字经济论坛", {"文祠镇"}),
        ("县妇联将组织教师赴文祠镇交流，并于6月14日举行全体教职工培训会。", "培训会", set()),
    ],
)
def test_places_are_of_the_event_meant(text: str, head: str, places: set[str]) -> None:
    assert [found[2] for found in told(text) if found[0].endswith(head)] == [places]


@pytest.mark.parametrize("day", [("昨日", "2026-05-19"), ("5月12日", "2026-05-12")])
def test_days_of_meetings_that_are_learnt_of(day: tuple[str, str]) -> None:
    text = f"记者从{day[0]}在洛川县举行的教育工作会议上获悉，今年将新建学校20所。"
    assert ("教育工作会议", day[1], {"洛川县"}) in told(text)


def test_toll_of_a_year_is_no_event() -> None:
    assert not told("一年来，洛川县火灾造成3人死亡。")
