"""Traditional text -> the same text in simplified characters, code point for code point.

The tagger, the lexicons and the rules are simplified; names shown stay as written. A text
counts as traditional when enough of its characters are only written so, because a few such
characters also stand in simplified names (乾, 於).
"""

from __future__ import annotations

from functools import cache

from graph import resources

_SHARE = 0.05  # of a text's characters that must be traditional ones
_SAMPLE = 4000


@cache
def _table() -> dict[int, str]:
    rows = resources.table("lexicons/traditional.tsv")
    return {ord(r["traditional"]): r["simplified"] for r in rows}


def simplified(text: str) -> str:
    """``text`` in simplified characters if it is traditional, else ``text`` itself."""
    sample = text[:_SAMPLE]
    table = _table()
    if sum(ord(c) in table for c in sample) < _SHARE * max(len(sample), 1):
        return text
    return text.translate(table)
