"""Foreign officers and what two states do: whose ministry, whose post, who 双方 are.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest
from said_of import held
from tellings import ends, only

from graph.model import Source
from graph.pipeline import build


@pytest.mark.parametrize(
    ("text", "wanted", "refused"),
    [
        (
            "会谈后,越南公安部长梁三光、国防部长潘文水共同会见记者。",
            ("潘文水", "越南国防部部长"),
            ("潘文水", "中国国防部部长"),
        ),
        (
            "美国国务卿鲁比诺、财政部长贝森参加会见。",
            ("贝森", "美国财政部部长"),
            ("贝森", "财政部部长"),
        ),
        (
            "泰国总理佩通丹同中国国防部长董国军会谈。",
            ("董国军", "中国国防部部长"),
            ("董国军", "泰国国防部部长"),
        ),
    ],
)
def test_a_ministry_in_a_list_is_of_the_state_of_its_first_officer(
    text: str, wanted: tuple[str, str], refused: tuple[str, str]
) -> None:
    assert wanted in held(text)
    assert refused not in held(text)


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("中共中央总书记、国家主席、中央军委主席李远山在福建考察。", "国家主席", "中共中央"),
        ("中共中央政治局常委、国家副主席韩立出席会议。", "国家副主席", "中共中央政治局"),
        ("中共中央政治局委员、国务委员王远洪讲话。", "国务委员", "中共中央政治局"),
    ],
)
def test_a_title_of_the_state_is_of_no_body_beside_it(text: str, title: str, body: str) -> None:
    posts = {post for _, post in held(text)}
    assert title in posts
    assert body + title not in posts


def test_a_foreigners_short_name_stands_behind_a_title_of_his_state() -> None:
    assert ("玛里", "泰国外长") in held("外交部长王远会见泰国外长玛里。")
    assert held("外交部长王远会见泰国外长时表示,愿深化合作。") == {("王远", "外交部部长")}


def test_a_foreigners_name_ends_before_what_he_does() -> None:
    graph = build([Source("法国总统马克里及夫人布丽吉特抵达北京。")])
    people = {d["name"] for _, d in graph.nodes(data=True) if d["type"] == "Person"}
    assert people == {"马克里", "布丽吉特"}


def test_relations_of_states_are_no_body() -> None:
    graph = build([Source("德中建交50多年来,两国关系不断发展。")])
    assert not [n for n, d in graph.nodes(data=True) if d["type"] == "Organization"]


_TALKS = (
    "王远同德国外长瓦德里会谈\n\n2025年12月8日,外交部长王远在北京同德国外长瓦德里举行会谈。\n\n"
    "王远表示,关系重要。上个月李文总理同默里总理举行会晤,达成共识。\n\n"
    "双方就共同关心的问题交换意见。"
)


def test_both_sides_are_those_who_meet_not_those_remembered() -> None:
    exchanged = only(_TALKS, "交换意见")
    assert ends(_TALKS, exchanged, "organizer", "participant") == {"王远", "瓦德里"}


def start(text: str, part: str) -> str:
    """The start of the event of ``text``, published at no known day, whose name holds ``part``."""
    graph = build([Source(text)])
    found = (d for _, d in graph.nodes(data=True) if d["type"] == "Event" and part in d["name"])
    return str(next(found).get("start") or "")


def test_a_report_that_tells_no_publication_counts_from_its_first_day() -> None:
    assert start(_TALKS, "举行会晤") == "2025-11"
    past = "2024年3月8日,县长李明到河口镇调研。去年5月,镇里建成大桥。"
    assert start(past, "建成") == "2023-05"
    ago = "1951年3月8日,红旗村成立互助组。2024年5月8日,县长李明到该村调研。去年6月,村里举办运动会。"
    graph = build([Source(ago)])
    assert "1950" not in {str(d)[:4] for _, d in graph.nodes(data="start")}


def test_who_meets_during_a_summit_takes_part_in_it() -> None:
    text = "李文总理在约翰内斯堡峰会期间会见默里总理。"
    summit = only(text, "峰会")
    assert not ends(text, summit, "organizer")
    assert "李文" in ends(text, summit, "participant")
