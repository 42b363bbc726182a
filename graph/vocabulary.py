"""The words of RDF that the exports are written in: prefixes, IRIs, literals.

IRIs are plain full strings; only literals need a type of their own. Entity ids are
opaque, but a graph may come from anywhere, so ``segment`` percent-encodes what an
IRI cannot hold: one stray space and a whole file no longer loads.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import isfinite
from typing import NamedTuple
from urllib.parse import quote, unquote

from graph.errors import OutputError
from graph.ontology import BASE, TERMS

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
OWL = "http://www.w3.org/2002/07/owl#"
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
VOID = "http://rdfs.org/ns/void#"
TIME = "http://www.w3.org/2006/time#"
WIKIDATA = "http://www.wikidata.org/entity/"

PREFIXES = {
    "baotu": TERMS,
    "bodyKind": BASE + "ontology/organization-kind/",
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "eventKind": BASE + "ontology/event-kind/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "oa": OA,
    "org": ORG,
    "owl": OWL,
    "placeKind": BASE + "ontology/place-kind/",
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sem": SEM,
    "skos": SKOS,
    "time": TIME,
    "void": VOID,
    "wikidata": WIKIDATA,
    "xsd": XSD,
}

_PLAIN_ID = re.compile(r"[A-Za-z0-9_]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\\ud800-\udfff]+[/#]")


class Literal(NamedTuple):
    """An RDF literal; without language and datatype it is an ``xsd:string``."""

    value: str
    language: str | None = None
    datatype: str | None = None


Object = str | Literal
Pair = tuple[str, Object]


class Resource(NamedTuple):
    """All triples of one subject; ``section`` is a heading for formats that have some."""

    section: str
    iri: str
    pairs: list[Pair]


@lru_cache(maxsize=1 << 16)
def segment(identifier: object) -> str:
    """An id as the last part of an IRI; ``identifier_of`` gives it back."""
    if not isinstance(identifier, str) or not identifier:
        raise OutputError(f"RDF: {identifier!r}: an id must be a string that is not empty")
    if _PLAIN_ID.fullmatch(identifier):
        return identifier
    # A segment of dots would be taken for a step up when an IRI is resolved.
    return quote(identifier, safe="-", errors="surrogatepass").replace(".", "%2E")


def identifier_of(segment_: str) -> str:
    """The id that ``segment`` was made from."""
    return unquote(segment_, errors="surrogatepass") if "%" in segment_ else segment_


def short(iri: str) -> str:
    """An IRI with the prefix that is known for it, for people."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and iri != namespace:
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def checked_base(base: object) -> str:
    """``base`` when data IRIs can be made from it, else OutputError."""
    if not isinstance(base, str) or not _BASE.fullmatch(base):
        raise OutputError(f"RDF: {base!r}: the base must be an absolute IRI that ends in / or #")
    return base


def encodable(text: str) -> bool:
    """Whether UTF-8 can hold ``text`` (it holds no lone surrogate)."""
    # A printable text holds no surrogate, and that is known ten times as fast.
    return text.isprintable() or _SURROGATE.search(text) is None


def string(text: str, language: str | None = None) -> Literal:
    """A literal of ``text``; lone surrogates, which no RDF format can hold, as U+FFFD."""
    if not text.isprintable() and _SURROGATE.search(text):
        text = _SURROGATE.sub("\ufffd", text)
    return Literal(text, language)


@lru_cache(maxsize=1 << 16, typed=True)
def number(value: int | float | bool) -> Literal:
    """A number or truth value as the type from which ``value_of`` restores it exactly."""
    if isinstance(value, bool):
        return Literal("true" if value else "false", None, XSD + "boolean")
    if isinstance(value, int):
        return Literal(repr(int(value)), None, XSD + "integer")
    if not isfinite(value):
        raise OutputError(f"RDF: {value}: not a number that JSON can hold")
    lexical = repr(float(value))
    if "e" in lexical:
        return Literal(lexical, None, XSD + "double")
    return Literal(lexical, None, XSD + "decimal")


def value_of(lexical: str, datatype: str | None) -> str | int | float | bool:
    """The plain value of a literal's lexical form; ValueError when it does not fit."""
    if datatype == XSD + "integer":
        return int(lexical)
    if datatype in (XSD + "decimal", XSD + "double"):
        return float(lexical)
    if datatype == XSD + "boolean":
        return lexical == "true"
    return lexical
