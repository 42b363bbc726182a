"""Words of a header, byline or footer -> the units that a field of theirs names alone.

来源:文物保护与考古处, 编辑:宣传部 竹青, (综合办公室 祁悦 供稿): what stands there for itself is a
unit of the house whose page it is; which house that is, the context knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words

_ROLES = ("meta", "byline", "editor")
_FIELD = re.compile(r"(?<=[:、(])[\u4e00-\u9fff]{3,14}(?=[、)(\s]|$)")
_BEFORE, _BEHIND = frozenset(":、("), frozenset("、)(")


def field_units(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The units that stand alone in a field and that no span of ``known`` meets."""
    if sentence.sentence.role not in _ROLES:
        return
    heads, start = forms("organ_heads"), sentence.sentence.start
    for found in _FIELD.finditer(sentence.line):
        at, end = start + found.start(), start + found.end()
        head = heads.ending(sentence.text, end, at)
        if head is None or head in words("not_bodies") or end - at < len(head):
            continue
        row = heads[head]
        if row["unit"] != "yes" and row["generic"] != "yes" and len(head) != end - at:
            continue
        source = "unit" if end - at > len(head) else "bare"
        span = Span(at, end, "Organization", head=head, kind=row["kind"], source=source)
        met = [k for k in known if k.meets(span)]
        if met and any(t.tag == "v" for t in sentence.tokens if at <= t.start < end):
            continue  # (简历摘自某局官网)
        if all(k.source == "organ" and k.end == end and k.start > at for k in met):
            yield span  # 安全|环保部 too


def fielded(sentence: Words, span: Span) -> bool:
    """Whether a body stands alone in a field of a header, byline or footer."""
    if sentence.sentence.role not in _ROLES:
        return False
    limit = sentence.sentence
    before = sentence.text[span.start - 1] if span.start > limit.start else ""
    behind = sentence.text[span.end] if span.end < limit.end else " "
    return before in _BEFORE and (behind in _BEHIND or behind.isspace())
