"""RDF file -> its triples as plain values.

Parsed by pyoxigraph when it is installed (ten times as fast), else by rdflib, with equal
results. The graphs of a data set are taken together.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import InputError
from graph.vocabulary import value_of

if TYPE_CHECKING:
    import rdflib

Value = str | int | float | bool
Triple = tuple[str, str, Value]

# Suffix: what rdflib, what pyoxigraph, what people call the format.
FORMATS = {
    ".ttl": ("turtle", "TURTLE", "Turtle"),
    ".trig": ("trig", "TRIG", "TriG"),
    ".jsonld": ("json-ld", "JSON_LD", "JSON-LD"),
    ".nt": ("nt", "N_TRIPLES", "N-Triples"),
    ".nq": ("nquads", "N_QUADS", "N-Quads"),
}


def triples(file: Path, wanted: Container[str]) -> Iterator[Triple]:
    """The triples of ``wanted`` predicates whose object is no blank node, literals as plain values.

    InputError when the file is broken, OSError when it cannot be read.
    """
    with file.open("rb"):
        pass  # a missing file is an OSError, whichever parser comes next
    try:
        yield from by_oxigraph(file, wanted)
    except ImportError:
        yield from by_rdflib(file, wanted)


def by_oxigraph(file: Path, wanted: Container[str]) -> Iterator[Triple]:
    """As ``triples``; ImportError without pyoxigraph."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    _, name, words = FORMATS[file.suffix.lower()]
    try:
        for triple in parse(path=str(file), format=getattr(RdfFormat, name)):
            predicate = triple.predicate.value
            if predicate not in wanted:
                continue
            value = triple.object
            if isinstance(value, Literal):
                yield _triple(triple.subject.value, predicate, value)
            elif isinstance(value, NamedNode):
                yield triple.subject.value, predicate, value.value
    except (SyntaxError, ValueError) as error:
        raise InputError(f"{file}: broken {words}: {_words(error)}") from error


def _triple(subject: str, predicate: str, literal: Any) -> Triple:
    return subject, predicate, value_of(literal.value, literal.datatype.value)


def by_rdflib(file: Path, wanted: Container[str]) -> Iterator[Triple]:
    """As ``triples``."""
    from rdflib import Literal, URIRef

    for subject, predicate, value in rdflib_graph(file).triples((None, None, None)):
        if str(predicate) not in wanted:
            continue
        if isinstance(value, Literal):
            datatype = str(value.datatype) if value.datatype else None
            yield str(subject), str(predicate), value_of(str(value), datatype)
        elif isinstance(value, URIRef):
            yield str(subject), str(predicate), str(value)


def rdflib_graph(file: Path) -> rdflib.Graph:
    """The triples of a file, those of all its graphs together; InputError as above."""
    from rdflib import Dataset, Graph

    name, _, words = FORMATS[file.suffix.lower()]
    graph = Graph() if name in ("turtle", "nt") else Dataset(default_union=True)
    try:
        with file.open("rb") as stream:
            return graph.parse(stream, format=name)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from error
    except Exception as error:  # besides its own errors the parser lets IndexError and others out
        raise InputError(f"{file}: broken {words}: {_words(error)}") from error


def _words(error: Exception) -> str:
    """An error in one line of bounded length."""
    return " ".join(str(error).split())[:300]
