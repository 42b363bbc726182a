"""Places that the table lacks: their full names, and the units in which they are said to lie."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from graph.context.spoken import candidates
from graph.gazetteer import Place
from graph.lexicons import words
from graph.mentions.spans import Span
from graph.mentions.told import told


def site_name(span: Span, said: str, form: str, abroad: str, sites: Collection[str]) -> str:
    """The full name of what the report calls ``said``; ``form`` is its innermost place, ``abroad``
    the foreign region of that stem, ``sites`` the forms of all places with a class word."""
    whole = told(span).name or abroad
    if whole.startswith(form):
        return said + whole[len(form) :]
    if form[:1].isascii() and (longer := [s for s in sites if s.endswith(form)]):
        return max(longer, key=len)  # X345线 is 县道X345线
    if not span.head and (whole := _village(form, sites)):
        return said + whole
    for head in sorted(words("scenic_heads"), key=lambda w: (-len(w), w)):
        if form.endswith(head) and form.removesuffix(head) in sites:
            return said[: -len(head)]  # 凤凰古城景区 is 凤凰古城
    return said


def _village(stem: str, sites: Collection[str]) -> str:
    """The class word of the village that the report calls by its stem (马家坳: 村)."""
    heads = sorted(words("village_words"), key=lambda w: (-len(w), w))
    return next((h for h in heads if stem + h in sites), "")


def lying(spans: Iterable[tuple[Span, str]]) -> dict[str, set[str]]:
    """Form -> the codes of the units in which the report says that it lies and in which the table
    has none of the name (库车市塔里木乡): there it is no other unit's."""
    found: dict[str, set[str]] = {}
    for span, form in spans:
        units = candidates(span.inner[-1])
        if len(units) == 1 and not candidates(span):
            found.setdefault(form, set()).add(units[0].code)
    return found


def no_water(form: str, span: Span, found: tuple[Place, ...]) -> tuple[Place, ...]:
    """``found`` without districts whose stem is a lake's or hill's own name: 西湖."""
    if not any(p.level == "natural" for p in found) or span.source == "listed":
        return found
    if not any(p.level == "natural" and p.name == form for p in found):
        return found
    return tuple(p for p in found if p.level != "county" or not p.name.endswith("区"))
