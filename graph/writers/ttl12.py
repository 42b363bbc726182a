"""Graph -> Turtle 1.2: as ``ttl``, but each fact reifies a triple term (RDF 1.2).

https://www.w3.org/TR/rdf12-turtle/#reifying-triples. For engines that know RDF 1.2 (Oxigraph,
Jena); rdflib does not read it, and neither does ``graph.load``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph import statements
from graph.statements import PARTS
from graph.vocabulary import RDF, Literal, Object, Resource
from graph.writers import _pieces
from graph.writers._turtle import Terms, blocks, head, prefixes_of

if TYPE_CHECKING:
    import networkx

suffix = ".ttl12"
effort = 4  # about how long it takes beside the others
description = "Turtle of RDF 1.2, facts as triple terms"
lossless = False

_REIFIES = RDF + "reifies"
_OPENING = "<<("  # begins no IRI


class _Terms(Terms):
    """Terms among which triple terms are written already."""

    def _iri(self, iri: str) -> str:
        return iri if iri.startswith(_OPENING) else super()._iri(iri)


def write(g: networkx.MultiDiGraph, path: Path) -> None:
    """Write ``g`` to ``path``; OutputError when a part of it has no RDF form."""
    _pieces.write(path, _pieces_of(g))


def _pieces_of(g: networkx.MultiDiGraph) -> Iterator[str]:
    resources = statements.resources(g)
    base = statements.metadata(g)["base"]
    prefixes = prefixes_of(base)
    terms = _Terms(prefixes)
    yield 'VERSION "1.2"\n'
    yield from head(prefixes, base)
    yield from blocks(terms, (_reifying(terms, resource) for resource in resources))


def _reifying(terms: Terms, resource: Resource) -> Resource:
    """A fact with one triple term in the place of subject, predicate and object."""
    if resource.section != "fact":
        return resource
    parts: list[Object] = [value for name, value in resource.pairs if name in PARTS]
    term = f"{_OPENING} {' '.join(terms[part] for part in parts)} )>>"
    rest = [pair for pair in resource.pairs if pair[0] not in PARTS and not _is_statement(pair[1])]
    return Resource(resource.section, resource.iri, [(_REIFIES, term), *rest])


def _is_statement(value: Object) -> bool:
    return not isinstance(value, Literal) and value == RDF + "Statement"
