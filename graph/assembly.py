"""Readings -> networkx.MultiDiGraph: entities of one id become one node, equal facts merge.

A pure function of the set of readings (and of a person's judgements): neither their order nor
their number changes what is said of an entity.
"""

from __future__ import annotations

from collections.abc import Iterable

import networkx

from graph.corpus import Edge, Node, best_name
from graph.gathered import Gathered
from graph.judgements import NONE, Judgements
from graph.model import Reading, Value
from graph.reprints import reprints
from graph.resolution import resolve
from graph.script import simplified
from graph.tenures import tenures


def assemble(readings: Iterable[Reading], judgements: Judgements = NONE) -> networkx.MultiDiGraph:
    """The graph of the readings, nodes and edges sorted by id; equal texts count once.

    Readings are taken one by one and not kept: what is held is what the graph will hold.
    """
    gathered = Gathered(readings)
    originals = reprints(gathered.prints, gathered.body)
    gathered.reprinted(originals)
    resolution = resolve(gathered, judgements, originals, reasons=False)
    gathered.merge(resolution.into, resolution.leads)
    for tenure in tenures(gathered.held):
        for report, fact in tenure:
            gathered.add_fact(fact, report)
    graph = networkx.MultiDiGraph()
    attributes = {key: attributes_of(node) for key, node in gathered.nodes.items()}
    attributes |= gathered.reports
    for key in sorted(attributes):
        graph.add_node(key, **attributes[key])
    for key, edge in sorted(gathered.edges.items()):
        graph.add_edge(edge.fact.subject, edge.fact.object, key=key, **edge_of(edge))
    return graph


def attributes_of(node: Node) -> dict[str, Value]:
    """A node's attributes; of contradicting values the most frequent, then the smallest."""
    name = best_name(node)
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
    if node.type == "Position" and "title" in found:
        told = [str(node.values["title", text]) for text in sorted(node.attributes["title"])]
        said = (str(found["title"]), *told, simplified(str(found["title"])))
        found["title"] = next((t for t in said if name.endswith(t)), said[0])  # as in the name
    if node.former:
        found["formerIds"] = sorted(node.former)
    return found


def edge_of(edge: Edge) -> dict[str, Value]:
    """The attributes of a fact."""
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
