"""A sentence that appoints the members of a board -> the board, though no place opens its name:
委任|运输咨询委员会|成员, |电影发展局|的成员名单如下."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.lexicons import forms
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_PATTERNS = ("board-appointed", "board-listed")
_OUTSIDE = frozenset("pucwr")  # first letters of the tags of words that stand in no board's name


def boards(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The boards whose members a sentence appoints or lists that no span of ``known`` meets."""
    first, last = sentence.sentence.start, sentence.sentence.end
    for name in _PATTERNS:
        for found in pattern(name).finditer(sentence.text, first, last):
            start, end = found.span("b")
            head = forms("organ_heads").ending(sentence.text, end, start)
            if (
                head in (None, sentence.text[start:end])
                or start not in sentence.starts
                or end not in sentence.ends
            ):
                continue
            inside = sentence.tokens[sentence.starts[start] : sentence.ends[end] + 1]
            if any(t.tag[:1] in _OUTSIDE or t.tag in ("PER", "nr", "m", "TIME") for t in inside):
                continue
            span = Span(start, end, "Organization", head=head or "", kind="group", source="group")
            if not any(k.meets(span) for k in known):
                yield span
