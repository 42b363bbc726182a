"""Graph -> a folder for Neo4j: CSV for ``neo4j-admin database import`` and a Cypher script.

https://neo4j.com/docs/operations-manual/current/import/. Members of lists are divided by the
character U+001F, which is in no name, as the import knows no escape for it.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from graph.annotations import evidence_of
from graph.ontology import ontology
from graph.vocabulary import segment
from graph.writers._flat import Columns, Flat, Scalar, clean, flat

if TYPE_CHECKING:
    import networkx

suffix = ".neo4j"
effort = 2  # about how long it takes beside the others
description = "folder for Neo4j: CSV to import, and a Cypher script"
lossless = False

UNIT = "\x1f"
_TYPES = {"string": "string", "boolean": "boolean", "long": "long", "double": "double"}
_CASTS = {"boolean": "toBoolean", "long": "toInteger", "double": "toFloat"}
_ITEMS = ("report", "start", "end", "quote", "rule")
_HEAD = """\
// A new data base from these files, with the server stopped:
//   neo4j-admin database import full --nodes=nodes.csv --relationships=edges.csv \\
//     --array-delimiter=U+001F --multiline-fields=true neo4j
// Or with nodes.csv and edges.csv in the import folder of a running server (5.23 or later):
//   cypher-shell -f import.cypher

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
"""

Header = dict[str, str]  # column -> its type, ``[]`` for lists


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write the files to the folder ``path``, which is made."""
    path.mkdir()
    rows = flat(g)
    nodes, edges = _header(rows.node_types, ("label",)), _header(rows.edge_types, ("fact", "label"))
    edges |= {f"evidence_{item}": "string[]" for item in _ITEMS}
    edges |= {f"evidence_{item}": "long[]" for item in ("start", "end")}
    labels = ["id:ID", ":LABEL"]
    _table(path / "nodes.csv", labels + _titles(nodes), _nodes(rows, nodes))
    ends = [":START_ID", ":END_ID", ":TYPE", "fact:string"]
    _table(path / "edges.csv", ends + _titles(edges), _edges(g, rows, edges))
    script = "".join(_script(rows, nodes, edges))
    (path / "import.cypher").write_text(script, encoding="utf-8", newline="\n")


def _header(types: Mapping[str, str], left_out: tuple[str, ...]) -> Header:
    """The columns with their types; lists are those that have a form in JSON."""
    header: Header = {}
    for name, type_ in types.items():
        skipped = name.endswith("_json") and name[:-5] in types
        if skipped or name in (*left_out, "mentions", "evidence"):
            continue
        header[name] = "string[]" if f"{name}_json" in types else _TYPES[type_]
    return header


def _titles(header: Header) -> list[str]:
    return [f"{name}:{type_}" for name, type_ in header.items()]


def _table(file: Path, titles: list[str], rows: Iterator[list[Scalar]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(titles)
        writer.writerows(rows)


def _nodes(rows: Flat, header: Header) -> Iterator[list[Scalar]]:
    for node, columns in rows.nodes:
        labels = UNIT.join(("Entity", str(columns.get("type", "Entity"))))
        yield [node, labels, *_cells(columns, header)]


def _edges(g: networkx.MultiDiGraph, rows: Flat, header: Header) -> Iterator[list[Scalar]]:
    found = {segment(key): data for _, _, key, data in g.edges(keys=True, data=True)}
    for key, source, target, columns in rows.edges:
        items = list(zip(*evidence_of(found[key].get("evidence"))[0], strict=True))
        lists = {
            f"evidence_{name}": UNIT.join(clean(str(value)) for value in values)
            for name, values in zip(_ITEMS, items, strict=False)
        }
        yield [source, target, columns["label"], key, *_cells({**columns, **lists}, header)]


def _cells(columns: Columns, header: Header) -> Iterator[Scalar]:
    for name, type_ in header.items():
        exact = columns.get(f"{name}_json")
        if type_ == "string[]" and isinstance(exact, str):
            yield UNIT.join(clean(str(item)) for item in json.loads(exact))
            continue
        value = columns.get(name, "")
        yield ("true" if value else "false") if isinstance(value, bool) else value


def _script(rows: Flat, nodes: Header, edges: Header) -> Iterator[str]:
    """Statements that load the same files: labels and types of Cypher cannot be parameters."""
    yield _HEAD
    used: dict[str, set[str]] = {}
    for _, columns in rows.nodes:
        used.setdefault(str(columns.get("type")), set()).update(columns)
    for type_ in (name for name in ontology().types if name in used):
        chosen = f"WITH row WHERE row.`:LABEL` = 'Entity\\u001f{type_}'"
        header = {name: kind for name, kind in nodes.items() if name in used[type_]}
        made = f"CREATE (n:Entity:{type_} {{id: row.`id:ID`}})\n{_set('n', header)}"
        yield _load("nodes.csv", chosen, made)
    relations = {str(columns["label"]) for *_, columns in rows.edges}
    for relation in (name for name in ontology().relations if name in relations):
        chosen = f"WITH row WHERE row.`:TYPE` = '{relation}'"
        ends = (
            "MATCH (a:Entity {id: row.`:START_ID`})\n  MATCH (b:Entity {id: row.`:END_ID`})\n"
            f"  CREATE (a)-[r:{relation} {{fact: row.`fact:string`}}]->(b)\n"
        )
        yield _load("edges.csv", chosen, ends + _set("r", edges))


def _load(file: str, chosen: str, made: str) -> str:
    return (
        f"\nLOAD CSV WITH HEADERS FROM 'file:///{file}' AS row\n{chosen}\n"
        f"CALL (row) {{\n  {made}}} IN TRANSACTIONS OF 10000 ROWS;\n"
    )


def _set(variable: str, header: Header) -> str:
    lines = [f"{variable}.{_quoted(n)} = {_value(n, type_)}" for n, type_ in header.items()]
    return "  SET " + ",\n    ".join(lines) + "\n"


def _value(name: str, type_: str) -> str:
    cell = f"row.{_quoted(f'{name}:{type_}')}"
    if not type_.endswith("[]"):
        return f"{_CASTS[type_]}({cell})" if type_ in _CASTS else cell
    items = f"split({cell}, '\\u001f')"
    return items if type_ == "string[]" else f"[item IN {items} | toInteger(item)]"


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
