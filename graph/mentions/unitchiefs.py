"""The units of Taiwan before a chief's title or a head that shares their class word.

屏东县|长, 口湖乡|民代表会, 基隆市|议会: the table has these units by their full names alone, which
the tagger tears at the class word.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token

_ISLAND = "710000"
_STEM = (2, 3)  # characters of a stem
_TITLE = 2  # characters of a title whose first is the unit's class


def chief_units(sentence: Words) -> Iterator[Span]:
    """The units of one sentence whose class word is the first of such a title or a head's."""
    text, classes = sentence.text, _classes()
    if classes.isdisjoint(sentence.chars):
        return
    limit, starts = sentence.sentence.end, sentence.starts
    borders = [at for at in _borders(sentence) if at < limit and text[at] in classes]
    for start, at in sorted((at - n, at) for at in borders for n in _STEM if at - n in starts):
        if not _goes_on(sentence, sentence.tokens[sentence.starts[start]], at):
            continue
        named = gazetteer().named(text[start : at + 1])
        held = tuple(p for p in named if _ISLAND in gazetteer().above(p))
        # the mainland has 乡长 too, but no 乡民代表会
        if held and (held == tuple(named) or forms("resident_assemblies").at(text, at + 1)):
            yield Span(start, at + 1, "Place", value=held, source="gazetteer")


def _borders(sentence: Words) -> set[int]:
    """Where the class word of such a unit can stand."""
    found = {sentence.tokens[index].end - _TITLE for index in sentence.ending(_ends())}
    found.update(t.end for t in sentence.tagged("PER"))
    assemblies, low = forms("resident_assemblies"), sentence.sentence.start
    if not assemblies.first.isdisjoint(sentence.chars) and assemblies.inside(sentence.line):
        found.update(
            at
            for at in range(low, sentence.sentence.end - 1)
            if assemblies.at(sentence.text, at + 1)
        )
    return found


@cache
def _classes() -> frozenset[str]:
    return frozenset(t[0] for t in words("region_titles") if len(t) == _TITLE)


@cache
def _ends() -> frozenset[str]:
    return frozenset(t[-1] for t in words("region_titles") if len(t) == _TITLE)


def _goes_on(sentence: Words, token: Token, at: int) -> bool:
    """Whether a title that shares the class word at ``at``, or a head behind a stem taken for
    somebody's name, stands there."""
    text, end = sentence.text, at + _TITLE
    if text[at:end] in words("region_titles") and end in sentence.ends:
        return True
    torn = token.tag == "PER" and token.end == at
    torn |= forms("resident_assemblies").at(text, at + 1) is not None
    return torn and forms("organ_heads").at(text, at + 1) is not None
