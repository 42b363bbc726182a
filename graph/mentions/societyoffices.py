"""Offices of societies that are no titles elsewhere: 秘书甲、|财政|乙, |总务|:丙."""

from __future__ import annotations

from graph.lexicons import forms
from graph.mentions.spans import Words

_NAMED = ("PER", "nr")
_MARKS = "、,;:;及和与"


def society_office(sentence: Words, cursor: int) -> str | None:
    """Such an office at ``cursor``, in a text in traditional characters between a mark, or the
    line's start, and a name or a colon."""
    if not sentence.traditional:
        return None
    text, limit = sentence.text, sentence.sentence.end
    office = forms("society_offices").at(text, cursor, limit)
    opened = cursor == sentence.sentence.start or text[cursor - 1] in _MARKS
    if office is None or not opened:
        return None
    end = cursor + len(office)
    token = sentence.covering(end) if end < limit else None
    named = token is not None and token.start == end and token.tag in _NAMED
    return office if named or text[end : end + 1] == ":" else None
