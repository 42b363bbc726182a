"""A stand-in for a place -> the place of its class named last before it: 该县, 该村; 文化馆.

One of a list (甲县、乙县) is meant no more than the other; one named far before only where no other
of its class is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.context.register import Key, Register
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span

_PARENT = 3  # where the key of a site has the place it lies in
_FAR = 400  # characters before the stand-in in which the last one of the class is meant
_LIST = 16  # characters between two of a list
_UNIT, _SITE = "unit", "site"
_CLAUSE = "。;；!！?？\n"


def pointed_place(register: Register, said: Iterable[tuple[int, Place]], span: Span) -> Key | None:
    """The place that ``span`` stands for, of those that the report has said; None where open."""
    named = dict[tuple[int, Key], None]()
    unit = forms("that_places")[span.head]["scope"] == _UNIT
    for start, place in said if unit else ():
        if start < span.start and place.until is None and _of_class(place.name, span.head):
            named[start, register.place(place)] = None
    for (start, end, key), mention in register.mentions.items():
        if start < span.start and key[0] == "Place" and not mention.reference:
            form = register.text[start:end] if unit else register.drafts[key].name
            if _of_class(form, span.head):
                named[start, key] = None
    ordered = sorted(named, key=lambda pair: pair[0])
    if not ordered:
        return None
    at, last = ordered[-1]
    if unit and _SITE in last[:2]:
        return None  # 若尔盖湿地自然保护区
    others = {key: start for start, key in ordered if key != last}
    if span.start - at > _FAR and others:
        return None
    listed = register.text[at - 1 : at] in words("joiners")
    return None if listed and any(at - s < _LIST for s in others.values()) else last


def known_hall(
    register: Register, said: Sequence[tuple[int, Place]], home: Sequence[Place], span: Span
) -> Key | None:
    """The hall or house named last before that ``span`` calls by its class word alone (县文化馆…,
    在|文化馆|颁奖), if it lies in the place of the sentence or else of the report."""
    called = register.text[span.start : span.end]
    if called != span.head or span.inner:
        return None
    before = (
        (start, key)
        for start, _, key in register.mentions
        if start < span.start and key[0] in ("Place", "Organization")
    )
    fit = [(start, key) for start, key in before if _of_class(register.drafts[key].name, called)]
    if not fit:
        return None
    known = max(fit, key=lambda pair: pair[0])[1]
    opens = max(register.text.rfind(mark, 0, span.start) for mark in _CLAUSE)
    near = [place for start, place in said if opens < start < span.start] or home[:1]
    region = _region(known)
    inside = region is not None and any(gazetteer().within(region, place) for place in near)
    return known if inside else None


def _region(key: Key) -> Place | None:
    """The place of the table in which a body or site is said to lie."""
    if key[0] == "Place" and len(key) > _PARENT:
        above = key[_PARENT]
        return _region(above) if isinstance(above, tuple) else None
    code = str(key[-1])
    return gazetteer().place(code) if code in gazetteer() else None


def _of_class(name: str, form: str) -> bool:
    return name.endswith(form) and name != form
