"""Hostile questions: each is stopped, and the server lives. What keeps them apart."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fixtures.asked_graph import asked_graph
from fixtures.serving import Served, serving

from graph import keeper
from graph.keeper import Keeper
from graph.replies import Limits
from graph.writers import ttl

DIRECT = "application/sparql-query"
JSON = "application/sparql-results+json"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("served") / "asked.ttl"
    ttl.write(asked_graph(), made)
    return made


@pytest.fixture(scope="module")
def served(file: Path) -> Iterator[Served]:
    with serving(file) as running:
        yield running


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
    with pytest.raises(Exception, match="broken Turtle"):
        Keeper(broken)
