"""A token of a body -> tokens, where the tagger takes a word beside the name into it.

应 or 由 before a place's body (应|秘鲁政府), a title behind it with the beginning of a name
(印度外交部东亚司|辅秘|苏 before 雷什·梅农).
"""

from __future__ import annotations

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.model import Token


def led_body(text: str, token: Token) -> list[Token]:
    """应|秘鲁政府: a preposition that the tagger takes into the name of a body behind it."""
    at = token.start + 1
    if text[token.start] not in words("leading_prepositions") or text[token.start] == text[at]:
        return []
    table = gazetteer()
    behind = any(m.start == at and m.end < token.end for m in table.matches(text, at, token.end))
    named = any(m.start < at for m in table.matches(text, token.start, token.end))
    return [Token(token.start, at, "p"), Token(at, token.end, token.tag)] if behind > named else []


def glued_title(text: str, token: Token, after: list[Token]) -> list[Token]:
    """印度外交部东亚司|辅秘|苏 before 雷什·梅农: a title in a body's name, and what begins one."""
    if not after or after[0].start != token.end or after[0].tag not in ("PER", "nr"):
        return []
    for at in range(token.end - 2, token.start + 2, -1):
        title = forms("titles").at(text, at, token.end)
        if title and forms("organ_heads").ending(text, at, token.start + 1):
            rest = at + len(title)
            if rest < token.end:
                name = Token(rest, after[0].end, after[0].tag)
                return [Token(token.start, at, token.tag), Token(at, rest, "n"), name]
    return []
