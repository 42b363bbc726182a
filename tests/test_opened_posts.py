"""Posts and bodies as newly opened reports tell them: whose house it is, who is sent where."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source


def facts(text: str, *relations: str) -> set[tuple[str, str]]:
    """(subject, object) by their names of the facts of some relations."""
    graph = assemble([read_source(Source(text, published="2025-05-10"))])
    name = {node: str(data.get("name")) for node, data in graph.nodes(data=True)}
    edges = graph.edges(data="relation")
    return {(name[s], name[o]) for s, o, relation in edges if relation in relations}


def posts(text: str, person: str) -> set[str]:
    """The posts that a person holds or held."""
    return {post for who, post in facts(text, "holds") if who == person}


def bodies(text: str, person: str) -> set[str]:
    """The bodies that a person's posts are in, or that he belongs to."""
    held = {o for who, o in facts(text, "holds", "memberOf") if who == person}
    placed = {body for post, body in facts(text, "postIn") if post in held}
    return placed | {o for who, o in facts(text, "memberOf") if who == person}


def test_a_page_of_a_conference_or_party_is_of_the_place_behind_that_word() -> None:
    text = (
        "政协宁德市委员会 > 政协要闻\n市政协召开专题协商会\n\n"
        "5月7日，市政协组织委员赴浙江省安吉县考察竹产业。市委办、市财政局负责人参加。"
    )
    told = facts(text, "jurisdiction")
    assert {("宁德市财政局", "宁德市"), ("宁德市政协", "宁德市")} <= told
    assert not any(place == "湖州市" for _, place in told)


@pytest.mark.parametrize(
    ("house", "sent"),
    [
        ("湖南理工学院", "省监委驻湖南理工学院监察专员"),
        ("广西大学", "自治区监委驻广西大学监察专员"),
        ("湘北盛达矿业集团有限公司", "省监委驻集团公司监察专员"),
        ("贵州银行", "贵州省监委驻贵州银行监察专员"),
    ],
)
def test_a_commissioner_sent_to_a_house_is_of_who_sends_him(house: str, sent: str) -> None:
    text = f"5月6日，{house}召开会议。党委委员、纪委书记、{sent}周文斌出席并讲话。"
    assert any(post.endswith("监察专员") for post in posts(text, "周文斌"))
    assert f"{house}纪委" in bodies(text, "周文斌")
    assert not any("驻" in body for body in bodies(text, "周文斌"))
    assert house not in bodies(text, "周文斌")


def test_a_team_sent_to_a_village_stays_a_body() -> None:
    text = "5月6日，伊犁州审计局驻喀拉苏村工作队队长赵国强走访农户。"
    assert "伊犁州审计局驻喀拉苏村工作队" in bodies(text, "赵国强")


_OURS = (
    "我院3名队员出征\n\n5月6日，第十二批医疗队出征仪式在郑州举行，队员来自"
    "{0}2人、河南省胸科医院3人、郑州大学第一附属医院2人。仪式由周口市卫生健康委主任秦立民主持，"
    "周口市各医院代表参加。我院骨科主任韦春雷任副队长。院党委书记乔德林、院长郭晓明送行。"
)


def test_our_hospital_among_several_is_the_one_of_the_own_city() -> None:
    text = _OURS.format("周口市中心医院")
    assert posts(text, "郭晓明") == {"周口市中心医院院长"}
    assert bodies(text, "乔德林") == {"周口市中心医院党委"}


def test_our_hospital_among_several_of_elsewhere_stays_open() -> None:
    text = _OURS.format("新乡市中心医院")
    assert not bodies(text, "郭晓明") and not bodies(text, "乔德林")
