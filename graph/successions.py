"""Division codes and names of bodies -> what they are called since a reform.

Two tables only: the divisions with their successors, and ``lexicons/body_renames.tsv``. So
what is said here of two names depends on no report.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph import resources
from graph.context.special import full_form
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms
from graph.script import simplified

RENAMED, RECAST, MERGED = "renamed", "recast", "merged"
_HOWS = (RENAMED, RECAST, MERGED)  # what is said of two steps is what is said of the greater one
_OFF = 1  # years by which the table's first and last year of one change may differ
Step = tuple[int, str]  # year of the (first) reform, how


@cache
def _forerunners() -> dict[str, int]:
    """Code -> how many abolished divisions it is a successor of."""
    found: dict[str, int] = {}
    for place in gazetteer().abolished():
        for code in place.successor:
            found[code] = found.get(code, 0) + 1
    return found


def division_features(old: Place, new: Place) -> tuple[str, ...]:
    """The features of a division and of one that took its place directly."""
    found = ["followed"]
    if len(old.successor) > 1:
        found.append("heirs")
    if _forerunners().get(new.code, 0) > 1:
        found.append("forerunners")
    if new.since is not None and old.until is not None and new.since < old.until - _OFF:
        found.append("absorbed")
    if new.level != old.level:
        found.append("other_level")
    return tuple(found)


@cache
def today() -> dict[str, str]:
    """Code of a division that was only renamed -> code under which it goes today."""
    step = {
        place.code: place.successor[0]
        for place in gazetteer().abolished()
        if len(place.successor) == 1
        and len(division_features(place, gazetteer().place(place.successor[0]))) == 1
    }
    found: dict[str, str] = {}
    for code in step:
        last, seen = code, {code}
        while last in step and step[last] not in seen:
            last = step[last]
            seen.add(last)
        found[code] = last
    return found


def year_of(code: str) -> int | None:
    """The year in which the division of that code got a successor."""
    return gazetteer().place(code).until


def rest(name: str, place: Place) -> str:
    """A body's name without its region, in full form; ``~`` where a region stands inside."""
    said = simplified(name)
    form = next((f for f in _forms(place) if f in said), "")
    if not form:
        return said
    before, _, after = said.partition(form)
    if before:
        return f"{before}~{after}"
    return full_form(form[-1] + after if after == "委" else after, place)  # 县|委


@cache
def leading() -> frozenset[str]:
    """What ``rest`` makes of the names of the committee and the government of a division."""
    return frozenset(row["rest"] for row in resources.table("lexicons/leading_bodies.tsv"))


@cache
def _forms(place: Place) -> tuple[str, ...]:
    return tuple(sorted({place.name, *place.short}, key=lambda f: (-len(f), f)))


@cache
def _steps() -> dict[str, dict[str, Step]]:
    found: dict[str, dict[str, Step]] = {}
    for row in resources.table("lexicons/body_renames.tsv"):
        for head in row["heads"].split("|"):
            step = (int(row["year"]), row["how"])
            found.setdefault(row["old"] + head, {})[row["new"] + head] = step
    return found


@cache
def path(old: str, new: str) -> Step | None:
    """The reforms that led from one name to the other, None if none did; the mildest way."""
    best: dict[str, Step] = {old: (9999, RENAMED)}
    todo = [old]
    while todo:
        name = todo.pop(0)
        year, how = best[name]
        for heir, (when, step) in sorted(_steps().get(name, {}).items()):
            way = (min(year, when), max(how, step, key=_HOWS.index))
            if heir not in best or _HOWS.index(way[1]) < _HOWS.index(best[heir][1]):
                best[heir] = way
                todo.append(heir)
    return best.get(new) if new != old else None


@cache
def _families() -> dict[str, str]:
    """Name -> the smallest of the names that reforms tie it to."""
    near: dict[str, set[str]] = {}
    for old, heirs in _steps().items():
        for new in heirs:
            near.setdefault(old, set()).add(new)
            near.setdefault(new, set()).add(old)
    found: dict[str, str] = {}
    for name in sorted(near):
        if name in found:
            continue
        group, todo = {name}, [name]
        while todo:
            for other in near[todo.pop()] - group:
                group.add(other)
                todo.append(other)
        found |= dict.fromkeys(group, name)
    return found


def family(name: str) -> str:
    """One word for all names that reforms tie to ``name``; itself when none does."""
    return _families().get(name, name)


@cache
def latest(name: str) -> str:
    """The name of today of a body that was only renamed."""
    seen = {name}
    while True:
        heirs = [n for n, (_, how) in sorted(_steps().get(name, {}).items()) if how == RENAMED]
        if len(heirs) != 1 or heirs[0] in seen:
            return name
        name = heirs[0]
        seen.add(name)


def abbreviates(short: str, full: str) -> bool | None:
    """Whether one name is short for the other: True word for word, None in part, else False.

    Words are taken as two characters each (文化|体育|旅游|局), joined by ``和`` or nothing: the
    short one has the first of each, in order.
    """
    if _joined(short) == _joined(full):
        return short != full
    if len(short) < 3 or len(short) >= len(full) or short[-1] != full[-1] or short[0] != full[0]:
        return False
    words = [full[at : at + 2] for at in _starts(full[:-1])]
    left = iter(words)
    if not all(any(word[0] == char for word in left) for char in short[:-1]):
        return False
    return len(words) == len(short) - 1 or None


@cache
def _joined(name: str) -> str:
    """A name without the words that join its parts: 文化体育(和)旅游局."""
    for joint in forms("joiners").rows:
        name = name.replace(joint, "")
    return name


def _starts(stem: str) -> Iterator[int]:
    joints = forms("joiners").rows
    at = 0
    while at < len(stem):
        if stem[at] in joints and len(stem) - at > 2:
            at += 1
            continue
        yield at
        at += 2


def widens(narrow: str, wide: str) -> bool:
    """Whether ``wide`` has all of ``narrow`` and more before the same final word."""
    stem = narrow[:-1]
    whole = narrow in wide  # 公安局交通管理局 is a part of 公安局
    return len(stem) >= 2 and narrow[-1] == wide[-1] and stem in wide[:-1] and not whole
