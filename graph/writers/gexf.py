"""Graph -> GEXF 1.3: for Gephi, with colours, places and a timeline.

https://gexf.net/. Nodes and edges with a date carry ``start`` and ``end`` as days, which is
what the timeline of Gephi plays; those without are always there. No date of writing in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from graph.bounds import bounds
from graph.ontology import ontology
from graph.vocabulary import segment
from graph.writers import _pieces
from graph.writers._flat import Columns, Scalar, flat
from graph.writers._placing import places

if TYPE_CHECKING:
    import networkx

suffix = ".gexf"
effort = 4  # about how long it takes beside the others
description = "GEXF, for Gephi: colours, places, timeline"
lossless = False

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta><creator>baotu</creator></meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date"
      timerepresentation="interval">
"""
_BREAKS = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}  # an attribute's would become spaces
_MARKUP = re.compile('[&<>"\t\n\r]')


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``."""
    _pieces.write(path, _lines(g))


def _lines(g: networkx.MultiDiGraph) -> Iterator[str]:
    rows = flat(g)
    yield _HEAD
    names: dict[str, dict[str, int]] = {}
    for owner, types in (("node", rows.node_types), ("edge", rows.edge_types)):
        kept = [name for name in types if name != "label"]
        names[owner] = {name: number for number, name in enumerate(kept)}
        yield f'    <attributes class="{owner}" mode="static">\n'
        for name, number in names[owner].items():
            words = f'title={quoteattr(name, _BREAKS)} type="{types[name]}"'
            yield f'      <attribute id="{number}" {words}/>\n'
        yield "    </attributes>\n"
    yield "    <nodes>\n"
    yield from _nodes(g, rows.nodes, names["node"])
    yield "    </nodes>\n    <edges>\n"
    spells = {segment(k): _spell(data) for _, _, k, data in g.edges(keys=True, data=True)}
    for key, source, target, columns in rows.edges:
        label, kind = _words(columns["label"]), f' kind="{_words(columns["label"])}"'
        ends = f'source="{source}" target="{target}" label="{label}"{kind}{spells[key]}'
        yield f'      <edge id="{key}" {ends}>\n{_values(columns, names["edge"])}      </edge>\n'
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _nodes(
    g: networkx.MultiDiGraph, rows: list[tuple[str, Columns]], names: Mapping[str, int]
) -> Iterator[str]:
    types, at = ontology().types, places(g)
    ids = {segment(node): node for node in g}
    for node, columns in rows:
        data = g.nodes[ids[node]]
        x, y = at[ids[node]]
        term = types.get(str(data.get("type")))
        size = 8 + 4 * sqrt(g.degree(ids[node]))
        yield f'      <node id="{node}" label="{_words(columns["label"])}"{_spell(data)}>\n'
        yield _values(columns, names)
        if term:
            red, green, blue = (int(term.color[i : i + 2], 16) for i in (1, 3, 5))
            yield f'        <viz:color r="{red}" g="{green}" b="{blue}"/>\n'
        yield f'        <viz:position x="{x}" y="{-y}" z="0"/>\n'  # y of Gephi is upwards
        yield f'        <viz:size value="{size:.1f}"/>\n      </node>\n'


def _values(columns: Columns, names: Mapping[str, int]) -> str:
    values = [
        f'          <attvalue for="{names[name]}" value="{_words(value)}"/>\n'
        for name, value in columns.items()
        if name in names
    ]
    return f"        <attvalues>\n{''.join(values)}        </attvalues>\n"


def _spell(data: Mapping[str, Any]) -> str:
    """``start`` and ``end`` as attributes, of an edge those of its qualifiers."""
    dated = data.get("qualifiers", data)
    if not isinstance(dated, dict):
        return ""
    begins = bounds(dated.get("start") or dated.get("published"))
    ends = bounds(dated.get("end"))
    # A tenure that only began goes on; whatever else has one date is over with it.
    last = ends[1] or (None if "qualifiers" in data else begins[1])
    start = f' start="{begins[0]}"' if begins[0] else ""
    return start + (f' end="{last}"' if last else "")


def _words(value: Scalar) -> str:
    if isinstance(value, str):
        return escape(value, {'"': "&quot;", **_BREAKS}) if _MARKUP.search(value) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)
