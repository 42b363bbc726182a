"""Groups of a matched rule -> a stretch of time: one function for each ``read`` of dates.toml.

Stretches are quarters, seasons, plans, counts of units from the publication, open ends,
durations and repeats; days, months and years that stand on a calendar are in ``date_readers``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from math import floor

from graph import calendar
from graph.date_grammar import holidays, words
from graph.date_reading import (
    UNKNOWN,
    Instant,
    Match,
    Moment,
    Setting,
    day_instant,
    group,
    months,
    names_year,
    nearest,
    number,
    whole,
    year_of,
)
from graph.numerals import parse

YEAR = re.compile(r"[12]\d{3}")
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "term": 6, "year": 12, "century": 1200}
SPRING, WINTER = 3, 12  # the months that they begin with
HOURS = {"hour": 24}
_EVE = 10  # days before a feast that are its eve
SHORT = ("hour", "minute")


def _year(match: Match, setting: Setting) -> int | None:
    """The year named, else the sentence's, else the publication's."""
    if names_year(match):
        return year_of(match, setting)
    said = setting.moment
    if said.year and (setting.chained or (setting.same_sentence and said.explicit)):
        return said.year
    return setting.anchor.year if setting.anchor else None


def quarter(match: Match, setting: Setting) -> Instant | None:
    """一季度, 前三季度, 上季度."""
    found = _year(match, setting)
    if found is None:
        return UNKNOWN
    last = number(group(match, "q", "q2")) or 1
    first = last
    if count := group(match, "qn"):
        first, last = 1, number(count)
    elif relative := group(match, "rq"):
        if setting.anchor is None:
            return UNKNOWN
        now = (setting.anchor.month - 1) // 3 + 1
        first = last = now + int(words("week")[relative])
    if part := group(match, "part"):
        month = last * 3 - 2 + int(words("quarterpart")[part])
        return whole(calendar.edtf(found, month), Moment(found, month, None, names_year(match)))
    return months(found, first * 3 - 2, last * 3, names_year(match))


def half(match: Match, setting: Setting) -> Instant | None:
    """上半年, 前5个月, 后三月, 首月, 第8个月."""
    found = _year(match, setting)
    if found is None:
        return UNKNOWN
    explicit = names_year(match)
    if side := group(match, "half"):
        first = words("half")[side]
        return months(found, int(first), int(first) + 5, explicit)
    if count := number(group(match, "months")):
        return months(found, 1, count, explicit) if count <= 12 else None
    if count := number(group(match, "lastn")):
        return months(found, 13 - count, 12, explicit) if count < 12 else None
    month = number(group(match, "nth")) or 1
    return whole(calendar.edtf(found, month), Moment(found, month, None, explicit))


def season(match: Match, setting: Setting) -> Instant | None:
    """Three months of a season (spring from March), or the school holidays."""
    found = _year(match, setting)
    if found is None:
        return UNKNOWN
    if vacation := group(match, "vac", "vac2"):
        first, last = map(int, words("vacation")[vacation].split("-"))
        return months(found, first, last, names_year(match))
    first = int(words("season")[group(match, "season", "season2") or ""])
    return months(found, first, first + 2, names_year(match))


def named_season(match: Match, setting: Setting) -> Instant | None:
    """今春, 去冬, 今冬明春; a winter is that of its December, at the year's begin the last one."""
    if setting.anchor is None:
        return UNKNOWN
    first = int(words("season")[match["from"]])
    year = setting.anchor.year + int(words("pairyear")[match["sy"]])
    last, end = first + 2, year
    if first == WINTER and match["sy"] == group(match, "sy2"):
        return None
    early = setting.anchor.month < SPRING and words("pairyear")[match["sy"]] != "-1"
    if first == WINTER and early:
        year = end = year - 1
    if to := group(match, "to"):
        end = year if first != WINTER else year + 1
        last = int(words("season")[to]) + 2
        low, high = months(year, first, first), months(end, last, last)
        if low is None or high is None:
            return None
        return Instant(low.begin, high.finish, "range", low.earliest, high.latest)
    return months(year, first, last)


def decades(match: Match, setting: Setting) -> Instant | None:
    """八九十年代: from the one to the other."""
    word, count = group(match, "rc"), number(group(match, "c"))
    if word and setting.anchor is None:
        return UNKNOWN
    century = count - 1 if count else 19
    if word and setting.anchor:
        century = setting.anchor.year // 100 + int(words("centuryword")[word])
    first, last = number(match["deca"]), number(match["decb"])
    first, last = (n // 10 if n >= 10 else n for n in (first, last))
    if last <= first:
        return None
    begin, finish = f"{century:02d}{first}X", f"{century:02d}{last}X"
    low, high = calendar.bounds(begin)[0], calendar.bounds(finish)[1]
    return Instant(begin, finish, "range", low, high)


def plan(match: Match, setting: Setting) -> Instant | None:
    """A five-year plan, or its first or last year."""
    if not match[0].endswith(tuple(words("planend"))):
        return None
    first, last = words("plan")[match["plan"]].split("-")
    side = words("planpart").get(group(match, "part") or "")
    if side:
        return whole(first if side == "first" else last, Moment())
    low, high = date(int(first), 1, 1), date(int(last), 12, 31)
    if group(match, "open") is not None:
        return Instant(first, None, "open", low, setting.anchor)
    return Instant(first, last, "range", low, high)


def event(match: Match, setting: Setting) -> Instant | None:
    """Since an event of history."""
    begin = words("event")[match["event"]]
    return Instant(begin, None, "open", calendar.bounds(begin)[0], setting.anchor)


def cutoff(match: Match, setting: Setting) -> Instant | None:
    """Up to now: the publication."""
    anchor = setting.anchor
    return Instant(None, anchor.isoformat() if anchor else None, "open", None, anchor)


def ago(match: Match, setting: Setting) -> Instant | None:
    """三年前, 5天后: as precise as the unit; 三年来: from then to the publication."""
    anchor, word = setting.anchor, match["dir"]
    direction = int(words("back")[word])
    if YEAR.fullmatch(match["n"]) and _unit(match) == "year":
        return None
    if anchor is None or not _count(match):
        return UNKNOWN
    if direction > 0 and _unit(match) in SHORT:  # 20分钟后
        said = setting.moment
        return clock(match, setting) if said.day and not said.loose else UNKNOWN
    then = _away(_from(anchor, setting, direction), match, direction or -1)
    if then is None:
        return None
    if not direction:
        low = calendar.bounds(then)[0]
        return Instant(then, anchor.isoformat(), "range", low, anchor)
    found = whole(then, _moment(then))
    if found and word in words("openback"):
        if direction < 0:
            return replace(found, begin=None, earliest=None, kind="open")
        return replace(found, finish=None, latest=None, kind="open")
    return found


def _from(anchor: date, setting: Setting, direction: int) -> date:
    """The day from which 三日后 counts: that named before in a story of the past."""
    said = setting.moment
    if direction <= 0 or setting.future or not (said.year and said.month and said.day):
        return anchor
    told = date(said.year, said.month, said.day)
    return told if told < anchor else anchor


def recent(match: Match, setting: Setting) -> Instant | None:
    """近三年, 未来两个月: from then to the publication or on from it, in the unit's precision."""
    anchor, direction = setting.anchor, int(words("away")[match["dir"]])
    if anchor is None or not _count(match):
        return UNKNOWN
    then = _away(anchor, match, direction)
    if then is None:
        return None
    now = anchor.isoformat()[: len(then)]
    begin, finish = (then, now) if direction < 0 else (now, then)
    low, high = calendar.bounds(begin)[0], calendar.bounds(finish)[1]
    return Instant(begin, finish, "range", low, high)


def _moment(text: str) -> Moment:
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    return Moment(year, month or None, day or None)


def _unit(match: Match) -> str:
    return words("unit")[group(match, "unit") or ""]


def _away(anchor: date, match: Match, direction: int) -> str | None:
    """The EDTF date so many units away, cut to the unit's precision; None if too far."""
    unit, count = _unit(match), _count(match) * direction
    try:
        if unit in DAYS:
            day = calendar.later(anchor, round(count * DAYS[unit]))
            return day.isoformat() if day else None
        if unit in MONTHS:
            steps = count * MONTHS[unit]
            day = calendar.shift(anchor, floor(steps)) + timedelta(days=int(steps % 1 * 30))
            whole_years = MONTHS[unit] % 12 == 0 and count == int(count)
            return f"{day.year:04d}" if whole_years else f"{day.year:04d}-{day.month:02d}"
        if unit in HOURS:
            day = calendar.later(anchor, int(count / HOURS[unit]))
            return day.isoformat() if day else None
    except OverflowError:
        return None
    return anchor.isoformat()


def _count(match: Match) -> float:
    """How many units; a half alone, or added before or after the unit; 0 if only some."""
    halves = words("halfword")
    text = match["n"]
    if text in halves:
        return float(halves[text])
    count = parse(text.rstrip("".join(halves))) or 0
    added = text[-1:] in halves or group(match, "half", "half2") is not None
    return float(count) + (0.5 if added else 0)


def two_years(match: Match, setting: Setting) -> Instant | None:
    """今明两年."""
    if setting.anchor is None:
        return UNKNOWN
    offsets = words("pairyear")
    years = sorted(setting.anchor.year + int(offsets[match[name]]) for name in ("a", "b"))
    begin, finish = f"{years[0]:04d}", f"{years[1]:04d}"
    low, high = date(years[0], 1, 1), date(years[1], 12, 31)
    return Instant(begin, finish, "range", low, high)


def vague(match: Match, setting: Setting) -> Instant | None:
    """近日: some time before the publication."""
    return UNKNOWN


def repeat(match: Match, setting: Setting) -> Instant | None:
    """每年9月: no date of its own."""
    return Instant(None, None, "set")


def duration(match: Match, setting: Setting) -> Instant | None:
    """22年, 三个月: how long, not when; 2021年 is a year."""
    if YEAR.fullmatch(match["n"] or "") and _unit(match) == "year":
        return None
    return Instant(None, None, "duration")


def clock(match: Match, setting: Setting) -> Instant | None:
    """A time of day alone: of the day last named, else of the publication's."""
    said = setting.moment
    if said.year and said.month and said.day and not said.loose:
        day: date | None = date(said.year, said.month, said.day)
    else:
        day = setting.anchor
    if day is None:
        return UNKNOWN
    return Instant(day.isoformat(), day.isoformat(), "datetime", day, day, said)


def holiday(match: Match, setting: Setting) -> Instant | None:
    """A named day, in the year named or the one nearest to the publication."""
    rule = holidays()[group(match, "h", "h2", "h3", "h4") or ""]
    if names_year(match):
        year = year_of(match, setting)
        return _feast(calendar.holiday(rule, year), match, True) if year else UNKNOWN
    said = setting.moment
    if setting.chained and said.year:
        return _feast(calendar.holiday(rule, said.year), match)
    if setting.anchor is None:
        return UNKNOWN
    near = (calendar.holiday(rule, setting.anchor.year + n) for n in (-1, 0, 1))
    return _feast(nearest([day for day in near if day], setting), match)


def _feast(day: date | None, match: Match, explicit: bool = False) -> Instant | None:
    """The day itself; before 前夕 the days before it, told by the month that they lie in."""
    if day is None or not group(match, "eve"):
        return day_instant(day, match, explicit)
    low, high = calendar.later(day, -_EVE), calendar.later(day, -1)
    if low is None or high is None or low.month != high.month:
        return UNKNOWN
    text = calendar.edtf(low.year, low.month)
    return whole(text, Moment(low.year, low.month, None, explicit), low, high)
