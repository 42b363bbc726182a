"""Lines -> the regiments of the corps that a report names, each with its longest name.

四十四团 is 第三师图木舒克市四十四团 where the report says that once; 九连 is the company of the
only regiment that it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.mentions.lines import Line
from graph.mentions.spans import Span

_COMPANY = "连"
_HOUSES = ("company", "hospital", "school")  # 某银行一四三团|支行 is of a bank
_REGIMENT = re.compile(r"(?:[一二三四五六七八九十〇○零]{1,4}|\d{2,3})团(?:场)?$")


class Corps:
    """The regiments of one report."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._spans: dict[str, list[Span]] = {}
        for line in lines:
            for span in (s for body in line.bodies for s in body.walk()):
                said = "".join(line.words.text[span.start : span.end].split())
                if span.type == "Organization" and (found := _REGIMENT.search(said)):
                    self._spans.setdefault(found.group(), []).append(span)

    def longest(self, said: str) -> Span | None:
        """The span with the longest name of the regiment ``said``, if it holds its division."""
        named = (s for s in self._spans.get(said, ()) if s.inner)
        found = (s for s in named if not any(p.kind in _HOUSES for p in s.walk()))
        return max(found, key=lambda s: (s.end - s.start, -s.start), default=None)

    def of_company(self, span: Span) -> Span | None:
        """The regiment of a company named alone: the only one, named before it."""
        if not span.head.endswith(_COMPANY) or span.inner or len(self._spans) != 1:
            return None
        before = [s for spans in self._spans.values() for s in spans if s.end <= span.start]
        return max(before, key=lambda s: s.end, default=None)
