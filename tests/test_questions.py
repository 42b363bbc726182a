"""The named questions, asked to every engine; the rows in fixtures/asked_rows.jsonl are owed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from fixtures.asked_graph import asked_graph
from hypothesis import given
from hypothesis import strategies as st

from graph import engines, plugins, queries, questions
from graph.answers import rows
from graph.errors import QueryError
from graph.measures import measured
from graph.queries import query
from graph.questions import named
from graph.sparql import bound, checked

NEEDED = {
    "connection": {"from": "陈强", "to": "甘肃省"},
    "sentences-between": {"one": "陈强", "other": "合作市公安局局长"},
}
ENGINES = plugins.names("engines")
FILE = Path(__file__).parent / "fixtures" / "asked_rows.jsonl"
OWED: list[dict[str, Any]] = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def stores() -> dict[str, engines.Store]:
    g = asked_graph()
    return {engine: queries.opened(g, engine) for engine in ENGINES}


def _name(case: dict[str, Any]) -> str:
    return " ".join([case["question"], *case["set"].values()])


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", OWED, ids=_name)
def test_questions_give_the_rows_owed(
    case: dict[str, Any], engine: str, stores: dict[str, engines.Store]
) -> None:
    found = [list(row) for row in query(stores[engine], named(case["question"]), case["set"])]
    if "first" in case:
        assert found[: len(case["first"])] == case["first"]
    else:
        assert found == case["rows"]


@pytest.mark.parametrize("name", questions.names())
def test_questions_have_one_answer_whoever_is_asked(
    name: str, stores: dict[str, engines.Store]
) -> None:
    values = NEEDED.get(name, {})
    answers = [query(stores[engine], named(name), values) for engine in ENGINES]
    assert answers[0] == answers[1] and len(answers[0])


def test_questions_are_many_and_each_has_rows_owed_somewhere() -> None:
    assert len(questions.names()) >= 25
    elsewhere = (Path(__file__).parent / "test_queries.py").read_text("utf-8")
    here = {case["question"] for case in OWED if case.get("rows") or case.get("first")}
    assert [n for n in questions.names() if n not in here and f'"{n}"' not in elsewhere] == []


def test_questions_know_their_parameters_and_defaults(stores: dict[str, engines.Store]) -> None:
    below = named("least-certain").parameters[0]
    assert (below.name, below.default) == ("below", "0.8")
    assert [p.name for p in named("connection").parameters] == ["from", "to"]
    with pytest.raises(QueryError, match="needs to"):
        query(stores["oxigraph"], named("connection"), {"from": "陈强"})
    with pytest.raises(QueryError, match=r"no variable \?who to set; known: .*from"):
        query(stores["oxigraph"], named("connection"), {"who": "陈强"})


def test_measures_list_the_known_algorithms() -> None:
    with pytest.raises(QueryError, match="known: betweenness_centrality, pagerank, shortest_path"):
        measured("pagerang", rows((), []), {})


@pytest.mark.parametrize("algorithm", ["pagerank", "betweenness_centrality"])
def test_measures_of_nothing_are_nothing(algorithm: str) -> None:
    nothing = rows(("one", "one_name", "other", "other_name"), [])
    assert len(measured(algorithm, nothing, {})) == 0


def test_pagerank_is_that_of_the_textbook() -> None:
    star = [("hub", "hub", leaf, leaf) for leaf in "abc"]
    found = measured("pagerank", rows(("one", "one_name", "other", "other_name"), star), {})
    # x = 0.15 + 0.85 * 3 y, y = 0.15 + 0.85 * x / 3
    assert [tuple(row) for row in found] == [
        ("hub", 1.9189, 3), ("a", 0.6937, 1), ("b", 0.6937, 1), ("c", 0.6937, 1),
    ]  # fmt: skip


HEADS = [
    "SELECT ?s WHERE { ?s schema:name ?name }",
    "# { not this\nSELECT ?s { ?s schema:name ?name FILTER ( ?s != <http://e.org/#x> ) }",
    "SELECT (EXISTS { ?s ?p '{' } AS ?x) { ?s schema:name ?name }",
    "PREFIX where: <http://e.org/> ASK { ?s schema:name ?name }",
    "CONSTRUCT { ?s schema:name ?name } WHERE { ?s schema:name ?name }",
    "CONSTRUCT { ?s schema:name ?name } { ?s schema:name ?name }",
    "DESCRIBE ?s { ?s schema:name ?name }",
    'SELECT ?s { { ?s schema:name """}"{""" } UNION { ?s schema:name ?name } }',
]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("sparql", HEADS)
def test_values_stand_at_the_head_of_the_pattern(
    sparql: str, engine: str, stores: dict[str, engines.Store]
) -> None:
    if engine == "rdflib" and "(EXISTS" in sparql:
        pytest.skip("rdflib does not translate EXISTS in a projection")
    found = str(query(stores[engine], sparql, {"name": "杨君"}).rows)
    nothing = str(query(stores[engine], sparql, {"name": "查无此人"}).rows)
    assert "杨树琴" not in found and found != nothing


@pytest.mark.parametrize(
    "sparql", ["CONSTRUCT WHERE { ?s schema:name ?name }", "DESCRIBE <http://e.org/>"]
)
def test_values_need_a_pattern(sparql: str) -> None:
    with pytest.raises(QueryError, match="set"):
        bound(sparql, {"name": "x"})
    with pytest.raises(QueryError, match="no name of a variable"):
        bound(sparql, {"a b": "x"})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_values_are_the_very_text(value: str) -> None:
    store = queries.opened(asked_graph(), "oxigraph") if not _ONE else _ONE[0]
    _ONE[:] = [store]
    found = query(store, "SELECT ?x { BIND ( ?value AS ?x ) }", {"value": value})
    assert [tuple(row) for row in found] == [(value,)]


_ONE: list[engines.Store] = []


def test_checked_names_its_variables() -> None:
    assert checked("SELECT ?a { ?a ?b ?c } ORDER BY ?a").variables == {"a", "b", "c"}


def test_rows_show_themselves_in_a_notebook(stores: dict[str, engines.Store]) -> None:
    found = query(stores["oxigraph"], named("reports"))
    html = found._repr_html_()
    assert "<th" in html and "a=1&amp;b=2" in html and "None" not in html
    many = rows(("n",), [(f"<{number}>",) for number in range(300)])._repr_html_()
    assert many.count("<tr>") == 101 and "100 / 300" in many and "&lt;7&gt;" in many


def test_rows_become_a_dataframe(stores: dict[str, engines.Store]) -> None:
    pytest.importorskip("pandas")
    frame = query(stores["oxigraph"], named("statistics-of-measure")).dataframe()
    assert list(frame["value"]) == [54, 60, 500.5]
    assert list(frame.columns)[:2] == ["measure_name", "unit"]


@pytest.mark.parametrize("name", questions.names())
def test_question_is_written_for_people(name: str) -> None:
    sparql = named(name).sparql
    assert all(len(line) <= 120 for line in sparql.split("\n"))
    assert re.match(r"# .+ — .+\n", sparql)
