"""A user's TSV -> the names that the user knows, read before everything else.

Columns ``name``, ``type`` (Person, Organization, Place, Position) and ``stands_for``: the full
name, for a place also its division code; empty when the name stands for itself. A fourth
column ``kind`` may give the kind of a body. Lines with # are comments. Of two lines that give
one name different meanings the first counts, and the other is reported as a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import InputError
from graph.gazetteer import Place, gazetteer
from graph.lexicons import Forms
from graph.ontology import ontology
from graph.script import simplified
from graph.usertable import rows
from graph.width import half

TYPES = ("Person", "Organization", "Place", "Position")
_HEADER = ("name", "type", "stands_for")
_KIND = "kind"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: ``name`` as texts write it, ``stands_for`` the name that is shown."""

    name: str
    type: str
    stands_for: str
    kind: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Glossary:
    """Entries by their names with half-width marks; ``conflicts`` are sentences for the user."""

    entries: dict[str, Entry] = field(default_factory=dict)
    conflicts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Prepare the look-up once."""
        object.__setattr__(self, "_forms", Forms((name, {}) for name in self.entries))

    def find(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Entry]]:
        """(start, end, entry) of the names in ``text[start:end]``, the longest, left to right.

        ``text`` is simplified and has half-width marks, as the stages read it.
        """
        forms: Forms = self._forms  # type: ignore[attr-defined]
        while start < end:
            name = forms.at(text, start, end) if text[start] in forms.first else None
            if name is not None:
                yield start, start + len(name), self.entries[name]
            start += len(name) if name else 1


NONE = Glossary()


def read(paths: Iterable[Path | str]) -> Glossary:
    """The glossary of all files; InputError names the file, the line and what is wrong."""
    entries: dict[str, Entry] = {}
    conflicts: list[str] = []
    for path in paths:
        for number, entry in _rows(path):
            key = half(simplified(entry.name))
            known = entries.setdefault(key, entry)
            if (known.type, known.stands_for) != (entry.type, entry.stands_for):
                conflicts.append(
                    f"{path}: line {number}: {entry.name} is already {known.type} "
                    f"{known.stands_for}; this line is not used"
                )
            elif known is entry and (other := _known_otherwise(entry)):
                conflicts.append(
                    f"{path}: line {number}: {entry.name} is {entry.type} here, "
                    f"but the place table knows {other}; this line is used"
                )
    return Glossary(entries, tuple(conflicts))


def _known_otherwise(entry: Entry) -> str:
    """A place of the table that has the name of what the user calls no place, or another one."""
    found = gazetteer().named(half(simplified(entry.name)))
    if not found or set(found) & set(entry.places):
        return ""
    return f"{found[0].name} ({found[0].code})"


def _rows(path: Path | str) -> Iterator[tuple[int, Entry]]:
    """(line number from 1, entry) of one file."""
    for number, row in rows(path, _HEADER):
        try:
            yield number, _entry(row)
        except InputError as error:
            raise InputError(f"{path}: line {number}: {error}") from None


def _entry(row: dict[str, str]) -> Entry:
    name, type_, meaning = (row.get(column, "") for column in _HEADER)
    kind = row.get(_KIND, "")
    if not name:
        raise InputError("no name")
    if type_ not in TYPES:
        raise InputError(f"unknown type {type_!r}; known: {', '.join(TYPES)}")
    if kind and (type_ != "Organization" or kind not in ontology().organization_kinds):
        known = ", ".join(sorted(ontology().organization_kinds))
        raise InputError(f"unknown kind {kind!r} of a body; known: {known}")
    if type_ != "Place":
        return Entry(name, type_, meaning or name, kind)
    places = _places(meaning or name)
    return Entry(name, type_, places[0].name if places else meaning or name, "", places)


def _places(meaning: str) -> tuple[Place, ...]:
    """The table places of a division code or a full name; none for a place the table lacks."""
    table = gazetteer()
    if meaning.isdigit():
        try:
            return (table.place(meaning),)
        except KeyError:
            raise InputError(f"unknown division code {meaning}") from None
    return tuple(p for p in table.named(half(simplified(meaning))) if p.name == meaning)
