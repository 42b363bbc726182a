"""Gathered places and bodies -> which of them are one under an old and a new name.

A place is one with its successor where the table of divisions has the two one for one
(静海县, 静海区), not where one was split, merged or taken in. Bodies are compared within one
region, today's, when a reform ties their names, when only the region was renamed, or when one
name is short for the other; whether they are one is told by features. What reports tell of a
body counts by the dates of those reports alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from graph.bodykeys import BodyKey, BodyKeys
from graph.corpus import Corpus, best_name
from graph.gazetteer import gazetteer
from graph.identity import entity_id
from graph.judgements import Judgements, pair
from graph.successions import (
    abbreviates,
    division_features,
    family,
    latest,
    path,
    widens,
    year_of,
)
from graph.verdicts import First, Outcome, Verdict, outcome, verdict

_LATE = 2  # years after a reform in which the old name should be gone


@dataclass(slots=True)
class Body:
    """``years``: first and last in which reports tell of it, None without dates."""

    id: str
    name: str
    key: BodyKey
    first: First
    years: tuple[int, int] | None
    reports: set[str] = field(default_factory=set)
    staff: set[str] = field(default_factory=set)


def places(gathered: Corpus, judgements: Judgements) -> Outcome:
    """The places that are one under an old and a new name; today's goes before."""
    verdicts: list[Verdict] = []
    ended: dict[str, int] = {}
    for old in gazetteer().abolished():
        one = entity_id("Place", old.code)
        if one not in gathered.nodes:
            continue
        for new, features in _heirs(old.code):
            other = entity_id("Place", new)
            if other in gathered.nodes:
                ends = ((one, old.name), (other, gazetteer().place(new).name))
                verdicts.append(verdict("Place", ends, features, judgements))
                ended[one] = old.until or 0
    return outcome(gathered.first, verdicts, lambda key: (ended.get(key, 9999), key), judgements)


def _heirs(code: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The successors of a division, theirs too while one followed the other."""
    seen = {code}
    todo: list[tuple[str, tuple[str, ...]]] = [(code, ())]
    while todo:
        last, before = todo.pop(0)
        old = gazetteer().place(last)
        for new in old.successor:
            found = dict.fromkeys((*before, *division_features(old, gazetteer().place(new))))
            if new not in seen:
                seen.add(new)
                todo.append((new, tuple(found)))
                yield new, tuple(found)


def bodies(gathered: Corpus, keys: BodyKeys, judgements: Judgements) -> Outcome:
    """The bodies that are one under an old and a new name; the newest goes before."""
    told = _Bodies(gathered)
    found: dict[str, Body] = {}
    verdicts: dict[tuple[str, str], Verdict] = {}
    for block in _blocks(gathered, keys):
        group = [told.body(key, made) for key, made in block]
        for one, other in combinations(group, 2):
            both = pair(one.id, other.id)
            features = tuple(_features(*_by_age(one, other))) if both not in verdicts else ()
            if features:
                found |= {one.id: one, other.id: other}
                ends = ((one.id, one.name), (other.id, other.name))
                verdicts[both] = verdict("Organization", ends, features, judgements)
    return outcome(
        gathered.first, list(verdicts.values()), lambda key: _newness(found[key]), judgements
    )


def posts(gathered: Corpus, bodies: Outcome) -> Outcome:
    """The posts of one title in bodies that were made one: they are one post."""
    whole = {*bodies.into, *bodies.into.values()}
    found: dict[tuple[str, str], dict[str, str]] = {}
    for fact in gathered.links():
        post, body = fact.subject, fact.object
        if fact.relation == "postIn" and body in whole and post in gathered.nodes:
            kept = bodies.into.get(body, body)
            title = min(gathered.nodes[post].said("title"), default="")
            found.setdefault((kept, title), {})[post] = body
    into: dict[str, str] = {}
    leads: dict[str, str] = {}
    for (kept, title), group in sorted(found.items()):
        if title and len(group) > 1:
            stays = min(group, key=lambda post: (gathered.first(post), post))
            into |= {post: stays for post in group if post != stays}
            of_lead = [post for post in sorted(group) if group[post] == bodies.leads[kept]]
            leads[stays] = of_lead[0] if of_lead else stays
    return Outcome(into, leads)


def _blocks(gathered: Corpus, keys: BodyKeys) -> Iterator[list[tuple[str, BodyKey]]]:
    """Bodies of one region whose names a reform may tie, or which begin and end alike."""
    found: dict[tuple[str, ...], list[tuple[str, BodyKey]]] = {}
    for key, _ in gathered.typed("Organization"):
        if made := keys.of(key):
            found.setdefault((made.now, family(made.rest)), []).append((key, made))
            if len(made.rest) > 2:
                found.setdefault((made.now, made.rest[0], made.rest[-1]), []).append((key, made))
    for block in sorted(found):
        if len(found[block]) > 1:
            yield found[block]


class _Bodies:
    """What is told of bodies, made for those that are compared."""

    def __init__(self, gathered: Corpus) -> None:
        self._gathered = gathered
        self._known: dict[str, Body] = {}
        bodies_of: dict[str, set[str]] = {}
        for fact in gathered.links():
            if fact.relation == "postIn":
                bodies_of.setdefault(fact.subject, set()).add(fact.object)
        self._staff: dict[str, set[str]] = {}
        for _, _, fact in gathered.held:
            for body in bodies_of.get(fact.object, ()):
                self._staff.setdefault(body, set()).add(fact.subject)

    def body(self, key: str, made: BodyKey) -> Body:
        if key not in self._known:
            nodes = self._gathered.nodes
            node = nodes[key]
            years = [int(day[:4]) for day in self._gathered.dates(node) if day[:4].isdigit()]
            self._known[key] = Body(
                key,
                best_name(node),
                made,
                self._gathered.first(key),
                (min(years), max(years)) if years else None,
                {report for report, _, _ in node.mentions},
                {best_name(nodes[p]) for p in self._staff.get(key, ()) if p in nodes},
            )
        return self._known[key]


def _by_age(one: Body, other: Body) -> tuple[Body, Body]:
    """The body of the older name first; of names that no reform ties the shorter one."""
    if path(other.key.rest, one.key.rest):
        return other, one
    if path(one.key.rest, other.key.rest):
        return one, other
    if one.key.rest == other.key.rest:
        return (other, one) if one.key.code == one.key.now else (one, other)
    return (other, one) if len(other.key.rest) < len(one.key.rest) else (one, other)


def _features(old: Body, new: Body) -> Iterator[str]:
    tie, year = _tie(old.key, new.key)
    if tie is None:
        return
    yield tie
    if year is not None and old.years and new.years:
        if new.years[0] < year:
            yield "out_of_order"
        elif old.years[0] <= new.years[0]:
            yield "in_order"
        if old.years[1] >= year + _LATE:
            yield "late"
    if old.reports & new.reports:
        yield "together"
    if old.staff & new.staff:
        yield "same_staff"


def _tie(old: BodyKey, new: BodyKey) -> tuple[str | None, int | None]:
    """What ties the names of two bodies of one region, and the year of the reform."""
    if old.rest == new.rest:
        return ("same_task", year_of(old.code)) if old.code != new.code else (None, None)
    if step := path(old.rest, new.rest):
        return step[1], step[0]
    short = abbreviates(old.rest, new.rest)
    if short is not False:
        return ("abbreviated" if short else "partly_abbreviated"), None
    return ("wider_name" if widens(old.rest, new.rest) else None), None


def _newness(body: Body) -> tuple[object, ...]:
    newest = latest(body.key.rest) == body.key.rest
    told = body.years[1] if body.years else 0
    return newest, body.key.code == body.key.now, told, len(body.key.rest), body.id
