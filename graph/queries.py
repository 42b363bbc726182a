"""SPARQL questions to a graph, answered by rdflib; the named ones are data/queries/*.rq.

A question may come from anyone, so nothing in it reaches a file or the network:
SERVICE and FROM are refused in the parsed algebra (never by searching the words), and
updates are no questions. Parameters are bound as plain literals, never pasted.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from graph import resources, statements
from graph.errors import QueryError
from graph.loading import load
from graph.parsing import FORMATS, rdflib_graph
from graph.vocabulary import PREFIXES, XSD, Literal, value_of

if TYPE_CHECKING:
    import networkx
    import rdflib
    from rdflib.plugins.sparql.sparql import Query
    from rdflib.term import Identifier

Value = str | int | float | bool | None
FOLDER = "queries"


class Question(NamedTuple):
    """A named question; ``comment`` says in Chinese and English what it answers."""

    comment: str
    sparql: str


class Row(tuple[Value, ...]):
    """A tuple of values that also answers to its columns' names: ``row["name"]``."""

    columns: tuple[str, ...]

    def __new__(cls, columns: tuple[str, ...], values: Sequence[Value]) -> Row:
        row = super().__new__(cls, values)
        row.columns = columns
        return row

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str):
            if key not in self.columns:
                raise KeyError(f"{key}; known: {', '.join(self.columns)}")
            key = self.columns.index(key)
        return super().__getitem__(key)

    def keys(self) -> tuple[str, ...]:
        """The columns, so that ``dict(row)`` works."""
        return self.columns


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Row]):
    """The answer: rows of plain values, None where a variable is unbound.

    IRIs are full strings, dates are ISO strings.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def variables(self) -> tuple[str, ...]:
        """SPARQL's word for the columns."""
        return self.columns

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, index: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[index]

    def json(self) -> str:
        """A JSON array of objects, one a line, without a newline at the end."""
        lines = (json.dumps(dict(row), ensure_ascii=False) for row in self.rows)
        return "[" + ",\n ".join(lines) + "]"

    def csv(self) -> str:
        """CSV with a header row; lines end with LF."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(["" if value is None else value for value in row] for row in self.rows)
        return out.getvalue()


def names() -> list[str]:
    """The named questions."""
    return resources.names(FOLDER, ".rq")


def named(name: str) -> Question:
    """The question of this name; QueryError lists the known names."""
    if name not in names():
        raise QueryError(f"unknown question {name!r}; known: {', '.join(names())}")
    sparql = resources.text(f"{FOLDER}/{name}.rq")
    return Question(sparql.partition("\n")[0].lstrip("# "), sparql)


def query(
    g: networkx.MultiDiGraph | rdflib.Graph | Path | str,
    sparql: str | Question,
    bindings: Mapping[str, str] | None = None,
) -> Rows:
    """Ask a graph, or the file of one, a SELECT, ASK, CONSTRUCT or DESCRIBE question.

    The prefixes of ``vocabulary.PREFIXES`` need no declaration. ``bindings`` gives
    variables plain literals as values. Without ORDER BY the rows are sorted. To ask
    often, pass what ``to_rdflib`` gives. QueryError says where the question is wrong.
    """
    from rdflib import Literal as Term
    from rdflib import Variable

    text = sparql.sparql if isinstance(sparql, Question) else sparql
    prepared = _prepared(text)
    known = _variables(prepared.algebra)
    values = {key.removeprefix("?"): value for key, value in (bindings or {}).items()}
    if unknown := sorted(values.keys() - known):
        raise QueryError(f"no variable ?{unknown[0]} to set; known: {', '.join(sorted(known))}")
    graph = to_rdflib(g)
    initial: dict[str, Identifier] = {Variable(key): Term(value) for key, value in values.items()}
    try:
        # Parsing and evaluating are one library's: whatever it raises, the question failed.
        return _rows(graph.query(prepared, initBindings=initial), _ordered(prepared.algebra))
    except Exception as error:
        raise QueryError(f"the question cannot be answered: {_words(error)}") from error


def to_rdflib(g: networkx.MultiDiGraph | rdflib.Graph | Path | str) -> rdflib.Graph:
    """The triples of a graph or file, to ask more than one question."""
    import rdflib

    if isinstance(g, rdflib.Graph):
        return g
    if isinstance(g, str | Path):
        file = Path(g)
        if file.suffix.lower() in FORMATS:
            return rdflib_graph(file)
        g = load(file)
    graph = rdflib.Graph()
    for subject, predicate, value in statements.triples(g):
        graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), _term(value)))
    return graph


def _term(value: str | Literal) -> rdflib.term.Node:
    import rdflib

    if isinstance(value, str):
        return rdflib.URIRef(value)
    datatype = rdflib.URIRef(value.datatype) if value.datatype else None
    return rdflib.Literal(value.value, lang=value.language, datatype=datatype)


def _prepared(sparql: str) -> Query:
    from pyparsing import ParseException
    from rdflib.plugins import sparql as engine

    # A second lock: the first is that _refuse lets no FROM through.
    engine.SPARQL_LOAD_GRAPHS = False
    try:
        prepared = engine.prepareQuery(sparql, initNs=PREFIXES)
    except ParseException as error:
        if _is_update(sparql):
            raise QueryError("updates are refused: a question cannot change the graph") from None
        where = f"line {error.lineno}, column {error.column}"
        near = " ".join(error.line[error.column - 1 :].split())[:40]
        raise QueryError(f"SPARQL: {where}: not understood near {near!r}") from error
    except Exception as error:
        raise QueryError(f"SPARQL: {_words(error)}") from error
    _refuse(prepared.algebra)
    return prepared


def _is_update(sparql: str) -> bool:
    from rdflib.plugins.sparql import prepareUpdate

    try:
        prepareUpdate(sparql, initNs=PREFIXES)
    except Exception:
        return False
    return True


def _refuse(algebra: Any) -> None:
    """QueryError for what would read files or ask other servers."""
    if algebra.get("datasetClause"):
        raise QueryError("FROM is refused: a question is asked to the given graph only")
    for part in _parts(algebra):
        if getattr(part, "name", "") == "ServiceGraphPattern":
            raise QueryError("SERVICE is refused: a question asks no other server")


def _parts(value: Any) -> Iterator[Any]:
    """Every part of an algebra tree, also in filters and subqueries."""
    stack = [value]
    while stack:
        part = stack.pop()
        yield part
        if isinstance(part, Mapping):
            stack += part.values()
        elif isinstance(part, list | tuple | set | frozenset):
            stack += part


def _variables(algebra: Any) -> set[str]:
    from rdflib import Variable

    return {str(part) for part in _parts(algebra) if isinstance(part, Variable)}


def _ordered(algebra: Any) -> bool:
    return any(getattr(part, "name", "") == "OrderBy" for part in _parts(algebra))


def _rows(result: rdflib.query.Result, ordered: bool) -> Rows:
    if result.type == "ASK":
        columns: tuple[str, ...] = ("answer",)
        found: list[tuple[Value, ...]] = [(bool(result.askAnswer),)]
    elif result.type == "SELECT":
        columns = tuple(str(variable) for variable in result.vars or ())
        found = [tuple(_plain(term) for term in row) for row in result]  # type: ignore[union-attr]
    else:
        columns = ("subject", "predicate", "object")
        found = [tuple(_plain(term) for term in row) for row in result]  # type: ignore[union-attr]
    if not ordered:
        found.sort(key=lambda row: [(value is None, str(value)) for value in row])
    return Rows(columns, tuple(Row(columns, values) for values in found))


def _plain(term: Any) -> Value:
    datatype = getattr(term, "datatype", None)
    if term is None or datatype is None:
        return None if term is None else str(term)
    try:
        return value_of(str(term), str(datatype).replace(XSD + "float", XSD + "double"))
    except ValueError:
        return str(term)


def _words(error: Exception) -> str:
    """An error in one line of bounded length."""
    return " ".join(str(error).split())[:300] or type(error).__name__
