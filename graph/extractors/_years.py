"""Coded line + a year or day in it -> whether it says when something happens."""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.extractors._clauses import verb_in
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS
from graph.extractors._lists import clause_pattern
from graph.lexicons import words

_YEAR = len("2021")
_NOMINAL = ("n", "nz", "vn", "nw")


def between(coded: Coded, at: int) -> bool:
    """Whether a year stands between a subject that is named and its verb: 某局|去年|召开会议; not
    某局|去年|建成的大桥."""
    behind = at + 1
    if at == 0 or coded.spans[at - 1] is None or behind >= len(coded.code) or coded.spans[behind]:
        return False
    index = coded.line.words.starts.get(coded.starts[behind])
    verb = index is not None and coded.line.words.tokens[index].tag == "v"
    return verb and clause_pattern("date-describes").match(coded.code, behind) is None


def of_plan(coded: Coded, at: int) -> bool:
    """Whether a year is said with where something is held, or with a plan: 拟明年动工."""
    if coded.code[at + 1 : at + 2] in words("date_leaders"):
        return True
    line = coded.line.words
    index = line.ends.get(coded.starts[at]) if at and coded.spans[at - 1] is None else None
    return index is not None and line.word(line.tokens[index]) in words("modality")


def of_learning(coded: Coded, at: int, index: int) -> bool:
    """Whether the date at ``at`` is only that on which a reporter learns what stands at ``index``:
    记者|16日|从县教育局获悉,…."""
    learnt = clause_pattern("learnt-from").finditer(coded.code, 0, index)
    return any(m.start() <= at < m.end() <= index for m in learnt)


def of_paper(coded: Coded, at: int, index: int) -> bool:
    """Whether a date tells a paper apart, of which something else is said at ``index``:
    2019年3月11日印发的《办法》|废止."""
    told = clause_pattern("date-of-paper").match(coded.code, at + 1)
    return told is not None and not at <= index < told.end() - 1


def gone_by(coded: Coded, at: int, index: int) -> bool:
    """Whether the clause of ``index`` goes on long after the date of one before it: 2024年11月开工,
    |目前已完成投资; and, behind a year, 1984年参战,|退役后创办公司."""
    start = mark_before(coded.code, index, MARKS) + 1
    if not 0 <= at < start:
        return False
    found = clause_pattern("time-gone-by").match(coded.report_text, coded.starts[start])
    moment = getattr(coded.spans[at], "value", None)
    vague = len(getattr(moment, "begin", None) or "") == _YEAR
    return found is not None and (bool(found["now"]) or vague) and verb_in(coded, at, start)


def names_thing(coded: Coded, at: int) -> bool:
    """Whether a year opens the name of a thing right behind the day: 5月7日,|2026年“品牌榜”发布."""
    led, span = coded.code[at - 2 : at] == CODES["Date"] + ",", coded.spans[at]
    if not led or span is None or len(getattr(span.value, "begin", None) or "") != _YEAR:
        return False
    index = coded.line.words.starts.get(span.end)
    token = coded.line.words.tokens[index] if index is not None else None
    plain = at + 1 < len(coded.spans) and coded.spans[at + 1] is None
    return plain and token is not None and (token.tag in _NOMINAL or coded.code[at + 1] == '"')
