"""Report -> the dates of its blocks, each read with what the blocks before it told.

A bare day (8日) takes its month from the paragraph before; 今天 counts from the publication, from
the day of a bulletin's head, or from that on which an agency sent the piece (新华社北京5月6日电).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from graph import dates
from graph.mentions.spans import Span
from graph.model import Report
from graph.wordings import pattern

_STORY = ("heading", "paragraph")  # roles whose days a later paragraph goes on from
_DAYS = ("date", "day", "numeric", "relative-day")  # rules that read a day of a story
_TODAY = "relative-day"
_HEAD = 30  # characters in which the head of a bulletin names its day
_YEAR, _DIGITS = re.compile(r"\d{4}"), 4
_WIRE = 4  # characters behind that day in which 讯 or 电 stands
_NEAR_DAYS = 15  # between a bulletin's head and the publication
_FAR_DAYS = 366  # between the day of an agency's piece and that on which a page shows it again


def dated(report: Report, text: str) -> list[Span]:
    """The dates of all blocks; a part date takes its month from the one before it there."""
    published = _anchor(report.published)
    anchor = published or _lead(report, text)
    topic = _topic(report, anchor)
    found: list[Span] = []
    context = topic
    for block in report.blocks:
        said = text[block.start : block.end]
        whens = dates.find(said, anchor, context=context)
        if block.role in _STORY and (wired := _wired(said, whens)):
            told = _told_on([wired], anchor, _FAR_DAYS)
            if told != anchor:  # 娄底9月20日讯 今天上午,…, linked on the 23rd
                anchor = told
                whens = dates.find(said, anchor, context=context)
        if block.role in _STORY:
            context = _come_to(whens, anchor, context)
        today = any(w.rule == _TODAY for w in whens)
        if today and anchor and not published:  # 昨天 counts from a day that nothing tells
            bare = {w.start: w for w in dates.find(said, None, context=context)}
            whens = [bare.get(w.start, w) if w.rule == _TODAY else w for w in whens]
        found += (
            Span(block.start + w.start, block.start + w.end, "Date", kind=w.kind, value=w)
            for w in whens
        )
        if block.role == "dateline":
            days = [w for w in whens if w.rule in _DAYS]  # 通讯员 项国庆 is no feast
            anchor = _told_on(days, anchor, _FAR_DAYS)
        elif pattern("bulletin-head").search(said[:_HEAD]):
            anchor = _told_on(whens, anchor)
    return found


def _lead(report: Report, text: str) -> date | None:
    """The day with which the title or first paragraph opens, for a report whose publication nothing
    tells; None where the report names a later one: it only begins long ago."""
    titles = (
        b for b in report.blocks if b.role == "title" and text[b.start : b.start + 4].isdigit()
    )
    first = next(titles, None) or next((b for b in report.blocks if b.role == "paragraph"), None)
    if first is None or not _YEAR.search(text, first.start, first.start + _HEAD + _DIGITS):
        return None
    whens = [w for w in dates.find(text[first.start :], None) if len(w.begin or "") == dates.FULL]
    named = [w for w in whens if w.rule in _DAYS and w.text[:4].isdecimal()]
    day = _anchor(named[0].begin) if named and named[0].start < _HEAD else None
    later = any((_anchor(w.begin) or day) > day for w in named) if day else True
    return None if later else day


def _come_to(
    whens: Sequence[dates.When], anchor: date | None, context: dates.Moment | None
) -> dates.Moment | None:
    """How far the story has come behind a paragraph: the last day that it names, of no plan."""
    named = [w for w in reversed(whens) if w.rule in _DAYS and w.kind in dates.DATED]
    days = (_anchor(w.begin) for w in named if len(w.begin or "") == dates.FULL)
    day = next((d for d in days if d and (anchor is None or d <= anchor)), None)
    if day is None:
        return context
    told = context is not None and context.explicit
    told = told or (anchor is None and any(w.text[:4].isdecimal() for w in named))
    if context is not None and told and context.year != day.year:
        return context
    return dates.Moment(day.year, day.month, day.day, explicit=told, earlier=True)


def _wired(said: str, whens: Sequence[dates.When]) -> dates.When | None:
    """The day with which a paragraph opens as an agency sends it: 新华社北京5月6日电."""
    first = whens[0] if whens and whens[0].start < _HEAD else None
    return first if first and pattern("wired").match(said[first.end : first.end + _WIRE]) else None


def _told_on(
    whens: Sequence[dates.When], anchor: date | None, most: int = _NEAR_DAYS
) -> date | None:
    """The day from which what follows counts today: that of a dateline or a bulletin's head."""
    days = {w.begin for w in whens if w.begin == w.finish and len(w.begin or "") == dates.FULL}
    told = _anchor(days.pop()) if len(days) == 1 else None
    near = told and anchor and -_NEAR_DAYS <= (anchor - told).days <= most
    return told if near else anchor


def _topic(report: Report, anchor: date | None) -> dates.Moment | None:
    """The year before the publication, where the title says that the report is on it."""
    if anchor is None or not report.title:
        return None
    last = f"{anchor.year - 1:04d}"
    named = {w.begin for w in dates.find(report.title, anchor) if w.begin == w.finish}
    return dates.Moment(anchor.year - 1, explicit=True, earlier=True) if named == {last} else None


def _anchor(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
