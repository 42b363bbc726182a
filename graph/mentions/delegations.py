"""A delegation by where it goes -> with who sends it: 云南省赴|泰国经贸代表团."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words


def sent(sentence: Words, body: Span, others: Sequence[Span]) -> Span:
    """``body`` from the place or body on that sends it; ``others`` are those of its sentence."""
    head = forms("delegation_heads").ending(sentence.text, body.end, body.start)
    if head is None or sentence.text[body.start - 1 : body.start] not in words("going_chars"):
        return body
    before = [o for o in others if o.end == body.start - 1]
    sender = min(before, key=lambda o: o.start, default=None)
    if sender is None:
        return body
    return replace(body, start=sender.start, inner=(sender,), value=sender.value)
