"""Line -> the numbers in it that count something: none of a title, a date or a name.

How many were just listed (固始、淮滨两县) and the one case told of (一起盗窃案) are no figures.
Words are rows of ``lexicons/numerals.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph import number_grammar as grammar
from graph import numbers
from graph.extractors._parts import CLOSING, MARKS, counts_bodies, found_one, kind
from graph.lexicons import words as words_of
from graph.mentions.lines import Line
from graph.numbers import Quantity
from graph.numerals import words

Figure = tuple[int, int, Quantity]


def quantities(line: Line) -> list[Figure]:
    """The numbers of a line that may be statistics, by start, in offsets of the report."""
    return list(_counted(line))


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
        until = start + max(quantity.number_end, quantity.unit_start)  # 立方米|每秒 is no date
        if any(t.start < until and first < t.end for t in taken) or _told(text, quantity):
            continue
        inside = any(n.start < last and first < n.end for n in names)
        if inside and not _apart(text[quantity.number_start], quantity):
            continue
        yield first, last, quantity


def _told(text: str, quantity: Quantity) -> bool:
    """Whether 三人 only means those told of before: 三人套上马甲, 将三人抓获; not 三人死亡."""
    if text[quantity.start : quantity.end] not in words_of("pronouns"):
        return False
    if grammar.toll().match(text, quantity.end):
        return False
    before = text[quantity.start - 1 : quantity.start]
    return not before or before in MARKS or before in words_of("object_markers")


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
