"""Where and when what reports tell takes place, when another sentence says it; made-up reports."""

from __future__ import annotations

from tellings import ends, only


def places(text: str, part: str) -> set[str]:
    return ends(text, only(text, part), "place")


TOUR = "5月6日至7日,芜湖市委书记陈光远深入南陵县、无为市,专题调研春耕生产。"


def test_tour_through_counties_has_these_and_not_its_stations() -> None:
    text = f"{TOUR}\n在南陵县许镇镇,陈光远走进育秧大棚,察看秧苗长势。\n他来到无为市石涧镇,检查水库。"
    assert places(text, "专题调研") == {"南陵县", "无为市"}
    assert places(text, "察看秧苗") == {"许镇镇"}


def test_tour_whose_whole_way_is_told_at_once_has_it() -> None:
    text = (
        "5月6日,省民宗委副主任王海一行到大名县,就民族团结工作进行调研。"
        "调研组先后走进龙王庙镇、张铁集乡和大名县第一中学,听取师生意见。"
    )
    assert {"大名县", "龙王庙镇", "张铁集乡", "大名县第一中学"} <= places(text, "进行调研")


def test_tour_that_names_no_site_has_its_stations() -> None:
    text = (
        "5月6日,绵竹市委副书记、市长马建军带队检查消防安全工作。在汉旺镇的一家木材加工厂,"
        "马建军查看配电箱。在绵竹市人民医院,他询问疏散预案。"
    )
    assert places(text, "消防安全工作") == {"汉旺镇", "绵竹市人民医院"}


def test_tour_has_no_stations_of_others_nor_by_whose_help_it_goes() -> None:
    text = (
        "5月6日,绵竹市市长马建军带队检查消防安全工作。在孝德镇,镇长李新民查看配电箱。"
        "在剑南镇政府的支持下,马建军慰问了群众。"
    )
    assert places(text, "消防安全工作") == set()
