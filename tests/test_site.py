"""The pages beside the endpoint, and the addresses of the entities."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
import rdflib
from fixtures.asked_graph import asked_graph
from fixtures.serving import Served, serving
from fixtures.small_graph import node_id

from graph import questions, resources
from graph.ontology import BASE
from graph.vocabulary import RDF, VOID
from graph.writers import ttl

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
PERSON = f"/Person/{node_id('杨君')}"
EVIL = "<script>alert('x')</script>\"&"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    g = asked_graph()
    g.nodes[node_id("马明")]["name"] = EVIL
    made = tmp_path_factory.mktemp("served") / "asked.ttl"
    ttl.write(g, made)
    return made


@pytest.fixture(scope="module")
def served(file: Path) -> Iterator[Served]:
    with serving(file) as running:
        yield running


@pytest.mark.parametrize("path", ["/", "/query", "/questions/who-holds", f"{PERSON}.html"])
def test_page_may_load_nothing_from_elsewhere(path: str, served: Served) -> None:
    got = served.get(path, "text/html")
    assert (got.status, got.media) == (200, "text/html")
    policy = got.headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy
    assert got.headers["x-content-type-options"] == "nosniff"
    for address in re.findall(r'(?:src|<link[^>]* href)="([^"]*)"', got.text):
        assert address.startswith(("/static/", "data:"))
        assert address == "data:," or served.get(address).status == 200


def test_explorer_is_the_page_of_the_export(served: Served) -> None:
    got = served.get("/explorer")
    assert got.status == 200 and "vis-network" in got.text and "杨君" in got.text
    assert "default-src &#39;none&#39;" in got.text


def test_names_never_become_markup(served: Served) -> None:
    for path in (f"/Person/{node_id('马明')}.html", "/questions/successors"):
        got = served.get(path, "text/html")
        assert "&lt;script&gt;alert" in got.text and "<script>alert" not in got.text


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"),
        ("text/turtle", "ttl"),
        ("application/ld+json, text/turtle;q=0.5", "jsonld"),
        ("application/rdf+xml", "rdf"),
        ("application/n-triples", "nt"),
    ],
)
def test_entity_address_leads_to_the_document_that_is_wanted(
    accept: str, suffix: str, served: Served
) -> None:
    got = served.get(PERSON, accept)
    assert got.status == 303 and got.headers["location"] == f"{PERSON}.{suffix}"
    assert got.headers["vary"] == "Accept"
    document = served.get(f"{PERSON}.{suffix}", accept)
    assert document.status == 200 and "甘南州委政法委书记杨君表示" in document.text
    if suffix != "html":
        parser = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml", "nt": "nt"}[suffix]
        graph = rdflib.Graph().parse(data=document.text, format=parser)
        assert (rdflib.URIRef(BASE + PERSON[1:]), rdflib.RDFS.label, None) in graph


def test_every_address_in_the_data_is_answered(served: Served, file: Path) -> None:
    graph = rdflib.Graph().parse(file)
    by_folder = {
        str(iri).removeprefix(BASE).partition("/")[0]: str(iri) for iri in graph.subjects()
    }
    assert len(by_folder) >= 14
    for iri in by_folder.values():
        path = "/" + iri.removeprefix(BASE)
        assert served.get(path, "text/turtle").status in (200, 303), path


@pytest.mark.parametrize(
    "path",
    [
        *("/Person/nobody", "/Person/nobody.ttl", "/nothing", "/questions/nothing"),
        *("/static/..%2Fserve.css", "/static/a.js", "/..%2f..%2fetc/passwd"),
        *("/Person/%3Cx%3E.ttl", "/Person/a%7D.html"),
    ],
)
def test_unknown_address_is_not_found(path: str, served: Served) -> None:
    got = served.get(path)
    assert got.status == 404 and "Traceback" not in got.text


def test_injection_by_an_address_is_only_an_unknown_address(served: Served) -> None:
    path = "/Person/" + quote("x> ?p ?o } UNION { ?s ?p ?o } #", safe="") + ".ttl"
    assert served.get(path).status == 404


def test_question_is_a_page_csv_and_json(served: Served) -> None:
    path = f"/questions/who-holds?post={quote('局长')}"
    text = served.get(path, "text/html").text
    (link,) = re.findall(r'href="([^"]*format=csv)"', text)
    assert "<td>陈强</td>" in text and "陈强" in served.get(link.replace("&amp;", "&")).text
    (row,) = csv.DictReader(io.StringIO(served.get(path, "text/csv").text))
    assert row["person"] == "陈强"
    assert json.loads(served.get(f"{path}&format=json").text)["rows"][0][0] == "陈强"
    assert served.get(f"{path}&format=csv").media == "text/csv"
    got = served.get("/questions/who-holds?nobody=1", "text/html")
    assert got.status == 400 and "no variable ?nobody" in got.text
    measured = json.loads(served.get("/questions/centrality", "application/json").text)
    assert measured["columns"] == ["entity", "score", "degree"]
    assert served.get("/questions/connection", "text/csv").status == 400


def test_questions_are_listed_for_programs(served: Served) -> None:
    found = json.loads(served.get("/questions").text)
    assert [question["name"] for question in found] == questions.names()


def test_file_can_be_taken_away_whole(served: Served, file: Path) -> None:
    got = served.get("/asked.ttl")
    assert got.media == "text/turtle" and got.text == file.read_text("utf-8")


def test_data_set_and_service_describe_themselves(served: Served, file: Path) -> None:
    got = served.get("/.well-known/void")
    assert (got.status, got.headers["location"]) == (303, "/dataset")
    about = rdflib.Graph().parse(data=served.get("/dataset", "text/turtle").text)
    whole = rdflib.URIRef(f"{BASE}dataset")
    assert int(str(about.value(whole, rdflib.URIRef(f"{VOID}triples")))) == len(
        rdflib.Graph().parse(file)
    )
    assert about.value(whole, rdflib.PROV.wasGeneratedBy) is not None, "what the file says itself"
    endpoint = about.value(whole, rdflib.URIRef(f"{VOID}sparqlEndpoint"))
    assert str(endpoint) == f"{served.place}/sparql"
    for accept in ("text/turtle", "application/ld+json", "application/rdf+xml"):
        assert served.get("/sparql", accept).media == accept
    service = rdflib.Graph().parse(data=served.get("/sparql", "text/turtle").text)
    kinds = {
        str(kind).partition("#")[2] for kind in service.objects(None, rdflib.URIRef(RDF + "type"))
    }
    assert {"Service", "Dataset", "Graph"} <= kinds
    got = served.get("/sparql", "text/html")
    assert (got.status, got.headers["location"]) == (303, "/query")


@pytest.mark.parametrize("path", ["/ontology", "/shapes", "/dataset"])
def test_vocabulary_is_published_in_every_form(path: str, served: Served) -> None:
    graph = rdflib.Graph().parse(data=served.get(path, "text/turtle").text)
    other = rdflib.Graph().parse(
        data=served.get(path, "application/ld+json").text, format="json-ld"
    )
    assert len(graph) == len(other) > 50
    shown = served.get(path, "text/html").text
    assert "<pre># " in shown or "<pre>@prefix" in shown or ' id="holds"' in shown
    assert served.get(path, "image/png").status == 406


def test_the_ontology_has_its_page_and_the_exports_their_context(served: Served) -> None:
    assert served.get("/ontology", "text/html").text == resources.text("ontology.html")
    got = served.get("/context.jsonld")
    assert (got.media, got.text) == ("application/ld+json", resources.text("context.jsonld"))


def test_other_sites_can_neither_ask_nor_pass_for_this_one(served: Served) -> None:
    got = served.get("/sparql?query=ASK%7B%7D", Origin="https://evil.example")
    assert not [name for name in got.headers if name.lower().startswith("access-control")]
    assert served.get("/", Host="evil.example").status == 400


def test_another_site_may_ask_when_it_is_named(file: Path) -> None:
    with serving(file, origins=["https://friend.example"]) as served:
        path = "/sparql?query=ASK%7B%7D"
        got = served.get(path, Origin="https://friend.example")
        assert got.headers["access-control-allow-origin"] == "https://friend.example"
        assert "access-control-allow-credentials" not in got.headers
        other = served.get(path, Origin="https://evil.example")
        assert "access-control-allow-origin" not in other.headers


# ---- The command ----


def _serve(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "graph", "serve", *arguments, "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, env=environment, cwd=ROOT, **pipes)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="signals of POSIX")
@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM])
def test_serve_says_where_and_ends_when_told(ended_by: signal.Signals, file: Path) -> None:
    running = _serve(str(file))
    assert running.stdout is not None
    try:
        match = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", running.stdout.readline())
        assert match is not None
        assert Served(int(match[1])).ask("ASK { ?s a baotu:Person }").status == 200
        running.send_signal(ended_by)
        _, words = running.communicate(timeout=60)
    finally:
        running.kill()
    assert "Traceback" not in words


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["nowhere.ttl"], 1, "nowhere.ttl: no such file"),
        (["exports/gannan-2021.ttl", "--host", "203.0.113.1"], 2, "203.0.113.1:0"),
        (["Makefile"], 1, "a graph is loaded from one of"),
    ],
)
def test_serve_refuses_in_one_line(arguments: list[str], status: int, words: str) -> None:
    running = _serve(*arguments)
    out, said = running.communicate(timeout=60)
    assert (running.returncode, out) == (status, "") and words in said and said.count("\n") == 1


# ---- In a browser ----


@pytest.fixture
def opened(browser: Browser, served: Served) -> Iterator[tuple[Page, list[str]]]:
    """The query page, and what went wrong or went elsewhere since it was opened."""
    context = browser.new_context()
    page, wrong = context.new_page(), list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if "Policy" in line.text else None)
    page.on(
        "request",
        lambda request: None if request.url.startswith(served.place) else wrong.append(request.url),
    )
    page.goto(f"{served.place}/query")
    page.wait_for_selector("body[data-ready]")
    yield page, wrong
    context.close()


@pytest.mark.browser
def test_query_page_asks_what_is_chosen_and_typed(opened: tuple[Page, list[str]]) -> None:
    page, wrong = opened
    page.fill(".find", "who-holds")
    page.click(".questions button")
    page.fill(".parameters input", "局长")
    page.press(".sparql", "Control+Enter")
    page.wait_for_selector(".status:has-text('1 行')")
    assert "陈强" in page.inner_text(".answer") and "1 行" in page.inner_text(".status")
    page.fill(".parameters input", 'x" } #\\')
    page.click(".run")
    page.wait_for_selector(".status:has-text('0 行')")
    page.fill(".sparql", "SELECT ?s ?n { ?s a baotu:Person ; schema:name ?n }")
    page.click(".run")
    page.wait_for_selector(".status:has-text('10 行')")
    assert EVIL in page.inner_text(".answer")
    page.click(f".answer a[href='{PERSON}']")
    assert page.inner_text("h1") == "杨君"
    assert wrong == []


@pytest.mark.browser
def test_query_page_says_what_is_refused(opened: tuple[Page, list[str]]) -> None:
    page, wrong = opened
    page.fill(".sparql", "ASK { SERVICE <http://e.org/> { ?s ?p ?o } }")
    page.click(".run")
    page.wait_for_selector(".error:not([hidden])")
    assert "SERVICE is refused" in page.inner_text(".error")
    page.fill(".sparql", "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }")
    page.click(".run")
    page.wait_for_selector(".answer pre")
    page.reload()
    page.wait_for_selector("body[data-ready]")
    assert page.input_value(".sparql").startswith("CONSTRUCT")
    assert wrong == []
