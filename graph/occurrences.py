"""Gathered events -> what is known of each, by which two reports' tellings are compared.

All is said in words that do not depend on what else is in the corpus: names of people, regions
and names of bodies, codes of places. So whether two tellings are of one event rests on their
own reports alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from graph.bodykeys import BodyKeys
from graph.bounds import bounds
from graph.corpus import Corpus, Node, best_name
from graph.eventnames import EventName, event_name, names_of
from graph.gazetteer import gazetteer
from graph.homes import homes
from graph.script import simplified
from graph.successions import today

NEVER = ("statement",)  # kinds of which two tellings are not one: words are said each time
UNDATED = 7  # days before a report in which what it dates not may have been
LONGEST = 10  # days of an event under each of which it is looked up
_SHORT = 3  # characters of a name that may be any body's (县委)
_TOWN = 6  # digits of a code beyond which it names a place within a county


@dataclass(slots=True)
class Occurrence:
    """``first`` and ``last``: days between which it was; ``exact``: its first day is told.

    ``hosts`` and ``guests``: organizers and participants in words, ``callings``: the hosts' names;
    ``spots``: places within a county, ``counties`` and ``wider``: codes of counties and
    beginnings of those above.
    """

    id: str
    name: str
    said: EventName
    kind: str
    modality: str
    first: date
    last: date
    exact: bool
    reports: set[str]
    articles: set[str]
    hosts: set[str] = field(default_factory=set)
    guests: set[str] = field(default_factory=set)
    callings: set[str] = field(default_factory=set)
    spots: set[str] = field(default_factory=set)
    counties: set[str] = field(default_factory=set)
    wider: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)

    def marks(self) -> Iterator[tuple[str, ...]]:
        """Words that two tellings of one event share at least one of: kind, time and a trait."""
        province = min(self.wider, default="")[:2]
        core = f"{self.said.core}@{province}" if self.said.topic else ""
        if self.exact:
            days = min((self.last - self.first).days, LONGEST - 1)
            traits = {core, *self.hosts, *self.guests, *self.spots, *self.counties}
            for number in range(days + 1):
                day = (self.first + timedelta(number)).isoformat()
                yield from ((self.kind, day, trait) for trait in traits if trait)
        if core and (self.last - self.first).days <= 31:
            for week in range(self.first.toordinal() // 7, self.last.toordinal() // 7 + 1):
                yield (self.kind, f"w{week}", core)


def occurrences(
    gathered: Corpus, keys: BodyKeys, originals: Mapping[str, str], gone: Mapping[str, str]
) -> list[Occurrence]:
    """The events that can be compared, by id; ``gone``: ids that are others' already."""
    roles = _roles(gathered)
    home = homes(gathered)
    found: list[Occurrence] = []
    for key, node in gathered.typed("Event"):
        if key not in gone:
            made = _occurrence(gathered, keys, key, node, roles.get(key, []), home)
            if made is not None:
                made.articles = {originals.get(r, r) for r in made.reports}
                found.append(made)
    return found


def _roles(gathered: Corpus) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for fact in gathered.links():
        if fact.relation in ("organizer", "participant", "place", "issues"):
            found.setdefault(fact.subject, []).append((fact.relation, fact.object))
    return found


def _occurrence(
    gathered: Corpus,
    keys: BodyKeys,
    key: str,
    node: Node,
    roles: list[tuple[str, str]],
    home: Mapping[str, str],
) -> Occurrence | None:
    """None of what is never told twice or of what no day at all is known."""
    kind = min(node.said("kind"), default="")
    modality = min(node.said("modality"), default="asserted")
    days = _days(gathered, node, modality)
    reports = {report for report, _, _ in node.mentions}
    if kind in NEVER or days is None or not reports:
        return None
    name = best_name(node)
    made = Occurrence(key, name, event_name(name), kind, modality, *days, reports, set())
    named: set[str] = set()
    for relation, end in sorted(roles):
        if end in gathered.nodes:
            named |= _role(made, gathered, keys, relation, end)
    if not made.wider:
        for report in sorted(reports):
            named |= _region(made, home.get(report, ""))
    made.said = event_name(name, names_of(named))
    return made


def _role(made: Occurrence, gathered: Corpus, keys: BodyKeys, relation: str, end: str) -> set[str]:
    """Note who had a part in it, and where; the names that its own name may begin with."""
    node = gathered.nodes[end]
    name = best_name(node)
    if relation == "issues":
        made.documents.add(end)
        return set()
    codes = node.said("code") if node.type == "Place" else keys.regions(end)
    named = {name, *node.aliases} if node.type == "Organization" else set()
    if relation == "organizer":
        made.callings |= names_of(n for n in named if len(n) > _SHORT)
    word = simplified(name) if node.type == "Person" else keys.word(end)
    if node.type == "Place":
        code = min(codes, default="")
        word = today().get(code, code) or simplified(name)
    if relation == "place":
        if node.type != "Place" or not word.isdigit() or len(word) > _TOWN:
            made.spots.add(word)
    else:
        (made.hosts if relation == "organizer" else made.guests).add(word)
    if relation != "participant":
        for code in sorted(codes):
            named |= _region(made, code)
    return named


def _region(made: Occurrence, code: str) -> set[str]:
    """Note a region by its code; its names and those of what it lies in."""
    if not code.isdigit():
        return set()
    try:
        places = gazetteer().chain(gazetteer().place(code))
    except KeyError:
        return set()
    now = today().get(code, code)
    if now[4:6] not in ("", "00"):
        made.counties.add(now[:_TOWN])
    made.wider.add(now[:2] if now[2:4] == "00" else now[:4])
    return {form for place in places for form in (place.name, *place.short) if len(form) > 2}


def _days(gathered: Corpus, node: Node, modality: str) -> tuple[date, date, bool] | None:
    """First and last day, and whether the first is told to the day.

    What a report dates not was in the days before it, unless it only plans it.
    """
    starts = [bounds(text) for text in sorted(node.said("start"))]
    ends = [bounds(text)[1] for text in sorted(node.said("end"))]
    for first, last in starts:
        if first and last:
            until = max([end for end in ends if end] or [last])
            whole = (date.fromisoformat(first), date.fromisoformat(max(until, last)))
            return (*whole, first == last)
    told = min(gathered.dates(node), default="")
    last = bounds(told)[1]
    if modality == "planned" or not last or bounds(told)[0] != last:
        return None
    day = date.fromisoformat(last)
    return day - timedelta(UNDATED), day, False
