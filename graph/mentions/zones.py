"""Words -> zones with a place in brackets, 中国(安徽)自由贸易试验区; sites -> chains of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.lexicons import words
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told
from graph.wordings import pattern


def freezones(sentence: Words) -> Iterator[Span]:
    """The free-trade zones of a sentence, whole; one of their parts that follows lies in them."""
    if "自由贸易" not in sentence.line:
        return
    start, end = sentence.sentence.start, sentence.sentence.end
    for match in pattern("free-zone").finditer(sentence.text, start, end):
        yield Span(*match.span(), "Place", match["h"], kind="region", value=Told(), source="site")


def chained(found: list[Span]) -> list[Span]:
    """Sites directly behind a zone or a larger site, as one chain: 经济开发区|永和路."""
    joined: list[Span] = []
    for span in found:
        before = joined[-1] if joined else None
        if before and before.end == span.start and not span.inner and span.source == before.source:
            if before.head in words("outer_heads") or before.kind == "region":
                joined[-1] = replace(span, start=before.start, inner=(*before.inner, before))
                continue
        joined.append(span)
    return joined
