"""Words -> places that point to one told elsewhere: 该县, 该村; 该县|鼎新镇 lies in it.

Which place it is, the context decides. A class word of which more follows (该市|场, 该县|公安局)
is no place of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.lexicons import forms
from graph.mentions.spans import Span, Words

THAT = "that"
_POINTER = "该"


def pointing(sentence: Words, taken: Sequence[Span]) -> Iterator[Span]:
    """The stand-ins for a place of a sentence that none of ``taken`` meets."""
    text, limit = sentence.text, sentence.sentence.end
    at = text.find(_POINTER, sentence.sentence.start, limit)
    while at >= 0:
        form = forms("that_places").at(text, at + 1, limit)
        end = at + 1 + len(form or "")
        span = Span(at, end, "Place", head=form or "", source=THAT)
        whole = at in sentence.starts and end in sentence.ends
        if form and whole and not any(t.meets(span) for t in taken):
            yield span
        at = text.find(_POINTER, at + 1, limit)


def held_in(units: Sequence[Span], pointed: Sequence[Span]) -> list[Span]:
    """The places of a sentence with its stand-ins: one right behind a stand-in lies in it."""
    if not pointed:
        return sorted(units, key=_start_of)
    found, left = list[Span](), list(pointed)
    for unit in units:
        outer = next((p for p in left if p.end == unit.start), None)
        if outer is not None:
            left.remove(outer)
            unit = replace(unit, start=outer.start, inner=(outer, *unit.inner))
        found.append(unit)
    return sorted((*found, *left), key=_start_of)


def within(event: Span, pointed: Sequence[Span]) -> Span:
    """``event`` without the stand-in at its front, which says where it is: 该县|首届艺术节."""
    front = next((p for p in pointed if p.start == event.start and p.end < event.end), None)
    return event if front is None else replace(event, start=front.end)


def _start_of(span: Span) -> int:
    return span.start
