"""Graph -> JSON-LD 1.1: lossless; compact, framed per entity, with the context inside.

The context is written into the file: fetched from an address, no file could be read offline.
An entity begins a line, and so does each of its facts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph import resources, statements
from graph.writers import _framing, _pieces

if TYPE_CHECKING:
    import networkx

suffix = ".jsonld"
effort = 5  # about how long it takes beside the others
description = "JSON-LD (RDF), each entity with its facts and their evidence"
lossless = True

_encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError when a part of it has no RDF form."""
    _pieces.write(path, _pieces_of(g))


def _pieces_of(g: networkx.MultiDiGraph) -> Iterator[str]:
    base = statements.metadata(g)["base"]
    framing = _framing.Framing(statements.resources(g), base)
    published = resources.text(_framing.FILE).removeprefix('{"@context": ').rstrip()[:-1]
    yield f'{{"@context": [{published}, {{"@base": {_encoded(base)}}}],\n"@graph": ['
    separator = "\n"
    for resource in framing.outer:
        yield separator + _lines(*framing.entity(resource))
        separator = ",\n"
    for node in framing.rest():
        yield separator + _encoded(node)
        separator = ",\n"
    yield "\n]}\n"


def _lines(node: dict[str, Any], facts: list[dict[str, Any]]) -> str:
    text = _encoded(node)
    if not facts:
        return text
    inner = ",\n  ".join(map(_encoded, facts))
    return f'{text[:-1]}, "facts": [\n  {inner}]}}'
