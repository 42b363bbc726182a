"""What may not be asked is refused in one line, by the parsed question and never by its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixtures.small_graph import small_graph

from graph import engines, plugins
from graph.errors import QueryError
from graph.queries import opened, query
from graph.questions import Question


@pytest.fixture(scope="module", params=plugins.names("engines"))
def triples(request: pytest.FixtureRequest) -> engines.Store:
    return opened(small_graph(), request.param)


@pytest.mark.parametrize(
    ("sparql", "words"),
    [
        ("SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }", "FROM is refused"),
        ("SELECT * FROM NAMED <http://e.org/> WHERE { ?s ?p ?o }", "FROM is refused"),
        ("ASK FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM is refused"),
        ("SELECT * WHERE { SERVICE <http://e.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("SELECT * WHERE { SERVICE SILENT ?u { ?s ?p ?o } }", "SERVICE is refused"),
        (
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } } }",
            "SERVICE is refused",
        ),
        (
            "SELECT * { { SELECT ?s { OPTIONAL { SERVICE <http://e.org/> { ?s ?p ?o } } } } }",
            "SERVICE is refused",
        ),
        ("CONSTRUCT { ?s ?p ?o } { SERVICE <http://e.org/> { ?s ?p ?o } }", "SERVICE is refused"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "updates are refused"),
        ("LOAD <file:///etc/passwd>", "updates are refused"),
        ("DELETE WHERE { ?s ?p ?o }", "updates are refused"),
        ("SELECT (EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } } AS ?x) {}", "SERVICE is refused"),
        ("SELECT * { } HAVING ( EXISTS { SERVICE <http://e.org/> { } } )", "SERVICE is refused"),
        (
            "SELECT ?s { ?s ?p ?o } ORDER BY ( EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } } )",
            "SERVICE is refused",
        ),
        (
            "SELECT ?s { BIND ( EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } } AS ?x ) }",
            "SERVICE is refused",
        ),
        (
            "SELECT (COUNT(IF(EXISTS { SERVICE <http://e.org/> { } }, 1, 2)) AS ?x) {}",
            "SERVICE is refused",
        ),
        ("SELECT ?x\nWHERE { ?x ?y }", "line 2, column 9: not understood near '?x ?y }'"),
        ("SELECT ?x { ?x a foo:Bar }", "Unknown namespace prefix : foo"),
        ("", "line 1, column 1"),
    ],
)
def test_query_refuses_in_one_line(sparql: str, words: str, triples: engines.Store) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    before = query(triples, count)
    with pytest.raises(QueryError) as caught:
        query(triples, sparql)
    assert words in str(caught.value) and "\n" not in str(caught.value)
    assert query(triples, count) == before


def test_graphs_that_are_not_there_are_empty_and_never_read(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text("<http://e.org/a> <http://e.org/b> <http://e.org/c> .\n")
    sparql = f"SELECT * WHERE {{ GRAPH <{(tmp_path / 'a.nt').as_uri()}> {{ ?s ?p ?o }} }}"
    assert len(query(small_graph(), sparql, engine="oxigraph")) == 0
    with pytest.raises(QueryError, match="cannot be answered"):
        query(small_graph(), sparql, engine="rdflib")


def test_words_that_look_like_a_service_are_only_words(triples: engines.Store) -> None:
    sparql = 'SELECT ?s WHERE { ?s schema:name "SERVICE <http://e.org/> FROM <x>" }'
    assert len(query(triples, Question("", sparql))) == 0
