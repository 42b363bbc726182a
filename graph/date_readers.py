"""Groups of a matched rule -> its date: one function for each ``read`` of dates.toml.

The groups' names are the interface to the rule file; a function must bear with groups that
its rule lacks (``group`` gives None for them).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from graph import calendar
from graph.date_grammar import of_period, pattern, words
from graph.date_reading import (
    UNKNOWN,
    Instant,
    Match,
    Moment,
    Setting,
    day_instant,
    group,
    implied_month,
    implied_year,
    names_year,
    nearest,
    number,
    of_year_told,
    span,
    whole,
    year_of,
)

FULL_MOON = 15  # 八月十五; another day without 日 (四月十三) is taken for a solar one


def month_day(match: Match, setting: Setting) -> Instant | None:
    """A month, with its year or without, with a day or a part (初, 下旬)."""
    found = _month(match, setting)
    if found is None:
        unknown = setting.anchor is None and (names_year(match) or group(match, "rm") is not None)
        return UNKNOWN if unknown else None  # 去年5月 of a report whose day nothing tells
    year, month = found
    explicit = names_year(match) or group(match, "rm", "cm") is not None
    explicit = explicit or of_year_told(month, number(group(match, "d")) or None, setting)
    day = number(group(match, "d"))
    if day:
        text = calendar.edtf(year, month, day)
        return day_instant(date.fromisoformat(text), match, explicit) if text else None
    text = calendar.edtf(year, month)
    part = group(match, "part")
    if text is None or part is None:
        return whole(text, Moment(year, month, None, explicit))
    low, high = calendar.bounds(text)
    first, last = map(int, words("monthpart")[part].split("-"))
    end = date(year, month, last) if last else high
    return whole(text, Moment(year, month, None, explicit), low.replace(day=first), end)


def _month(match: Match, setting: Setting) -> tuple[int, int] | None:
    """Year and month; words like 上月 count from the publication, 当月 from the last date."""
    offset = words("month").get(group(match, "rm") or "")
    if said := group(match, "bm"):
        offset = words("bracket")[said]
    base = setting.anchor
    if offset is None and (said := group(match, "cm")):
        offset = words("monthof")[said]
        if setting.moment.year and setting.moment.month:
            base = date(setting.moment.year, setting.moment.month, 1)
    if offset is not None:
        if base is None:
            return None
        if names_year(match):
            base = base.replace(year=year_of(match, setting) or base.year, day=1)
        day = calendar.shift(base, int(offset))
        return day.year, day.month
    month = number(group(match, "m"))
    day_number = number(group(match, "d")) or None
    if names_year(match):
        year = year_of(match, setting)
    else:
        year = implied_year(month, day_number, setting)
    return (year, month) if year and 1 <= month <= 12 else None


def day(match: Match, setting: Setting) -> Instant | None:
    """A day without its month; 一日 in words is a duration where no month was named."""
    if setting.lasting:
        return Instant(None, None, "duration")
    if not match["d"].isdigit() and not setting.moment.month:
        return None
    return day_instant(implied_month(number(match["d"]), setting), match)


def numeric(match: Match, setting: Setting) -> Instant | None:
    """2021-03-01, 20210301, 2021-03."""
    year, month = number(match["y"]), number(group(match, "m", "m2"))
    day_number = number(group(match, "d", "d2"))
    text = calendar.edtf(year, month, day_number or None)
    if text is None:
        return None
    if day_number:
        return day_instant(date.fromisoformat(text), match, explicit=True)
    return whole(text, Moment(year, month, None, True))


def year(match: Match, setting: Setting) -> Instant | None:
    """A year, or a part of one, which keeps the year's precision."""
    part = group(match, "part", "part2", "part3", "part4", "part5", "part6")
    said = group(match, "cy")
    if said and words("yearof")[said] == "0" and setting.moment.year is None:
        return UNKNOWN  # 当年 with no year named before it: back then
    found = year_of(match, setting)
    if found is None and not names_year(match) and setting.anchor:
        found = _year_told(match, setting) or setting.anchor.year
        if group(match, "all") and found == setting.anchor.year:
            return None  # 全年 with no year told may be any
    text = calendar.edtf(found) if found else None
    if text is None or found is None:
        return UNKNOWN if setting.anchor is None and not group(match, "y") else None
    explicit = names_year(match) or found == _year_told(match, setting)
    moment = Moment(found, None, None, explicit)
    if part is None:
        return whole(text, moment)
    first, last = map(int, words("yearpart")[part].split("-"))
    low, high = date(found, first, 1), calendar.bounds(f"{found:04d}-{last:02d}")[1]
    return whole(text, moment, low, high)


def _year_told(match: Match, setting: Setting) -> int | None:
    """The year of 年末 and 全年 in a report on the year before."""
    said = setting.moment
    told = group(match, "part3", "all") in words("ofyear") and said.explicit and said.year
    last = setting.anchor is not None and said.year == setting.anchor.year - 1
    return said.year if told and last and not setting.future else None


def relative_day(match: Match, setting: Setting) -> Instant | None:
    """今天 from the publication, 当天 from the date last named."""
    base, word = setting.anchor, group(match, "rd")
    if word:
        offset = words("day")[word]
    elif said_in := group(match, "bd"):
        offset = words("bracket")[said_in]
        base = calendar.of_day(base, int(offset), number(group(match, "bda", "bdb")))
    else:
        offset, said = words("dayof")[match["cd"]], setting.moment
        if offset == "1" and of_period(match):
            return None
        if said.year and said.month and said.day and not said.loose:
            base = date(said.year, said.month, said.day)
        elif said.year and said.month and offset == "0" and not (said.loose or _to_come(setting)):
            return whole(calendar.edtf(said.year, said.month), said)  # 6月遭遇洪灾,医疗队当天赶赴
        elif offset != "0":  # 次日 of no day told
            base = None
    if base is None:
        return UNKNOWN
    return day_instant(calendar.later(base, int(offset)), match, explicit=True)


def _to_come(setting: Setting) -> bool:
    """Whether the month said before lies behind that of the publication: 下个月开门."""
    said, anchor = setting.moment, setting.anchor
    return anchor is not None and (said.year or 0, said.month or 0) > (anchor.year, anchor.month)


def week(match: Match, setting: Setting) -> Instant | None:
    """上周, 上周五; a bare weekday is the last one, or the next where a plan is announced."""
    anchor = setting.anchor
    if anchor is None:
        return UNKNOWN
    monday = anchor - timedelta(days=anchor.isoweekday() - 1)
    relative = group(match, "rw")
    name = group(match, "wd", "wd2", "wd3", "wd4", "wd5")
    weekday = int(words("weekday")[name]) if name else None
    if relative is None:
        found = monday + timedelta(days=(weekday or 1) - 1)
        step = 7 if setting.future and found < anchor else 0
        step = -7 if not setting.future and found > anchor else step
        if setting.chained:
            step = 0
        if beside := pattern("beside_weekday").match(match.string, match.end()):
            weeks = (d for n in (0, -7, 7, 14) if (d := calendar.later(found, n)))
            told = next((d for d in weeks if d.day == int(beside["day"])), found)
            step = (told - found).days  # 周五(28日)
        return day_instant(calendar.later(found, step), match)
    shifted = calendar.later(monday, 7 * int(words("week")[relative]))
    if shifted is None:
        return None
    if weekday:
        return day_instant(calendar.later(shifted, weekday - 1), match)
    first = 5 if group(match, "end") else 0
    stretch = span(calendar.later(shifted, first), calendar.later(shifted, 6))
    return (
        replace(stretch, moment=Moment()) if stretch else None
    )  # 下周: no month for 29日 behind it


def month_end(match: Match, setting: Setting) -> Instant | None:
    """A bare 月底: that of the publication's month."""
    anchor = setting.anchor
    if anchor is None:
        return UNKNOWN
    return whole(calendar.edtf(anchor.year, anchor.month), Moment(anchor.year, anchor.month))


def month_week(match: Match, setting: Setting) -> Instant | None:
    """The n-th week of a month begins with its n-th Monday; or its n-th weekday."""
    found = _month(match, setting)
    if found is None:
        return None
    name, count = group(match, "wd"), number(group(match, "n"))
    if name:
        weekday = int(words("weekday")[name])
        if count:
            return day_instant(calendar.weekday(*found, weekday, count), match)
        last = calendar.weekday(*found, weekday, 5) or calendar.weekday(*found, weekday, 4)
        return day_instant(last, match)
    days = calendar.week(*found, count) if count else None
    return span(*days) if days else None


def year_week(match: Match, setting: Setting) -> Instant | None:
    """The n-th week of a year by ISO 8601."""
    found, count = year_of(match, setting), number(match["n"])
    if found is None or not 1 <= count <= 53:
        return None
    try:
        monday = date.fromisocalendar(found, count, 1)
    except ValueError:
        return None
    return span(monday, calendar.later(monday, 6))


def month_days(match: Match, setting: Setting) -> Instant | None:
    """The first or last days of a month."""
    found = _month(match, setting)
    text = calendar.edtf(*found) if found else None
    if text is None:
        return None
    first, last = calendar.bounds(text)
    if count := number(group(match, "n")):
        return span(first, min(last, first + timedelta(days=count - 1)))
    count = number(group(match, "last"))
    return span(max(first, last - timedelta(days=count - 1)), last)


def lunar(match: Match, setting: Setting) -> Instant | None:
    """A day or month of the lunar calendar, which must be told from a solar one."""
    text, new_year = group(match, "ld") or "", group(match, "ny")
    old = group(match, "mark", "mark2", "leap", "old") or new_year
    if not old and not _is_lunar(match, text):
        return None
    month = 1 if new_year else number(match["lm"]) or int(words("lunarmonth")[match["lm"]])
    lunar_day = number(new_year or text)
    leap = bool(group(match, "leap"))
    if names_year(match):
        found = year_of(match, setting)
    else:
        years = range(setting.anchor.year - 2, setting.anchor.year + 3) if setting.anchor else ()
        starts = {calendar.lunar_day(y, month, lunar_day or 15, leap): y for y in years}
        best = nearest([start for start in starts if start], setting)
        found = starts[best] if best else None
    if found is None:
        return UNKNOWN if setting.anchor is None else None
    if lunar_day:
        return day_instant(calendar.lunar_day(found, month, lunar_day, leap), match)
    days = calendar.lunar_month(found, month, leap)
    return span(*days) if days else None


def _is_lunar(match: Match, text: str) -> bool:
    """Without 农历: 初五 and 廿三 are lunar days, 八月十五 is where nothing follows."""
    if not text or group(match, "solar") or text[0].isdigit():
        return False
    if text[0] in words("lunarmark") or text == match["lm"]:
        return True  # 六月六
    follower = match.string[match.end() : match.end() + 1]
    return number(text) == FULL_MOON and not "\u4e00" <= follower <= "\u9fff"


def decade(match: Match, setting: Setting) -> Instant | None:
    """90年代 -> 199X, 19世纪 -> 18XX; parts (初期) narrow the bounds only."""
    count = number(group(match, "c", "c2"))
    if word := group(match, "rc", "rc2"):
        if setting.anchor is None:
            return UNKNOWN
        century = setting.anchor.year // 100 + int(words("centuryword")[word])
    else:
        century = count - 1 if count else number(group(match, "cc"))
    tens = group(match, "dec", "dec2")
    if tens is not None and not count and not group(match, "cc", "rc"):
        century = 20 if number(tens) < 30 else 19
    if not 0 < century < 100:
        return None
    scale = 1 if tens else 10
    stem = f"{century:02d}{number(tens) // 10}X" if tens else f"{century:02d}XX"
    low, high = calendar.bounds(stem)
    part = group(match, "part", "part2", "part3", "part4")
    if part is None:
        return whole(stem, Moment())
    first, last = map(int, words("decadepart")[part].split("-"))
    begin = low.replace(year=low.year + first * scale)
    end = high.replace(year=low.year + last * scale + scale - 1)
    return whole(stem, Moment(), begin, end)
