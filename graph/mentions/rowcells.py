"""A row of a list of officers -> the names in its cells, however the tagger takes them.

Behind a title that alone opens a row (理事长:姚淑芬 庄丽华), before one that ends it (蓝月娇 司库,
纪庆堂(副主席)), and alone in a line below a title or another name, what has the form of a Han name
is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.model import Sentence, Token
from graph.wordings import pattern

_LEAST = 0.12  # names.han_name_score of a name in a cell
_SURE = 0.3  # of one in a row in which the tagger takes nothing for a person
_PERSONS = ("PER", "nr")
_HEADS = ("organ_heads", "site_heads")
_HAN = 2  # characters of a given name that needs no other sign
_LABEL = 10  # characters of a title with what grades it
_BACK = 400  # characters of the lines above in which the title stands
_CELL = re.compile(r"[\u4e00-\u9fff]{2,4}")
_LINE = re.compile(r"\n[ \u3000\n]*(?P<l>[^\n]+)")
_ALONE = re.compile(r"[ \u3000]*(?P<c>[\u4e00-\u9fff]{3,4})[ \u3000]*$")
Cell = tuple[int, int]


def with_cells(text: str, sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """``tokens`` of a sentence with one for each name in a cell of a row."""
    rows = list(_rows(text, sentence.start, sentence.end))
    if not rows:
        return tokens
    whole = {(t.start, t.end) for t in tokens if t.tag == "PER"}
    tags = {(t.start, t.end): t.tag for t in tokens}
    people = (row for row in rows if _people(text, row, tags))
    found = sorted({c for row in people for c in row if _named(text[slice(*c)])} - whole)
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


def officers_below(text: str, at: int) -> bool:
    """Whether the next line below ``at`` is a row of officers, or the title above one."""
    found = _LINE.search(text, at)
    if found is None:
        return False
    return _title(found["l"].strip(" \u3000:：")) or any(_rows(text, *found.span("l")))


def _rows(text: str, base: int, end: int) -> Iterator[list[Cell]]:
    """The cells of each row of a line."""
    line = text[base:end]
    if (row := pattern("row-titled").match(line)) and _title(row["l"]):
        cells = (cell.span() for cell in _CELL.finditer(line, *row.span("c")))
        yield [(base + start, base + end) for start, end in cells]
    for shape in ("row-before", "row-made"):
        for one in pattern(shape).finditer(line):
            if _title(one["l"]):
                yield [(base + one.start("c"), base + one.end("c"))]
    alone = _ALONE.match(line)
    if alone and _below_title(text, base):
        yield [(base + alone.start("c"), base + alone.end("c"))]


def _people(text: str, row: Sequence[Cell], tags: Mapping[Cell, str]) -> bool:
    """Whether a row is one of people: none of its cells is a thing, and the tagger takes one for
    a person, or one has clearly the form of a name."""
    known = [cell for cell in row if tags.get(cell) in _PERSONS]
    if any(_thing(text[slice(*cell)], tags.get(cell, "")) for cell in row if cell not in known):
        return False
    return bool(known) or any(names.han_name_score(text[slice(*c)]) >= _SURE for c in row)


def _thing(said: str, tag: str) -> bool:
    """Whether a cell is a verb, a place of the table (曹妃甸) or what is called by one (黄梅戏),
    a body (康复科), a site (文昌宫) or a noun that is nobody's name."""
    if tag == "v" or gazetteer().named(said):
        return True
    if said[-1] in among("place_endings", "office_chars"):
        return True
    if len(said) == _HAN + 1 and gazetteer().named(said[:_HAN]):
        return True
    if said[-_HAN:] in words("never_given"):
        return True
    return any(len(forms(n).ending(said, len(said)) or "") > 1 for n in _HEADS)


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
