"""Graph -> Cytoscape JSON: for Cytoscape, Cytoscape.js and networkx, with places and colours.

https://js.cytoscape.org/#notation/elements-json; flat and without the texts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.ontology import ontology
from graph.statements import metadata
from graph.vocabulary import segment
from graph.writers import _pieces
from graph.writers._flat import flat
from graph.writers._placing import places

if TYPE_CHECKING:
    import networkx

suffix = ".cyjs"
effort = 3  # about how long it takes beside the others
description = "Cytoscape JSON, with places and colours"
lossless = False

_encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=str).encode


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``."""
    _pieces.write(path, _lines(g))


def _lines(g: networkx.MultiDiGraph) -> Iterator[str]:
    rows, types = flat(g), ontology().types
    at = {segment(node): place for node, place in places(g).items()}
    yield '{"format_version": "1.0", "generated_by": "baotu", "directed": true,'
    yield f' "multigraph": true,\n"data": {_encoded(metadata(g))},\n'
    yield '"elements": {"nodes": ['
    separator = "\n"
    for node, columns in rows.nodes:
        x, y = at[node]
        term = types.get(str(columns.get("type")))
        color = {"color": term.color} if term else {}
        data = {"id": node, **color, **columns, "value": node}  # networkx takes it for the key
        if "value" in columns:
            data["attribute_value"] = columns["value"]
        yield f'{separator}{{"data": {_encoded(data)}, "position": {{"x": {x}, "y": {y}}}}}'
        separator = ",\n"
    yield '\n], "edges": ['
    separator = "\n"
    for key, source, target, columns in rows.edges:
        ends = {"id": key, "source": source, "target": target, "interaction": columns["label"]}
        yield f'{separator}{{"data": {_encoded(ends | {"key": key} | columns)}}}'
        separator = ",\n"
    yield "\n]}}\n"
