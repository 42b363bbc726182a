"""Persons who bear a place's name, and places whose name runs into a word.

The texts are our own; the persons are made up.
"""

from __future__ import annotations

from graph.model import Source
from graph.pipeline import build

_TOUR = (
    "州委书记沈阳赴石渠县调研\n\n7月12日,州委书记沈阳到石渠县调研草原生态保护工作。\n\n"
    "沈阳先后来到县人民医院、色须镇中心小学。在县人民医院,沈阳与医生交谈。\n\n"
    "沈阳听取县长四郎多吉汇报后指出,石渠海拔高、条件苦,要下更大功夫。\n"
)


def named(text: str, type_: str) -> set[str]:
    graph = build([Source(text)])
    return {d["name"] for _, d in graph.nodes(data=True) if d["type"] == type_}


def test_an_officer_who_bears_a_citys_name_is_no_city() -> None:
    assert "沈阳" in named(_TOUR, "Person")
    assert "沈阳市" not in named(_TOUR, "Place")


def test_a_city_that_the_report_speaks_of_stays_one() -> None:
    text = "市长李明远到沈阳考察\n\n3月5日,市长李明远到沈阳考察。沈阳与大连签署协议。\n"
    assert named(text, "Person") == {"李明远"}
    assert "沈阳市" in named(text, "Place")


def test_a_countys_stem_before_a_word_is_no_person() -> None:
    assert "石渠海" not in named(_TOUR, "Person")
    text = "3月5日,石渠县副县长石渠海主持会议。石渠海强调,要抓好落实。"
    assert "石渠海" in named(text, "Person")


def test_a_citys_stem_that_opens_a_townships_is_no_city() -> None:
    text = "石渠县色须镇长沙贡马国家级自然保护区管理局局长王国强介绍情况。"
    assert not named(text, "Place") & {"长沙市", "湖南省"}
    assert "长沙市" in named("3月5日,长沙市长王国强到长沙岳麓山检查防火。", "Place")


def test_a_foreign_capital_stays_whole() -> None:
    text = "3月5日,外交部长李国强在亚的斯亚贝巴会见埃塞俄比亚总理。"
    assert "亚的斯亚贝巴" in named(text, "Place")
    assert named(text, "Person") == {"李国强"}


def test_a_place_before_a_unit_and_its_chief_bears_no_post() -> None:
    text = "喀什海关关长王国强、红其拉甫出入境边防检查站政委李勇远参加。"
    assert named(text, "Person") == {"王国强", "李勇远"}


def test_a_village_that_bears_a_states_name_is_no_state() -> None:
    text = "4月9日,市委书记张志远到勐库镇冰岛村调研。他强调,要擦亮冰岛茶品牌。"
    levels = {d.get("level") for _, d in build([Source(text)]).nodes(data=True)}
    assert "country" not in levels
    assert "冰岛村" in named(text, "Place")
    visit = build([Source("4月9日,部长张志远访问冰岛。")])
    assert "country" in {d.get("level") for _, d in visit.nodes(data=True)}


def test_a_township_that_the_report_places_is_not_its_namesake_in_the_table() -> None:
    text = (
        "8月3日,阿克苏地区库车市发生地震,库车市塔里木乡3户居民房屋开裂。\n\n"
        "塔里木乡党委书记王立说,塔里木乡已转移群众183人。\n"
    )
    graph = build([Source(text, published="2024-08-04")])
    lies = {
        (graph.nodes[a]["name"], graph.nodes[b]["name"])
        for a, b, data in graph.edges(data=True)
        if data["relation"] == "within"
    }
    assert ("塔里木乡", "库车市") in lies
    assert "沙雅县" not in named(text, "Place")
