"""Graph -> FollowTheMoney: entities as JSON Lines, for Aleph, OpenSanctions and yente.

https://followthemoney.tech/docs/. What becomes what says data/followthemoney.toml. Dates are as
precise as they are known; the reports of a fact are its ``proof``, its sentence the summary.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph import resources
from graph.annotations import evidence_of
from graph.bounds import bounds
from graph.ontology import ontology
from graph.vocabulary import segment
from graph.writers import _pieces
from graph.writers._flat import clean

if TYPE_CHECKING:
    import networkx

suffix = ".ftm"
effort = 2  # about how long it takes beside the others
description = "FollowTheMoney entities, JSON Lines"
lossless = False

FILE = "followthemoney.toml"
_LINK = {"schema": "UnknownLink", "source": "subject", "target": "object"}
_DATES = frozenset({"startDate", "endDate", "publishedAt"})
_DATE = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ].*)?")
_GENDERS = frozenset({"male", "female"})

Properties = dict[str, list[str]]


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``."""
    _pieces.write(path, (line + "\n" for line in _lines(g)))


@cache
def _mapping() -> dict[str, Any]:
    return tomllib.loads(resources.text(FILE))


def _lines(g: networkx.MultiDiGraph) -> Iterator[str]:
    nodes, links = _Nodes(g), []
    edges = g.edges(keys=True, data=True)
    for source, target, key, data in sorted(edges, key=lambda edge: (edge[2], *edge[:2])):
        said = _way(data, g.nodes[source].get("type"), g.nodes[target].get("type"))
        if "property" in said:
            nodes.add(source, said["property"], segment(target))
            nodes.prove(source, data)
        else:
            links.append(_link(g, said, (source, target, key), data))
    for id_, schema, properties in [*nodes.entities(), *links]:
        kept = {name: values for name, values in properties.items() if values}
        yield json.dumps(
            {"id": id_, "schema": schema, "properties": kept}, ensure_ascii=False, sort_keys=True
        )


def _way(data: Mapping[str, Any], source: object, target: object) -> dict[str, Any]:
    """How a fact between these two types is written."""
    if data.get("modality", "asserted") != "asserted":
        return _LINK
    ways: list[dict[str, Any]] = _mapping()["relation"].get(data.get("relation"), [])
    fits = (
        way
        for way in ways
        if source in way.get("from", [source]) and target in way.get("to", [target])
    )
    return next(fits, _LINK)


class _Nodes:
    """The entities of the nodes, to which facts add properties."""

    def __init__(self, g: networkx.MultiDiGraph) -> None:
        self._g = g
        self._properties = {node: _node(data) for node, data in g.nodes(data=True)}

    def add(self, node: str, name: str, value: str) -> None:
        """One more value of a property."""
        values = self._properties[node].setdefault(name, [])
        if value not in values:
            values.append(value)

    def prove(self, node: str, data: Mapping[str, Any]) -> None:
        """Name the reports of a fact as the proof of the entity that has it."""
        for report in _reports(self._g, data):
            self.add(node, "proof", report)

    def entities(self) -> Iterator[tuple[str, str, Properties]]:
        """(id, schema, properties), by id."""
        for node in sorted(self._g):
            yield segment(node), _schema(self._g.nodes[node]), self._properties[node]


def _schema(data: Mapping[str, Any]) -> str:
    said = _mapping()["type"][data["type"]]
    return str(said.get("by_kind", {}).get(data.get("kind"), said["schema"]))


def _node(data: Mapping[str, Any]) -> Properties:
    aliases = data.get("aliases")
    found: Properties = {
        "name": _values("name", data.get("name")),
        "alias": [clean(str(alias)) for alias in aliases] if isinstance(aliases, list) else [],
    }
    for attribute, name in _mapping()["type"][data["type"]]["properties"].items():
        found.setdefault(name, []).extend(_values(name, data.get(attribute)))
    return found


def _values(name: str, value: object) -> list[str]:
    """The value as FollowTheMoney holds it; none where it would be no valid one."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return []
    text = clean(str(value)).strip()
    if name in _DATES:
        text = _date(text)
    if name == "gender" and text not in _GENDERS:
        return []
    return [text] if text else []


def _date(edtf: str) -> str:
    """A date with its precision; of what has no such form the first day that it may be."""
    whole = _DATE.fullmatch(edtf)
    first, last = bounds(whole[1] if whole else edtf)
    return whole[1] if whole and first else first or last or ""


def _link(
    g: networkx.MultiDiGraph,
    said: Mapping[str, str],
    ends: tuple[str, str, str],
    data: Mapping[str, Any],
) -> tuple[str, str, Properties]:
    """The entity of a fact."""
    source, target, key = ends
    schema = said["schema"]
    found: Properties = {said["source"]: [segment(source)], said["target"]: [segment(target)]}
    if schema == "Mention":
        found["name"] = _values("name", g.nodes[target].get("name"))
        found["detectedSchema"] = [_schema(g.nodes[target])]
        return segment(key), schema, found
    qualifiers = data.get("qualifiers") or {}
    modality = str(data.get("modality", "asserted"))
    status = qualifiers.get("status") if modality == "asserted" else modality
    found["status"] = _values("status", status)
    for name, qualifier in (("startDate", "start"), ("endDate", "end")):
        found[name] = _values(name, qualifiers.get(qualifier))
    if schema != "Occupancy":
        found["role"] = [_role(str(data.get("relation")), qualifiers)]
    items = evidence_of(data.get("evidence"))[0]
    found["summary"] = list(dict.fromkeys(clean(item[3]) for item in items))
    found["proof"] = _reports(g, data)
    found["recordId"] = [segment(key)]
    return segment(key), schema, found


def _role(relation: str, qualifiers: Mapping[str, Any]) -> str:
    term = ontology().relations.get(relation)
    role = qualifiers.get("role")
    return clean(role) if isinstance(role, str) else term.label_zh if term else relation


def _reports(g: networkx.MultiDiGraph, data: Mapping[str, Any]) -> list[str]:
    found = {item[0] for item in evidence_of(data.get("evidence"))[0]}
    return [segment(report) for report in sorted(found) if report in g]
