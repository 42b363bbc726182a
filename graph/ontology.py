"""Types, relations, attributes and kinds of the graph, read from data/ontology.ttl.

``BASE`` and ``TERMS`` are the one place where the project's namespace is written
in code; the ontology file holds the same two IRIs. ``--base`` moves the data, never
the terms. Reading costs about 0.2 s, nearly all of it the import of rdflib, so
``ontology()`` is lazy and cached.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from graph import resources
from graph.errors import DataError

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

BASE = "https://example.org/baotu/"
TERMS = BASE + "ontology#"
FILE = "ontology.ttl"

_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_VERSION = "http://www.w3.org/2002/07/owl#versionInfo"
_INCLUDES = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class TypeTerm:
    """A type of entity; ``standard``: full IRIs of the classes written beside ours."""

    name: str
    label_zh: str
    label_en: str
    color: str
    shape: str
    standard: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A standard predicate written beside ours; no types means any.

    ``inverse``: written with subject and object exchanged. The types are those of
    the fact's own subject and object all the same.
    """

    predicate: str
    inverse: bool = False
    from_types: tuple[str, ...] = ()
    to_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationTerm:
    """A relation; ``domain`` and ``range`` are names of types."""

    name: str
    label_zh: str
    label_en: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    exports: tuple[Export, ...]

    @property
    def standard(self) -> tuple[str, ...]:
        """Full IRIs of the standard predicates written with the same ends."""
        return tuple(e.predicate for e in self.exports if not e.inverse)

    def exports_for(self, subject_type: str, object_type: str) -> tuple[Export, ...]:
        """The standard predicates for a fact between these two types."""
        return tuple(
            e
            for e in self.exports
            if (not e.from_types or subject_type in e.from_types)
            and (not e.to_types or object_type in e.to_types)
        )


@dataclass(frozen=True, slots=True)
class AttributeTerm:
    """An attribute; written as ``predicate`` and, beside it, as each of ``standard``."""

    name: str
    label_zh: str
    label_en: str
    predicate: str
    standard: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ontology:
    """All terms by name, in the order of the file's ``baotu:order``, then by name.

    The kind maps give (label zh, label en); ``kind_classes`` gives the standard
    classes that a kind adds, by type and kind.
    """

    version: str
    types: Mapping[str, TypeTerm]
    relations: Mapping[str, RelationTerm]
    attributes: Mapping[str, AttributeTerm]
    event_kinds: Mapping[str, tuple[str, str]]
    organization_kinds: Mapping[str, tuple[str, str]]
    place_kinds: Mapping[str, tuple[str, str]]
    kind_classes: Mapping[tuple[str, str], tuple[str, ...]]

    def check(self, relation: str, subject_type: str, object_type: str) -> None:
        """Raise DataError unless the relation may tie these two types."""
        term = self.relations.get(relation)
        if term is None:
            known = ", ".join(self.relations)
            raise DataError(f"ontology: unknown relation {relation!r}; known: {known}")
        for side, given, allowed in (
            ("domain", subject_type, term.domain),
            ("range", object_type, term.range),
        ):
            if given not in allowed:
                raise DataError(
                    f"ontology: {relation}: {given!r} is not in its {side} ({', '.join(allowed)})"
                )


@cache
def ontology() -> Ontology:
    """The ontology of graph/data; DataError names the entry that is wrong."""
    return parse(resources.text(FILE))


def parse(turtle: str) -> Ontology:
    """Read an ontology from Turtle text of the file's form."""
    from rdflib import Graph

    try:
        reader = _Reader(Graph().parse(data=turtle, format="turtle"))
    except SyntaxError as error:
        raise DataError(f"graph/data/{FILE}: not Turtle: {' '.join(str(error).split())}") from error
    types = {name: reader.type(name) for name in reader.members("Type")}
    relations = {name: reader.relation(name, types) for name in reader.members("Relation")}
    attributes = {name: reader.attribute(name) for name in reader.members("Attribute")}
    kinds = {
        owner: reader.kinds(owner, folder)
        for owner, folder in (
            ("Event", "event-kind"),
            ("Organization", "organization-kind"),
            ("Place", "place-kind"),
        )
    }
    classes = {
        (owner, kind): exported
        for owner, found in kinds.items()
        for kind, (_, _, exported) in found.items()
        if exported
    }
    labels = {
        owner: MappingProxyType({kind: (zh, en) for kind, (zh, en, _) in found.items()})
        for owner, found in kinds.items()
    }
    return Ontology(
        version=reader.one(BASE + "ontology", _VERSION),
        types=MappingProxyType(types),
        relations=MappingProxyType(relations),
        attributes=MappingProxyType(attributes),
        event_kinds=labels["Event"],
        organization_kinds=labels["Organization"],
        place_kinds=labels["Place"],
        kind_classes=MappingProxyType(classes),
    )


class _Reader:
    """Questions to the parsed file; every answer is sorted, whatever the hash seed."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def _iri(self, iri: str) -> URIRef:
        from rdflib import URIRef

        return URIRef(iri)

    def _values(self, subject: str, predicate: str) -> list[str]:
        found = self._graph.objects(self._iri(subject), self._iri(predicate))
        return sorted(str(value) for value in found)

    def one(self, subject: str, predicate: str) -> str:
        """The only value; DataError when there is none or more than one."""
        values = self._values(subject, predicate)
        if len(values) != 1:
            raise DataError(f"graph/data/{FILE}: <{subject}> has {len(values)} of <{predicate}>")
        return values[0]

    def _label(self, subject: str, language: str) -> str:
        labels = self._graph.objects(self._iri(subject), self._iri(_RDFS + "label"))
        found = [str(label) for label in labels if getattr(label, "language", "") == language]
        if len(found) != 1:
            raise DataError(f"graph/data/{FILE}: <{subject}> has {len(found)} labels @{language}")
        return found[0]

    def _subjects(self, class_: str) -> list[str]:
        found = self._graph.subjects(self._iri(_RDF_TYPE), self._iri(TERMS + class_))
        return [str(subject) for subject in found]

    def members(self, class_: str) -> list[str]:
        """Local names of the entries of our class, by ``baotu:order``, then by name."""

        def rank(name: str) -> tuple[int, str]:
            order = self._values(TERMS + name, TERMS + "order")
            return (int(order[0]) if order else 10**6, name)

        return sorted((s.removeprefix(TERMS) for s in self._subjects(class_)), key=rank)

    def _names(self, subject: str, *predicates: str) -> tuple[str, ...]:
        found = (value for p in predicates for value in self._values(subject, p))
        return tuple(value.removeprefix(TERMS) for value in found)

    def type(self, name: str) -> TypeTerm:
        iri = TERMS + name
        return TypeTerm(
            name=name,
            label_zh=self._label(iri, "zh"),
            label_en=self._label(iri, "en"),
            color=self.one(iri, TERMS + "color"),
            shape=self.one(iri, TERMS + "shape"),
            standard=tuple(self._values(iri, TERMS + "exportAs")),
        )

    def relation(self, name: str, types: Mapping[str, TypeTerm]) -> RelationTerm:
        iri = TERMS + name
        return RelationTerm(
            name=name,
            label_zh=self._label(iri, "zh"),
            label_en=self._label(iri, "en"),
            domain=self._side(iri, "domain", types),
            range=self._side(iri, "range", types),
            exports=tuple(self._exports(name)),
        )

    def _side(self, iri: str, side: str, types: Mapping[str, TypeTerm]) -> tuple[str, ...]:
        found = self._names(iri, _RDFS + side, f"{_INCLUDES}{side}Includes")
        if found == ("Entity",):
            return tuple(types)
        unknown = [name for name in found if name not in types]
        if unknown or not found:
            raise DataError(
                f"graph/data/{FILE}: <{iri}>: {side} {', '.join(unknown) or 'missing'}; "
                f"known: {', '.join(types)}"
            )
        return tuple(name for name in types if name in found)

    def _exports(self, relation: str) -> Iterable[Export]:
        entries = [TERMS + relation]
        for entry in sorted(self._subjects("Export")):
            if self.one(entry, TERMS + "ofRelation") == TERMS + relation:
                entries.append(entry)
        for entry in entries:
            ends = (self._names(entry, TERMS + "fromType"), self._names(entry, TERMS + "toType"))
            for predicate in self._values(entry, TERMS + "exportAs"):
                yield Export(predicate, False, *ends)
            for predicate in self._values(entry, TERMS + "exportInverse"):
                yield Export(predicate, True, *ends)

    def attribute(self, name: str) -> AttributeTerm:
        iri = TERMS + name
        written = self._values(iri, TERMS + "writtenAs")
        return AttributeTerm(
            name=name,
            label_zh=self._label(iri, "zh"),
            label_en=self._label(iri, "en"),
            predicate=written[0] if written else iri,
            standard=tuple(self._values(iri, TERMS + "exportAs")),
        )

    def kinds(self, owner: str, folder: str) -> dict[str, tuple[str, str, tuple[str, ...]]]:
        """Kinds of a type with both labels and the standard classes they add."""
        root = f"{BASE}ontology/{folder}/"
        return {
            iri.removeprefix(root): (
                self._label(iri, "zh"),
                self._label(iri, "en"),
                tuple(self._values(iri, TERMS + "exportAs")),
            )
            for iri in sorted(self._subjects(f"{owner}Kind"))
        }
