"""A line -> its figures that have no unit written: ratios (收入比为1.99) and tolls (3死2伤).

A ratio's noun is followed in its clause by one or two plain numbers; a toll is a number right
before what befell so many people, which is what it measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph import numbers
from graph.extractors._lists import clause_pattern
from graph.extractors._parts import MARKS, NOUNS
from graph.lexicons import forms, ordered
from graph.mentions.lines import Line
from graph.numbers import Change, Quantity
from graph.numerals import words as numerals

RATIO = "1"  # the unit of a number that has none, as UCUM writes it
_NUMBER = re.compile(r"(?<![\d.:第])\d+(?:\.\d+)?(?![\d.%‰:])(?=[,。;、)的降升下上缩扩提]|$)")

Told = tuple[int, int, str, Quantity]


def unitless(line: Line) -> Iterator[Told]:
    """(start, end, what is measured, quantity) of such figures, by start."""
    found = [*_tolls(line), *_sexes(line), *_ratios(line)]
    taken = [*line.dates, *line.documents]
    for told in sorted(found, key=lambda t: t[:2]):
        if not any(t.start < told[1] and told[0] < t.end for t in taken):
            yield told


@cache
def _toll() -> re.Pattern[str]:
    befell = "|".join(ordered("short_tolls"))
    return re.compile(rf"(?<![\d.])(?P<n>\d{{1,4}})(?P<word>{befell})(?![\u4e00-\u9fff])")


def _tolls(line: Line) -> Iterator[Told]:
    """3死2失联: two or more side by side, or one behind a verb of what brings it about."""
    found = list(_toll().finditer(line.text))
    base = line.sentence.start
    for match in found:
        beside = any(match.end() == m.start() or m.end() == match.start() for m in found)
        if beside or line.text[: match.start()].endswith(tuple(forms("toll_verbs").rows)):
            unit = next(iter(numerals("people")))
            told = numbers.find(match["n"] + unit)
            if told:
                means = str(forms("short_tolls")[match["word"]]["means"])
                yield base + match.start(), base + match.end(), means, told[0]


def _sexes(line: Line) -> Iterator[Told]:
    """拘捕一百五十八男五十五女: men and women side by side."""
    base, unit = line.sentence.start, next(iter(numerals("people")))
    for match in clause_pattern("men-and-women").finditer(line.text):
        for sex in ("men", "women"):
            told = numbers.find(match[sex] + unit)
            if told and not told[0].bare:
                start, end = match.span(sex)
                yield base + start, base + end + 1, line.text[end], told[0]


def _ratios(line: Line) -> Iterator[Told]:
    """收入比由2.16下降到2.12: the numbers of the clause of a ratio's noun, or its change."""
    text, base = line.text, line.sentence.start
    at = 0
    while at < len(text):
        noun = forms("ratio_nouns").at(text, at)
        if noun is None:
            at += 1
            continue
        first, at = at, at + len(noun)
        behind = re.compile(r"\([^()]*\)").match(text, at)
        begin = behind.end() if behind else at
        stop = next((i for i in range(begin, len(text)) if text[i] in MARKS), len(text))
        measure = text[_noun_start(line, first) - base : at]
        values = [m for m in _NUMBER.finditer(text[: stop + 1], begin) if m.end() <= stop]
        for match in values:
            if (one := _plain(match[0])) is not None:
                yield base + match.start(), base + match.end(), measure, one
        on = clause_pattern("ratio-goes-on").match(text, stop) if values else None
        if on and (one := _plain(on["n"])) is not None:
            change: Change = "up" if on["way"] in numerals("up") else "down"
            end = base + on.end("n")
            yield base + on.start("way"), end, measure, replace(one, change=change)
        at = max(at, stop)


def _plain(said: str) -> Quantity | None:
    """A number that has no unit."""
    unit = next(iter(numerals("people")))
    found = numbers.find(said + unit)
    if len(found) != 1:
        return None
    return replace(found[0], unit=RATIO, kind="")


def _noun_start(line: Line, first: int) -> int:
    """Where the nouns start that end with a ratio's: 城乡居民|收入比."""
    at = line.sentence.start + first
    token = line.words.covering(at)
    start = token.start if token else at
    index = line.words.starts.get(start)
    while index and line.words.tokens[index - 1].tag in NOUNS:
        index -= 1
        start = line.words.tokens[index].start
    return start
