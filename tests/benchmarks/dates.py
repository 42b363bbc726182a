"""Share of dates read right on three tables, with what was left out and why.

Run ``python tests/benchmarks/dates.py [--list]`` from the repository's top. Compared is the
day; times of day are not kept. A case is left out only by a category below, each of which is
a difference of purpose or of definition, and is printed with its count.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from graph import dates
from graph.calendar import bounds

DATA = Path(__file__).parent.parent / "data"

JIONLP_LEFT_OUT = {
    "a bare number is no date in a report": r"^(?:\d{4}|\d\d-\d\d|6·30|十一|廿一|2008\.03-2009)$",
    "two digits and 年: a duration in reports (从警22年)": r"^(?:三三年|24年)$",
    "time of day alone, or across midnight": (
        r"^(?!每|昨|今|明|\d{4}|.*月)[^年月日号天]*(?:\d[::]\d|十一点|12点|午后|白天|夜间|现在)"
        r"|24时$|晚上十二点"
    ),
    "hours, minutes and seconds from the reference": (r"^(?!每).*(?:分钟|钟头|小时|秒|刻钟|分半)"),
    "looks ahead of the reference; reports look back": (
        r"^(?:星期天|周二早上|30日|[18]号晚上9点|3月8号|10月8号|周一|妇女节|下午三点|腊月18|腊月初十"
        r"|除夕晚上6点半|十二月月底|9月30日|12月30号|十二月20号)$"
    ),
    "seasons and cold by solar terms of the lunar year": r"年春$|^冬季|夏季|年大寒|年小寒|每年秋",
    "deadlines (N日内, 以内) are durations here": r"[日天]内$|以内",
    "trading days need a calendar of holidays": r"交易日之后",
    "ordinal days and years (第三天, 第七年) are no dates": r"^第[三七]|^\d{4}年第[一十]天",
    "a vague count (前两天, 几十年, 多年之后, 过两天)": r"^前两|^再?过[两十]|几|1000多年",
    "half units, whose bounds the cases draw unevenly": (
        r"^(?:一年|3年|半年|两个|十个).*半.*(?:前|后|以来)$|^半年后$|^十个多月后$"
    ),
    "the case's own arithmetic: five days from 26 to 31 May; week 52; 四月十三": (
        r"^(?:上月最后五天|20年第52周|四月十三)$"
    ),
}

RECOGNIZERS_LEFT_OUT = {
    "lunar days left unconverted in the cases": (
        r"农历|正月|大年|初一|中秋|春节|端午|元宵|除夕|重阳|清明|八月十五"
    ),
    "day first, or two-digit years in figures (not written in Chinese reports)": (
        r"(?<!\d)\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d\d)(?!\d)|27-7-3|12-11-10|^12/1$"
    ),
    "bare numbers and years of three digits": r"^2018 看|= 2019|从2016(?:到|-)2018|789年|三六七年",
    "no such day": r"2月30日|2019年2月29日",
    "最近 as today": r"^最近$",
    "12号: a date in one file of the cases, none in the other": r"^12号$",
    "counts from the reference's hour": r"分钟|小时",
    "no value expected": r"夏天",
}


@dataclass(frozen=True)
class Case:
    """A text, its anchor, and why it is left out (empty: it counts)."""

    text: str
    anchor: date
    good: bool
    found: str
    left_out: str = ""


def day_of(reference: Any) -> date:
    """The reference as a day; parts that it lacks are 1 July."""
    value = reference
    if isinstance(value, str):
        if value in ("None", "time.time()"):
            return date(2024, 7, 1)
        if value.startswith("datetime"):
            value = [int(part) for part in re.findall(r"\d+", value)]
        elif re.match(r"\d{4}-", value):
            return date.fromisoformat(value[:10])
        else:
            value = ast.literal_eval(value)
    if isinstance(value, dict):
        return date(value["year"], value.get("month", 7), value.get("day", 1))
    if isinstance(value, list):
        year, month, day = (*value, 7, 1)[:3] if len(value) == 1 else (*value, 1)[:3]
        return date(year, month, day)
    if isinstance(value, float):
        return date(1970, 1, 1) + timedelta(seconds=value + 8 * 3600)
    return date(2024, 7, 1)


def official() -> Iterator[Case]:
    """Our own table of official phrases."""
    for line in (DATA / "time_official.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith(("#", "text\t")):
            continue
        text, anchor, phrase, begin, finish = line.split("\t")
        found = dates.find(text, date.fromisoformat(anchor))
        hits = [w for w in found if w.text == phrase]
        good = any((w.begin or "", w.finish or "") == (begin, finish) for w in hits)
        if phrase == "":
            good = not any(w.kind not in ("duration", "set") for w in found)
        yield Case(text, date.fromisoformat(anchor), good, _show(found))


def jionlp() -> Iterator[Case]:
    """Expected intervals of JioNLP; open ends are the reference's day."""
    for line in (DATA / "jionlp-time-cases.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        anchor, expected = day_of(row["reference"]), row["expected"]
        found = dates.find(row["text"], anchor)
        why = _left_out(JIONLP_LEFT_OUT, row["text"])
        if isinstance(expected, int):
            why = "no interval expected (a count of repeats)"
        good = not isinstance(expected, int) and _agrees(found, expected, anchor, row["text"])
        yield Case(row["text"], anchor, good, _show(found), why)


def _left_out(categories: dict[str, str], text: str) -> str:
    return next((why for why, test in categories.items() if re.search(test, text)), "")


def _agrees(found: list[dates.When], expected: dict[str, Any], anchor: date, text: str) -> bool:
    if not found:
        return False
    if expected["type"] in ("time_delta", "time_period"):
        return found[0].kind == ("duration" if expected["type"] == "time_delta" else "set")
    low, high = (end if "inf" in end else end[:10] for end in expected["time"])
    if len(found) > 1 and all(when.kind == "date" for when in found):
        return (found[0].earliest, found[-1].latest) == (low, high)  # a list read one by one
    when = found[0]
    if when.rule in ("recent", "ago") and when.begin and when.finish and len(when.begin) < 10:
        return bool(low.startswith(when.begin) and high.startswith(when.finish))
    if re.search("[初底]", text) and when.kind in ("date", "open"):
        month = when.finish or ""
        return bool(high.startswith(month))  # how many days 初 and 底 have is a matter of taste
    first = when.earliest or ("-inf" if low == "-inf" else anchor.isoformat())
    last = when.latest or ("inf" if high == "inf" else anchor.isoformat())
    return (first, last) == (low, high)


def recognizers() -> Iterator[Case]:
    """Every expected date and date range of the four files."""
    for path in sorted((DATA / "recognizers").glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8-sig")):
            if "Context" not in row:  # one case has no reference at all
                continue
            anchor = date.fromisoformat(row["Context"]["ReferenceDateTime"][:10])
            text = row["Input"]
            found = dates.find(text, anchor)
            why = _left_out(RECOGNIZERS_LEFT_OUT, text)
            if not row["Results"]:
                yield Case(text, anchor, not found, _show(found), why)
            for result in row["Results"]:
                kind = result.get("TypeName", result.get("Type", "")).rpartition(".")[2]
                if kind in ("date", "daterange"):
                    good = any(_matches(when, result) for when in found)
                    yield Case(text, anchor, good, _show(found), why)
                else:
                    yield Case(text, anchor, True, "", f"type {kind}")


def _matches(when: dates.When, result: dict[str, Any]) -> bool:
    start = int(str(result["Start"]))
    end = start + len(str(result["Text"]))
    if when.start >= end or when.end <= start:
        return False
    return any(_same(when, *value) for value in _values(result))


def _values(result: dict[str, Any]) -> Iterator[tuple[str | None, str | None]]:
    resolution = result.get("Resolution")
    if isinstance(resolution, dict):
        for value in resolution["values"]:
            day = value.get("value")
            yield (day, day) if day else (value.get("start"), value.get("end"))
        return
    value = result["Value"]
    for key in ("PastResolution", "FutureResolution"):
        ends = value[key]
        yield ends.get("date", ends.get("startDate")), ends.get("date", ends.get("endDate"))


def _same(when: dates.When, start: str | None, end: str | None) -> bool:
    """The cases' ends are sometimes the day after, sometimes the first day of the last unit."""
    one = timedelta(days=1)
    if start is None or end is None:
        side = (when.finish if start is None else when.begin) or ""
        other = when.begin if start is None else when.finish
        if not side or other:
            return False
        first, last = bounds(side)
        return date.fromisoformat(start or end or "") in (first, last, last + one)
    if not when.earliest or not (when.latest or when.kind == "open"):
        return False
    latest = date.fromisoformat(when.latest or end)
    ends = {latest, latest + one, bounds(when.finish)[0] if when.finish else latest}
    begins = {when.earliest, (date.fromisoformat(when.earliest) + one).isoformat()}
    if when.rule == "recent":
        return start[: len(when.begin or "")] == when.begin and end.startswith(when.finish or "-")
    return start in begins and date.fromisoformat(end) in ends


def _show(found: list[dates.When]) -> str:
    return "; ".join(f"{w.text}={w.begin or ''}/{w.finish or ''} {w.kind} {w.rule}" for w in found)


def share(cases: list[Case]) -> float:
    """Right ones among those that count."""
    counted = [case for case in cases if not case.left_out]
    return sum(case.good for case in counted) / len(counted)


def whole(cases: list[Case]) -> float:
    """Right ones among all cases whose type is compared at all."""
    compared = [case for case in cases if not case.left_out.startswith("type ")]
    return sum(case.good for case in compared) / len(compared)


def main() -> None:
    """Prints the shares, the categories left out, and with ``--list`` the failures."""
    for source in (official, jionlp, recognizers):
        cases = list(source())
        counted = [case for case in cases if not case.left_out]
        good = sum(case.good for case in counted)
        print(
            f"{source.__name__}: {good}/{len(counted)} = {share(cases):.3f} of {len(cases)} cases;"
            f" nothing left out: {whole(cases):.3f}"
        )
        for why, count in sorted(Counter(c.left_out for c in cases if c.left_out).items()):
            print(f"  left out {count:3d}: {why}")
        if "--list" in sys.argv:
            for case in counted:
                if not case.good:
                    print(f"  wrong: {case.text} ({case.anchor}) -> {case.found}")
    report = (DATA.parent.parent / "seeds" / "gannan-2021.txt").read_text(encoding="utf-8") * 40
    start = time.perf_counter()
    dates.find(report, date(2021, 4, 2))
    print(f"speed: {len(report) / (time.perf_counter() - start):,.0f} characters a second")


if __name__ == "__main__":
    main()
