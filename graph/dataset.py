"""Graph -> the description of the data set: DCAT, VoID, PROV-O.

https://www.w3.org/TR/vocab-dcat-3/ and https://www.w3.org/TR/void/. There is no date in it:
the same reports give the same bytes tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.ontology import BASE, TERMS, ontology
from graph.vocabulary import (
    DCAT,
    DCTERMS,
    PREFIXES,
    PROV,
    RDF,
    SCHEMA,
    VOID,
    Literal,
    Pair,
    Resource,
    number,
    string,
)

_TYPE = RDF + "type"
ONTOLOGY = BASE + "ontology"
# What the data is written in; the others are only prefixes of ours and of XML Schema.
_VOCABULARIES = ("foaf", "oa", "org", "prov", "schema", "sem", "skos", "time")


def description(
    base: str,
    about: Mapping[str, Any],
    attributes: Literal,
    counts: Mapping[str, int],
    reports: Iterable[str],
) -> Iterator[Resource]:
    """The data set, how it was made, and how many entities of each type it has.

    ``about`` are the attributes of the graph, ``attributes`` the same as a literal;
    ``counts``: type to the number of its entities; ``reports``: their IRIs.
    """
    parts = [(name, f"{base}partition/{name}") for name in ontology().types if counts.get(name)]
    activity, software = f"{base}activity/build", f"{base}software/{about['generator']}"
    yield _resource(
        f"{base}dataset",
        [
            (_TYPE, DCAT + "Dataset"),
            (_TYPE, VOID + "Dataset"),
            (DCTERMS + "conformsTo", ONTOLOGY),
            (VOID + "uriSpace", string(base)),
            (VOID + "entities", number(sum(counts.values()))),
            *((VOID + "vocabulary", iri) for iri in sorted(_vocabularies())),
            *((VOID + "classPartition", iri) for _, iri in parts),
            *((DCTERMS + "source", iri) for iri in reports),
            (PROV + "wasGeneratedBy", activity),
            (TERMS + "attributes", attributes),
        ],
    )
    for name, iri in parts:
        yield _resource(
            iri, [(VOID + "class", TERMS + name), (VOID + "entities", number(counts[name]))]
        )
    yield _resource(activity, [(_TYPE, PROV + "Activity"), (PROV + "wasAssociatedWith", software)])
    yield _resource(
        software,
        [
            (_TYPE, PROV + "SoftwareAgent"),
            (SCHEMA + "name", string(str(about["generator"]))),
            (SCHEMA + "softwareVersion", string(str(about["version"]))),
        ],
    )


def _vocabularies() -> Iterator[str]:
    yield TERMS
    yield from (PREFIXES[prefix] for prefix in _VOCABULARIES)


def _resource(iri: str, pairs: Iterable[Pair]) -> Resource:
    return Resource("dataset", iri, list(pairs))
