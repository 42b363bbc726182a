"""What a set of readings says of each entity and each fact, collected one reading at a time.

Neither the order nor the number of the readings changes what is collected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

from graph.identity import fact_id, text_sha256
from graph.model import Entity, Evidence, Fact, Reading, Report, Value
from graph.reprints import body

WORDS = 24  # characters that stand for a reprint without a title
Held = tuple[str, str, Fact]  # date of the report, its id, the holds fact that it asserts
TIES = ("postIn", "partOf", "jurisdiction", "locatedIn")


class Corpus(Protocol):
    """What identity asks of all readings together; ``graph.spill`` answers from the disk."""

    def namesakes(self) -> Iterator[tuple[str, list[str]]]:
        """Each name that several people bear, and their ids, sorted."""

    def copied(
        self, types: Collection[str], reports: Collection[str]
    ) -> Iterator[tuple[str, Node]]:
        """The nodes of these types that one of the reports mentions."""

    def type_of(self, key: str) -> str | None:
        """The type of an entity; None when no reading speaks of it."""

    def said(self, key: str, attribute: str) -> set[str]:
        """The values of code, gender or ethnicity that readings give."""

    def reports_of(self, key: str) -> set[str]:
        """The reports that mention an entity."""

    def held_by(self, person: str) -> Iterable[Held]:
        """The posts that a person is said to hold."""

    def objects(self, relation: str, subject: str) -> Collection[str]:
        """The other ends of ``TIES`` that start at an entity."""

    def times(self, report: str) -> Mapping[str, int]:
        """Each entity that a report names, and how often."""

    def published(self, report: str) -> str | None:
        """The day of a report, if it is known."""


@dataclass(slots=True)
class Node:
    """What the readings say of one entity; ``former`` are ids that were merged into it."""

    type: str
    names: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    attributes: dict[str, Counter[str]] = field(default_factory=dict)
    values: dict[tuple[str, str], Value] = field(default_factory=dict)
    mentions: set[tuple[str, int, int]] = field(default_factory=set)
    former: set[str] = field(default_factory=set)

    def note(self, entity: Entity) -> None:
        """Take in what one reading says."""
        self.names[entity.name] += 1
        self.aliases.update(entity.aliases)
        for name, value in entity.attributes:
            text = repr(value)
            self.attributes.setdefault(name, Counter())[text] += 1
            self.values[name, text] = value

    def name(self) -> str:
        """The most frequent name, then the longest."""
        return min(self.names, key=lambda n: (-self.names[n], -len(n), n))

    def take(self, other: Node) -> None:
        """Everything that is said of ``other`` is said of this one too."""
        self.names.update(other.names)
        self.aliases |= other.aliases
        for name, counts in other.attributes.items():
            self.attributes.setdefault(name, Counter()).update(counts)
        self.values |= other.values
        self.mentions |= other.mentions
        self.former |= other.former

    def said(self, attribute: str) -> set[str]:
        """The values of an attribute that readings give, as text."""
        return {str(self.values[attribute, text]) for text in self.attributes.get(attribute, ())}


@dataclass(slots=True)
class Edge:
    """What the readings say of one fact."""

    fact: Fact
    confidence: float
    evidence: set[tuple[str, int, int, str, str]] = field(default_factory=set)

    def note(self, fact: Fact, report: str) -> None:
        """Take in what a report says of this fact."""
        self.confidence = max(self.confidence, fact.confidence)
        for e in fact.evidence:
            self.evidence.add((report, e.start, e.end, e.quote, e.rule))


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

    def namesakes(self) -> Iterator[tuple[str, list[str]]]:
        named: dict[str, list[str]] = {}
        for key, node in self.nodes.items():
            if node.type == "Person":
                named.setdefault(node.name(), []).append(key)
        for name in sorted(named):
            if len(named[name]) > 1:
                yield name, sorted(named[name])

    def copied(
        self, types: Collection[str], reports: Collection[str]
    ) -> Iterator[tuple[str, Node]]:
        for key, node in self.nodes.items():
            if node.type in types and any(report in reports for report, _, _ in node.mentions):
                yield key, node

    def type_of(self, key: str) -> str | None:
        return self.nodes[key].type if key in self.nodes else None

    def said(self, key: str, attribute: str) -> set[str]:
        return self.nodes[key].said(attribute) if key in self.nodes else set()

    def reports_of(self, key: str) -> set[str]:
        return {report for report, _, _ in self.nodes[key].mentions}

    def held_by(self, person: str) -> Iterable[Held]:
        return self._holding.get(person, ())

    def objects(self, relation: str, subject: str) -> Collection[str]:
        return self._ties.get((relation, subject), ())

    def times(self, report: str) -> Mapping[str, int]:
        return self._times.get(report, {})

    def published(self, report: str) -> str | None:
        return self.prints[report][1] or None

    @cached_property
    def _holding(self) -> dict[str, list[Held]]:
        found: dict[str, list[Held]] = {}
        for one in self.held:
            found.setdefault(one[2].subject, []).append(one)
        return found

    @cached_property
    def _ties(self) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = {}
        for fact in (edge.fact for edge in self.edges.values()):
            if fact.relation in TIES:
                found.setdefault((fact.relation, fact.subject), set()).add(fact.object)
        return found

    @cached_property
    def _times(self) -> dict[str, Counter[str]]:
        found: dict[str, Counter[str]] = {}
        for key, node in self.nodes.items():
            for report, _, _ in node.mentions:
                found.setdefault(report, Counter())[key] += 1
        return found

    def merge(self, into: Mapping[str, str]) -> None:
        """Make each key of ``into`` another id of the entity that its value names.

        Nodes are folded together, facts get their new ends and ids, equal facts join.
        """
        for old in sorted(into):
            node = self.nodes.pop(old)
            node.former.add(old)
            self.nodes[into[old]].take(node)
        ends = {
            key: edge
            for key, edge in self.edges.items()
            if edge.fact.subject in into or edge.fact.object in into
        }
        for key in ends:
            del self.edges[key]
        for edge in ends.values():
            fact = moved(edge.fact, into)
            known = self.edges.setdefault(key_of(fact), Edge(fact, edge.confidence))
            known.confidence = max(known.confidence, edge.confidence)
            known.evidence |= edge.evidence
        self.held = [(date, report, moved(fact, into)) for date, report, fact in self.held]


def moved(fact: Fact, into: Mapping[str, str]) -> Fact:
    """The fact between the entities that its ends have become."""
    subject, object_ = into.get(fact.subject, fact.subject), into.get(fact.object, fact.object)
    if (subject, object_) == (fact.subject, fact.object):
        return fact
    return replace(fact, subject=subject, object=object_)


def key_of(fact: Fact) -> str:
    """The id of a fact."""
    qualifiers = dict(fact.qualifiers)
    return fact_id(fact.relation, fact.subject, fact.object, fact.modality, qualifiers)


def is_tenure(fact: Fact) -> bool:
    """Whether ``graph.tenures`` makes one of this and others."""
    return fact.relation == "holds" and fact.modality == "asserted"


def facts_of(reading: Reading) -> Iterator[Fact]:
    """All that a reading states, and what its report mentions."""
    yield from reading.facts
    yield from _mentioned(reading)


def reprint(report: str, data: Mapping[str, Value], original: str) -> Fact:
    """That a report is a reprint; its title, else its first words, are the evidence."""
    text, title = str(data["text"]), str(data.get("title") or "")
    start = max(text.find(title), 0) if title else 0
    end = start + (len(title) if title and text.startswith(title, start) else WORDS)
    evidence = Evidence(start, min(end, len(text)), text[start:end], "text/reprint")
    return Fact("reprintOf", report, original, (evidence,), 0.95)


def _mentioned(reading: Reading) -> Iterator[Fact]:
    """Report -> every entity that it names, with the first place as evidence."""
    first: dict[str, tuple[int, int]] = {}
    for mention in reading.mentions:
        place = (mention.start, mention.end)
        if mention.entity not in first or place < first[mention.entity]:
            first[mention.entity] = place
    for entity, (start, end) in sorted(first.items()):
        evidence = Evidence(start, end, reading.report.text[start:end], "mention")
        yield Fact("mentions", reading.report.id, entity, (evidence,), 1.0)


def report_node(report: Report) -> dict[str, Value]:
    """The attributes of a report's own node."""
    found: Mapping[str, Value] = {
        "title": report.title,
        "published": report.published,
        "url": report.url,
        "source": report.source,
        "source_sha256": report.source_sha256,
    }
    return {
        "type": "Report",
        "name": report.title or report.source or report.id,
        "aliases": [],
        "mentions": [],
        "sha256": text_sha256(report.text),
        "text": report.text,
        **{k: v for k, v in found.items() if v is not None},
    }
