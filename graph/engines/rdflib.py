"""rdflib, pure Python: always there, slow on large graphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph import statements
from graph.engines import FORMATS
from graph.errors import InputError, QueryError, RefusedError
from graph.loading import load
from graph.results import Answer, Blank, Solution, Term
from graph.sparql import Checked, words
from graph.vocabulary import XSD, Literal

if TYPE_CHECKING:
    import networkx
    import rdflib


class Opened:
    """A store of ``graph.engines``."""

    def __init__(self, triples: rdflib.Graph) -> None:
        self.triples = triples

    def answer(
        self, question: Checked, default: Sequence[str] = (), named: Sequence[str] = ()
    ) -> Answer:
        """The answer; rows are read when they are asked for."""
        if default or named:
            raise RefusedError("rdflib asks all graphs as one: none can be chosen")
        try:
            # Parsing and evaluating are one library's: whatever it raises, the question failed.
            result = self.triples.query(question.prepared)
            if result.type == "ASK":
                return Answer("ask", truth=bool(result.askAnswer))
            if result.type == "SELECT":
                columns = tuple(str(variable) for variable in result.vars or ())
                return Answer("select", columns, _rows(result))
            return Answer("graph", ("subject", "predicate", "object"), _rows(result))
        except Exception as error:
            raise QueryError(f"the question cannot be answered: {words(error)}") from error


def opened(source: networkx.MultiDiGraph | Path) -> Opened:
    """The triples of a graph, or of a file of one; InputError when the file is broken."""
    return Opened(triples_of(source))


def triples_of(source: networkx.MultiDiGraph | Path) -> rdflib.Graph:
    """The same as an rdflib graph."""
    import rdflib

    if isinstance(source, Path):
        if source.suffix.lower() in FORMATS:
            return _parsed(source)
        source = load(source)
    graph = rdflib.Graph()
    for subject, predicate, value in statements.triples(source):
        graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), _node(value)))
    return graph


def _parsed(file: Path) -> rdflib.Graph:
    import rdflib

    suffix = file.suffix.lower()
    quads = suffix in (".trig", ".nq", ".jsonld")
    graph: rdflib.Graph = rdflib.Dataset(default_union=True) if quads else rdflib.Graph()
    try:
        with file.open("rb") as stream:
            return graph.parse(stream, format=FORMATS[suffix][0])
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from error
    except Exception as error:  # besides its own errors the parsers let IndexError and others out
        raise InputError(f"{file}: broken RDF: {words(error)}") from error


def triples_in(turtle: str) -> Iterator[Solution]:
    """The triples of a text in Turtle."""
    import rdflib

    for triple in rdflib.Graph().parse(data=turtle, format="turtle"):
        yield tuple(term_of(term) for term in triple)


def _node(value: str | Literal) -> rdflib.term.Node:
    import rdflib

    if isinstance(value, str):
        return rdflib.URIRef(value)
    datatype = rdflib.URIRef(value.datatype) if value.datatype else None
    return rdflib.Literal(value.value, lang=value.language, datatype=datatype)


def _rows(result: Any) -> Iterator[Solution]:
    try:
        for row in result:
            yield tuple(term_of(term) for term in row)
    except Exception as error:
        raise QueryError(f"the question cannot be answered: {words(error)}") from error


def term_of(node: Any) -> Term | None:
    """A node of rdflib as a term of our own."""
    import rdflib

    if node is None:
        return None
    if isinstance(node, rdflib.BNode):
        return Blank(str(node))
    if isinstance(node, rdflib.Literal):
        datatype = str(node.datatype) if node.datatype else None
        return Literal(str(node), node.language, None if datatype == XSD + "string" else datatype)
    return str(node)
