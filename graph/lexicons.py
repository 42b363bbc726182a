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
        self._first = _lengths((form[0], len(form)) for form in self.rows)
        self._last = _lengths((form[-1], len(form)) for form in self.rows)
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
        lengths = self._first.get(text[start]) if start < len(text) else None
        if lengths is None:
            return None
        end = len(text) if limit is None else limit
        for length in lengths:
            if start + length <= end and (piece := text[start : start + length]) in self.rows:
                return piece
        return None

    def all_at(self, text: str, start: int) -> list[str]:
        """All forms that start at ``start``, longest first."""
        lengths = self._first.get(text[start]) if start < len(text) else None
        if lengths is None:
            return []
        return [p for n in lengths if (p := text[start : start + n]) in self.rows]

    def inside(self, text: str) -> bool:
        """Whether a form stands anywhere in ``text``."""
        if self._any is None:
            self._any = re.compile(either(self.rows))
        return self._any.search(text) is not None

    def ending(self, text: str, end: int, floor: int = 0) -> str | None:
        """The longest form f with ``text[:end].endswith(f)`` that starts at ``floor`` or later."""
        lengths = self._last.get(text[end - 1]) if end > 0 else None
        if lengths is None:
            return None
        for length in lengths:
            if end - length >= floor and (piece := text[end - length : end]) in self.rows:
                return piece
        return None


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """Per character the lengths of the forms that start (or end) with it, longest first."""
    found: dict[str, set[int]] = {}
    for char, length in pairs:
        found.setdefault(char, set()).add(length)
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


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
def ordered(name: str) -> tuple[str, ...]:
    """The same in order, as ``str.startswith`` and ``str.endswith`` take them."""
    return tuple(sorted(words(name)))
