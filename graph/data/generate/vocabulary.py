"""The ontology -> graph/data/ontology.html, its documentation in Chinese and English.

    python graph/data/generate/vocabulary.py

Each term has an anchor of its name, so that the address of a term leads to what is said of it.
A test says when it must run again.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from rdflib import RDF, Graph, URIRef
from rdflib.term import Node

from graph import resources
from graph.ontology import BASE, FILE, TERMS
from graph.vocabulary import PREFIXES

HERE = Path(__file__).parent
PAGE = HERE.parent / "ontology.html"
_RDFS, _SCHEMA, _SKOS = (PREFIXES[name] for name in ("rdfs", "schema", "skos"))
_SECTIONS = (
    ("Type", "类型", "Types", ("subClassOf",)),
    ("Relation", "关系", "Relations", ("subPropertyOf",)),
    ("Attribute", "属性和限定", "Attributes and qualifiers", ("subPropertyOf",)),
)
_OTHERS = ("mention", "report", "confidence", "rule", "attributes")
_KINDS = ("EventKind", "OrganizationKind", "PlaceKind")


class Page:
    """Questions to the ontology, in the order of the page."""

    def __init__(self) -> None:
        self.graph = Graph().parse(data=resources.text(FILE), format="turtle")
        self.iri = BASE + "ontology"
        self.base = BASE
        self.title = self.words(URIRef(self.iri), "label")
        self.about = self.words(URIRef(self.iri), "comment")
        self.version = str(
            self.graph.value(URIRef(self.iri), URIRef(PREFIXES["owl"] + "versionInfo"))
        )
        self.prefixes = sorted(PREFIXES.items())

    def sections(self) -> list[tuple[str, str, list[dict[str, Any]]]]:
        """(heading zh, heading en, terms)."""
        found = [
            (zh, en, [self.term(t, above) for t in self.members(class_)])
            for class_, zh, en, above in _SECTIONS
        ]
        others = [self.term(URIRef(TERMS + name), ("subPropertyOf",)) for name in _OTHERS]
        return [*found, ("事实、证据和数据集", "Facts, evidence, data set", others)]

    def schemes(self) -> list[tuple[dict[str, str], list[dict[str, Any]]]]:
        """(labels of the scheme, its kinds)."""
        return [
            (
                self.words(URIRef(f"{TERMS}{name}s"), "label"),
                [self.kind(k) for k in self.members(name)],
            )
            for name in _KINDS
        ]

    def members(self, class_: str) -> list[Node]:
        def rank(term: Node) -> tuple[int, str]:
            order = self.graph.value(term, URIRef(TERMS + "order"))
            return (int(str(order)) if order else 10**6, str(term))

        return sorted(self.graph.subjects(RDF.type, URIRef(TERMS + class_)), key=rank)

    def words(self, term: Node, name: str) -> dict[str, str]:
        found = self.graph.objects(term, URIRef(_RDFS + name))
        return {str(getattr(text, "language", "")): str(text) for text in found}

    def term(self, term: Node, above: tuple[str, ...]) -> dict[str, Any]:
        sides = {
            side: self.links(term, _RDFS + side) + self.links(term, f"{_SCHEMA}{side}Includes")
            for side in ("domain", "range")
        }
        over = [link for name in above for link in self.links(term, _RDFS + name)]
        return {
            "name": str(term).removeprefix(TERMS),
            "label": self.words(term, "label"),
            "comment": self.words(term, "comment"),
            "above": over,
            "written": self.exports(term),
            **sides,
        }

    def exports(self, term: Node) -> list[str]:
        """The standard terms written beside ours, with their conditions in words."""
        more = sorted(self.graph.subjects(URIRef(TERMS + "ofRelation"), term), key=str)
        entries = [term, *more]
        found = []
        for entry in entries:
            limits = [
                f"{way} {', '.join(self.links(entry, TERMS + name))}"
                for way, name in (("from", "fromType"), ("to", "toType"))
                if self.links(entry, TERMS + name)
            ]
            condition = f" ({' '.join(limits)})" if limits else ""
            found += [link + condition for link in self.links(entry, TERMS + "exportAs")]
            inverse = self.links(entry, TERMS + "exportInverse")
            found += [f"{link}, ends exchanged{condition}" for link in inverse]
        return found + [f"{link} only" for link in self.links(term, TERMS + "writtenAs")]

    def kind(self, term: Node) -> dict[str, Any]:
        return {
            "name": str(term).rpartition("/")[2],
            "label": self.words(term, "label"),
            "written": self.links(term, TERMS + "exportAs"),
        }

    def links(self, term: Node, predicate: str) -> list[str]:
        return sorted(map(_short, self.graph.objects(term, URIRef(predicate))))


def _short(iri: Node) -> str:
    text = str(iri)
    for prefix, namespace in sorted(PREFIXES.items(), key=lambda item: -len(item[1])):
        if text.startswith(namespace):
            local = text[len(namespace) :]
            return local if prefix == "baotu" else f"{prefix}:{local}"
    return text


def text() -> str:
    """The page."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
    )  # fmt: skip
    return environment.get_template("vocabulary.html").render(page=Page())


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8", newline="\n")
