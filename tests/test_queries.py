from __future__ import annotations

import csv
import io
import json
import re
import sys
from pathlib import Path

import pytest
import rdflib
from fixtures.small_graph import small_graph

import graph
from graph import engines, plugins, questions
from graph.errors import FormatError, InputError, QueryError
from graph.queries import opened, query, to_rdflib
from graph.questions import Question, named
from graph.writers import json as node_link
from graph.writers import ttl

REPORT = "甘南州召开政法队伍教育整顿英模事迹报告会"
SECOND = "合作市公安局举行座谈会"
MEETING = "甘南州政法队伍教育整顿英模事迹报告会"
NOTICE = "《关于依法严厉打击“医闹”的通告》"
DENIED = "网传赵六任合作市人民法院副院长，该院否认。"
SAID = "杨君表示，要把学习教育贯穿始终。"
ISSUED = f"甘南州中级人民法院联合甘南州公安局发布{NOTICE}。"

ANSWERS: list[tuple[str, dict[str, str], list[tuple[object, ...]]]] = [
    (
        "who-holds",
        {},
        [
            ("杨树琴", "合作市人民法院院长", "合作市人民法院", "appointed", "2021-05"),
            ("杨君", "甘南州委政法委书记", "甘南州委政法委", "in-office", None),
        ],
    ),
    (
        "who-holds",
        {"post": "书记"},
        [("杨君", "甘南州委政法委书记", "甘南州委政法委", "in-office", None)],
    ),
    ("who-holds", {"post": "副院长"}, []),
    (
        "posts-of-person",
        {"name": "马明"},
        [("马明", "合作市人民法院院长", "合作市人民法院", "removed", None, "2021-05", "asserted")],
    ),
    (
        "evidence-of-post",
        {"name": "赵六", "post": "副院长"},
        [("赵六", "合作市人民法院副院长", "denied", None, DENIED, SECOND, 55, 76, "test-holds")],
    ),
    (
        "bodies-of-place",
        {"place": "合作市"},
        [
            ("合作市人民法院", "court", "county", "合作市"),
            ("合作市人民法院审判委员会", "court", "county", "合作市"),
        ],
    ),
    (
        "bodies-of-place",
        {"place": "甘南州"},
        [("甘南州委政法委", "party", "prefecture", "甘南藏族自治州")],
    ),
    ("body-tree", {"body": "合作市人民法院"}, [("合作市人民法院审判委员会", "合作市人民法院")]),
    (
        "places-within",
        {"place": "甘南州"},
        [
            ("茨日那毛主席旧居", "site", None, "甘南藏族自治州"),
            ("合作市", "division", "623001", "甘南藏族自治州"),
            ("迭部县", "division", "623024", "甘南藏族自治州"),
        ],
    ),
    (
        "events-on-date",
        {"date": "2021-03-23"},
        [
            ("要把学习教育贯穿始终", "statement", "2021", None, "杨君"),
            ("政法队伍教育整顿", "campaign", "2021-03", None, None),
            (MEETING, "report-session", "2021-03-23", "合作市人民法院", "杨君"),
            (MEETING, "report-session", "2021-03-23", "合作市人民法院", "甘南州委政法委"),
        ],
    ),
    (
        "event-participants",
        {"event": MEETING},
        [
            (MEETING, "organizer", "举办", "甘南州委政法委", "asserted"),
            (MEETING, "participant", "讲话", "杨君", "asserted"),
        ],
    ),
    (
        "documents",
        {},
        [(NOTICE, "notice", "甘南州中级人民法院"), (NOTICE, "notice", "甘南州公安局")],
    ),
    ("joint-issuers", {}, [(NOTICE, "甘南州中级人民法院"), (NOTICE, "甘南州公安局")]),
    (
        "statistics",
        {},
        [
            ("读书班", "=", 54, None, "期", None, "../2021-04-02", "政法队伍教育整顿", REPORT),
            ("资料", ">", 500.5, 600, "本", "up", None, None, REPORT),
        ],
    ),
    (
        "report-credits",
        {},
        [
            (REPORT, "2021-04-02", "author", "张萍"),
            (REPORT, "2021-04-02", "editor", "李文"),
            (REPORT, "2021-04-02", "publisher", "甘肃法制报"),
        ],
    ),
    (
        "report-mentions",
        {"report": SECOND},
        [
            (SECOND, "Event", "座谈会"),
            (SECOND, "Organization", "合作市人民法院"),
            (SECOND, "Person", "杨树琴"),
            (SECOND, "Person", "赵六"),
            (SECOND, "Person", "马明"),
            (SECOND, "Place", "合作市"),
            (SECOND, "Position", "合作市人民法院副院长"),
            (SECOND, "Position", "合作市人民法院院长"),
        ],
    ),
    ("statements-by", {"name": "杨书记"}, [("杨君", "要把学习教育贯穿始终", "2021", REPORT)]),
    (
        "not-asserted",
        {},
        [
            ("王某", "holds", "会议顾问", "alleged", "王某涉嫌担任会议顾问"),
            ("赵六", "holds", "合作市人民法院副院长", "denied", DENIED),
            (
                "征求意见座谈会",
                "organizer",
                "甘南州公安局",
                "planned",
                "甘南州公安局将于4月召开征求意见座谈会",
            ),
        ],
    ),
    (
        "evidence-of-entity",
        {"name": "甘南州法院"},
        [("甘南州中级人民法院", "issues", NOTICE, "asserted", ISSUED, REPORT)],
    ),
]


@pytest.fixture(scope="module", params=plugins.names("engines"))
def triples(request: pytest.FixtureRequest) -> engines.Store:
    return opened(small_graph(), request.param)


@pytest.mark.parametrize(("name", "bindings", "rows"), ANSWERS)
def test_named_question_gives_the_known_rows(
    name: str, bindings: dict[str, str], rows: list[tuple[object, ...]], triples: engines.Store
) -> None:
    assert list(query(triples, named(name), bindings)) == rows


@pytest.mark.parametrize("name", questions.names())
def test_named_question_says_what_it_answers_and_orders_every_column(name: str) -> None:
    question = named(name)
    assert re.fullmatch(r"[^—]*[\u4e00-\u9fff][^—]* — [A-Z][^—]+", question.comment)
    head = question.sparql.partition("WHERE")[0].split("SELECT")[1]
    columns = set(re.findall(r"\?\w+", re.sub(r"\(\w+\([^()]*\) AS (\?\w+)\)", r"\1", head)))
    assert columns <= set(re.findall(r"\?\w+", question.sparql.rpartition("ORDER BY")[2]))
    for parameter in (p.name for p in question.parameters if not question.algorithm):
        assert re.search(rf"\?{parameter}\b", question.sparql)


def test_unknown_question_lists_the_known() -> None:
    with pytest.raises(QueryError, match="known: appointments, bodies-of-place, body-tree"):
        named("who")


def test_query_takes_graph_json_and_turtle_alike(tmp_path: Path) -> None:
    g = small_graph()
    node_link.write(g, tmp_path / "g.json")
    ttl.write(g, tmp_path / "g.ttl")
    sparql = "SELECT ?name WHERE { ?person a foaf:Person ; schema:name ?name }"
    answers = [
        query(source, sparql) for source in (g, tmp_path / "g.json", str(tmp_path / "g.ttl"))
    ]
    assert answers[0] == answers[1] == answers[2] == graph.query(g, sparql)
    assert [row["name"] for row in answers[0]] == sorted(row[0] for row in answers[0])
    assert len(answers[0]) == 7


def test_rows_are_tuples_that_know_their_columns(triples: engines.Store) -> None:
    rows = query(triples, named("statistics"))
    assert rows.columns[:3] == ("measure", "comparator", "value") == rows.variables[:3]
    first = rows[0]
    assert first["value"] == first[2] == 54 and type(first["value"]) is int
    assert dict(first)["unit"] == "期"
    with pytest.raises(KeyError, match="known: measure"):
        first["nothing"]
    assert json.loads(rows.json())[1]["value"] == 500.5
    assert json.loads(rows.json())[1]["about"] is None
    table = list(csv.reader(io.StringIO(rows.csv())))
    assert tuple(table[0]) == rows.columns and table[1][2] == "54" and table[2][7] == ""


def test_query_answers_ask_and_construct(triples: engines.Store) -> None:
    assert list(query(triples, "ASK { ?s org:holds ?o }")) == [(True,)]
    rows = query(triples, "CONSTRUCT { ?s a schema:Thing } WHERE { ?s a org:Post }")
    assert rows.columns == ("subject", "predicate", "object") and len(rows) == 4


def test_query_without_order_is_sorted(triples: engines.Store) -> None:
    rows = query(triples, "SELECT ?n WHERE { ?s schema:name ?n }")
    assert [row["n"] for row in rows] == sorted(row["n"] for row in rows)


def test_dates_are_compared_as_days(triples: engines.Store) -> None:
    sparql = """SELECT ?name WHERE { ?e sem:hasBeginTimeStamp ?day ; a sem:Event ; schema:name ?name
                FILTER ( ?day >= "2021-05-01"^^xsd:date ) }"""
    assert list(query(triples, sparql)) == [("座谈会",)]


@pytest.mark.parametrize(
    "value", ["杨君", '杨君" . ?x ?y ?z . "', "} UNION { ?s ?p ?o }", "\\", "\n", "<a>"]
)
def test_bindings_are_values_and_never_pasted(value: str, triples: engines.Store) -> None:
    sparql = "SELECT ?p ?name WHERE { ?p a baotu:Person ; schema:name ?name }"
    rows = query(triples, sparql, {"name": value})
    assert [row["name"] for row in rows] == (["杨君"] if value == "杨君" else [])
    assert query(triples, sparql, {"?name": value}) == rows


def test_unknown_binding_lists_the_variables(triples: engines.Store) -> None:
    with pytest.raises(QueryError, match=r"no variable \?who to set; known: name, p"):
        query(triples, "SELECT ?p WHERE { ?p schema:name ?name }", {"who": "x"})


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


@pytest.mark.parametrize(("name", "words"), [("a.ttl", "broken RDF"), ("b.ttl", "b.ttl")])
def test_query_of_a_broken_or_missing_file_names_it(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<a> <b>", encoding="utf-8")
    with pytest.raises(InputError, match=words):
        query(tmp_path / name, "ASK { ?s ?p ?o }")


def test_rdflib_answers_where_oxigraph_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engines.default() == "oxigraph"
    monkeypatch.setitem(sys.modules, "pyoxigraph", None)
    assert engines.default() == "rdflib"
    assert len(query(small_graph(), named("who-holds"))) == 2
    with pytest.raises(FormatError, match="pyoxigraph is not installed"):
        query(small_graph(), named("who-holds"), engine="oxigraph")
    with pytest.raises(FormatError, match="known: oxigraph, rdflib"):
        query(small_graph(), named("who-holds"), engine="jena")


@pytest.mark.parametrize("suffix", ["trig", "nq", "nt", "jsonld"])
def test_query_takes_every_form_of_rdf(suffix: str, tmp_path: Path) -> None:
    triples_ = to_rdflib(small_graph())
    forms = {"trig": "trig", "nq": "nquads", "nt": "nt11", "jsonld": "json-ld"}
    file = tmp_path / f"g.{suffix}"
    dataset = rdflib.Dataset()
    for triple in triples_:
        dataset.graph(rdflib.URIRef("http://example.org/report")).add(triple)
    source = triples_ if suffix == "nt" else dataset
    source.serialize(file, format=forms[suffix], encoding="utf-8")
    for engine in plugins.names("engines"):
        assert len(query(file, named("who-holds"), engine=engine)) == 2
