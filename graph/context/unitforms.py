"""Lines -> how the report calls each unit with its level word: 甘南州, 那曲市."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain

from graph.context.regions import Regions, candidates
from graph.lexicons import forms, having, words
from graph.mentions.heads import is_past
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.mentions.thatplaces import THAT

_CPPCC, _COUNCIL = "cppcc", "政协"
_PAIR = 2  # villages of a list
_CLASS_WORD = 2  # characters of 本区, 全县: no unit's name


def unit_forms(text: str, lines: Sequence[Line], regions: Regions) -> dict[str, Counter[str]]:
    """Per division code the forms with the unit's own level word that the report uses."""
    found: dict[str, Counter[str]] = {}
    for line in lines:
        for span in chain(line.places, line.bodies, line.events, line.posts):
            if not span.inner and span.type != "Place":
                continue
            for part in span.walk():
                if part.type != "Place" or not candidates(part):
                    continue
                place = regions.choose(part)
                if place is None or text[part.end - 1 : part.end] != place.name[-1:]:
                    continue
                start = max((i.end for i in part.inner), default=part.start)
                if form := text[start : part.end]:
                    said = (f for f in (place.name, *place.short) if form.endswith(f))
                    form = max(said, key=len, default=form)  # 那曲市 in a chain, without 西藏
                    found.setdefault(place.code, Counter())[form] += 1
    return found


def in_full(chain: Span, text: str, regions: Regions) -> bool:
    """Whether a unit in a chain has its full name: 新疆|塔城市, no 新疆|塔城; 皖南 is no unit."""
    units = ((p, regions.choose(p)) for p in chain.walk())
    told = ((p, unit) for p, unit in units if unit and unit.level != "region")
    return any(text[p.start : p.end].endswith(unit.name) for p, unit in told)


@lru_cache(maxsize=1024)
def today(name: str) -> str:
    """A body's name without the word for a past post in it, 公安局|原|治安大队, and with the
    council whose committee it is: 云南省|提案委员会."""
    if not words("past_chars").isdisjoint(name):
        for at in range(2, len(name) - 1):
            if is_past(name, at, 0):
                return name[:at] + name[at + 1 :]
    if name[-1:] not in having("organ_heads", "kind", _CPPCC).last:
        return name
    head = forms("organ_heads").ending(name, len(name)) or ""
    front, row = name.removesuffix(head), forms("organ_heads").rows.get(head, {})
    if (row.get("kind"), row.get("unit")) != (_CPPCC, "yes") or head.startswith(_COUNCIL):
        return name
    if front[-1:] not in words("levels"):
        return name
    return front + _COUNCIL + head


def open_units(text: str, lines: Sequence[Line], regions: Regions) -> dict[str, str]:
    """Level word -> the only county of that class which the report names and nothing tells from
    its namesakes: 海州区, of which there are two, for 区总工会."""
    found: dict[str, set[str]] = {}
    for line in lines:
        for whole in chain(line.bodies, line.places):
            if not whole.inner and whole.type != "Place":
                continue
            for span in whole.walk():
                if not isinstance(span.value, tuple) or span.head or span.type != "Place":
                    continue
                if not any(p.level == "county" for p in span.value) or regions.choose(span):
                    continue
                start = max((i.end for i in span.inner), default=span.start)
                form = "".join(text[start : span.end].split())
                if len(form) > _CLASS_WORD:
                    found.setdefault(form[-1], set()).add(form)
    return {word: unit.pop() for word, unit in found.items() if len(unit) == 1}


def villages(lines: Sequence[Line]) -> list[Span]:
    """The villages that the report names, those in other names too, by their ends; and the sites
    that are called villages (古村, 度假村)."""
    named = [
        part
        for line in lines
        for span in (*line.places, *line.bodies, *line.posts)
        for part in span.walk()
        if part.type == "Place" and part.head.endswith(tuple(words("village_words")))
        if part.source != THAT
    ]
    return sorted(named, key=lambda p: (p.end, p.start))


def spoken_of(found: Sequence[Span], said: Callable[[int, int], str], stop: int) -> Span | None:
    """The first of ``found`` (villages before ``stop``, the last first); of some that stand in one
    list the one named again, else the one told of before them: 到甲村、乙村。来到|甲村|某中心."""
    listed = list(found[:1])
    for one in found[1:]:
        between = said(one.end, listed[-1].start) if one.end < listed[-1].start else ""
        if between not in words("list_marks"):
            break
        listed.append(one)
    if len(listed) < _PAIR:
        return next(iter(listed), None)
    behind = said(listed[0].end, stop)
    again = {one: behind.rfind(said(one.start, one.end)) for one in listed}
    last = max(listed, key=again.__getitem__)
    return last if again[last] >= 0 else next(iter(found[len(listed) :]), None)
