"""Tokens -> tokens, where the tagger takes the first character of a place for the word "and":
县委书记甲、|和|静县|县长乙.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.gazetteer import gazetteer
from graph.lexicons import words
from graph.model import Token

_LEAST, _MOST = 3, 12  # characters of such a name
_BODY = ("ORG", "nt")
_MARKS = ("、", ",", ":", ";")


def whole_places(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """``tokens`` with 和|静县 behind a mark as the place that the table has, and a body called
    after it (和|林格尔新区管委会) whole."""
    if not tokens:
        return tokens
    start, end = tokens[0].start, tokens[-1].end
    if all(text.find(mark + word, start, end) < 0 for mark in _MARKS for word in _and()):
        return tokens
    found: list[Token] = []
    taken = -1
    for index, token in enumerate(tokens):
        if token.start < taken:
            continue
        end = _end(text, token, tokens[-1].end)
        last = next((t for t in tokens[index + 1 :] if t.end >= end), None) if end else None
        if last is None:
            found.append(token)
            continue
        taken = last.end
        body = last.tag in _BODY
        found.append(Token(token.start, taken if body else end, last.tag if body else "LOC"))
        if not body and end < taken:
            found.append(Token(end, taken, last.tag))
    return found


def _and() -> frozenset[str]:
    return words("and_names")


def _end(text: str, token: Token, limit: int) -> int:
    """Where the place ends that the word for "and" behind a mark begins; 0 for none."""
    at = token.start
    marked = token.end == at + 1 and text[at - 1 : at] in _MARKS
    return place_end(text, at, limit) if marked else 0


def place_end(text: str, at: int, limit: int) -> int:
    """Where the place ends that begins at ``at`` with the word for "and": |和田|市, and is none
    without it (和|法国); 0 for none."""
    if text[at : at + 1] not in _and():
        return 0
    sizes = range(min(_MOST, limit - at), _LEAST - 1, -1)
    named = gazetteer().named
    whole = next((at + n for n in sizes if named(text[at : at + n])), 0)
    return 0 if whole and named(text[at + 1 : whole]) else whole
