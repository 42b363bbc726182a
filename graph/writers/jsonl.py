"""Graph -> JSON Lines: a node or an edge a line, for jq, pandas and data bases.

``record`` says which of the two (of the first line: ``graph``); the other names are those
of the JSON export, where ``id`` is the key of a node and ``key`` that of an edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.rows import Rows, Whole
from graph.statements import metadata
from graph.writers import _pieces
from graph.writers.json import edge_lines, line, node_lines

if TYPE_CHECKING:
    import networkx

suffix = ".jsonl"
effort = 1  # about how long it takes beside the others
description = "JSON Lines, a node or an edge a line"
lossless = True


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError names what is no plain JSON value."""
    stream(Whole(g), path)


def stream(rows: Rows, path: Path) -> None:
    """The same of rows that nobody holds together."""
    _pieces.write(path, _lines(rows))


def _lines(rows: Rows) -> Iterator[str]:
    about = {"record": "graph", **metadata(rows)}
    yield line(about, "graph") + "\n"
    yield from (f'{{"record": "node", {text[1:]}\n' for text in node_lines(rows))
    yield from (f'{{"record": "edge", {text[1:]}\n' for text in edge_lines(rows))
