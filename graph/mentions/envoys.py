"""A place before a title + words -> the post of who is sent there: 中国驻美国大使.

One envoy may be sent to several places: 驻上海、南京总领事, 驻意大利兼驻圣马力诺大使.
"""

from __future__ import annotations

from graph.lexicons import forms, words
from graph.mentions.nameforms import is_country
from graph.mentions.spans import Span, Words

_COUNTRY = 8  # characters of the longest name of a country before 驻
_POSTED, _ALSO = "驻", "兼"


def posted(sentence: Words, owner: Span, owners: list[Span]) -> int | None:
    """Where 驻 stands before a place, or before the list that the place ends: 驻|上海、南京总领事,
    驻|意大利兼驻圣马力诺大使; no group posted to a body: 驻|省财政厅纪检监察组组长."""
    if owner.head in words("posted_groups"):
        return None
    text, start = sentence.text, owner.start
    places = {o.end: o for o in owners if o.type == "Place"}
    while True:
        at = start - 1 if text[start - 1 : start] == _POSTED else None
        joint = start - 1 if at is None else at - 1
        joins = text[joint] in words("joiners") if at is None else text[joint] == _ALSO
        other = places.get(joint) if joins and owner.type == "Place" else None
        if other is None:
            return at
        start = other.start


def abroad(sentence: Words, start: int, owners: list[Span], end: int) -> Span:
    """中国驻美国大使: a post of the country before 驻, which stands from ``start`` to
    ``end``, with the title 驻美国大使."""
    sender = next((o for o in owners if o.end == start), None)
    head = sentence.text[start:end]
    first = sender.start if sender else start
    inner = (sender,) if sender else ()
    return Span(first, end, "Position", head=head, inner=inner, source="owner")


def posting(sentence: Words, start: int, title: str) -> int:
    """``start`` of an envoy's title with 驻 and a country's letter before it: 驻美|大使."""
    sent = start - 2
    opens = sent >= sentence.sentence.start and sentence.text[sent] == _POSTED
    return sent if opens and title in words("envoy_titles") else start


def sent_abroad(title: str) -> bool:
    """Whether a title is an envoy's with where he is sent, and so of no body beside: 驻日大使."""
    return title[:1] == _POSTED and forms("envoy_titles").ending(title, len(title)) is not None


def country_before(text: str, start: int) -> int:
    """Where the country opens that ends at ``start``, whose envoy or mission stands there
    (乌拉圭|驻成都总领事馆); ``start`` for none."""
    starts = (start - size for size in range(min(_COUNTRY, start), 1, -1))
    return next((at for at in starts if is_country(text[at:start])), start)
