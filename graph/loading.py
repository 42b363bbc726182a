"""Lossless file -> the same graph, attribute for attribute.

The counterpart of ``graph.statements`` and ``graph.writers.json``. RDF comes from
``graph.parsing``; in which named graph a triple stands makes no difference.
Nodes and edges come in the order of their ids, whatever the file's order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import networkx

from graph import parsing
from graph.annotations import MENTION, REPORT, RULE
from graph.collector import paused
from graph.errors import FormatError, InputError
from graph.ontology import TERMS, ontology
from graph.parsing import Value
from graph.statements import (
    ATTRIBUTES,
    CONFIDENCE,
    DERIVED,
    LISTS,
    MODALITY,
    NAME,
    TYPE,
)
from graph.vocabulary import DCAT, OA, RDF, identifier_of

Properties = dict[str, list[Value]]
Node = tuple[str, dict[str, Any]]
Edge = tuple[str, str, str, dict[str, Any]]


def load(path: Path | str) -> networkx.MultiDiGraph:
    """The graph of a ``.json``, ``.ttl``, ``.trig``, ``.jsonld``, ``.nt`` or ``.nq`` file of Baotu.

    InputError when the file cannot be read, is broken, or holds something else;
    FormatError for another suffix.
    """
    file = Path(path)
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(_READERS))
        raise FormatError(f"{file}: a graph is loaded from one of {known}")
    try:
        with paused():
            return reader(file)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: not UTF-8 (byte {error.start})") from error


def _json(file: Path) -> networkx.MultiDiGraph:
    try:
        content = json.loads(file.read_text(encoding="utf-8-sig"), parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise InputError(f"{file}: broken JSON: {error}") from error
    except (ValueError, RecursionError) as error:
        if isinstance(error, UnicodeDecodeError):
            raise
        raise InputError(f"{file}: broken JSON: {error}") from error
    try:
        nodes = [_json_node(node) for node in content["nodes"]]
        edges = [_json_edge(edge) for edge in content["edges"]]
        about = dict(content["graph"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{file}: not a graph that Baotu wrote: {_words(error)}") from error
    return _assembled(file, about, nodes, edges)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _json_node(node: dict[str, Any]) -> Node:
    data = dict(node)
    if not isinstance(data["type"], str):
        raise ValueError("a node without a type")
    return _text(data.pop("id")), data


def _json_edge(edge: dict[str, Any]) -> Edge:
    data = dict(edge)
    if not isinstance(data["relation"], str):
        raise ValueError("an edge without a relation")
    return _text(data.pop("source")), _text(data.pop("target")), _text(data.pop("key")), data


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no id")
    return value


def _assembled(
    file: Path, about: dict[str, Any], nodes: list[Node], edges: list[Edge]
) -> networkx.MultiDiGraph:
    g = networkx.MultiDiGraph()
    g.graph.update(about)
    for node, data in sorted(nodes, key=lambda item: item[0]):
        if node in g:
            raise InputError(f"{file}: two nodes have the id {node!r}")
        g.add_node(node)
        g.nodes[node].update(data)
    for source, target, key, data in sorted(edges, key=lambda item: item[:3]):
        if source not in g or target not in g:
            raise InputError(f"{file}: fact {key!r}: one of its ends is missing")
        if g.has_edge(source, target, key):
            raise InputError(f"{file}: two facts have the id {key!r}")
        g.add_edge(source, target, key)
        g.edges[source, target, key].update(data)
    return g


def _rdf(file: Path) -> networkx.MultiDiGraph:
    resources: dict[str, Properties] = {}
    for subject, predicate, value in parsing.triples(file, _wanted()):
        resources.setdefault(subject, {}).setdefault(predicate, []).append(value)
    base = _base(file, resources)
    reading = _Reading(resources, base)
    try:
        about = json.loads(str(resources[f"{base}dataset"][ATTRIBUTES][0]))
        return _assembled(file, about, list(reading.nodes()), list(reading.edges()))
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise InputError(f"{file}: not a whole graph of Baotu: {_words(error)}") from error


def _wanted() -> frozenset[str]:
    """The predicates that say something that no other says."""
    parts = (RDF + name for name in ("subject", "predicate", "object"))
    sources = (OA + name for name in ("hasSelector", "exact", "start", "end"))
    own = (ATTRIBUTES, CONFIDENCE, DERIVED, MENTION, MODALITY, NAME, REPORT, RULE, TYPE)
    attributes = (term.predicate for term in ontology().attributes.values())
    return frozenset((*parts, *sources, *own, *attributes))


def _base(file: Path, resources: dict[str, Properties]) -> str:
    """The base of the data set that the file describes."""
    for iri, properties in resources.items():
        if DCAT + "Dataset" in properties.get(TYPE, ()) and ATTRIBUTES in properties:
            return iri.removesuffix("dataset")
    raise InputError(f"{file}: not a graph that Baotu wrote: no description of a data set")


class _Reading:
    """Resources -> nodes and edges; KeyError or IndexError when one is not whole."""

    def __init__(self, resources: dict[str, Properties], base: str) -> None:
        self._resources = resources
        self._base = base
        terms = ontology()
        self._attributes = {
            term.predicate: name for name, term in terms.attributes.items() if name not in LISTS
        }
        self._lists = {name: terms.attributes[name].predicate for name in LISTS}
        self._types = {TERMS + name: name for name in terms.types}

    def nodes(self) -> Iterator[Node]:
        for iri, properties in self._resources.items():
            for class_ in properties.get(TYPE, ()):
                type_ = self._types.get(str(class_))
                if type_ and iri.startswith(f"{self._base}{type_}/"):
                    yield self._id(iri), self._node(type_, properties)

    def _id(self, iri: object) -> str:
        return identifier_of(str(iri).rpartition("/")[2])

    def _node(self, type_: str, properties: Properties) -> dict[str, Any]:
        data: dict[str, Any] = {"type": type_}
        if NAME in properties:
            data["name"] = properties[NAME][0]
        for name, predicate in self._lists.items():
            if name == "aliases" or predicate in properties:
                data[name] = sorted(map(str, properties.get(predicate, ())))
        data |= self._scalars(properties)
        spans = sorted(self._span(str(iri)) for iri in properties.get(MENTION, ()))
        data["mentions"] = [{"report": r, "start": s, "end": e} for r, s, e in spans]
        return _completed(data, properties)

    def _scalars(self, properties: Properties) -> dict[str, Value]:
        return {
            name: properties[predicate][0]
            for predicate, name in self._attributes.items()
            if predicate in properties
        }

    def _span(self, iri: str) -> tuple[str, int, int]:
        properties = self._resources[iri]
        report = self._id(properties[REPORT][0])
        return report, int(properties[OA + "start"][0]), int(properties[OA + "end"][0])

    def edges(self) -> Iterator[Edge]:
        for iri, properties in self._resources.items():
            if RDF + "Statement" in properties.get(TYPE, ()):
                subject = self._id(properties[RDF + "subject"][0])
                object_ = self._id(properties[RDF + "object"][0])
                yield subject, object_, self._id(iri), self._edge(properties)

    def _edge(self, properties: Properties) -> dict[str, Any]:
        predicate = str(properties[RDF + "predicate"][0])
        data: dict[str, Any] = {"relation": predicate.removeprefix(TERMS)}
        for name, own in (("confidence", CONFIDENCE), ("modality", MODALITY)):
            if own in properties:
                data[name] = properties[own][0]
        qualifiers = self._scalars(properties)
        qualifiers.pop("modality", None)
        data["qualifiers"] = qualifiers
        found = sorted({self._evidence(str(iri)) for iri in properties.get(DERIVED, ())})
        names = ("report", "start", "end", "quote", "rule")
        data["evidence"] = [dict(zip(names, item, strict=True)) for item in found]
        return _completed(data, properties)

    def _evidence(self, iri: str) -> tuple[str, int, int, str, str]:
        properties = self._resources[iri]
        quote: Value | None = None
        span: tuple[str, int, int] | None = None
        for selector in properties[OA + "hasSelector"]:
            if OA + "exact" in self._resources[str(selector)]:
                quote = self._resources[str(selector)][OA + "exact"][0]
            else:
                span = self._span(str(selector))
        if quote is None or span is None:
            raise KeyError(f"{iri} has not both selectors")
        return *span, str(quote), str(properties[RULE][0])


def _completed(data: dict[str, Any], properties: Properties) -> dict[str, Any]:
    """``data`` with what only the JSON literal holds."""
    for literal in properties.get(ATTRIBUTES, ())[:1]:  # of two reports it is there twice
        content = json.loads(str(literal))
        data |= content.get("set", {})
        for name in content.get("unset", ()):
            del data[name]
    return data


def _words(error: Exception) -> str:
    """An error in one line of bounded length."""
    text = f"{error} is missing" if isinstance(error, KeyError) else str(error)
    return " ".join(text.split())[:300]


_READERS: dict[str, Callable[[Path], networkx.MultiDiGraph]] = {
    ".json": _json,
    **dict.fromkeys(parsing.FORMATS, _rdf),
}
SUFFIXES = frozenset(_READERS)
