"""Graph -> tables of nodes, edges, evidence and mentions: what csv and parquet write.

Made of the flat rows of ``_flat``; what is a list there becomes rows of a table of its own.
Beside the ids stand names, so that a table can be read alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from graph.annotations import evidence_of, spans_of
from graph.rows import Rows
from graph.vocabulary import identifier_of, segment
from graph.writers._flat import Columns, Scalar, Scroll, clean

_LISTED = frozenset({"evidence", "mentions"})  # tables of their own
_NODES = ("id", "type", "name", "aliases", "kind", "level", "title", "start", "end", "when")
_EDGES = (
    "id", "source", "source_name", "relation", "target", "target_name", "modality", "confidence",
)  # fmt: skip
_EVIDENCE = {
    "fact": "string", "source_name": "string", "relation": "string", "target_name": "string",
    "report": "string", "report_name": "string", "published": "string",
    "start": "long", "end": "long", "quote": "string", "rule": "string",
}  # fmt: skip
_MENTIONS = {
    "entity": "string", "name": "string", "report": "string", "start": "long", "end": "long",
    "text": "string",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """``columns``: name to ``string``, ``boolean``, ``long`` or ``double``; a row has some.

    The rows are made each time that they are asked for.
    """

    columns: dict[str, str]
    rows: Callable[[], Iterator[Columns]]


def tables(rows: Rows) -> dict[str, Table]:
    """The tables by name, their rows sorted by id."""
    scroll, names = Scroll(rows), _Names(rows)
    own = dict.fromkeys(("id", "source", "source_name", "target", "target_name"), "string")
    node_types, edge_types = {"id": "string", **scroll.node_types}, {**own, **scroll.edge_types}
    return {
        "nodes": Table(_columns(node_types, _NODES), partial(_nodes, scroll)),
        "edges": Table(_columns(edge_types, _EDGES), partial(_edges, scroll, names)),
        "evidence": Table(_EVIDENCE, partial(_evidence, rows, names)),
        "mentions": Table(_MENTIONS, partial(_mentions, rows, names)),
    }


class _Names:
    """Node -> its name; those asked for last are remembered."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.of = lru_cache(1 << 18)(self._of)

    def _of(self, node: str) -> str:
        return clean(str((self._rows.get(node) or {}).get("name", node)))


def _nodes(scroll: Scroll) -> Iterator[Columns]:
    for node, columns in scroll.nodes():
        yield {"id": node, **columns}


def _edges(scroll: Scroll, names: _Names) -> Iterator[Columns]:
    for key, one, other, columns in scroll.edges():
        yield {
            "id": key,
            "source": one,
            "source_name": names.of(identifier_of(one)),
            "target": other,
            "target_name": names.of(identifier_of(other)),
            **columns,
        }


def _columns(types: Mapping[str, str], first: tuple[str, ...]) -> dict[str, str]:
    """Without those that say the same in another form; well-known ones first."""
    left_out = {"fact", "label"} | _LISTED | {name + "_json" for name in types}
    kept = [name for name in types if name not in left_out]
    order = [name for name in first if name in kept]
    return {name: types[name] for name in (*order, *(n for n in kept if n not in order))}


def _evidence(rows: Rows, names: _Names) -> Iterator[Columns]:
    for source, target, key, data in rows.facts():
        fact: Columns = {
            "fact": segment(key),
            "source_name": names.of(source),
            "relation": clean(str(data.get("relation", ""))),
            "target_name": names.of(target),
        }
        for report, start, end, quote, rule in evidence_of(data.get("evidence"))[0]:
            found = rows.get(report) or {}
            row = {**fact, "report": segment(report), "start": start, "end": end}
            row |= {"quote": clean(quote), "rule": clean(rule)}
            row |= _said("report_name", found.get("name")) | _said(
                "published", found.get("published")
            )
            yield row


def _said(name: str, value: object) -> dict[str, Scalar]:
    return {} if value is None else {name: clean(str(value))}


def _mentions(rows: Rows, names: _Names) -> Iterator[Columns]:
    for node, data in rows.nodes():
        for report, start, end in spans_of(data.get("mentions"))[0]:
            text = (rows.get(report) or {}).get("text")
            row: Columns = {"entity": segment(node), "name": names.of(node)}
            row |= {"report": segment(report), "start": start, "end": end}
            if isinstance(text, str):
                row["text"] = clean(text[start:end])
            yield row
