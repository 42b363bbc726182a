"""Graph -> a corpus at a glance: its span, who is named in most reports, who holds what.

A report names an entity when it mentions it elsewhere than in its byline: who wrote, edited or
published it is no news. A reprint names nothing that its original did not. A period is a number,
YYYYMM, with MM = 00 where only the year is said. ``data/page/glance.js`` works out the same of
what the page's filters leave.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.communities import communities

if TYPE_CHECKING:
    import networkx

BYLINE = frozenset({"author", "editor", "publisher"})
APART = BYLINE | {"reprintOf"}  # what ties reports to each other, not what they tell of
QUIET = frozenset({"mentions", "states"})  # what ties a report to everything
NAMING = ("Person", "Organization", "Place")  # types after which a community is called
LEAST = 3  # nodes of a community that is worth a name
HOLDING = ("in-office", "appointed", "elected")  # statuses of a post that is held
_PERIOD = re.compile(r"(-?\d{4})(?:-(\d\d))?(?!\d)")

Named = Mapping[Hashable, frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Held:
    """The post that a person holds, or held last; ``status`` is its ``holds`` fact's."""

    post: Hashable
    status: str

    @property
    def current(self) -> bool:
        """Whether no report says that it was left."""
        return self.status in HOLDING


def period(date: object) -> int | None:
    """The period that an ISO date of any precision begins in."""
    found = _PERIOD.match(str(date or ""))
    return int(found[1]) * 100 + int(found[2] or 0) if found else None


def begins(data: Mapping[str, Any]) -> int | None:
    """The period of an event."""
    start = period(data.get("start"))
    return period(data.get("end")) if start is None else start


def periods(found: Iterable[int | None]) -> list[tuple[int, int]]:
    """(period, how many), in order of time."""
    return sorted(Counter(one for one in found if one is not None).items())


def named(g: networkx.MultiDiGraph) -> Named:
    """The reports that name each entity."""
    bylines: dict[Hashable, set[Hashable]] = defaultdict(set)
    again = reprints(g)
    for report, entity, relation in g.edges(data="relation"):
        if relation in BYLINE:
            bylines[entity].add(report)
    return {
        key: frozenset({m["report"] for m in spans} - bylines[key] - again)
        for key, spans in g.nodes(data="mentions")
        if spans
    }


def reprints(g: networkx.MultiDiGraph) -> set[Hashable]:
    """Reports that were printed before."""
    return {report for report, _, relation in g.edges(data="relation") if relation == "reprintOf"}


def leading(g: networkx.MultiDiGraph, by: Named) -> dict[str, list[Hashable]]:
    """By type the entities that any report names.

    Those of most reports come first, then those of most facts, then by name.
    """
    ties = Counter[Hashable]()
    for one, other, relation in g.edges(data="relation"):
        if relation not in QUIET:
            ties.update({one, other})
    found: dict[str, list[Hashable]] = defaultdict(list)
    for key in sorted(by, key=lambda key: (-len(by[key]), -ties[key], *_name(g, key))):
        if by[key]:
            found[str(g.nodes[key].get("type"))].append(key)
    return found


def held(g: networkx.MultiDiGraph, person: Hashable) -> Held | None:
    """The post told of last; one that is still held comes before those that were left."""
    found: list[tuple[bool, str, int, tuple[str, str], str, Hashable]] = []
    for _, post, data in g.out_edges(person, data=True):
        if data["relation"] != "holds" or data.get("modality", "asserted") != "asserted":
            continue
        said = data.get("qualifiers", {})
        status = str(said.get("status", HOLDING[0]))
        on = status in HOLDING and "end" not in said
        told = [_published(g, e["report"]) for e in data.get("evidence", ())]
        last = max([*told, str(said.get("start", ""))])
        status = "former" if status in HOLDING and not on else status
        found.append((on, last, len(told), _name(g, post), status, post))
    best = max(found, default=None)
    return best and Held(best[5], best[4])


def namesakes(g: networkx.MultiDiGraph, by: Named) -> list[tuple[str, list[Hashable]]]:
    """Names that several persons bear whom reports name, those of most persons first."""
    bearers: dict[str, list[Hashable]] = defaultdict(list)
    for key in leading(g, by)["Person"]:
        bearers[_name(g, key)[0]].append(key)
    several = [(name, keys) for name, keys in bearers.items() if len(keys) > 1]
    return sorted(several, key=lambda one: (-len(one[1]), one[0]))


def communities_of(g: networkx.MultiDiGraph) -> list[list[Hashable]]:
    """Entities tied among themselves, largest community first.

    Of each the best tied come first, persons, bodies and places before others. Bylines and
    reprints do not count.
    """
    order = sorted(g, key=str)
    row = {key: number for number, key in enumerate(order)}
    silent = QUIET | APART
    pairs = [
        (row[a], row[b]) for a, b, relation in g.edges(data="relation") if relation not in silent
    ]
    ties = Counter(end for pair in pairs for end in pair)
    found: dict[int, list[Hashable]] = defaultdict(list)
    for number, key in zip(communities(len(order), sorted(pairs)), order, strict=True):
        found[number].append(key)

    def rank(key: Hashable) -> tuple[object, ...]:
        return g.nodes[key].get("type") not in NAMING, -ties[row[key]], _name(g, key)

    return [sorted(found[n], key=rank) for n in sorted(found) if len(found[n]) >= LEAST]


def _name(g: networkx.MultiDiGraph, key: Hashable) -> tuple[str, str]:
    return str(g.nodes[key].get("name", key)), str(key)


def _published(g: networkx.MultiDiGraph, report: Hashable) -> str:
    return str(g.nodes[report].get("published") or "") if report in g else ""
