"""Words + a class word of sites -> whether it only stands behind a region: 中国|市场, 四川|石窟."""

from __future__ import annotations

from graph.gazetteer import COUNTRY, Place, gazetteer
from graph.lexicons import forms
from graph.mentions.spans import Span, Words

_DEPTH = {"country": 0, "province": 1, "prefecture": 2, "county": 2}
_REGION = "region"
_WIDE = (_REGION, "city")


def of_region(sentence: Words, starts: tuple[int, ...], cut: int, head: str) -> bool:
    """Whether nothing but a region's name, from one of ``starts``, stands before a class word at
    ``cut`` that names no site so: 欧洲|港口; but 磁器口|古镇."""
    row = forms("plain_sites").rows.get(head)
    if row is None:
        return False
    held = (p for at in starts if at < cut for p in gazetteer().named(sentence.text[at:cut]))
    return any(_depth(place) <= _DEPTH[row["level"]] for place in held)


def plain(sentence: Words, found: list[Span]) -> list[Span]:
    """``found``, what is only a region and a class word as the region alone: 中国古镇."""
    return [_region(sentence, span) or span for span in found]


def _region(sentence: Words, span: Span) -> Span | None:
    """The region that all but the class word of a ``span`` is, if that names no site so."""
    head = forms("plain_sites").ending(sentence.text, span.end, span.start + 1)
    cut = span.end - len(head or "")
    if head is None or span.inner or not of_region(sentence, (span.start,), cut, head):
        return None
    held = gazetteer().named(sentence.text[span.start : cut])
    return Span(span.start, cut, "Place", value=held, source="gazetteer")


def classed_site(sentence: Words, span: Span) -> bool:
    """Whether a body is only what a region has many of: 四川|寺院."""
    head = forms("plain_sites").ending(sentence.text, span.end, span.start + 1)
    if head is None or forms("plain_sites")[head]["level"] == "country":
        return False
    return of_region(sentence, (span.start,), span.end - len(head), head)


def _depth(place: Place) -> int:
    """0 for countries, continents and regions of several provinces or abroad; more for cities."""
    if place.level not in _WIDE:
        return _DEPTH.get(place.level, len(_DEPTH))
    within = place.parent or COUNTRY
    wide = place.level == _REGION and (within == COUNTRY or not within.isdigit())
    return 0 if wide else len(_DEPTH)
