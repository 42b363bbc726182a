"""Graph -> what is wrong in it: the rules that no shape of RDF can say.

Each rule is a function from the graph to violations; its name is the rule's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from graph.bounds import bounds
from graph.identity import text_sha256

if TYPE_CHECKING:
    import networkx

    Graph: TypeAlias = networkx.MultiDiGraph

ACYCLIC = ("within", "partOf", "subEventOf", "reprintOf")
DATES = ("start", "end", "period", "published")
ROLES = ("organizer", "participant", "place", "subEventOf")
_EDTF = re.compile(r"[0-9X?~%:.TZ+-]*(/[0-9X?~%:.TZ+-]*)?")


class Violation(NamedTuple):
    """A rule that is broken, by whom (an entity or fact in words), and how."""

    rule: str
    about: str
    words: str


def violations(g: Graph) -> list[Violation]:
    """All that is wrong, rule by rule."""
    return [
        Violation(rule.__name__.strip("_").replace("_", "-"), about, words)
        for rule in _RULES
        for about, words in rule(g)
    ]


def unverifiable(g: Graph) -> int:
    """How many quotes cannot be looked up, because their report is here without its text."""
    return sum(
        not isinstance(g.nodes.get(item.get("report"), {}).get("text"), str)
        for _, data in _facts(g)
        for item in _evidence(data)
    )


def quotes(g: Graph) -> int:
    """How many quotes there are."""
    return sum(len(list(_evidence(data))) for _, data in _facts(g))


def name_of(g: Graph, node: object) -> str:
    """An entity for people: its type and name; its id where it has none."""
    data = g.nodes.get(node, {})
    return f"{data.get('type', '?')} {data.get('name') or node}"


def fact_of(g: Graph, edge: tuple[str, str, str]) -> str:
    """A fact for people."""
    subject, object_, key = edge
    relation = g.edges[edge].get("relation", "?")
    one, other = (str(g.nodes[node].get("name") or node) for node in (subject, object_))
    return f"{one} {relation} {other} (fact {key})"


def _facts(g: Graph) -> Iterator[tuple[tuple[str, str, str], Mapping[str, Any]]]:
    for subject, object_, key, data in g.edges(keys=True, data=True):
        yield (subject, object_, key), data


def _evidence(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    items = data.get("evidence")
    yield from (item for item in items or () if isinstance(item, Mapping))


Found = Iterator[tuple[str, str]]


def _evidence_is_owed(g: Graph) -> Found:
    for edge, data in _facts(g):
        if not list(_evidence(data)):
            yield fact_of(g, edge), "has no evidence"


def _quote_stands_in_its_report(g: Graph) -> Found:
    for edge, data in _facts(g):
        for item in _evidence(data):
            if wrong := _misquoted(g, item):
                yield fact_of(g, edge), wrong


def _misquoted(g: Graph, item: Mapping[str, Any]) -> str | None:
    report, start, end = item.get("report"), item.get("start"), item.get("end")
    if g.nodes.get(report, {}).get("type") != "Report":
        return f"its report {report!r} is not in the graph"
    text = g.nodes[report].get("text")
    if not isinstance(text, str):
        return None
    where = f"{g.nodes[report].get('name') or report}, {start} to {end}"
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        return f"{where}: no place in the text, which has {len(text)} characters"
    if text[start:end] != item.get("quote"):
        return f"{where}: the quote is {item.get('quote')!r}, the text {text[start:end][:80]!r}"
    return None


def _mention_is_in_its_report(g: Graph) -> Found:
    for node, data in g.nodes(data=True):
        for item in data.get("mentions") or ():
            report = g.nodes.get(item.get("report"), {})
            text = report.get("text")
            if report.get("type") != "Report":
                yield name_of(g, node), f"its report {item.get('report')!r} is not in the graph"
            elif isinstance(text, str) and not 0 <= item["start"] < item["end"] <= len(text):
                yield name_of(g, node), f"{item['start']} to {item['end']}: no place in the text"


def _text_has_its_hash(g: Graph) -> Found:
    for node, data in g.nodes(data=True):
        text = data.get("text")
        if data.get("type") == "Report" and isinstance(text, str):
            if data.get("sha256") != text_sha256(text):
                yield name_of(g, node), "its text is not the one that sha256 is of"


def _date_is_readable(g: Graph) -> Found:
    for about, data in _dated(g):
        for key in DATES:
            value = data.get(key)
            if value is not None and not _readable(value):
                yield about, f"{key} {value!r} is no date in EDTF"


def _readable(value: object) -> bool:
    """Whether a day can be told from a date; open ends and unknown ones are allowed."""
    if not isinstance(value, str) or not _EDTF.fullmatch(value):
        return False
    parts = [part for part in value.split("/") if part not in ("", "..")]
    return all(part.startswith("XXXX") or any(bounds(part)) for part in parts)


def _dates_are_in_order(g: Graph) -> Found:
    for about, data in _dated(g):
        first, last = bounds(data.get("start"))[0], bounds(data.get("end"))[1]
        if first and last and last < first:
            yield about, f"ends ({data['end']}) before it starts ({data['start']})"
        for key in DATES:
            first, last = bounds(data.get(key))
            if first and last and last < first:
                yield about, f"{key} {data[key]!r} ends before it starts"


def _dated(g: Graph) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for node, data in g.nodes(data=True):
        yield name_of(g, node), data
    for edge, data in _facts(g):
        qualifiers = data.get("qualifiers")
        if isinstance(qualifiers, Mapping):
            yield fact_of(g, edge), qualifiers


def _has_no_cycle(g: Graph) -> Found:
    import networkx

    for relation in ACYCLIC:
        part = networkx.DiGraph(_asserted(g, relation))
        for loop in sorted(map(sorted, networkx.strongly_connected_components(part))):
            if len(loop) > 1 or part.has_edge(loop[0], loop[0]):
                names = " → ".join(str(g.nodes[node].get("name") or node) for node in loop[:5])
                yield name_of(g, loop[0]), f"{relation} leads back to itself: {names}"


def _place_has_one_parent(g: Graph) -> Found:
    within = _asserted(g, "within")
    parents = Counter(inner for inner, _ in within)
    for node in sorted(node for node, count in parents.items() if count > 1):
        outer = sorted({str(g.nodes[o].get("name")) for i, o in within if i == node})
        yield name_of(g, node), f"lies directly within {len(outer)} places: {', '.join(outer)}"


def _asserted(g: Graph, relation: str) -> list[tuple[str, str]]:
    return [
        (subject, object_)
        for (subject, object_, _), data in _facts(g)
        if data.get("relation") == relation and data.get("modality") == "asserted"
    ]


def _edge_has_the_modality_of_its_event(g: Graph) -> Found:
    for edge, data in _facts(g):
        own = g.nodes[edge[0]].get("modality")
        if data.get("relation") in ROLES and own and data.get("modality") != own:
            yield fact_of(g, edge), f"is {data.get('modality')}, its event {own}"


def _mentions_once(g: Graph) -> Found:
    told = Counter(
        (subject, object_)
        for (subject, object_, _), data in _facts(g)
        if data.get("relation") == "mentions"
    )
    for (report, node), count in sorted(told.items()):
        if count > 1:
            yield name_of(g, node), f"{name_of(g, report)} mentions it in {count} facts, not in one"
    for node, data in sorted(g.nodes(data=True), key=lambda item: str(item[0])):
        reports = {item.get("report") for item in data.get("mentions") or ()}
        for report in sorted(map(str, reports)):
            if report in g and (report, node) not in told:
                yield name_of(g, node), f"{name_of(g, report)} names it, no fact says so"


def _fact_has_an_id_of_its_own(g: Graph) -> Found:
    keys = Counter(key for (_, _, key), _ in _facts(g))
    for key in sorted(str(key) for key, count in keys.items() if count > 1):
        yield f"fact {key}", "two facts have this id"


def _merged_entity_is_gone(g: Graph) -> Found:
    for node, data in g.nodes(data=True):
        for former in data.get("formerIds") or ():
            if former in g:
                yield name_of(g, node), f"its former id {former} is still an entity"


_RULES: tuple[Callable[[Any], Iterable[tuple[str, str]]], ...] = (
    _evidence_is_owed,
    _quote_stands_in_its_report,
    _mention_is_in_its_report,
    _text_has_its_hash,
    _date_is_readable,
    _dates_are_in_order,
    _has_no_cycle,
    _place_has_one_parent,
    _edge_has_the_modality_of_its_event,
    _mentions_once,
    _fact_has_an_id_of_its_own,
    _merged_entity_is_gone,
)
