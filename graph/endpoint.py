"""A SPARQL endpoint elsewhere, asked by the SPARQL 1.1 Protocol.

What it may be asked is for the endpoint to say: here nothing is parsed nor refused.
https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from graph.errors import QueryError
from graph.results import Answer, Solution, term_of
from graph.sparql import bound, with_prefixes, words

ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9, text/turtle;q=0.8"
SECONDS = 60
LARGEST = 256_000_000  # bytes of an answer


def answer(endpoint: str, sparql: str, bindings: Mapping[str, str]) -> Answer:
    """What the endpoint answers; QueryError with its own words when it refuses."""
    text = with_prefixes(bound(sparql, bindings))
    request = Request(
        endpoint,
        data=urlencode({"query": text}).encode(),
        headers={"Accept": ACCEPT, "User-Agent": "baotu"},
    )
    try:
        with urlopen(request, timeout=SECONDS) as response:
            content = response.read(LARGEST + 1)
            media = response.headers.get_content_type()
    except HTTPError as error:
        said = " ".join(error.read(2000).decode("utf-8", "replace").split())[:300]
        raise QueryError(f"{endpoint}: {error.code} {error.reason}: {said}") from error
    except (URLError, OSError, ValueError) as error:
        raise QueryError(f"{endpoint}: {words(error)}") from error
    if len(content) > LARGEST:
        raise QueryError(f"{endpoint}: the answer is larger than {LARGEST} bytes")
    try:
        return _read(content, media)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise QueryError(f"{endpoint}: no answer of SPARQL ({media}): {words(error)}") from error


def _read(content: bytes, media: str) -> Answer:
    if "json" in media:
        found = json.loads(content)
        if "boolean" in found:
            return Answer("ask", truth=bool(found["boolean"]))
        columns = tuple(found["head"]["vars"])
        rows = [
            tuple(term_of(row[name]) if name in row else None for name in columns)
            for row in found["results"]["bindings"]
        ]
        return Answer("select", columns, rows)
    if media in ("application/n-triples", "text/turtle", "text/plain"):
        return Answer("graph", ("subject", "predicate", "object"), list(_triples(content)))
    raise ValueError("a form that was not asked for")


def _triples(content: bytes) -> Iterator[Solution]:
    from graph.engines.rdflib import triples_in

    try:
        yield from triples_in(content.decode("utf-8"))
    except Exception as error:
        raise ValueError(words(error)) from error
