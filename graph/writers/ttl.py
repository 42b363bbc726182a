"""Graph -> Turtle (RDF 1.1): lossless, for people, SPARQL engines and ``graph.load``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph import statements
from graph.writers import _pieces
from graph.writers._turtle import Terms, blocks, head, prefixes_of

if TYPE_CHECKING:
    import networkx

suffix = ".ttl"
effort = 4  # about how long it takes beside the others
description = "Turtle (RDF), every fact with its evidence"
lossless = True


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError when a part of it has no RDF form."""
    _pieces.write(path, _pieces_of(g))


def _pieces_of(g: networkx.MultiDiGraph) -> Iterator[str]:
    resources = statements.resources(g)
    base = statements.metadata(g)["base"]
    prefixes = prefixes_of(base)
    yield from head(prefixes, base)
    yield from blocks(Terms(prefixes), resources)
