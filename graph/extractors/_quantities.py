"""Line -> the numbers in it that count something: none of a title, a date or a name.

Beside what ``numbers`` finds: how many were just listed (固始、淮滨两县), where the number
agrees with the list. Words are rows of ``lexicons/numerals.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph import numbers
from graph.extractors._parts import CLOSING, counts_bodies, found_one, kind
from graph.mentions.lines import Line
from graph.number_grammar import either
from graph.numbers import Quantity
from graph.numerals import parse, words

GROUP, CASE = "group", "case"  # kinds: how many places were listed, 一起 before a case
_ITEM = r"[^、和与及,，。;；!！?？:：\s]"

Figure = tuple[int, int, Quantity]


def quantities(line: Line) -> list[Figure]:
    """The numbers of a line that may be statistics, by start, in offsets of the report."""
    found = sorted([*_counted(line), *_listed(line), *_cases(line)], key=lambda f: f[0])
    kept: list[Figure] = []
    for figure in found:
        if not kept or kept[-1][1] <= figure[0]:
            kept.append(figure)
    return kept


def _counted(line: Line) -> Iterator[Figure]:
    start, text = line.sentence.start, line.text
    taken = [*line.documents, *line.dates]
    names = [b for b in line.bodies if b.source != "bare"] + list(line.places)
    for quantity in numbers.find(text):
        first, last = start + quantity.start, start + quantity.end
        if quantity.kind == "time" or _names_place(text, quantity):
            continue
        if quantity.bare and not (quantity.kind == "count" and found_one(text, quantity.start)):
            continue
        if any(t.start < last and first < t.end for t in taken):
            continue
        inside = any(n.start < last and first < n.end for n in names)
        if inside and not _apart(text[quantity.number_start], quantity):
            continue
        yield first, last, quantity


def _apart(digit: str, quantity: Quantity) -> bool:
    """Whether a number inside what was taken for a name is none of it (派出6个检查组)."""
    return quantity.kind == "count" and (digit.isdigit() or counts_bodies(quantity.unit))


def _names_place(text: str, quantity: Quantity) -> bool:
    """三台乡, 五里镇: a spelled number, a measure word and what a place's name ends with."""
    if text[quantity.number_start].isdigit() or quantity.unit in kind("apart"):
        return False
    return text[quantity.end : quantity.end + 1] in words("settlement") and bool(quantity.unit)


def implied_unit(measure: str) -> str:
    """The unit of a number that has none: 人 for 人口, 元 for 工钱; empty if unknown."""
    if measure.endswith(tuple(words("heads"))):
        return next(iter(words("people")))
    paid = (*kind("sum"), *kind("paying"))
    return next(iter(words("plain").values())) if measure.endswith(paid) else ""


@cache
def _group() -> re.Pattern[str]:
    digits = "".join(d for d, value in words("digit").items() if int(value) > 1)
    ten = "".join(words("unit"))[:1]
    return re.compile(rf"(?P<n>[{digits}{ten}])(?P<what>{either(words('listed'))})")


def listed_noun(said: str) -> str:
    """县 of 两县."""
    match = _group().fullmatch(said)
    return match["what"] if match else said


def _listed(line: Line) -> Iterator[Figure]:
    """How many places or bodies stand right before: as many as the number says."""
    text, start = line.text, line.sentence.start
    for match in _group().finditer(text):
        count = parse(match["n"])
        before = text[: match.start()]
        items = rf"(?:{_ITEM}{{1,12}}[、和与及]){{{int(count or 0) - 1}}}{_ITEM}{{1,12}}\Z"
        if not re.search(items, before):
            continue
        if text[match.end() : match.end() + 1] in CLOSING:
            continue
        yield _figure(start, match, int(count or 0), words("listed")[match["what"]], GROUP)


@cache
def _case() -> re.Pattern[str]:
    one, unit = words("one-case").popitem()
    tail = either(words("case"))
    return re.compile(rf"(?P<n>{one})(?P<what>{unit})(?=[^,，。;；!！?？:：、]{{2,20}}?{tail})")


def _cases(line: Line) -> Iterator[Figure]:
    """一起 before a case or an accident, where it is no adverb (一起调解纠纷)."""
    for match in _case().finditer(line.text):
        tags = {t.end: t.tag for t in line.words.tokens}
        start = line.sentence.start + match.start()
        before = line.words.text[start - 1 : start]
        if tags.get(start) == "v" and before not in words("together"):
            yield _figure(line.sentence.start, match, 1, match["what"], CASE)


def _figure(start: int, match: re.Match[str], value: int, unit: str, kind_: str) -> Figure:
    """A number that only this module reads."""
    first, last = match.span("n")
    quantity = Quantity(
        start=first,
        end=match.end(),
        value=value,
        value_max=None,
        unit=unit,
        comparator="=",
        change=None,
        number_start=first,
        number_end=last,
        unit_start=last,
        kind=kind_,
    )
    return start + first, start + match.end(), quantity
