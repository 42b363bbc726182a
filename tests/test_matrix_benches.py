"""Who serves a prosecutor, who dies in whose care, and who signs behind those who speak."""

from __future__ import annotations

import pytest
from tellings import ends, events, who
from test_matrix_boards import seats

HOUSE, BENCH = "红原县人民检察院", "红原县人民法院"
CLERKS = (
    "{C}公开宣判张强盗窃案。{P}指派检察员罗洪、{T}李红出庭支持公诉。",
    "{C}开庭审理此案，{P}检察官罗洪、{T}李红出庭支持公诉。",
    "{C}开庭审理此案。{P}检察长罗洪、检察官助理何曼、{T}李红出庭支持公诉。",
)
DEATHS = (
    "5月3日，陈志强在工地受伤，经{H}抢救无效死亡。",
    "陈志强与马文俊发生争执，马文俊将其刺伤，陈志强经{H}抢救无效死亡。",
    "陈志强不慎落水，经{H}全力抢救无效死亡。",
)
SPEAKERS = (
    "会上，县农业农村局局长罗洪通报了情况，{D}。",
    "5月18日，红原县牦牛产业推进会在邛溪镇举行。会上，副县长罗洪通报了情况，"
    "邛溪镇镇长何曼作交流发言，{D}。",
    "5月18日，红原县牦牛产业推进会在邛溪镇举行。会上，副县长罗洪宣读了文件，{D}。",
)
DEALS = ("县供销社与6家合作社签订合作协议", "红原县畜牧站与四川雪山乳业有限公司签署合作协议")


@pytest.mark.parametrize("title", ["书记员", "法警"])
@pytest.mark.parametrize("frame", CLERKS)
def test_a_clerk_behind_a_prosecutor_is_of_his_house(frame: str, title: str) -> None:
    assert seats(frame.format(C=BENCH, P=HOUSE, T=title))["李红"] == {HOUSE}


def test_a_clerk_behind_a_judge_is_of_the_court() -> None:
    text = f"{BENCH}开庭审理此案，审判长罗洪、书记员李红到庭，{HOUSE}检察员何曼、书记员马文俊出庭。"
    held = seats(text)
    assert (held["李红"], held["马文俊"]) == ({BENCH}, {HOUSE})


@pytest.mark.parametrize("house", ["红原县人民医院", "州中医院"])
@pytest.mark.parametrize("frame", DEATHS)
def test_who_dies_in_care_dies_by_nobody(frame: str, house: str) -> None:
    assert who(frame.format(H=house), "抢救无效死亡") == {"陈志强"}


@pytest.mark.parametrize("deal", DEALS)
@pytest.mark.parametrize("frame", SPEAKERS)
def test_who_speaks_does_not_sign(frame: str, deal: str) -> None:
    assert not {"罗洪", "何曼"} & who(frame.format(D=deal), "协议")


def test_who_speaks_at_a_ceremony_of_signing_is_there() -> None:
    text = "签约仪式上，县长罗洪致辞，县供销社主任何曼与红原乳业公司董事长马文俊签订合作协议。"
    assert "罗洪" in who(text, "签约仪式")


MET = (
    (
        "省长罗洪5日在成都会见老挝副总理坎平·冯沙万率领的代表团一行。{G}还考察了乐山港。",
        "坎平·冯沙万",
    ),
    ("县长罗洪会见了由市长何曼率领的{G}。{G}随后参观了红原县文化馆。", "何曼"),
)


@pytest.mark.parametrize("guests", ["代表团", "考察团", "访问团"])
@pytest.mark.parametrize(("frame", "leader"), MET)
def test_a_delegation_goes_on_without_its_host(frame: str, leader: str, guests: str) -> None:
    text = frame.format(G=guests)
    (tour,) = (e for n, e in events(text).items() if "乐山港" in n or "文化馆" in n)
    assert ends(text, tour, "organizer", "participant") == {leader}


@pytest.mark.parametrize("field", ["公路", "水利", "交通运输"])
def test_centres_of_affairs_are_no_roads(field: str) -> None:
    text = f"2．新兴县{field}事务中心原主任罗洪违规接受宴请问题。"
    assert seats(text) == {"罗洪": {f"新兴县{field}事务中心"}}
