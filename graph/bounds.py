"""EDTF date -> its first and last day, because engines compare only whole days.

Only the forms that reports give rise to: a year, month or day, with a clock time cut
off, ``X`` for digits not given, ``?~%`` for doubt, seasons and quarters (21-24, 33-36),
halves (40, 41), intervals with open ends. https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from calendar import monthrange

Bounds = tuple[str | None, str | None]

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:[T ].*)?")
_MONTHS = {
    "21": (3, 5),
    "22": (6, 8),
    "23": (9, 11),
    "24": (12, 14),
    "33": (1, 3),
    "34": (4, 6),
    "35": (7, 9),
    "36": (10, 12),
    "40": (1, 6),
    "41": (7, 12),
}


def bounds(edtf: object) -> Bounds:
    """First and last day as ``YYYY-MM-DD``; None where open, unknown or not a date."""
    if not isinstance(edtf, str):
        return (None, None)
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        return (_date(start)[0], _date(end)[1])
    return _date(edtf)


def _date(text: str) -> Bounds:
    match = _DATE.fullmatch(text.strip().rstrip("?~%"))
    if match is None:
        return (None, None)
    year, month, day = match.groups()
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first < 1:
        return (None, None)
    if "X" in year or month in (None, "XX"):
        return (f"{first:04}-01-01", f"{last:04}-12-31")
    if month in _MONTHS:
        return _months(first, *_MONTHS[month])
    if not 1 <= int(month) <= 12:
        return (None, None)
    if day in (None, "XX"):
        return _months(first, int(month), int(month))
    if not 1 <= int(day) <= monthrange(first, int(month))[1]:
        return (None, None)
    return (f"{first:04}-{month}-{day}",) * 2


def _months(year: int, first: int, last: int) -> Bounds:
    """Bounds of whole months of ``year``; a month above 12 is one of the next year."""
    end_year, end = (year, last) if last <= 12 else (year + 1, last - 12)
    if end_year > 9999:
        return (None, None)
    return (f"{year:04}-{first:02}-01", f"{end_year:04}-{end:02}-{monthrange(end_year, end)[1]}")
