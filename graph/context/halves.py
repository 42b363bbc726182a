"""Name -> the names of the two bodies under one word: 县委|县政府 of 某县党委政府."""

from __future__ import annotations

from graph.context.naming import Name
from graph.context.special import full_form
from graph.lexicons import forms


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
