"""SPARQL questions to a graph -> rows; who answers is an engine of ``graph.engines``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from graph import engines
from graph.answers import Rows, Value, rows
from graph.errors import QueryError
from graph.questions import Question
from graph.results import Answer, Blank, Term
from graph.sparql import bound, checked
from graph.vocabulary import XSD, value_of

if TYPE_CHECKING:
    import networkx
    import rdflib

    Source: TypeAlias = networkx.MultiDiGraph | rdflib.Graph | engines.Store | Path | str


def query(
    g: Source,
    sparql: str | Question,
    bindings: Mapping[str, str] | None = None,
    engine: str | None = None,
) -> Rows:
    """Ask a graph, the file of one, or an endpoint's address a SELECT, ASK, CONSTRUCT or DESCRIBE.

    The prefixes of ``vocabulary.PREFIXES`` need no declaration. ``bindings`` gives
    variables plain literals as values. Without ORDER BY the rows are sorted. To ask
    often, pass what ``opened`` gives. QueryError says where the question is wrong.
    """
    question = Question("", sparql) if isinstance(sparql, str) else sparql
    given = {key.removeprefix("?"): value for key, value in (bindings or {}).items()}
    values = {p.name: p.default for p in question.parameters if p.default is not None} | given
    if question.algorithm:
        return _measured(g, question, values, engine)
    return _rows(*_answer(g, question.sparql, values, engine))


def opened(g: Source, engine: str | None = None) -> engines.Store:
    """The triples of a graph or file, to ask more than one question."""
    import networkx

    if isinstance(g, str | Path | networkx.MultiDiGraph):
        return engines.opened(Path(g) if isinstance(g, str) else g, engine)
    if hasattr(g, "answer"):
        return g
    from graph.engines.rdflib import Opened

    return Opened(g)


def to_rdflib(g: networkx.MultiDiGraph | rdflib.Graph | Path | str) -> rdflib.Graph:
    """The triples of a graph or file as rdflib has them."""
    import rdflib

    from graph.engines.rdflib import triples_of

    if isinstance(g, rdflib.Graph):
        return g
    return triples_of(Path(g) if isinstance(g, str) else g)


def is_endpoint(g: object) -> bool:
    """Whether this is the address of a SPARQL endpoint."""
    return isinstance(g, str) and g.lower().startswith(("http://", "https://"))


def _answer(
    g: Source, sparql: str, bindings: Mapping[str, str], engine: str | None
) -> tuple[Answer, bool]:
    """The answer, and whether the question orders its rows."""
    if isinstance(g, str) and is_endpoint(g):
        from graph import endpoint

        return endpoint.answer(g, sparql, bindings), "ORDER BY" in sparql.upper()
    question = checked(sparql)
    if unknown := sorted(bindings.keys() - question.variables):
        known = ", ".join(sorted(question.variables))
        raise QueryError(f"no variable ?{unknown[0]} to set; known: {known}")
    if bindings:
        question = checked(bound(sparql, bindings))
    return opened(g, engine).answer(question), question.ordered


def _rows(answer: Answer, ordered: bool) -> Rows:
    if answer.kind == "ask":
        return rows(("answer",), [(answer.truth,)])
    found = [tuple(_plain(term) for term in row) for row in answer.rows]
    if not ordered:
        found.sort(key=lambda row: [(value is None, str(value)) for value in row])
    return rows(answer.columns, found)


def _plain(term: Term | None) -> Value:
    if term is None or isinstance(term, str):
        return term
    if isinstance(term, Blank):
        return term.label
    try:
        return value_of(term.value, (term.datatype or "").replace(XSD + "float", XSD + "double"))
    except ValueError:
        return term.value


def _measured(g: Source, question: Question, values: Mapping[str, str], engine: str | None) -> Rows:
    """The rows of the question are edges; an algorithm makes the answer of them."""
    from graph.measures import measured

    variables = checked(question.sparql).variables
    asked = {key: value for key, value in values.items() if key in variables}
    others = {key: value for key, value in values.items() if key not in variables}
    known = {p.name for p in question.parameters}
    if unknown := sorted(others.keys() - known):
        names = ", ".join(sorted(known | variables))
        raise QueryError(f"no variable ?{unknown[0]} to set; known: {names}")
    edges = _rows(*_answer(g, question.sparql, asked, engine))
    return measured(question.algorithm or "", edges, others)
