"""Body spans -> body spans, with the body whose part the name says that it is.

公路局|福贡分局 is a branch, 地方公路管理段|党支部 a party body, 矿务局|技术处 a unit of the body
before; so is 人保财险|托里支公司 of the firm that only its branches show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graph.gazetteer import gazetteer
from graph.lexicons import closing_chars, forms, words
from graph.mentions.borders import over_word
from graph.mentions.inside import class_of_works
from graph.mentions.spans import Span, Words

_SHORTEST = 2  # characters of a name before its class word, of a field before its own
_FIRM = 3  # characters of a firm's name that no class word ends
_POSTED, _BUREAU, _COMMITTEE, _GROUP = "驻", "局", "委", "集团"
_CLASS, _TERM, _ATTACHED = "企业", "届", "附"
_PARTS = ("branches", "outlet_heads", "party_units", "own_units")
_LIMITED, _PRESS = "有限", "media"  # of bodies whose names hold others only in set forms


def owned(sentence: Words, span: Span, others: Sequence[Span]) -> Span:
    """``span`` with its owner inside: the longest of ``others`` that its name begins with, or what
    ends in a class word before that of the part."""
    whole = _LIMITED in span.head or span.kind == _PRESS
    if isinstance(span.value, Span) or not span.head or whole:
        return span
    own = next((p for p in span.inner if p.type == "Organization"), None)
    if own is not None and _no_body(sentence.text, own, span):
        span = replace(span, inner=own.inner)
        own = next((p for p in span.inner if p.type == "Organization"), None)
    begun = [o for o in others if o.start == span.start and _begins(sentence.text, o, span)]
    best = max(begun, key=lambda o: (o.end, len(o.inner)), default=None)
    if best is not None and (own is None or best.end > own.end):
        best = replace(best, inner=best.inner or span.inner)
        span, own = replace(span, inner=(best,)), best
    owner = _owner(sentence, span, own)
    return span if owner is None else replace(span, inner=(owner,))


def _no_body(text: str, own: Span, span: Span) -> bool:
    """Whether what was read as a body is none: 某集团企业|管理部, 某医院门诊|部."""
    row = forms("organ_heads").rows.get(own.head, {})
    rest = text[own.end : span.end]
    split = row.get("unit") == "yes" and len(rest) == 1 and own.head + rest in words("organ_heads")
    return split or (own.head == _CLASS and own.end < span.end)


def _begins(text: str, other: Span, span: Span) -> bool:
    """Whether ``other`` is a body that ends inside ``span``: no house or community, no first words
    of a firm's name (中国安能|集团) or of works' (马场|沟煤矿), no party whose committee it is
    (民革|江西省委会)."""
    works = words("works_heads")
    if other.end >= span.end or forms("village_ends").ending(text, other.end, other.start):
        return False
    if not other.head or other.head in _unlike() or {other.head, span.head} <= works:
        return False
    if _TERM in text[other.end : span.end] or text.startswith(_ATTACHED, other.end):
        return False  # 县妇联|第二届执行委员会, 西工大|附中
    if any(p.type == "Place" and p.start < other.end < p.end for p in span.walk()):
        return False
    for unit in gazetteer().matches(text, other.end, span.end):
        rest = text[unit.end : span.end]
        if unit.start == other.end and rest == forms("organ_heads").at(text, unit.end, span.end):
            return _part(text, span) is not None  # 国家税务总局|铜川市税务局 is the city's own
    behind = forms("organ_heads").at(text, other.end, span.end)
    firm = behind is not None and forms("organ_heads")[behind]["kind"] == "company"
    rest = text[other.end : span.end]
    firm = firm and (behind not in words("outlet_heads") or rest in (behind, span.head))
    party = other.kind == "party" and not other.head.endswith(_COMMITTEE)
    return not (firm or party)


@cache
def _unlike() -> frozenset[str]:
    """Class words of what has no parts: a place's people, a class of firms, a unit."""
    firms = words("firm_classes") - words("outlet_heads") - {_GROUP}
    return words("territorial_heads") | words("village_words") | words("own_units") | firms


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
        own_house = text.startswith(_ATTACHED, end)  # 西工大|附中
        if head is None or own_house or not _owns(sentence, span, end, head, rest):
            continue
        if forms("head_uses").at(text, end - len(head)):
            continue  # 某大学|中国银行|业研究中心
        plain = own is None or forms("organ_heads")[head]["generic"] == "yes"
        if plain and end - len(head) - floor < _SHORTEST:
            return None
        kind = forms("organ_heads")[head]["kind"]
        inner = tuple(p for p in span.inner if p.end < end)
        return replace(span, end=end, head=head, kind=kind, inner=inner)
    if own is None and forms("outlet_heads").rows.get(part, {}).get("alone") == "yes":
        return _firm(text, span, part)
    return None


def _part(text: str, span: Span) -> str | None:
    """The class word of a part that ends the name."""
    last = text[span.end - 1]
    if last not in closing_chars(*_PARTS):
        return None
    for table in map(forms, _PARTS):
        if last in table.last and (word := table.ending(text, span.end, span.start + 1)):
            return word
    return None


def _owns(sentence: Words, span: Span, end: int, head: str, rest: str) -> bool:
    """Whether a body with the class word ``head`` ends before the field of its part."""
    row = forms("organ_heads")[head]
    if row["unit"] == "yes" or head in _unlike() or over_word(sentence, end):
        return False
    first = next((p for p in span.inner if p.type == "Place"), None)
    if head in words("works_heads") and class_of_works(end - len(head), first):
        return False
    if len(head) < 2 and head != _BUREAU:
        return False
    if any(
        len(forms("organ_heads").at(sentence.text, end - n, span.end) or "") > n
        for n in range(1, len(head) + 1)
    ):
        return False
    if not rest:
        return not sentence.text.endswith(tuple(words("outlet_heads")), end, span.end)
    return len(rest) >= _SHORTEST


def _firm(text: str, span: Span, part: str) -> Span | None:
    """The firm before the place of its branch: 人保财险|托里支公司."""
    cut = span.end - len(part)
    for start in range(span.start + _FIRM, cut - 1):
        if gazetteer().named(text[start:cut]):
            return Span(span.start, start, "Organization", kind="company", source="tagger")
    return None
