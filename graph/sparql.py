"""SPARQL text -> a checked question: parsed, and refused where it would reach out.

A question may come from anyone, so nothing in it reaches a file or the network: SERVICE
and FROM are refused in the parsed algebra (never by searching the words), and updates are
no questions. The grammar is that of SPARQL 1.1, read by rdflib whoever answers, so that
every engine refuses the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.errors import QueryError, RefusedError
from graph.vocabulary import PREFIXES

if TYPE_CHECKING:
    from rdflib.plugins.sparql.sparql import Query

# https://www.w3.org/TR/sparql11-query/#rIRIREF and what else may hold a brace; whatever is
# left is one character.
_TOKEN = re.compile(
    r"""(?P<skip> <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n\r]*
      | '''(?:'{0,2}(?:[^'\\]|\\.))*''' | \"\"\"(?:"{0,2}(?:[^"\\]|\\.))*\"\"\"
      | '(?:[^'\\\n\r]|\\.)*' | "(?:[^"\\\n\r]|\\.)*" )
      | [\w.-]*:[\w.-]* | (?P<word> [?$]?\w+ ) | .""",
    re.X | re.S,
)
_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_NAME = re.compile(r"[^\W]\w*")


class Checked(NamedTuple):
    """A question that may be asked; ``variables`` are all that it names."""

    text: str
    variables: frozenset[str]
    ordered: bool
    prepared: Query


@lru_cache(maxsize=256)  # reading takes longer than many an answer
def checked(sparql: str) -> Checked:
    """The parsed question; QueryError says where it is wrong, or what is refused."""
    prepared = _prepared(sparql)
    algebra = prepared.algebra
    _refuse(algebra)
    ordered = any(getattr(part, "name", "") == "OrderBy" for part in _parts(algebra))
    return Checked(sparql, frozenset(_variables(algebra)), ordered, prepared)


def bound(sparql: str, bindings: Mapping[str, str]) -> str:
    """The question with variables given plain literals: VALUES at the head of its pattern.

    It means the same to every engine, also to a remote one. Line numbers stay.
    QueryError when the question has no pattern to put them in.
    """
    if not bindings:
        return sparql
    for key in bindings:
        if not _NAME.fullmatch(key):
            raise QueryError(f"{key!r} is no name of a variable")
    place = _head(sparql)
    values = " ".join(f"VALUES ?{key} {{ {_quoted(bindings[key])} }}" for key in sorted(bindings))
    return f"{sparql[:place]} {values} {sparql[place:]}"


def with_prefixes(sparql: str) -> str:
    """The question with the known prefixes declared, on its first line."""
    known = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in sorted(PREFIXES.items()))
    return f"{known} {sparql}"


def _head(sparql: str) -> int:
    """Where the outermost pattern begins, behind its brace."""
    depth, template, words = 0, False, set[str]()
    for token in _TOKEN.finditer(sparql):
        text = token[0]
        if token["word"]:
            words.add(text.upper())
        depth += (text == "(") - (text == ")")
        if text == "{" and not depth:
            if "CONSTRUCT" in words and not words & {"WHERE"} and not template:
                template = True
            elif "CONSTRUCT" in words and not template:
                raise QueryError("to set a variable write CONSTRUCT { … } WHERE { … }")
            else:
                return token.end()
    raise QueryError("the question has no pattern, so no variable can be set")


def _quoted(value: str) -> str:
    if re.search("[\ud800-\udfff]", value):
        raise QueryError(f"{value!r}: no text that RDF can hold")
    return '"' + re.sub(r'[\n\r\t"\\]', lambda match: _ESCAPES[match[0]], value) + '"'


def _prepared(sparql: str) -> Query:
    from pyparsing import ParseException
    from rdflib.plugins import sparql as engine

    # A second lock: the first is that _refuse lets no FROM through.
    engine.SPARQL_LOAD_GRAPHS = False
    try:
        return engine.prepareQuery(sparql, initNs=PREFIXES)
    except ParseException as error:
        if _is_update(sparql):
            raise RefusedError("updates are refused: a question cannot change the graph") from None
        where = f"line {error.lineno}, column {error.column}"
        near = " ".join(error.line[error.column - 1 :].split())[:40]
        raise QueryError(f"SPARQL: {where}: not understood near {near!r}") from error
    except Exception as error:
        raise QueryError(f"SPARQL: {words(error)}") from error


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
        raise RefusedError("FROM is refused: a question is asked to the given graph only")
    for part in _parts(algebra):
        if getattr(part, "name", "") == "ServiceGraphPattern":
            raise RefusedError("SERVICE is refused: a question asks no other server")


def _parts(value: Any) -> Iterator[Any]:
    """Every part of an algebra tree, also in filters and subqueries."""
    stack = [value]
    while stack:
        part = stack.pop()
        yield part
        if isinstance(part, Mapping):
            stack += part.values()
        elif isinstance(part, Iterable) and not isinstance(part, str | bytes):
            stack += part  # lists, and what the parser left as it read it


def _variables(algebra: Any) -> set[str]:
    from rdflib import Variable

    return {str(part) for part in _parts(algebra) if isinstance(part, Variable)}


def words(error: Exception) -> str:
    """An error in one line of bounded length."""
    return " ".join(str(error).split())[:300] or type(error).__name__
