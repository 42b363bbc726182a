"""Rows -> RDF resources in parts, as they come: for forms that are sorted in the end anyway.

The same triples (quads) as ``graph.statements`` (``graph.report_graphs``) gives in order, made
by the same functions; but nothing is held beside what is at hand. A part may come twice, and
a resource in several parts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from graph import report_graphs
from graph.annotations import Evidence, Sources, Span, evidence_of, report_of
from graph.rows import Fact, Rows
from graph.runs import Runs
from graph.statements import Walk
from graph.vocabulary import DCTERMS, Resource, segment

Part = tuple[str | None, Resource]  # the graph that it stands in, None for the default one
_encode = json.JSONEncoder(separators=(",", ":")).encode  # ASCII: half characters are in it too


def triples(rows: Rows, folder: Path) -> Iterator[Resource]:
    """What the default graph of ``resources`` says; ``folder`` is for what is laid aside."""
    for _, resource in _parts(rows, folder, False):
        yield resource


def quads(rows: Rows, folder: Path) -> Iterator[Part]:
    """What ``report_graphs.quads`` says."""
    yield from _parts(rows, folder, True)


def _parts(rows: Rows, folder: Path, by_report: bool) -> Iterator[Part]:
    with Runs(folder) as aside:
        sources = _Aside(rows, aside)
        walk = Walk(rows, sources)
        for resource in walk.dataset(()):
            yield None, resource
        for node, data in rows.nodes():
            resource = walk.entity(node, data, ())
            yield from report_graphs.entity(resource, {}) if by_report else [(None, resource)]
            if resource.section == "Report":
                source = [(DCTERMS + "source", resource.iri)]
                yield None, Resource("dataset", f"{walk.base}dataset", [*source])
        for fact in walk.facts():
            yield from _standing(walk, fact, by_report)
            resource = walk.fact(*fact)
            yield from report_graphs.fact(resource) if by_report else [(None, resource)]
        for resource in sources.resources():
            yield report_of(resource.iri) if by_report else None, resource
        for resource in walk.intervals.resources():
            yield None, resource


def _standing(walk: Walk, fact: Fact, by_report: bool) -> Iterator[Part]:
    """The plain triples of a fact, in the graph of each report that says it."""
    homes: set[str | None] = {None}
    if by_report:
        found = evidence_of(fact[3].get("evidence"))[0]
        homes = {f"{walk.base}Report/{segment(item[0])}" for item in found} or homes
    for subject, predicate, object_ in walk.plain.triples(fact):
        for home in sorted(homes, key=lambda name: name or ""):
            yield home, Resource("plain", subject, [(predicate, object_)])


class _Aside(Sources):
    """Lays evidence and spans aside, to give their resources report by report."""

    def __init__(self, rows: Rows, aside: Runs) -> None:
        base = Walk(rows).base
        super().__init__(rows, base)
        self._aside = aside

    def span(self, span: Span) -> str:
        self._aside.add([_encode(span) + "\n"])
        return self.span_iri(span)

    def evidence(self, item: Evidence) -> str:
        self._aside.add([_encode(item) + "\n"])
        return self.evidence_iri(item)

    def resources(self) -> Iterator[Resource]:
        """Evidence with its quote and span, and the spans of mentions, by report."""
        for line in self._aside:
            item = json.loads(line)
            if len(item) == 3:
                report, start, end = item
                span = (report, start, end)
                yield self.span_resource(self.span_iri(span), span)
            else:
                report, start, end, quote, rule = item
                yield from self.parts((report, start, end, quote, rule))
