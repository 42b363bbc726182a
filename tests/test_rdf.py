"""The RDF exports as rdflib and Oxigraph read them."""

from __future__ import annotations

import json
import re
import warnings
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import networkx
import pyoxigraph
import pytest
import rdflib
from fixtures.small_graph import node_id, small_graph
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import plugins, report_graphs, resources, statements
from graph.loading import load
from graph.ontology import BASE, TERMS, ontology
from graph.vocabulary import OA, PROV, RDF, SCHEMA, Literal
from graph.writers import jsonld, nq, nt, rdfxml, trig, ttl, ttl12

ROOT = Path(__file__).parents[1]
HOSTILE = "a\x00b\x01\r\n\t\\\"'<&>{}|^`%  \u2028\ufeff\ufffe\uffff\x7f\x85\U0010ffff]]>"
WRITERS = [ttl, trig, nt, nq, jsonld, rdfxml]
# What each is called by the other two programs.
RDFLIB = {"ttl": "turtle", "trig": "trig", "nt": "nt", "nq": "nquads", "jsonld": "json-ld",
          "rdfxml": "xml"}  # fmt: skip
OXIGRAPH = {"ttl": "TURTLE", "trig": "TRIG", "nt": "N_TRIPLES", "nq": "N_QUADS",
            "jsonld": "JSON_LD", "rdfxml": "RDF_XML"}  # fmt: skip
Parsed = set[tuple[str, str, str, str, str]]


def _name(writer: ModuleType) -> str:
    return writer.__name__.rpartition(".")[2]


def _data(writer: ModuleType, g: networkx.MultiDiGraph, folder: Path) -> bytes:
    file = folder / f"g{writer.suffix}"
    writer.write(g, file)
    return file.read_bytes()


def _by_oxigraph(writer: ModuleType, data: bytes) -> list[Any]:
    format_ = getattr(pyoxigraph.RdfFormat, OXIGRAPH[_name(writer)])
    return list(pyoxigraph.parse(data, format=format_))


def _by_rdflib(writer: ModuleType, data: bytes) -> list[Any]:
    """Quads or triples; no warning but those about rdflib itself."""
    graph = rdflib.Dataset() if writer in (trig, nq) else rdflib.Graph()
    # A name that rdflib itself has given up and its own parsers still use.
    old = "ConjunctiveGraph is deprecated|Dataset.default_context is deprecated"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", old, DeprecationWarning)
        graph.parse(data=data, format=RDFLIB[_name(writer)])
        return list(graph.quads()) if isinstance(graph, rdflib.Dataset) else list(graph)


def _plain(node: Any) -> tuple[str, str, str]:
    """A node of either library as (value, language, datatype)."""
    if isinstance(node, rdflib.URIRef | pyoxigraph.NamedNode):
        return (str(getattr(node, "value", node)), "", "")
    assert isinstance(node, rdflib.Literal | pyoxigraph.Literal), f"{node!r} is blank"
    language = str(node.language or "")
    value = node.value if isinstance(node, pyoxigraph.Literal) else str(node)
    datatype = str(getattr(node.datatype, "value", node.datatype) or "")
    implied = ("http://www.w3.org/2001/XMLSchema#string", RDF + "langString")
    return (str(value), language, "" if datatype in implied else datatype)


def _triples(found: list[Any]) -> Parsed:
    three = ((q.subject, q.predicate, q.object) if hasattr(q, "subject") else q[:3] for q in found)
    return {(str(_plain(s)[0]), str(_plain(p)[0]), *_plain(o)) for s, p, o in three}


def _expected(g: networkx.MultiDiGraph) -> Parsed:
    return {
        (s, p, *((o.value, o.language or "", o.datatype or "") if isinstance(o, Literal) else
                 (o, "", "")))
        for s, p, o in statements.triples(g)
    }  # fmt: skip


def _gannan() -> networkx.MultiDiGraph:
    return load(ROOT / "exports" / "gannan-2021.json")


@pytest.mark.parametrize("make", [small_graph, _gannan])
@pytest.mark.parametrize("writer", WRITERS, ids=_name)
def test_rdf_is_the_same_triples_in_every_format_and_program(
    writer: ModuleType, make: Any, tmp_path: Path
) -> None:
    g = make()
    data, expected = _data(writer, g, tmp_path), _expected(g)
    one, other = _by_oxigraph(writer, data), _by_rdflib(writer, data)
    assert len(one) == len(other) == len(set(one))
    assert _triples(one) == expected
    assert _triples(other) == expected


hostile_text = st.one_of(st.just(HOSTILE), st.text(max_size=20))


@settings(max_examples=30, deadline=None)
@given(name=hostile_text, node=st.text(min_size=1, max_size=8), rule=hostile_text)
def test_rdf_parses_whatever_names_and_ids_hold(
    name: str, node: str, rule: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    g = networkx.MultiDiGraph()
    g.add_node(node, type="Person", name=name, aliases=[name], text=name, wikidata=name, code=name)
    g.add_node(node + "x", type="Report", name="r")
    evidence = {"report": node, "start": 0, "end": len(name), "quote": name, "rule": rule}
    data = {"relation": "mentions", "evidence": [evidence], "qualifiers": {"role": name}}
    g.add_edge(node + "x", node, key=name or "k", modality="asserted", **data)
    folder = tmp_path_factory.mktemp("g")
    for writer in WRITERS:
        data_ = _data(writer, g, folder)
        one, other = _by_oxigraph(writer, data_), _by_rdflib(writer, data_)
        assert len(one) == len(other)
        assert _triples(one) == _triples(other)
        assert (_triples(one) == _expected(g)) or writer is rdfxml


def test_rdfxml_gives_what_xml_cannot_hold_as_replacement_characters(tmp_path: Path) -> None:
    g = networkx.MultiDiGraph()
    g.add_node("p", type="Person", name="杨\x00\r]]>\ufffe", aliases=[], mentions=[])
    triples = _triples(_by_oxigraph(rdfxml, _data(rdfxml, g, tmp_path)))
    assert "杨\ufffd\r]]>\ufffd" in {value for _, p, value, *_ in triples if p == SCHEMA + "name"}


@pytest.mark.parametrize("writer", WRITERS, ids=_name)
def test_rdf_gives_lone_surrogates_as_replacement_characters(
    writer: ModuleType, tmp_path: Path
) -> None:
    g = networkx.MultiDiGraph()
    g.add_node("p", type="Person", name="杨\ud800", aliases=[], mentions=[])
    triples = _triples(_by_rdflib(writer, _data(writer, g, tmp_path)))
    names = {value for _, p, value, *_ in triples if p == SCHEMA + "name"}
    assert names == {"杨\ufffd", "baotu"}


def test_turtle_keeps_sections_and_subjects_in_order(tmp_path: Path) -> None:
    text = _data(ttl, small_graph(), tmp_path).decode()
    headings = [line.strip("# -") for line in text.split("\n") if line.startswith("# ----")]
    assert headings[:3] == ["Data set", "人物 Person", "机构 Organization"]
    assert headings[-3].startswith("Places in the texts") and headings[-1] == "Instants"
    relations = list(ontology().relations)
    found = re.findall(r"^(fact:\S+) a .*\n.*\n    rdf:predicate baotu:(\w+) ;", text, re.M)
    facts = [(relations.index(relation), subject) for subject, relation in found]
    assert facts == sorted(facts) and len(facts) == small_graph().number_of_edges()
    assert "Person:" in text and ' schema:name "杨君" ;' in text


@pytest.mark.parametrize("writer", [ttl, trig])
def test_turtle_says_each_fact_in_words_above_it(writer: ModuleType, tmp_path: Path) -> None:
    g = small_graph()
    g.nodes[node_id("马明")]["name"] = "马\n明\r\u2028 <a:b> <c:d> 1 ."
    text = _data(writer, g, tmp_path).decode()
    lines = text.split("\n")
    at = lines.index("# 杨君 holds 甘南州委政法委书记")
    assert lines[at + 1].startswith("fact:")
    assert "# 赵六 holds 合作市人民法院副院长 (denied)" in lines
    assert "# 马 明 a b c d 1 holds 合作市人民法院院长" in lines
    assert _triples(_by_oxigraph(writer, text.encode())) == _expected(g)


@pytest.mark.parametrize("writer", [ttl, trig])
def test_turtle_says_that_the_base_is_a_placeholder(writer: ModuleType, tmp_path: Path) -> None:
    g = small_graph()
    assert _data(writer, g, tmp_path).decode().startswith(f"# {BASE} is a placeholder")
    g.graph["base"] = "https://data.example.com/kg/"
    text = _data(writer, g, tmp_path).decode()
    assert "placeholder" not in text
    assert "@prefix Person: <https://data.example.com/kg/Person/> ." in text
    assert f"@prefix baotu: <{TERMS}> ." in text


@pytest.mark.parametrize("writer", [nt, nq])
def test_nquads_are_the_canonical_form(writer: ModuleType, tmp_path: Path) -> None:
    g = small_graph()
    g.nodes[node_id("杨君")]["when"] = '\x00\b\t\n\x0b\f\r\x1f"\\\x7f\x85\u2028\ufffe'
    data = _data(writer, g, tmp_path)
    lines = data.decode().split("\n")[:-1]
    assert all(one < other for one, other in pairwise(lines))
    quads = pyoxigraph.Dataset(
        q if isinstance(q, pyoxigraph.Quad) else pyoxigraph.Quad(*q)
        for q in _by_oxigraph(writer, data)
    )
    quads.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    said = pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS).decode()
    assert sorted(said.split("\n")[:-1]) == lines


def _two_reports() -> networkx.MultiDiGraph:
    """The small graph, the first of its facts quoted by both reports."""
    g = small_graph()
    one, other, key = next(iter(g.edges(node_id("杨君"), keys=True)))
    evidence = g.edges[one, other, key]["evidence"]
    second = {"report": node_id("second"), "start": 0, "end": 3, "quote": "x", "rule": "r"}
    g.edges[one, other, key]["evidence"] = sorted(
        [*evidence, second], key=lambda e: (e["report"], e["start"])
    )
    return g


def test_trig_and_nquads_say_the_same_of_every_graph(tmp_path: Path) -> None:
    g = _two_reports()
    one = {str(q) for q in _by_oxigraph(trig, _data(trig, g, tmp_path))}
    other = {str(q) for q in _by_oxigraph(nq, _data(nq, g, tmp_path))}
    assert one == other
    names = {q.graph_name for q in _by_oxigraph(trig, _data(trig, g, tmp_path))}
    reports = {f"{BASE}Report/{node_id(name)}" for name in ("first", "second")}
    assert {str(getattr(name, "value", "")) for name in names} == {"", *reports}


def test_a_report_is_a_graph_with_its_own_evidence_alone() -> None:
    homes: dict[str | None, set[tuple[str, str, Any]]] = {}
    for name, resource in report_graphs.quads(_two_reports()):
        homes.setdefault(name, set()).update((resource.iri, p, o) for p, o in resource.pairs)
    common = homes.pop(None)
    assert not any("/fact/" in s or p == TERMS + "holds" for s, p, _ in common)
    assert any(p == SCHEMA + "name" for _, p, _ in common)
    for name, triples in homes.items():
        sources = {o for _, p, o in triples if p == OA + "hasSource"}
        assert sources == {name}
        evidence = {o for s, p, o in triples if p == PROV + "wasDerivedFrom" and "/fact/" in s}
        assert evidence <= {s for s, p, _ in triples if p == OA + "hasSource"}
    first, second = homes.values()
    shared = {s for s, p, o in first & second if (p, o) == (RDF + "type", RDF + "Statement")}
    assert len(shared) == 1


def test_a_report_asked_as_a_graph_answers_in_sparql(tmp_path: Path) -> None:
    file = tmp_path / "g.trig"
    trig.write(small_graph(), file)
    store = pyoxigraph.Store()
    store.load(path=str(file), format=pyoxigraph.RdfFormat.TRIG)
    question = """PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <https://schema.org/>
        SELECT ?person ?title WHERE { GRAPH ?report { ?who org:holds ?post }
        ?who schema:name ?person . ?report schema:headline ?title }"""
    found = {row["person"].value for row in store.query(question)}
    assert "杨君" in found


def test_jsonld_frames_facts_and_evidence_in_their_entity(tmp_path: Path) -> None:
    content = json.loads(_data(jsonld, small_graph(), tmp_path))
    nodes = {node["id"]: node for node in content["@graph"]}
    person = nodes[f"Person/{node_id('杨君')}"]
    assert person["name"] == "杨君"
    (post,) = [fact for fact in person["facts"] if fact["predicate"] == "holds"]
    (evidence,) = post["derivedFrom"]
    quotes = [s["exact"] for s in evidence["selectors"] if isinstance(s, dict) and "exact" in s]
    assert quotes == ["甘南州委政法委书记杨君表示，要把学习教育贯穿始终。"]
    assert not any(id_.startswith(("fact/", "evidence/", "quote/")) for id_ in nodes)


def test_jsonld_has_the_published_context_and_no_address_to_fetch(tmp_path: Path) -> None:
    content = json.loads(_data(jsonld, small_graph(), tmp_path))
    published = json.loads(resources.text("context.jsonld"))["@context"]
    assert content["@context"] == [published, {"@base": BASE}]


def test_jsonld_writes_a_new_term_before_the_context_knows_it(tmp_path: Path) -> None:
    from graph.vocabulary import Resource
    from graph.writers._framing import Framing

    new = Resource("Person", BASE + "Person/a", [(TERMS + "newTerm", BASE + "Person/b")])
    (resource,) = Framing([new], BASE).outer
    node, _ = Framing([new], BASE).entity(resource)
    assert node == {"id": "Person/a", "baotu:newTerm": {"id": "Person/b"}}


def test_turtle_12_reifies_each_fact_as_a_triple_term(tmp_path: Path) -> None:
    g, file = small_graph(), tmp_path / "g.ttl12"
    ttl12.write(g, file)
    found = list(pyoxigraph.parse(path=str(file), format=pyoxigraph.RdfFormat.TURTLE))
    terms = {(t.subject.value, t.object) for t in found if t.predicate.value == RDF + "reifies"}
    assert all(isinstance(term, pyoxigraph.Triple) for _, term in terms)
    own = {(iri, p): o for iri, p, o in statements.triples(g) if "/fact/" in iri}
    assert {(iri, str(t.subject.value), str(t.predicate.value), str(t.object.value))
            for iri, t in terms} == {
        (iri, own[iri, RDF + "subject"], own[iri, RDF + "predicate"], own[iri, RDF + "object"])
        for iri, _ in own
    }  # fmt: skip
    # What is left is what the plain Turtle says: three triples and the type fewer a fact.
    facts = g.number_of_edges()
    assert len(found) == len(_expected(g)) - 3 * facts
    store = pyoxigraph.Store()
    store.load(path=str(file), format=pyoxigraph.RdfFormat.TURTLE)
    question = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        PREFIX baotu: <https://example.org/baotu/ontology#>
        SELECT ?modality WHERE { ?fact rdf:reifies <<( ?who baotu:holds ?post )>> ;
            baotu:modality ?modality }"""
    found_modalities = {row["modality"].value for row in store.query(question)}
    assert {"asserted", "denied", "alleged"} <= found_modalities


def test_every_format_is_a_module_and_every_rdf_module_is_tested_here() -> None:
    flat = {
        "ttl12",
        "csv",
        "cyjs",
        "ftm",
        "gexf",
        "graphml",
        "html",
        "json",
        "jsonl",
        "neo4j",
        "parquet",
    }
    assert set(plugins.names("writers")) - flat == set(RDFLIB) == set(OXIGRAPH)
