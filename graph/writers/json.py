"""Graph -> node-link JSON: lossless, read by networkx alone.

``networkx.node_link_graph(json.load(file), edges="edges")`` gives the graph back.
One node or edge a line, everything sorted, so that two exports differ line by line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import OutputError
from graph.rows import Data, Rows, Whole
from graph.statements import metadata

if TYPE_CHECKING:
    import networkx

suffix = ".json"
effort = 1  # about how long it takes beside the others
description = "node-link JSON, for networkx and programs"
lossless = True

_ENCODED = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True).encode
_SURROGATE = re.compile("[\ud800-\udfff]")
_RESERVED = {"node": ("id",), "edge": ("source", "target", "key")}


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError names what is no plain JSON value."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        about = line(metadata(g), "graph")
        file.write(f'{{"directed": true, "multigraph": true, "graph": {about},\n"nodes": [')
        file.write(_lines(node_lines(Whole(g))))
        file.write('],\n"edges": [')
        file.write(_lines(edge_lines(Whole(g))))
        file.write("]}\n")


def _lines(lines: Iterator[str]) -> str:
    joined = ",\n".join(lines)
    return f"\n{joined}\n" if joined else ""


def node_lines(rows: Rows) -> Iterator[str]:
    """Each node as a JSON object."""
    for node, data in rows.nodes():
        where = f"node {node!r}"
        yield line({"id": node, **_free("node", where, data)}, where)


def edge_lines(rows: Rows) -> Iterator[str]:
    """Each edge as a JSON object."""
    for source, target, key, data in rows.edges():
        where = f"edge {key!r}"
        ends = {"source": source, "target": target, "key": key}
        yield line({**ends, **_free("edge", where, data)}, where)


def _free(what: str, where: str, data: Data) -> Data:
    """``data`` when none of its names is one that node-link JSON needs itself."""
    for name in _RESERVED[what]:
        if name in data:
            raise OutputError(f"{where}: an attribute cannot be called {name!r} in JSON")
    return data


def line(value: object, where: str) -> str:
    """A value on one line; OutputError says that it is no JSON."""
    try:
        text = _ENCODED(value)
    except (TypeError, ValueError) as error:
        raise OutputError(f"{where}: not a plain JSON value: {error}") from error
    if not _SURROGATE.search(text):
        return text
    # UTF-8 has no lone surrogates, JSON has escapes for them.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
