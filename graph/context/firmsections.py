"""A section behind another of the same house -> the house, or the part of it, that it is of."""

from __future__ import annotations

from collections.abc import Callable

from graph.context.naming import Name, Naming
from graph.context.special import beside_division
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.wordings import pattern

_FIRM = "company"
_SINGLE = 2  # the rank in firm_ranks of sections that have none of their own


def raised(naming: Naming, other: Span, above: Name, span: Span) -> tuple[Span, Name]:
    """The body ``other`` with its name, or the one that it is in, of which ``span`` is a part."""
    while above.parent and (house := naming.name(above.parent)):
        if not (_beside(naming, above, span) or beside_division(above.head, span, house.kind)):
            break
        other, above = above.parent, house
    return other, above


def _beside(naming: Naming, above: Name, span: Span) -> bool:
    """Whether a section stands beside another of a firm, which has none of its own: 党委办公室
    主任、|技术中心|副主任, 财务部部长、|计划科|科长; a 分厂 has, and a 党委 its 宣传部."""
    ranks, house = forms("firm_ranks"), above
    own, its = (ranks.ending(h, len(h)) for h in (above.head, span.head))
    if own is None or its is None or int(ranks[own]["rank"]) > _SINGLE:
        return False
    while house.parent and (whole := naming.name(house.parent)):
        house = whole
    apart = forms("party_units").at(naming.words(span), 0) or span.kind != "party"
    return house.kind == _FIRM and bool(apart or above.head not in words("party_units"))


def served(
    naming: Naming,
    within: Callable[[Span, Name, Span], Name],
    span: Span,
    last: tuple[Span, Name] | None,
) -> Name | None:
    """The name of a section in which somebody served in the body where he worked: 就职于某集团,任|
    业务处|副处长."""
    if last is None or span.source not in ("bare", "unit"):
        return None
    other = last[0]
    before = naming.simple(max(0, other.start - 1), other.start)
    between = naming.simple(other.end, span.start)
    told = pattern("worked-there").fullmatch(f"{before}|{between}") is not None
    return within(*last, span) if told else None
