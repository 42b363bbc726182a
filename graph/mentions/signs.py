"""Raw tokens of a sentence -> tokens, the signs before a name parted from it: ✅|浛洸人民法庭.

No name begins with an emoji, a bullet, an arrow or a number in a circle; such a sign is a mark,
whatever the tagger makes of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from graph.model import Token

_SIGNS = ("So", "Sk", "Sm", "Sc", "No", "Mn", "Me", "Cf", "Co", "Cn")
_ODD = re.compile(r"[^\x00-\x7f、。《》\u4e00-\u9fff]")  # what sentences mostly have none of


def unsigned(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with each sign at the start of a longer one as a mark of its own."""
    if not tokens or not _ODD.search(text, tokens[0].start, tokens[-1].end):
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


def _is_sign(char: str) -> bool:
    return char > "\x7f" and not char.isalpha() and unicodedata.category(char) in _SIGNS
