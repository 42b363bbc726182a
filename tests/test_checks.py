"""A good graph has no violation; a graph broken on purpose has exactly the one that is owed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx
import pytest
import rdflib
from fixtures.asked_graph import asked_graph
from fixtures.small_graph import small_graph

from graph.__main__ import main
from graph.checks import check
from graph.ontology import ontology
from graph.shapes import SH, shapes
from graph.writers import json as node_link
from graph.writers import ttl

ROOT = Path(__file__).parents[1]
Graph = networkx.MultiDiGraph


def _without_namesake() -> Graph:
    """The asked graph without its second 李文, whom no report names."""
    g = asked_graph()
    g.remove_nodes_from(
        [n for n, d in g.nodes(data=True) if d["name"] == "李文" and not d["mentions"]]
    )
    return g


def _fact(g: Graph, relation: str) -> dict[str, Any]:
    return next(
        data for *_, data in sorted(g.edges(data=True), key=str) if data["relation"] == relation
    )


def _node(g: Graph, name: str) -> str:
    return next(str(node) for node, data in g.nodes(data=True) if data["name"] == name)


@pytest.mark.parametrize("file", ["gannan-2021.ttl", "gannan-2021.json"])
def test_check_finds_nothing_wrong_with_the_showcase(file: str) -> None:
    found = check(ROOT / "exports" / file)
    assert found.violations == [] and found.unverifiable == 0 and found.quotes >= found.facts > 100


@pytest.mark.parametrize("make", [small_graph, _without_namesake])
def test_check_finds_nothing_wrong_with_a_good_graph(make: Callable[[], Graph]) -> None:
    assert check(make()).violations == []


def test_shapes_cover_every_type_and_relation() -> None:
    graph = rdflib.Graph().parse(data=shapes(), format="turtle")
    targets = {
        str(o).rpartition("#")[2] for o in graph.objects(None, rdflib.URIRef(SH + "targetClass"))
    }
    assert targets >= set(ontology().types)
    nodes = {
        str(o).rpartition("#")[2] for o in graph.objects(None, rdflib.URIRef(SH + "targetNode"))
    }
    assert nodes == set(ontology().relations)


def _no_evidence(g: Graph) -> None:
    _fact(g, "partOf")["evidence"] = []


def _wrong_quote(g: Graph) -> None:
    _fact(g, "partOf")["evidence"][0]["quote"] = "合作市人民法院审判委员"


def _outside(g: Graph) -> None:
    _fact(g, "partOf")["evidence"][0].update(start=90000, end=90012)


def _lost_report(g: Graph) -> None:
    _fact(g, "partOf")["evidence"][0]["report"] = "nowhere"


def _mention_outside(g: Graph) -> None:
    g.nodes[_node(g, "杨君")]["mentions"][0]["end"] = 90000


def _other_text(g: Graph) -> None:
    g.nodes[_node(g, "合作市公安局举行座谈会")]["text"] += "。"


def _no_date(g: Graph) -> None:
    g.nodes[_node(g, "座谈会")]["start"] = "五月"


def _reversed(g: Graph) -> None:
    g.nodes[_node(g, "政法队伍教育整顿")]["end"] = "2020"


def _tenure_reversed(g: Graph) -> None:
    _fact(g, "holds")["qualifiers"] = {"start": "2021-05", "end": "2021-04"}


def _cycle(g: Graph) -> None:
    one, other = _node(g, "甘肃省"), _node(g, "甘南藏族自治州")
    g.add_edge(one, other, key="back", **_fact(g, "within"))


def _two_parents(g: Graph) -> None:
    g.add_edge(_node(g, "合作市"), _node(g, "甘肃省"), key="second", **_fact(g, "within"))


def _other_modality(g: Graph) -> None:
    _fact(g, "subEventOf")["modality"] = "planned"


def _twice(g: Graph) -> None:
    g.add_edge(_node(g, "杨君"), _node(g, "杨树琴"), key="k", **_fact(g, "memberOf"))
    g.add_edge(_node(g, "杨君"), _node(g, "马明"), key="k", **_fact(g, "memberOf"))


def _former(g: Graph) -> None:
    g.nodes[_node(g, "杨君")]["formerIds"] = [_node(g, "马明")]


def _unsaid(g: Graph) -> None:
    report, node = _node(g, "合作市公安局举行座谈会"), _node(g, "马明")
    key = next(k for *_, k, d in g.edges(keys=True, data=True) if _ends(g, node, k, d))
    g.remove_edge(report, node, key)


def _ends(g: Graph, node: str, key: str, data: dict[str, Any]) -> bool:
    return data["relation"] == "mentions" and any(k == key for *_, k in g.in_edges(node, keys=True))


BROKEN: list[tuple[Callable[[Graph], None], str, str]] = [
    (_no_evidence, "evidence-is-owed", "has no evidence"),
    (_wrong_quote, "quote-stands-in-its-report", "the text '合作市人民法院审判委员会'"),
    (_outside, "quote-stands-in-its-report", "no place in the text"),
    (_lost_report, "quote-stands-in-its-report", "'nowhere' is not in the graph"),
    (_mention_outside, "mention-is-in-its-report", "no place in the text"),
    (_other_text, "text-has-its-hash", "sha256"),
    (_no_date, "date-is-readable", "start '五月' is no date"),
    (_reversed, "dates-are-in-order", "ends (2020) before it starts (2021-03)"),
    (_tenure_reversed, "dates-are-in-order", "ends (2021-04) before it starts (2021-05)"),
    (_cycle, "has-no-cycle", "within leads back to itself"),
    (_two_parents, "place-has-one-parent", "within 2 places: 甘南藏族自治州, 甘肃省"),
    (_other_modality, "edge-has-the-modality-of-its-event", "is planned, its event asserted"),
    (_twice, "fact-has-an-id-of-its-own", "two facts have this id"),
    (_former, "merged-entity-is-gone", "is still an entity"),
    (_unsaid, "mentions-once", "no fact says so"),
]


@pytest.mark.parametrize(("break_", "rule", "words"), BROKEN)
def test_check_says_which_rule_is_broken_and_by_whom(
    break_: Callable[[Graph], None], rule: str, words: str
) -> None:
    g = small_graph()
    break_(g)
    found = check(g, shapes=False).violations
    assert [v.rule for v in found] == [rule] * len(found) and words in found[0].words


def _no_title(g: Graph) -> None:
    del g.nodes[_node(g, "会议顾问")]["title"]


def _kind(g: Graph) -> None:
    g.nodes[_node(g, "座谈会")]["kind"] = "party"


def _certain(g: Graph) -> None:
    _fact(g, "holds")["confidence"] = 1.5


def _status(g: Graph) -> None:
    _fact(g, "holds")["qualifiers"]["status"] = "sleeping"


def _wrong_end(g: Graph) -> None:
    g.add_edge(_node(g, "杨君"), _node(g, "甘肃省"), key="wrong", **_fact(g, "holds"))


SHAPELESS: list[tuple[Callable[[Graph], None], str, str]] = [
    (_no_title, "Position 会议顾问", "a post has a bare title"),
    (_kind, "Event 座谈会", "the kind of an event is one of the ontology"),
    (_certain, "holds", "above 0 and 1 at most"),
    (_status, "holds", "status of a tenure"),
    (
        _wrong_end,
        "杨君 holds 甘肃省",
        "rdf:object: Place 甘肃省: 任职 → 职务 — its object is one of Position",
    ),
]


@pytest.mark.parametrize(("break_", "about", "words"), SHAPELESS)
def test_check_says_which_shape_is_broken(
    break_: Callable[[Graph], None], about: str, words: str
) -> None:
    g = small_graph()
    break_(g)
    found = [v for v in check(g).violations if v.rule == "shape"]
    assert found and all(about in v.about and words in v.words for v in found)


def test_check_says_what_has_no_form_in_rdf() -> None:
    g = small_graph()
    g.nodes[_node(g, "马明")]["type"] = "Ghost"
    (found,) = check(g).violations
    assert found.rule == "has-a-form-in-rdf" and "unknown type 'Ghost'" in found.words


def test_check_sees_a_plain_triple_without_its_fact(tmp_path: Path) -> None:
    g, file = small_graph(), tmp_path / "g.ttl"
    ttl.write(g, file)
    ends = f"Person:{_node(g, '赵六')} baotu:holds Position:{_node(g, '合作市人民法院副院长')} .\n"
    file.write_text(file.read_text("utf-8") + ends, encoding="utf-8")
    (found,) = check(file).violations
    assert (
        found.about == "Person 赵六"
        and "合作市人民法院副院长: a plain triple without" in found.words
    )


def test_check_command_leaves_with_its_status(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    g = small_graph()
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    node_link.write(g, good)
    for *_, data in g.edges(data=True):
        if data["relation"] == "mentions":
            data["evidence"][0]["quote"] = "错"
    for node in g:
        g.nodes[node].pop("text", None) if g.nodes[node]["name"].endswith("座谈会") else None
    node_link.write(g, bad)

    def run(*arguments: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as left:
            main(["check", *arguments])
        return int(left.value.code or 0), capsys.readouterr().out

    status, out = run(str(good))
    assert status == 0 and out.startswith("no violation: 32 entities")
    status, out = run(str(bad), "--no-shapes")
    assert status == 1 and "more (--all prints them)" in out and "not verifiable" in out
    assert len(run(str(bad), "--no-shapes", "--all")[1].splitlines()) > len(out.splitlines())
    assert run("--print-shapes")[1] == shapes()
    assert run(str(tmp_path / "none.json"))[0] == 1
