"""What an expression of time is read with: its setting, and the years it leaves out.

A function of ``date_readers`` takes a match and its ``Setting`` and returns an ``Instant``, or None
if the groups make no date after all. Years that the text leaves out
come from the date last named in the sentence, else the one nearest to the publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from graph import calendar
from graph.date_grammar import spellings, words
from graph.light import light
from graph.numerals import characters, parse

Kind = Literal["date", "datetime", "range", "duration", "open", "vague", "set"]
Match = re.Match[str]
MINGUO = 1911  # the year before the first of the Republic of China, whose years Taiwan counts
JUST = 14  # days back from the publication that a bare day of a told month can be
AHEAD = 200  # days ahead that a month or day of a plan can be
BEGUN = 31  # days back that what is told as a plan can have begun
SHORTLY = 20  # days ahead that a bare day of a plan can be
_SOON = 1  # months after a day of an earlier year in which its story goes on
AT_HAND = 20  # a coming day counts as so much farther away than a past one where no plan is told
SOON = 300  # days within which something is to be done by a month named without its year
FARTHER = 2  # a coming day counts as so much farther away, and so does another year's


@light
@dataclass(frozen=True, slots=True)
class Moment:
    """The date last named: what day, month, year words left out refer to.

    ``explicit``: the text itself names the year (or a word like 去年 for it).
    ``earlier``: a paragraph before named it, which is how far the story has come.
    ``loose``: it ends a stretch (10月20日前, 1至8月): no day of 当天, nor month of a bare day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    explicit: bool = False
    earlier: bool = False
    loose: bool = False


@light
@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: the publication date and what was said before it.

    ``same_sentence``: ``moment`` was named in this sentence; ``chained``: right before, as
    the first end of a range or list; ``future``: words that announce a plan stand before,
    ``planned``: behind (8日,区安委会将召开…); ``deadline``: something is to be done by then
    (9月底前); ``lasting``: what stands before says how many days (拘留5日).
    """

    anchor: date | None
    moment: Moment
    same_sentence: bool = False
    chained: bool = False
    future: bool = False
    deadline: bool = False
    planned: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Instant:
    """What an expression means: EDTF begin and finish, the bounds in days, what it names."""

    begin: str | None
    finish: str | None
    kind: Kind = "date"
    earliest: date | None = None
    latest: date | None = None
    moment: Moment = Moment()


UNKNOWN = Instant(None, None, "vague")


def group(match: Match, *names: str) -> str | None:
    """The text of the first group so named that took part; None also if the rule has none."""
    for name in names:
        for number in spellings(match.re, name):
            if match[number] is not None:
                return match[number]
    return None


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rf"[^\d{characters()}]")


def number(text: str | None) -> int:
    """The whole number in the words for a day, month or ordinal; 0 if there is none."""
    value = parse(_other().sub("", text)) if text else None
    return int(value) if value is not None else 0


def day_instant(day: date | None, match: Match, explicit: bool = False) -> Instant | None:
    """A single day; ``datetime`` if a time of day follows."""
    if day is None:
        return None
    text = day.isoformat()
    kind: Kind = "datetime" if group(match, "clock") else "date"
    return Instant(text, text, kind, day, day, Moment(day.year, day.month, day.day, explicit))


def span(first: date | None, last: date | None, kind: Kind = "range") -> Instant | None:
    """From day to day."""
    if first is None or last is None:
        return None
    moment = Moment(first.year, first.month, None)
    return Instant(first.isoformat(), last.isoformat(), kind, first, last, moment)


def whole(text: str | None, moment: Moment, low: date | None = None, high: date | None = None,
          kind: Kind = "date") -> Instant | None:  # fmt: skip
    """A date of any precision; ``low`` and ``high`` narrow its bounds (上旬)."""
    if text is None:
        return None
    first, last = calendar.bounds(text)
    return Instant(text, text, kind, low or first, high or last, moment)


def months(year: int, first: int, last: int, explicit: bool = False) -> Instant | None:
    """From month to month of a year; months past 12 are of the year after."""
    begin = calendar.edtf(year + (first - 1) // 12, (first - 1) % 12 + 1)
    finish = calendar.edtf(year + (last - 1) // 12, (last - 1) % 12 + 1)
    if begin is None or finish is None:
        return None
    low, high = calendar.bounds(begin)[0], calendar.bounds(finish)[1]
    return Instant(begin, finish, "range", low, high, Moment(year, None, None, explicit))


def year_of(match: Match, setting: Setting) -> int | None:
    """The year that the groups name, None if they name none or it cannot be known."""
    if text := group(match, "y"):
        return number(text)
    if text := group(match, "yy", "yy2"):
        return _century(number(text), setting.anchor)
    if text := group(match, "ey"):
        count = number(text) or 1
        return int(words("era")[match["era"]]) + count
    if text := group(match, "my"):
        return number(text) + MINGUO
    if text := group(match, "by"):
        return setting.anchor.year + int(words("bracket")[text]) if setting.anchor else None
    if text := group(match, "ry"):
        return setting.anchor.year + int(words("year")[text]) if setting.anchor else None
    if text := group(match, "cy"):
        base = setting.moment.year or (setting.anchor.year if setting.anchor else None)
        return base + int(words("yearof")[text]) if base else None
    return None


def names_year(match: Match) -> bool:
    """Whether the expression says its year."""
    return group(match, "y", "yy", "yy2", "ey", "my", "by", "ry", "cy") is not None


def _century(short: int, anchor: date | None) -> int:
    """A two-digit year: at most ten years ahead of the publication, else of the 1900s."""
    now = anchor.year if anchor else 2000 + short
    full = now - now % 100 + short
    return full if full <= now + 10 else full - 100


def nearest(candidates: list[date], setting: Setting) -> date | None:
    """The day nearest to the publication; after it if the text announces a plan."""
    anchor = setting.anchor
    if anchor is None or not candidates:
        return None
    if setting.future:
        coming = [day for day in candidates if day >= anchor]
        begun = [day for day in candidates if 0 < (anchor - day).days <= BEGUN]
        late = not coming or (min(coming) - anchor).days > AHEAD
        if coming or begun:  # 将于5月13日至16日访华, told on the 14th
            return max(begun) if begun and late else min(coming)
    if setting.deadline:
        soon = [day for day in candidates if 0 <= (day - anchor).days <= SOON]
        if soon:
            return min(soon)

    def distance(day: date) -> int:
        days = abs((day - anchor).days) * (FARTHER if day > anchor else 1)
        return days * (FARTHER if day.year != anchor.year else 1)

    return min(candidates, key=distance)


def implied_year(month: int, day: int | None, setting: Setting) -> int | None:
    """The year of a month (and day) that the text names without one."""
    said = setting.moment
    if said.year and (setting.chained or (setting.same_sentence and said.explicit and said.month)):
        rolls = setting.chained and said.month is not None and month < said.month
        return said.year + 1 if rolls else said.year
    if setting.anchor is None:  # the year that the text names, when the story goes on in it
        later = said.explicit and (said.month is None or month >= said.month)
        return said.year if later else None
    if of_year_told(month, day, setting):
        return said.year
    years = range(max(setting.anchor.year - 4, 1), min(setting.anchor.year + 5, 9999))
    texts = (calendar.edtf(year, month, day or 15) for year in years)
    days = [date.fromisoformat(text) for text in texts if text]
    if setting.planned and (soon := [d for d in days if 0 <= (d - setting.anchor).days <= AHEAD]):
        return min(soon).year  # 2月起,某院还将…, told in January
    return best.year if (best := nearest(days, setting)) else None


def of_year_told(month: int, day: int | None, setting: Setting) -> bool:
    """Whether a day that is still to come this year is one of last year, which is told of."""
    said, anchor = setting.moment, setting.anchor
    if anchor is not None and _goes_on(month, day, setting):
        return True
    if anchor is None or not said.explicit or said.year != anchor.year - 1:
        return False
    if not said.earlier and (said.month is None or month < said.month):
        return False  # 较去年同期; 去年9月开工。6月投产
    planned = setting.future or setting.deadline or setting.planned
    return not planned and (month, day or 1) > (anchor.month, anchor.day)


def _goes_on(month: int, day: int | None, setting: Setting) -> bool:
    """Whether a day follows shortly on one of an earlier year: 2020年9月17日立案。9月21日,…."""
    said = setting.moment
    if not (said.explicit and said.year and said.month and said.day and day):
        return False
    if setting.anchor is None or said.year >= setting.anchor.year:
        return False
    planned = setting.future or setting.deadline or setting.planned
    return not planned and (month, day) > (said.month, said.day) and month - said.month <= _SOON


def implied_month(day: int, setting: Setting) -> date | None:
    """The date of a day that the text names without its month.

    It is of the month named before; but of that of the publication where this is what is near:
    just past, or to come when a plan is told.
    """
    anchor, said = setting.anchor, setting.moment
    told = _of_month_said(day, setting)
    if anchor is None or setting.chained:
        return told
    past, coming = _beside(anchor, day, -1), _beside(anchor, day, 1)
    if setting.future or setting.planned:
        if told is not None and told >= anchor and said.day is not None:
            return told
        near = coming is not None and (coming - anchor).days <= SHORTLY
        loose = told is None or said.earlier or said.day is None
        return coming if setting.future or (near and loose) else told or past
    if told is None:
        return _closest(past, coming, anchor)
    just = past is not None and (anchor - past).days <= JUST
    if said.earlier:
        return told if told <= anchor and not just else _closest(past, coming, anchor)
    if told > anchor:
        return past if just and _ahead(setting, anchor) else told
    loose = said.day is None or day < said.day or _to_come(said, anchor)  # 9月25日启动。13日
    apart = past is not None and (said.year, said.month) != (past.year, past.month)
    return past if just and loose and apart and not setting.same_sentence else told


def _of_month_said(day: int, setting: Setting) -> date | None:
    """The day in the month named before, in the next one where it goes on: 4月30日、2日."""
    said = setting.moment
    if not said.year or not said.month:
        return None
    this_year = setting.anchor is not None and said.year >= setting.anchor.year
    if said.loose and this_year and not setting.chained:
        return None
    month = date(said.year, said.month, 1)
    if said.day and day < said.day and (setting.chained or said.earlier):
        later = calendar.shift(month, 1)
        past = calendar.edtf(later.year, later.month, day) or ""
        if setting.chained or past <= str(setting.anchor or ""):
            month = later
    text = calendar.edtf(month.year, month.month, day)
    return date.fromisoformat(text) if text else None


def _beside(anchor: date, day: int, step: int) -> date | None:
    """The last day of that number up to the publication, or (``step`` 1) the next from it on."""
    for months_away in range(3):
        month = calendar.shift(anchor.replace(day=1), step * months_away)
        text = calendar.edtf(month.year, month.month, day)
        if text and (date.fromisoformat(text) - anchor).days * step >= 0:
            return date.fromisoformat(text)
    return None


def _closest(past: date | None, coming: date | None, anchor: date) -> date | None:
    """The last such day; but the coming one, if that is the next one: 从12日起 told the 11th."""
    if past is None or coming is None:
        return past or coming
    return coming if (coming - anchor).days * AT_HAND < (anchor - past).days else past


def _ahead(setting: Setting, anchor: date) -> bool:
    """Whether the date said before is to come; in this sentence 4日 goes on from 11月3日."""
    said, goes_on = setting.moment, setting.same_sentence and setting.moment.day
    return not goes_on and date(said.year or 1, said.month or 1, said.day or 1) > anchor


def _to_come(said: Moment, anchor: date) -> bool:
    """Whether the month said before is a plan's: 明年6月竣工。24日,…."""
    return (said.year or 0, said.month or 0) > (anchor.year, anchor.month)


Read = Callable[[Match, Setting], Instant | None]
