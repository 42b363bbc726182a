"""Strings -> how far they are personal names: Han, other peoples', transliterated.

Nothing here decides alone: the reader asks it to confirm what the tagger proposes (a score for
Han names) or to complete what it cut (旺杰 in 才让旺杰). Names of other peoples are segmented
into pieces of one people from ``lexicons/name_syllables.tsv``; a name has at least three
characters and at most twelve, dots between its parts not counted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph import resources

DOTS = "·•・‧∙"
_DOTS = frozenset(DOTS)
_SHORTEST, _LONGEST = 3, 12
LONGEST_PART = 8
_TRANSLITERATED = "译"
_COMPOUND, _ATTESTED, _UNKNOWN_FREQUENCY = 0.6, 0.35, 5.0
_UNLISTED, _LONG_GIVEN = 0.7, 0.05
_DOUBLE_SURNAME, _COMMON_SURNAME = 0.4, 100.0
_OPENED = 0.25  # of a name that begins like an ordinary word


@cache
def _surnames() -> dict[str, float]:
    """Surname -> weight 0..1, growing with the logarithm of its frequency.

    The list gives unknown and negligible frequencies as 5; attested ones weigh at least 0.35.
    """
    rows = resources.table("lexicons/surnames.tsv")
    frequency = {row["surname"]: float(row["frequency"]) for row in rows}
    top = math.log1p(max(frequency.values()))

    def floor(name: str) -> float:
        if len(name) > 1:
            return _COMPOUND
        return _ATTESTED if frequency[name] > _UNKNOWN_FREQUENCY else 0.0

    return {n: max(math.log1p(value) / top, floor(n)) for n, value in frequency.items()}


@cache
def _common_surnames() -> frozenset[str]:
    rows = resources.table("lexicons/surnames.tsv")
    return frozenset(r["surname"] for r in rows if float(r["frequency"]) >= _COMMON_SURNAME)


@cache
def _character_weights() -> dict[str, float]:
    rows = resources.table("lexicons/name_stop_chars.tsv")
    return {row["form"]: float(row["weight"]) for row in rows if row["kind"] == "char"}


@cache
def _words() -> frozenset[str]:
    rows = resources.table("lexicons/name_stop_chars.tsv")
    return frozenset(row["form"] for row in rows if row["kind"] == "word")


@cache
def transliteration() -> frozenset[str]:
    """The characters by which names of other peoples are written."""
    rows = resources.table("lexicons/name_syllables.tsv")
    return frozenset(row["form"] for row in rows if row["people"] == _TRANSLITERATED)


@dataclass(frozen=True)
class _Pieces:
    """The pieces of one people's names by their first character, longest first.

    ``closing``: the characters that a name can end with, ``tail`` included.
    """

    first: dict[str, tuple[str, ...]]
    inner: dict[str, tuple[str, ...]]
    last: dict[str, tuple[str, ...]]
    tail: dict[str, tuple[str, ...]]
    closing: frozenset[str]


@cache
def _peoples() -> tuple[_Pieces, ...]:
    """One ``_Pieces`` a people, in the order of the file."""
    notes: dict[str, dict[str, list[str]]] = {}
    for row in resources.table("lexicons/name_syllables.tsv"):
        if row["people"] != _TRANSLITERATED:
            notes.setdefault(row["people"], {}).setdefault(row["note"], []).append(row["form"])
    return tuple(
        _Pieces(
            first=_by_first([*kinds.get("start", ()), *kinds.get("part", ())]),
            inner=_by_first(kinds.get("part", [])),
            last=_by_first(kinds.get("end", [])),
            tail=_by_first(kinds.get("tail", [])),
            closing=frozenset(form[-1] for found in kinds.values() for form in found),
        )
        for kinds in notes.values()
    )


@cache
def peoples_with(char: str, edge: str) -> tuple[_Pieces, ...]:
    """The peoples whose names can begin (``first``) or end (``closing``) with a character."""
    return tuple(pieces for pieces in _peoples() if char in getattr(pieces, edge))


@cache
def ethnic_openings() -> frozenset[str]:
    """The two characters that names of other peoples can begin with: most words leave here."""
    found: set[str] = set()
    for pieces in _peoples():
        behind = {*pieces.inner, *pieces.last, *pieces.tail, *DOTS}
        for form in (f for forms in pieces.first.values() for f in forms):
            found.update((form[:2],) if len(form) > 1 else map(form.__add__, behind))
    return frozenset(found)


def _by_first(forms: list[str]) -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        index.setdefault(form[0], []).append(form)
    return {char: tuple(found) for char, found in index.items()}


@cache
def _openings() -> frozenset[str]:
    rows = resources.table("lexicons/name_openings.tsv")
    return frozenset(row["word"] for row in rows)


def opens_word(name: str) -> bool:
    """Whether a name of three characters is rather an ordinary word and a character that makes
    a longer one of it than one of given names: 文化|节, 林果|业; not 周长|根."""
    return len(name) == 3 and name[:2] in _openings() and given_weight(name[2]) < _UNLISTED


def begins_word(text: str) -> bool:
    """Whether ordinary words begin with the two characters of ``text``: 林果 of 林果业."""
    return text in _openings()


def surname_weight(character: str) -> float:
    """How common a surname is, 0..1; 0 for what is none."""
    return _surnames().get(character, 0.0)


def is_common_surname(character: str) -> bool:
    """Whether a surname is borne by many."""
    return character in _common_surnames()


def surname(text: str) -> str | None:
    """The surname that ``text`` begins with, a compound one before a single character."""
    known = _surnames()
    return text[:2] if text[:2] in known else text[:1] if text[:1] in known else None


def han_name_score(name: str) -> float:
    """How well ``name`` fits a Han personal name of two to four characters, 0..1.

    The weight of the surname times that of each given character; 0 for ordinary words.
    Good names of common surnames score above 0.5, chance strings mostly below 0.2.
    """
    if not 2 <= len(name) <= 4 or name in _words():
        return 0.0
    score = max((weight * _given_score(given) for weight, given in _splits(name)), default=0.0)
    return score * _OPENED if opens_word(name) else score


def _splits(name: str) -> Iterator[tuple[float, str]]:
    """The ways to cut ``name``: the surname's weight and the given name."""
    known, common = _surnames(), _common_surnames()
    if len(name) > 2 and name[:2] in known and name[:2] not in _words():
        yield known[name[:2]], name[2:]
    if name[0] in known:
        yield known[name[0]] * (1.0 if len(name) < 4 else _LONG_GIVEN), name[1:]
    if len(name) == 4 and name[0] in common and name[1] in common:
        yield known[name[0]] * _DOUBLE_SURNAME, name[2:]


def given_weight(given: str) -> float:
    """How well the characters of ``given`` fit a given name, 0..1, words not looked at."""
    weights = _character_weights()
    return math.prod(weights.get(char, _UNLISTED) for char in given)


def _given_score(given: str) -> float:
    return given_weight(given) * (_LONG_GIVEN if given in _words() else 1.0)


def ethnic_name_end(text: str, start: int) -> int | None:
    """End of the longest name of one people that begins at ``start``, else None."""
    if text[start : start + 2] not in ethnic_openings():
        return None
    ends = [e for p in peoples_with(text[start], "first") for e in _ends(text, start, p)]
    return max(ends) if ends else None


def is_name_part(name: str) -> bool:
    """Whether a name is one part of the names of a people (扎西, 卓玛), which many bear alone."""
    return name in _parts()


@cache
def _parts() -> frozenset[str]:
    rows = resources.table("lexicons/name_syllables.tsv")
    return frozenset(r["form"] for r in rows if r["people"] != _TRANSLITERATED)


def ethnic_name_start(text: str, end: int) -> int | None:
    """Start of the longest name of one people that ends at ``end``, else None.

    As ``end`` is known, short last syllables count that ``ethnic_name_end`` cannot trust
    (加 in 多杰加 is also the beginning of 加入).
    """
    if not (known := peoples_with(text[end - 1 : end], "closing")):
        return None
    near = text[max(0, end - 2 * _LONGEST) : end]
    dots = 0 if _DOTS.isdisjoint(near) else sum(map(near.count, DOTS))
    for start in range(max(0, end - _LONGEST - dots), end - _SHORTEST + 1):
        if text[start : start + 2] not in ethnic_openings():
            continue
        for pieces in known:
            if text[start] in pieces.first and end in _ends(text, start, pieces, end):
                return start
    return None


def is_ethnic(word: str) -> bool:
    """Whether pieces of one people's names fill ``word``, a short last one too: 才让|太."""
    return word[:2] in ethnic_openings() and ethnic_name_start(word, len(word)) == 0


def _ends(text: str, start: int, pieces: _Pieces, limit: int | None = None) -> set[int]:
    """Where names of one people that begin at ``start`` can end; ``limit`` is a known end."""
    found: set[int] = set()
    todo = [(start, 0, 0)] if text.startswith(pieces.first.get(text[start], ()), start) else []
    seen = set(todo)
    while todo:
        position, count, length = todo.pop()
        for form, goes_on in _next(text, position, pieces, count, limit):
            end, size = position + len(form), length + len(form)
            if size > _LONGEST:
                continue
            if size >= _SHORTEST and (count or len(form) >= _SHORTEST):
                found.add(end)
            if goes_on:
                after = end + (text[end : end + 1] in DOTS and end + 1 < len(text))
                state = (after, 1, size)
                if state not in seen:
                    seen.add(state)
                    todo.append(state)
    return found


def _next(
    text: str, position: int, pieces: _Pieces, count: int, limit: int | None
) -> Iterator[tuple[str, bool]]:
    """Pieces that lie at ``position`` and whether another may follow them."""
    if position >= len(text):
        return
    char = text[position]
    for form in (pieces.inner if count else pieces.first).get(char, ()):
        if text.startswith(form, position):
            yield form, True
    if not count:
        return
    if text[position : position + 2] not in _words():
        for form in pieces.last.get(char, ()):
            if text.startswith(form, position):
                yield form, False
    for form in pieces.tail.get(char, ()):
        if limit == position + len(form) and text.startswith(form, position):
            yield form, False


@cache
def _any_pieces() -> dict[str, tuple[str, ...]]:
    """The pieces of all peoples by their first character."""
    return _by_first(sorted(_parts()))


def part_end(text: str, start: int) -> int | None:
    """End of the longest stretch from ``start`` that pieces of any people fill, else None."""
    reached, todo = start, [start]
    while todo:
        at = todo.pop()
        for form in _any_pieces().get(text[at : at + 1], ()):
            end = at + len(form)
            if text.startswith(form, at) and end - start <= LONGEST_PART and end not in todo:
                reached = max(reached, end)
                todo.append(end)
    return reached if reached > start else None


def is_piece(text: str) -> bool:
    """Whether ``text`` is a piece of some people's names and may be a whole name: 普琼."""
    return len(text) > 1 and text in _parts() and text not in _words()


def holds_piece(text: str) -> bool:
    """Whether ``text`` begins or ends with a piece of some people's names of two characters
    or more (更求|多杰)."""
    sizes = range(2, len(text))
    return any(text[:n] in _parts() or text[-n:] in _parts() for n in sizes)


def is_word(text: str) -> bool:
    """Whether ``text`` is an ordinary word or a place that looks like a name."""
    return text in _words()


def holds_word(text: str) -> bool:
    """Whether an ordinary word of two characters lies in ``text``."""
    return any(text[i : i + 2] in _words() for i in range(len(text) - 1))
