"""Gathered bodies -> region and name of each, under which they are compared over reports."""

from __future__ import annotations

from dataclasses import dataclass

from graph.corpus import Corpus, best_name
from graph.gazetteer import gazetteer
from graph.successions import latest, rest, today

_TIES = ("jurisdiction", "locatedIn")


@dataclass(frozen=True, slots=True)
class BodyKey:
    """``code``: the region's as the report has it, ``now``: as it is today; ``rest``: the full
    form of what the name adds to the region."""

    code: str
    now: str
    rest: str

    def __str__(self) -> str:
        """One word for all names that the body has had."""
        return f"{self.now}/{latest(self.rest)}"


class BodyKeys:
    """The keys of the bodies that a region is told of; made from their own names alone."""

    def __init__(self, gathered: Corpus) -> None:
        self._gathered = gathered
        self._places: dict[str, set[str]] = {}
        for fact in gathered.links():
            if fact.relation in _TIES:
                self._places.setdefault(fact.subject, set()).add(fact.object)
        self._keys: dict[str, BodyKey | None] = {}

    def of(self, body: str) -> BodyKey | None:
        """The key of a body; None where no division with a code is told of it."""
        if body not in self._keys:
            self._keys[body] = self._key(body)
        return self._keys[body]

    def word(self, body: str) -> str:
        """The key as one word, the id itself where there is none."""
        found = self.of(body)
        return str(found) if found else body

    def regions(self, body: str) -> set[str]:
        """The codes of the divisions that the body is tied to."""
        nodes = self._gathered.nodes
        places = (nodes[p] for p in self._places.get(body, ()) if p in nodes)
        return {code for place in places for code in place.said("code") if code.isdigit()}

    def _key(self, body: str) -> BodyKey | None:
        node = self._gathered.nodes.get(body)
        codes = self.regions(body)
        if node is None or not codes:
            return None
        code = min(codes, key=lambda c: (-len(c.rstrip("0")), c))
        try:
            place = gazetteer().place(code)
        except KeyError:  # a code that a person's correction or lexicon told
            return None
        return BodyKey(code, today().get(code, code), rest(best_name(node), place))
