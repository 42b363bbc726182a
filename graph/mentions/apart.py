"""Body spans -> body spans, without those that run from a place into the name of another body.

A place and a body joined to it are two (标准化厂房二期|和|安徽某公司, 阿尔善村|和|县第二中学), and
a firm whose name opens with a province or a city is not called after the town before it, where
it only has its seat (寒王乡|山西左权某公司).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.gazetteer import gazetteer
from graph.lexicons import forms
from graph.mentions.spans import Span, Words

_LARGER = ("province", "prefecture")


def apart(sentence: Words, grown: Sequence[Span], places: Sequence[Span]) -> Iterator[Span]:
    """``grown`` without the names that a shorter one with the same end shows to be two."""
    for body in grown:
        shorter = (g for g in grown if g.end == body.end and g.start > body.start)
        if not any(_parts(sentence, body, g, places) for g in shorter):
            yield body


def _parts(sentence: Words, body: Span, shorter: Span, places: Sequence[Span]) -> bool:
    """Whether the words of ``body`` before ``shorter`` are another name."""
    if shorter.source not in ("place", "level"):
        return False
    text, at = sentence.text, shorter.start
    ends = {place.end for place in places}
    starts = {part.start for place in places for part in place.walk()}
    if at in ends and body.start in starts:
        return _seated(text, shorter)
    joint = forms("joiners").ending(text, at, body.start + 1)
    if joint is None or at - len(joint) not in ends:
        return False
    return not _unit(sentence, shorter, at - len(joint), places)


def _unit(sentence: Words, shorter: Span, start: int, places: Sequence[Span]) -> bool:
    """Whether the joint begins a unit in the place before it: 马鞍山市|和县|第二中学."""
    table, form = gazetteer(), sentence.text[start : shorter.start + len(shorter.region)]
    held = (p.value for p in places if p.end == start and isinstance(p.value, tuple))
    outer = {unit.code for value in held for unit in value}
    return bool(shorter.region) and any(outer & table.above(u) for u in table.named(form))


def _seated(text: str, firm: Span) -> bool:
    """Whether ``firm`` is one whose name opens with a province or a city."""
    if forms("legal_forms").ending(text, firm.end, firm.start) is None:
        return False
    first = firm.inner[0] if firm.inner else None
    units = first.value if first is not None and isinstance(first.value, tuple) else ()
    outer = first.inner[0] if first is not None and first.inner else first
    held = outer.value if outer is not None and isinstance(outer.value, tuple) else units
    return any(p.level in _LARGER for p in held)


def outermost(found: list[Span]) -> list[Span]:
    """Without bodies that lie in another or start inside one; the longest from each start, of
    equal ones that with most parts of set form."""
    kept: list[Span] = []
    if len(found) < 2:
        return [*found]
    for span in sorted(found, key=_order):
        if not any(k.meets(span) for k in kept):
            kept.append(span)
    return kept


def _order(span: Span) -> tuple[int, int, int, str]:
    parts = span.walk() if span.inner else (span,)
    formed = sum(part.source == "set" for part in parts)
    return span.start, -span.end, -formed, span.source
