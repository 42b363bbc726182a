"""Words -> rulers by their number: 国王|腓特烈二世, 路易十四, however the tagger cuts them."""

from __future__ import annotations

from collections.abc import Iterator

from graph import names
from graph.lexicons import forms
from graph.mentions.nameforms import person
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_PERSONS = ("PER", "nr")
_SHORTEST, _LONGEST = 2, 6  # characters of the name before the number


def regnal(sentence: Words) -> Iterator[Span]:
    """Such names of one sentence by start."""
    text, low = sentence.text, sentence.sentence.start
    for number in pattern("regnal").finditer(text, low, sentence.sentence.end):
        cut, known = number.start(), names.transliteration()
        start = cut
        while start > max(low, cut - _LONGEST) and text[start - 1] in known:
            start -= 1
            if cut - start >= _SHORTEST and forms("titles").ending(text, start, low):
                break
        token = sentence.covering(cut - 1)
        if start < cut and forms("titles").ending(text, start, low) is not None:
            begin = start
        elif token is not None and token.tag in _PERSONS and token.start <= cut - _SHORTEST:
            begin = token.start
        else:
            begin = next((at for at in range(start, cut - 1) if at in sentence.starts), cut)
        if cut - begin >= _SHORTEST:
            yield person(begin, number.end(), "slot")
