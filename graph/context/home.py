"""Places said, with their weights -> the chain of units that a report is about.

From the province down, the unit that has most of the weight below the one above it; a province
that the report comes to only late is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.context.served import SERVED
from graph.gazetteer import DIVISIONS, Place, gazetteer
from graph.lexicons import words
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_WEIGHT = {"title": 3.0, "subtitle": 3.0, "dateline": 1.0, "caption": 1.0, "heading": 1.5}
_PAST, _NOW = 0.1, 3.0  # of where somebody once served; of where he serves now
_SHARE = 0.5  # of the weight below a unit that one part must have to be the report's own
_EARLY = 0.4  # of the report's lines, within which its own province is first named
_COUNTIES = ("县", "旗")  # level words of counties that name no part of a city
_SEVERAL, _DISTRICT = 2, "区"  # counties named that tell of which city a report is
_BARE = 1.0  # what 县委 without a place weigh for the only county
_SERVING = "现任"
_TAIWAN = "710000"
_NATIVE = re.compile(r"[^,，。;；、:：]{2,12}?人(?=[,，。;；])|(?<=籍贯)|(?<=籍贯[:：])")
_STEM = 2  # characters of the short name of an autonomous county
_TOWN = 4.0  # the weight that a township needs to be the report's own


def home(
    votes: Iterable[tuple[Place, float, int]],
    starts: Sequence[int],
    opened: frozenset[str] = frozenset(),
) -> tuple[Place, ...]:
    """The report's own units, innermost first; () if it has none.

    ``votes``: unit, weight and the start of its line; ``starts``: of all lines; ``opened``: codes
    of units of which the page's head can speak.
    """
    table = gazetteer()
    weights: dict[str, float] = {}
    first: dict[str, int] = {}
    for place, weight, start in votes:
        for unit in table.chain(place):
            first.setdefault(unit.code, start)
            weights[unit.code] = weights.get(unit.code, 0.0) + weight
    late = starts[int(_EARLY * (len(starts) - 1))] if starts else 0
    return _descend(weights, {c for c, start in first.items() if start <= late} | opened)


def weigh(line: Line, at: int) -> float:
    """What a place at ``at`` weigh: more in a title and in the post held now (现任某县县长),
    little in a line that tells when somebody served elsewhere (2013.08—2016.10 某县某镇镇长)."""
    weight, before = _WEIGHT.get(line.sentence.role, 1.0), at - line.sentence.start
    if SERVED.match(line.text):
        return _PAST
    if _NATIVE.match(line.text, before):
        return 0.0  # 王立,男,汉族,1970年3月出生,|山东莒县|人: says nothing of the report
    now = line.text.rfind(_SERVING, 0, before)
    near = now >= 0 and line.text.find("。", now, before) < 0
    return weight * _NOW if near else weight


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


def bare_levels(lines: Sequence[Line]) -> list[tuple[int, str]]:
    """(start of the line, level word) of each body with 县 or 旗 and no place: 县委, 旗公安局."""
    return [
        (line.sentence.start, body.region)
        for line in lines
        for body in line.bodies
        if body.source == "level" and body.region in _COUNTIES
    ]


def unsaid(
    said: Iterable[tuple[int, Place]], bare: Iterable[tuple[int, str]], own: Sequence[Place]
) -> Iterator[tuple[Place, float, int]]:
    """Votes for the only county named, where the report says 县委 and its own unit (``own``) seems
    to be no county. ``said``: places by where they stand."""
    named, bare = {place for _, place in said}, list(bare)
    for word in _COUNTIES:
        fit = {p for p in named if p.level == "county" and p.name.endswith(word)}
        if len(fit) == 1 and own and not fit & set(own):
            place = fit.pop()
            yield from ((place, _BARE, start) for start, region in bare if region == word)


def above(found: Iterable[Place], named: Iterable[Place]) -> set[Place]:
    """Of two or more cities the one in which the others lie, and at least two counties that are
    named, a district of a city among them (零陵区、祁阳市 speak: the 市 is 永州)."""
    table, found = gazetteer(), list(found)
    tops = {p for p in found if all(table.within(q, p) for q in found)}
    inside = {p for p in named if p.level == "county"}
    shares = ((top, {p.name for p in inside if table.within(p, top)}) for top in tops)
    return {t for t, s in shares if len(s) >= _SEVERAL and any(n.endswith(_DISTRICT) for n in s)}


def fits(place: Place, levels: Sequence[str], suffix: str) -> bool:
    """Whether a place is of one of the levels and has the class word ``suffix``."""
    if place.level not in levels:
        return False
    if suffix == "省":  # 省 of an autonomous region's or a city's report means nothing
        return place.name.endswith("省")
    if suffix == "区" and place.level == "province":
        return place.name.endswith("自治区")
    return place.name.endswith(suffix)


def is_stem(size: int, county: Place) -> bool:
    """Whether a form of ``size`` characters lacks a county's class word: 高平, 三江 of
    三江侗族自治县."""
    return size in (len(county.name) - 1, min(_STEM, len(county.name) - 1))


def stands(line: Line, span: Span) -> bool:
    """Whether the tagger sees a place in just these words, which open no longer one (昆山|腔) and
    are no two states (英德|两国)."""
    sentence = line.words
    index = sentence.starts.get(span.start)
    if index is None or all(
        c in words("state_letters") for c in sentence.text[span.start : span.end]
    ):
        return False
    token, after = sentence.tokens[index], sentence.tokens[index + 1 : index + 2]
    longer = any(t.start == span.end and t.end - t.start == 1 and t.tag == "n" for t in after)
    return token.end == span.end and token.tag in ("LOC", "ns") and not longer
