"""Graph -> RDF resources by report: what each report says is a named graph of its own.

The name of the graph is the IRI of the report, so that ``GRAPH ?report { … }`` asks what
it says. The default graph holds what is known of the reports together: the data set, and
each entity with its names and attributes. A fact of two reports stands in both graphs, each
time with the evidence of that report. The union is what ``graph.statements`` yields, no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.annotations import MENTION, SECTIONS, evidence_of, report_of
from graph.rows import Whole
from graph.statements import DERIVED, Walk
from graph.vocabulary import Object, Pair, Resource, segment

if TYPE_CHECKING:
    import networkx

Homes = dict[tuple[str, str, Object], set[str | None]]


def quads(g: networkx.MultiDiGraph) -> Iterator[tuple[str | None, Resource]]:
    """(graph, the part of a resource that stands in it), in the order of the resources.

    None is the default graph.
    """
    walk = Walk(Whole(g))
    homes = _homes(walk)
    for resource in walk.resources():
        if resource.section in SECTIONS:
            yield report_of(resource.iri), resource
        elif resource.section == "fact":
            yield from fact(resource)
        else:
            yield from entity(resource, homes)


def _homes(walk: Walk) -> Homes:
    """The reports that say each plain triple."""
    homes: Homes = {}
    for fact in walk.edges.values():
        found = evidence_of(fact[3].get("evidence"))[0]
        reports = {f"{walk.base}Report/{segment(item[0])}" for item in found}
        for triple in walk.plain.triples(fact):
            homes.setdefault(triple, set()).update(reports or {None})
    return homes


def fact(resource: Resource) -> Iterator[tuple[str | None, Resource]]:
    """The statement of a fact, in each graph with the evidence of that report."""
    own: dict[str, list[Object]] = {}
    for predicate, value in resource.pairs:
        if predicate == DERIVED and isinstance(value, str):
            own.setdefault(report_of(value), []).append(value)
    if len(own) <= 1:
        yield next(iter(own), None), resource
        return
    for report, evidence in sorted(own.items()):
        kept = [pair for pair in resource.pairs if pair[0] != DERIVED or pair[1] in evidence]
        yield report, Resource(resource.section, resource.iri, kept)


def entity(resource: Resource, homes: Homes) -> Iterator[tuple[str | None, Resource]]:
    """An entity in parts; ``homes``: the reports that say its plain triples."""
    parts: dict[str | None, list[Pair]] = {}
    for pair in resource.pairs:
        if pair[0] == MENTION:
            reports: set[str | None] = {report_of(str(pair[1]))}
        else:
            reports = homes.get((resource.iri, *pair), {None})
        for report in reports:
            parts.setdefault(report, []).append(pair)
    for report in sorted(parts, key=lambda name: name or ""):
        yield report, Resource(resource.section, resource.iri, parts[report])
