"""A body behind the post of a unit's chief -> its name, whatever unit the report is about."""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.naming import Name, Naming
from graph.context.regions import Regions
from graph.lexicons import forms, words
from graph.mentions.spans import Span

_HOLDER = 4  # characters of the name of a post's holder


def _also(naming: Naming, regions: Regions, span: Span, before: Sequence[Span]) -> Name | None:
    """公安局 behind 副州长兼 or 副州长、is the prefecture's, whatever the report is about."""
    row = forms("organ_heads").rows.get(span.head, {})
    regional = row.get("tie") == "jurisdiction" and row.get("unit") != "yes"
    title = forms("region_titles").rows.get(before[-1].head) if before else None
    if title is None or span.source != "bare" or not regional:
        return None
    if naming.simple(before[-1].end, span.start) not in words("post_joiners"):
        return None
    level = title["level"]
    led = [p.inner[0] for p in before if p.head in forms("region_titles") and p.inner]
    named = [u for first in led[-1:] if first.type == "Place" and (u := regions.choose(first))]
    unit = named[0] if named and named[0].name.endswith(level) else None
    unit = unit or regions.unit(level, span.start)
    return naming.of_unit(span, unit) if unit is not None else None


def by_chief(naming: Naming, regions: Regions, span: Span, posts: Sequence[Span]) -> Name | None:
    """县政协 behind 连江县县长甲、is 连江's, whatever 县 the report is about."""
    before = [p for p in posts if p.end <= span.start]
    if also := _also(naming, regions, span, before):
        return also
    first = before[-1].inner[0] if before and before[-1].inner else None
    if first is None or first.type != "Place" or span.source != "level" or span.inner:
        return None
    between = naming.simple(before[-1].end, span.start)
    place, holder = regions.choose(first), between[:-1]
    if place is None or between[-1:] not in words("joiners") or not holder.isalpha():
        return None
    fits = span.region and place.name.endswith(span.region) and len(holder) <= _HOLDER
    return naming.of_level(span, place) if fits else None
