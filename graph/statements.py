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
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from graph.annotations import MENTION, Sources, evidence_of, spans_of
from graph.dataset import description
from graph.errors import OutputError
from graph.intervals import Intervals
from graph.ontology import BASE, TERMS, ontology
from graph.plain import Plain
from graph.rows import Data, Fact, Rows, Whole
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
KNOWN = 1 << 18  # entities whose types and IRIs are remembered
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


def metadata(g: networkx.MultiDiGraph | Rows) -> dict[str, Any]:
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
    return Walk(Whole(g)).resources()


class Walk:
    """What the parts share: IRIs of the entities, and the sources met on the way.

    ``sources``: who collects them, by default in memory.
    """

    def __init__(self, rows: Rows, sources: Sources | None = None) -> None:
        self.rows = rows
        self.base = checked_base(rows.graph.get("base", BASE))
        self.terms = ontology()
        self.type_of, self.iri = lru_cache(KNOWN)(self._type_of), lru_cache(KNOWN)(self._iri)
        self.plain = Plain(rows, self.type_of, self.iri)
        self.sources = sources or Sources(rows, self.base)
        self.intervals = Intervals(self.base)
        self._modalities: dict[str, Pair] = {}
        self._predicates: dict[str, Pair] = {
            name: (_PREDICATE, TERMS + name) for name in self.terms.relations
        }

    def resources(self) -> Iterator[Resource]:
        """All of them, as the function ``resources`` says."""
        order = {name: place for place, name in enumerate(self.terms.types)}
        nodes = sorted(self.rows.nodes(), key=lambda one: order[self.type(*one)])
        reports = sorted(self.iri(node) for node, data in nodes if data["type"] == "Report")
        yield from self.dataset(reports)
        standing = self.standing()
        for node, data in nodes:
            yield self.entity(node, data, standing.get(self.iri(node), ()))
        place = {name: number for number, name in enumerate(self.terms.relations)}
        for _, fact in sorted(self.edges.items(), key=lambda e: (place[e[1][3]["relation"]], e[0])):
            yield self.fact(*fact)
        yield from self.sources.resources()
        yield from self.intervals.resources()

    def dataset(self, reports: Iterable[str]) -> Iterator[Resource]:
        """The description of the data set, which names the IRIs of ``reports``."""
        about = metadata(self.rows)
        counts, _ = self.rows.counts()
        yield from description(self.base, about, _json(about, "graph"), counts, reports)

    def _type_of(self, node: str) -> str:
        return self.type(node, self.rows.get(node) or {})

    def _iri(self, node: str) -> str:
        return f"{self.base}{self.type_of(node)}/{segment(node)}"

    def type(self, node: object, data: Data) -> str:
        """The type of a node; OutputError when the ontology does not know it."""
        type_ = data.get("type")
        if not isinstance(type_, str) or type_ not in self.terms.types:
            known = ", ".join(self.terms.types)
            raise OutputError(f"node {node!r}: unknown type {type_!r}; known: {known}")
        return type_

    @cached_property
    def edges(self) -> dict[str, Fact]:
        """All facts by id."""
        return {segment(fact[2]): fact for fact in self.facts()}

    def facts(self) -> Iterator[Fact]:
        """All facts by key; OutputError names one that the ontology does not know."""
        before: object = None
        for fact in self.rows.facts():
            key, relation = fact[2], fact[3].get("relation")
            if relation not in self.terms.relations:
                known = ", ".join(self.terms.relations)
                raise OutputError(f"edge {key!r}: unknown relation {relation!r}; known: {known}")
            if key == before:
                raise OutputError(f"edge {key!r}: two facts have this id")
            before = key
            yield fact

    def standing(self) -> dict[str, list[tuple[str, str]]]:
        """Predicate and object of the plain triples, by IRI of their subject."""
        found: dict[str, set[tuple[str, str]]] = {}
        for fact in self.edges.values():
            for subject, predicate, object_ in self.plain.triples(fact):
                found.setdefault(subject, set()).add((predicate, object_))
        return {subject: sorted(pairs) for subject, pairs in found.items()}

    def entity(self, node: str, data: Data, plain: Iterable[tuple[str, str]]) -> Resource:
        """The resource of a node, with the plain triples that start at it."""
        type_ = self.type(node, data)
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
        return Resource(type_, self.iri(node), pairs)

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
            (_SUBJECT, self.iri(subject)),
            self._predicates[relation],
            (_OBJECT, self.iri(object_)),
        ]
        confidence, modality = rest.get("confidence"), rest.get("modality")
        if isinstance(confidence, int | float):
            pairs.append((CONFIDENCE, number(confidence)))
            del rest["confidence"]
        if isinstance(modality, str) and encodable(modality):
            said = self._modalities.get(modality)
            pairs.append(
                said or self._modalities.setdefault(modality, (MODALITY, Literal(modality)))
            )
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
        if "start" in qualifiers or "end" in qualifiers:
            pairs += dates(qualifiers.get("start"), qualifiers.get("end"))
        if not unknown and "modality" not in qualifiers:
            del rest["qualifiers"]

    def _membership(
        self, relation: str, subject: str, object_: str, qualifiers: object
    ) -> Iterator[Pair]:
        """The tenure in the terms of the W3C organization ontology (org:Membership)."""
        yield TYPE, ORG + "Membership"
        yield ORG + "member", self.iri(subject)
        if isinstance(qualifiers, dict):
            during = self.intervals.interval(qualifiers.get("start"), qualifiers.get("end"))
            yield from ((ORG + "memberDuring", iri) for iri in (during,) if iri)
        if relation == "memberOf":
            yield ORG + "organization", self.iri(object_)
            return
        yield ORG + "role", self.iri(object_)
        bodies = {
            self.iri(body) for body, data in self.rows.bodies(object_) if self.plain.stands(data)
        }
        yield from ((ORG + "organization", body) for body in sorted(bodies))


def _leftover(rest: dict[str, Any], unset: list[str], pairs: list[Pair], where: str) -> None:
    """One JSON literal for what no own term restores; nothing when nothing is left."""
    if not rest and not unset:
        return
    content: dict[str, Any] = {}
    if rest:
        content["set"] = rest
    if unset:
        content["unset"] = sorted(unset)
    pairs.append((ATTRIBUTES, _json(content, where)))


def _json(value: object, where: str) -> Literal:
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True)
    except (TypeError, ValueError) as error:
        raise OutputError(f"{where}: not a plain JSON value: {error}") from error
    # \ud800 as an escape inside the JSON: the literal itself must be encodable.
    escaped = re.sub("[\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", text)
    return Literal(escaped, None, RDF + "JSON")
