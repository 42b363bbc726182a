"""Lines -> the report's own region, and the table place that each form means.

A report speaks of one region most of the time; its places vote for it. A form that can
mean several places is decided by nearness to that region, then by rank of the unit
(甘南 alone is the prefecture); what stays undecided is left open (None), not guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_WEIGHT = {"title": 3.0, "subtitle": 3.0, "dateline": 1.0, "caption": 1.0, "heading": 1.5}
_RANK = {"country": 4, "province": 3, "prefecture": 2, "county": 1, "township": 0}
_SHARE = 0.5  # of the weight below a unit that one part must have to be the report's own


class Regions:
    """The report's own units and the choice among candidates; a value of one report."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._table = gazetteer()
        spans = [(line, span) for line in lines for span in _place_spans(line)]
        self._said = [
            (span.start, found)
            for _, span in spans
            if (found := self._sole(candidates(span))) is not None and not self._stem(span, found)
        ]
        self.home = self._home(spans)
        self._cache: dict[tuple[str, ...], Place | None] = {}

    def _sole(self, found: tuple[Place, ...]) -> Place | None:
        """The only place meant, or the one that outranks the others by its level."""
        if len(found) == 1:
            return found[0]
        ranked = sorted(found, key=lambda p: -_RANK.get(p.level, 0))
        if len(ranked) > 1 and _rank(ranked[0]) > max(1, _rank(ranked[1])):
            return ranked[0]
        return None

    def _home(self, spans: Iterable[tuple[Line, Span]]) -> tuple[Place, ...]:
        """The chain (innermost first) of the report's own region; () if it has none."""
        votes: Counter[str] = Counter()
        for line, span in spans:
            place = self._sole(candidates(span))
            if place is not None and self._stem(span, place):
                continue
            if place is None or not place.is_division or line.sentence.role == "disclaimer":
                continue
            weight = _WEIGHT.get(line.sentence.role, 1.0)
            for unit in self._table.chain(place):
                votes[unit.code] += weight
        return self._descend(votes)

    def _descend(self, votes: Counter[str]) -> tuple[Place, ...]:
        chain: list[Place] = []
        total = sum(v for c, v in votes.items() if self._table.place(c).level == "province")
        for level in ("province", "prefecture", "county"):
            units = [
                self._table.place(c)
                for c in sorted(votes)
                if self._table.place(c).level == level
                and (not chain or self._table.within(self._table.place(c), chain[-1]))
            ]
            if not units:
                continue
            best = max(units, key=lambda p: votes[p.code])
            if votes[best.code] < max(_SHARE * total, 1.0):
                break
            chain.append(best)
            total = votes[best.code]
        return tuple(reversed(chain))

    def choose(self, span: Span) -> Place | None:
        """The table place that ``span`` means, or None if it has none or stays open."""
        found = candidates(span)
        key = tuple(p.code for p in found)
        if key not in self._cache:
            self._cache[key] = self._choose(found)
        place = self._cache[key]
        if place is not None and self._stem(span, place) and not self._supported(place):
            return None
        return place

    def _stem(self, span: Span, place: Place) -> bool:
        """Whether the span is a county's name without its class word (古城, 高平)."""
        start = max((i.end for i in span.inner), default=span.start)
        return place.level == "county" and span.end - start == len(place.name) - 1

    def _supported(self, place: Place) -> bool:
        """Whether the report speaks of the province (of a district: of the city) it lies in."""
        chain = self._table.chain(place)
        spoken = {p.code for p in self.home} | {p.code for _, p in self._said if p != place}
        above = {p.code for p in chain[1:]}
        if place.name.endswith("区"):
            return bool({p.code for p in chain[1:2]} & spoken)
        return bool(above & spoken) or any(above & self._above(c) for c in spoken)

    def _above(self, code: str) -> set[str]:
        return {p.code for p in self._table.chain(self._table.place(code))}

    def _choose(self, found: tuple[Place, ...]) -> Place | None:
        current = tuple(p for p in found if p.until is None) or found
        if len(current) <= 1:
            return current[0] if current else None
        current = self._containers(current)
        if len(current) == 1:
            return current[0]
        scored = sorted(((self._near(p), _rank(p), p.code) for p in current), reverse=True)
        best, second = scored[0], scored[1]
        if best[0] > second[0] or (best[1] >= 2 and best[1] > second[1]):
            return self._table.place(best[2])
        return None

    def _containers(self, found: tuple[Place, ...]) -> tuple[Place, ...]:
        """Without places that lie in another candidate: 本溪 is the city before its county."""
        inside = {p for p in found for o in found if p != o and self._table.within(p, o)}
        return tuple(p for p in found if p not in inside) or found

    def _near(self, place: Place) -> int:
        """How far the place shares the chain of the report's own region."""
        chain = {p.code for p in self._table.chain(place)}
        shared = sum(p.code in chain for p in self.home)
        said = sum(1 for _, other in self._said if other.code in chain and other != place)
        return 2 * shared + (1 if said else 0)

    def unit(self, word: str, position: int) -> Place | None:
        """The unit that a level word (州, 省) stands for at ``position`` of the text."""
        row = forms("levels").rows.get(word) or forms("region_words").rows.get(word)
        if row is None:
            return None
        levels = row["level"].split("|")
        suffix = row.get("suffix") or word[-1]
        own = [p for p in self.home if _fits(p, levels, suffix)]
        if own:
            return own[0]
        before = [p for at, said in self._said if at < position for p in self._table.chain(said)]
        fitting = [p for p in before if _fits(p, levels, suffix)]
        distinct = {p.code: p for p in fitting}
        if len(distinct) == 1 or (distinct and fitting):
            return fitting[-1] if len(distinct) == 1 else None
        return None


def _fits(place: Place, levels: Sequence[str], suffix: str) -> bool:
    if place.level not in levels:
        return False
    if suffix == "省":  # 省 of an autonomous region's or a city's report means nothing
        return place.name.endswith("省")
    if suffix == "区" and place.level == "province":
        return place.name.endswith("自治区")
    return place.name.endswith(suffix)


def _rank(place: Place) -> int:
    return _RANK.get(place.level, 0)


def candidates(span: Span) -> tuple[Place, ...]:
    """The table places that a place span's form can mean."""
    return span.value if isinstance(span.value, tuple) else ()


def _place_spans(line: Line) -> Iterator[Span]:
    for span in (*line.places, *line.bodies, *line.posts, *line.events):
        for part in span.walk():
            if part.type == "Place" and part.value:
                yield part
