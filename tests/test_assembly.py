"""Readings -> graph: ids, edges and attributes hold what the contract says of them."""

from __future__ import annotations

import random
from pathlib import Path

import networkx
import pytest

from graph.assembly import assemble
from graph.identity import entity_id, fact_id, text_sha256
from graph.model import Reading, Source
from graph.ontology import ontology
from graph.pipeline import build, readings
from graph.writers import json as node_link

HERE = Path(__file__).parent
FILES = [
    HERE.parent / "seeds" / "gannan-2021.txt",
    *sorted((HERE / "gold").glob("[0-9]*-*.txt")),
]
UNRELATED = Source(
    "海南省三亚市崖州区召开渔业工作会议\n\n6月8日，三亚市崖州区召开渔业工作会议，区委书记符永强出席并讲话，"
    "全区渔民代表120人参加会议。会议由区农业农村局局长黎秀英主持，印发《崖州区休渔期管理办法》。"
)


def source(path: Path) -> Source:
    return Source(path.read_bytes().decode("utf-8"), source=path.name)


@pytest.fixture(scope="module")
def read() -> dict[str, Reading]:
    """Every report by the name of its file."""
    sources = [source(path) for path in FILES]
    return {path.name: r for path, r in zip(FILES, readings(sources), strict=True)}


@pytest.fixture(scope="module")
def g(read: dict[str, Reading]) -> networkx.MultiDiGraph:
    """One graph of all reports."""
    return assemble(read.values())


def json_bytes(g: networkx.MultiDiGraph, path: Path) -> bytes:
    node_link.write(g, path)
    return path.read_bytes()


def test_assembly_relations_tie_the_types_of_the_ontology(g: networkx.MultiDiGraph) -> None:
    types = dict(g.nodes(data="type"))
    wrong = set()
    for subject, object_, relation in g.edges(data="relation"):
        term = ontology().relations[relation]
        if types[subject] not in term.domain or types[object_] not in term.range:
            wrong.add((relation, types[subject], types[object_]))
    assert wrong == set()


def test_assembly_edge_keys_are_the_ids_of_facts(g: networkx.MultiDiGraph) -> None:
    assert g.number_of_edges() > 1000
    for subject, object_, key, data in g.edges(keys=True, data=True):
        ends = (data["relation"], subject, object_, data["modality"], data["qualifiers"])
        assert key == fact_id(*ends)
        assert data["evidence"] and 0 < data["confidence"] <= 1
        assert data["confidence"] == round(data["confidence"], 2)
        for one in data["evidence"]:
            text = g.nodes[one["report"]]["text"]
            assert text[one["start"] : one["end"]] == one["quote"]


def test_assembly_edges_at_events_copy_their_modality(g: networkx.MultiDiGraph) -> None:
    for node, data in g.nodes(data=True):
        if data["type"] == "Event" and data.get("kind") != "statement":
            roles = {
                modality
                for _, _, relation, modality in (
                    (u, v, d["relation"], d["modality"]) for u, v, d in g.out_edges(node, data=True)
                )
                if relation in ("organizer", "participant", "place")
            }
            assert roles <= {data["modality"]}, data["name"]


def test_assembly_node_attributes_are_the_contracts(g: networkx.MultiDiGraph) -> None:
    for node, data in g.nodes(data=True):
        assert data["type"] in ontology().types and data["name"].strip() == data["name"] != ""
        assert data["aliases"] == sorted(set(data["aliases"]) - {data["name"]})
        assert all(alias.strip() == alias != "" for alias in data["aliases"])
        if data["type"] == "Report":
            assert data["sha256"] == text_sha256(data["text"])
            assert node == entity_id("Report", data["sha256"])
        for attribute in data.keys() - {"type", "name", "aliases", "mentions"}:
            assert attribute in ontology().attributes, attribute
        if data["type"] == "Statistic":
            assert {"measure", "value", "unit", "comparator"} <= data.keys()
        if data["type"] == "Position":
            assert data["title"] and data["name"].endswith(data["title"])


def test_assembly_kinds_are_the_ontologys(g: networkx.MultiDiGraph) -> None:
    kinds = {
        "Event": ontology().event_kinds,
        "Organization": ontology().organization_kinds,
        "Place": ontology().place_kinds,
    }
    found = {(d["type"], d["kind"]) for _, d in g.nodes(data=True) if "kind" in d}
    assert {(t, kind) for t, kind in found if t in kinds and kind not in kinds[t]} == set()


def test_assembly_mentions_edges_are_one_a_report_and_entity(g: networkx.MultiDiGraph) -> None:
    pairs = [(u, v) for u, v, relation in g.edges(data="relation") if relation == "mentions"]
    assert len(pairs) == len(set(pairs))
    named = {
        (mention["report"], node)
        for node, data in g.nodes(data=True)
        for mention in data["mentions"]
    }
    assert set(pairs) == named


def test_assembly_namesakes_of_other_places_are_two() -> None:
    texts = [
        f"{place}公安局局长张伟在会上表示，要全力做好安全生产工作。"
        for place in ("甘南州夏河县", "海南省三亚市")
    ]
    g = build([Source(text) for text in texts])
    people = [n for n, d in g.nodes(data=True) if (d["type"], d["name"]) == ("Person", "张伟")]
    assert len(people) == 2


def test_assembly_ids_stay_when_an_unrelated_report_is_added() -> None:
    seed = source(FILES[0])
    alone, both = build([seed]), build([UNRELATED, seed])
    assert set(alone) < set(both)
    assert {e[2] for e in alone.edges(keys=True)} < {e[2] for e in both.edges(keys=True)}
    shared = {n for n in build([UNRELATED])} & set(alone)
    for node, data in alone.nodes(data=True):
        if node not in shared:
            assert both.nodes[node] == data


def test_assembly_same_graph_in_any_order_and_number_of_processes(tmp_path: Path) -> None:
    sources = [source(path) for path in FILES[:5]]
    wanted = json_bytes(build(sources), tmp_path / "a.json")
    mixed = random.Random(7).sample([*sources, sources[0]], 6)
    assert json_bytes(build(mixed), tmp_path / "b.json") == wanted
    assert json_bytes(build(sources, jobs=2), tmp_path / "c.json") == wanted


def test_assembly_a_graph_is_the_union_of_its_reports(
    read: dict[str, Reading], g: networkx.MultiDiGraph
) -> None:
    nodes: set[str] = set()
    edges: set[str] = set()
    for reading in read.values():
        alone = assemble([reading])
        nodes |= set(alone)
        # a report that gives a body its old and its new name makes the two one by itself
        nodes |= {old for _, ids in alone.nodes(data="formerIds") if ids for old in ids}
        edges |= {key for _, _, key in alone.edges(keys=True)}
    # what the resolution made one has the id of the earliest, and its facts are new ones
    former = {old for _, ids in g.nodes(data="formerIds") if ids for old in ids}
    assert former < nodes and set(g) == nodes - former
    joined = {n for n, ids in g.nodes(data="formerIds") if ids}
    moved = {key for a, b, key in g.edges(keys=True) if {a, b} & joined}
    assert {key for _, _, key in g.edges(keys=True)} - moved <= edges
