"""Raw tokens of a sentence -> tokens, the first character of a place apart from the word of going
before it, with which the tagger makes a verb: 赴|屏东县政府, not 赴屏|东县政府."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.model import Token

_VERB = 2  # characters of such a word: that of going and the place's first


def placed_fronts(text: str, tokens: Sequence[Token]) -> list[Token]:
    """``tokens``, each place of the table whole that a word of going has taken a part of."""
    found = list(tokens)
    for index, (verb, rest) in enumerate(pairwise(tokens)):
        if verb.end - verb.start == _VERB and text[verb.start] in forms("place_openers"):
            if verb.end == rest.start and _runs_on(text, verb.end - 1, rest):
                found[index] = Token(verb.start, verb.end - 1, "v")
                found[index + 1] = Token(verb.end - 1, rest.end, rest.tag)
    return found


def _runs_on(text: str, start: int, rest: Token) -> bool:
    """Whether a division's full name starts there and ends in ``rest``, at its end or before
    a body's head, and what is left in ``rest`` alone is no division's."""
    named = gazetteer().named
    whole = [
        end
        for end in range(start + _VERB + 1, rest.end + 1)
        if text[end - 1] in words("levels")
        and any(p.name == text[start:end] for p in named(text[start:end]))
    ]
    return bool(whole) and not named(text[rest.start : whole[-1]])
