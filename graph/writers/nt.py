"""Graph -> N-Triples (RDF 1.1), sorted and canonical: for bulk loaders, diff and hashes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph import parts, statements
from graph.rows import Rows
from graph.writers import _nquads

if TYPE_CHECKING:
    import networkx

suffix = ".nt"
effort = 5  # about how long it takes beside the others
description = "N-Triples (RDF), sorted"
lossless = True


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError when a part of it has no RDF form."""
    _nquads.write(path, ((None, resource) for resource in statements.resources(g)))


def stream(rows: Rows, path: Path) -> None:
    """The same of rows that nobody holds together."""
    _nquads.write(path, ((None, resource) for resource in parts.triples(rows, path.parent)))
