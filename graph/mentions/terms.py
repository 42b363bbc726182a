"""Tokens -> tokens, the terms of an assembly side by side as one word (第八届、第九届, 第九、十届),
and its deputies parted from it behind a term: 第三届|人大|代表."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Token
from graph.wordings import pattern

_TERM, _DEPUTY = "届", "人大代表"


def termed(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` as a whole: lists of terms joined, deputies behind a term parted."""
    if not tokens or text.find(_TERM, tokens[0].start, tokens[-1].end) < 0:
        return tokens
    found: list[Token] = []
    for token in _joined(text, tokens):
        behind = found and text[found[-1].end - 1] == _TERM and found[-1].end == token.start
        if behind and text[token.start : token.end] == _DEPUTY:
            found.append(Token(token.start, token.start + 2, "nt"))
            token = Token(token.start + 2, token.end, "n")
        found.append(token)
    return found


def _joined(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """``tokens`` with each list of terms before an assembly's name as one number."""
    spans = [m.span() for m in pattern("terms").finditer(text, tokens[0].start, tokens[-1].end)]
    for start, end in spans:
        inside = [t for t in tokens if start <= t.start and t.end <= end]
        if inside and inside[0].start == start and inside[-1].end == end:
            tokens = [t for t in tokens if t not in inside] + [Token(start, end, "m")]
    return sorted(tokens, key=lambda t: t.start) if spans else tokens
