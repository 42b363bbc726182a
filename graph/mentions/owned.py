"""Body spans -> body spans, with the body whose part the name says that it is.

公路局|福贡分局 is a branch, 地方公路管理段|党支部 a party body, 矿务局|技术处 a unit of the body
before; so is 人保财险|托里支公司 of the firm that only its branches show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.borders import over_word
from graph.mentions.spans import Span, Words

_SHORTEST = 2  # characters of a name before its class word, of a field before its own
_FIRM = 3  # characters of a firm's name that no class word ends
_POSTED, _BUREAU = "驻", "局"


def owned(sentence: Words, span: Span, others: Sequence[Span]) -> Span:
    """``span`` with its owner inside: the longest of ``others`` that its name begins with, or what
    ends in a class word before that of the part."""
    if isinstance(span.value, Span) or not span.head:
        return span
    own = next((p for p in span.inner if p.type == "Organization"), None)
    begun = [o for o in others if o.start == span.start and o.end < span.end and o.head]
    best = max(begun, key=lambda o: (o.end, len(o.inner)), default=None)
    if best is not None and (own is None or best.end > own.end):
        span, own = replace(span, inner=(best,)), best
    owner = _owner(sentence, span, own)
    return span if owner is None else replace(span, inner=(owner,))


def _owner(sentence: Words, span: Span, own: Span | None) -> Span | None:
    """The body before the last class word, which no grammar has read yet."""
    text = sentence.text
    part = _part(text, span)
    floor = own.end if own is not None else span.start
    if part is None or _POSTED in text[span.start : span.end]:
        return None
    for end in range(span.end - len(part), floor + (_SHORTEST if own is None else 1), -1):
        head = forms("organ_heads").ending(text, end, floor)
        rest = text[end : span.end - len(part)]
        if head is None or not _owns(sentence, span, end, head, rest):
            continue
        if end - len(head) - floor < _SHORTEST and own is None:
            return None
        kind = forms("organ_heads")[head]["kind"]
        inner = tuple(p for p in span.inner if p.end < end)
        return replace(span, end=end, head=head, kind=kind, inner=inner)
    if own is None and part in words("outlet_heads"):
        return _firm(text, span, part)
    return None


def _part(text: str, span: Span) -> str | None:
    """The class word of a part that ends the name."""
    for table in ("branches", "outlet_heads", "party_units", "own_units"):
        if word := forms(table).ending(text, span.end, span.start + 1):
            return word
    return None


def _owns(sentence: Words, span: Span, end: int, head: str, rest: str) -> bool:
    """Whether a body with the class word ``head`` ends before the field of its part."""
    row = forms("organ_heads")[head]
    if row["unit"] == "yes" or head in words("own_units") or over_word(sentence, end):
        return False
    if len(head) < 2 and head != _BUREAU:
        return False
    if any(
        len(forms("organ_heads").at(sentence.text, end - n, span.end) or "") > n
        for n in range(1, len(head) + 1)
    ):
        return False
    return not rest or len(rest) >= _SHORTEST


def _firm(text: str, span: Span, part: str) -> Span | None:
    """The firm before the place of its branch: 人保财险|托里支公司."""
    cut = span.end - len(part)
    for start in range(span.start + _FIRM, cut - 1):
        if gazetteer().named(text[start:cut]):
            return Span(span.start, start, "Organization", kind="company", source="tagger")
    return None
