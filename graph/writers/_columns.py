"""Rows of alike values -> columns, which a browser unpacks in half the time.

A value that every row has is a plain list; others are by row number where they stand.
``data/page/store.js`` makes rows of them again.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Rows = list[dict[str, Any]]


def columns(rows: Rows, whole: Iterable[str], kinds: str) -> dict[str, Any]:
    """``whole``: columns that every row has; ``kinds``: one whose values become numbers.

    What a row has beside these goes to ``more``: a list of [row, rest].
    """
    full = tuple(whole)
    names: dict[str, int] = {}
    table: dict[str, Any] = {name: [row[name] for row in rows] for name in full}
    table[kinds] = [names.setdefault(row[kinds], len(names)) for row in rows]
    known = {*full, kinds}
    table["more"] = [
        [number, rest]
        for number, row in enumerate(rows)
        if (rest := {name: value for name, value in row.items() if name not in known})
    ]
    return {"rows": len(rows), "kinds": {kinds: list(names)}, "columns": table}


def evidence_column(edges: Rows) -> None:
    """A lone piece of evidence without its own quote as four numbers, no list in a list."""
    for edge in edges:
        if len(edge["e"]) == 1:
            edge["e"] = edge["e"][0]
