"""A spokesperson's answers by turns, and the death of a person.

The texts are our own; names of persons are made up.
"""

from __future__ import annotations

from tellings import ends, only

from graph.model import Source
from graph.pipeline import build, read_source

_ANSWERS = (
    "2024年6月5日外交部发言人毛远宁主持例行记者会\n\n"
    "法新社记者：据报道，菲律宾总统将于下周访问越南。发言人对此有何评论？\n\n"
    "毛远宁：我们注意到有关报道。中方一贯主张通过谈判解决争议。\n"
)


def test_a_briefing_keeps_its_title_and_its_speaker() -> None:
    report = read_source(Source(_ANSWERS)).report
    assert report.title == "2024年6月5日外交部发言人毛远宁主持例行记者会"
    graph = build([Source(_ANSWERS)])
    name = dict(graph.nodes(data="name"))
    facts = {(name[a], r, name[b]) for a, b, r in graph.edges(data="relation")}
    assert ("毛远宁", "holds", "外交部发言人") in facts
    assert ("毛远宁", "says", "我们注意到有关报道") in facts


def test_a_question_as_a_title_stays_one() -> None:
    text = "聚焦两会：代表委员怎么看？\n\n3月5日，市长李明远到铁西区调研。\n"
    assert read_source(Source(text)).report.title == "聚焦两会：代表委员怎么看？"


def test_who_dies_somewhere_is_the_person_not_the_place() -> None:
    text = "李建远同志,因病于3月15日在北京逝世,享年87岁。"
    death = only(text, "逝世")
    assert ends(text, death, "organizer", "participant") == {"李建远"}
    assert ends(text, death, "place") == {"北京市"}
