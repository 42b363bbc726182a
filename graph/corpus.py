"""What is said of one entity and of one fact, and what identity asks of all readings together.

``graph.gathered`` keeps it in memory, ``graph.spill`` on disk; both make it with the same
functions of one node, one fact, one report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from graph.identity import fact_id, text_sha256
from graph.model import Entity, Evidence, Fact, Reading, Report, Value

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

    def note(self, entity: Entity) -> None:
        """Take in what one reading says."""
        self.names[entity.name] += 1
        self.aliases.update(entity.aliases)
        for name, value in entity.attributes:
            text = repr(value)
            self.attributes.setdefault(name, Counter())[text] += 1
            self.values[name, text] = value
            if name == "modality":
                self.moods |= {str(value)}

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

    def came_true(self) -> bool:
        """Whether some reports plan an event and others assert it; it then is asserted."""
        true = self.type == "Event" and {"asserted", "planned"} <= self.moods
        if true:
            self.attributes["modality"] = Counter([repr("asserted")])
        return true


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


class Corpus(Protocol):
    """All readings together. The order of what it gives tells nothing."""

    @property
    def nodes(self) -> Mapping[str, Node]:
        """What is said of each entity, by id."""

    def typed(self, *types: str) -> Iterator[tuple[str, Node]]:
        """The entities of these types, by id."""

    @property
    def held(self) -> Iterable[Held]:
        """The posts that are asserted."""

    def links(self) -> Iterable[Fact]:
        """All other facts but what reports mention; evidence may be left out."""

    def named(self, report: str) -> Collection[str]:
        """The entities that a report mentions."""

    def first(self, key: str) -> tuple[str, str]:
        """Date and id of the first report that names an entity; undated ones come last."""

    def dates(self, node: Node) -> set[str]:
        """The dates of the reports that name an entity."""


def best_name(node: Node) -> str:
    """The name most used, of several the longest, then the first in order."""
    return min(node.names, key=lambda n: (-node.names[n], -len(n), n))


def fold(
    kept: str, nodes: Mapping[str, Node], into: Iterable[str], leads: Mapping[str, str]
) -> Node:
    """The node of an entity and of those that were merged ``into`` it, made of ``nodes``.

    Where there is a lead, its name and attributes go before.
    """
    lead, olds = leads.get(kept), sorted(into)
    members = list(dict.fromkeys(key for key in (lead, kept, *olds) if key is not None))
    whole = nodes[members[0]]
    for key in members[1:]:
        whole.take(nodes[key], behind=lead is not None)
    whole.former |= set(olds)
    return whole


def outer(
    within: Iterable[tuple[str, Fact]], into: Mapping[str, str], leads: Mapping[str, str]
) -> set[str]:
    """The facts that say where places lay whose lead is said to lie elsewhere.

    ``within``: id and fact, of all that say within which place one is.
    """
    leading = set(leads.values())
    lies: dict[str, set[str]] = {}
    ours: list[tuple[str, Fact]] = []
    for key, before in within:
        fact = moved(before, into)
        if before.subject in leading:
            lies.setdefault(fact.subject, set()).add(fact.object)
        if fact.subject in leads:
            ours.append((key, fact))
    return {key for key, f in ours if f.object not in lies.get(f.subject, {f.object})}


def fulfilled(fact: Fact, came: Collection[tuple[str, str]]) -> Fact | None:
    """A planned role of an event that came about, asserted; ``came``: the asserted ends.

    None for a participant whom only the plan names: nobody is said to have come who was only
    expected.
    """
    if fact.relation == "participant" and (fact.subject, fact.object) not in came:
        return None
    return replace(fact, modality="asserted")


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
    """All that a reading states, and what its report mentions: each with the first place."""
    yield from reading.facts
    first: dict[str, tuple[int, int]] = {}
    for mention in reading.mentions:
        place = (mention.start, mention.end)
        if mention.entity not in first or place < first[mention.entity]:
            first[mention.entity] = place
    for entity, (start, end) in sorted(first.items()):
        evidence = Evidence(start, end, reading.report.text[start:end], "mention")
        yield Fact("mentions", reading.report.id, entity, (evidence,), 1.0)


def reprint(report: str, data: Mapping[str, Value], original: str) -> Fact:
    """That a report is a reprint; its title, else its first words, are the evidence."""
    text, title = str(data["text"]), str(data.get("title") or "")
    start = max(text.find(title), 0) if title else 0
    end = start + (len(title) if title and text.startswith(title, start) else WORDS)
    evidence = Evidence(start, min(end, len(text)), text[start:end], "text/reprint")
    return Fact("reprintOf", report, original, (evidence,), 0.95)


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
