"""Lines in columns -> numbers with the row's name, the column's unit and its direction.

A table is a run of lines that split into as many cells (tab, | or wide space) as the line
above them that has no numbers in it, its header. The unit of a number stands in its own
cell, in the row (a column headed 单位), or in brackets in the header or the row's name.
A column with a word of change in its header holds rates: below zero they go down.
Words are rows of ``lexicons/table_words.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise

from graph import dates, numbers, resources
from graph.context.scene import Scene
from graph.extractors._periods import covered, period_of
from graph.light import light
from graph.mentions.lines import Line
from graph.numbers import Quantity
from graph.width import half

_SPLIT = re.compile(r"\s*[|｜\t]\s*|[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u3000\u00a0]*")
_VALUE = re.compile(r"[-+—−]?(?:\d{1,3}(?:[, \u00a0]\d{3})+|\d+)(?:\.\d+)?[%‰]?")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,12})[)\]]")
_PART = re.compile(r"^(?:其中|(?:其)?中) ?: ?")
_NEGATIVE = "-—−"
_GIVEN = re.compile(r"单位 ?: ?([^,;: ()]{1,12})")
_UNITS = re.compile(r"[、/和]")  # between the units of a table: 人、%
_ANY_DAY = date(2000, 1, 1)  # to tell that a head is a period it matters not which
_COLUMNS = 3  # least cells of a row that is set with single spaces
_LONG = 80  # rows of such a table
_CAPTION = 40  # characters of a line that may be a table's caption


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a table; ``span`` is where it stands, ``words`` it with its unit."""

    measure: str
    quantity: Quantity
    period: str | None
    span: tuple[int, int]
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """The numbers of one line; ``sentence`` is its index among the scene's lines."""

    sentence: int
    cells: tuple[Cell, ...]


@light
@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    words: str  # half-width


@dataclass(frozen=True, slots=True)
class _Frame:
    """What holds for all numbers of a table; ``share``: its columns of shares are in %."""

    period: str | None = None
    unit: str | None = None
    share: bool = False


def _words(kind: str) -> tuple[str, ...]:
    rows = resources.table("lexicons/table_words.tsv")
    return tuple(row["word"] for row in rows if row["kind"] == kind)


def tables(scene: Scene) -> Iterator[Row]:
    """The rows of all tables of a report that hold numbers."""
    header: list[_Piece] | None = None
    frame = _Frame()
    for index, line in enumerate(scene.lines):
        pieces = _pieces(scene, line.sentence.start, line.sentence.end)
        if header is not None and len(pieces) == len(header) + 1:
            pieces = _rejoined(scene.report.text, pieces)
        if len(pieces) == 1 and (spaced := _spaced(scene, index)):
            header, pieces = spaced
        row = len(pieces) > 1
        numeric = row and any(_VALUE.fullmatch(p.words) or _written(p) for p in pieces)
        if not row:
            header = None
            frame = _frame(line, frame)
        elif header is not None and len(header) == len(pieces) and numeric:
            yield Row(index, tuple(_cells(header, pieces, frame)))
        elif not numeric:
            header = pieces


def _spaced(scene: Scene, index: int) -> tuple[list[_Piece], list[_Piece]] | None:
    """The heads and the cells of a row set with single spaces: 东皇街道 82413 14.63, below a line
    of as many words or below another such row, whose heads are those of the table."""
    cells = _words_of(scene, index)
    if len(cells) < _COLUMNS or not all(_VALUE.fullmatch(p.words) for p in cells[1:]):
        return None
    if _VALUE.fullmatch(cells[0].words):
        return None
    for above in range(index - 1, max(-1, index - _LONG), -1):
        heads = _words_of(scene, above)
        if len(heads) != len(cells):
            return None
        if not any(_VALUE.fullmatch(p.words) for p in heads):
            return heads, cells
    return None


def _words_of(scene: Scene, index: int) -> list[_Piece]:
    """The words of a line between its single spaces."""
    sentence = scene.lines[index].sentence
    if sentence.end - sentence.start > _CAPTION * 2:
        return []
    base = sentence.start
    words = re.finditer(r"\S+", half(scene.report.text[base : sentence.end]))
    return [_Piece(base + w.start(), base + w.end(), w.group()) for w in words]


def _frame(line: Line, above: _Frame) -> _Frame:
    """What a line over a table says of all its numbers: the period, the unit (单位:万元)."""
    unit = _GIVEN.search(line.text)
    if line.sentence.end - line.sentence.start > _CAPTION:
        return _Frame()
    found = [p for s in line.dates if (p := period_of(s))]
    period = found[-1] if found else above.period
    if not unit:
        return _Frame(period, above.unit, above.share)
    units = [u for u in _UNITS.split(unit[1]) if u]
    plain = [u for u in units if u != "%"] or units
    return _Frame(period, plain[0] if len(plain) == 1 else None, "%" in units)


def _pieces(scene: Scene, start: int, end: int) -> list[_Piece]:
    """The cells of a line."""
    text, found, at = half(scene.report.text), [], start
    for match in _SPLIT.finditer(scene.report.text, start, end):
        found.append(_Piece(at, match.start(), text[at : match.start()]))
        at = match.end()
    found.append(_Piece(at, end, text[at:end]))
    return [p for p in found if p.words]


def _rejoined(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """The cells of a row with a name of two characters that a wide space cut in two: 韦　丹."""
    for index, (first, last) in enumerate(pairwise(pieces)):
        one = first.end - first.start == 1 and not first.words.isascii()
        if one and last.start - first.end == 1 and not last.words[0].isascii():
            name = _Piece(first.start, last.end, half(text[first.start : last.end]))
            return [*pieces[:index], name, *pieces[index + 2 :]]
    return pieces


def _cells(header: list[_Piece], row: list[_Piece], frame: _Frame) -> Iterator[Cell]:
    """The numbers of one row whose unit is known."""
    named = next((i for i, p in enumerate(row) if _named(header[i], p)), None)
    if named is None:
        return
    column = next((i for i, p in enumerate(header) if p.words in _words("unit")), None)
    given = row[column].words if column is not None else _bracket(row[named].words) or frame.unit
    name = _PART.sub("", _BRACKET.sub("", row[named].words).strip(" #*"))
    for head, piece in list(zip(header, row, strict=True))[named + 1 :]:
        rate = any(word in head.words for word in _words("change"))
        unit = "" if _written(piece) else _unit(head, piece, None if rate else given)
        shares = frame.share and head.words.endswith(_words("share"))
        if shares or (not unit and rate and "%" in head.words):
            unit = "%"
        quantity = _written(piece) or _counted(piece, unit, rate=rate)
        if quantity is not None:
            said = f"{piece.words.rstrip('%‰')}{unit}" if unit else piece.words
            measure = _measure(name, head, rate)
            period = _year(head.words) or frame.period
            yield Cell(measure, quantity, period, (piece.start, piece.end), said)


def _written(piece: _Piece) -> Quantity | None:
    """The number of a cell that is nothing but a number with its unit: 12.6亿元."""
    found = numbers.find(piece.words)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(piece.words))
    return found[0] if whole and found[0].unit and found[0].kind != "time" else None


def _named(head: _Piece, piece: _Piece) -> bool:
    """Whether the cell is what the row is about: neither a number nor a running number."""
    number = _VALUE.fullmatch(piece.words) or _written(piece)
    return not number and head.words not in _words("index")


def _bracket(words: str) -> str | None:
    found = _BRACKET.search(words)
    return found[1].strip("±") if found else None


def _unit(head: _Piece, piece: _Piece, given: str | None) -> str | None:
    if piece.words.endswith(("%", "‰")):
        return piece.words[-1]
    return _bracket(head.words) or given


@cache
def _dated(column: str) -> bool:
    """Whether a column's head is nothing but the time that its numbers cover."""
    found = dates.find(column, _ANY_DAY)
    return len(found) == 1 and found[0].end - found[0].start == len(column)


@cache
def _year(column: str) -> str | None:
    """The period of a column whose head is nothing but a time with its year: 2022年."""
    found = dates.find(column, _ANY_DAY) if _dated(column) else []
    return covered(found[0]) if found and re.match(r"\d{4}", column) else None


def _measure(name: str, head: _Piece, rate: bool) -> str:
    """The row's name, with the column's where that says more than 绝对额 or 同比."""
    column = _BRACKET.sub("", head.words).strip(" %±")
    plain = rate or _dated(column) or any(word in column for word in _words("plain"))
    return name if plain or not column else f"{name}{column}"


def _counted(piece: _Piece, unit: str | None, *, rate: bool) -> Quantity | None:
    """The number of a cell in a unit that stands elsewhere (亿元 multiplied out)."""
    if not unit or not _VALUE.fullmatch(piece.words):
        return None
    bare = piece.words.rstrip("%‰").replace(" ", "").replace("\u00a0", "")
    said = bare.lstrip("+" + _NEGATIVE) + unit
    found = numbers.find(said)
    negative = bare[0] in _NEGATIVE
    if len(found) != 1 or found[0].end != len(said) or (negative and not rate):
        return None
    return replace(found[0], change=("down" if negative else "up") if rate else None)
