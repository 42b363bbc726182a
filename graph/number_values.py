"""A number as it is matched -> its value: ranges, neighbours (三四十), tenths, fractions, 余万."""

from __future__ import annotations

import re

from graph import number_grammar as grammar
from graph.numerals import parse, tidy, words

Number = int | float


def values(match: re.Match[str]) -> tuple[Number, Number | None] | None:
    """The value of a number, or the lower and upper end of a range; None if it is none."""
    low_text, high_text = match["low"], match["high"]
    pair = grammar.neighbours().fullmatch(low_text)
    if pair and not high_text:
        head = parse(pair["head"]) if pair["head"] else 0
        scale = parse(pair["tail"]) if pair["tail"] else 1
        low, high = (((head or 0) + (parse(d) or 0)) * (scale or 1) for d in pair["digits"])
        bounds: tuple[Number, Number | None] = (low, high)
    elif high_text:
        high_text = _closed(high_text)
        lower, upper = _spread(_closed(low_text), high_text), parse(high_text)
        if lower is None or upper is None or upper <= lower:
            return None
        bounds = (lower, upper)
    else:
        single = parse(_closed(low_text) + (match["scale"] or ""))  # 三亿五千|余|万
        if single is None:
            return None
        bounds = (single + _rest(match), None)
    factor = _factor(match, scaled=bool(pair or high_text))
    if factor is None:
        return None
    return tidy(bounds[0] * factor), None if bounds[1] is None else tidy(bounds[1] * factor)


def _closed(numeral: str) -> str:
    """4 300 as 4300."""
    return numeral.replace(" ", "").replace("\u00a0", "")


def _rest(match: re.Match[str]) -> Number:
    """The hundredths behind tenths: 0.2 in 九成二, 0.5 in 一成半, 0.75 in 三成七半."""
    rest = match["rest"]
    if not rest:
        return 0
    half = words("half")
    if rest in half:
        return float(half[rest])
    digit, more = rest[0], rest[1:]
    return (parse(digit) or 0) / 10 + (float(half[more]) / 10 if more else 0)


def _factor(match: re.Match[str], *, scaled: bool) -> float | int | None:
    """What the numerals are multiplied by: 成, a denominator; 余万 if ``scaled``."""
    factor: Number = parse(match["scale"]) or 1 if match["scale"] and scaled else 1
    if words("share").get(match["unit"] or "") == "10":
        factor *= 10
    if match["whole"]:
        whole = parse(match["whole"])
        return factor * 100 / whole if whole else None
    return factor


def _spread(low: str, high: str) -> Number | None:
    """The lower end of a range, with the multiplier that is written at its upper end only.

    10—20万 is 100000 to 200000, 三至五百 is 300 to 500.
    """
    value = parse(low)
    tail = grammar.multiplier().search(high)
    if value is None or tail is None or grammar.multiplier().search(low):
        return value
    stem = parse(high[: tail.start()])
    return value * (parse(tail[0]) or 1) if stem is not None and value < stem else value
