"""A page's first lines -> the unit that its site, medium, account or office is called after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, ordered, words
from graph.mentions.lines import Line

_MASTS = ("navigation", "masthead")
_FIELDS = re.compile(r"[\s|>]")  # what parts a site's name from the links behind it
_PARTY = "中共"
_HEADS = ("meta", "byline", "source")
_HEAD_FIELDS = re.compile(r"[\s|>:()\[\],]+")
_NAME = 11  # characters of a unit's full name


def opened(lines: Sequence[Line]) -> frozenset[str]:
    """The codes of the units whose short name opens the page, with those above: 盐城|政协网."""
    table = gazetteer()
    if not lines or lines[0].sentence.role not in ("navigation", "source"):
        return frozenset()
    said = _behind_prefix(lines[0].text)
    places = (p for m in table.match(said[:_NAME]) if m.start == 0 for p in m.places)
    return frozenset(unit.code for place in places for unit in table.chain(place))


def mast(lines: Sequence[Line]) -> tuple[Place, ...]:
    """The unit with whose name the page's first line begins, with those above it, innermost
    first: 大田县人民政府 > 乡镇动态, 盐城政协网, 政协|南平市委员会. () where the page opens
    otherwise."""
    table = gazetteer()
    opening = next((_behind_prefix(line.text) for line in lines), "")
    if not lines or lines[0].sentence.role not in _MASTS:
        return ()
    site = (_FIELDS.split(opening, maxsplit=1)[0]).endswith(ordered("medium_endings"))
    for size in range(min(_NAME, len(opening)), 1, -1):
        said = opening[:size]
        stem = site and size < len(opening)
        named = [p for p in table.named(said) if p.is_division and (stem or p.name == said)]
        if named:
            current = [p for p in named if p.until is None]
            return tuple(table.chain(current[0])) if len(current) == 1 else ()
    return ()


def paper(lines: Sequence[Line]) -> tuple[Place, ...]:
    """The unit with whose name the medium or the account of the page's head begins, with those
    above it, innermost first: 来源:江西日报, 遂昌|大柘 (with a township 大柘镇 in it); else the
    province from which it was put up, which stands alone there: 2024-07-18 17:32 浙江."""
    alone: tuple[Place, ...] = ()
    for line in lines:
        if line.sentence.role not in _HEADS:
            continue
        for field in _HEAD_FIELDS.split(line.text.strip()):
            place = _field_unit(field)
            if place is None:
                continue
            if field not in (place.name, *place.short):
                return tuple(gazetteer().chain(place))
            if place.level == "province":
                alone = (place,)
    return alone


def seat(lines: Sequence[Line]) -> tuple[Place, ...]:
    """The unit after which the one school or hospital that a title names is called, with those
    above it, innermost first: 贵州大学|召开干部大会."""
    heads = (line for line in lines if line.sentence.role == "title")
    houses = {
        line.words.text[body.start : body.end]
        for line in heads
        for body in line.bodies
        if body.kind in words("housed_kinds")
    }
    found = {p for name in houses for p in _called_after(name)}
    return tuple(gazetteer().chain(found.pop())) if len(found) == 1 else ()


def _behind_prefix(text: str) -> str:
    """A line without the word for a kind of body before its place: 中共|某县委员会."""
    said = text.strip()
    return said.removeprefix(forms("body_prefixes").at(said, 0) or "")


def _called_after(name: str) -> list[Place]:
    """The units whose short or full name opens a name, of the longest form; no county's stem, none
    before another place (北京大学|深圳|医院) and none called after a person (中山大学)."""
    if name.startswith(ordered("names_of_honour")):
        return []
    for size in range(min(_NAME, len(name)), 1, -1):
        named = [p for p in gazetteer().named(name[:size]) if p.is_division and p.until is None]
        if named and any(True for _ in gazetteer().match(name[size:])):
            return []
        if wide := [p for p in named if size >= len(p.name) or p.level == "province"]:
            return wide
        if named:
            return [p for p in named if p.level == "prefecture"]
    return []


def _field_unit(field: str) -> Place | None:
    """The only unit with whose name a field begins that is a medium's, an account's, an office's
    or its own."""
    table, field = gazetteer(), field.removeprefix(_PARTY)
    for size in range(min(_NAME, len(field)), 1, -1):
        named = [p for p in table.named(field[:size]) if p.is_division and p.until is None]
        if len(named) != 1:
            continue
        place, rest = named[0], field[size:]
        towns = (p for level in words("town_levels") for p in table.named(rest + level))
        sure = size >= len(place.name) or place.level != "county"  # no 濠江|日报
        told = not rest or (sure and field.endswith(ordered("medium_endings")))
        head = forms("organ_heads").ending(rest, len(rest))
        told = told or (size >= len(place.name) and len(head or "") > 1)  # 安康市|总工会
        return place if told or any(table.within(p, place) for p in towns) else None
    return None
