"""A table of appointments -> for each row its person and the posts of each column.

A line whose cells are words of ``column_heads.tsv`` (任命职务, 免去职务) opens the table; its rows
have as many cells. The body whose posts they are is named by the line above (某法院下列人员).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms
from graph.mentions.spans import Span

Heads = tuple[str, ...]

_GAP, _WIDE = re.compile(r"\s*[|\t]\s*| {2,}"), re.compile(r"\s*\u3000\s*")
NAME, _OWN = "姓名", "name"  # the head of the holder's column, and how it is kept
_LEAST, _HEAD = 3, 8  # columns of a table; characters of a head
_PLANNED, _HELD = "nominated", "in-office"
_ABOVE = 2  # lines above the heads in which the body is named


def heads(coded: Coded) -> Heads | None:
    """The status of the posts in each column, "" for other columns; None for a line of text."""
    if coded.line.persons or len(cells := bounds(coded)) < 2:
        return None
    rows, text = forms("column_heads").rows, coded.line.words.text
    words = ("".join(text[start:end].split()) for start, end in cells)
    said = tuple(_OWN if w == NAME else rows.get(w, {}).get("status", "") for w in words)
    return said if {*said} - {"", _OWN} else None


def rows(coded: Coded, columns: Heads) -> Iterator[tuple[Span, str, list[Span]]]:
    """(person, status, posts) of each column with posts of a row of the table."""
    line = coded.line
    starts = [*(start for start, _ in bounds(coded)), line.sentence.end]
    if len(starts) != len(columns) + 1:
        return
    cells = [[p for p in line.persons if a <= p.start < b] for a, b in pairwise(starts)]
    own = columns.index(_OWN) if _OWN in columns else None
    for index, status in enumerate(columns):
        end = starts[index + 1]
        posts = [p for p in line.posts if starts[index] <= p.start and p.end <= end]
        at = own if own is not None else next((i for i in reversed(range(index)) if cells[i]), None)
        if at is None and sum(map(bool, cells)) == 1 and cells[index]:
            at = index
        if status not in ("", _OWN) and posts and at is not None and len(cells[at]) == 1:
            yield cells[at][0], status, posts


def duty(coded: Coded) -> tuple[Span, list[Span], str] | None:
    """(person, posts, status) of a row of who is on duty, whose post stands behind his name: 10月
    1日 李明 局长 王芳、赵军."""
    found = clause_pattern("duty-row").fullmatch(coded.code.strip())
    if found is None:
        return None
    said = [s for s in coded.spans if s is not None]
    posts = [s for s in said if s.type == "Position"]
    return next(s for s in said if s.type == "Person"), posts, _HELD


def flat(scene: Scene) -> dict[int, tuple[Span, list[Span], str]]:
    """Line -> (person, posts, status) of a table that is printed one cell a line: heads from 姓名
    on, then for each person as many cells, a line each."""
    said = ["".join(coded.line.text.split()) for coded in scene.coded]
    if NAME not in said or said.index(NAME) + _LEAST > len(said):
        return {}
    first = stop = said.index(NAME)
    while stop < len(said) and 0 < len(said[stop]) <= _HEAD and not scene.coded[stop].line.persons:
        stop += 1
    known = forms("column_heads").rows
    columns = [known.get(word, {}).get("status", "") for word in said[first:stop]]
    if len(columns) < _LEAST or not any(columns):
        return {}
    found: dict[int, tuple[Span, list[Span], str]] = {}
    person, at = None, 0
    for index in range(stop, len(said)):
        line = scene.coded[index].line
        if scene.coded[index].code.strip() == CODES["Person"]:
            person, at = line.persons[0], index
        elif person is None or index - at > len(columns):
            break
        elif line.posts and (status := _of_cell(columns, index - at, line.posts[0])):
            found[index] = (person, list(line.posts), status)
    return found


def _of_cell(columns: list[str], at: int, post: Span) -> str:
    """The status of the posts in a cell: that of its column; 拟任 says its own, and a cell may be
    missing before it."""
    if post.value == _PLANNED:
        return _PLANNED
    column = columns[at] if at < len(columns) else ""
    return (column or _HELD) if post.inner else column


def whose(scene: Scene, index: int) -> Key | None:
    """The only body that a line right above the heads names."""
    for coded in reversed(scene.coded[max(0, index - _ABOVE) : index]):
        named = {scene.key(body) for body in coded.line.bodies}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


def bounds(coded: Coded) -> list[tuple[int, int]]:
    """Start and end of each cell in the report."""
    text, at = coded.report_text, coded.line.sentence.start
    found, end = [], coded.line.sentence.end
    for gap in (_GAP if _GAP.search(text, at, end) else _WIDE).finditer(text, at, end):
        found.append((at, gap.start()))
        at = gap.end()
    return [*found, (at, end)]
