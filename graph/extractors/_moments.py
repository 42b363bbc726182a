"""Coded line + a place in it -> the date of what happens there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._lists import clause_pattern
from graph.extractors._years import between, gone_by, names_thing, of_learning, of_paper, of_plan
from graph.lexicons import forms, ordered, words

_SUBJECT = 2  # characters before 于, 在 that a subject or verb takes
_DAY, _YEAR = len("2021-01-01"), len("2021")
_MARKS = ",;。!?:|"
_ENDS = ";。!?|"
_SAID = ("date", "day", "numeric")
_POINTS = ("date", "datetime", "range")
_SPANS = ("quarter", "half", "season")
_DEADLINES = ordered("deadline_words")
_WITHIN = "年内"


def when(coded: Coded, index: int) -> When | None:
    """The date of what happens at ``index``: the nearest before it, else one in its clause; that
    on which a reporter learns of it only where there is no other."""
    return _when(coded, index, learnt=False) or _when(coded, index, learnt=True)


def _when(coded: Coded, index: int, *, learnt: bool) -> When | None:
    moments = [
        (at, _by_then(span.value))
        for at, span in enumerate(coded.spans)
        if span is not None and span.type == "Date" and isinstance(span.value, When)
    ]
    usable = [
        (at, w)
        for at, w in moments
        if w.begin and (w.kind in _POINTS or _begins(w)) and not _describes(coded, at, w)
    ]
    usable = [(at, w) for at, w in usable if learnt or not of_learning(coded, at, index)]
    usable = [(at, w) for at, w in usable if not of_paper(coded, at, index)]
    if behind := _bracketed(coded, usable, index) or _moved(coded, usable, index):
        return behind
    if any(word in coded.code for word in words("putting_off")):
        given_up = ordered("former_plans")  # 原计划8月25日举行的比赛延期: on no day yet
        usable = [(at, w) for at, w in usable if not coded.code[:at].endswith(given_up)]
    before = [(at, w) for at, w in usable if at <= index and not _boundary(coded.code, at, index)]
    before = [(at, w) for at, w in before if not _aimed(coded.code, at, index)]
    if any(len(w.begin or "") == _DAY for _, w in before):
        named = (names_event, names_thing)
        before = [(at, w) for at, w in before if not any(n(coded, at) for n in named)]
    before = [
        (at, w) for at, w in before if not (_others(coded, at, index) or gone_by(coded, at, index))
    ]
    opened = any(_opens(coded, at) for at, _ in before)
    if before and _passing(coded, before[-1][0], index) and not opened:
        before = []  # 新站已于10月8日投用,王某汇报情况
    if before:
        if own := _planned(coded, usable, index, before[-1][0]):
            return own
        nearest = _first_of(coded, before, _precise(coded, before, index))
        return _told_behind(coded, usable, index, nearest) or nearest
    if since := _since(coded, moments, index):
        return since
    marks = _MARKS + " "
    end = mark_after(coded.code, index, marks)
    while end >= 0 and coded.code.count("(", index, end) > coded.code.count(")", index, end):
        end = mark_after(coded.code, end + 1, marks)  # 王某(男,57岁)3月5日落网
    after = [w for at, w in usable if index < at and (at < end or end < 0)]
    after = [w for w in after if not _of_thing(coded, w)]
    return after[0] if after else _row_day(coded, moments)


def _row_day(coded: Coded, moments: list[tuple[int, When]]) -> When | None:
    """The one day with which a row of a list ends: 关于印发…的通知  某政发〔2024〕12号  6月12日."""
    code = coded.code.rstrip(' ])"')
    days = [(at, w) for at, w in moments if len(w.begin or "") == _DAY]
    if len(days) != 1 or any(m in code for m in ",;。"):
        return None
    at, day = days[0]
    return day if at == len(code) - 1 and code[at - 1 : at] in ("", " ", "[", "(") else None


def _aimed(code: str, at: int, index: int) -> bool:
    """Whether a date is only of what a clause before says it is for: 为确保中秋期间食品安全,…."""
    start = mark_before(code, at, _MARKS) + 1
    led = clause_pattern("aimed").match(code, start, at) is not None
    return led and mark_before(code, index, _MARKS) > at


def _bracketed(coded: Coded, usable: list[tuple[int, When]], index: int) -> When | None:
    """The day in brackets right behind what is named: 将举办对接会(20日)、邀请赛(21日)."""
    stop = mark_after(coded.code, index, _MARKS + "、(")
    if stop < 0 or coded.code[stop] != "(":
        return None
    inside = (w for at, w in usable if at == stop + 1)
    return next((w for w in inside if len(w.begin or "") == _DAY), None)


def _moved(coded: Coded, usable: list[tuple[int, When]], index: int) -> When | None:
    """The date to which it was put off: 原定14日举行的比赛推迟到17日."""
    code, moved = coded.code, ordered("moving_words")
    later = [(at, w) for at, w in usable if at > index and code[:at].endswith(moved)]
    told = ((at, w) for at, w in later if not code[:at].count('"') % 2)
    return next((w for at, w in told if not _boundary(code, index, at)), None)


def _since(coded: Coded, moments: list[tuple[int, When]], index: int) -> When | None:
    """The month or day from which on it goes: 6月以来开展…行动, 自2月27日…会召开以来."""
    for at, moment in reversed(moments):
        known = moment.kind == "open" and moment.finish is None and moment.begin is not None
        if at < index and known and len(moment.begin or "") > len("2021") and moment.rule in _SAID:
            if not _boundary(coded.code, at, index):
                return moment
    return None


def _by_then(moment: When) -> When:
    """The month of a time by which something is to be done: 9月底前投用, 11月10日前出台; in
    December what is to be done 元旦前."""
    if moment.begin is None and moment.finish and moment.text.endswith(_DEADLINES):
        feast = moment.rule == "holiday" and len(moment.finish) == _DAY
        day = date.fromisoformat(moment.finish) - timedelta(days=1) if feast else moment.finish
        month = str(day)[: len("2021-01")]
        return replace(moment, begin=month, finish=month, kind="date")
    return moment


def _others(coded: Coded, at: int, index: int) -> bool:
    """Whether a time by which, or from which on something holds, is of another clause:
    将于10月底前出台意见,某市已启动试点; 自6月1日起施行,批准设立某公司."""
    span = coded.spans[at]
    said = span.value if span is not None else None
    if not isinstance(said, When):
        return False
    if said.begin is not None:
        clause = coded.code[at + 1 : max(at, mark_before(coded.code, index, _MARKS))]
        return clause_pattern("takes-effect").match(clause.partition(",")[0]) is not None
    alone = coded.code[at + 1 : at + 2] in (",", " ")
    return not alone and mark_before(coded.code, index, _MARKS) > at


def _begins(moment: When) -> bool:
    """Whether an open time says when something begins: 7月1日起, not 去年以来."""
    return moment.kind == "open" and moment.text.endswith(ordered("start_words"))


def _planned(coded: Coded, usable: list[tuple[int, When]], index: int, last: int) -> When | None:
    """The time that a plan names in its own clause: 6月14日签约,首期培训将于9月5日开课."""
    start, end = mark_before(coded.code, index, _MARKS), mark_after(coded.code, index, _MARKS)
    plans = ordered("plan_leaders")
    if last >= index or (last > start >= 0 and not coded.code[:last].endswith(plans)):
        return None
    for at, moment in usable:
        if at > start and (at < end or end < 0) and coded.code[:at].endswith(plans):
            return moment
    return None


def _precise(coded: Coded, before: list[tuple[int, When]], index: int) -> When:
    """The nearest date; the day of the verb before a year or season of what it takes.

    9月8日…召开2023年上半年分析会.
    """
    at, nearest = before[-1]
    if at and coded.code[at - 1] not in _MARKS and len(nearest.begin or "") < _DAY:
        led = [w for a, w in before if _opens(coded, a) and len(w.begin or "") == _DAY]
        if led and mark_before(coded.code, at, _MARKS) >= 0 and not _leads(coded.code, at):
            return led[-1]
    if _passing(coded, at, index):
        led = [w for a, w in before if _opens(coded, a) and len(w.begin or "") == _DAY]
        return led[-1] if led else nearest
    taken = index - at == 1 and len(nearest.begin or "") < _DAY
    taken = taken and _taken(coded, at)
    days = [w for _, w in before if len(w.begin or "") == _DAY]
    return days[-1] if taken and days else nearest


def _first_of(coded: Coded, before: list[tuple[int, When]], last: When) -> When:
    """The first of the days that stand in a list: 9月14日、15日在该馆举办…."""
    places = [at for at, w in before if w is last]
    at = places[-1] if places else -1
    for earlier, moment in reversed(before):
        joined = earlier == at - 2 and coded.code[at - 1] in words("date_joints")
        joined = joined or (
            earlier == at - 1 and (moment.begin or "") < (last.begin or "")
        )  # 昨夜今晨
        if joined and len(moment.begin or "") == len(last.begin or "") == _DAY:
            at, last = earlier, moment
    return last


def _passing(coded: Coded, at: int, index: int) -> bool:
    """Whether a clause before says by the way when something of its own was: 款已于27日到账,…."""
    clause = mark_before(coded.code, index, _MARKS) + 1
    behind = at - 1 - (mark_before(coded.code, at, _MARKS) + 1) >= _SUBJECT  # not 早在7月26日
    if clause <= at or not behind or coded.code[at - 1] not in words("date_leaders"):
        return False
    return bool(clause_subject(coded, clause, index) or own_subject(coded, clause, index))


def _opens(coded: Coded, at: int) -> bool:
    """Whether a date is what a clause opens with."""
    return at == 0 or coded.code[at - 1] in _MARKS + '"('


def _told_behind(
    coded: Coded, usable: list[tuple[int, When]], index: int, nearest: When
) -> When | None:
    """The day behind a name that only a year stands before: 今年第10号台风于8月25日登陆."""
    if len(nearest.begin or "") > len("2021"):
        return None
    end = mark_after(coded.code, index, _MARKS)
    behind = (w for at, w in usable if index < at and (at < end or end < 0))
    day = next((w for w in behind if len(w.begin or "") == _DAY), None)
    return day if day and (day.begin or "").startswith(nearest.begin or "-") else None


def _taken(coded: Coded, at: int) -> bool:
    """Whether what follows a date is a name that takes it along: 2023年…会; not 3月|投产."""
    line = coded.line.words
    behind = at + 1 < len(coded.starts) and coded.spans[at + 1] is None
    index = line.starts.get(coded.starts[at + 1]) if behind else None
    return index is None or line.tokens[index].tag != "v"


def names_event(coded: Coded, at: int) -> bool:
    """Whether a year only belongs to the name of a gathering behind it: 2023年…培训班开班.

    No verb and nobody stands between: 2023年王某骗取… says when.
    """
    span = coded.spans[at]
    if span is None or not isinstance(span.value, When) or len(span.value.begin or "") != _YEAR:
        return False
    line, heads = coded.line.words, forms("event_heads")
    stop = mark_after(coded.code, at, _MARKS)
    for place in range(at + 1, stop if stop >= 0 else len(coded.code)):
        inner = coded.spans[place]
        if inner is not None:
            if inner.type in ("Event", "Person", "Date"):
                return inner.type == "Event"
            continue
        index = line.starts.get(coded.starts[place])
        token = line.tokens[index] if index is not None else None
        if token is not None and token.tag in ("v", "d", "p"):
            return bool(heads.ending(line.text, coded.starts[place], coded.ends[at]))
    return False


def _describes(coded: Coded, at: int, moment: When) -> bool:
    """Whether a date is of something else: 1975年3月生, 关于2023年度预算的报告."""
    code = coded.code
    if code.startswith(ordered("date_nouns"), at + 1) and not _begins_verb(code, at + 1):
        return True
    if any(w in code[mark_before(code, at, _MARKS) + 1 : at] for w in words("topic_words")):
        return True
    if moment.rule == "holiday" and clause_pattern("on-its-way").match(code, at + 1):
        return True
    if moment.rule == "day" and code[at - 2 : at] in words("term_verbs"):
        return True
    if moment.rule == "ago" and moment.kind == "range":  # 三年来
        return True
    led = at == 0 or code[at - 1] in _MARKS + ' ("' or _leads(code, at)
    if moment.rule in _SPANS and not led and _named_by(coded, at):
        return True  # 传达第三季度全体成员会议精神
    within = moment.text.endswith(_WITHIN)  # 首批大楼今年内|落成
    said = led or within or of_plan(coded, at) or between(coded, at)
    return len(moment.begin or "") == _YEAR and not said


def _named_by(coded: Coded, at: int) -> bool:
    """Whether a noun behind a quarter or half-year takes it for its name, behind a verb."""
    line, behind = coded.line.words, at + 1
    index = line.starts.get(coded.starts[behind]) if behind < len(coded.starts) else None
    last = line.ends.get(coded.starts[at])
    if index is None or last is None or coded.spans[behind] is not None:
        return False
    return line.tokens[index].tag in ("n", "nz", "vn") and line.tokens[last].tag != "d"


def _begins_verb(code: str, at: int) -> bool:
    """Whether 前 begins a verb of going: 24日前往."""
    return forms("event_acts").at(code, at) is not None


def _of_thing(coded: Coded, moment: When) -> bool:
    """Whether a date behind a verb is that of what it takes: 宣布了3月26日的任免决定."""
    places = (at for at, s in enumerate(coded.spans) if s is not None and s.value is moment)
    at = next(places, -1)
    led = at > 0 and coded.code[at - 1] in words("date_leaders")
    return at >= 0 and not led and coded.code[at + 1 : at + 2] == "的"


def _leads(code: str, at: int) -> bool:
    """Whether 于, 在, 自 stands before a date to say when: not the 于 of 关于."""
    return code[at - 1] in words("date_leaders") and code[at - 2 : at] not in words("about_words")


def year_in(coded: Coded, start: int, end: int) -> When | None:
    """The year that a name from ``start`` to ``end`` gives itself: 2023年…大会."""
    for span in coded.line.dates:
        year = span.value
        inside = start <= span.start and span.end <= end
        if inside and isinstance(year, When) and year.begin and len(year.begin) == 4:
            return year
    return None


def _boundary(code: str, start: int, end: int) -> bool:
    return any(mark in code[start:end] for mark in _ENDS)
