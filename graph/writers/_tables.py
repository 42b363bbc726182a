"""Graph -> tables of nodes, edges, evidence and mentions: what csv and parquet write.

Made of the flat rows of ``_flat``; what is a list there becomes rows of a table of its own.
Beside the ids stand names, so that a table can be read alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.annotations import evidence_of, spans_of
from graph.vocabulary import segment
from graph.writers._flat import Columns, Scalar, clean, flat

if TYPE_CHECKING:
    import networkx

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
    """``columns``: name to ``string``, ``boolean``, ``long`` or ``double``; a row has some."""

    columns: dict[str, str]
    rows: list[Columns]


def tables(g: networkx.MultiDiGraph) -> dict[str, Table]:
    """The tables by name, their rows sorted by id."""
    rows, names = flat(g), _names(g)
    nodes: list[Columns] = [{"id": node, **columns} for node, columns in rows.nodes]
    edges: list[Columns] = [
        {"id": key, "source": one, "source_name": names[one], "target": other,
         "target_name": names[other], **columns}
        for key, one, other, columns in rows.edges
    ]  # fmt: skip
    own = dict.fromkeys(("id", "source", "source_name", "target", "target_name"), "string")
    return {
        "nodes": Table(_columns({"id": "string", **rows.node_types}, _NODES), nodes),
        "edges": Table(_columns({**own, **rows.edge_types}, _EDGES), edges),
        "evidence": Table(_EVIDENCE, list(_evidence(g, names))),
        "mentions": Table(_MENTIONS, list(_mentions(g, names))),
    }


def _names(g: networkx.MultiDiGraph) -> dict[str, str]:
    return {segment(node): clean(str(data.get("name", node))) for node, data in g.nodes(data=True)}


def _columns(types: Mapping[str, str], first: tuple[str, ...]) -> dict[str, str]:
    """Without those that say the same in another form; well-known ones first."""
    left_out = {"fact", "label"} | _LISTED | {name + "_json" for name in types}
    kept = [name for name in types if name not in left_out]
    order = [name for name in first if name in kept]
    return {name: types[name] for name in (*order, *(n for n in kept if n not in order))}


def _evidence(g: networkx.MultiDiGraph, names: Mapping[str, str]) -> Iterator[Columns]:
    edges = g.edges(keys=True, data=True)
    for source, target, key, data in sorted(edges, key=lambda edge: (edge[2], *edge[:2])):
        fact: Columns = {
            "fact": segment(key),
            "source_name": names[segment(source)],
            "relation": clean(str(data.get("relation", ""))),
            "target_name": names[segment(target)],
        }
        for report, start, end, quote, rule in evidence_of(data.get("evidence"))[0]:
            found: dict[str, Any] = g.nodes[report] if report in g else {}
            row = {**fact, "report": segment(report), "start": start, "end": end}
            row |= {"quote": clean(quote), "rule": clean(rule)}
            row |= _said("report_name", found.get("name")) | _said(
                "published", found.get("published")
            )
            yield row


def _said(name: str, value: object) -> dict[str, Scalar]:
    return {} if value is None else {name: clean(str(value))}


def _mentions(g: networkx.MultiDiGraph, names: Mapping[str, str]) -> Iterator[Columns]:
    for node, data in sorted(g.nodes(data=True), key=lambda item: item[0]):
        for report, start, end in spans_of(data.get("mentions"))[0]:
            text = g.nodes[report].get("text") if report in g else None
            row: Columns = {"entity": segment(node), "name": names[segment(node)]}
            row |= {"report": segment(report), "start": start, "end": end}
            if isinstance(text, str):
                row["text"] = clean(text[start:end])
            yield row
