"""The endpoint: the protocol's query operation, hostile questions, clients written by others."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import pytest
import rdflib
from fixtures.asked_graph import asked_graph
from fixtures.serving import Served, serving

from graph import keeper, questions
from graph.keeper import Keeper
from graph.negotiation import best
from graph.queries import query
from graph.questions import named
from graph.replies import Limits
from graph.results import GRAPHS, TABLES
from graph.writers import ttl

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
JSON = "application/sparql-results+json"
NAMES = "SELECT ?name WHERE { ?s a baotu:Person ; schema:name ?name } ORDER BY ?name"
PERSONS = ["张萍", "杨君", "李文", "李文", "杨树琴", "王某", "赵六", "周明", "陈强", "马明"]
NEEDED = {
    "connection": {"from": "陈强", "to": "甘肃省"},
    "sentences-between": {"one": "陈强", "other": "合作市公安局局长"},
}
TRIG = """@prefix e: <http://example.org/> .
e:one { e:a e:p "one" } e:two { e:b e:p "two" } e:a e:p "default" ."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("served") / "asked.ttl"
    ttl.write(asked_graph(), made)
    return made


@pytest.fixture(scope="module")
def served(file: Path) -> Iterator[Served]:
    with serving(file) as running:
        yield running


def _names(text: str) -> list[str]:
    return [row["name"]["value"] for row in json.loads(text)["results"]["bindings"]]


# ---- https://www.w3.org/TR/sparql11-protocol/#query-operation ----


def test_protocol_query_by_get(served: Served) -> None:
    got = served.ask(NAMES)
    assert (got.status, got.media) == (200, JSON) and _names(got.text) == sorted(PERSONS)


def test_protocol_query_by_posted_form(served: Served) -> None:
    got = served.post(urlencode({"query": NAMES}).encode(), FORM)
    assert got.status == 200 and _names(got.text) == sorted(PERSONS)
    assert served.post(urlencode({"query": NAMES}).encode(), f"{FORM}; charset=utf-8").status == 200


def test_protocol_query_posted_directly(served: Served) -> None:
    got = served.post(NAMES.encode(), DIRECT)
    assert got.status == 200 and _names(got.text) == sorted(PERSONS)


@pytest.mark.parametrize("media", TABLES)
def test_protocol_select_and_ask_in_every_format(media: str, served: Served) -> None:
    got = served.ask(NAMES, media)
    assert (got.status, got.media) == (200, media) and "杨君" in got.text
    got = served.ask("ASK { ?s a baotu:Person }", media)
    assert (got.status, got.media) == (200, media) and "true" in got.text


@pytest.mark.parametrize("form", ["CONSTRUCT { ?s ?p ?o } WHERE {", "DESCRIBE ?s {"])
@pytest.mark.parametrize("media", GRAPHS)
def test_protocol_construct_and_describe_in_every_format(
    form: str, media: str, served: Served
) -> None:
    got = served.ask(f"{form} ?s a baotu:Report ; ?p ?o }}", media)
    assert (got.status, got.media) == (200, media)
    parser = {"jsonld": "json-ld", "rdfxml": "xml", "ttl": "turtle", "nt": "nt"}[GRAPHS[media]]
    graph = rdflib.Graph().parse(data=got.text, format=parser)
    assert len(graph) > 100 and rdflib.Literal("合作市公安局局长调整") in set(graph.objects())


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("text/csv", "text/csv"),
        ("text/*;q=0.5, application/sparql-results+xml;q=0.4", "text/csv"),
        ("text/csv;q=0.1, application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/turtle, */*;q=0.1", JSON),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("nonsense", JSON),
    ],
)
def test_negotiation_takes_what_is_wanted_most(accept: str, media: str | None) -> None:
    assert best(accept, list(TABLES)) == media


def _status(served: Served, method: str, path: str, body: bytes | None, media: str | None) -> int:
    headers = {"Content_Type": media} if media else {}
    return served.request(method, path, body, **headers).status


WRONG: list[tuple[str, str, bytes | None, str | None, int]] = [
    ("PUT", "/sparql?query=ASK%7B%7D", b"", None, 405),
    ("DELETE", "/sparql", None, None, 405),
    ("GET", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", None, None, 400),
    ("POST", "/sparql", b"query=ASK%7B%7D&query=ASK%7B%7D", FORM, 400),
    ("POST", "/sparql?query=ASK%7B%7D", b"ASK {}", DIRECT, 400),
    ("POST", "/sparql", b"", FORM, 400),
    ("POST", "/sparql", b"ASK {}", "text/plain", 415),
    ("POST", "/sparql", b"query=ASK%7B%7D", None, 415),
    ("POST", "/sparql", "ASK {}".encode("utf-16"), DIRECT, 400),
    ("POST", "/sparql", b"query=ASK%7B%7D%FF", FORM, 400),
    ("POST", "/sparql", b"query=\xff", FORM, 400),
    ("GET", "/sparql?query=ASK%20nonsense", None, None, 400),
    ("POST", "/sparql", b"x" * 1_000_001, DIRECT, 413),
    ("POST", "/sparql", b"INSERT DATA { <a:a> <a:b> <a:c> }", "application/sparql-update", 403),
    ("POST", "/sparql", b"update=CLEAR+ALL", FORM, 403),
    ("GET", "/sparql?update=CLEAR+ALL", None, None, 403),
    ("POST", "/sparql", b"INSERT DATA { <a:a> <a:b> <a:c> }", DIRECT, 403),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path", "body", "media", "status"), WRONG)
def test_protocol_refuses_what_is_no_question(
    method: str, path: str, body: bytes | None, media: str | None, status: int, served: Served
) -> None:
    assert _status(served, method, path, body, media) == status


def test_protocol_says_what_it_can_do_when_nothing_fits(served: Served) -> None:
    got = served.ask(NAMES, "image/png")
    assert got.status == 406 and "text/csv" in got.text


def test_protocol_head_and_errors_in_one_line(served: Served) -> None:
    assert served.request("HEAD", "/sparql?query=ASK%7B%7D").status == 200
    got = served.ask("SELECT ?x WHERE { ?x ?y }")
    assert got.media == "text/plain" and got.text.count("\n") == 1 and "column" in got.text


def test_protocol_data_set_is_made_of_graphs_that_are_there(tmp_path: Path) -> None:
    trig = tmp_path / "two.trig"
    trig.write_text(TRIG, encoding="utf-8")
    sparql = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"
    inner = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
    one, two = "http://example.org/one", "http://example.org/two"
    with serving(trig, "oxigraph") as served:

        def values(query_: str, **more: object) -> list[str]:
            got = served.ask(query_, "text/csv", more)
            assert got.status == 200, got.text
            return got.text.split("\r\n")[1:-1]

        assert values(sparql) == ["default", "one", "two"]
        assert values(sparql, **{"default-graph-uri": one}) == ["one"]
        assert values(sparql, **{"default-graph-uri": [one, two]}) == ["one", "two"]
        assert values(inner, **{"named-graph-uri": two}) == [two]
        both = {"default-graph-uri": one, "named-graph-uri": two}
        assert values(inner, **both) == [two] and values(sparql, **both) == ["one"]
        body = urlencode({"query": sparql, "default-graph-uri": two}).encode()
        assert served.post(body, FORM, "text/csv").text == "o\r\ntwo\r\n"
        got = served.ask(sparql, more={"default-graph-uri": "file:///etc/passwd"})
        assert got.status == 403 and "none is fetched" in got.text
        graph = rdflib.Graph().parse(data=served.get("/sparql", "text/turtle").text)
        assert {rdflib.URIRef(one), rdflib.URIRef(two)} <= set(graph.objects())


# ---- Clients written by others ----


def test_sparqlwrapper_talks_to_the_endpoint(served: Served) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    for method in (wrapper.GET, wrapper.POST):
        client = wrapper.SPARQLWrapper(f"{served.place}/sparql", returnFormat=wrapper.JSON)
        client.setMethod(method)
        client.setQuery(NAMES)
        rows = client.queryAndConvert()["results"]["bindings"]
        assert [row["name"]["value"] for row in rows] == sorted(PERSONS)
    client.setReturnFormat(wrapper.XML)
    assert "杨君" in client.queryAndConvert().toxml()
    client.setQuery("ASK { ?s schema:name '杨君' }")
    client.setReturnFormat(wrapper.JSON)
    assert client.queryAndConvert()["boolean"] is True
    client.setQuery("CONSTRUCT { ?s schema:name ?o } WHERE { ?s schema:name ?o }")
    client.setReturnFormat(wrapper.TURTLE)
    graph = rdflib.Graph().parse(data=client.queryAndConvert(), format="turtle")
    assert len(graph) > 30


def test_rdflib_store_talks_to_the_endpoint(served: Served) -> None:
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = rdflib.Graph(SPARQLStore(f"{served.place}/sparql"))
    rows = graph.query("SELECT ?s { ?s <https://schema.org/name> '杨君' }")
    assert len(list(rows)) == 1


@pytest.mark.parametrize("name", questions.names())
def test_endpoint_answers_named_questions_as_the_file_does(
    name: str, served: Served, file: Path
) -> None:
    values = NEEDED.get(name, {})
    assert query(f"{served.place}/sparql", named(name), values) == query(file, named(name), values)


def test_endpoint_takes_values_and_says_why_it_refuses(served: Served) -> None:
    place = f"{served.place}/sparql"
    assert [row["person"] for row in query(place, named("who-holds"), {"post": "局长"})] == ["陈强"]
    assert query(place, "ASK { ?s schema:name ?n }", {"n": '"}\\'})[0][0] is False
    assert len(query(place, "CONSTRUCT { ?s a ?o } WHERE { ?s a org:Post ; a ?o }")) == 10
    with pytest.raises(Exception, match="403 Forbidden: SERVICE is refused"):
        query(place, "ASK {\n SERVICE <http://e.org/> { ?s ?p ?o } }")
    with pytest.raises(Exception, match="405 Method"):
        query(f"{served.place}/nothing/here", "ASK { }")


# ---- Hostile questions: each is stopped, and the server lives ----

CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
HOSTILE = [
    (f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}", {503}),
    (f"SELECT * {{ {CROSS} }} ORDER BY ?l ?a", {503}),
    (f"SELECT (GROUP_CONCAT(?a) AS ?n) {{ {CROSS} }}", {503}),
    (f"SELECT * {{ {CROSS} }}", {413, 503}),
    (f"CONSTRUCT {{ ?a ?e ?i }} WHERE {{ {CROSS} }}", {413, 503}),
    ("SELECT * { ?a (!<x:x>)* ?b . ?c (!<x:x>)* ?d . ?e (!<x:x>)* ?f }", {413, 503}),
    (f"ASK {{ FILTER REGEX('{'a' * 40}', '(a+)+(a+)+b') }}", {200, 503}),
    (f"ASK {{ FILTER REGEX('a', '{'(' * 500}a{'{9999}' * 20}{')' * 500}') }}", {200, 400, 503}),
    ("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", {403}),
    ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", {403}),
    ("LOAD <file:///etc/passwd>", {403}),
    ("CLEAR ALL", {403}),
    ("ASK { " + "{" * 3000 + "}" * 3000 + " }", {400, 503}),
    ("ASK { FILTER ( " + "(" * 5000 + "1" + ")" * 5000 + " ) }", {400, 503}),
    ("SELECT ?x { " + "?x ?x ?x . " * 20000 + "}", {200, 400, 503}),
]


@pytest.mark.parametrize(("sparql", "statuses"), HOSTILE)
def test_hostile_question_is_stopped_and_the_server_lives(
    sparql: str, statuses: set[int], served: Served
) -> None:
    got = served.post(sparql.encode(), DIRECT)
    assert got.status in statuses, got.text
    assert served.ask("ASK { ?s a baotu:Person }").status == 200


def test_hostile_question_is_stopped_with_rdflib_too(file: Path) -> None:
    with serving(file, "rdflib") as served:
        for sparql in (HOSTILE[0][0], HOSTILE[6][0]):  # the second: its regular expressions too
            got = served.post(sparql.encode(), DIRECT)
            assert got.status == 503 and "longer than" in got.text
            assert served.ask("ASK { ?s a baotu:Person }").status == 200


def test_many_hostile_questions_at_once_leave_room_for_others(served: Served) -> None:
    with ThreadPoolExecutor(8) as threads:
        many = [threads.submit(served.ask, HOSTILE[0][0]) for _ in range(8)]
        assert served.get("/query", "text/html").status == 200  # pages wait for no question
        assert {one.result().status for one in many} == {503}
    assert served.ask("ASK { ?s a baotu:Person }").status == 200


def test_keeper_that_was_killed_is_started_anew(file: Path) -> None:
    kept = Keeper(file)
    try:
        kept._process.kill()
        kept._process.join()
        assert kept.sparql("ASK { ?s a baotu:Person }", JSON).status == 503
        assert kept.sparql("ASK { ?s a baotu:Person }", JSON).status == 200
    finally:
        kept.close()


@pytest.mark.skipif(not keeper.FORKS, reason="needs fork")
def test_who_answers_can_open_no_file_and_no_socket() -> None:
    read, write = os.pipe()
    if os.fork() == 0:
        found = "open"
        try:
            keeper._confine(Limits())
            open(os.devnull).close()
        except OSError:
            found = "shut"
        os.write(write, found.encode())
        os._exit(0)
    assert os.read(read, 10) == b"shut"
    os.wait()


def test_keeper_without_fork_loads_anew_and_lives(file: Path) -> None:
    kept = Keeper(file, "oxigraph", Limits(seconds=0.7), forks=False)
    try:
        assert kept.sparql(HOSTILE[0][0], JSON).status == 503
        assert kept.sparql("ASK { ?s a baotu:Person }", JSON).status == 200
    finally:
        kept.close()


def test_keeper_says_when_the_file_is_broken(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a> <b>", encoding="utf-8")
    with pytest.raises(Exception, match="broken RDF"):
        Keeper(broken)
