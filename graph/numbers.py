"""Text -> Quantities: a number with its unit, comparator and direction of change.

A number counts only with a unit (``lexicons/units.tsv``), a share (%, 成, 三分之一) or a
multiplier 万/亿 after it; that alone keeps ordinals, telephone and document numbers out.
All words are rows of ``lexicons/numerals.tsv``; ``stop`` rows hold a numeral and count
nothing (统一, 十分, 四个意识). Durations and ages are returned with kind ``time``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal, cast

from graph import number_grammar as grammar
from graph.number_values import Number, values
from graph.numerals import formal, parse, tidy, variants, words

Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
Change = Literal["up", "down"]

SERIES = 60  # code points before a number in which others stand that share its unit
WINDOW = 14  # code points looked at before a number for its comparator and its verb
QUOTES = {"“": "”", '"': '"', "「": "」", "『": "』", "《": "》"}
QUOTED = 9  # a quotation of at most so many characters that begins with a numeral is a name

__all__ = ["Quantity", "find", "parse"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted or measured amount; offsets are code points, half-open.

    ``start:end`` is the whole expression (comparator to unit), ``number_start:number_end``
    the numerals, ``unit_start`` where the unit begins. ``value`` has 万/亿 multiplied out;
    ``value_max`` is the upper end of a range. Shares (三成, 三分之一) are values in %.
    ``kind`` is the unit's kind in ``units.tsv`` ("share" for 成 and what it lacks, "" for none);
    ``bare`` marks 一 before a unit, which seldom is a count.
    """

    start: int
    end: int
    value: Number
    value_max: Number | None
    unit: str
    comparator: Comparator
    change: Change | None
    number_start: int
    number_end: int
    unit_start: int
    kind: str
    bare: bool = False


def find(text: str) -> list[Quantity]:
    """All quantities of ``text`` in order, none overlapping."""
    return list(_found(text)) if grammar.told().search(text) else []


@lru_cache(maxsize=1024)  # a line is asked for by several readers in turn
def _found(text: str) -> tuple[Quantity, ...]:
    plain = text
    if grammar.unusual().search(text):
        plain = text.translate(variants())
        plain = grammar.banking().sub(lambda m: m[0].translate(formal()), plain)
    halves = list(_halves(plain))
    plain = grammar.halves().sub(lambda m: words("half-share")[m[0]], plain)
    found: list[Quantity] = []
    end, change = 0, None
    for match in grammar.matches(plain):
        quantity = _quantity(plain, match, end)
        if quantity is None:
            continue
        between = plain[end : quantity.start]
        if found and quantity.change is None and (not between or between in words("joint")):
            quantity = replace(quantity, change=change)
        found += (listed := _of_one_unit(plain, quantity, found))
        if listed and quantity.change is None:
            quantity = replace(quantity, change=listed[0].change)
        found.append(quantity)
        end = quantity.end
        if not _signed(plain, quantity.number_start, quantity.unit):
            change = quantity.change
    found = [q for q in found if not any(h.start < q.end and q.start < h.end for h in halves)]
    return tuple(sorted([*found, *halves], key=lambda q: q.start))


def _of_one_unit(text: str, last: Quantity, found: list[Quantity]) -> list[Quantity]:
    """The numbers of a list whose unit only the last has: 140万及162万人次, 分别为7、9、12人."""
    floor = max(0, last.start - SERIES)
    series = grammar.series().search(text, floor, last.start) if last.kind != "time" else None
    if series is None or not last.unit:
        return []
    start, items = series.start("items"), grammar.items().finditer(series["items"])
    spans = [(start + m.start("n"), start + m.end("n")) for m in items]
    scaled = all(grammar.multiplier().search(text[a:b]) for a, b in spans)
    if not (scaled or series["lead"]):
        return []
    while found and found[-1].start >= start:
        found.pop()
    tail = grammar.multiplier().search(text[last.number_start : last.number_end])
    listed: list[Quantity] = []
    for a, b in spans:
        whole = grammar.multiplier().search(text[a:b]) or tail is None
        value = parse(text[a:b] if whole or tail is None else text[a:b] + tail[0])
        if value is not None:
            one = replace(last, start=a, end=b, number_start=a, number_end=b, unit_start=b)
            one = replace(one, change=last.change or _change(text, start, 0))
            listed.append(replace(one, value=value, value_max=None, comparator="="))
    return listed


def _halves(text: str) -> Iterator[Quantity]:
    """过半, 近半: more than or about half; 占全部的2/3."""
    for match in grammar.bounded_halves().finditer(text):
        sign = cast(Comparator, words("half-bound")[match[0]])
        a, b = match.span()
        yield Quantity(a, b, 50, None, "%", sign, None, a, b, a, "percent")
    for match in grammar.fractions().finditer(text) if "/" in text else ():
        a, b = match.span("part")
        first, sign = _before(text, a, 0)
        value = tidy(int(match["of"]) * 100 / int(match["whole"]))
        yield Quantity(first, b, value, None, "%", sign, None, a, b, a, "percent")


def _quantity(text: str, match: re.Match[str], floor: int) -> Quantity | None:
    bounds = values(match) if _countable(text, match) else None
    if bounds is None:
        return None
    number = match.span("number")
    below = _below(text, number[0], match["unit"] or "")
    negative = below or int(_signed(text, number[0], match["unit"] or ""))
    money, paid = _currency(text, number[0] - negative, floor)
    first, comparator = _before(text, paid, floor)
    plain = comparator == "=" and not (match["more"] or match["whole"])
    if plain and set(match["low"]) <= _scales():
        if not grammar.scaled().search(text, 0, first):
            return None  # 万里, 千人: a word, but 近千人 counts
        comparator = ">"  # 月薪过万元
    if (match["more"] or match["over"] or match["unit"] in words("over")) and comparator in "=~":
        about = words("more").get(match["more"] or "") == "~"  # 三百来人
        comparator = "~" if about else ">"
    share = grammar.kinds().get(match["unit"] or "") in ("percent", "share")
    if comparator == "=" and share and grammar.shares().search(text, floor, first):
        comparator = "~"
    if comparator == "=" and share and text[first - 1 : first] in words("passing"):
        first, comparator = first - 1, ">"  # 过七成
    if comparator == "=" and share and (bound := grammar.bounded().search(text, floor, first)):
        comparator = cast(Comparator, words("before")[bound["word"]])
    if comparator == "=" and grammar.kinds().get(match["unit"] or "") == "money":
        comparator = "<=" if grammar.caps().search(text, floor, first) else comparator
        comparator = ">=" if grammar.least().search(text, floor, first) else comparator
    if comparator == "=" and grammar.limits().search(text, max(floor, first - WINDOW), first):
        comparator = "<="
    end = match.end()
    after = grammar.after().match(text, end)
    if after:
        comparator, end = cast(Comparator, words("after")[after[0]]), after.end()
    low, high = bounds
    if below:
        low, high = (-low, None) if high is None else (-high, -low)
    unit, unit_start = _unit(match)
    unit = money if money and unit in ("", words("plain")["人民币"]) else unit
    return Quantity(
        start=first,
        end=end,
        value=low,
        value_max=high,
        unit=unit,
        comparator=comparator,
        change="down" if negative and not below else _change(text, first, floor),
        number_start=number[0],
        number_end=number[1],
        unit_start=unit_start,
        kind=grammar.kinds().get(unit, ""),
        bare=_bare(text, match),
    )


@cache
def _scales() -> frozenset[str]:
    """百, 千, 万, 亿."""
    return frozenset(words("section")) | {u for u in words("unit") if int(words("unit")[u]) > 10}


def _currency(text: str, start: int, floor: int) -> tuple[str, int]:
    """What 元 means behind 人民币, 港币 … before a number, and where that begins."""
    match = grammar.currencies().search(text, max(floor, start - WINDOW), start)
    return (words("currency")[match[0].strip()], match.start()) if match else ("", start)


def _bare(text: str, match: re.Match[str]) -> bool:
    """A spelled 一 counts only in a share, or those whom something befell (一人死亡)."""
    if parse(match["number"]) != 1 or match["number"] in ("1", "1.0"):
        return False
    if grammar.kinds().get(match["unit"] or "") in ("percent", "share"):
        return False
    start = match.start("number")
    denied = text[start - 1 : start] in words("none")
    person = match["unit"] in words("person")
    return denied or not (person and grammar.toll().match(text, match.end()))


def _unit(match: re.Match[str]) -> tuple[str, int]:
    """The unit as written and where it begins; shares in tenths and fractions become %."""
    written, start = match["unit"] or "", match.start("unit") if match["unit"] else match.end()
    if match["whole"] or words("share").get(written) == "10":
        return "%", start
    unit = words("plain").get(written, written)
    return unit, start + len(written) - len(unit) if written.endswith(unit) else start


def _countable(text: str, match: re.Match[str]) -> bool:
    """False for ordinals, dates, names and words that only look like a count."""
    number, unit = match["low"], match["unit"] or ""
    alone, last = not (unit or match["whole"]), (match["scale"] or number)[-1]
    if alone and last not in words("section") and not grammar.spoken().fullmatch(number):
        return False  # as most that count nothing
    start, end = match.span("number")
    before = text[max(0, start - 3) : start]
    joined = _joined(before) and not (_signed(text, start, unit) or _below(text, start, unit))
    if before.endswith(grammar.ordinals()) or joined or grammar.numbered().search(text, 0, start):
        return False
    if alone:
        return True
    if unit and grammar.tails(len(unit)).match(text, match.start("unit")):
        return False
    spelled = not number[0].isdigit()
    loose = spelled or text[match.start("unit") - 1].isspace()
    if (spelled and unit in words("military")) or (loose and unit in words("districts")):
        return False
    if unit in words("turns") and not grammar.verbs().search(text, max(0, start - WINDOW), start):
        return False
    if unit in words("needs") and not text.startswith(tuple(words("needed")), match.end()):
        return False
    if _is_date(text, match) or text[start - 1 : start] in words("session"):
        return False
    place = number in words("place") and unit not in words("people")
    if place and grammar.kinds().get(unit) == "count":
        return False
    return number[0].isdigit() or not (_stopped(text, start, end) or _is_name(text, start))


def _signed(text: str, start: int, unit: str) -> bool:
    """Whether a sign that makes a rate negative stands before a number (增速为-3.6%)."""
    sign, lead = text[start - 1 : start], text[start - 2 : start - 1]
    rate = sign in words("minus") and grammar.kinds().get(unit) == "percent"
    return rate and bool(sign) and not (lead.isascii() and lead.isalnum())


def _below(text: str, start: int, unit: str) -> int:
    """The length of what makes a sum or a temperature negative before a number: 净额为|-|1.13亿元,
    零下|18℃; 0 without it."""
    if unit in words("degrees"):
        cold = next((w for w in words("below-zero") if text.endswith(w, 0, start)), "")
        sign, lead = text[start - 1 : start] in words("minus"), text[start - 2 : start - 1]
        return len(cold) or int(sign and not (lead.isascii() and lead.isalnum()))
    money = grammar.kinds().get(unit) == "money" and text[start - 1 : start] in words("minus")
    return int(money and text[: start - 1].endswith(tuple(words("signed"))))


def _joined(before: str) -> bool:
    """True right after a letter, or a mark that ties digits into a number or id."""
    if before[-1:] == ":":
        return before[-2:-1].isdigit()
    if before[-1:] == "×":
        return before[-2:-1].isdigit()  # 4×100米接力
    if before[-1:] == "/" and before[-2:-1]:
        return before[-2:-1].isascii()  # 15万千瓦/60万千瓦时
    return before[-1:].isascii() and (before[-1:].isalpha() or before[-1:] in tuple("-/_.#+*"))


def _is_date(text: str, match: re.Match[str]) -> bool:
    """A year (2021年), or a part of a date or time that a unit happens to share."""
    unit, last = match["unit"] or "", match["high"] or match["low"]
    if unit in words("year"):
        value = parse(last)
        year = isinstance(value, int) and 1000 <= value <= 2999 and len(last) == 4
        return (year and not match["more"]) or bool(grammar.month().match(text, match.end()))
    before = text[max(0, match.start("number") - 2) : match.start("number")].rstrip()[-1:]
    return unit in words("month") or (before != "" and before in words("clock").get(unit, ""))


def _is_name(text: str, start: int) -> bool:
    """“三问”, “十个一”: a short quotation that begins with the numeral is a name."""
    closing = QUOTES.get(text[start - 1 : start])
    return closing is not None and closing in text[start : start + QUOTED]


def _stopped(text: str, start: int, end: int) -> bool:
    for word, offset in grammar.stops().get(text[start], ()):
        begin = start - offset
        if begin >= 0 and begin + len(word) >= end and text.startswith(word, begin):
            return True
    return False


def _before(text: str, start: int, floor: int) -> tuple[int, Comparator]:
    """Where the expression begins and its comparator, from the words before the number."""
    match = grammar.comparators().search(text, max(floor, start - WINDOW), start)
    sign = words("before")[match[0].strip()] if match else ""
    if match is None or not sign:
        return start, "="
    return match.start(), cast(Comparator, sign)


def _change(text: str, start: int, floor: int) -> Change | None:
    low = max(floor, start - WINDOW)
    match = grammar.verbs().search(text, low, start)
    if match is None:
        match = grammar.compared().search(text, low, start)
    elif match["level"]:
        return None
    return None if match is None else "up" if match["up"] else "down"
