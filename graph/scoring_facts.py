"""Gold facts, event slots and statistics, looked up in a graph whose nodes are matched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graph.scoring_names import forms, normal

if TYPE_CHECKING:
    import networkx

# Name of a part of the table -> (what was owed, was it found).
Checks = dict[str, list[tuple[str, bool]]]

_PLACED = frozenset({"jurisdiction", "locatedIn", "within", "partOf"})
_SLOTS = {
    "agent": frozenset({"organizer", "participant"}),
    "place": frozenset({"place"}),
    "issued": frozenset({"issues"}),
}


class Facts:
    """Questions to one graph; ``matched``: gold id (and ``report``) -> node."""

    def __init__(self, g: networkx.MultiDiGraph, matched: Mapping[str, str]) -> None:
        self._g = g
        self._matched = matched

    def relations(self, facts: Iterable[Mapping[str, Any]]) -> Checks:
        """Facts by relation, in the order in which the gold first names a relation."""
        checks: Checks = {}
        for fact in facts:
            ends = f"{fact['subject']} {fact['relation']} {fact['object']}"
            words = f"{ends} ({fact['evidence']})" if fact.get("evidence") else ends
            checks.setdefault(fact["relation"], []).append((words, self._holds_true(fact)))
        return checks

    def slots(self, entities: Iterable[Mapping[str, Any]]) -> Checks:
        """Event slots by kind; each listed item is one; an event not found has none."""
        checks: Checks = {}
        for event in entities:
            if event["type"] != "Event" or event.get("optional"):
                continue
            node = self._matched.get(event["id"])
            if event.get("date"):
                start = str(self._g.nodes[node].get("start") or "") if node else ""
                words = f"{event['name']} date {event['date']}"
                checks.setdefault("date", []).append((words, start.startswith(event["date"])))
            for slot, relations in _SLOTS.items():
                for item in event.get(slot, ()):
                    found = self._matched.get(item) in self._ends(node, relations)
                    words = f"{event['name']} {slot} {item}"
                    checks.setdefault(slot, []).append((words, found))
        return dict(sorted(checks.items(), key=lambda entry: entry[0]))

    def statistics(self, wanted: Iterable[Mapping[str, Any]]) -> Checks:
        """Longest measures first; each node answers once, the closest measure in length."""
        nodes = {n: a for n, a in sorted(self._g.nodes(data=True)) if a["type"] == "Statistic"}
        checks: list[tuple[str, bool]] = []
        for statistic in sorted(wanted, key=lambda s: -len(normal(s["measure"]))):
            near = min(
                (
                    (abs(len(normal(a["measure"])) - len(normal(statistic["measure"]))), node)
                    for node, a in nodes.items()
                    if _same_figure(statistic, a)
                ),
                default=None,
            )
            if near:
                del nodes[near[1]]
            figure = "{measure} {comparator} {value} {unit}".format_map(statistic)
            checks.append((figure, near is not None))
        return {"statistic": checks} if checks else {}

    def _holds_true(self, fact: Mapping[str, Any]) -> bool:
        subject, relation = self._matched.get(fact["subject"]), fact["relation"]
        if subject is None:
            return False
        if relation == "says":
            return bool(self._ends(subject, {"says"}))
        if relation == "holds":
            return self._has_title(subject, normal(fact["object"]))
        object_ = self._matched.get(fact["object"])
        if object_ is None:
            return False
        if relation == "memberOf":
            return self._belongs(subject, object_)
        if relation == "partOf":
            return object_ in self._reached(subject, {"partOf"})
        if relation in _PLACED:
            return object_ in self._reached(subject, _PLACED)
        return object_ in self._ends(subject, {relation})

    def _has_title(self, person: str, title: str) -> bool:
        posts = self._ends(person, {"holds"})
        return any(name.endswith(title) for post in posts for name in forms(self._g.nodes[post]))

    def _belongs(self, person: str, body: str) -> bool:
        if body in self._ends(person, {"memberOf"}):
            return True
        bodies = {b for post in self._ends(person, {"holds"}) for b in self._ends(post, {"postIn"})}
        return any(body == b or body in self._reached(b, {"partOf"}) for b in bodies)

    def _ends(self, node: str | None, relations: Iterable[str]) -> set[str]:
        """The objects of the edges from ``node``; empty without a node."""
        if node is None:
            return set()
        edges = self._g.out_edges(node, data="relation")
        return {end for _, end, relation in edges if relation in relations}

    def _reached(self, node: str, relations: Iterable[str]) -> set[str]:
        """Every node that one or more edges of ``relations`` lead to."""
        found: set[str] = set()
        border = self._ends(node, relations)
        while border:
            found |= border
            border = {end for n in border for end in self._ends(n, relations)} - found
        return found


def _same_figure(wanted: Mapping[str, Any], node: Mapping[str, Any]) -> bool:
    a, b = normal(wanted["measure"]), normal(node.get("measure") or "")
    return (
        bool(a and b and (a in b or b in a))
        and node.get("value") == wanted["value"]
        and normal(node.get("unit") or "") == normal(wanted["unit"] or "")
        and node.get("comparator") == wanted["comparator"]
    )
