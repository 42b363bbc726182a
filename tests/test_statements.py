from __future__ import annotations

import tomllib
from pathlib import Path

import networkx
import pytest
from fixtures.small_graph import NODES, node_id, small_graph

from graph import statements
from graph.errors import OutputError
from graph.ontology import BASE, TERMS, ontology
from graph.vocabulary import OA, ORG, PREFIXES, PROV, RDF, SCHEMA, SEM, SKOS, TIME, XSD, Literal

Triple = tuple[str, str, str | Literal]


def _triples(g: networkx.MultiDiGraph | None = None) -> set[Triple]:
    return set(statements.triples(small_graph() if g is None else g))


def _iri(name: str) -> str:
    return f"{BASE}{NODES[name]['type']}/{node_id(name)}"


def _fact(subject: str, relation: str, object_: str) -> tuple[str, set[Triple]]:
    """The IRI of a fact of the small graph, and its triples."""
    triples = _triples()
    wanted = {
        (RDF + "subject", _iri(subject)),
        (RDF + "predicate", TERMS + relation),
        (RDF + "object", _iri(object_)),
    }
    subjects = {s for s, _, _ in triples if "/fact/" in s}
    found = [s for s in sorted(subjects) if all((s, p, o) in triples for p, o in wanted)]
    assert len(found) == 1
    return found[0], {t for t in triples if t[0] == found[0]}


def _one(triples: set[Triple], subject: str, predicate: str) -> list[str | Literal]:
    return sorted((o for s, p, o in triples if (s, p) == (subject, predicate)), key=str)


@pytest.mark.parametrize(
    ("subject", "predicate", "object_"),
    [
        ("杨君", ORG + "holds", "甘南州委政法委书记"),
        ("杨树琴", ORG + "holds", "合作市人民法院院长"),
        ("甘南州委政法委书记", ORG + "postIn", "甘南州委政法委"),
        ("杨树琴", ORG + "memberOf", "合作市人民法院"),
        ("合作市人民法院审判委员会", ORG + "subOrganizationOf", "合作市人民法院"),
        ("合作市人民法院", SCHEMA + "areaServed", "合作市"),
        ("茨日那毛主席旧居", SCHEMA + "containedInPlace", "迭部县"),
        ("甘肃法制报", SCHEMA + "location", "甘肃省"),
        ("合作市", SCHEMA + "containedInPlace", "甘南藏族自治州"),
        ("座谈会", SEM + "hasActor", "合作市"),
        ("甘南州政法队伍教育整顿英模事迹报告会", SEM + "hasActor", "杨君"),
        ("甘南州政法队伍教育整顿英模事迹报告会", SEM + "hasPlace", "合作市人民法院"),
        ("甘南州政法队伍教育整顿英模事迹报告会", SEM + "subEventOf", "政法队伍教育整顿"),
        ("《关于依法严厉打击“医闹”的通告》", SCHEMA + "publisher", "甘南州公安局"),
        ("读书班54期", SCHEMA + "about", "政法队伍教育整顿"),
        ("读书班54期", PROV + "wasDerivedFrom", "first"),
        ("要把学习教育贯穿始终", SEM + "hasActor", "杨君"),
        ("first", SCHEMA + "author", "张萍"),
        ("first", SCHEMA + "editor", "李文"),
        ("first", SCHEMA + "publisher", "甘肃法制报"),
        ("first", SCHEMA + "mentions", "杨君"),
    ],
)
def test_asserted_facts_are_plain_triples_in_standard_terms(
    subject: str, predicate: str, object_: str
) -> None:
    assert (_iri(subject), predicate, _iri(object_)) in _triples()


def test_every_relation_of_the_small_graph_has_our_own_plain_triple() -> None:
    used = {p.removeprefix(TERMS) for _, p, _ in _triples() if p.startswith(TERMS)}
    assert set(ontology().relations) <= used


@pytest.mark.parametrize(
    ("subject", "object_"),
    [
        ("马明", "合作市人民法院院长"),  # removed
        ("赵六", "合作市人民法院副院长"),  # denied
        ("王某", "会议顾问"),  # alleged
        ("征求意见座谈会", "甘南州公安局"),  # planned
    ],
)
def test_what_does_not_stand_is_a_statement_but_no_plain_triple(subject: str, object_: str) -> None:
    between = {p for s, p, o in _triples() if (s, o) == (_iri(subject), _iri(object_))}
    assert between == set()
    backwards = {p for s, p, o in _triples() if (s, o) == (_iri(object_), _iri(subject))}
    assert backwards == set()
    statements_ = {s for s, p, o in _triples() if (p, o) == (RDF + "subject", _iri(subject))}
    objects = {s for s, p, o in _triples() if (p, o) == (RDF + "object", _iri(object_))}
    assert len(statements_ & objects) == 1


@pytest.mark.parametrize(
    ("qualifiers", "held"),
    [
        ({}, True),
        ({"status": "in-office"}, True),
        ({"status": "elected", "start": "2021-03"}, True),
        ({"status": "nominated"}, False),
        ({"status": "former"}, False),
        ({"status": "resigned"}, False),
        ({"status": "in-office", "end": "2021-03"}, False),
        ({"status": "in-office", "end": "2021-04-02"}, False),  # the day of the report
        ({"status": "in-office", "end": "2026"}, True),  # after the report
        ({"end": "不详"}, False),
    ],
)
def test_a_post_is_held_as_the_newest_report_of_the_fact_sees_it(
    qualifiers: dict[str, str], held: bool
) -> None:
    g = small_graph()
    person, post = node_id("杨君"), node_id("甘南州委政法委书记")
    (data,) = g.get_edge_data(person, post).values()
    data["qualifiers"] = qualifiers
    plain = (_iri("杨君"), ORG + "holds", _iri("甘南州委政法委书记"))
    assert (plain in _triples(g)) is held


def test_a_fact_carries_qualifiers_confidence_and_modality() -> None:
    iri, triples = _fact("杨树琴", "holds", "合作市人民法院院长")
    assert (iri, TERMS + "confidence", Literal("0.95", None, XSD + "decimal")) in triples
    assert (iri, TERMS + "modality", Literal("asserted")) in triples
    assert (iri, TERMS + "status", Literal("appointed")) in triples
    assert (iri, TERMS + "start", Literal("2021-05")) in triples
    begin = Literal("2021-05-01", None, XSD + "date")
    assert (iri, SEM + "hasBeginTimeStamp", begin) in triples
    assert (iri, RDF + "type", ORG + "Membership") in triples
    assert (iri, ORG + "organization", _iri("合作市人民法院")) in triples


def test_a_tenure_lasts_an_interval_of_owl_time() -> None:
    iri, _ = _fact("杨树琴", "holds", "合作市人民法院院长")
    triples = _triples()
    (interval,) = _one(triples, iri, ORG + "memberDuring")
    assert interval == BASE + "interval/2021-05_open"
    (instant,) = _one(triples, str(interval), TIME + "hasBeginning")
    assert _one(triples, str(interval), TIME + "hasEnd") == []
    assert _one(triples, str(instant), TIME + "inXSDgYearMonth") == [
        Literal("2021-05", None, XSD + "gYearMonth")
    ]


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2021-04-02T10:59", {SCHEMA + "datePublished": "2021-04-02"}),
        (
            "2021-04",
            {SEM + "hasBeginTimeStamp": "2021-04-01", SEM + "hasEndTimeStamp": "2021-04-30"},
        ),
        ("近日", {}),
    ],
)
def test_a_report_is_dated_by_days_whatever_is_known(published: str, said: dict[str, str]) -> None:
    g = small_graph()
    g.nodes[node_id("first")]["published"] = published
    found = {p: o for s, p, o in _triples(g) if s == _iri("first") and isinstance(o, Literal)}
    dates = {p: o.value for p, o in found.items() if o.datatype == XSD + "date"}
    assert dates == said
    assert found[TERMS + "published"] == Literal(published)


def test_evidence_has_quote_context_and_position() -> None:
    iri, _ = _fact("杨君", "says", "要把学习教育贯穿始终")
    triples = _triples()
    (evidence,) = _one(triples, iri, PROV + "wasDerivedFrom")
    assert _one(triples, str(evidence), OA + "hasSource") == [_iri("first")]
    assert _one(triples, str(evidence), TERMS + "rule") == [Literal("test-says")]
    quote, span = _one(triples, str(evidence), OA + "hasSelector")
    assert _one(triples, str(quote), OA + "exact") == [Literal("杨君表示，要把学习教育贯穿始终。")]
    (prefix,) = _one(triples, str(quote), OA + "prefix")
    assert isinstance(prefix, Literal) and len(prefix.value) == 24
    assert prefix.value.endswith("甘南州委政法委书记")
    ((start,), (end,)) = (_one(triples, str(span), OA + name) for name in ("start", "end"))
    text = small_graph().nodes[node_id("first")]["text"]
    assert isinstance(start, Literal) and isinstance(end, Literal)
    assert text[int(start.value) : int(end.value)] == "杨君表示，要把学习教育贯穿始终。"


def test_names_are_found_with_and_without_language() -> None:
    triples, iri = _triples(), _iri("甘南州中级人民法院")
    name = "甘南州中级人民法院"
    assert _one(triples, iri, SKOS + "prefLabel") == [Literal(name, "zh")]
    assert _one(triples, iri, PREFIXES["rdfs"] + "label") == [Literal(name, "zh")]
    assert _one(triples, iri, SCHEMA + "name") == [Literal(name)]
    assert _one(triples, iri, SKOS + "altLabel") == [Literal("甘南州法院", "zh")]
    assert _one(triples, iri, SCHEMA + "alternateName") == [Literal("甘南州法院")]


def test_a_place_has_code_point_and_wikidata_item() -> None:
    triples, iri = _triples(), _iri("甘南藏族自治州")
    assert _one(triples, iri, SKOS + "notation") == [
        Literal("623000", None, TERMS + "divisionCode")
    ]
    assert _one(triples, iri, PREFIXES["owl"] + "sameAs") == [PREFIXES["wikidata"] + "Q1021124"]
    assert _one(triples, iri, PREFIXES["geo"] + "lat") == [Literal("34.98", None, XSD + "decimal")]


def test_an_event_has_both_bounds_as_days() -> None:
    triples, iri = _triples(), _iri("政法队伍教育整顿")
    days = {
        name: _one(triples, iri, f"{SEM}has{name}TimeStamp")[0][0]
        for name in ("Begin", "End", "LatestBegin", "EarliestEnd")
    }
    assert days == {
        "Begin": "2021-03-01",
        "End": "2021-06-30",
        "LatestBegin": "2021-03-31",
        "EarliestEnd": "2021-06-01",
    }
    assert _one(triples, iri, TERMS + "start") == [Literal("2021-03")]
    assert _one(triples, iri, SEM + "eventType") == [PREFIXES["eventKind"] + "campaign"]


def test_evidence_is_shared_by_facts_that_quote_the_same() -> None:
    g = small_graph()
    edges = g.edges(keys=True, data=True)
    for *_, data in edges:
        data["evidence"][0]["rule"] = "one"
    distinct = {tuple(sorted(data["evidence"][0].items())) for *_, data in edges}
    resources = [r for r in statements.resources(g) if r.section == "evidence"]
    assert len(resources) == len(distinct) < g.number_of_edges()


def test_resources_are_one_a_subject_and_have_no_triple_twice() -> None:
    resources = list(statements.resources(small_graph()))
    assert len({r.iri for r in resources}) == len(resources)
    assert all(len(set(r.pairs)) == len(r.pairs) for r in resources)


def test_the_base_of_the_graph_moves_the_data_and_no_term() -> None:
    g = small_graph()
    g.graph["base"] = "https://data.example.com/kg/"
    subjects = {s for s, _, _ in statements.triples(g)}
    assert all(s.startswith("https://data.example.com/kg/") for s in subjects)
    predicates = {p for _, p, _ in statements.triples(g)}
    assert TERMS + "confidence" in predicates


@pytest.mark.parametrize("base", ["", "kg/", "https://e.org/kg", "https://e.org/a b/", 'x:"/', 7])
def test_a_base_that_makes_broken_iris_is_refused(base: object) -> None:
    g = small_graph()
    g.graph["base"] = base
    with pytest.raises(OutputError, match="base"):
        list(statements.resources(g))


def test_unknown_types_and_relations_are_named() -> None:
    g = small_graph()
    g.nodes[node_id("杨君")]["type"] = "Human"
    with pytest.raises(OutputError, match="unknown type 'Human'; known: Person"):
        list(statements.resources(g))
    g = small_graph()
    next(iter(g.edges(data=True)))[2]["relation"] = "likes"
    with pytest.raises(OutputError, match="unknown relation 'likes'; known: holds"):
        list(statements.resources(g))


def test_the_data_set_names_the_tool_in_the_version_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == statements.VERSION
    version = (f"{BASE}software/baotu", SCHEMA + "softwareVersion", Literal(statements.VERSION))
    assert version in _triples()


def test_two_facts_with_one_id_are_refused() -> None:
    g = small_graph()
    key = next(iter(g.edges(keys=True)))[2]
    g.add_edge(node_id("杨君"), node_id("马明"), key=key, relation="about", evidence=[])
    with pytest.raises(OutputError, match="two facts have this id"):
        list(statements.resources(g))
