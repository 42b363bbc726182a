"""Gathered facts -> what is known of each person whose name several ids bear.

Kept small: identity over many reports is decided on these alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from graph.gathered import Corpus

REMEMBERED = 1 << 16  # reports whose home is remembered
HELD = ("in-office", "appointed", "elected")
_COUNTY, _PREFECTURE, _PROVINCE = 6, 4, 2  # digits of a division code


@dataclass(slots=True)
class Profile:
    """``counties`` and so on are beginnings of division codes; ``terms``: (body, day) on which
    a post in it was held; ``company``: the entities named in the same reports."""

    id: str
    name: str
    first: tuple[str, str]
    reports: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    wholes: set[str] = field(default_factory=set)
    counties: set[str] = field(default_factory=set)
    prefectures: set[str] = field(default_factory=set)
    provinces: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    peoples: set[str] = field(default_factory=set)
    terms: set[tuple[str, date]] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)


def profiles(corpus: Corpus, originals: Mapping[str, str]) -> Iterator[list[Profile]]:
    """The profiles of each name that more than one id bears, by name.

    ``originals``: reprint -> original; people of one name in one article are one.
    """
    known = _Known(corpus)
    for name, keys in corpus.namesakes():
        group = [known.profile(key, name) for key in keys]
        for one in group:
            one.articles = {originals.get(report, report) for report in one.reports}
        yield group


class _Known:
    """Makes the profiles; what it has looked up last is remembered."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._home = lru_cache(REMEMBERED)(self._home_of)

    def profile(self, key: str, name: str) -> Profile:
        corpus = self._corpus
        reports = corpus.reports_of(key)
        dates = {r: corpus.published(r) or "9999" for r in reports}
        first = min(((day, r) for r, day in dates.items()), default=("9999", key))
        found = Profile(key, name, first, reports)
        found.genders, found.peoples = corpus.said(key, "gender"), corpus.said(key, "ethnicity")
        for day, _, fact in corpus.held_by(key):
            post, status = fact.object, str(dict(fact.qualifiers).get("status"))
            found.posts.add(post)
            bodies = corpus.objects("postIn", post)
            found.bodies |= set(bodies)
            for body in bodies:
                found.wholes |= set(corpus.objects("partOf", body))
                self._placed(found, body)
                if status in HELD and (when := _day(day)):
                    found.terms.add((body, when))
        for report in reports:
            found.company |= corpus.times(report).keys() - {key, report}
        if not found.provinces:
            for report in reports:
                _code(found, self._home(report))
        return found

    def _placed(self, found: Profile, body: str) -> None:
        for relation in ("jurisdiction", "locatedIn"):
            for place in self._corpus.objects(relation, body):
                for code in self._corpus.said(place, "code"):
                    _code(found, code)

    def _home_of(self, report: str) -> str:
        """The code of the division that a report names most often."""
        counts: Counter[str] = Counter()
        for key, times in self._corpus.times(report).items():
            if self._corpus.type_of(key) == "Place":
                for code in self._corpus.said(key, "code"):
                    counts[code] += times
        return min(counts, key=lambda code: (-counts[code], code), default="")


def _code(found: Profile, code: str) -> None:
    """Note a division: 00 at the end of a level means that it is none of that level."""
    if not code.isdigit():
        return
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
