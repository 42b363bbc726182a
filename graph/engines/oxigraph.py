"""Oxigraph (the package pyoxigraph): ten to fifty times as fast as rdflib."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph import statements
from graph.engines import FORMATS
from graph.errors import FormatError, InputError, QueryError, RefusedError
from graph.loading import load
from graph.results import Answer, Blank, Solution, Term
from graph.sparql import Checked, words
from graph.vocabulary import PREFIXES, RDF, XSD, Literal

if TYPE_CHECKING:
    import networkx

_IMPLIED = (XSD + "string", RDF + "langString")


class Opened:
    """A store of ``graph.engines``."""

    def __init__(self, store: Any) -> None:
        self._store = store

    def answer(
        self, question: Checked, default: Sequence[str] = (), named: Sequence[str] = ()
    ) -> Answer:
        """The answer; rows are read when they are asked for."""
        import pyoxigraph as ox

        dataset: dict[str, Any] = {"use_default_graph_as_union": True}
        if default or named:
            dataset = {"default_graph": self._graphs(default), "named_graphs": self._graphs(named)}
        try:
            result = self._store.query(question.text, prefixes=PREFIXES, **dataset)
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            raise QueryError(f"the question cannot be answered: {words(error)}") from error
        if isinstance(result, ox.QueryBoolean):
            return Answer("ask", truth=bool(result))
        if isinstance(result, ox.QuerySolutions):
            return Answer("select", tuple(v.value for v in result.variables), _rows(result))
        return Answer("graph", ("subject", "predicate", "object"), _rows(result))

    def _graphs(self, iris: Sequence[str]) -> list[Any]:
        """Graphs that are in the store: nothing is fetched."""
        import pyoxigraph as ox

        known = {graph.value: graph for graph in self._store.named_graphs()}
        for iri in iris:
            if iri not in known:
                raise RefusedError(f"no graph {iri} is here, and none is fetched")
        return [ox.NamedNode(iri) for iri in iris]


def opened(source: networkx.MultiDiGraph | Path) -> Opened:
    """The triples of a graph, or of a file of one; InputError when the file is broken."""
    try:
        import pyoxigraph as ox
    except ImportError as error:
        raise FormatError("oxigraph: the package pyoxigraph is not installed") from error
    store = ox.Store()
    if isinstance(source, Path) and source.suffix.lower() in FORMATS:
        _parse(store, source)
        return Opened(store)
    g = load(source) if isinstance(source, Path) else source
    store.bulk_extend(
        ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), _node(value))
        for subject, predicate, value in statements.triples(g)
    )
    return Opened(store)


def _parse(store: Any, file: Path) -> None:
    import pyoxigraph as ox

    name = FORMATS[file.suffix.lower()][1]
    try:
        with file.open("rb") as stream:
            store.bulk_load(stream, format=getattr(ox.RdfFormat, name))
    except (SyntaxError, ValueError) as error:
        raise InputError(f"{file}: broken RDF: {words(error)}") from error
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from error


def _node(value: str | Literal) -> Any:
    import pyoxigraph as ox

    if isinstance(value, str):
        return ox.NamedNode(value)
    if value.language:
        return ox.Literal(value.value, language=value.language)
    datatype = ox.NamedNode(value.datatype) if value.datatype else None
    return ox.Literal(value.value, datatype=datatype)


def _rows(result: Any) -> Iterator[Solution]:
    try:
        for row in result:
            yield tuple(_term(term) for term in row)
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the question cannot be answered: {words(error)}") from error


def _term(node: Any) -> Term | None:
    import pyoxigraph as ox

    if node is None:
        return None
    if isinstance(node, ox.NamedNode):
        return str(node.value)
    if isinstance(node, ox.Literal):
        datatype = node.datatype.value
        return Literal(node.value, node.language, None if datatype in _IMPLIED else datatype)
    if isinstance(node, ox.BlankNode):
        return Blank(node.value)
    return Literal(str(node))  # a triple term of RDF 1.2
