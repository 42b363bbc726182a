"""Words -> the group of a party in an assembly: 国民党|立法院党团, 民进党|台中市议会党团.

The tagger takes the party and the assembly for one body, and the group for the assembly's alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.mentions.organs import organs
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_HEAD, _PARTY = "党团", "party"


def caucuses(sentence: Words) -> Iterator[Span]:
    """The groups of a sentence, each holding its party where a table knows it."""
    first, last = sentence.sentence.start, sentence.sentence.end
    if sentence.text.find(_HEAD, first, last) < 0:
        return
    for found in pattern("caucus").finditer(sentence.text, first, last):
        at, end = found.span()
        name = organs().ending(sentence.text, at, first)
        start = at - len(name or "")
        if name is None or organs()[name]["kind"] != _PARTY or start not in sentence.starts:
            continue
        party = Span(start, at, "Organization", head=name, kind=_PARTY, source="organ")
        yield Span(start, end, "Organization", _HEAD, _PARTY, inner=(party,), source="organ")
