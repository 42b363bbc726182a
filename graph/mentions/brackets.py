"""Body spans -> the same with a bracket that belongs to the name: 某大学(威海), 某(集团)有限公司.

A place in a bracket tells where a school, a company or an institute is; 集团, 控股 and 中国 in one
stand before a legal form.
"""

from __future__ import annotations

from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words

_LONGEST = 6  # characters in the bracket
_KINDS = ("school", "company", "hospital", "other", "media", "association")


def bracketed(sentence: Words, span: Span) -> Span:
    """``span``, or the longer one that ends behind the bracket or the legal form after it."""
    text, limit = sentence.text, sentence.sentence.end
    if text[span.end : span.end + 1] != "(":
        return span
    close = text.find(")", span.end, min(limit, span.end + _LONGEST + 2))
    if close < 0:
        return span
    word = text[span.end + 1 : close]
    form = forms("legal_forms").at(text, close + 1, limit)
    if form and (word in words("firm_brackets") or _is_place(word)):
        end = close + 1 + len(form)
        inner = span.inner if span.inner and span.inner[0].type == "Place" else ()
        return replace(span, end=end, head=form, kind="company", inner=inner)
    if span.kind in _KINDS and span.head and _is_place(word):
        return replace(span, end=close + 1)
    return span


def _is_place(word: str) -> bool:
    return len(word) > 1 and any(
        p.level in ("country", "province", "prefecture", "county") for p in gazetteer().named(word)
    )
