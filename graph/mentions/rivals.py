"""Words -> the sides of a match that only the sign between them shows: 罗马|vs|热那亚."""

from __future__ import annotations

from collections.abc import Iterator

from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_SIDES = ("LOC", "ns", "PER", "nr", "ORG", "nt", "nz")
_PERSONS = ("PER", "nr")
_TEAM = "队"
_KIND = "association"


def rivals(sentence: Words) -> Iterator[Span]:
    """The two sides of each such match."""
    said = sentence.sentence
    for sign in pattern("versus").finditer(sentence.text, said.start, said.end):
        before, behind = sentence.ends.get(sign.start()), sentence.starts.get(sign.end())
        if before is None or behind is None:
            continue
        tokens = sentence.tokens
        end = tokens[before].end
        if sentence.word(tokens[before]) == _TEAM and before:
            before -= 1
        first, last = tokens[before], tokens[behind]
        if first.tag not in _SIDES or last.tag not in _SIDES:
            continue
        if first.tag in _PERSONS and last.tag in _PERSONS:
            continue  # a match of two
        stop = last.end + sentence.text.startswith(_TEAM, last.end)
        yield Span(first.start, end, "Organization", kind=_KIND, source="tagger")
        yield Span(last.start, stop, "Organization", kind=_KIND, source="tagger")
