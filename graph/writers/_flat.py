"""Graph -> flat rows: the one sanitizing step of all XML and CSV writers.

Their readers know only text, numbers and truth values, one type per column, no control
characters, and overwrite columns whose names they need themselves. Lists are joined
with ``|`` and kept exactly as JSON in ``<name>_json``; dicts become one column per key.
The text of a report is left out: it is what makes such files unreadable.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.vocabulary import segment

if TYPE_CHECKING:
    import networkx

Scalar = str | int | float | bool
Columns = dict[str, Scalar]

LEFT_OUT = frozenset({"text"})
NODE_RESERVED = frozenset({"", "id", "label"})
EDGE_RESERVED = NODE_RESERVED | {"fact", "key", "source", "target", "type", "weight"}
PREFIX = "attribute_"
SEPARATOR = "|"
LARGEST = 2**63

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Flat:
    """Rows sorted by id; the types say ``string``, ``boolean``, ``long`` or ``double``."""

    nodes: list[tuple[str, Columns]]
    edges: list[tuple[str, str, str, Columns]]
    node_types: dict[str, str]
    edge_types: dict[str, str]


def flat(g: networkx.MultiDiGraph) -> Flat:
    """Nodes as (id, columns), edges as (fact id, source, target, columns)."""
    nodes: list[tuple[str, Columns]] = []
    for node, data in sorted(g.nodes(data=True), key=lambda item: item[0]):
        columns: Columns = {"label": clean(str(data.get("name", node)))}
        nodes.append((segment(node), columns | _columns(data, NODE_RESERVED)))
    edges: list[tuple[str, str, str, Columns]] = []
    for source, target, key in sorted(g.edges(keys=True), key=lambda edge: (edge[2], edge)):
        data = g.edges[source, target, key]
        # igraph mixes up the ids of edges, so the fact's id is a column too.
        columns = {"fact": segment(key), "label": clean(str(data.get("relation", "")))}
        columns |= _columns(data, EDGE_RESERVED)
        edges.append((segment(key), segment(source), segment(target), columns))
    node_types = _types(columns for _, columns in nodes)
    edge_types = _types(columns for *_, columns in edges)
    return Flat(
        [(node, _typed(columns, node_types)) for node, columns in nodes],
        [(key, one, other, _typed(row, edge_types)) for key, one, other, row in edges],
        node_types,
        edge_types,
    )


def clean(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold (production 2, Char)."""
    return _ILLEGAL.sub("", text)


def _columns(data: Mapping[str, Any], reserved: frozenset[str]) -> Columns:
    columns: Columns = {}
    for key in sorted(data.keys() - LEFT_OUT):
        for name, value in _parts(str(key), data[key]):
            free = clean(name)
            free = PREFIX + free if free in reserved else free
            while free in columns:
                free += "_"
            columns[free] = clean(value) if isinstance(value, str) else value
    return columns


def _parts(name: str, value: object) -> Iterator[tuple[str, Scalar]]:
    """The columns of one attribute; None has none."""
    if isinstance(value, str | int | float):
        yield name, value
    elif isinstance(value, dict):
        for key in sorted(value, key=str):
            yield from _parts(f"{name}_{key}", value[key])
    elif isinstance(value, list):
        yield name, SEPARATOR.join(_word(item) for item in value)
        yield f"{name}_json", _json(value)
    elif value is not None:
        yield name, _json(value)


def _word(item: object) -> str:
    """An item of a list in words: of evidence its quote, of a span its offsets."""
    if isinstance(item, dict):
        if "quote" in item:
            return str(item["quote"])
        return "-".join(str(item[key]) for key in ("start", "end") if key in item)
    return item if isinstance(item, str) else _json(item)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _types(rows: Iterable[Columns]) -> dict[str, str]:
    """One type per column: the narrowest that holds all its values."""
    seen: dict[str, set[str]] = {}
    for columns in rows:
        for name, value in columns.items():
            seen.setdefault(name, set()).add(_type(value))
    return {name: _joint(types) for name, types in sorted(seen.items())}


def _type(value: Scalar) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "long" if -LARGEST <= value < LARGEST else "string"
    return "double" if isinstance(value, float) else "string"


def _joint(types: set[str]) -> str:
    if len(types) == 1:
        return next(iter(types))
    return "double" if types == {"long", "double"} else "string"


def _typed(columns: Columns, types: Mapping[str, str]) -> Columns:
    return {name: _cast(columns[name], types[name]) for name in sorted(columns)}


def _cast(value: Scalar, type_: str) -> Scalar:
    if type_ == "double":
        return float(value)
    if type_ == "string" and not isinstance(value, str):
        return _json(value)
    return value
