"""Places that a form can mean -> the one nearest to the report's own region, then by rank."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from graph.gazetteer import Place, gazetteer
from graph.lexicons import words

_RANK = {"country": 4, "province": 3, "prefecture": 2, "county": 1, "township": 0}


def nearest(
    found: tuple[Place, ...], home: Sequence[Place], codes: Collection[str]
) -> Place | None:
    """The place of ``found`` that is meant, or None where two are as likely. ``home``: the report's
    own units; ``codes``: of the places that it names."""
    current = _containers(tuple(p for p in found if p.until is None) or found)
    if len(current) <= 1:
        return current[0] if current else None
    scored = sorted(((_near(p, home, codes), rank(p), p.code) for p in current), reverse=True)
    best, second = scored[0], scored[1]
    if best[0] > second[0] or (best[1] >= 2 and best[1] > second[1]):
        return gazetteer().place(best[2])
    return None


def sole(found: tuple[Place, ...]) -> Place | None:
    """The only place meant, or the one that outranks the others by its level."""
    current = tuple(p for p in found if p.until is None) or found
    if len(found) == 1 or (len(current) == 1 and current[0].name not in words("side_districts")):
        return current[0]
    ranked = sorted(current, key=lambda p: -rank(p))
    above = len(ranked) > 1 and rank(ranked[0]) > max(1, rank(ranked[1]))
    return ranked[0] if above else None


def rank(place: Place) -> int:
    """The more, the higher the level."""
    return _RANK.get(place.level, 0)


def _containers(found: tuple[Place, ...]) -> tuple[Place, ...]:
    """Without places that lie in another candidate: 本溪 is the city before its county."""
    table, codes = gazetteer(), {p.code for p in found}
    return tuple(p for p in found if not codes & table.above(p)) or found


def _near(place: Place, home: Sequence[Place], codes: Collection[str]) -> int:
    """How far the place shares the chain of the report's own region."""
    chain = {p.code for p in gazetteer().chain(place)}
    shared = sum(p.code in chain for p in home)
    return 2 * shared + bool((chain - {place.code}) & set(codes))
