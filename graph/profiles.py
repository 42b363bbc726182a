"""Gathered facts -> what is known of each person whose name several ids bear.

Kept small: identity over many reports is decided on these alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.bodykeys import BodyKeys
from graph.corpus import Corpus, best_name
from graph.homes import homes
from graph.script import simplified
from graph.successions import leading, today

HELD = ("in-office", "appointed", "elected")
_COUNTY, _PREFECTURE, _PROVINCE = 6, 4, 2  # digits of a division code


@dataclass(slots=True)
class Profile:
    """``counties`` and so on are beginnings of division codes, those of today; ``bodies`` and
    ``wholes`` are words that stay the same when a body is renamed (``bodykeys``), ``posts``
    too; ``seats``: divisions in whose committee, government or top post one was; ``terms``:
    (body, day) on which a post in it was held; ``company``: the entities named in the same
    reports.
    """

    id: str
    name: str
    first: tuple[str, str]
    reports: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    wholes: set[str] = field(default_factory=set)
    seats: set[str] = field(default_factory=set)
    counties: set[str] = field(default_factory=set)
    prefectures: set[str] = field(default_factory=set)
    provinces: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    peoples: set[str] = field(default_factory=set)
    terms: set[tuple[str, date]] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)


def profiles(
    gathered: Corpus, keys: BodyKeys, originals: Mapping[str, str]
) -> Iterator[list[Profile]]:
    """The profiles of each name that more than one id bears, by name.

    ``originals``: reprint -> original; people of one name in one article are one.
    """
    named: dict[str, list[str]] = {}
    for key, node in gathered.typed("Person"):
        named.setdefault(simplified(best_name(node)), []).append(key)
    shared = {name: sorted(keys) for name, keys in named.items() if len(keys) > 1}
    if not shared:
        return
    known = _Known(gathered, keys)
    for name in sorted(shared):
        group = [known.profile(key, name) for key in shared[name]]
        for one in group:
            one.articles = {originals.get(report, report) for report in one.reports}
        yield group


class _Known:
    """Indexes over the gathered facts, made once."""

    def __init__(self, gathered: Corpus, keys: BodyKeys) -> None:
        self._gathered = gathered
        self._keys = keys
        self._held: dict[str, list[tuple[str, str, str | None]]] = {}
        self._in: dict[str, set[str]] = {}
        self._above: dict[str, set[str]] = {}
        for day, _, fact in gathered.held:
            status = dict(fact.qualifiers).get("status")
            self._held.setdefault(fact.subject, []).append((day, fact.object, str(status)))
        indexes = {"postIn": self._in, "partOf": self._above}
        for fact in gathered.links():
            if fact.relation in indexes:
                indexes[fact.relation].setdefault(fact.subject, set()).add(fact.object)
        self._homes = homes(gathered)

    def profile(self, key: str, name: str) -> Profile:
        gathered = self._gathered
        node = gathered.nodes[key]
        reports = {report for report, _, _ in node.mentions}
        found = Profile(key, name, gathered.first(key), reports)
        found.genders, found.peoples = node.said("gender"), node.said("ethnicity")
        for day, post, status in self._held.get(key, ()):
            bodies = self._in.get(post, set())
            found.posts.add(self._post(post, bodies))
            if not bodies:
                self._seated(found, post, reports)
            for body in bodies:
                word = self._keys.word(body)
                found.bodies.add(word)
                made = self._keys.of(body)
                if made is not None and made.rest in leading():
                    found.seats.add(made.now)
                found.wholes |= {self._keys.word(whole) for whole in self._above.get(body, ())}
                for code in self._keys.regions(body):
                    _code(found, code)
                if status in HELD and (when := _day(day)):
                    found.terms.add((word, when))
        for report in reports:
            found.company |= set(gathered.named(report)) - {key, report}
        if not found.provinces:
            for report in reports:
                _code(found, self._homes.get(report, ""))
        return found

    def _seated(self, found: Profile, post: str, reports: set[str]) -> None:
        """Note the division that a post without a body is named by: 玉山镇|镇长."""
        nodes = self._gathered.nodes
        title = min(nodes[post].said("title"), default="")
        where = best_name(nodes[post]).removesuffix(title)
        for report in reports if where else ():
            for key in self._gathered.named(report):
                node = nodes.get(key)
                if (
                    node is not None
                    and node.type == "Place"
                    and where in (*node.names, *node.aliases)
                ):
                    for code in node.said("code"):
                        found.seats.add(today().get(code, code))
                        _code(found, code)

    def _post(self, post: str, bodies: set[str]) -> str:
        """A post as one word that stays the same when its body is renamed."""
        title = min(self._gathered.nodes[post].said("title"), default="")
        return f"{self._keys.word(min(bodies))}/{title}" if bodies and title else post


def _code(found: Profile, code: str) -> None:
    """Note a division: 00 at the end of a level means that it is none of that level."""
    if not code.isdigit():
        return
    code = today().get(code, code)
    found.provinces.add(code[:_PROVINCE])
    if code[_PROVINCE:_PREFECTURE] not in ("", "00"):
        found.prefectures.add(code[:_PREFECTURE])
    if code[_PREFECTURE:_COUNTY] not in ("", "00"):
        found.counties.add(code[:_COUNTY])


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
