"""Raw tokens of a sentence -> tokens, an address parted from the body or site behind its number:
南京路86号|市青少年俱乐部, 解放路8号|武汉市青少年宫."""

from __future__ import annotations

import re

from graph.gazetteer import gazetteer
from graph.lexicons import forms
from graph.model import Token

_NUMBER = re.compile(r"[路街道巷弄里村]\d{1,4}号")
_SIGN = "号"
_NAMES = ("LOC", "ns", "ORG", "nt")


def house_numbers(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with each such address and what stands behind it as two."""
    if not tokens or text.find(_SIGN, tokens[0].start, tokens[-1].end) < 0:
        return tokens
    parted: list[Token] = []
    for token in tokens:
        found = _NUMBER.search(text, token.start, token.end) if token.tag in _NAMES else None
        if found is None or found.end() == token.end or not _opens(text, found.end(), token.end):
            parted.append(token)
            continue
        at = found.end()
        parted.append(Token(token.start, at, "LOC"))
        parted.append(Token(at, token.end, "n" if token.end - at == 1 else token.tag))
    return parted


def _opens(text: str, start: int, end: int) -> bool:
    """Whether the name of a body or site begins at ``start``: with a level word or a unit."""
    if forms("levels").at(text, start, end) is not None:
        return True
    return any(m.start == start for m in gazetteer().matches(text, start, end))
