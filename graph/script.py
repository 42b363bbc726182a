"""Traditional text -> the same text in simplified characters, code point for code point.

The tagger, the lexicons and the rules are simplified; names shown stay as written. A text
counts as traditional when enough of its characters are only written so, because a few such
characters also stand in simplified names (乾, 於).
"""

from __future__ import annotations

from functools import cache, lru_cache

from graph import resources

_SHARE = 0.05  # of a text's characters that must be traditional ones
_SAMPLE = 4000
_KEPT = 256  # strings whose answer is remembered: stages ask for the same text and names in turn


@cache
def _table() -> dict[int, str]:
    rows = resources.table("lexicons/traditional.tsv")
    return {ord(r["traditional"]): r["simplified"] for r in rows}


@cache
def _characters() -> frozenset[str]:
    return frozenset(map(chr, _table()))


@lru_cache(maxsize=8)
def is_plain(text: str) -> bool:
    """Whether no character of ``text`` is a traditional one, so that no piece of it changes."""
    return _characters().isdisjoint(text)


@lru_cache(maxsize=_KEPT)
def simplified(text: str) -> str:
    """``text`` in simplified characters if it is traditional, else ``text`` itself."""
    sample = text[:_SAMPLE]
    known = _characters()
    if known.isdisjoint(sample):  # most texts; far quicker than a pattern for so many characters
        return text
    if sum(map(known.__contains__, sample)) < _SHARE * len(sample):
        return text
    return text.translate(_table())
