"""Body spans -> the same with the house before an office that each house has: 某公司|纪委."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.lexicons import words
from graph.mentions.spans import Span, Words

_HOUSES = frozenset(("company", "school", "hospital"))
_POSTED, _TOWN = "驻", "驻马店"


def house_parts(sentence: Words, found: Sequence[Span]) -> list[Span]:
    """``found``, a bare 党委, 纪委 or 工会 joined to the house that ends where it begins, and a
    house without the 驻 of those sent to it (驻|国家开发银行)."""
    spans = [_sent(sentence, s) for s in found]
    ends = {s.end: s for s in spans if s.kind in _HOUSES and s.source != "bare"}
    heads = words("house_offices") | words("posted_groups")
    offices = [s for s in spans if s.source == "bare" and s.head in heads]
    joined = {s: ends[s.start] for s in offices if s.start in ends}
    left = [s for s in spans if s not in joined and s not in joined.values()]
    return [*left, *(_joined(sentence, h, s) for s, h in joined.items())]


def _joined(sentence: Words, house: Span, office: Span) -> Span:
    """The office under the name of its house; a group that is 驻 there is no part of it."""
    sent = sentence.text[house.start - 1 : house.start] == _POSTED
    inner = () if sent else (house,)
    return replace(house, end=office.end, head=office.head, kind=office.kind, inner=inner)


def _sent(sentence: Words, span: Span) -> Span:
    text = sentence.text
    sent = text[span.start] == _POSTED and not text.startswith(_TOWN, span.start)
    return replace(span, start=span.start + 1) if sent and span.source == "group" else span


def masked(sentence: Words, body: Span) -> bool:
    """Whether its name is hidden: 绵阳|某建筑公司, 某某科技有限公司; not 西部战区陆军某旅."""
    first = body.start - (body.source == "group")
    hidden = not words("anonymous_chars").isdisjoint(sentence.text[first : body.end])
    return hidden and body.kind in words("masked_kinds")
