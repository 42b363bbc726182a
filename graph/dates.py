"""Text -> Whens: expressions of time with their EDTF dates, against the publication date.

A scan: at each character that can begin an expression every rule of ``rules/dates.toml`` is
tried and the longest that makes a date is taken; then what stands around it makes it a range
(3月1日至5日), a list (3月5日、6日) or open (2019年以来, 截至3月底). What is left out is inherited
from the date last named in the same paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from graph import date_grammar, date_readers, period_readers
from graph.date_grammar import pattern
from graph.date_reading import UNKNOWN, Instant, Kind, Moment, Read, Setting
from graph.errors import DataError
from graph.light import light

AHEAD = 60  # code points looked at before a day in brackets: 将举办…对接会(20日)
WINDOW = 16  # code points looked at before an expression for 截至, 自, 将
EDGES = " \u3000\u00a0()（）【】—-"  # around a date that stands alone
FULL = len("2021-04-02")
_COMMAS = (",", "，")
# the number of an item right before its date: 2.4月10日,…; 1.2023年4月,…
_ITEM = re.compile(
    r"((?:^|(?<=[\n。;；]))[ \u3000\u00a0]*[(（]?\d{1,2})[.．](?=[012]?\d月[0-3]?\d日|[12]\d{3}年)"
)
_Asks = Callable[[str, int], re.Match[str] | None]
DATED = ("date", "datetime", "range")
FEASTS = ("lunar", "holiday")
_FEAST, _YEAR = "holiday", "年"

__all__ = ["Moment", "When", "dated_line", "find", "published"]


@light
@dataclass(frozen=True, slots=True)
class When:
    """An expression of time; ``start:end`` are code points, half-open.

    ``begin`` and ``finish`` are EDTF at the text's own precision (2021, 2021-03,
    2021-03-01, 199X), equal unless the kind is range or open; None is open or unknown.
    ``earliest`` and ``latest`` are days (xsd:date) that also tell 上旬 and 年底 apart.
    kind: date, datetime (with a time of day, which is dropped), range, open (one end),
    vague (近日), duration (22年) or set (每年). ``rule`` read it.
    """

    start: int
    end: int
    text: str
    begin: str | None
    finish: str | None
    kind: Kind
    rule: str
    earliest: str | None = None
    latest: str | None = None


@light
@dataclass(frozen=True, slots=True)
class _Atom:
    """A matched rule before its surroundings are read."""

    start: int
    end: int
    rule: str
    instant: Instant


def find(text: str, anchor: date | None, *, context: Moment | None = None) -> list[When]:
    """All expressions of time in order, none overlapping.

    ``anchor`` is the publication date; without it relative expressions stay without dates.
    ``context`` is the date last named before ``text``.
    """
    return [_when(text, atom) for atom in _scan(text, anchor, context or Moment())]


def published(text: str) -> str | None:
    """The date in a header line (发布时间:2021-04-02 10:59:45) as 2021-04-02.

    A labelled date goes before an unlabelled one; None if no full date stands there.
    """
    plain = date_grammar.unvaried(text)
    label, found = pattern("label"), None
    for when in find(text, None):
        if when.begin is None or len(when.begin) != 10 or when.kind not in ("date", "datetime"):
            continue
        if label.search(plain, max(0, when.start - WINDOW), when.start):
            return when.begin
        found = found or when.begin
    return found


def dated_line(text: str) -> str | None:
    """The full date that a line below the title begins or ends with (澳門日報 2024年10月17日)."""
    line = text.strip(EDGES)
    full = (w for w in find(line, None) if w.begin and len(w.begin) == FULL and w.kind in DATED)
    return next((w.begin for w in full if w.start == 0 or w.end == len(line)), None)


def _when(text: str, atom: _Atom) -> When:
    instant = atom.instant
    return When(
        atom.start,
        atom.end,
        text[atom.start : atom.end],
        instant.begin,
        instant.finish,
        instant.kind,
        atom.rule,
        instant.earliest.isoformat() if instant.earliest else None,
        instant.latest.isoformat() if instant.latest else None,
    )


def _scan(text: str, anchor: date | None, context: Moment) -> list[_Atom]:
    plain = date_grammar.unvaried(text)
    if "." in plain or "．" in plain:
        plain = _ITEM.sub(r"\1、", plain)
    found: list[_Atom] = []
    said, end = context, 0
    for head in date_grammar.heads().finditer(plain):
        if head.start() < end:
            continue
        said = context if _new_paragraph(plain, end, head.start()) else said
        matches = _matches(plain, head.start())
        if not matches:  # as at every other place
            continue
        setting = _setting(plain, head.start(), end, anchor, said, found)
        atom = _atom(head.start(), matches, setting)
        if atom is None:
            continue
        atom = _yearly(plain, _joined(plain, atom, setting, end), found, setting)
        found.append(atom)
        end = atom.end
        said = _remembered(said, atom)
    return found


def _remembered(said: Moment, atom: _Atom) -> Moment:
    """The date that what follows refers to: only one that names its month replaces another.

    No feast (“六月六”歌会) replaces a month, and 当天 is no day by which something is to be done.
    """
    moment = atom.instant.moment
    if not moment.year or (said.month and (atom.rule in FEASTS or not moment.month)):
        return said
    due = atom.instant.begin is None and atom.instant.finish is not None
    if due and (moment.year, moment.month, moment.day) == (said.year, said.month, said.day):
        return said  # 9月23日…。截至当日12时,…
    return replace(moment, loose=True) if due else moment


def _new_paragraph(text: str, end: int, start: int) -> bool:
    return "\n" in text[end:start]


def _setting(
    text: str, start: int, end: int, anchor: date | None, said: Moment, found: list[_Atom]
) -> Setting:
    gap = text[end:start]
    if anchor and found and (pattern("now").search(gap) or found[-1].rule == "cutoff"):
        said = Moment() if said.year == anchor.year - 1 else said  # 去年3月立项,目前…,12月投产
    same = bool(found) and not pattern("sentence").search(gap)
    chained = same and pattern("list").fullmatch(gap) is not None and bool(said.year)
    if chained and found[-1].rule in FEASTS and gap.strip() in _COMMAS:
        chained = False  # 为迎接国际禁毒日,5月6日,…: told of another time
    future = pattern("future").search(text, max(0, start - WINDOW), start) is not None
    future = (
        future or pattern("future_aside").search(text, max(0, start - AHEAD), start) is not None
    )
    if chained and found[-1].instant.moment.month:
        said = found[-1].instant.moment
    deadline = pattern("deadline").match(text, start) is not None
    planned = pattern("planned").match(text, start) is not None
    lasting = pattern("lasting").search(text, max(0, start - WINDOW), start) is not None
    return Setting(anchor, said, same, chained, future, deadline, planned, lasting)


def _matches(text: str, start: int) -> list[tuple[re.Match[str], date_grammar.Rule]]:
    """The rules that match at ``start``, each with its match."""
    if start == len(text):
        return []
    found = [(at, rule) for match, rule in _tried(text[start]) if (at := match(text, start))]
    return [(match, rule) for match, rule in found if match.end() > start]


@lru_cache(maxsize=256)
def _tried(char: str) -> tuple[tuple[_Asks, date_grammar.Rule], ...]:
    """What asks each rule that can match at a character for its match."""
    rules, can = date_grammar.rules(), date_grammar.can_begin
    return tuple((rule.pattern.match, rule) for rule in rules if can(rule.pattern.pattern, char))


def _atom(
    start: int, matches: list[tuple[re.Match[str], date_grammar.Rule]], setting: Setting
) -> _Atom | None:
    """The longest of the matches at ``start`` that makes a date; the first of equals."""
    for match, rule in sorted(matches, key=lambda found: -found[0].end()):
        try:
            instant = _reader(rule.name, rule.read)(match, _past_year(rule.name, setting))
        except (OverflowError, ValueError):  # past the years 1 to 9999 that ``date`` knows
            continue
        if instant is not None:
            return _Atom(start, match.end(), rule.name, instant)
    return None


def _past_year(rule: str, setting: Setting) -> Setting:
    """A feast behind a year that is over is that year's: 2021年,甲在春节期间…."""
    said, anchor = setting.moment.year, setting.anchor
    over = rule == _FEAST and setting.same_sentence and anchor and said and said < anchor.year
    return replace(setting, chained=True) if over else setting


def _yearly(text: str, atom: _Atom, found: list[_Atom], setting: Setting) -> _Atom:
    """A feast of every year is no day: 每逢春节, 2020年至2022年,…在春节、中秋节期间."""
    if atom.rule != _FEAST or _YEAR in text[atom.start : atom.end]:
        return atom
    low = max(0, atom.start - WINDOW)
    years = setting.same_sentence and found and _spans_years(found[-1].instant, setting.anchor)
    listed = setting.chained and found[-1].rule == _FEAST and found[-1].instant is UNKNOWN
    each = pattern("each").search(text, low, atom.start) is not None
    return replace(atom, instant=UNKNOWN) if each or years or listed else atom


def _spans_years(instant: Instant, anchor: date | None) -> bool:
    """Whether a time runs over more than one year, or on from a year that is over."""
    if instant.earliest is None:
        return False
    last = instant.latest or (anchor if instant.kind == "open" else None)
    return last is not None and last.year > instant.earliest.year


@cache
def _reader(rule: str, read: str) -> Read:
    for module in (date_readers, period_readers):
        found: Read | None = getattr(module, read, None)
        if found is not None:
            return found
    raise DataError(f"{date_grammar.FILE}: rule {rule}: no reader {read!r}")


def _joined(text: str, atom: _Atom, setting: Setting, floor: int) -> _Atom:
    """The atom with the other end of its range, or opened by what stands around it."""
    if atom.instant.kind in DATED:
        atom = _ranged(text, atom, setting)
        atom = _opened(text, atom, floor, setting.anchor)
    return atom


def _ranged(text: str, atom: _Atom, setting: Setting) -> _Atom:
    joint = pattern("range").match(text, atom.end)
    between = None if joint else pattern("between").match(text, atom.end)
    link = joint or between
    if link is None:
        return atom
    said = atom.instant.moment
    ahead = replace(setting, moment=said, chained=True)
    second = _atom(link.end(), _matches(text, link.end()), ahead)
    if second is None or second.instant.kind not in DATED:
        return atom
    end = second.end
    if between:
        closing = pattern("between_end").match(text, end)
        if closing is None:
            return atom
        end = closing.end()
    elif closing := pattern("range_end").match(text, end):
        end = closing.end()
    instant = _between(atom.instant, second.instant)
    return replace(atom, end=end, instant=instant) if instant else atom


def _between(first: Instant, second: Instant) -> Instant | None:
    """From the begin of one to the finish of the other; None if they run backwards."""
    if not (first.begin and second.finish and first.earliest and second.latest):
        return None
    if second.latest < first.earliest or "X" in first.begin + second.finish:
        return None
    kind: Kind = "range" if first.begin != second.finish else first.kind
    moment = second.moment if second.moment.day else replace(second.moment, loose=True)
    return Instant(first.begin, second.finish, kind, first.earliest, second.latest, moment)


def _opened(text: str, atom: _Atom, floor: int, anchor: date | None) -> _Atom:
    """截至… and …前 leave the begin open, 自… and …以来 the finish."""
    instant, low = atom.instant, max(floor, atom.start - WINDOW)
    until = pattern("until").search(text, low, atom.start)
    if until and instant.finish:
        opened = replace(instant, begin=None, earliest=None, kind="open")
        return replace(atom, start=until.start(), instant=opened)
    since = pattern("since").search(text, low, atom.start)
    if since and pattern("held_on").match(text, atom.end):
        return atom  # 从昨日在某县召开的会议上获悉
    start = since.start() if since else atom.start
    later = pattern("later").match(text, atom.end)
    coming = anchor is not None and instant.earliest is not None and instant.earliest > anchor
    if later and coming and pattern("comes").fullmatch(later.group()):
        later = None  # 约定10月来踏勘
    if later or (since and instant.kind != "range"):
        end = later.end() if later else atom.end
        opened = replace(instant, finish=None, latest=None, kind="open")
        return replace(atom, start=start, end=end, instant=opened)
    earlier = pattern("earlier").match(text, atom.end)
    if earlier and instant.kind == "range" and start == atom.start:
        return replace(atom, end=earlier.end())
    if earlier:
        opened = replace(instant, begin=None, earliest=None, kind="open")
        return replace(atom, end=earlier.end(), instant=opened)
    return replace(atom, start=start)
