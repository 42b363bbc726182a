"""Graph -> RDF/XML (RDF 1.1): for tools that read no other form of RDF.

https://www.w3.org/TR/rdf-syntax-grammar/. Characters that XML 1.0 cannot hold become U+FFFD,
so of such texts the file is not lossless.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from graph import statements
from graph.vocabulary import PREFIXES, Literal, Object, Resource
from graph.writers import _pieces
from graph.writers._flat import ILLEGAL

if TYPE_CHECKING:
    import networkx

suffix = ".rdfxml"
effort = 5  # about how long it takes beside the others
description = "RDF/XML"
lossless = False

# XML readers turn a bare carriage return into a line feed.
_RETURN = {"\r": "&#13;"}
_MARKUP = re.compile("[&<>\r]")


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError when a part of it has no RDF form."""
    _pieces.write(path, _pieces_of(g))


def _pieces_of(g: networkx.MultiDiGraph) -> Iterator[str]:
    tags = _Tags()
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    for prefix, namespace in sorted(PREFIXES.items()):
        yield f'\n    xmlns:{prefix}="{namespace}"'
    yield ">\n"
    for resource in statements.resources(g):
        yield _description(tags, resource)
    yield "</rdf:RDF>\n"


class _Tags(dict[str, str]):
    """Predicate -> its qualified name; all our predicates are in a declared namespace."""

    def __init__(self) -> None:
        super().__init__()
        self._prefixes = {namespace: prefix for prefix, namespace in PREFIXES.items()}

    def __missing__(self, predicate: str) -> str:
        cut = max(predicate.rfind("/"), predicate.rfind("#")) + 1
        name = f"{self._prefixes[predicate[:cut]]}:{predicate[cut:]}"
        self[predicate] = name
        return name


def _description(tags: _Tags, resource: Resource) -> str:
    parts = [f'  <rdf:Description rdf:about="{_attribute(resource.iri)}">\n']
    parts += [_property(tags[predicate], value) for predicate, value in resource.pairs]
    parts.append("  </rdf:Description>\n")
    return "".join(parts)


def _property(tag: str, value: Object) -> str:
    if isinstance(value, str):
        return f'    <{tag} rdf:resource="{_attribute(value)}"/>\n'
    return f"    <{tag}{_kind(value)}>{_words(value.value)}</{tag}>\n"


def _kind(literal: Literal) -> str:
    if literal.language:
        return f' xml:lang="{literal.language}"'
    return f' rdf:datatype="{literal.datatype}"' if literal.datatype else ""


def _words(text: str) -> str:
    text = ILLEGAL.sub("\ufffd", text) if ILLEGAL.search(text) else text
    return escape(text, _RETURN) if _MARKUP.search(text) else text


def _attribute(iri: str) -> str:
    return quoteattr(iri)[1:-1] if "&" in iri or "'" in iri else iri
