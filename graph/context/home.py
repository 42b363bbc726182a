"""Places said, with their weights -> the chain of units that a report is about.

From the province down, the unit that has most of the weight below the one above it; a province
that the report comes to only late is not its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.gazetteer import DIVISIONS, Place, gazetteer

_SHARE = 0.5  # of the weight below a unit that one part must have to be the report's own
_EARLY = 0.4  # of the report's lines, within which its own province is first named
_TAIWAN = "710000"
_TOWN = 4.0  # the weight that a township needs to be the report's own


def home(votes: Iterable[tuple[Place, float, int]], starts: Sequence[int]) -> tuple[Place, ...]:
    """The report's own units, innermost first; () if it has none.

    ``votes``: unit, weight and the start of its line; ``starts``: of all lines.
    """
    table = gazetteer()
    weights: dict[str, float] = {}
    first: dict[str, int] = {}
    for place, weight, start in votes:
        for unit in table.chain(place):
            first.setdefault(unit.code, start)
            weights[unit.code] = weights.get(unit.code, 0.0) + weight
    late = starts[int(_EARLY * (len(starts) - 1))] if starts else 0
    return _descend(weights, {code for code, start in first.items() if start <= late})


def _descend(weights: dict[str, float], early: set[str]) -> tuple[Place, ...]:
    table, chain = gazetteer(), list[Place]()
    total = sum(v for c, v in weights.items() if table.place(c).level == "province")
    for level in DIVISIONS:
        units = [
            unit
            for unit in map(table.place, sorted(weights))
            if unit.level == level and (not chain or table.within(unit, chain[-1]))
        ]
        if not units:
            continue
        best = max(units, key=lambda p: weights[p.code])
        least = _TOWN if level == "township" else 1.0
        if weights[best.code] < max(_SHARE * total, least) or best.code not in early:
            break
        chain.append(best)
        total = weights[best.code]
    return tuple(reversed(chain))


def island(places: Iterable[Place]) -> Place | None:
    """The only city or county of Taiwan in which all that it names lies."""
    chains = (gazetteer().chain(place) for place in places)
    found = {unit.code: unit for chain in chains for unit in chain if unit.parent == _TAIWAN}
    return next(iter(found.values())) if len(found) == 1 else None
