"""A telling -> whether its clause only learns of it, and whether it says on what day it was."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.lexicons import ordered, words
from graph.width import half

_BEHIND = 4  # characters behind a name that say what of it is learnt


def learnt(one: Happening) -> bool:
    """Whether its clause only learns what was said or decided at it: 学习…全国两会|精神."""
    code = one.coded.code
    clause = code[mark_before(code, one.first, MARKS) + 1 : one.first]
    if not any(w in clause for w in words("heeding_words")):
        return False
    behind = half(one.coded.report_text[one.end : one.end + _BEHIND])
    stop = mark_after(code, one.first, MARKS)
    rest = code[one.first + 1 : stop if stop >= 0 else len(code)]
    listed = behind[:1] in words("pair_joiners") and rest.endswith(ordered("learnt_of"))
    return listed or behind.startswith(ordered("learnt_of"))


def of_guest(coded: Coded, first: int) -> bool:
    """Whether only those whom somebody meets attend what stands at ``first``, wherever and whenever
    that is: 会见出席|某大会的|客商甲."""
    clause = mark_before(coded.code, first, MARKS) + 1
    met = any(
        m.end() == first for m in clause_pattern("met-for").finditer(coded.code, clause, first)
    )
    return met and clause_pattern("relative").match(coded.code, first) is not None


def unheeded(scene: Scene, one: Happening) -> None:
    """Keep of what is only learnt of those whom its clause names: 甲主持召开县委常委会,传达学习
    国务院常务会议和省委全会精神."""
    if one.coded.spans[one.first] is None or not learnt(one):
        return
    coded = one.coded
    start = mark_before(coded.code, one.first, MARKS) + 1
    stop = mark_after(coded.code, one.first, MARKS)
    near = coded.spans[start : stop if stop >= 0 else len(coded.code)]
    here = {key for span in near if span is not None for key in scene.keys.get(span, ())}
    inside = [b for b in coded.line.bodies if one.start <= b.start < one.end]
    here |= {key for body in inside for key in scene.keys.get(body, ())}
    one.agents = [agent for agent in one.agents if agent[0] in here]


def held_apart(one: Happening, other: Happening) -> bool:
    """Whether one of two is only learnt of, and the other is another body's: 主持召开省政府
    常务会议,传达学习国务院|常务会议精神."""
    heard, held = (one, other) if learnt(one) else (other, one)
    return learnt(heard) and not learnt(held) and bool(held.agents) and heard.name != held.name


def dated_inside(one: Happening) -> bool:
    """Whether the clause that learns of it says its day: 学习总书记3日在座谈会上的讲话."""
    code = one.coded.code
    start = one.coded.starts[mark_before(code, one.first, MARKS) + 1]
    return any(d.value == one.when and start <= d.start for d in one.coded.line.dates)


def topic_of(coded: Coded, end: int) -> bool:
    """Whether a name that ends at ``end`` only says what is spoken of or prepared: 介绍…文化节|
    筹备情况; who speaks of it, when and where is not of it."""
    return coded.code.startswith(ordered("topic_nouns"), end)
