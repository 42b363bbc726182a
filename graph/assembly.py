"""Readings -> networkx.MultiDiGraph: entities of one id become one node, equal facts merge.

A pure function of the set of readings: neither their order nor their number changes what
is said of an entity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import networkx

from graph.identity import fact_id, text_sha256
from graph.model import Entity, Evidence, Fact, Reading, Value
from graph.tenures import Held, tenures


@dataclass(slots=True)
class _Node:
    """What the readings say of one entity."""

    type: str
    names: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    attributes: dict[str, Counter[str]] = field(default_factory=dict)
    values: dict[tuple[str, str], Value] = field(default_factory=dict)
    mentions: set[tuple[str, int, int]] = field(default_factory=set)


@dataclass(slots=True)
class _Edge:
    """What the readings say of one fact."""

    fact: Fact
    confidence: float
    evidence: set[tuple[str, int, int, str, str]] = field(default_factory=set)


def assemble(readings: Iterable[Reading]) -> networkx.MultiDiGraph:
    """The graph of the readings, nodes and edges sorted by id; equal texts count once.

    Readings are taken one by one and not kept: what is held is what the graph will hold.
    """
    nodes: dict[str, _Node] = {}
    edges: dict[str, _Edge] = {}
    reports: dict[str, dict[str, Value]] = {}
    held: list[Held] = []
    for reading in readings:
        report_id = reading.report.id
        if report_id in reports:
            continue
        reports[report_id] = _report(reading)
        for entity in reading.entities:
            _add_entity(nodes, entity)
        for mention in reading.mentions:
            if mention.entity in nodes:
                nodes[mention.entity].mentions.add((report_id, mention.start, mention.end))
        for fact in (*reading.facts, *_mentioned(reading)):
            if fact.relation == "holds" and fact.modality == "asserted":
                held.append((reading.report.published or "", report_id, fact))
            else:
                _add_fact(edges, fact, report_id)
    for tenure in tenures(held):
        for report_id, fact in tenure:
            _add_fact(edges, fact, report_id)
    graph = networkx.MultiDiGraph()
    attributes = {key: _attributes(node) for key, node in nodes.items()} | reports
    for key in sorted(attributes):
        graph.add_node(key, **attributes[key])
    for key in sorted(edges):
        edge = edges[key]
        graph.add_edge(edge.fact.subject, edge.fact.object, key=key, **_edge(edge))
    return graph


def _add_entity(nodes: dict[str, _Node], entity: Entity) -> None:
    node = nodes.setdefault(entity.key, _Node(entity.type))
    node.names[entity.name] += 1
    node.aliases.update(entity.aliases)
    for name, value in entity.attributes:
        text = repr(value)
        node.attributes.setdefault(name, Counter())[text] += 1
        node.values[name, text] = value


def _mentioned(reading: Reading) -> Iterable[Fact]:
    """Report -> every entity that it names, with the first place as evidence."""
    first: dict[str, tuple[int, int]] = {}
    for mention in reading.mentions:
        place = (mention.start, mention.end)
        if mention.entity not in first or place < first[mention.entity]:
            first[mention.entity] = place
    for entity, (start, end) in sorted(first.items()):
        quote = reading.report.text[start:end]
        evidence = Evidence(start, end, quote, "mention")
        yield Fact("mentions", reading.report.id, entity, (evidence,), 1.0)


def _add_fact(edges: dict[str, _Edge], fact: Fact, report_id: str) -> None:
    qualifiers = dict(fact.qualifiers)
    key = fact_id(fact.relation, fact.subject, fact.object, fact.modality, qualifiers)
    edge = edges.setdefault(key, _Edge(fact, fact.confidence))
    edge.confidence = max(edge.confidence, fact.confidence)
    for evidence in fact.evidence:
        edge.evidence.add((report_id, evidence.start, evidence.end, evidence.quote, evidence.rule))


def _attributes(node: _Node) -> dict[str, Value]:
    """A node's attributes; of contradicting values the most frequent, then the smallest."""
    name = min(node.names, key=lambda n: (-node.names[n], -len(n), n))
    aliases = (node.aliases | set(node.names)) - {name}
    found: dict[str, Value] = {
        "type": node.type,
        "name": name,
        "aliases": sorted(aliases),
        "mentions": [
            {"report": r, "start": start, "end": end} for r, start, end in sorted(node.mentions)
        ],
    }
    for attribute in sorted(node.attributes):
        counts = node.attributes[attribute]
        best = min(counts, key=lambda text: (-counts[text], text))
        found[attribute] = node.values[attribute, best]
    return found


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


def _edge(edge: _Edge) -> dict[str, Value]:
    return {
        "relation": edge.fact.relation,
        "evidence": [
            {"report": r, "start": start, "end": end, "quote": quote, "rule": rule}
            for r, start, end, quote, rule in sorted(edge.evidence)
        ],
        "confidence": round(edge.confidence, 2),
        "modality": edge.fact.modality,
        "qualifiers": dict(edge.fact.qualifiers),
    }
