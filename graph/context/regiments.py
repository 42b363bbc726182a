"""A bare head behind a body of the corps -> the organ of the division, regiment or farm.

团党委委员、政法委书记, 师党委常委、组织部部长, 副团长、武装部部长: each has what a county has.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.context.naming import Name, Naming
from graph.context.special import full_form
from graph.lexicons import among, forms, words
from graph.mentions.spans import Span

COMMITTEE = "党委"
_OWN = ("mass_organizations", "regiment_offices")
_NUMBER = "(?:[一二三四五六七八九十〇○零]{2,4}|[0-9]{2,3})"
_HOUSE = re.compile(
    "第[一二三四五六七八九十]{1,3}师(?:[\u4e00-\u9fff]{2,4}市)?"
    f"(?:{_NUMBER}团|[\u4e00-\u9fff]{{2,6}}[团场])?$|^{_NUMBER}团场?$"
)


def house(shown: str, head: str) -> str:
    """The division, regiment or farm that ``shown`` is, or whose part with that ``head``; nothing
    for other bodies."""
    stem = shown.removesuffix(head)
    return next((s for s in (shown, stem, stem.removesuffix(COMMITTEE)) if _HOUSE.search(s)), "")


def is_own(span: Span) -> bool:
    """Whether a bare head is of what each division and regiment has: 纪委, 政法委, 工会."""
    row = forms("organ_heads").rows.get(span.head, {})
    ruled = row.get("kind") in ("party", "discipline") and span.head not in words("branch_ends")
    return span.source == "bare" and (ruled or span.head in among(*_OWN))


def of_committee(span: Span) -> bool:
    """Whether a head is a department of a party committee: 组织部, 政法委, but 纪委 is none."""
    row = forms("organ_heads").rows.get(span.head, {})
    return row.get("kind") == "party" and row.get("unit") == "yes"


def organ(
    naming: Naming,
    within: Callable[[Span, Name, Span], Name],
    span: Span,
    last: tuple[Span, Name] | None,
) -> Name | None:
    """The name of such a head behind ``last``, the body named last in the line."""
    if last is None or not is_own(span):
        return None
    chain, named = [last], last[1]
    while named.parent is not None and (above := naming.name(named.parent)) is not None:
        chain.append((named.parent, above))
        named = above
    shown = next((s for _, n in chain if (s := house(n.shown, n.head))), "")
    glued = naming.simple(span.start - 1, span.start).isalnum() and last[0].end != span.start
    if not shown or glued:
        return None
    wholes = (shown + COMMITTEE, shown) if of_committee(span) else (shown,)
    for whole in wholes:
        for other, name in chain:
            if name.shown == whole:
                return within(other, name, span)
    said = naming.words(span)
    return Name(shown + said, shown + full_form(said, None), None, span.head, span.kind)
