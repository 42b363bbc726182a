"""Raw tokens of a sentence -> tokens, an address parted from the body or site behind its number:
南京路86号|市青少年俱乐部, 解放路8号|武汉市青少年宫."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.gazetteer import gazetteer
from graph.lexicons import forms
from graph.model import Token

_NUMBER = re.compile(r"[路街道巷弄里村]\d{1,4}号")
_NAMES = ("LOC", "ns", "ORG", "nt")


def house_numbers(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """``tokens`` with each such address and what stands behind it as two."""
    for token in tokens:
        found = _NUMBER.search(text, token.start, token.end) if token.tag in _NAMES else None
        if found is None or found.end() == token.end or not _opens(text, found.end(), token.end):
            yield token
            continue
        yield Token(token.start, found.end(), "LOC")
        yield Token(found.end(), token.end, "n" if token.end - found.end() == 1 else token.tag)


def _opens(text: str, start: int, end: int) -> bool:
    """Whether the name of a body or site begins at ``start``: with a level word or a unit."""
    if forms("levels").at(text, start, end) is not None:
        return True
    return any(m.start == start for m in gazetteer().matches(text, start, end))
