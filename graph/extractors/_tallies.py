"""Coded line + a place in it -> whether its sentence only counts what was done, or sums it up."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._happening import MARKS
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import when
from graph.extractors._mood import day_set, negation
from graph.lexicons import words

_MANY = 4  # numbers that make a sentence one of figures


def tallied(coded: Coded, first: int) -> bool:
    """Whether the sentence only counts: three numbers or more and no day (办结20件、问责61人)."""
    code = coded.code
    start = mark_before(code, first, "。;!?") + 1
    stop = min((e for m in "。;!?" if (e := code.find(m, first)) >= 0), default=len(code))
    spans = [s for s in coded.covered(start, stop) if s.type in ("Figure", "Date", "Person")]
    if sum(s.type == "Figure" for s in spans) < _MANY or any(s.type == "Person" for s in spans):
        return False
    if _of_plan_time(coded, first):
        return False
    moment = when(coded, first)
    return moment is None or len(moment.begin or "") < len("2021-01-01")


def _of_plan_time(coded: Coded, first: int) -> bool:
    """Whether a plan's time stands in its clause: 商定11月起…加密到4班."""
    start, end = mark_before(coded.code, first, MARKS) + 1, mark_after(coded.code, first, MARKS)
    end = end if end >= 0 else len(coded.code)
    return clause_pattern("plan-time").search(coded.code, start, end) is not None


def summed(coded: Coded, first: int, end: int | None = None) -> bool:
    """Whether the sentence sums up a longer time: 近三年营救153人.

    What ends at ``end`` and counts nothing goes on for that time: 2021年至2022年私设暗管.
    """
    if day_set(coded, mark_before(coded.code, first, MARKS) + 1, first):
        return False
    if negation(coded, first) == "planned" or _of_plan_time(coded, first):
        return False
    said = coded.line.text[: max(0, coded.starts[first] - coded.line.sentence.start)]
    if any(word in said for word in words("summing_words")):
        return True
    moment = when(coded, first)
    long = moment is not None and len(moment.begin or "") < 10 and moment.begin != moment.finish
    return long and (end is None or any(s.type == "Figure" for s in coded.covered(first, end)))
