"""A telling -> whether its clause only learns of it, and whether it says on what day it was."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, Happening
from graph.lexicons import ordered, words
from graph.width import half

_BEHIND = 4  # characters behind a name that say what of it is learnt


def learnt(one: Happening) -> bool:
    """Whether its clause only learns what was said or decided at it: 学习…全国两会|精神."""
    code = one.coded.code
    clause = code[mark_before(code, one.first, MARKS) + 1 : one.first]
    behind = half(one.coded.report_text[one.end : one.end + _BEHIND])
    return behind.startswith(ordered("learnt_of")) and any(
        w in clause for w in words("heeding_words")
    )


def dated_inside(one: Happening) -> bool:
    """Whether the clause that learns of it says its day: 学习总书记3日在座谈会上的讲话."""
    code = one.coded.code
    start = one.coded.starts[mark_before(code, one.first, MARKS) + 1]
    return any(d.value == one.when and start <= d.start for d in one.coded.line.dates)


def topic_of(coded: Coded, end: int) -> bool:
    """Whether a name that ends at ``end`` only says what is spoken of or prepared: 介绍…文化节|
    筹备情况; who speaks of it, when and where is not of it."""
    return coded.code.startswith(ordered("topic_nouns"), end)
