"""Name -> the two bodies under one word, 县委|县政府 of 某县党委政府, and where each is said."""

from __future__ import annotations

from graph.context.naming import Name
from graph.context.register import Key, Register
from graph.context.special import full_form, in_region
from graph.gazetteer import Place
from graph.lexicons import forms
from graph.mentions.spans import Span


def halves(name: Name) -> tuple[Name, ...]:
    """The bodies under one word (党委政府), each with the region's name before it."""
    row = forms("short_forms").rows.get(name.head)
    if row is None or row["kind"] != "pair":
        return (name,)
    stem, full_stem = name.shown.removesuffix(name.head), name.full.removesuffix(name.head)
    own = name.region is not None and _calls(name.region, stem, name.head)
    return tuple(
        Name(
            stem + _behind(stem, half),
            in_region(name.region, half)
            if own and name.region
            else full_stem + full_form(half, name.region),
            name.region,
            half,
            forms("organ_heads").rows.get(half, {}).get("kind", name.kind),
        )
        for half in row["full"].split("|")
    )


def _behind(stem: str, half: str) -> str:
    """A half without the character of its unit that the region's name ends with: 岷县|政府."""
    short = half.removeprefix(stem[-1:])
    return short if short in forms("organ_heads") else half


def _calls(region: Place, stem: str, head: str) -> bool:
    """Whether what stands before a pair is the region's name, with the pair's first character or
    without: 安徽|省委省政府, 岷县|县委县政府."""
    return not {stem, stem + head[:1]}.isdisjoint((region.name, *region.short))


def mention_half(register: Register, span: Span, name: Name, key: Key, *, nested: bool) -> None:
    """党委政府: each of the two is named by its own word."""
    text = register.text[span.start : span.end]
    at = text.rfind(name.head)
    if at < 0:  # shared with the next name, or shortened
        register.mention(key, span.start, span.end, nested=nested)
        return
    middle = span.start + at
    whole = text.endswith(name.head)
    start, end = (middle, span.end) if whole else (span.start, middle + len(name.head))
    register.mention(key, start, end, nested=nested)
