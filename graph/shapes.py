"""RDF -> violations of the SHACL shapes, by pySHACL.

The shapes are data/shapes.ttl and, for each relation of the ontology, one of its ends:
its focus is the relation itself, its values the statements that use it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from graph import resources
from graph.errors import FormatError
from graph.ontology import FILE, ontology

if TYPE_CHECKING:
    import rdflib

SHAPES = "shapes.ttl"
SH = "http://www.w3.org/ns/shacl#"


class Breach(NamedTuple):
    """What breaks a shape: full IRIs, the value as text; ``messages`` by language."""

    focus: str
    path: str
    value: str
    messages: dict[str, str]


def shapes() -> str:
    """All shapes as Turtle, those of the relations' ends behind the others."""
    return resources.text(SHAPES) + "\n# ---- The ends of each relation ----\n" + "".join(_ends())


def _ends() -> Iterator[str]:
    types = tuple(ontology().types)
    for name, relation in ontology().relations.items():
        ends = (
            _end("subject", relation.domain or types, f"{relation.label_zh} ←"),
            _end("object", relation.range or types, f"{relation.label_zh} →"),
        )
        yield (
            f"\nshape:{name} a sh:NodeShape ; sh:targetNode baotu:{name} ;\n"
            f"    sh:property [ sh:path [ sh:inversePath rdf:predicate ] ;\n"
            f"        sh:property {' , '.join(ends)} ] .\n"
        )


def _end(side: str, classes: tuple[str, ...], chinese: str) -> str:
    choice = " ".join(f"[ sh:class baotu:{name} ]" for name in classes)
    labels = "/".join(ontology().types[name].label_zh for name in classes)
    english = f"its {side} is one of {', '.join(classes)}"
    return (
        f"[ sh:path rdf:{side} ; sh:or ( {choice} ) ;\n"
        f'            sh:message "{chinese} {labels}"@zh , "{english}"@en ]'
    )


def breaches(triples: rdflib.Graph) -> list[Breach]:
    """What breaks a shape, sorted; the ontology is added to ``triples``.

    FormatError without pySHACL.
    """
    try:
        from pyshacl import validate
    except ImportError as error:
        hint = "the package pyshacl is not installed (pip install 'baotu[check]')"
        raise FormatError(f"check: {hint}; --no-shapes checks the rest") from error
    import rdflib

    triples.parse(data=resources.text(FILE), format="turtle")
    constraints = rdflib.Graph().parse(data=shapes(), format="turtle")
    _, report, _ = validate(triples, shacl_graph=constraints, inplace=True)
    return sorted(_breach(report, node) for node in _results(report))


def _results(report: Any) -> Iterator[Any]:
    import rdflib

    yield from report.subjects(rdflib.RDF.type, rdflib.URIRef(SH + "ValidationResult"))


def _breach(report: Any, node: Any) -> Breach:
    import rdflib

    def one(name: str) -> str:
        value = report.value(node, rdflib.URIRef(SH + name))
        return "" if value is None or isinstance(value, rdflib.BNode) else str(value)

    messages = {
        message.language or "en": str(message)
        for message in report.objects(node, rdflib.URIRef(SH + "resultMessage"))
    }
    return Breach(one("focusNode"), one("resultPath"), one("value"), messages)
