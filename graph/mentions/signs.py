"""Raw tokens of a sentence -> tokens, the signs before a name parted from it: ✅|浛洸人民法庭.

No name begins with an emoji, a bullet, an arrow or a number in a circle; such a sign is a mark,
whatever the tagger makes of it. Nor does one begin in a date whose day stands in brackets:
昨(十九)日|在|文化局.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from graph.lexicons import words
from graph.model import Token
from graph.wordings import pattern

_SIGNS = ("So", "Sk", "Sm", "Sc", "No", "Mn", "Me", "Cf", "Co", "Cn")
_CLOSING, _SHORTEST, _DAY = ")", 3, 6  # the bracket, a name of a day's end, a day before it
_ODD = re.compile(r"[^\x00-\x7f、。《》\u4e00-\u9fff]")  # what sentences mostly have none of


def unsigned(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with each sign at the start of a longer one as a mark of its own."""
    if not tokens:
        return tokens
    if text.find(_CLOSING, tokens[0].start, tokens[-1].end) >= 0:
        tokens = _undated(text, tokens)
    if not _ODD.search(text, tokens[0].start, tokens[-1].end):
        return tokens
    found: list[Token] = []
    for token in tokens:
        at = token.start
        while at < token.end - 1 and _is_sign(text[at]):
            at += 1
        if at > token.start:
            found.append(Token(token.start, at, "w"))
            token = replace(token, start=at)
        found.append(token)
    return found


def _undated(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with the end of a date parted from the name behind it, and the preposition
    between them."""
    found: list[Token] = []
    for token in tokens:
        at = token.start
        long = text[at - 1] == _CLOSING and token.end - at >= _SHORTEST
        if long and pattern("bracketed-day").fullmatch(text, max(0, at - _DAY), at + 1):
            found.append(Token(at, at + 1, "n"))
            at += 1
            if text[at] in words("short_prepositions") and at + 1 < token.end:
                found.append(Token(at, at + 1, "p"))
                at += 1
            token = replace(token, start=at)
        found.append(token)
    return found


def _is_sign(char: str) -> bool:
    return char > "\x7f" and not char.isalpha() and unicodedata.category(char) in _SIGNS
