"""The ontology -> graph/data/context.jsonld, the JSON-LD context of our exports.

    python graph/data/generate/context.py

Own terms have bare names, standard ones their prefix. A test says when it must run again.
https://www.w3.org/TR/json-ld11/#the-context
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.ontology import ontology
from graph.vocabulary import PREFIXES, SEM, TIME

FILE = Path(__file__).parents[1] / "context.jsonld"
# What is a list even when it has one member.
_SETS = {"@container": "@set"}
_WORDS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "name": "schema:name",
    "prefLabel": {"@id": "skos:prefLabel", "@language": "zh"},
    "label": {"@id": "rdfs:label", "@language": "zh"},
    "facts": {"@reverse": "rdf:subject"},
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@vocab"},
    "object": {"@id": "rdf:object", "@type": "@id"},
    "derivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"} | _SETS,
    "selectors": {"@id": "oa:hasSelector", "@type": "@id"} | _SETS,
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "confidence": {"@id": "baotu:confidence", "@type": "xsd:decimal"},
    "rule": "baotu:rule",
    "mention": {"@id": "baotu:mention", "@type": "@id"} | _SETS,
    "report": {"@id": "baotu:report", "@type": "@id"},
    "attributes": {"@id": "baotu:attributes", "@type": "rdf:JSON"},
    "skos:notation": {"@type": "baotu:divisionCode"},
}
_LINKS = (
    "dcterms:conformsTo", "dcterms:source", "oa:hasSource", "org:classification", "org:member",
    "org:memberDuring", "org:organization", "org:role", "owl:sameAs", "prov:wasAssociatedWith",
    "prov:wasGeneratedBy", "sem:eventType", "sem:placeType", "time:hasBeginning", "time:hasEnd",
    "void:class", "void:classPartition", "void:vocabulary",
)  # fmt: skip
_STAMPS = (
    "hasBeginTimeStamp", "hasEndTimeStamp", "hasEarliestBeginTimeStamp",
    "hasLatestBeginTimeStamp", "hasEarliestEndTimeStamp", "hasLatestEndTimeStamp",
)  # fmt: skip


def context() -> dict[str, Any]:
    """The context as a value, prefixes first."""
    words = dict(_WORDS)
    words |= {link: {"@type": "@id"} for link in _LINKS}
    words |= {_compact(SEM + name): {"@type": "xsd:date"} for name in _STAMPS}
    words |= {
        _compact(TIME + f"inXSD{name}"): {"@type": f"xsd:{type_}"}
        for name, type_ in (("Date", "date"), ("gYearMonth", "gYearMonth"), ("gYear", "gYear"))
    }
    words |= {"schema:datePublished": {"@type": "xsd:date"}}
    for name, value in _terms():
        if name not in PREFIXES:
            words.setdefault(name, value)
    return {"@version": 1.1, **PREFIXES, **dict(sorted(words.items()))}


def _terms() -> Iterator[tuple[str, Any]]:
    terms = ontology()
    yield from ((name, f"baotu:{name}") for name in terms.types)
    for relation in terms.relations.values():
        yield relation.name, {"@id": f"baotu:{relation.name}", "@type": "@id"} | _SETS
        for export in relation.exports:
            if _compact(export.predicate) != "prov:wasDerivedFrom":
                yield _compact(export.predicate), {"@type": "@id"} | _SETS
    for attribute in terms.attributes.values():
        of_lists = _SETS if attribute.name in ("aliases", "formerIds") else {}
        language = {"@language": "zh"} if attribute.name == "aliases" else {}
        id_ = _compact(attribute.predicate)
        yield attribute.name, {"@id": id_, **language, **of_lists} if of_lists else id_
        if of_lists:
            yield from ((_compact(other), of_lists) for other in attribute.standard)


def _compact(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def text() -> str:
    """The file: one term a line."""
    lines = (
        f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in context().items()
    )
    return '{"@context": {\n' + ",\n".join(lines) + "\n}}\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="\n")
