"""Graph -> RDF resources: the one module that says how facts become triples.

Every RDF writer uses ``resources``. Three kinds of triples stand side by side:
standard terms for queries, our own terms from which ``graph.loading`` restores the
graph, and, for what no own term holds as it is (an unknown attribute, a list out of
order, a lone surrogate), one JSON literal ``baotu:attributes`` with ``set`` and
``unset``. Who changes a term here changes ``graph.loading`` too; the round-trip
property in the tests says whether both agree.

A fact is always an ``rdf:Statement``; the plain triple only when it is asserted and,
for posts, when the post is held. No node is blank.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.annotations import MENTION, Sources, evidence_of, spans_of
from graph.dataset import description
from graph.errors import OutputError
from graph.intervals import Intervals
from graph.ontology import BASE, TERMS, ontology
from graph.plain import Fact, Plain
from graph.standards import dates, extras
from graph.vocabulary import (
    ORG,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    Literal,
    Object,
    Pair,
    Resource,
    checked_base,
    encodable,
    number,
    segment,
    string,
)

if TYPE_CHECKING:
    import networkx

GENERATOR = "baotu"
VERSION = "0.1.0"
LISTS = ("aliases", "formerIds")
PARTS = _SUBJECT, _PREDICATE, _OBJECT = RDF + "subject", RDF + "predicate", RDF + "object"
_PREFERRED, _LABEL = SKOS + "prefLabel", RDFS + "label"

TYPE = RDF + "type"
_IS_STATEMENT = (TYPE, RDF + "Statement")
ATTRIBUTES = TERMS + "attributes"
CONFIDENCE = TERMS + "confidence"
MODALITY = TERMS + "modality"
NAME = SCHEMA + "name"
DERIVED = PROV + "wasDerivedFrom"


def metadata(g: networkx.MultiDiGraph) -> dict[str, Any]:
    """The attributes of the graph itself, completed with generator, version and base."""
    return {"generator": GENERATOR, "version": VERSION, "base": BASE, **g.graph}


def triples(g: networkx.MultiDiGraph) -> Iterator[tuple[str, str, Object]]:
    """The triples of ``resources`` one by one."""
    for resource in resources(g):
        for predicate, object_ in resource.pairs:
            yield resource.iri, predicate, object_


def resources(g: networkx.MultiDiGraph) -> Iterator[Resource]:
    """Data set, entities by type, facts by relation, evidence, intervals, each sorted by id.

    OutputError names the node or edge that the ontology does not know, or that
    holds what is no plain JSON value.
    """
    return Walk(g).resources()


class Walk:
    """What the parts share: IRIs of the entities, and the sources met on the way."""

    def __init__(self, g: networkx.MultiDiGraph) -> None:
        self.g = g
        self.base = checked_base(g.graph.get("base", BASE))
        self.terms = ontology()
        self.types = {node: self._type(node, data) for node, data in g.nodes(data=True)}
        self.iris = {n: f"{self.base}{type_}/{segment(n)}" for n, type_ in self.types.items()}
        self.edges = self._edges()
        self.plain = Plain(g, self.types, self.iris)
        self.sources = Sources(g, self.base)
        self.intervals = Intervals(self.base)

    def resources(self) -> Iterator[Resource]:
        """All of them, as the function ``resources`` says."""
        about = metadata(self.g)
        types = {self.iris[node]: type_ for node, type_ in self.types.items()}
        yield from description(self.base, about, _json(about, "graph"), types)
        standing = self.standing()
        order = {name: place for place, name in enumerate(self.terms.types)}
        for node in sorted(self.g, key=lambda n: (order[self.types[n]], n)):
            yield self.entity(node, standing.get(self.iris[node], ()))
        place = {name: number for number, name in enumerate(self.terms.relations)}
        for _, fact in sorted(self.edges.items(), key=lambda e: (place[e[1][3]["relation"]], e[0])):
            yield self.fact(*fact)
        yield from self.sources.resources()
        yield from self.intervals.resources()

    def _type(self, node: object, data: Mapping[str, Any]) -> str:
        type_ = data.get("type")
        if not isinstance(type_, str) or type_ not in self.terms.types:
            known = ", ".join(self.terms.types)
            raise OutputError(f"node {node!r}: unknown type {type_!r}; known: {known}")
        return type_

    def _edges(self) -> dict[str, Fact]:
        found: dict[str, Fact] = {}
        for subject, object_, key, data in self.g.edges(keys=True, data=True):
            if data.get("relation") not in self.terms.relations:
                known = ", ".join(self.terms.relations)
                what = f"unknown relation {data.get('relation')!r}; known: {known}"
                raise OutputError(f"edge {key!r}: {what}")
            if found.setdefault(segment(key), (subject, object_, key, data))[3] is not data:
                raise OutputError(f"edge {key!r}: two facts have this id")
        return found

    def standing(self) -> dict[str, list[tuple[str, str]]]:
        """Predicate and object of the plain triples, by IRI of their subject."""
        found: dict[str, set[tuple[str, str]]] = {}
        for fact in self.edges.values():
            for subject, predicate, object_ in self.plain.triples(fact):
                found.setdefault(subject, set()).add((predicate, object_))
        return {subject: sorted(pairs) for subject, pairs in found.items()}

    def entity(self, node: str, plain: Iterable[tuple[str, str]]) -> Resource:
        """The resource of a node, with the plain triples that start at it."""
        data, type_ = self.g.nodes[node], self.types[node]
        kind = data.get("kind")
        classes = [TERMS + type_, *self.terms.types[type_].standard]
        if isinstance(kind, str):
            classes += self.terms.kind_classes.get((type_, kind), ())
        pairs: list[Pair] = [(TYPE, class_) for class_ in classes]
        rest = {key: value for key, value in data.items() if key != "type"}
        self._names(rest, pairs)
        self._scalars(rest, pairs, standard=True)
        pairs += extras(type_, data)
        pairs += plain
        unset = self._mentions(rest, pairs)
        unset += [] if "aliases" in data else ["aliases"]
        _leftover(rest, unset, pairs, f"node {node!r}")
        return Resource(type_, self.iris[node], pairs)

    def _names(self, rest: dict[str, Any], pairs: list[Pair]) -> None:
        """Name and lists of names; what is regular is taken out of ``rest``."""
        name = rest.get("name")
        if isinstance(name, str):
            label = string(name, "zh")
            pairs += [(_PREFERRED, label), (_LABEL, label), (NAME, string(name))]
            if encodable(name):
                del rest["name"]
        for key in LISTS:
            values, term = rest.get(key), self.terms.attributes[key]
            if not isinstance(values, list):
                continue
            texts = sorted({value for value in values if isinstance(value, str)})
            language = "zh" if key == "aliases" else None
            pairs += [(term.predicate, string(text, language)) for text in texts]
            pairs += [(other, string(text)) for other in term.standard for text in texts]
            if texts == values and all(map(encodable, texts)) and (texts or key == "aliases"):
                del rest[key]

    def _scalars(self, rest: dict[str, Any], pairs: list[Pair], standard: bool) -> None:
        """Declared attributes with one plain value; they are taken out of ``rest``."""
        for key in sorted(rest):
            term, value = self.terms.attributes.get(key), rest[key]
            if term is None or key in LISTS or not isinstance(value, str | int | float):
                continue
            literal = string(value) if isinstance(value, str) else number(value)
            pairs.append((term.predicate, literal))
            if standard:
                pairs += [(predicate, literal) for predicate in term.standard]
            if not isinstance(value, str) or encodable(value):
                del rest[key]

    def _mentions(self, rest: dict[str, Any], pairs: list[Pair]) -> list[str]:
        """Spans that name the entity; regular lists are taken out of ``rest``."""
        if "mentions" not in rest:
            return ["mentions"]
        spans, regular = spans_of(rest["mentions"])
        pairs += [(MENTION, self.sources.span(span)) for span in spans]
        if regular:
            del rest["mentions"]
        return []

    def fact(self, subject: str, object_: str, key: str, data: Mapping[str, Any]) -> Resource:
        """The ``rdf:Statement`` of an edge, with qualifiers and evidence."""
        relation, rest = data["relation"], dict(data)
        del rest["relation"]
        pairs: list[Pair] = [
            _IS_STATEMENT,
            (_SUBJECT, self.iris[subject]),
            (_PREDICATE, TERMS + relation),
            (_OBJECT, self.iris[object_]),
        ]
        confidence, modality = rest.get("confidence"), rest.get("modality")
        if isinstance(confidence, int | float):
            pairs.append((CONFIDENCE, number(confidence)))
            del rest["confidence"]
        if isinstance(modality, str) and encodable(modality):
            pairs.append((MODALITY, Literal(modality)))
            del rest["modality"]
        unset = [] if "qualifiers" in rest else ["qualifiers"]
        unset += [] if "evidence" in rest else ["evidence"]
        self._qualifiers(rest, pairs)
        if modality == "asserted" and relation in ("holds", "memberOf"):
            pairs += self._membership(relation, subject, object_, data.get("qualifiers"))
        found, regular = evidence_of(rest.get("evidence", []))
        pairs += [(DERIVED, self.sources.evidence(item)) for item in found]
        if regular:
            rest.pop("evidence", None)
        _leftover(rest, unset, pairs, f"edge {key!r}")
        return Resource("fact", f"{self.base}fact/{segment(key)}", pairs)

    def _qualifiers(self, rest: dict[str, Any], pairs: list[Pair]) -> None:
        qualifiers = rest.get("qualifiers")
        if not isinstance(qualifiers, dict):
            return
        if not qualifiers:
            del rest["qualifiers"]
            return
        # modality is an attribute of the edge itself: as a qualifier it would be taken for it.
        unknown = {key: value for key, value in qualifiers.items() if key != "modality"}
        self._scalars(unknown, pairs, standard=False)
        pairs += dates(qualifiers.get("start"), qualifiers.get("end"))
        if not unknown and "modality" not in qualifiers:
            del rest["qualifiers"]

    def _membership(
        self, relation: str, subject: str, object_: str, qualifiers: object
    ) -> Iterator[Pair]:
        """The tenure in the terms of the W3C organization ontology (org:Membership)."""
        yield TYPE, ORG + "Membership"
        yield ORG + "member", self.iris[subject]
        if isinstance(qualifiers, dict):
            during = self.intervals.interval(qualifiers.get("start"), qualifiers.get("end"))
            yield from ((ORG + "memberDuring", iri) for iri in (during,) if iri)
        if relation == "memberOf":
            yield ORG + "organization", self.iris[object_]
            return
        yield ORG + "role", self.iris[object_]
        bodies = {
            self.iris[body]
            for _, body, data in self.g.out_edges(object_, data=True)
            if data["relation"] == "postIn" and self.plain.stands(data)
        }
        yield from ((ORG + "organization", body) for body in sorted(bodies))


def _leftover(rest: dict[str, Any], unset: list[str], pairs: list[Pair], where: str) -> None:
    """One JSON literal for what no own term restores; nothing when nothing is left."""
    content: dict[str, Any] = {}
    if rest:
        content["set"] = rest
    if unset:
        content["unset"] = sorted(unset)
    if content:
        pairs.append((ATTRIBUTES, _json(content, where)))


def _json(value: object, where: str) -> Literal:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True)
    except (TypeError, ValueError) as error:
        raise OutputError(f"{where}: not a plain JSON value: {error}") from error
    # \ud800 as an escape inside the JSON: the literal itself must be encodable.
    escaped = re.sub("[\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", text)
    return Literal(escaped, None, RDF + "JSON")
