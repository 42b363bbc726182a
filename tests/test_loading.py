from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import networkx
import pytest
from fixtures.small_graph import node_id, small_graph
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import parsing
from graph.errors import FormatError, InputError
from graph.loading import load
from graph.writers import json as node_link
from graph.writers import jsonld, nq, nt, rdfxml, trig, ttl

LOSSLESS = [node_link, ttl, trig, jsonld, nt, nq]


def _same(one: networkx.MultiDiGraph, other: networkx.MultiDiGraph) -> bool:
    """Equal in value, type of number and order."""

    def content(g: networkx.MultiDiGraph) -> str:
        nodes, edges = list(g.nodes(data=True)), list(g.edges(keys=True, data=True))
        return json.dumps([g.graph, nodes, edges], sort_keys=True)

    return content(one) == content(other)


def _round(writer: ModuleType, g: networkx.MultiDiGraph, folder: Path) -> networkx.MultiDiGraph:
    file = folder / f"g{writer.suffix}"
    writer.write(g, file)
    return load(file)


@pytest.fixture(params=["oxigraph", "rdflib"])
def rdf_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "rdflib":
        monkeypatch.setattr(parsing, "triples", parsing.by_rdflib)


@pytest.mark.usefixtures("rdf_parser")
@pytest.mark.parametrize("writer", LOSSLESS)
def test_load_gives_back_the_graph(writer: ModuleType, tmp_path: Path) -> None:
    assert _same(_round(writer, small_graph(), tmp_path), small_graph())


@pytest.mark.usefixtures("rdf_parser")
def test_load_gives_back_the_graph_of_rdfxml_where_xml_can_hold_it(tmp_path: Path) -> None:
    assert _same(_round(rdfxml, small_graph(), tmp_path), small_graph())


def test_load_without_oxigraph_falls_back_to_rdflib(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(file: Path, wanted: object) -> None:
        raise ImportError("pyoxigraph")

    monkeypatch.setattr(parsing, "by_oxigraph", missing)
    assert _same(_round(ttl, small_graph(), tmp_path), small_graph())


def _odd(g: networkx.MultiDiGraph) -> None:
    """What no own term carries as it is."""
    person = g.nodes[node_id("杨君")]
    person.update(
        aliases=["b", "a", "a"],
        formerIds=["x", "y"],
        extra={"list": [1, 1.0, True, None, {"k": []}]},
        lat=1,
        lon=1e-07,
        title="杨\udc00",
        mentions=person["mentions"][::-1] * 2,
        when=None,
    )
    g.nodes[node_id("马明")].update(name="\ud800", aliases=[], formerIds=[], value=True, lat=1e300)
    other = g.nodes[node_id("赵六")]
    del other["aliases"], other["mentions"], other["name"]
    keyed = {key: data for _, _, key, data in g.edges(keys=True, data=True)}
    first, second, third, fourth, *_ = (keyed[key] for key in sorted(keyed))
    first.update(confidence=1, modality="asserted", extra=[1, "a"])
    first["evidence"] = [{**first["evidence"][0], "rule": r} for r in ("z", "a")]
    second["qualifiers"] = {"status": "x", "own": 1, "modality": "planned", "start": "2021-03"}
    del third["qualifiers"], third["evidence"], third["confidence"], third["modality"]
    fourth["evidence"] = [{**fourth["evidence"][0], "sentence": 3}, {"report": "r"}, "words"]


@pytest.mark.usefixtures("rdf_parser")
@pytest.mark.parametrize("writer", LOSSLESS)
def test_load_gives_back_what_is_out_of_the_ordinary(writer: ModuleType, tmp_path: Path) -> None:
    g = small_graph()
    _odd(g)
    g.graph.update(base="https://data.example.com/x#", notes={"a": [1, 2.5]})
    assert _same(_round(writer, g, tmp_path), g)


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.just("x\udfff\n\\\"'"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
keys = st.sampled_from(
    [
        "aliases",
        "mentions",
        "formerIds",
        "name",
        "kind",
        "code",
        "lat",
        "start",
        "text",
        "own",
        "值",
    ]
)
edge_keys = st.sampled_from(["evidence", "qualifiers", "confidence", "modality", "start", "own"])
qualifiers = st.dictionaries(
    st.sampled_from(["start", "end", "status", "role", "when", "modality", "text", "own"]), values
)
ids = st.text(min_size=1, max_size=6).filter(bool)


@settings(max_examples=60, deadline=None)
@given(
    node=ids,
    key=ids,
    data=st.dictionaries(keys, values),
    fact=st.dictionaries(edge_keys, values),
    qualified=qualifiers,
)
def test_load_gives_back_any_plain_values(
    node: str,
    key: str,
    data: dict[str, Any],
    fact: dict[str, Any],
    qualified: dict[str, Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    g = networkx.MultiDiGraph(generator="baotu", version="0", base="https://example.org/b/")
    for name in sorted([node, node + "r"]):
        g.add_node(name, **{**data, "type": "Report"})
    g.add_edge(node, node + "r", key)
    g.edges[node, node + "r", key].update({"qualifiers": qualified, **fact, "relation": "mentions"})
    folder = tmp_path_factory.mktemp("g")
    for writer in LOSSLESS:
        assert _same(_round(writer, g, folder), g)


sources = st.tuples(
    st.sampled_from(["r", "r2", "-", "a.b", "nowhere"]),
    st.integers(-1, 4),
    st.integers(-1, 4),
    st.text(max_size=3),
    st.sampled_from(["one", "two"]),
)


@settings(max_examples=60, deadline=None)
@given(
    one=st.lists(sources, max_size=5),
    other=st.lists(sources, max_size=3),
    mentions=st.lists(sources, max_size=4),
    modality=st.sampled_from(["asserted", "denied"]),
)
def test_load_gives_back_facts_of_several_reports(
    one: list[tuple[Any, ...]],
    other: list[tuple[Any, ...]],
    mentions: list[tuple[Any, ...]],
    modality: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    names = ("report", "start", "end", "quote", "rule")
    g = networkx.MultiDiGraph(generator="baotu", version="0", base="https://example.org/b/")
    for report in ("-", "a.b", "r", "r2"):
        g.add_node(report, type="Report", aliases=[], mentions=[], text="甲乙丙丁")
    spans = [dict(zip(names[:3], item[:3], strict=True)) for item in mentions]
    g.add_node("z", type="Person", name="赵", aliases=[], mentions=spans)
    for key, items in (("k1", one), ("k2", other)):
        evidence = [dict(zip(names, item, strict=True)) for item in sorted(items)]
        g.add_edge("r", "z", key, relation="mentions", evidence=evidence, modality=modality)
    folder = tmp_path_factory.mktemp("g")
    for writer in LOSSLESS:
        assert _same(_round(writer, g, folder), g), writer


@pytest.mark.parametrize("writer", LOSSLESS)
def test_load_and_save_again_gives_the_same_bytes(writer: ModuleType, tmp_path: Path) -> None:
    g = small_graph()
    _odd(g)
    loaded = _round(writer, g, tmp_path)
    again = tmp_path / "again"
    writer.write(loaded, again)
    assert again.read_bytes() == (tmp_path / f"g{writer.suffix}").read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", "", "broken JSON"),
        ("a.json", '{"nodes": [', "broken JSON"),
        ("a.json", "[1, 2]", "not a graph that Baotu wrote"),
        ("a.json", '{"nodes": [], "links": [], "graph": {}}', "'edges' is missing"),
        ("a.json", '{"nodes": [{"id": "a"}], "edges": [], "graph": {}}', "'type' is missing"),
        ("a.json", '{"nodes": [{"id": 1, "type": "x"}], "edges": [], "graph": {}}', "no id"),
        ("a.json", '{"nodes": [], "edges": [], "graph": {"a": NaN}}', "NaN"),
        ("a.json", "[" * 100_000, "broken JSON"),
        (
            "a.json",
            '{"nodes": [], "edges": [{"source": "a", "target": "b", "key": "k", "relation": "x"}],'
            ' "graph": {}}',
            "one of its ends is missing",
        ),
        ("a.ttl", "<a> <b> ", "broken Turtle"),
        ("a.trig", "<a> { ", "broken TriG"),
        ("a.jsonld", '{"@context": ', "broken JSON-LD"),
        ("a.nt", "<a> <b> ", "broken N-Triples"),
        ("a.nq", "<a> <b> ", "broken N-Quads"),
        ("a.ttl", "<http://e.org/a> <http://e.org/b> 1 .", "no description of a data set"),
        ("a.ttl", "", "no description of a data set"),
    ],
)
@pytest.mark.usefixtures("rdf_parser")
def test_load_says_in_one_line_what_is_wrong(
    name: str, content: str, words: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(file)
    message = str(caught.value)
    assert words in message and str(file) in message and "\n" not in message


@pytest.mark.usefixtures("rdf_parser")
@pytest.mark.parametrize("term", ["oa:exact", "oa:end", "rdf:object", "baotu:rule"])
def test_load_notices_a_turtle_file_that_lost_a_term(term: str, tmp_path: Path) -> None:
    file = tmp_path / "g.ttl"
    ttl.write(small_graph(), file)
    text = file.read_text(encoding="utf-8")
    assert f" {term} " in text
    file.write_text(text.replace(f" {term} ", " baotu:lost "), encoding="utf-8")
    with pytest.raises(InputError, match="not a whole graph of Baotu"):
        load(file)


def test_load_names_a_missing_file_and_an_unknown_suffix(tmp_path: Path) -> None:
    for name in ("a.json", "a.ttl", "a.trig", "a.jsonld"):
        with pytest.raises(InputError, match=name):
            load(tmp_path / name)
    with pytest.raises(FormatError, match=r"\.jsonld, \.nq, .*\.trig, \.ttl"):
        load(tmp_path / "a.graphml")


@pytest.mark.parametrize("name", ["a.json", "a.ttl"])
def test_load_refuses_other_encodings(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes('{"graph": "报图"}'.encode("gb18030"))
    with pytest.raises(InputError, match=name):
        load(tmp_path / name)
