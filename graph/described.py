"""What is served -> its description: the data set (DCAT, VoID) and the service (SD).

https://www.w3.org/TR/vocab-dcat-3/, https://www.w3.org/TR/void/,
https://www.w3.org/TR/sparql11-service-description/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.results import Answer, Solution
from graph.statements import TYPE
from graph.vocabulary import DCAT, PREFIXES, VOID, Literal, number, short

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
TERMS = "http://purl.org/dc/terms/"
MEDIA = "https://www.iana.org/assignments/media-types/"
RESULTS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV"),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)

# What ``dataset`` needs to know, by name.
COUNTS = {
    "triples": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "subjects": "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
    "classes": "SELECT ?term (COUNT(?s) AS ?n) { ?s a ?term } GROUP BY ?term ORDER BY ?term",
    "properties": "SELECT ?term (COUNT(*) AS ?n) { ?s ?term ?o } GROUP BY ?term ORDER BY ?term",
    "reports": "SELECT ?report { ?report a baotu:Report } ORDER BY ?report",
}
Rows = Sequence[Sequence[str]]


# What is said once: where the file itself says it, its own words stand.
_ONCE = frozenset(
    {TERMS + "title"}
    | {VOID + n for n in ("uriSpace", "triples", "distinctSubjects", "classes", "properties")}
)
OWN = """SELECT ?s ?p ?o { ?s a dcat:Dataset ; ?p ?o FILTER ( ?p != baotu:attributes ) }
    ORDER BY ?s ?p ?o"""


def dataset(
    iri: str,
    base: str,
    place: str,
    file: tuple[str, str, int],
    known: Mapping[str, Rows],
    own: Sequence[Solution] = (),
) -> Answer:
    """The data set ``iri`` served at the address ``place``.

    ``file``: name, media type and size of what can be downloaded; ``known``: the rows of
    each of ``COUNTS``; ``own``: those of ``OWN``, which the file itself says.
    """
    name, media, size = file
    service, download = f"{place}sparql", f"{place}{name}"
    pairs: list[tuple[str, str | Literal]] = [
        (TYPE, DCAT + "Dataset"),
        (TYPE, VOID + "Dataset"),
        (TERMS + "title", Literal("报图知识图谱", "zh")),
        (TERMS + "title", Literal("Knowledge graph by Baotu", "en")),
        (DCAT + "landingPage", place),
        (DCAT + "distribution", download),
        (VOID + "sparqlEndpoint", service),
        (VOID + "dataDump", download),
        (VOID + "uriSpace", Literal(base)),
        (VOID + "triples", number(int(known["triples"][0][0]))),
        (VOID + "distinctSubjects", number(int(known["subjects"][0][0]))),
        (VOID + "classes", number(len(known["classes"]))),
        (VOID + "properties", number(len(known["properties"]))),
        *((VOID + "exampleResource", row[0]) for row in known["reports"][:1]),
        *((TERMS + "source", row[0]) for row in known["reports"]),
        *((VOID + "vocabulary", term) for term in _vocabularies(known)),
    ]
    said = {row[1] for row in own}
    triples = [
        *own,
        *((iri, *pair) for pair in pairs if pair[0] not in _ONCE or pair[0] not in said),
    ]
    triples += _distribution(download, media, size)
    triples += [
        (service, TYPE, DCAT + "DataService"),
        (service, DCAT + "endpointURL", service),
        (service, DCAT + "servesDataset", iri),
    ]
    triples += _partitions(iri, "class", "entities", known["classes"])
    triples += _partitions(iri, "property", "triples", known["properties"])
    return Answer("graph", ("subject", "predicate", "object"), triples)


def _vocabularies(known: Mapping[str, Rows]) -> list[str]:
    terms = [row[0] for part in ("classes", "properties") for row in known[part]]
    return sorted(n for n in PREFIXES.values() if any(term.startswith(n) for term in terms))


def _distribution(download: str, media: str, size: int) -> Iterator[Solution]:
    yield download, TYPE, DCAT + "Distribution"
    yield download, DCAT + "downloadURL", download
    yield download, DCAT + "mediaType", MEDIA + media
    yield download, DCAT + "byteSize", number(size)


def _partitions(iri: str, kind: str, count: str, rows: Rows) -> Iterator[Solution]:
    for term, found in rows:
        part = f"{iri}#{kind}-{re.sub('[^A-Za-z0-9]+', '-', short(term))}"
        yield iri, f"{VOID}{kind}Partition", part
        yield part, VOID + kind, term
        yield part, VOID + count, number(int(found))


def service(endpoint: str, iri: str, limits: str, graphs: Iterable[str] = ()) -> Answer:
    """The endpoint at this address, which asks the data set ``iri``; ``limits`` in words."""
    data, default = f"{endpoint}#dataset", f"{endpoint}#default-graph"
    triples: list[Solution] = [
        (endpoint, TYPE, SD + "Service"),
        (endpoint, SD + "endpoint", endpoint),
        (endpoint, SD + "supportedLanguage", SD + "SPARQL11Query"),
        (endpoint, SD + "feature", SD + "UnionDefaultGraph"),
        (endpoint, SD + "defaultDataset", data),
        (endpoint, TERMS + "description", Literal(limits, "en")),
        (data, TYPE, SD + "Dataset"),
        (data, SD + "defaultGraph", default),
        (default, TYPE, SD + "Graph"),
        (default, TERMS + "source", iri),
        *((endpoint, SD + "resultFormat", FORMATS + name) for name in RESULTS),
    ]
    for place, graph in enumerate(graphs, 1):
        named = f"{data}-{place}"
        triples += [
            (data, SD + "namedGraph", named),
            (named, TYPE, SD + "NamedGraph"),
            (named, SD + "name", graph),
        ]
    return Answer("graph", ("subject", "predicate", "object"), triples)
