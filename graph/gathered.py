"""What a set of readings says of each entity and each fact, collected one reading at a time.

Neither the order nor the number of the readings changes what is collected.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

from graph.corpus import (
    NO_LEADS,
    ROLES,
    Edge,
    Held,
    Node,
    facts_of,
    fold,
    fulfilled,
    is_tenure,
    key_of,
    moved,
    outer,
    report_node,
    reprint,
)
from graph.model import Fact, Reading, Report, Value
from graph.reprints import body


class Gathered:
    """Nodes and edges by id, the reports' own attributes, and the posts that are asserted."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.reports: dict[str, dict[str, Value]] = {}
        self.held: list[Held] = []
        self.prints: dict[str, tuple[int, str]] = {}  # for graph.reprints
        self._read: dict[str, Report] = {}
        for reading in readings:
            if reading.report.id not in self.reports:
                self._add(reading)

    def _add(self, reading: Reading) -> None:
        report = reading.report.id
        self.reports[report] = report_node(reading.report)
        self._read[report] = reading.report
        self.prints[report] = (reading.fingerprint, reading.report.published or "")
        for entity in reading.entities:
            self.nodes.setdefault(entity.key, Node(entity.type)).note(entity)
        for mention in reading.mentions:
            if mention.entity in self.nodes:
                self.nodes[mention.entity].mentions.add((report, mention.start, mention.end))
        for fact in facts_of(reading):
            if is_tenure(fact):
                self.held.append((reading.report.published or "", report, fact))
            else:
                self.add_fact(fact, report)

    def add_fact(self, fact: Fact, report: str) -> None:
        """Note a fact of a report; equal facts are one with more evidence."""
        self.edges.setdefault(key_of(fact), Edge(fact, fact.confidence)).note(fact, report)

    def reprinted(self, originals: Mapping[str, str]) -> None:
        """Note which reports are reprints."""
        for report, original in sorted(originals.items()):
            self.add_fact(reprint(report, self.reports[report], original), report)

    def body(self, report: str) -> str:
        """The paragraphs of a report, by which its reprints are known."""
        return body(self._read[report])

    # ---- What identity asks (``corpus.Corpus``) ----

    def typed(self, *types: str) -> Iterator[tuple[str, Node]]:
        for key in sorted(self.nodes):
            if self.nodes[key].type in types:
                yield key, self.nodes[key]

    def links(self) -> Iterator[Fact]:
        return (edge.fact for edge in self.edges.values() if edge.fact.relation != "mentions")

    def named(self, report: str) -> Collection[str]:
        return self._named.get(report, ())

    @cached_property
    def _named(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for fact in (edge.fact for edge in self.edges.values()):
            if fact.relation == "mentions":
                found.setdefault(fact.subject, set()).add(fact.object)
        return found

    def first(self, key: str) -> tuple[str, str]:
        reports = {report for report, _, _ in self.nodes[key].mentions}
        return min(((self.prints[r][1] or "9999", r) for r in reports), default=("9999", key))

    def dates(self, node: Node) -> set[str]:
        reports = {report for report, _, _ in node.mentions}
        return {day for r in reports if (day := self.prints[r][1])}

    # ---- What identity found ----

    def merge(self, into: Mapping[str, str], leads: Mapping[str, str] = NO_LEADS) -> None:
        """Make each key of ``into`` another id of the entity that its value names.

        Nodes are folded together, facts get their new ends and ids, equal facts join.
        ``leads``: id that stays -> id of the one whose name and attributes go before; where a
        place's lead lies the others lie.
        """
        within = ((k, e.fact) for k, e in self.edges.items() if e.fact.relation == "within")
        lost = outer(within, into, leads)
        groups: dict[str, list[str]] = {}
        for old in sorted(into):
            groups.setdefault(into[old], []).append(old)
        for kept, olds in sorted(groups.items()):
            whole = fold(kept, self.nodes, olds, leads)
            for key in olds:
                del self.nodes[key]
            self.nodes[kept] = whole
        touched = [
            key
            for key, edge in self.edges.items()
            if edge.fact.subject in into or edge.fact.object in into
        ]
        ends = [(key, self.edges.pop(key)) for key in sorted(touched)]
        for key, edge in ends:
            fact = moved(edge.fact, into)
            if fact.subject != fact.object and key not in lost:
                self._join(fact, edge)
        self.held = [(date, report, moved(fact, into)) for date, report, fact in self.held]
        self._come_true()

    def _join(self, fact: Fact, edge: Edge) -> None:
        """Note a fact with the confidence and evidence of an edge."""
        known = self.edges.setdefault(key_of(fact), Edge(fact, edge.confidence))
        known.confidence = max(known.confidence, edge.confidence)
        known.evidence |= edge.evidence

    def _come_true(self) -> None:
        """Make asserted what some reports plan and others assert, the event and its roles."""
        true = {key for key, node in self.nodes.items() if node.came_true()}
        roles = [
            (key, edge.fact)
            for key, edge in self.edges.items()
            if edge.fact.subject in true and edge.fact.relation in ROLES
        ]
        came = {(f.subject, f.object) for _, f in roles if f.modality == "asserted"}
        for key, fact in sorted(roles, key=lambda item: item[0]):
            if fact.modality == "planned":
                edge, better = self.edges.pop(key), fulfilled(fact, came)
                if better is not None:
                    self._join(better, edge)
