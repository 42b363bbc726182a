"""Name -> the two bodies under one word, 县委|县政府 of 某县党委政府, and where each is said."""

from __future__ import annotations

from graph.context.naming import Name
from graph.context.register import Key, Register
from graph.context.special import full_form
from graph.lexicons import forms
from graph.mentions.spans import Span


def halves(name: Name) -> tuple[Name, ...]:
    """The bodies under one word (党委政府), each with the region's name before it."""
    row = forms("short_forms").rows.get(name.head)
    if row is None or row["kind"] != "pair":
        return (name,)
    stem, full_stem = name.shown.removesuffix(name.head), name.full.removesuffix(name.head)
    return tuple(
        Name(
            stem + half,
            full_stem + full_form(half, name.region),
            name.region,
            half,
            forms("organ_heads").rows.get(half, {}).get("kind", name.kind),
        )
        for half in row["full"].split("|")
    )


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
