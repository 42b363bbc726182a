from __future__ import annotations

import math
import re
import runpy
import warnings
from itertools import combinations
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from graph import resources
from graph.errors import DataError
from graph.model import type_names
from graph.ontology import BASE, TERMS, ontology, parse
from graph.vocabulary import PREFIXES

ROOT = Path(__file__).parents[1]
RELATIONS = (
    "holds postIn memberOf partOf jurisdiction locatedIn within organizer participant place "
    "subEventOf issues about states says author editor publisher reprintOf mentions"
)


def test_ontology_has_the_types_and_relations_of_the_contract() -> None:
    assert tuple(ontology().types) == type_names
    assert " ".join(ontology().relations) == RELATIONS


def test_ontology_names_every_term_in_both_languages() -> None:
    terms = ontology()
    labelled = [*terms.types.values(), *terms.relations.values(), *terms.attributes.values()]
    assert all(term.label_zh and term.label_en for term in labelled)
    assert terms.event_kinds["meeting"] == ("会议", "meeting")
    assert terms.organization_kinds["public-security"] == ("公安", "public security")
    assert set(terms.place_kinds) == {"division", "site", "natural", "region"}


@pytest.mark.parametrize(
    ("relation", "subject", "object_"),
    [
        ("holds", "Person", "Position"),
        ("locatedIn", "Place", "Place"),
        ("organizer", "Event", "Place"),
        ("issues", "Event", "Document"),
        ("about", "Statistic", "Report"),
        ("mentions", "Report", "Statistic"),
    ],
)
def test_check_accepts_what_the_contract_allows(relation: str, subject: str, object_: str) -> None:
    ontology().check(relation, subject, object_)


@pytest.mark.parametrize(
    ("relation", "subject", "object_", "words"),
    [
        ("holds", "Organization", "Position", "not in its domain"),
        ("holds", "Person", "Organization", "not in its range"),
        ("mentions", "Person", "Person", "not in its domain"),
        ("hold", "Person", "Position", "known: holds, postIn"),
    ],
)
def test_check_refuses_other_ends(relation: str, subject: str, object_: str, words: str) -> None:
    with pytest.raises(DataError, match=words):
        ontology().check(relation, subject, object_)


def test_exports_depend_on_the_types_at_the_ends() -> None:
    terms = ontology().relations
    site = terms["locatedIn"].exports_for("Place", "Place")
    body = terms["locatedIn"].exports_for("Organization", "Place")
    assert [e.predicate for e in site] == [PREFIXES["schema"] + "containedInPlace"]
    assert [e.predicate for e in body] == [PREFIXES["schema"] + "location"]
    (issued,) = terms["issues"].exports_for("Organization", "Document")
    assert issued.inverse and issued.predicate == PREFIXES["schema"] + "publisher"


def test_every_relation_has_a_standard_term() -> None:
    assert [name for name, term in ontology().relations.items() if not term.exports] == []


def test_ontology_file_has_no_blank_node_and_uses_no_undeclared_term() -> None:
    graph = rdflib.Graph(bind_namespaces="none")
    graph.parse(data=resources.text("ontology.ttl"), format="turtle")
    nodes = {node for triple in graph for node in triple}
    assert not any(isinstance(node, rdflib.BNode) for node in nodes)
    own = {node for node in nodes if isinstance(node, rdflib.URIRef) and node.startswith(BASE)}
    version = rdflib.URIRef(f"{BASE}ontology/{ontology().version}")
    assert own - set(graph.subjects()) == {version}, "the version's IRI is only a name"
    declared = {prefix: str(namespace) for prefix, namespace in graph.namespaces()}
    assert declared["baotu"] == TERMS
    assert {p: declared[p] for p in PREFIXES if p in declared} == {
        p: PREFIXES[p] for p in PREFIXES if p in declared
    }


RDFS = PREFIXES["rdfs"]


@pytest.fixture(scope="module")
def file() -> rdflib.Graph:
    return rdflib.Graph().parse(data=resources.text("ontology.ttl"), format="turtle")


def _terms(file: rdflib.Graph, class_: str) -> list[rdflib.term.Node]:
    found = sorted(file.subjects(rdflib.RDF.type, rdflib.URIRef(TERMS + class_)))
    assert found
    return found


@pytest.mark.parametrize("class_", ["Type", "Relation", "Attribute"])
def test_ontology_explains_every_term_in_both_languages(file: rdflib.Graph, class_: str) -> None:
    for term in _terms(file, class_):
        comments = [c.language for c in file.objects(term, rdflib.URIRef(RDFS + "comment"))]
        assert sorted(comments) == ["en", "zh"], term


@pytest.mark.parametrize("class_", ["Relation", "Attribute"])
def test_ontology_gives_every_property_a_domain_and_a_range(
    file: rdflib.Graph, class_: str
) -> None:
    for term in _terms(file, class_):
        for side in ("domain", "range"):
            one = list(file.objects(term, rdflib.URIRef(RDFS + side)))
            several = list(file.objects(term, rdflib.URIRef(f"{PREFIXES['schema']}{side}Includes")))
            assert len(one) == 1 or (not one and len(several) > 1), (term, side)


def test_ontology_kinds_are_concepts_of_a_scheme(file: rdflib.Graph) -> None:
    skos = PREFIXES["skos"]
    for class_ in ("EventKind", "OrganizationKind", "PlaceKind"):
        for kind in _terms(file, class_):
            schemes = list(file.objects(kind, rdflib.URIRef(skos + "inScheme")))
            assert schemes == [rdflib.URIRef(f"{TERMS}{class_}s")]
            labels = set(file.objects(kind, rdflib.URIRef(skos + "prefLabel")))
            assert labels == set(file.objects(kind, rdflib.URIRef(RDFS + "label")))


@pytest.mark.parametrize(
    ("module", "name"), [("context", "context.jsonld"), ("vocabulary", "ontology.html")]
)
def test_ontology_is_published_as_it_is(module: str, name: str) -> None:
    generator = runpy.run_path(str(ROOT / "graph" / "data" / "generate" / f"{module}.py"))
    assert resources.text(name) == generator["text"](), (
        f"run python graph/data/generate/{module}.py"
    )


def test_ontology_page_has_an_anchor_for_every_term(file: rdflib.Graph) -> None:
    page = resources.text("ontology.html")
    for class_ in ("Type", "Relation", "Attribute"):
        for term in _terms(file, class_):
            assert f' id="{str(term).removeprefix(TERMS)}"' in page
    assert "http-equiv" not in page and "<script" not in page
    assert not re.search(r'(src|href)="(?!#|https?://)', page)


def test_ontology_file_is_read_alike_by_both_parsers() -> None:
    text = resources.text("ontology.ttl")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph = rdflib.Graph().parse(data=text, format="turtle")
        triples = list(pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE))
    assert len(graph) == len(triples) == len(set(triples)) > 500


def _channels(color: str) -> tuple[float, float, float]:
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def _luminance(linear: tuple[float, float, float]) -> float:
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def test_colors_stand_out_on_light_and_dark_pages() -> None:
    """WCAG 2.2, 1.4.11: graphics need a contrast of 3 to 1."""
    dark = 0.0090
    for term in ontology().types.values():
        luminance = _luminance(_channels(term.color))
        assert _contrast(luminance, 1.0) >= 3, term.name
        assert _contrast(luminance, dark) >= 3, term.name


# Simulated sight, linear RGB to linear RGB: Machado, Oliveira, Fernandes 2009, table 1.
SIGHTS = {
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
Vector = tuple[float, float, float]


def _times(matrix: tuple[Vector, Vector, Vector], vector: Vector) -> Vector:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def _lab(linear: Vector) -> Vector:
    red, green, blue = (min(1.0, max(0.0, part)) for part in linear)
    x, y, z = _times(XYZ, (red, green, blue))
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (x / 0.9505, y, z / 1.089)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("sight", SIGHTS)
def test_colors_of_types_are_told_apart_by_every_eye(sight: str) -> None:
    """A CIE 1976 difference of 15; 2 to 3 is just noticeable side by side."""
    seen = [_lab(_times(SIGHTS[sight], _channels(t.color))) for t in ontology().types.values()]
    assert min(math.dist(one, other) for one, other in combinations(seen, 2)) >= 15


def test_types_differ_in_shape_and_color() -> None:
    terms = ontology().types.values()
    assert len({term.shape for term in terms}) == len(terms)
    assert len({term.color for term in terms}) == len(terms)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('rdfs:label "人物"@zh , "person"@en', 'rdfs:label "人物"@zh', "0 labels @en"),
        ("rdfs:domain baotu:Person ;", "rdfs:domain baotu:Human ;", "domain Human; known: Person"),
        ('owl:versionInfo "1.1.0" .', 'rdfs:seeAlso "x" .', "0 of"),
        ("@prefix xsd:", "@prefix xsd", "not Turtle"),
    ],
)
def test_parse_names_the_wrong_entry(old: str, new: str, words: str) -> None:
    text = resources.text("ontology.ttl")
    assert old in text
    with pytest.raises(DataError, match=words):
        parse(text.replace(old, new))
