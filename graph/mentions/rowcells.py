"""A row of a list of officers -> the names in its cells, however the tagger takes them.

Behind a title that alone opens a row (理事长:姚淑芬 庄丽华), before one that ends it (蓝月娇 司库,
纪庆堂(副主席)), and alone in a line below a title or another name, what has the form of a Han name
is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph import names
from graph.lexicons import forms, words
from graph.model import Sentence, Token

_LEAST = 0.12  # names.han_name_score of a name in a cell
_HAN = 2  # characters of a given name that needs no other sign
_LABEL = 10  # characters of a title with what grades it
_BACK = 400  # characters of the lines above in which the title stands
_CELL = re.compile(r"[\u4e00-\u9fff]{2,4}")
_ALONE = re.compile(r"[ \u3000]*(?P<c>[\u4e00-\u9fff]{3,4})[ \u3000]*$")


@cache
def _shape(name: str) -> re.Pattern[str]:
    return re.compile(forms("clause_patterns")[name]["pattern"])


def with_cells(text: str, sentence: Sentence, tokens: Sequence[Token]) -> list[Token]:
    """``tokens`` of a sentence with one for each name in a cell of a row."""
    found = sorted(set(_cells(text, sentence)))
    whole = {(t.start, t.end) for t in tokens if t.tag == "PER"}
    found = [f for f in found if f not in whole]
    kept = [Token(start, end, "PER") for start, end in found]
    for token in tokens:
        start = token.start
        for begin, end in found:
            if begin < token.end and start < end:
                if start < begin:
                    kept.append(Token(start, begin, token.tag))
                start = end
        if start < token.end:
            kept.append(Token(start, token.end, token.tag) if start > token.start else token)
    return sorted(kept, key=lambda t: t.start)


def _cells(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    line = text[sentence.start : sentence.end]
    if (row := _shape("row-titled").match(line)) and _title(row["l"]):
        for cell in _CELL.finditer(line, *row.span("c")):
            if _named(cell.group()):
                yield sentence.start + cell.start(), sentence.start + cell.end()
    for shape in ("row-before", "row-made"):
        for one in _shape(shape).finditer(line):
            if _title(one["l"]) and _named(one["c"]):
                yield sentence.start + one.start("c"), sentence.start + one.end("c")
    alone = _ALONE.match(line)
    if alone and _named(alone["c"]) and _below_title(text, sentence.start):
        yield sentence.start + alone.start("c"), sentence.start + alone.end("c")


def _below_title(text: str, at: int) -> bool:
    """Whether lines of names alone lead up from ``at`` to a title alone in its line."""
    for line in reversed(text[max(0, at - _BACK) : at].split("\n")[:-1]):
        said = "".join(line.split()).rstrip(":：")
        if _title(said):
            return True
        if said and not (2 <= len(said) <= 4 and names.surname(said)):
            return False
    return False


def _title(said: str) -> bool:
    """Whether all of a cell is a title, with what grades it."""
    if said in words("titles") or said in forms("society_titles"):
        return True
    grade = forms("title_grades").at(said, 0)
    return grade is not None and len(said) <= _LABEL and _title(said[len(grade) :])


def _named(cell: str) -> bool:
    """Whether a cell has the form of a Han name of three characters, or of a double surname."""
    surname = names.surname(cell)
    return (
        surname is not None
        and len(cell) - len(surname) == _HAN
        and names.han_name_score(cell) >= _LEAST
        and forms("titles").ending(cell, len(cell)) is None
    )
