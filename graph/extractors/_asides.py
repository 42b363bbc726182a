"""The days that a line names -> those of which the story is told, not named by the way.

The story has come to a day with which a sentence opens (8日一早,…) or which its subject leads
(某县长5月8日到…). What somebody says, quotes or plans has days of its own (他说,工程5月投用),
and so has what a clause behind says in passing (首期款已于5月27日到账).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph import date_grammar
from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import names_event
from graph.extractors._mood import negation, told_from
from graph.extractors._years import of_learning
from graph.lexicons import ordered, words

_ACTING = ("Person", "Organization", "Place", "Position")
_QUOTED = re.compile(r'"[^"]*[.。!?,]"')
_BRACKETS = re.compile(r"\([^()]*\)")
_SHORT = ("hour", "minute")
_JOINTS = 2  # characters between those who act and the day: 一行, 等
_UNDATED = ("duration", "set", "vague")
_DAY = len("2021-01-01")
FAR = 3  # paragraphs back that 会上 can mean


def dates_of(coded: Coded) -> list[When]:
    """The dates that a line names; no duration (有期徒刑三年), nor 每年, 近日."""
    values = (d.value for d in coded.line.dates)
    return [w for w in values if isinstance(w, When) and w.kind not in _UNDATED]


def days_of(one: Happening, line: Coded | None = None) -> list[tuple[int, When]]:
    """The whole days that a line names, with their places in the coded string.

    No day of a plan, in brackets or so long ago (三日前) is one of the story.
    """
    coded = one.coded if line is None else line
    found = []
    stop = one.first if coded is one.coded else len(coded.code)
    depth = 0
    for at, span in enumerate(coded.spans):
        depth += (coded.code[at] == "(") - (coded.code[at] == ")")
        moment = span.value if span is not None and span.type == "Date" else None
        plain = depth <= 0 or coded.code[at - 2 : at - 1] in date_grammar.words("bracket")
        if isinstance(moment, When) and _one_day(moment) and plain:
            if coded.code[at + 1 : at + 2] == "的":
                continue  # 7月28日的一场洪水
            told = moment.rule != "ago" and (moment.begin or "") <= (one.published or "9999")
            if len(moment.begin or "") == _DAY and told and not said_same(moment):
                if not (aside(coded, at) or of_learning(coded, at, stop)):
                    found.append((at, moment))
    return found


def turned(lines: Iterable[Coded], since: Coded) -> bool:
    """Whether a line behind ``since`` turns to another topic or time: 在出行方面,…, 截至目前,…."""
    later = (c for c in lines if c.line.sentence.start > since.line.sentence.start)
    return any(clause_pattern("new-topic").match(c.line.text) for c in later)


def _one_day(moment: When) -> bool:
    """Whether it is one day, or the day from which on something is told: 从28日17时许."""
    if moment.rule == "holiday":  # not 春节期间, 春节后
        return moment.kind != "open" and not moment.text.endswith(ordered("holiday_spans"))
    return moment.begin == moment.finish or (moment.kind == "open" and moment.finish is None)


def last_of_range(coded: Coded) -> list[tuple[int, When]]:
    """The last day of a span of days: 同日 behind 8月2日至4日 is the 4th."""
    dates = [(at, s.value) for at, s in enumerate(coded.spans) if s and s.type == "Date"]
    spans = [(at, d) for at, d in dates if isinstance(d, When) and d.kind == "range"]
    days = ((at, d) for at, d in spans if len(d.finish or "") == len("2021-01-01"))
    return [(at, replace(d, begin=d.finish, kind="date")) for at, d in days]


def said_same(moment: When) -> bool:
    """Whether a date says only 当天, 当晚, 16时50分 or 20分钟后."""
    if moment.rule == "ago":
        units = date_grammar.words("unit").items()
        return any(unit in moment.text for unit, size in units if size in _SHORT)
    return moment.rule == "clock" or moment.text.startswith(ordered("same_day"))


def aside(coded: Coded, at: int) -> bool:
    """Whether a day at ``at`` is one of a quotation, of what somebody says, or of a plan."""
    code = coded.code
    if code[:at].count('"') % 2:
        return True
    if code[:at].endswith(ordered("plan_leaders")):
        return True
    if told_from(coded, at) and not code.lstrip('" ').startswith(ordered("source_openers")):
        return True
    stop = mark_after(code, at, MARKS)
    return negation(coded, stop if stop >= 0 else len(code)) == "planned"


def leads(coded: Coded, at: int) -> bool:
    """Whether a sentence opens with the day at ``at``, or those who act do and it is next."""
    quoted = _QUOTED.match(coded.code, 0, at)  # “听它说,跟它做。”5月8日上午,…
    start = quoted.end() if quoted else 0
    opened = clause_pattern("openers").match(coded.code, start, at)
    start = opened.end() if opened else start
    if start >= at or not re.search(r"\w", coded.code[start:at]):
        return True
    said = coded.code[start:at]
    if any(mark in said for mark in MARKS):
        return False
    acting = [s for s in coded.spans[start:at] if s is not None and s.type in _ACTING]
    plain = [c for c, s in zip(said, coded.spans[start:at], strict=True) if s is None]
    return bool(acting) and len(_BRACKETS.sub("", "".join(plain))) <= _JOINTS


def looked_back(coded: Coded, at: int) -> bool:
    """Whether the day at ``at`` is one to which the story turns back: 就在前一天, 此前的8日."""
    span = coded.spans[at]
    before = span is not None and coded.line.words.text.startswith(
        ordered("days_before"), span.start
    )
    return before or coded.line.text.lstrip('" \u3000').startswith(ordered("back_openers"))


def looks_back(one: Happening) -> bool:
    """Whether its clause, or the front of its sentence, turns to an earlier time: 此前, 曾."""
    said = one.coded.code[mark_before(one.coded.code, one.first, MARKS) + 1 : one.first]
    front = one.coded.line.text.startswith(ordered("looking_back"))
    return front or any(w in said for w in words("looking_back"))


def begun(one: Happening) -> str | None:
    """The day on which it takes place, or the first of several, when that is told."""
    if one.when is None or one.when.kind not in ("range", "date", "datetime"):
        return None
    begin = one.when.begin
    return begin if begin is not None and len(begin) == _DAY else None


def dated(one: Happening) -> bool:
    """Whether its sentence names a date; the feast or year of a name is none: 教师节大会."""
    coded = one.coded
    own = (d.value for d in coded.line.dates if one.start <= d.start and d.end <= one.end)
    named = [w for w in own if isinstance(w, When) and w.rule in ("holiday", "year")]
    years = (s.value for at, s in enumerate(coded.spans) if s and names_event(coded, at))
    named += [w for w in years if isinstance(w, When)]
    return any(d not in named and d.begin for d in dates_of(coded))
