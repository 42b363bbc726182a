"""The days of a story -> the day on which something is told to happen that names none.

The day named last, that of what was told last in the paragraph, 当天 of a mishap, the day
before or after a gathering (大会前一天). No day of a plan, nor in brackets, is one of the story.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph import calendar
from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._asides import (
    FAR,
    begun,
    dated,
    dates_of,
    days_of,
    last_of_range,
    leads,
    looks_back,
    said_same,
    turned,
)
from graph.extractors._coded import mark_before, opens_news
from graph.extractors._happening import MARKS, TITLES, Happening, opening
from graph.extractors._lists import clause_pattern
from graph.extractors._mood import told_from
from graph.extractors._progress import come_to, progress, same_paragraph, vague_since
from graph.extractors._referred import stayed
from graph.extractors._sequels import ends_open, is_item
from graph.lexicons import ordered, words

WHOLES = ("meeting", "ceremony", "activity", "report-session", "training")
MUTUAL = ("signing", "negotiation", "visit", "distribution")  # what two sides do
_DURING = "期间"
_BY_NAME = "name"  # the rule of a day by which a case is named
_MASTHEADS = ("title", "subtitle")
_STORY = ("paragraph", "heading")
_BUILT = ("project", "judgment")  # kinds of what goes on for long or is told of the past
_STATES = ("case", "investigation")
_DAY = len("2021-01-01")
_CLOSING = 8  # characters at the front of a sentence in which 闭会前 stands
_LONG_AGO = 30  # days before the gathering told of that are looked back to
_FRONT_DAY = 12  # characters at the front of a sentence in which 大会前一天 stands


def mishap_day(one: Happening, told: list[Happening]) -> When | None:
    """The day of the mishap told first, for what 事故发生后 says is done at once, or that day."""
    if one.when is not None and not said_same(one.when):
        return None
    line = one.coded.line.text
    before = line[: max(0, one.start - one.coded.line.sentence.start)]
    if clause_pattern("mishap-since").search(before) is None:
        return None
    mishaps = (h for h in told if h.kind in words("mishap_kinds") and h.modality == "asserted")
    first = next((h for h in mishaps if h.day), None)
    return first.when if first is not None else None


def shifted(one: Happening, gatherings: list[Happening]) -> bool:
    """Give 大会前一天, 会议次日 the day before or after that of the gathering told last."""
    found = clause_pattern("day-beside").search(one.coded.line.text[:_FRONT_DAY])
    dated = [h for h in gatherings if h.day and h.kind in WHOLES]
    if found is None or not dated or one.when is None or one.when.text not in found.group():
        return False
    base = date.fromisoformat(dated[-1].day or "")
    day = calendar.later(base, -1 if found["before"] else 1)
    if day is None:
        return False
    one.when = replace(one.when, begin=day.isoformat(), finish=day.isoformat())
    return True


def goes_on(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The day to which its paragraph has come: the last with which a sentence of it opens.

    What somebody has undergone, or is charged with, may be of any day.
    """
    line = one.coded.line
    known = one.agents or one.places or one.kind in (*WHOLES, "distribution")
    if dated(one) or not known or looks_back(one) or _any_day(one):
        return None
    block = [c for c in lines if c.line.sentence.block == line.sentence.block]
    days = [(c, at, d) for c in block for at, d in days_of(one, c)]
    if days and turned((*block, one.coded), days[-1][0]):
        return None
    led = [(c, d) for c, at, d in days if mark_before(c.code, at, MARKS) == at - 1]
    chained = [d for c, d in led if c is lines[-1] and ends_open(c)]
    sure = [d for c, at, d in days if leads(c, at)]
    if chained or sure:
        return chained[-1] if chained else come_to(sure)
    if days and len({d.begin for _, _, d in days}) == 1:
        return days[0][2]
    return led[-1][1] if led else _headed(one, lines) if not days else None


def year_told(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The past year of which a sentence before it in its paragraph opens to tell, if no day was
    named since: 2023年,学校获批项目86项。王玉珍荣获一等奖。"""
    if dated(one) or looks_back(one) or opening(one.coded) is not None:
        return None
    before = (c for c in lines if same_paragraph(c, one.coded) and c is not one.coded)
    for coded in reversed(list(before)):
        moment = coded.spans[0].value if coded.spans and coded.spans[0] is not None else None
        year = (moment.begin or "") if isinstance(moment, When) else ""
        if len(year) == len("2021") and year < one.published[:4]:
            return moment if isinstance(moment, When) and moment.finish == year else None
        if dates_of(coded) or opening(coded) is not None:
            return None
    return None


def only_day(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The one day that a story has named so far, for what those who are in it do."""
    apart = one.kind in _BUILT or one.role != "paragraph" or told_from(one.coded, one.first)
    if apart or dated(one) or not one.agents or looks_back(one) or _any_day(one):
        return None
    story = [c for c in lines if c.line.sentence.role in _STORY]
    days = [(c, at, d) for c in story for at, d in days_of(one, c)]
    sure = [d for c, at, d in days if leads(c, at)]
    over = bool(days) and turned((one.coded,), days[-1][0])
    over = over or (bool(days) and vague_since(days[-1][0], (*story, one.coded)))
    return sure[0] if sure and not over and len({d.begin for _, _, d in days}) == 1 else None


def _headed(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The day that the heading of its section names: 【镜头三·8日,颁奖】, 9日."""
    for coded in reversed(lines):
        if coded.line.sentence.role == "paragraph" or is_item(coded):
            continue
        days = [d for at, d in days_of(one, coded) if d.rule == "day" or leads(coded, at)]
        if days or coded.line.sentence.role in _MASTHEADS:
            day = days[0] if len(days) == 1 else None
            return None if day is None or day.begin == one.published else day
        return None
    return None


def _any_day(one: Happening) -> bool:
    """Whether its kind or its passive says what holds of somebody, not what happens next."""
    sent = one.kind == "appointment" and not one.rule.startswith("posts/")
    bad = one.kind == "judgment" and one.name.startswith(ordered("passive_words"))
    return sent or bad or one.kind in _STATES


def same_block(one: Happening, other: Happening) -> bool:
    return one.coded.line.sentence.block == other.coded.line.sentence.block


def told_here(one: Happening, told: list[Happening]) -> When | None:
    """The day of what was told last in its paragraph."""
    block = one.coded.line.sentence.block
    here = (h for h in reversed(told) if h.coded.line.sentence.block == block)
    here = (h for h in here if h.when is None or h.when.rule != _BY_NAME)
    last = next((h for h in here if h.modality == "asserted" and h.day), None)
    return last.when if last is not None else None


def running(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> When | None:
    """The day at which the story of a mishap has come: the last day that its lines name."""
    mishaps = (h for h in told if h.kind in words("mishap_kinds") and h.modality == "asserted")
    if not any(h.day for h in mishaps) or looks_back(one) or not (one.agents or one.places):
        return None
    here = one.coded.line.sentence.block
    titled = (n + 1 for n, c in enumerate(lines) if c.line.sentence.role in TITLES)
    story = lines[max(titled, default=0) :]
    near = [c for c in story if here - c.line.sentence.block <= FAR]
    return progress(one, story) if any(days_of(one, c) for c in near) else None


def recalled(one: Happening, told: list[Happening]) -> bool:
    """Whether it lies before what was told first: what one who speaks recalls."""
    first = next((h for h in told if h.kind in MUTUAL and not h.titled and begun(h)), None)
    begin = one.when.begin if one.when is not None else None
    day = begun(first) if first is not None else None
    before = one.coded.report_text[: one.coded.line.sentence.start].rstrip(" \u3000")
    opens = before[-1:] in ("\n", "")  # 又讯 8月17日,…: a story of its own
    return bool(begin and day and begin < day[: len(begin)]) and not opens


def within(moment: When | None, one: Happening, lines: Sequence[Coded]) -> When | None:
    """Of several days the one at which the story has come: 会议 of 27日至28日, told of the 28th."""
    if moment is None or moment.kind != "range" or stayed(one.coded):
        return moment
    here = one.coded.line.sentence.block
    for coded in reversed(lines):
        if here - coded.line.sentence.block > FAR:
            break
        if coded.line.sentence.role == "dateline":
            continue  # the day on which the piece was sent
        days = [d for _, d in days_of(one, coded)]
        fit = [d for d in days if (moment.begin or "") <= (d.begin or "") <= (moment.finish or "")]
        if fit:
            return fit[-1]
    return moment


def stay_days(one: Happening, told: list[Happening]) -> When | None:
    """All days of the visit of the same people, for what they do 在某市期间, or go to 期间."""
    if one.when is not None or dates_of(one.coded):
        return None
    stay, goes = clause_pattern("station").match(one.coded.code), words("tour_kinds")
    bare = one.coded.line.text.lstrip('" \u3000').startswith(_DURING) and one.kind in goes
    if not bare and not (stay and one.coded.code.startswith(_DURING, stay.end("l"))):
        return None
    who = {k for k, _, _ in one.agents if k[0] != "Place"}
    ranged = (h for h in told if h.when is not None and h.when.kind == "range" and not h.titled)
    visits = (h for h in ranged if h.kind in goes)
    return next((h.when for h in visits if who & {k for k, _, _ in h.agents}), None)


def turned_to(one: Happening, other: Happening, told: list[Happening]) -> bool:
    """Whether the paragraph of ``one`` tells of another day than that of ``other`` before it."""
    block = one.coded.line.sentence.block
    if other.coded.line.sentence.block == block or other.day is None:
        return False
    days = {h.day for h in told if h.coded.line.sentence.block == block and h.day and not h.titled}
    return bool(days) and other.day not in days


def closing(one: Happening) -> bool:
    """Whether its sentence opens with the end of a session: 闭会前, 大会闭幕后."""
    front = one.coded.line.text.lstrip('" ').partition(",")[0]
    return any(word in front[:_CLOSING] for word in words("closing_words"))


def last_of(moment: When) -> When:
    """The last of several days, as one day."""
    if moment.kind != "range" or len(moment.finish or "") != _DAY:
        return moment
    return replace(moment, begin=moment.finish, kind="date")


def last_day(one: Happening, lines: Sequence[Coded], gatherings: list[Happening]) -> When | None:
    """The day named last before 当天, 当晚: the day of the story, not that of the paper.

    A day long before that of the gathering told of is one looked back to.
    """
    day = _named_last(one, lines)
    main = next((h.when for h in gatherings if h.day and (h.kind in WHOLES or tries(h))), None)
    if day is None or main is None:
        return day
    apart = date.fromisoformat(main.begin or "") - date.fromisoformat(day.begin or "")
    return main if apart.days > _LONG_AGO else day


def tries(told: Happening) -> bool:
    """Whether a court tries or judges."""
    return any(word in told.name for word in words("trial_words"))


def _named_last(one: Happening, lines: Sequence[Coded]) -> When | None:
    here = [d for at, d in days_of(one) if one.coded.starts[at] < one.start]
    if here:
        return here[-1]
    block = [c for c in lines if same_paragraph(c, one.coded)]
    named = [d for c in block for _, d in days_of(one, c) or last_of_range(c)]
    if named and not opens_news(one.coded):
        return named[-1]
    return progress(one, lines)


def same_day(one: Happening, lines: Sequence[Coded]) -> bool:
    """Whether its date is only 同日, 当天 and nothing before in its paragraph says which."""
    if one.when is None or not said_same(one.when):
        return False
    told = [w for w in dates_of(one.coded) if w is not one.when]
    if len(one.when.begin or "") < _DAY and any(w.begin == one.when.begin for w in told):
        return False  # 今年6月…遭遇洪灾,医疗队当天赶赴
    block = one.coded.line.sentence.block
    here = [one.coded, *(c for c in lines if c.line.sentence.block == block)]
    return all(d.begin != one.day for c in here for _, d in days_of(one, c))
