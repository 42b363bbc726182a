"""Graph -> GraphML: for Gephi, yEd, igraph and networkx; flat and without the texts.

http://graphml.graphdrawing.org/primer/graphml-primer.html. Edge ids are the ids of the
facts: networkx would number edges from 0 at each node, and the ids would repeat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from graph.statements import metadata
from graph.writers import _pieces
from graph.writers._flat import Columns, Scalar, clean, flat

if TYPE_CHECKING:
    import networkx

suffix = ".graphml"
effort = 2  # about how long it takes beside the others
description = "GraphML, for Gephi, yEd, igraph and networkx"
lossless = False

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
# XML readers turn a bare carriage return into a line feed.
_RETURN = {"\r": "&#13;"}
_MARKUP = re.compile("[&<>\r]")


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``."""
    _pieces.write(path, _lines(g))


def _lines(g: networkx.MultiDiGraph) -> Iterator[str]:
    rows = flat(g)
    about = {name: clean(str(value)) for name, value in sorted(metadata(g).items())}
    opening: dict[str, dict[str, str]] = {}
    number = count()
    yield _HEAD
    tables = (
        ("graph", dict.fromkeys(about, "string")),
        ("node", rows.node_types),
        ("edge", rows.edge_types),
    )
    for owner, types in tables:
        opening[owner] = {}
        for name, type_ in types.items():
            id_ = f"d{next(number)}"
            opening[owner][name] = f'      <data key="{id_}">'
            words = f"attr.name={quoteattr(name, _RETURN)} attr.type={quoteattr(type_)}"
            yield f'  <key id="{id_}" for="{owner}" {words}/>\n'
    yield '  <graph edgedefault="directed">\n'
    yield _data(about, opening["graph"])
    # Ids are segments of IRIs: they hold nothing that must be escaped.
    for node, columns in rows.nodes:
        yield f'    <node id="{node}">\n{_data(columns, opening["node"])}    </node>\n'
    for fact, source, target, columns in rows.edges:
        content = _data(columns, opening["edge"])
        yield f'    <edge id="{fact}" source="{source}" target="{target}">\n{content}    </edge>\n'
    yield "  </graph>\n</graphml>\n"


def _data(columns: Columns | Mapping[str, str], opening: Mapping[str, str]) -> str:
    """The ``data`` elements of one owner; ``opening``: their tags by name."""
    return "".join([f"{opening[name]}{_words(value)}</data>\n" for name, value in columns.items()])


def _words(value: Scalar) -> str:
    if isinstance(value, str):
        return escape(value, _RETURN) if _MARKUP.search(value) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)
