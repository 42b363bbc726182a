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
from dataclasses import dataclass

from graph import numbers, resources
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._periods import period_of
from graph.numbers import Quantity
from graph.width import half

_SPLIT = re.compile(r"\s*[|｜\t]\s*|[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u3000\u00a0]*")
_VALUE = re.compile(r"[-+—−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%‰]?")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,12})[)\]]")
_NEGATIVE = "-—−"


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


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    words: str  # half-width


def _words(kind: str) -> tuple[str, ...]:
    rows = resources.table("lexicons/table_words.tsv")
    return tuple(row["word"] for row in rows if row["kind"] == kind)


def tables(scene: Scene) -> Iterator[Row]:
    """The rows of all tables of a report that hold numbers."""
    header: list[_Piece] | None = None
    period: str | None = None
    for index, line in enumerate(scene.lines):
        pieces = _pieces(scene, line.sentence.start, line.sentence.end)
        numeric = [p for p in pieces if _VALUE.fullmatch(p.words)]
        if len(pieces) < 2:
            header = None
            found = [p for s in line.dates if isinstance(s.value, When) and (p := period_of(s))]
            period = found[-1] if found and line.sentence.end - line.sentence.start <= 40 else None
        elif header is not None and len(header) == len(pieces) and numeric:
            yield Row(index, tuple(_cells(header, pieces, period)))
        elif not numeric:
            header = pieces


def _pieces(scene: Scene, start: int, end: int) -> list[_Piece]:
    """The cells of a line."""
    text, found, at = scene.report.text, [], start
    for match in _SPLIT.finditer(text, start, end):
        found.append(_Piece(at, match.start(), half(text[at : match.start()])))
        at = match.end()
    found.append(_Piece(at, end, half(text[at:end])))
    return [p for p in found if p.words]


def _cells(header: list[_Piece], row: list[_Piece], period: str | None) -> Iterator[Cell]:
    """The numbers of one row whose unit is known."""
    named = next((i for i, p in enumerate(row) if _named(header[i], p)), None)
    if named is None:
        return
    column = next((i for i, p in enumerate(header) if p.words in _words("unit")), None)
    given = row[column].words if column is not None else _bracket(row[named].words)
    name = _BRACKET.sub("", row[named].words).strip()
    for head, piece in list(zip(header, row, strict=True))[named + 1 :]:
        if not _VALUE.fullmatch(piece.words):
            continue
        rate = any(word in head.words for word in _words("change"))
        unit = _unit(head, piece, None if rate else given) or ("%" if rate and "%" in head.words else None)
        quantity = _quantity(piece, unit, rate) if unit else None
        if quantity is not None:
            said = f"{piece.words.rstrip('%')}{unit}"
            yield Cell(_measure(name, head, rate), quantity, period, (piece.start, piece.end), said)


def _named(head: _Piece, piece: _Piece) -> bool:
    """Whether the cell is what the row is about: neither a number nor a running number."""
    return not _VALUE.fullmatch(piece.words) and head.words not in _words("index")


def _bracket(words: str) -> str | None:
    found = _BRACKET.search(words)
    return found[1] if found else None


def _unit(head: _Piece, piece: _Piece, given: str | None) -> str | None:
    if piece.words.endswith(("%", "‰")):
        return piece.words[-1]
    return _bracket(head.words) or given


def _measure(name: str, head: _Piece, rate: bool) -> str:
    """The row's name, with the column's where that says more than 绝对额 or 同比."""
    column = _BRACKET.sub("", head.words).strip(" %±")
    plain = rate or any(word in column for word in _words("plain"))
    return name if plain or not column else f"{name}{column}"


def _quantity(piece: _Piece, unit: str, rate: bool) -> Quantity | None:
    """The number of a cell in its unit (亿元 multiplied out), as if written out."""
    bare = piece.words.rstrip("%‰")
    found = numbers.find(bare.lstrip("+" + _NEGATIVE) + unit)
    if len(found) != 1 or found[0].end != len(bare.lstrip("+" + _NEGATIVE) + unit):
        return None
    one = found[0]
    change = ("down" if bare[0] in _NEGATIVE else "up") if rate else None
    if not rate and bare[0] in _NEGATIVE:
        return None
    return Quantity(
        one.start, one.end, one.value, None, one.unit, "=", change,
        one.number_start, one.number_end, one.unit_start, one.kind,
    )  # fmt: skip
