"""Gold facts, event slots and statistics, looked up in a graph whose nodes are matched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.scoring_names import forms, normal

if TYPE_CHECKING:
    import networkx

# Name of a part of the table -> (what was owed, was it found).
Checks = dict[str, list[tuple[str, bool]]]

_RATIO = "1"  # the unit of a number that has none
_PLACED = frozenset({"jurisdiction", "locatedIn", "within", "partOf"})
_SLOTS = {
    "agent": frozenset({"organizer", "participant"}),
    "place": frozenset({"place"}),
    "issued": frozenset({"issues"}),
}


# Relations whose facts a gold file can claim to name completely (``complete``).
JUDGED = (
    *("holds", "partOf", "jurisdiction", "locatedIn", "within", "issues", "says"),
    *("author", "editor", "publisher"),
)


class Facts:
    """Questions to one graph; ``matched``: gold id (and ``report``) -> node."""

    def __init__(self, g: networkx.MultiDiGraph, matched: Mapping[str, str]) -> None:
        self._g = g
        self._matched = matched
        self._golden = {node: identifier for identifier, node in matched.items()}

    def relations(self, facts: Iterable[Mapping[str, Any]]) -> Checks:
        """Facts by relation, in the order in which the gold first names a relation."""
        checks: Checks = {}
        for fact in facts:
            ends = f"{fact['subject']} {fact['relation']} {fact['object']}"
            words = f"{ends} ({fact['evidence']})" if fact.get("evidence") else ends
            checks.setdefault(fact["relation"], []).append((words, self._holds_true(fact)))
        return checks

    def beside(self, gold: Mapping[str, Any], relation: str) -> tuple[tuple[str, ...], int]:
        """The facts of a relation that the gold does not say, in words, and the number of
        those that it does."""
        wrong: list[str] = []
        right = 0
        for subject, object_, data, verdict in self.judged(gold):
            if data["relation"] != relation:
                continue
            right += verdict
            if not verdict:
                names = (str(self._g.nodes[n].get("name")) for n in (subject, object_))
                wrong.append(f"{' '.join(names)} ({data['evidence'][0].get('rule', '')})")
        return tuple(sorted(wrong)), right

    def judged(self, gold: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any], bool]]:
        """(subject, object, attributes, right) of the graph's facts of the ``JUDGED`` relations.

        Facts about what is neutral or optional are neither right nor wrong.
        """
        open_ = {normal(name) for name in gold.get("neutral", ())}
        skipped = {e["id"] for e in gold["entities"] if e.get("optional")}
        issued = [
            {"subject": e["id"], "relation": "issues", "object": document}
            for e in gold["entities"]
            for document in e.get("issued", ())
        ]
        known = _Said([*gold.get("facts", ()), *issued])
        for subject, object_, data in self._g.edges(data=True):
            relation = data["relation"]
            if relation not in JUDGED:
                continue
            named = [subject, object_] if relation not in ("holds", "says") else [subject]
            if any(
                forms(self._g.nodes[n]) & open_ or self._golden.get(n) in skipped for n in named
            ):
                continue
            ends = self._golden.get(subject), self._golden.get(object_)
            yield (
                subject,
                object_,
                data,
                known.says(relation, *ends, forms(self._g.nodes[object_])),
            )

    def slotted(
        self, gold: Mapping[str, Any]
    ) -> Iterator[tuple[str, str, Mapping[str, Any], bool]]:
        """(event, object, attributes, right) of who takes part in the gold's events and where.

        Events of the graph that the gold does not name, or not for sure, are not judged, nor is
        what is neutral or optional.
        """
        open_ = {normal(name) for name in gold.get("neutral", ())}
        skipped = {e["id"] for e in gold["entities"] if e.get("optional")}
        for event in gold["entities"]:
            node = self._matched.get(event["id"])
            if event["type"] != "Event" or node is None or event["id"] in skipped:
                continue
            for _, end, data in self._g.out_edges(node, data=True):
                slot = next((s for s in ("agent", "place") if data["relation"] in _SLOTS[s]), None)
                found = self._golden.get(end)
                if slot is None or found in skipped or forms(self._g.nodes[end]) & open_:
                    continue
                yield node, end, data, found in event.get(slot, ())

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
        """Longest measures first; each node answers once, the closest measure in length.

        Like an entity, a figure that is ``optional`` is not owed.
        """
        nodes = {n: a for n, a in sorted(self._g.nodes(data=True)) if a["type"] == "Statistic"}
        checks: list[tuple[str, bool]] = []
        owed = [s for s in wanted if not s.get("optional")]
        for statistic in sorted(owed, key=lambda s: -len(normal(s["measure"]))):
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


class _Said:
    """What the facts of a gold file say, asked from the side of the graph."""

    def __init__(self, facts: Iterable[Mapping[str, Any]]) -> None:
        self._ends: dict[str, dict[str, set[str]]] = {}
        for fact in facts:
            ends = self._ends.setdefault(fact["relation"], {})
            ends.setdefault(fact["subject"], set()).add(str(fact["object"]))

    def says(
        self, relation: str, subject: str | None, object_: str | None, names: set[str]
    ) -> bool:
        """Whether a fact between these two is the gold's; ``names`` are forms of its object."""
        if subject is None:
            return False
        if relation == "says":
            return subject in self._ends.get(relation, {})
        if relation == "holds":
            titles = {normal(title) for title in self._ends.get(relation, {}).get(subject, ())}
            return any(name.endswith(title) for name in names for title in titles)
        via = {"partOf"} if relation == "partOf" else _PLACED if relation in _PLACED else {relation}
        return object_ is not None and object_ in self._reached(subject, via)

    def _reached(self, start: str, relations: Iterable[str]) -> set[str]:
        found: set[str] = set()
        border = {start}
        while border:
            border = {
                end
                for relation in relations
                for one in border
                for end in self._ends.get(relation, {}).get(one, ())
            } - found
            found |= border
        return found


def _unit(said: str | None) -> str:
    """A unit as it is compared; a ratio's, 1 or none, is none."""
    return "" if said == _RATIO else normal(said or "")


def _same_figure(wanted: Mapping[str, Any], node: Mapping[str, Any]) -> bool:
    a, b = normal(wanted["measure"]), normal(node.get("measure") or "")
    return (
        bool(a and b and (a in b or b in a))
        and node.get("value") == wanted["value"]
        and _unit(node.get("unit")) == _unit(wanted["unit"])
        and node.get("comparator") == wanted["comparator"]
    )
