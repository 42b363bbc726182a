"""Graph -> N-Quads (RDF 1.1), sorted and canonical: N-Triples with a graph per report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph import parts, report_graphs
from graph.rows import Rows
from graph.writers import _nquads

if TYPE_CHECKING:
    import networkx

suffix = ".nq"
effort = 6  # about how long it takes beside the others
description = "N-Quads (RDF), sorted, what each report says in a named graph"
lossless = True


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError when a part of it has no RDF form."""
    _nquads.write(path, report_graphs.quads(g))


def stream(rows: Rows, path: Path) -> None:
    """The same of rows that nobody holds together."""
    _nquads.write(path, parts.quads(rows, path.parent))
