"""Graph -> violations, in words: of the SHACL shapes, of the invariants, of its own triples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from graph.errors import OutputError
from graph.invariants import Violation, fact_of, name_of, quotes, unverifiable, violations
from graph.loading import load
from graph.ontology import TERMS, ontology
from graph.statements import metadata
from graph.vocabulary import identifier_of, short

if TYPE_CHECKING:
    import networkx
    import rdflib

    from graph.shapes import Breach


class Checked(NamedTuple):
    """What was found, and in how much."""

    violations: list[Violation]
    entities: int
    facts: int
    quotes: int
    unverifiable: int


def check(source: networkx.MultiDiGraph | Path | str, shapes: bool = True) -> Checked:
    """Check a graph or the file of one; InputError when the file is no graph at all.

    ``shapes`` needs pySHACL. The triples of an RDF file are checked as they stand there.
    """
    from graph.queries import to_rdflib

    g = load(source) if isinstance(source, str | Path) else source
    found = violations(g)
    if shapes:
        from graph.shapes import breaches

        try:
            triples = to_rdflib(source)
        except OutputError as error:
            found.append(Violation("has-a-form-in-rdf", "the graph", str(error)))
        else:
            found += sorted(_in_words(g, breach) for breach in breaches(triples))
            found += sorted(_without_fact(g, triples))
    return Checked(found, len(g), g.number_of_edges(), quotes(g), unverifiable(g))


def _in_words(g: networkx.MultiDiGraph, breach: Breach) -> Violation:
    message = " — ".join(breach.messages[language] for language in sorted(breach.messages)[::-1])
    path = short(breach.path)
    value = _name(g, breach.value) if breach.value else "nothing"
    words = f"{path}: {value[:120]}: {message}" if path else message
    return Violation("shape", _name(g, breach.focus), words)


def _without_fact(g: networkx.MultiDiGraph, triples: rdflib.Graph) -> Iterator[Violation]:
    """Plain triples of our own relations that no asserted fact stands behind."""
    import rdflib

    base = str(metadata(g)["base"])
    said = {
        (subject, data["relation"], object_)
        for subject, object_, data in g.edges(data=True)
        if data.get("modality") == "asserted"
    }
    for relation in ontology().relations:
        for one, other in triples.subject_objects(rdflib.URIRef(TERMS + relation)):
            ends = [identifier_of(str(end).rpartition("/")[2]) for end in (one, other)]
            if str(one).startswith(base) and (ends[0], relation, ends[1]) not in said:
                words = f"{relation} {_name(g, str(other))}: a plain triple without a fact"
                yield Violation("triple-has-its-fact", _name(g, str(one)), words)


def _name(g: networkx.MultiDiGraph, iri: str) -> str:
    """An entity or fact for people; what is neither stays as it is."""
    head, _, last = iri.rpartition("/")
    identifier = identifier_of(last)
    folder = head.rpartition("/")[2]
    if folder in ontology().types and identifier in g:
        return name_of(g, identifier)
    if folder == "fact":
        for subject, object_, key in g.edges(keys=True):
            if key == identifier:
                return fact_of(g, (subject, object_, key))
    return short(iri)
