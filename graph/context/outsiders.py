"""Units that a report names as others': where one goes from home, whose head one meets, who gave.

市长甲率团赴|温州市|考察, 市长甲会见|苏州市|市长乙, 由|上海市|援建的学校 are not of the mayor of
温州, 苏州, 上海.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from graph.gazetteer import Place, gazetteer
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.wordings import pattern

_TELEGRAM, _AT = "dateline", "在于"
_ENDS = ",，。;；"  # of a clause
_HEADED = ("county", "prefecture", "province")
_LED = 60  # characters before a place in which it is said who goes there
_CITY, _COUNTY, _BY = "市", "county", "由"
Said = list[tuple[int, Place]]


def without_outsiders(
    text: str,
    lines: Sequence[Line],
    said: Said,
    meant: Mapping[Span, Place | None],
) -> tuple[Said, dict[Span, Place | None]]:
    """``said`` (places by where they stand) and ``meant`` without the units that the head of
    another one goes to, or whose own head he meets, and without who gave; for a city of a
    county's rank that a city's officer inspects (市委书记甲到|义乌市|调研) the city it lies in.
    """
    wholes = {p.start: span for line in lines for span in line.places for p in span.walk()}
    others, raised, gave = set[str](), dict[str, Place](), set[int]()
    for at, place in said:
        whole = wholes.get(at)
        start = whole.start if whole is not None else at
        end = whole.end if whole is not None else at + _size(text, at, place)
        if _gave(text, start, end):
            gave.add(at)
        elif (led := pattern("goes-to-peer").search(text, max(0, start - _LED), start)) is None:
            continue
        elif _met(text, start, end, place, led) or _toured(text, start, end, place, led):
            others.add(place.code)
        elif place.level != _COUNTY:
            continue
        elif place.name[-1] == led["l"] == _CITY and pattern("seen-behind").match(text, end):
            raised[place.code] = next(iter(gazetteer().chain(place)[1:]), place)

    def own(at: int, place: Place | None) -> Place | None:
        if place is None or at in gave or place.code in others:
            return None
        return raised.get(place.code, place)

    return [(at, unit) for at, p in said if (unit := own(at, p)) is not None], {
        span: own(span.start, place) for span, place in meant.items()
    }


def _size(text: str, at: int, place: Place) -> int:
    """Characters of the form of a place at ``at``."""
    said = (form for form in (place.name, *place.short) if text.startswith(form, at))
    return len(next(said, place.name))


def _gave(text: str, start: int, end: int) -> bool:
    """Whether a place is named as who gave or built something: 由|上海市|援建."""
    gives = pattern("gave-behind").match(text, end)
    return gives is not None and (text[start - 1 : start] == _BY or gives["right"] is not None)


def _met(text: str, start: int, end: int, place: Place, led: re.Match[str]) -> bool:
    """Whether a head without the name of his unit goes to one of its level, or to what it is
    named to hold behind what holds both (浙江省温州市|瓯海区), or meets its head."""
    level, said = led["l"], text[start:end]
    units = [u for u in gazetteer().chain(place) if u.name[-1] == level]
    wider = [u for u in gazetteer().chain(place) if u.name in said]
    held = [u for u in units if u == place or (_named(said, u) and wider[-1:] != [u])]
    met = led["goes"] is None and led["at"] is None
    levels = _HEADED[level == _CITY and not met :]
    behind = pattern("calls-behind" if led["at"] else "toured-behind").match(text, end)
    return behind is not None and any(u.level in levels for u in held)


def _named(said: str, unit: Place) -> bool:
    return any(form in said for form in (unit.name, *unit.short))


def _toured(text: str, start: int, end: int, place: Place, led: re.Match[str]) -> bool:
    """Whether an officer leads a delegation to a place below the level of his own unit, or to a
    city, which none does at home: 市委书记甲率党政代表团到|柯桥区, 赴|义乌市|招商."""
    units = [u for u in gazetteer().chain(place) if u.name[-1] == led["l"]]
    if not units or led["goes"] is None:
        return False
    return bool(pattern("leads-away").search(led[0]) or pattern("away-behind").match(text, end))


def guest_stretches(text: str, start: int, position: int) -> list[tuple[int, int]]:
    """Where in [start, ``position``) a sentence names whom somebody meets, with their units; ()
    where what stands at ``position`` goes on with them: 会见某市市长甲,|副市长乙|一行."""
    if pattern("guests-go-on").match(text, position):
        return []
    found = list[tuple[int, int]]()
    for met in pattern("meets-guest").finditer(text, start, position):
        end = next((at for at in range(met.end(), position) if text[at] in _ENDS), position)
        site = next((at for at in range(met.end(), end) if text[at] in _AT), end)
        if end < position and met.start() >= max((e for _, e in found), default=start):
            found.append((met.end(), site))
    return found


def levels_at(text: str, position: int, levels: Sequence[str]) -> Sequence[str]:
    """``levels`` of the units that the word at ``position`` can mean: 区 of 区长, 区委 is no
    autonomous region, which has a 主席."""
    district = pattern("district-head").match(text, position)
    return (_COUNTY,) if district is not None else levels


def sent_from(lines: Sequence[Line], said: Said) -> set[str]:
    """The codes of units, with those above, that a report names only as where a telegram is
    from: 新华社|北京|电 tells of no mayor of 北京."""
    starts = [line.sentence.start for line in lines]
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for at, place in said:
        role = lines[bisect_right(starts, at) - 1].sentence.role
        found[role == _TELEGRAM].update(unit.code for unit in gazetteer().chain(place))
    return found[True] - found[False]
