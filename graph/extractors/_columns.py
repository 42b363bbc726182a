"""A table of appointments -> for each row its person and the posts of each column.

A line whose cells are words of ``column_heads.tsv`` (任命职务, 免去职务) opens the table; its rows
have as many cells. The body whose posts they are is named by the line above (某法院下列人员).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import forms
from graph.mentions.spans import Span

Heads = tuple[str, ...]

_GAP = re.compile(r"\s*[|\t]\s*| {2,}")
_ABOVE = 2  # lines above the heads in which the body is named


def heads(coded: Coded) -> Heads | None:
    """The status of the posts in each column, "" for other columns; None for a line of text."""
    if coded.line.persons:
        return None
    rows = forms("column_heads").rows
    said = tuple(rows.get(cell, {}).get("status", "") for cell in _cells(coded))
    return said if len(said) > 1 and any(said) else None


def rows(coded: Coded, columns: Heads) -> Iterator[tuple[Span, str, list[Span]]]:
    """(person, status, posts) of each column with posts of a row of the table."""
    line = coded.line
    starts = [start for start, _ in bounds(coded)]
    if len(starts) != len(columns) or len(line.persons) != 1:
        return
    for index, status in enumerate(columns):
        end = starts[index + 1] if index + 1 < len(starts) else line.sentence.end
        posts = [p for p in line.posts if starts[index] <= p.start and p.end <= end]
        if status and posts:
            yield line.persons[0], status, posts


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
    found = []
    for gap in _GAP.finditer(text, at, coded.line.sentence.end):
        found.append((at, gap.start()))
        at = gap.end()
    return [*found, (at, coded.line.sentence.end)]


def _cells(coded: Coded) -> list[str]:
    text = coded.line.words.text
    return ["".join(text[start:end].split()) for start, end in bounds(coded)]
