"""What a set of readings says of each entity and each fact, collected one reading at a time.

Neither the order nor the number of the readings changes what is collected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from graph.identity import fact_id, text_sha256
from graph.model import Entity, Evidence, Fact, Reading, Value
from graph.reprints import body

WORDS = 24  # characters that stand for a reprint without a title
ROLES = ("organizer", "participant", "place", "subEventOf")  # that have their event's modality
NO_LEADS: Mapping[str, str] = {}
Held = tuple[str, str, Fact]  # date of the report, its id, the holds fact that it asserts


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
    moods: frozenset[str] = frozenset()  # modalities of an event, of each merged into it too

    def take(self, other: Node, *, behind: bool = False) -> None:
        """Everything that is said of ``other`` is said of this one too.

        ``behind``: its names are aliases, its attributes only fill what is not said of this one.
        """
        if behind:
            self.aliases |= set(other.names)
        else:
            self.names.update(other.names)
        self.aliases |= other.aliases
        for name, counts in other.attributes.items():
            if not (behind and name in self.attributes):
                self.attributes.setdefault(name, Counter()).update(counts)
        self.values |= other.values
        self.mentions |= other.mentions
        self.former |= other.former
        self.moods |= other.moods

    def said(self, attribute: str) -> set[str]:
        """The values of an attribute that readings give, as text."""
        return {str(self.values[attribute, text]) for text in self.attributes.get(attribute, ())}


@dataclass(slots=True)
class Edge:
    """What the readings say of one fact."""

    fact: Fact
    confidence: float
    evidence: set[tuple[str, int, int, str, str]] = field(default_factory=set)


class Gathered:
    """Nodes and edges by id, the reports' own attributes, and the posts that are asserted."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[str, Edge] = {}
        self.reports: dict[str, dict[str, Value]] = {}
        self.held: list[Held] = []
        self.prints: dict[str, tuple[int, str, str]] = {}  # for graph.reprints
        for reading in readings:
            if reading.report.id not in self.reports:
                self._add(reading)

    def _add(self, reading: Reading) -> None:
        report = reading.report.id
        self.reports[report] = _report(reading)
        date = reading.report.published or ""
        self.prints[report] = (reading.fingerprint, date, body(reading.report))
        for entity in reading.entities:
            self._add_entity(entity)
        for mention in reading.mentions:
            if mention.entity in self.nodes:
                self.nodes[mention.entity].mentions.add((report, mention.start, mention.end))
        for fact in (*reading.facts, *_mentioned(reading)):
            if fact.relation == "holds" and fact.modality == "asserted":
                self.held.append((reading.report.published or "", report, fact))
            else:
                self.add_fact(fact, report)

    def _add_entity(self, entity: Entity) -> None:
        node = self.nodes.setdefault(entity.key, Node(entity.type))
        node.names[entity.name] += 1
        node.aliases.update(entity.aliases)
        for name, value in entity.attributes:
            text = repr(value)
            node.attributes.setdefault(name, Counter())[text] += 1
            node.values[name, text] = value
            if name == "modality":
                node.moods |= {str(value)}

    def add_fact(self, fact: Fact, report: str) -> None:
        """Note a fact of a report; equal facts are one with more evidence."""
        key = _fact_id(fact)
        edge = self.edges.setdefault(key, Edge(fact, fact.confidence))
        edge.confidence = max(edge.confidence, fact.confidence)
        for e in fact.evidence:
            edge.evidence.add((report, e.start, e.end, e.quote, e.rule))

    def reprinted(self, originals: Mapping[str, str]) -> None:
        """Note which reports are reprints; the title, else the first words, is the evidence."""
        for report, original in sorted(originals.items()):
            text = str(self.reports[report]["text"])
            title = str(self.reports[report].get("title") or "")
            start = max(text.find(title), 0) if title else 0
            end = start + (len(title) if title and text.startswith(title, start) else WORDS)
            evidence = Evidence(start, min(end, len(text)), text[start:end], "text/reprint")
            self.add_fact(Fact("reprintOf", report, original, (evidence,), 0.95), report)

    def first(self, key: str) -> tuple[str, str]:
        """Date and id of the first report that names an entity; undated ones come last."""
        reports = {report for report, _, _ in self.nodes[key].mentions}
        dated = ((str(self.reports[r].get("published") or "9999"), r) for r in reports)
        return min(dated, default=("9999", key))

    def dates(self, node: Node) -> set[str]:
        """The dates of the reports that name an entity."""
        reports = {report for report, _, _ in node.mentions}
        return {str(day) for r in reports if (day := self.reports[r].get("published"))}

    def merge(self, into: Mapping[str, str], leads: Mapping[str, str] = NO_LEADS) -> None:
        """Make each key of ``into`` another id of the entity that its value names.

        Nodes are folded together, facts get their new ends and ids, equal facts join.
        ``leads``: id that stays -> id of the one whose name and attributes go before; where a
        place's lead lies the others lie.
        """
        outer = self._outer(into, leads)
        groups: dict[str, list[str]] = {}
        for old in sorted(into):
            groups.setdefault(into[old], []).append(old)
        for kept, olds in sorted(groups.items()):
            lead = leads.get(kept)
            members = [key for key in (lead, kept, *olds) if key is not None]
            whole = self.nodes[members[0]]
            for key in dict.fromkeys(members[1:]):
                if key != members[0]:
                    whole.take(self.nodes[key], behind=lead is not None)
            whole.former |= set(olds)
            for key in olds:
                del self.nodes[key]
            self.nodes[kept] = whole
        touched = [
            key
            for key, edge in self.edges.items()
            if edge.fact.subject in into or edge.fact.object in into
        ]
        moved = [(key, self.edges.pop(key)) for key in sorted(touched)]
        for key, edge in moved:
            fact = _moved(edge.fact, into)
            if fact.subject != fact.object and key not in outer:
                self._join(fact, edge)
        self.held = [(date, report, _moved(fact, into)) for date, report, fact in self.held]
        self.come_true()

    def _join(self, fact: Fact, edge: Edge) -> None:
        """Note a fact with the confidence and evidence of an edge."""
        known = self.edges.setdefault(_fact_id(fact), Edge(fact, edge.confidence))
        known.confidence = max(known.confidence, edge.confidence)
        known.evidence |= edge.evidence

    def come_true(self) -> None:
        """Make asserted what some reports plan and others assert, the event and its roles.

        Nobody is said to have come who was only expected: a participant whom only the plan
        names is left out.
        """
        mixed = {
            key
            for key, node in self.nodes.items()
            if node.type == "Event" and {"asserted", "planned"} <= node.moods
        }
        roles = [
            (key, edge.fact)
            for key, edge in self.edges.items()
            if edge.fact.subject in mixed and edge.fact.relation in ROLES
        ]
        came = {(f.subject, f.object) for _, f in roles if f.modality == "asserted"}
        for key, fact in sorted(roles, key=lambda item: item[0]):
            if fact.modality == "planned":
                edge = self.edges.pop(key)
                if fact.relation != "participant" or (fact.subject, fact.object) in came:
                    self._join(replace(fact, modality="asserted"), edge)
        for key in mixed:
            self.nodes[key].attributes["modality"] = Counter([repr("asserted")])

    def _outer(self, into: Mapping[str, str], leads: Mapping[str, str]) -> set[str]:
        """The facts that say where places lay whose lead is said to lie elsewhere."""
        leading = {lead: kept for kept, lead in leads.items()}
        lies: dict[str, set[str]] = {}
        within: list[tuple[str, Fact]] = []
        for key, edge in self.edges.items():
            if edge.fact.relation == "within":
                fact = _moved(edge.fact, into)
                if edge.fact.subject in leading:
                    lies.setdefault(fact.subject, set()).add(fact.object)
                if fact.subject in leads:
                    within.append((key, fact))
        return {key for key, f in within if f.object not in lies.get(f.subject, {f.object})}


def best_name(node: Node) -> str:
    """The name most used, of several the longest, then the first in order."""
    return min(node.names, key=lambda n: (-node.names[n], -len(n), n))


def _moved(fact: Fact, into: Mapping[str, str]) -> Fact:
    subject, object_ = into.get(fact.subject, fact.subject), into.get(fact.object, fact.object)
    if (subject, object_) == (fact.subject, fact.object):
        return fact
    return replace(fact, subject=subject, object=object_)


def _fact_id(fact: Fact) -> str:
    qualifiers = dict(fact.qualifiers)
    return fact_id(fact.relation, fact.subject, fact.object, fact.modality, qualifiers)


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


def _report(reading: Reading) -> dict[str, Value]:
    report = reading.report
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
