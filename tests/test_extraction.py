"""Report -> Reading -> graph: spans are exact, ids stable, words of any kind are survived."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.assembly import assemble
from graph.identity import entity_id, fact_id, text_sha256
from graph.model import Reading, Source
from graph.ontology import ontology
from graph.pipeline import build, read_source, readings
from graph.writers import json as node_link

HERE = Path(__file__).parent
FILES = [
    HERE.parent / "seeds" / "gannan-2021.txt",
    *sorted((HERE / "gold").glob("[0-9][0-9]-*.txt")),
]
MODALITIES = {"asserted", "planned", "alleged", "denied"}
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


def assert_exact(reading: Reading) -> None:
    """Spans lie in the text and say what they quote; ends are known; the order is kept."""
    text = reading.report.text
    known = {e.key: e.type for e in reading.entities}
    assert len(known) == len(reading.entities), "an id given to two entities"
    for mention in reading.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert known[mention.entity] == mention.type
    starts = [(m.start, -m.end) for m in reading.mentions]
    assert starts == sorted(starts)
    known[reading.report.id] = "Report"
    for fact in reading.facts:
        assert fact.evidence and 0 < fact.confidence <= 1
        assert fact.modality in MODALITIES
        assert {fact.subject, fact.object} <= known.keys()
        for one in fact.evidence:
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == one.quote
            assert one.rule


def json_bytes(g: networkx.MultiDiGraph, path: Path) -> bytes:
    node_link.write(g, path)
    return path.read_bytes()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:11])
def test_extraction_spans_are_exact(read: dict[str, Reading], path: Path) -> None:
    reading = read[path.name]
    assert reading.report.text == source(path).text
    assert reading.entities and reading.mentions and reading.facts
    assert_exact(reading)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:11])
def test_extraction_every_named_entity_is_mentioned_or_from_the_table(
    read: dict[str, Reading], path: Path
) -> None:
    reading = read[path.name]
    mentioned = {m.entity for m in reading.mentions}
    silent = [e.name for e in reading.entities if e.key not in mentioned and e.type != "Place"]
    assert silent == []


def test_extraction_relations_tie_the_types_of_the_ontology(g: networkx.MultiDiGraph) -> None:
    types = dict(g.nodes(data="type"))
    wrong = set()
    for subject, object_, relation in g.edges(data="relation"):
        term = ontology().relations[relation]
        if types[subject] not in term.domain or types[object_] not in term.range:
            wrong.add((relation, types[subject], types[object_]))
    assert wrong == set()


def test_extraction_edge_keys_are_the_ids_of_facts(g: networkx.MultiDiGraph) -> None:
    assert g.number_of_edges() > 1000
    for subject, object_, key, data in g.edges(keys=True, data=True):
        ends = (data["relation"], subject, object_, data["modality"], data["qualifiers"])
        assert key == fact_id(*ends)
        assert data["evidence"] and 0 < data["confidence"] <= 1
        assert data["confidence"] == round(data["confidence"], 2)
        for one in data["evidence"]:
            text = g.nodes[one["report"]]["text"]
            assert text[one["start"] : one["end"]] == one["quote"]


def test_extraction_edges_at_events_copy_their_modality(g: networkx.MultiDiGraph) -> None:
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


def test_extraction_node_attributes_are_the_contracts(g: networkx.MultiDiGraph) -> None:
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


def test_extraction_kinds_are_the_ontologys(g: networkx.MultiDiGraph) -> None:
    kinds = {
        "Event": ontology().event_kinds,
        "Organization": ontology().organization_kinds,
        "Place": ontology().place_kinds,
    }
    found = {(d["type"], d["kind"]) for _, d in g.nodes(data=True) if "kind" in d}
    assert {(t, kind) for t, kind in found if t in kinds and kind not in kinds[t]} == set()


def test_extraction_mentions_edges_are_one_a_report_and_entity(g: networkx.MultiDiGraph) -> None:
    pairs = [(u, v) for u, v, relation in g.edges(data="relation") if relation == "mentions"]
    assert len(pairs) == len(set(pairs))
    named = {
        (mention["report"], node)
        for node, data in g.nodes(data=True)
        for mention in data["mentions"]
    }
    assert set(pairs) == named


def test_extraction_distinct_names_never_share_an_id(read: dict[str, Reading]) -> None:
    names: dict[str, set[str]] = {}
    for reading in read.values():
        for entity in reading.entities:
            if entity.type in ("Person", "Document"):
                names.setdefault(entity.key, set()).add(entity.name)
    assert {key: found for key, found in names.items() if len(found) > 1} == {}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="张章彰杨阳伟纬ab 1·", max_size=4), min_size=2, max_size=8))
def test_extraction_ids_tell_every_key_apart(names: list[str]) -> None:
    ids = {entity_id("Person", name, place) for name in names for place in ("623000", "620000")}
    assert len(ids) == 2 * len(set(names))


def test_extraction_namesakes_of_other_places_are_two() -> None:
    texts = [
        f"{place}公安局局长张伟在会上表示，要全力做好安全生产工作。"
        for place in ("甘南州夏河县", "海南省三亚市")
    ]
    g = build([Source(text) for text in texts])
    people = [n for n, d in g.nodes(data=True) if (d["type"], d["name"]) == ("Person", "张伟")]
    assert len(people) == 2


def test_extraction_ids_stay_when_an_unrelated_report_is_added() -> None:
    seed = source(FILES[0])
    alone, both = build([seed]), build([UNRELATED, seed])
    assert set(alone) < set(both)
    assert {e[2] for e in alone.edges(keys=True)} < {e[2] for e in both.edges(keys=True)}
    shared = {n for n in build([UNRELATED])} & set(alone)
    for node, data in alone.nodes(data=True):
        if node not in shared:
            assert both.nodes[node] == data


def test_extraction_same_graph_in_any_order_and_number_of_processes(tmp_path: Path) -> None:
    sources = [source(path) for path in FILES[:5]]
    wanted = json_bytes(build(sources), tmp_path / "a.json")
    mixed = random.Random(7).sample([*sources, sources[0]], 6)
    assert json_bytes(build(mixed), tmp_path / "b.json") == wanted
    assert json_bytes(build(sources, jobs=2), tmp_path / "c.json") == wanted


def test_extraction_a_graph_is_the_union_of_its_reports(
    read: dict[str, Reading], g: networkx.MultiDiGraph
) -> None:
    nodes: set[str] = set()
    edges: set[str] = set()
    for reading in read.values():
        alone = assemble([reading])
        nodes |= set(alone)
        edges |= {key for _, _, key in alone.edges(keys=True)}
    assert set(g) == nodes
    assert {key for _, _, key in g.edges(keys=True)} == edges


STRANGE = {
    "empty": "",
    "white-space": " \n\u3000\t\xa0\n",
    "marks": "，。；！？“”《》（）……——、：",
    "opening-marks": "“《（「『【" * 50,
    "emoji": "😀🎉👨‍👩‍👧 会议🎉召开。",
    "one-character": "会" * 5000,
    "one-digit": "1" * 5000,
    "one-mark": "。" * 5000,
    "nothing-but-places": "甘肃省甘南藏族自治州夏河县" * 60,
    "titles": "书记局长主任" * 100,
    "controls": "会议\x00\x01\x07\x1b召开\x7f\ufeff\u200b。",
    "surrogate": "会议\ud800召开。",
    "private": "会议\ue000\ue001\ue003召开，\ue000\ue003张伟出席。",
    "right-to-left": "会议\u202e召开\u202c。",
    "english": "The meeting was held on 3 March 2021 in Lanzhou, Gansu.",
    "compatibility": "㈠会議召開①、株式会社㍿",
    "crlf": "会议召开。\r\n县长张伟出席。\r\n",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_extraction_survives(text: str) -> None:
    reading = read_source(Source(text))
    assert reading.report.text == text
    assert_exact(reading)
    g = assemble([reading])
    assert reading.report.id in g


def test_extraction_of_a_text_without_words_is_empty() -> None:
    for name in ("empty", "white-space", "marks", "one-mark"):
        reading = read_source(Source(STRANGE[name]))
        assert (reading.entities, reading.mentions, reading.facts) == ((), (), ()), name


PIECES = [
    *(
        "甘南州委政法委书记杨君",
        "合作市人民法院",
        "3月23日",
        "今年1月初",
        "召开",
        "座谈会",
        "《通知》",
    ),
    *(
        "表示",
        "，",
        "。",
        "、",
        "“",
        "”",
        "(",
        ")",
        "\n",
        "54期",
        "增长3.5%",
        "全州",
        "该局",
        "州委",
    ),
    *(
        "才让旺杰",
        "阿布都·买买提",
        "原",
        "任命",
        "免去",
        "为",
        "的",
        "职务",
        "记者 ",
        "责任编辑:",
        "😀",
    ),
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=20).map("".join),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_extraction_reads_any_text(text: str) -> None:
    reading = read_source(Source(text))
    assert_exact(reading)
    assert read_source(Source(text)) == reading
    types = {e.key: e.type for e in reading.entities} | {reading.report.id: "Report"}
    for fact in reading.facts:
        ontology().check(fact.relation, types[fact.subject], types[fact.object])


def mentions_of(reading: Reading, type_: str) -> list[Any]:
    return [m for m in reading.mentions if m.type == type_]


def test_extraction_nests_mentions_inside_longer_ones(read: dict[str, Reading]) -> None:
    for reading in read.values():
        for type_ in ("Organization", "Place"):
            top = [m for m in mentions_of(reading, type_) if not m.nested]
            spans = sorted({(m.start, m.end) for m in top})
            assert all(one[1] <= other[0] for one, other in pairwise(spans)), reading.report.source
