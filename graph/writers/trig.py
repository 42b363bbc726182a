"""Graph -> TriG (RDF 1.1): lossless; one named graph per report, beside what is common."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph import report_graphs, statements
from graph.vocabulary import Resource
from graph.writers import _pieces
from graph.writers._turtle import Terms, blocks, head, prefixes_of

if TYPE_CHECKING:
    import networkx

suffix = ".trig"
effort = 5  # about how long it takes beside the others
description = "TriG (RDF), what each report says in a named graph"
lossless = True


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError when a part of it has no RDF form."""
    _pieces.write(path, _pieces_of(g))


def _pieces_of(g: networkx.MultiDiGraph) -> Iterator[str]:
    parts: dict[str | None, list[Resource]] = {None: []}
    for name, resource in report_graphs.quads(g):
        parts.setdefault(name, []).append(resource)
    base = statements.metadata(g)["base"]
    prefixes = prefixes_of(base)
    terms = Terms(prefixes)
    yield from head(prefixes, base)
    names: dict[str, str] = {}
    yield from blocks(terms, parts.pop(None), names)
    for name, resources in sorted(parts.items(), key=lambda part: str(part[0])):
        title = names.get(str(name), "")
        yield f"\n# ==== What the report says: {title} ====\n\n{terms[str(name)]} {{\n"
        yield from blocks(terms, resources, names)
        yield "\n}\n"
