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
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from graph.rows import Rows, Whole
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
_SCALARS = (str, int, float)

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Flat:
    """Rows sorted by id; the types say ``string``, ``boolean``, ``long`` or ``double``."""

    nodes: list[tuple[str, Columns]]
    edges: list[tuple[str, str, str, Columns]]
    node_types: dict[str, str]
    edge_types: dict[str, str]


def flat(g: networkx.MultiDiGraph) -> Flat:
    """Nodes as (id, columns), edges as (fact id, source, target, columns)."""
    rows = Whole(g)
    nodes, edges = list(_nodes(rows)), list(_edges(rows))
    node_types, node_mixed = _types(columns for _, columns in nodes)
    edge_types, edge_mixed = _types(columns for *_, columns in edges)
    return Flat(
        [(node, _typed(columns, node_mixed)) for node, columns in nodes],
        [(key, one, other, _typed(row, edge_mixed)) for key, one, other, row in edges],
        node_types,
        edge_types,
    )


class Scroll:
    """What ``flat`` gives, of rows that are walked once to learn the types and then each time."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.node_types, self._node_mixed = _types(columns for _, columns in _nodes(rows))
        self.edge_types, self._edge_mixed = _types(columns for *_, columns in _edges(rows))

    def nodes(self) -> Iterator[tuple[str, Columns]]:
        for node, columns in _nodes(self._rows):
            yield node, _typed(columns, self._node_mixed)

    def edges(self) -> Iterator[tuple[str, str, str, Columns]]:
        for key, one, other, columns in _edges(self._rows):
            yield key, one, other, _typed(columns, self._edge_mixed)


def _nodes(rows: Rows) -> Iterator[tuple[str, Columns]]:
    names: dict[str, str] = {}
    for node, data in rows.nodes():
        columns: Columns = {"label": clean(str(data.get("name", node)))}
        columns |= _columns(data, NODE_RESERVED, names)
        yield segment(node), columns


def _edges(rows: Rows) -> Iterator[tuple[str, str, str, Columns]]:
    names: dict[str, str] = {}
    for source, target, key, data in rows.facts():
        # igraph mixes up the ids of edges, so the fact's id is a column too.
        columns: Columns = {"fact": segment(key), "label": clean(str(data.get("relation", "")))}
        columns |= _columns(data, EDGE_RESERVED, names)
        yield segment(key), segment(source), segment(target), columns


def clean(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold (production 2, Char)."""
    return ILLEGAL.sub("", text) if ILLEGAL.search(text) else text


def _columns(data: Mapping[str, Any], reserved: frozenset[str], names: dict[str, str]) -> Columns:
    """The columns of one row; ``names`` remembers what the names of attributes become."""
    columns: Columns = {}
    for key in _order(tuple(data)):
        for name, value in _parts(str(key), data[key]):
            free = names.get(name)
            if free is None:
                free = clean(name)
                free = names[name] = PREFIX + free if free in reserved else free
            while free in columns:
                free += "_"
            columns[free] = clean(value) if isinstance(value, str) else value
    return columns


@lru_cache(maxsize=1024)  # rows of one type have the same few sets of names
def _order(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of attributes in order, without those left out."""
    return tuple(sorted(set(names) - LEFT_OUT))


def _parts(name: str, value: object) -> Iterable[tuple[str, Scalar]]:
    """The columns of one attribute; None has none."""
    if isinstance(value, _SCALARS):
        return ((name, value),)
    if isinstance(value, dict):
        keys = sorted(value, key=str)
        return [part for key in keys for part in _parts(f"{name}_{key}", value[key])]
    if isinstance(value, list):
        return ((name, SEPARATOR.join(map(_word, value))), (f"{name}_json", _json(value)))
    return () if value is None else ((name, _json(value)),)


def _word(item: object) -> str:
    """An item of a list in words: of evidence its quote, of a span its offsets."""
    if isinstance(item, dict):
        if "quote" in item:
            return str(item["quote"])
        return "-".join(str(item[key]) for key in ("start", "end") if key in item)
    return item if isinstance(item, str) else _json(item)


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str).encode


def _types(rows: Iterable[Columns]) -> tuple[dict[str, str], dict[str, str]]:
    """One type per column, the narrowest that holds all its values; also those of columns
    that hold some value of another type, which must be cast."""
    seen: dict[str, set[type]] = {}
    large: set[str] = set()
    for columns in rows:
        for name, value in columns.items():
            kind = type(value)
            if name not in seen:
                seen[name] = {kind}
            elif kind not in seen[name]:
                seen[name].add(kind)
            if isinstance(value, int) and not -LARGEST <= value < LARGEST:
                large.add(name)
    kinds = {name: set(map(_type, types)) for name, types in sorted(seen.items())}
    for name in large:
        kinds[name].add("string")
    joint = {name: _joint(types) for name, types in kinds.items()}
    return joint, {name: joint[name] for name, types in kinds.items() if len(types) > 1}


def _type(kind: type) -> str:
    if issubclass(kind, bool):
        return "boolean"
    if issubclass(kind, int):
        return "long"
    return "double" if issubclass(kind, float) else "string"


def _joint(types: set[str]) -> str:
    if len(types) == 1:
        return next(iter(types))
    return "double" if types == {"long", "double"} else "string"


@lru_cache(maxsize=1024)
def _sorted(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _typed(columns: Columns, mixed: Mapping[str, str]) -> Columns:
    """The columns by name, values cast where their column is ``mixed``."""
    row = {name: columns[name] for name in _sorted(tuple(columns))}
    for name in mixed.keys() & row.keys():
        row[name] = _cast(row[name], mixed[name])
    return row


def _cast(value: Scalar, type_: str) -> Scalar:
    if type_ == "double":
        return float(value)
    if type_ == "string" and not isinstance(value, str):
        return _json(value)
    return value
