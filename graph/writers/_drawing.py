"""Graph -> what the page carries: a pyvis Network's nodes, edges and options, and texts.

Short keys and left-out defaults keep 100,000 nodes small; ``data/page/store.js`` is
the only reader. Nodes and edges are numbered by their rows, and carry no number. Evidence is
[report row, start, end, rule row] in code points of the report's text, with the quote
as a fifth item only where no text is carried.

node   {key, name, group, size, k, label?, fold?, x?, y?, u?, font?, aliases?, more?, mentions?}
edge   {key?, from, to, r, m?, c?, q?, e, smooth?}   r, m: relation, modality (not asserted)
report {node?, text?, title?, published?, url?}

Positions (x, y) are those of the picture with posts and figures folded, ``u`` those of the
whole; graphs of more than ``DRAW_ALL`` nodes have neither, but an ``overview``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.communities import communities
from graph.digest import QUIET
from graph.layout import positions
from graph.ontology import BASE, TERMS, ontology
from graph.pinyin import readings
from graph.writers._columns import columns, evidence_column
from graph.writers._corpus import LEADING, MANY, corpus, news
from graph.writers._folding import fold, hosts, is_line, plain, ties
from graph.writers._labels import FONT, box, caption, label
from graph.writers._overview import overview

if TYPE_CHECKING:
    import networkx as nx

DRAW_ALL = 2000  # up to this many nodes everything is drawn
OVERVIEW = 300  # nodes drawn at once in larger graphs
SMALL = ("Position", "Statistic")

_APART = frozenset({"type", "name", "aliases", "mentions", "text"})


def drawing(g: nx.MultiDiGraph) -> dict[str, Any]:
    """Everything that the page's data element holds, as JSON values."""
    order = _order(g)
    row = {key: number for number, key in enumerate(order)}
    reports, rules = _reports(g, order, row), _rules(g)
    edges = _edges(g, row, reports, rules)
    shown = plain(edges)
    tied = np.bincount(np.array(shown, np.int64).reshape(-1), minlength=len(order)).tolist()
    nodes = [_node(row[k], k, g.nodes[k], tied[row[k]], reports) for k in order]
    fold(nodes, edges)
    large = len(nodes) > DRAW_ALL
    told = news(edges) if len(reports) >= MANY else edges
    seen = overview(nodes, plain(told)) if large else None
    if seen and len(reports) >= MANY:
        seen["corpus"] = corpus(g, row, reports)
    if not large:
        _place(nodes, edges, shown, ties(nodes, told))
    for item in (*nodes, *edges):
        del item["id"]
    net = _network()
    net.nodes, net.edges, net.node_ids = nodes, edges, list(range(len(nodes)))
    if large:
        net.nodes, net.edges = _packed(nodes, edges)
    return {
        "title": _title(g, order),
        "limits": {"all": DRAW_ALL, "overview": OVERVIEW, "leading": LEADING},
        "base": g.graph.get("base", BASE),
        "hidden": sorted(QUIET),
        "terms": _terms(),
        "pinyin": readings(text for n in nodes for text in (n["name"], *n.get("aliases", ()))),
        "rules": list(rules),
        "reports": [_report(g, key, row) for key in reports],
        "nodes": net.nodes,
        "edges": net.edges,
        "overview": seen,
        "options": net.options,
    }


def _packed(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> tuple[Any, Any]:
    """Both as columns; keys of edges are left out, for hashes cannot be compressed."""
    for edge in edges:
        del edge["key"]
    evidence_column(edges)
    return (
        columns(nodes, ("key", "name", "size", "k"), "group"),
        columns(edges, ("from", "to", "e"), "r"),
    )


def _place(
    nodes: list[dict[str, Any]],
    edges: list[dict[str, Any]],
    shown: list[tuple[int, int]],
    binding: Iterable[tuple[int, int]],
) -> None:
    """Give nodes their sizes, labels, communities and two sets of positions.

    ``binding``: the pairs that make communities.
    """
    grown = min(max((len(nodes) / 200) ** 0.5, 1.0), 2.2)
    for node in nodes:  # larger shapes, so that a picture of many is not dust
        node["size"] = round(node["size"] * grown, 1)
    boxes = np.array([box(n) for n in nodes]).reshape(-1, 2)
    folded = list(ties(nodes, edges))
    member = communities(len(nodes), binding)
    for node, number, (x, y) in zip(nodes, member, positions(shown, boxes).tolist(), strict=True):
        node.update(k=number, u=[x, y])
    holding = hosts(nodes, edges)
    for node in nodes:
        if is_line(node):
            boxes[node["id"]] = caption(str(node.get("more", {}).get("title", node["name"])))
        elif node["id"] in holding:
            boxes[node["id"]][1] += 2 * FONT
    kept = [n["id"] for n in nodes if "fold" not in n or is_line(n)]
    at = {row: n for n, row in enumerate(kept)}
    pairs = [(at[a], at[b]) for a, b in folded]
    for row, (x, y) in zip(kept, positions(pairs, boxes[kept]).tolist(), strict=True):
        if "fold" not in nodes[row]:
            nodes[row].update(x=x, y=y)


def _network() -> Any:
    """A pyvis Network whose options draw given positions; colours belong to the page."""
    from pyvis.network import Network

    net = Network(directed=True)
    net.options = {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "nodes": {"borderWidth": 1.5, "scaling": {"label": {"drawThreshold": 7}}},
        "edges": {
            "smooth": False,
            "width": 1,
            "selectionWidth": 1.2,
            "hoverWidth": 0.8,
            "arrows": {"to": {"enabled": True, "scaleFactor": 0.42}},
        },
        "interaction": {"hover": True, "tooltipDelay": 200, "multiselect": False},
    }
    return net


def _order(g: nx.MultiDiGraph) -> list[Hashable]:
    """Keys by type (as in the ontology), then name: neighbours in rows are alike."""
    rank = {name: number for number, name in enumerate(ontology().types)}
    return sorted(
        g.nodes,
        key=lambda k: (
            rank.get(g.nodes[k].get("type", ""), len(rank)),
            str(g.nodes[k].get("name", k)),
            str(k),
        ),
    )


def _reports(
    g: nx.MultiDiGraph, order: list[Hashable], row: Mapping[Hashable, int]
) -> dict[Hashable, int]:
    """Row of each report: the Report nodes, then ids that only evidence speaks of."""
    known = [key for key in order if g.nodes[key].get("type") == "Report"]
    spoken = {e["report"] for *_, data in g.edges(data=True) for e in data.get("evidence", ())}
    spoken |= {m["report"] for _, data in g.nodes(data=True) for m in data.get("mentions", ())}
    known += sorted(spoken.difference(known), key=str)
    return {key: number for number, key in enumerate(known)}


def _rules(g: nx.MultiDiGraph) -> dict[str, int]:
    used = {e.get("rule", "") for *_, data in g.edges(data=True) for e in data.get("evidence", ())}
    return {rule: number for number, rule in enumerate(sorted(used))}


def _report(g: nx.MultiDiGraph, key: Hashable, row: Mapping[Hashable, int]) -> dict[str, Any]:
    data = g.nodes[key] if key in row else {}
    told = ("title", "published", "url", "text")
    entry = {"node": row.get(key), **{k: data.get(k) for k in told}}
    return {k: v for k, v in entry.items() if v is not None}


def _title(g: nx.MultiDiGraph, order: list[Hashable]) -> str:
    """The only report's title, else an empty text (the page then counts the reports)."""
    found = [g.nodes[k] for k in order if g.nodes[k].get("type") == "Report"]
    return str(found[0].get("title") or found[0].get("name") or "") if len(found) == 1 else ""


def _node(
    number: int,
    key: Hashable,
    data: Mapping[str, Any],
    ties: int,
    reports: Mapping[Hashable, int],
) -> dict[str, Any]:
    name, group = str(data.get("name", key)), str(data.get("type", ""))
    base = 6.0 if group in SMALL else 9.0
    node: dict[str, Any] = {"id": number, "key": str(key), "name": name}
    node |= {"group": group, "size": round(min(base + 1.9 * ties**0.5, 24.0), 1)}
    if (short := label(name)) != name:
        node["label"] = short
    if ties > 3 and group not in SMALL:
        node["font"] = min(FONT + int(ties**0.5 * 1.3), 22)
    if aliases := [str(a) for a in data.get("aliases", ())]:
        node["aliases"] = aliases
    if more := {k: v for k, v in data.items() if k not in _APART and v not in (None, "", [])}:
        node["more"] = more
    if spans := data.get("mentions"):
        node["mentions"] = [n for m in spans for n in (reports[m["report"]], m["start"], m["end"])]
    return node


def _edges(
    g: nx.MultiDiGraph,
    row: Mapping[Hashable, int],
    reports: Mapping[Hashable, int],
    rules: Mapping[str, int],
) -> list[dict[str, Any]]:
    rank = {name: number for number, name in enumerate(ontology().relations)}
    facts = sorted(
        (
            (row[a], row[b], rank.get(d["relation"], len(rank)), str(k), d)
            for a, b, k, d in g.edges(keys=True, data=True)
        ),
        key=lambda fact: fact[:4],
    )
    texts = {report: g.nodes[report].get("text") for report in reports if report in g}
    edges = [
        _edge(
            number, fact, [_evidence(texts, e, reports, rules) for e in fact[4].get("evidence", ())]
        )
        for number, fact in enumerate(facts)
    ]
    _bend(edges)
    return edges


def _edge(number: int, fact: tuple[Any, ...], evidence: list[list[Any]]) -> dict[str, Any]:
    start, end, _, key, data = fact
    edge = {"id": number, "key": key, "from": start, "to": end, "r": data["relation"]}
    edge["e"] = evidence
    if data.get("modality", "asserted") != "asserted":
        edge["m"] = data["modality"]
    if data.get("confidence", 1) != 1:
        edge["c"] = data["confidence"]
    if data.get("qualifiers"):
        edge["q"] = data["qualifiers"]
    return edge


def _evidence(
    texts: Mapping[Hashable, str | None],
    item: Mapping[str, Any],
    reports: Mapping[Hashable, int],
    rules: Mapping[str, int],
) -> list[Any]:
    report, start, end, quote = item["report"], item["start"], item["end"], item["quote"]
    text = texts.get(report)
    short = [reports[report], start, end, rules[item.get("rule", "")]]
    return short if text is not None and text[start:end] == quote else [*short, quote]


def _bend(edges: Iterable[dict[str, Any]]) -> None:
    """Facts between the same two nodes fan out, so that each can be seen and clicked.

    What is hidden at first comes last, so that a single other fact stays straight.
    """
    ranked = sorted(edges, key=lambda e: (e["r"] in QUIET, e["id"]))
    pair = [(min(e["from"], e["to"]), max(e["from"], e["to"])) for e in ranked]
    met, total = Counter[tuple[int, ...]](), Counter[tuple[int, ...]]()
    for edge, ends in zip(ranked, pair, strict=True):
        total[ends] += edge["r"] not in QUIET
    for edge, ends in zip(ranked, pair, strict=True):
        met[ends] += 1
        if edge["from"] == edge["to"]:
            continue
        turn = (met[ends] - (max(total[ends], 1) + 1) / 2) * 0.5 / max(total[ends], 1) ** 0.5
        if edge["from"] > edge["to"]:
            turn = -turn
        if turn:
            kind = "curvedCW" if turn > 0 else "curvedCCW"
            edge["smooth"] = {"enabled": True, "type": kind, "roundness": round(abs(turn), 3)}


def _terms() -> dict[str, Any]:
    """What the page calls things: [zh, en] by name, with colour and shape for types."""
    terms = ontology()
    kinds = {
        "Event": terms.event_kinds,
        "Organization": terms.organization_kinds,
        "Place": terms.place_kinds,
    }
    return {
        "base": TERMS,
        "types": [[t.name, t.label_zh, t.label_en, t.color, t.shape] for t in terms.types.values()],
        "relations": [[r.name, r.label_zh, r.label_en] for r in terms.relations.values()],
        "attributes": {a.name: [a.label_zh, a.label_en] for a in terms.attributes.values()},
        "kinds": {type_: {k: list(v) for k, v in known.items()} for type_, known in kinds.items()},
    }
