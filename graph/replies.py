"""A question as a client puts it -> the reply as it goes back: status, media type, content.

A reply is whole or it is a refusal: nothing is cut off.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from graph import engines, queries, questions
from graph.answers import rows
from graph.errors import QueryError, RefusedError
from graph.measures import ALGORITHMS, measured
from graph.negotiation import best
from graph.results import Answer, media_types, written
from graph.sparql import checked, words

TEXT = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one question may take."""

    seconds: float = 10.0
    rows: int = 100_000
    characters: int = 64_000_000
    memory: int = 2 << 30  # bytes beside the triples


class Reply(NamedTuple):
    """The answer as it goes to a client: HTTP status, media type, content."""

    status: int
    media: str
    content: bytes


def said(status: int, words: str) -> Reply:
    """A status with a line of text."""
    return Reply(status, TEXT, f"{words}\n".encode())


def reply(question: Mapping[str, Any], store: engines.Store, limits: Limits) -> Reply:
    """The reply to ``{sparql, accept, graphs}`` or ``{named, values, form}``."""
    try:
        if "named" in question:
            return _named(question, store, limits)
        return _sparql(question, store, limits)
    except RefusedError as error:
        return said(403, str(error))
    except QueryError as error:
        return said(400, str(error))
    except _TooLargeError as error:
        return said(413, str(error))
    except (MemoryError, RecursionError):
        return said(503, "the question takes too much memory")
    except Exception as error:  # whatever it is, the client gets a word and the keeper goes on
        return said(500, f"{type(error).__name__}: {words(error)}")


def _sparql(question: Mapping[str, Any], store: engines.Store, limits: Limits) -> Reply:
    answer = store.answer(checked(question["sparql"]), **question["graphs"])
    known = media_types(answer.kind)
    media = best(question["accept"], list(known))
    if media is None:
        return said(406, f"this answer is one of {', '.join(known)}")
    whole = _limited(answer, limits.rows)
    content = _joined(written(whole, known[media]), limits.characters)
    return Reply(200, _with_charset(media), content)


def _named(question: Mapping[str, Any], store: engines.Store, limits: Limits) -> Reply:
    found = queries.query(store, questions.named(question["named"]), question["values"])
    if len(found) > limits.rows:
        raise _TooLargeError(f"the answer has more than {limits.rows} rows: set a parameter")
    if question["form"] == "csv":
        return Reply(200, "text/csv; charset=utf-8", found.csv().encode())
    content = {"columns": found.columns, "rows": [list(row) for row in found]}
    return Reply(200, "application/json", json.dumps(content, ensure_ascii=False).encode())


class _TooLargeError(Exception):
    """An answer is larger than allowed."""


def _limited(answer: Answer, most: int) -> Answer:
    """The answer with all its rows read; more than ``most`` are none: nothing is cut off."""
    found = list(islice(answer.rows, most + 1))
    if len(found) > most:
        raise _TooLargeError(f"the answer has more than {most} rows: ask for fewer with LIMIT")
    return Answer(answer.kind, answer.columns, found, answer.truth)


def _joined(pieces: Any, most: int) -> bytes:
    found, size = [], 0
    for piece in pieces:
        found.append(piece)
        size += len(piece)
        if size > most:
            raise _TooLargeError(f"the answer has more than {most} characters")
    return "".join(found).encode("utf-8", "replace")


def _with_charset(media: str) -> str:
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def warm(store: engines.Store, limits: Limits) -> None:
    """Ask once in every way, so that nothing is imported when a question comes."""
    for sparql in (
        "SELECT ?s { ?s a dcat:Dataset } ORDER BY ?s",
        "CONSTRUCT { ?s a dcat:Dataset } WHERE { ?s a dcat:Dataset }",
        "DESCRIBE ?s { ?s a dcat:Dataset }",
        "ASK { SERVICE <http://e.org/> { ?s ?p ?o } }",
        'ASK { FILTER ( REGEX("a", "a") && SHA256("a") != MD5("a") && NOW() > RAND() ) }',
        "LOAD <http://e.org/>",
        "nonsense",
    ):
        for media in (*media_types("select"), *media_types("graph"), "image/png"):
            reply({"sparql": sparql, "accept": media, "graphs": {}}, store, limits)
    for name in questions.names():
        with contextlib.suppress(QueryError):
            checked(questions.named(name).sparql)
    for form in ("json", "csv"):
        reply({"named": "reports", "values": {"report": "-"}, "form": form}, store, limits)
    edges = rows(("one", "one_name", "other", "other_name", "relation"), [tuple("aabbr")])
    for algorithm in ALGORITHMS:
        measured(algorithm, edges, {"from": "a", "to": "b"})
