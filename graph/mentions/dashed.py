"""Body spans -> the same with the country and the dash before them: 中国—|南亚博览会组委会."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.mentions.spans import Span, Words

_DASHES = "—-"
_TERM = re.compile(r"第[一二三四五六七八九十\d]{1,3}届$")
_LONGEST = 8  # characters of a place before the dash


def dashed(sentence: Words, span: Span) -> Span:
    """``span``, begun with the place that a single dash ties to it; no 中国—— of a heading."""
    text, low, dash = sentence.text, sentence.sentence.start, span.start - 1
    if text[span.start : span.end] == span.head or dash <= low:
        return span  # 中国—|东盟
    if text[dash] not in _DASHES or text[dash - 1] in _DASHES:
        return span
    for start in range(max(low, dash - _LONGEST), dash - 1):
        opens = start == low or not text[start - 1].isalnum() or start in sentence.starts
        if opens and gazetteer().named(text[start:dash]):
            term = _TERM.search(text[low:start])
            first = low + term.start() if term is not None else start
            return replace(span, start=first, inner=(), region="", source="group")
    return span
