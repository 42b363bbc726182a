"""Word lists (TSV) -> forms that can be found at a place of a text.

A ``Forms`` is a table of ``graph/data/lexicons`` keyed by one column. Look-ups are for
the longest form that starts, or ends, at a given code point.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from graph import resources


class Forms:
    """Forms with their rows; ``at`` and ``ending`` find the longest one at a place.

    ``first`` and ``last`` are the characters that forms start and end with: a loop over all
    tokens tests them before it asks, which nearly always saves the call.
    """

    def __init__(self, rows: Iterable[tuple[str, Mapping[str, str]]]) -> None:
        self.rows: dict[str, Mapping[str, str]] = dict(rows)
        self._first = _lengths((form[0], form[1:2], len(form)) for form in self.rows)
        self._last = _lengths((form[-1], form[-2:-1], len(form)) for form in self.rows)
        self.first = frozenset(self._first)
        self.last = frozenset(self._last)
        self._any: re.Pattern[str] | None = None

    def __contains__(self, form: str) -> bool:
        return form in self.rows

    def __getitem__(self, form: str) -> Mapping[str, str]:
        return self.rows[form]

    def at(self, text: str, start: int, limit: int | None = None) -> str | None:
        """The longest form f with ``text[start:].startswith(f)`` that ends by ``limit``."""
        # Asked at nearly every character: most begin no form and leave at the first test.
        known = self._first.get(text[start]) if start < len(text) else None
        if known is None:
            return None
        lengths = known.get(text[start + 1 : start + 2]) or known[""]
        end = len(text) if limit is None else limit
        for length in lengths:
            if start + length <= end and (piece := text[start : start + length]) in self.rows:
                return piece
        return None

    def all_at(self, text: str, start: int) -> list[str]:
        """All forms that start at ``start``, longest first."""
        known = self._first.get(text[start]) if start < len(text) else None
        if known is None:
            return []
        lengths = known.get(text[start + 1 : start + 2]) or known[""]
        return [p for n in lengths if (p := text[start : start + n]) in self.rows]

    def inside(self, text: str) -> bool:
        """Whether a form stands anywhere in ``text``."""
        if self._any is None:
            self._any = re.compile(either(self.rows))
        return self._any.search(text) is not None

    def ending(self, text: str, end: int, floor: int = 0) -> str | None:
        """The longest form f with ``text[:end].endswith(f)`` that starts at ``floor`` or later."""
        known = self._last.get(text[end - 1]) if end > 0 else None
        if known is None:
            return None
        lengths = known.get(text[end - 2 : end - 1]) or known[""]
        for length in lengths:
            if end - length >= floor and (piece := text[end - length : end]) in self.rows:
                return piece
        return None


def _lengths(forms: Iterable[tuple[str, str, int]]) -> dict[str, dict[str, tuple[int, ...]]]:
    """Per character the lengths of the forms that start (or end) with it, longest first, by the
    character next to it; "" has the length of the character alone, if that is a form."""
    found: dict[str, dict[str, set[int]]] = {}
    for char, beside, length in forms:
        found.setdefault(char, {"": set()}).setdefault(beside, set()).add(length)
    return {
        char: {c: tuple(sorted(lengths | known[""], reverse=True)) for c, lengths in known.items()}
        for char, known in found.items()
    }


def either(alternatives: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first.

    It looks ahead at one character, which turns most places down before word after word is tried.
    """
    ordered = sorted(alternatives, key=lambda word: (-len(word), word))
    first = "".join(sorted({re.escape(word[0]) for word in ordered}))
    return f"(?:(?=[{first}])(?:{'|'.join(map(re.escape, ordered))}))"


@cache
def forms(name: str) -> Forms:
    """The table ``lexicons/<name>.tsv`` keyed by its first column."""
    rows = resources.table(f"lexicons/{name}.tsv")
    key = next(iter(rows[0])) if rows else ""
    return Forms((row[key], row) for row in rows)


@cache
def words(name: str) -> frozenset[str]:
    """The first column of ``lexicons/<name>.tsv``."""
    return frozenset(forms(name).rows)


@cache
def among(*names: str) -> frozenset[str]:
    """The first columns of several tables: one look-up where any of them will do."""
    return frozenset[str]().union(*map(words, names))


@cache
def having(name: str, column: str, value: str) -> Forms:
    """The forms of a table whose rows have ``value`` in ``column``."""
    return Forms((form, row) for form, row in forms(name).rows.items() if row[column] == value)


@cache
def opening_chars(*names: str) -> frozenset[str]:
    """The characters that the forms of several tables start with."""
    return frozenset[str]().union(*(forms(name).first for name in names))


@cache
def closing_chars(*names: str) -> frozenset[str]:
    """The characters that the forms of several tables end with."""
    return frozenset[str]().union(*(forms(name).last for name in names))


@cache
def ordered(name: str) -> tuple[str, ...]:
    """The same in order, as ``str.startswith`` and ``str.endswith`` take them."""
    return tuple(sorted(words(name)))


@cache
def beginnings(*names: str) -> frozenset[str]:
    """The first two characters of the words of several tables, the only one of the shortest: a
    loop over all tokens tests with them whether ``Forms.at`` can find anything at all."""
    return frozenset(word[:2] for word in among(*names))
