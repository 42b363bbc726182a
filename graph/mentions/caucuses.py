"""Words -> the group of a party in an assembly: 国民党|立法院党团, 民进党|台中市议会党团.

The tagger takes the party and the assembly for one body, and the group for the assembly's alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.mentions.organs import organs
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_HEAD = "党团"


def caucuses(sentence: Words) -> Iterator[Span]:
    """The groups of a sentence, each holding its party where a table knows it."""
    first, last = sentence.sentence.start, sentence.sentence.end
    if sentence.text.find(_HEAD, first, last) < 0:
        return
    for found in pattern("caucus").finditer(sentence.text, first, last):
        start, end = found.span()
        stop = found.end("p")
        name = organs().at(sentence.text, start, stop) or ""
        if start not in sentence.starts or len(name) != stop - start:
            continue
        party = Span(start, stop, "Organization", head=name, kind="party", source="organ")
        yield Span(start, end, "Organization", _HEAD, "party", inner=(party,), source="organ")
