"""Calendar arithmetic: lunar dates, solar terms, named days, and the bounds of an EDTF date.

Lunar years 1900 to 2100 are the fact table ``lexicons/lunar.tsv``; outside it there is no
answer (None), never a guess. Weekdays count from 1, Monday, to 7, Sunday.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from graph import resources

_LATE = 7  # days between what a report calls today and the publication that it is read with
SHAPE = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class LunarYear:
    """A lunar year: its first day, its leap month's number (0: none), its months' lengths."""

    first: date
    leap: int
    lengths: tuple[int, ...]


def edtf(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """``2021``, ``2021-03`` or ``2021-03-01``; None if there is no such date."""
    if not 1 <= year <= 9999 or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def bounds(text: str) -> tuple[date, date]:
    """First and last day of an EDTF date (level 0, and 199X, 19XX).

    Raises ValueError if ``text`` is none.
    """
    match = SHAPE.fullmatch(text)
    if match is None:
        raise ValueError(f"not a date in EDTF: {text!r}")
    low, high = int(match[1].replace("X", "0")), int(match[1].replace("X", "9"))
    if match[2] is None:
        return date(max(low, 1), 1, 1), date(high, 12, 31)
    month = int(match[2])
    if match[3] is None:
        return date(low, month, 1), date(low, month, monthrange(low, month)[1])
    day = date(low, month, int(match[3]))
    return day, day


def shift(day: date, months: int) -> date:
    """The same day ``months`` later (earlier, if negative), at most the month's last day.

    Raises OverflowError outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"no such year: {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def later(day: date, days: int) -> date | None:
    """The day ``days`` later, None outside the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def of_day(base: date | None, offset: int, day: int) -> date | None:
    """The day from which a day counts whose number stands in brackets: in a report that is linked
    some days later 昨(19)日 is still the 19th."""
    if base is None:
        return None
    for by in sorted(range(-_LATE, _LATE + 1), key=abs):
        told = later(base, by + offset)
        if told is not None and told.day == day:
            return later(base, by)
    return base


def weekday(year: int, month: int, day: int, number: int) -> date | None:
    """The ``number``-th (from 1) weekday ``day`` of a month; None if it has no such."""
    first = date(year, month, 1)
    found = 1 + (day - first.isoweekday()) % 7 + 7 * (number - 1)
    return date(year, month, found) if 1 <= found <= monthrange(year, month)[1] else None


def week(year: int, month: int, number: int) -> tuple[date, date] | None:
    """Monday and Sunday of the ``number``-th week whose Monday is in the month."""
    monday = weekday(year, month, 1, number)
    return (monday, monday + timedelta(days=6)) if monday else None


@cache
def _years() -> dict[int, LunarYear]:
    found = {}
    for row in resources.table("lexicons/lunar.tsv"):
        lengths = tuple(30 if mark == "L" else 29 for mark in row["months"])
        found[int(row["year"])] = LunarYear(
            date.fromisoformat(row["first"]), int(row["leap"]), lengths
        )
    return found


@cache
def _terms() -> dict[int, tuple[int, ...]]:
    rows = resources.table("lexicons/lunar.tsv")
    return {int(row["year"]): tuple(map(int, row["terms"].split())) for row in rows}


def lunar_month(year: int, month: int, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a lunar month; None if that year has no such month."""
    found = _years().get(year)
    if found is None or not 1 <= month <= 12 or (leap and found.leap != month):
        return None
    before = month - 1 + (1 if leap or (found.leap and month > found.leap) else 0)
    first = found.first + timedelta(days=sum(found.lengths[:before]))
    return first, first + timedelta(days=found.lengths[before] - 1)


def lunar_day(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """The Gregorian date of a lunar day; ``day`` 0 is the month's last day."""
    span = lunar_month(year, month, leap)
    if span is None:
        return None
    found = span[0] + timedelta(days=day - 1) if day else span[1]
    return found if span[0] <= found <= span[1] else None


def term(year: int, number: int) -> date | None:
    """Day of the ``number``-th solar term (0: 小寒) of a Gregorian year."""
    days = _terms().get(year)
    return date(year, number // 2 + 1, days[number]) if days else None


@cache
def holiday(rule: str, year: int) -> date | None:
    """The day that a rule of ``lexicons/holidays.tsv`` names in a year.

    A lunar holiday's year is the lunar one: 除夕 of 2020 is in February 2021.
    """
    kind, _, rest = rule.partition(" ")
    if kind == "L" and rest == "last":
        return lunar_day(year, 12, 0)
    if kind == "L":
        return lunar_day(year, int(rest[:2]), int(rest[3:]))
    if kind == "T":
        return term(year, int(rest))
    if kind == "N":
        return weekday(year, *map(int, rest.split()))
    return date(year, int(rule[:2]), int(rule[3:]))
