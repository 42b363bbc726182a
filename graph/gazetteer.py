"""Names -> places: the table of divisions and of foreign and natural places, and finding them.

``places.tsv`` is generated (see ``data/generate``); ``places_foreign.tsv`` is written by hand.
Only codes and names are read at the start; a row is parsed into a Place when it is asked for,
which keeps loading short. One form may name many places (城关镇): the caller decides by context.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import add

from graph import resources
from graph.errors import DataError
from graph.light import light

COUNTRY = "100000"
DIVISIONS = ("province", "prefecture", "county", "township")
_COLUMNS = 11
_SHORTEST = 2
_KEPT = 4  # texts whose matches are remembered: the lines of one report ask in turn
_CITY = "市"  # that a foreign city's name may be given (旧金山市)
_CLASSED = "市县港城"  # at the end of names that are given none


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the tables; degrees are WGS 84 or the Chinese GCJ-02, good to about 1 km.

    ``code``: division code (nine digits for townships), ISO 3166 letters for countries,
    ``x:<name>`` for other places (the parent's name before one that repeats); an abolished
    division whose code lives on is ``code@year``.
    ``short``: other forms in use, longest first. ``parent`` and ``successor`` are codes.
    ``since`` and ``until`` are years; ``until`` is None while the place exists.
    """

    code: str
    name: str
    short: tuple[str, ...]
    level: str
    parent: str | None = None
    lat: float | None = None
    lon: float | None = None
    wikidata: str | None = None
    since: int | None = None
    until: int | None = None
    successor: tuple[str, ...] = ()

    @property
    def is_division(self) -> bool:
        """Whether this is a Chinese administrative division (not foreign, not natural)."""
        return self.level in DIVISIONS


@light
@dataclass(frozen=True, slots=True)
class Match:
    """``text[start:end] == form``, the longest form at ``start``; ``places`` as in ``named``.

    ``full``: the form says its own class (夏河县, 甘南州) or is a longer name from outside the
    divisions (加利福尼亚州), so that the form needs no context; bare stems (合作, 甘南) and all
    forms of two characters (城区, 和县; 海地 in 沿海地区) do.
    """

    start: int
    end: int
    form: str
    full: bool
    places: tuple[Place, ...]


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _parse(line: str) -> Place:
    cells = line.split("\t")
    if len(cells) != _COLUMNS:
        raise DataError(f"graph/data/places.tsv: {len(cells)} cells in the row {cells[0]!r}")
    code, name, short, level, parent, lat, lon, wikidata, since, until, successor = cells
    return Place(
        code=code,
        name=name,
        short=_list(short),
        level=level,
        parent=parent or None,
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        wikidata=wikidata or None,
        since=int(since) if since else None,
        until=int(until) if until else None,
        successor=_list(successor),
    )


def is_sure(place: Place, form: str) -> bool:
    """Whether ``form``, a form of ``place``, names a place without help from the context."""
    if len(form) <= _SHORTEST:
        return False
    return not place.is_division or form == place.name or form[-1] == place.name[-1]


class Gazetteer:
    """All places by code and by name; use ``gazetteer()``, which builds it once."""

    def __init__(self, table: str, others: Iterable[dict[str, str]]) -> None:
        """``table``: the text of places.tsv; ``others``: the rows of places_foreign.tsv."""
        self._lines: dict[str, str] = {}
        self._places: dict[str, Place] = {}
        self._codes: dict[str, list[str]] = {}
        self._named: dict[str, tuple[Place, ...]] = {}
        self._full: dict[str, bool] = {}
        self._whole = lru_cache(maxsize=_KEPT)(self._looked_through)
        self._above: dict[str, frozenset[str]] = {}
        self._chains: dict[str, tuple[Place, ...]] = {}
        self._read(table)
        self._add(others)
        masks: dict[str, int] = {}
        for form in self._codes:
            masks[form[:2]] = masks.get(form[:2], 0) | 1 << len(form)
        lengths = {mask: _lengths(mask) for mask in set(masks.values())}
        self._lengths = {head: lengths[mask] for head, mask in masks.items()}

    def _read(self, table: str) -> None:
        codes = self._codes
        rows = (line for line in table.split("\n") if line and line[0] != "#")
        next(rows)
        for line in rows:
            code, name, short, _ = line.split("\t", 3)
            self._lines[code] = line
            for form in (name, *short.split("|")) if short else (name,):
                if form in codes:
                    codes[form].append(code)
                else:
                    codes[form] = [code]

    def _add(self, others: Iterable[dict[str, str]]) -> None:
        rows: dict[str, dict[str, str]] = {}
        for row in others:
            code = row["code"] or f"x:{row['name']}"
            rows[code if code not in rows else f"x:{row['parent']}{row['name']}"] = row
        codes: dict[str, str] = {}
        for code, row in rows.items():
            codes.setdefault(row["name"], code)
        for code, row in rows.items():
            parent = row["parent"]
            if parent and parent not in codes and parent not in self._codes:
                raise DataError(f"graph/data/places_foreign.tsv: {code}: unknown parent {parent!r}")
            place = Place(
                code=code,
                name=row["name"],
                short=_list(row["short"]),
                level=row["level"],
                parent=(codes.get(parent) or self._codes[parent][0]) if parent else None,
                wikidata=row["wikidata"] or None,
            )
            self._places[code] = place
            city = place.level == "city" and place.name[-1] not in _CLASSED
            for form in (place.name, *place.short, *((place.name + _CITY,) if city else ())):
                self._codes.setdefault(form, []).append(code)

    def __contains__(self, code: str) -> bool:
        return code in self._lines or code in self._places

    def place(self, code: str) -> Place:
        """The place with ``code``; KeyError when there is none."""
        if code not in self._places:
            self._places[code] = _parse(self._lines[code])
        return self._places[code]

    def begins(self, head: str) -> bool:
        """Whether a form of the table begins with the two characters of ``head``."""
        return head in self._lengths

    def codes(self) -> list[str]:
        """All codes, sorted."""
        return sorted({*self._lines, *self._places})

    def abolished(self) -> list[Place]:
        """The divisions that are no more, by code."""
        ended = (code for code, line in self._lines.items() if line.split("\t")[-2])
        return [self.place(code) for code in sorted(ended)]

    def parent(self, place: Place) -> Place | None:
        """The place directly above, if any."""
        return self.place(place.parent) if place.parent else None

    def chain(self, place: Place) -> tuple[Place, ...]:
        """``place`` and those above it, innermost first, up to the province, not the country."""
        known = self._chains.get(place.code)
        if known is None:
            chain = [place]
            above = self.parent(place)
            while above and above.level != "country" and place.level != "country":
                chain.append(above)
                above = self.parent(above)
            known = self._chains[place.code] = tuple(chain)
        return known

    def above(self, place: Place) -> frozenset[str]:
        """The codes of all that ``place`` lies in, countries and continents included."""
        known = self._above.get(place.code)
        if known is None:
            parent = self.parent(place)
            known = frozenset({parent.code, *self.above(parent)} if parent else ())
            self._above[place.code] = known
        return known

    def within(self, place: Place, ancestor: Place) -> bool:
        """Whether ``place`` is ``ancestor`` or lies in it, countries and continents included."""
        return place.code == ancestor.code or ancestor.code in self.above(place)

    def current(self, place: Place) -> tuple[Place, ...]:
        """``place`` itself while it exists, else what took its place, followed to today."""
        todo, seen, found = [place], {place.code}, []
        while todo:
            head = todo.pop(0)
            if head.until is None:
                found.append(head)
            heirs = [code for code in head.successor if code not in seen]
            seen.update(heirs)
            todo += [self.place(code) for code in heirs]
        return tuple(found)

    def named(self, form: str) -> tuple[Place, ...]:
        """Every place with that full or short name, existing ones first, each part by code."""
        known = self._named.get(form)
        if known is not None:
            return known
        places = [self.place(code) for code in self._codes.get(form, ())]
        if not places:
            return ()
        places.sort(key=lambda p: (p.until is not None, p.code))
        self._named[form] = known = tuple(places)
        return known

    def match(self, text: str) -> list[Match]:
        """The longest form at each position, in order; matches may overlap each other.

        Townships only by their full names; nothing shorter than two characters.
        """
        found = []
        codes = self._codes
        heads = map(self._lengths.get, map(add, text, text[1:]))
        for start, lengths in enumerate(heads):
            if lengths is None:
                continue
            for length in lengths:
                form = text[start : start + length]
                if form in codes:
                    full = self._is_full(form)
                    found.append(Match(start, start + len(form), form, full, self.named(form)))
                    break
        return found

    def matches(self, text: str, start: int, end: int) -> Iterator[Match]:
        """The same of ``text[start:end]``, in offsets of ``text``, which is looked through once."""
        found, starts = self._whole(text)
        for match in found[bisect_left(starts, start) : bisect_left(starts, end)]:
            if match.end <= end:
                yield match
            else:  # the longest form goes on behind the stretch: a shorter one may end in it
                cut = (m for m in self.match(text[match.start : end]) if m.start == 0)
                yield from (replace(m, start=match.start, end=match.start + m.end) for m in cut)

    def _looked_through(self, text: str) -> tuple[list[Match], list[int]]:
        """The matches of a whole text, and where they start."""
        found = self.match(text)
        return found, [match.start for match in found]

    def _is_full(self, form: str) -> bool:
        known = self._full.get(form)
        if known is None:
            known = any(is_sure(place, form) for place in self.named(form))
            self._full[form] = known
        return known


def _lengths(mask: int) -> tuple[int, ...]:
    return tuple(n for n in range(mask.bit_length(), 0, -1) if mask >> n & 1)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the project's own tables."""
    return Gazetteer(resources.text("places.tsv"), resources.table("places_foreign.tsv"))
