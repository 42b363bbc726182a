"""Resources -> JSON objects in the terms of data/context.jsonld, framed per entity.

Facts are in their subject, evidence in its fact, selectors in their evidence; what several
share is written where it comes first and named by its ``id`` afterwards (the rule ``@once``
of https://www.w3.org/TR/json-ld11-framing/).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from graph import resources
from graph.vocabulary import PREFIXES, RDF, XSD, Literal, Object, Resource

FILE = "context.jsonld"
EXACT = 2**53  # JSON readers hold integers below it as they are
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_RELATIVE = re.compile(r"[A-Za-z][A-Za-z0-9]*/[A-Za-z0-9_-]+")
_INNER = frozenset({"evidence", "quote", "span", "interval", "instant"})


def context() -> dict[str, Any]:
    """The published context."""
    found: dict[str, Any] = json.loads(resources.text(FILE))["@context"]
    return found


class Framing:
    """Holds the resources, and says of each entity all that belongs to it."""

    def __init__(self, found: Iterable[Resource], base: str) -> None:
        self._terms = _Terms(context())
        # A base with a fragment or query is no base that relative addresses can be made of.
        self._base = base if base.endswith("/") and "?" not in base and "#" not in base else None
        self.outer: list[Resource] = []
        self._inner: dict[str, Resource] = {}
        self._facts: dict[str, list[Resource]] = {}
        for resource in found:
            if resource.section in _INNER:
                self._inner[resource.iri] = resource
            elif resource.section == "fact":
                self._facts.setdefault(_subject(resource), []).append(resource)
            else:
                self.outer.append(resource)

    def entity(self, resource: Resource) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The object of a resource of the first level, and those of its facts."""
        facts = self._facts.pop(resource.iri, [])
        return self._node(resource), [self._node(fact, RDF + "subject") for fact in facts]

    def rest(self) -> Iterator[dict[str, Any]]:
        """What belongs to no entity."""
        while self._inner:
            yield self._node(self._inner.pop(next(iter(self._inner))))

    def _node(self, resource: Resource, left_out: str = "") -> dict[str, Any]:
        node: dict[str, Any] = {"id": self._iri(resource.iri)}
        for predicate, value in resource.pairs:
            if predicate == left_out:
                continue
            term = self._terms[predicate]
            said = self._value(term, value)
            if term.several:
                node.setdefault(term.name, []).append(said)
            elif term.name not in node:
                node[term.name] = said
            elif isinstance(node[term.name], list):
                node[term.name].append(said)
            else:
                node[term.name] = [node[term.name], said]
        return node

    def _value(self, term: _Term, value: Object) -> Any:
        if isinstance(value, Literal):
            return _literal(term, *value)
        if term.coercion == "@vocab":
            return self._terms.word(value)
        if term.name == "type":
            return self._terms.word(value)
        inner = self._inner.pop(value, None)
        if inner is not None:
            return self._node(inner)
        iri = self._iri(value)
        return iri if term.coercion == "@id" else {"id": iri}

    def _iri(self, iri: str) -> str:
        if self._base and iri.startswith(self._base):
            rest = iri[len(self._base) :]
            if _RELATIVE.fullmatch(rest):
                return rest
        return self._terms.compact(iri)


class _Term:
    """A word of the context: how its values are written."""

    __slots__ = ("coercion", "language", "name", "several")

    def __init__(self, name: str, said: dict[str, str]) -> None:
        self.name = name
        self.coercion = said.get("@type")
        self.language = said.get("@language")
        self.several = "@container" in said


class _Terms(dict[str, _Term]):
    """Predicate -> its word; a predicate without one is written with its prefix."""

    def __init__(self, words: dict[str, Any]) -> None:
        super().__init__()
        self._prefixes = {namespace: prefix for prefix, namespace in PREFIXES.items()}
        self._words: dict[str, str] = {}
        for name, said in words.items():
            entry = {"@id": said} if isinstance(said, str) else said
            if name.startswith("@") or name in PREFIXES or not isinstance(entry, dict):
                continue
            if "@reverse" in entry:
                continue
            iri = _expanded(entry.get("@id", name))
            entry = dict(entry)
            if ":" in str(entry.get("@type", "")):
                entry["@type"] = _expanded(entry["@type"])
            self[iri] = _Term(name, entry)
            self._words[iri] = name
        self[RDF + "type"] = _Term("type", {})

    def __missing__(self, predicate: str) -> _Term:
        term = self[predicate] = _Term(self.compact(predicate), {})
        return term

    def word(self, iri: str) -> str:
        """A type or predicate as a value."""
        return self._words.get(iri) or self.compact(iri)

    def compact(self, iri: str) -> str:
        """The IRI with its prefix, where it has one."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix, local = self._prefixes.get(iri[:cut]), iri[cut:]
        return f"{prefix}:{local}" if prefix and _LOCAL.fullmatch(local) else iri


def _literal(term: _Term, value: str, language: str | None, datatype: str | None) -> Any:
    if language == term.language and datatype == term.coercion:
        return value
    if language:
        return {"@value": value, "@language": language}
    if datatype is None:
        return {"@value": value} if term.language or term.coercion else value
    if not term.coercion:
        if datatype == XSD + "integer" and abs(int(value)) < EXACT:
            return int(value)
        if datatype == XSD + "boolean":
            return value == "true"
    return {"@value": value, "@type": datatype}


def _expanded(name: str) -> str:
    prefix, colon, local = name.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else name


def _subject(fact: Resource) -> str:
    return next(str(value) for predicate, value in fact.pairs if predicate == RDF + "subject")
