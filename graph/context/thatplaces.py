"""A stand-in for a place -> the place of its class named last before it: 该县, 该村; 文化馆.

One of a list (甲县、乙县) is meant no more than the other; one named far before only where no other
of its class is.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.context.register import Key, Register
from graph.gazetteer import Place
from graph.lexicons import forms, words
from graph.mentions.spans import Span

_FAR = 400  # characters before the stand-in in which the last one of the class is meant
_LIST = 16  # characters between two of a list
_UNIT = "unit"


def pointed_place(register: Register, said: Iterable[tuple[int, Place]], span: Span) -> Key | None:
    """The place that ``span`` stands for, of those that the report has said; None where open."""
    named = dict[tuple[int, Key], None]()
    if forms("that_places")[span.head]["scope"] == _UNIT:
        for start, place in said:
            if start < span.start and place.until is None and _of_class(place.name, span.head):
                named[start, register.place(place)] = None
    else:
        for start, _, key in register.mentions:
            if start < span.start and key[0] == "Place":
                if _of_class(register.drafts[key].name, span.head):
                    named[start, key] = None
    ordered = sorted(named, key=lambda pair: pair[0])
    if not ordered:
        return None
    at, last = ordered[-1]
    others = {key: start for start, key in ordered if key != last}
    if span.start - at > _FAR and others:
        return None
    listed = register.text[at - 1 : at] in words("joiners")
    return None if listed and any(at - s < _LIST for s in others.values()) else last


def known_hall(register: Register, span: Span) -> Key | None:
    """The hall or house named last before that ``span`` calls by its class word alone: 县文化馆…,
    在|文化馆|颁奖."""
    said = register.text[span.start : span.end]
    if said != span.head or span.inner:
        return None
    before = (
        (start, key)
        for start, _, key in register.mentions
        if start < span.start and key[0] in ("Place", "Organization")
    )
    fit = [(start, key) for start, key in before if _of_class(register.drafts[key].name, said)]
    return max(fit, key=lambda pair: pair[0])[1] if fit else None


def _of_class(name: str, form: str) -> bool:
    return name.endswith(form) and name != form
