"""Raw tokens of a sentence -> tokens, a body parted from its second sign: 县教育局|(体育局)|局长.

A body with two signs has the second in brackets, and the title behind is the first one's; the
tagger takes half of the bracket into the name or the second for a body of its own. Of what stands
in brackets behind a person it takes the closing one into a name: 马占山(回族).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.lexicons import forms
from graph.model import Token

_BODIES = ("ORG", "nt")
_NAMES = (*_BODIES, "LOC", "PER")
_SHUT = re.compile(r"[^()\[\]]+[)\]]")  # 台北讯]国民党
_MARK = re.compile(r"[)\]]")
_SHORTEST = 2  # characters of a name
_LONGEST = 16  # characters of a second sign, with its brackets


def unclosed(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with each second sign between a body and a title as a noun of no body."""
    if not tokens or not _MARK.search(text, tokens[0].start, tokens[-1].end + 1):
        return tokens
    found: list[Token] = []
    body = -1  # where the last body ends
    for token in _shut(text, tokens):
        if token.tag not in _BODIES or not _titled(text, token.end):
            found.append(token)
        elif text[token.start - 1] == "(" and body == token.start - 1:
            found.append(Token(token.start, token.end, "n"))
        elif token.start + _SHORTEST <= (at := _opened(text, token)) < token.end - 1:
            found.append(Token(token.start, at, token.tag))
            found.append(Token(at, at + 1, "w"))
            found.append(Token(at + 1, token.end, "n"))
        else:
            found.append(token)
        body = token.end if token.tag in _BODIES else body
    return found


def _shut(text: str, tokens: list[Token]) -> Iterator[Token]:
    """``tokens`` with a closing mark in or at the end of a name that opens none: (|回族|)."""
    for token in tokens:
        if token.tag not in _NAMES:
            yield token
            continue
        last = token.end - 1
        if shut := _SHUT.match(text, token.start, last):
            yield Token(token.start, shut.end() - 1, "n")
            yield Token(shut.end() - 1, shut.end(), "w")
            lead = len(forms("leading_words").at(text, shut.end(), last) or "")  # 联同|某警区
            if lead:
                yield Token(shut.end(), shut.end() + lead, "v")
            yield Token(shut.end() + lead, token.end, token.tag)
            continue
        if text[last] != ")" or last == token.start or "(" in text[token.start : last]:
            yield token
            continue
        opened = text[token.start - 1 : token.start] == "("
        yield Token(token.start, last, "n" if opened else token.tag)
        yield Token(last, token.end, "w")


def _titled(text: str, at: int) -> bool:
    """Whether a bracket is closed at ``at`` and a title stands behind it."""
    return text[at : at + 1] == ")" and forms("titles").at(text, at + 1) is not None


def _opened(text: str, token: Token) -> int:
    """Where the bracket opens that a name has swallowed the first half of; -1 for none."""
    whole = text.find(")", token.start, token.end) >= 0
    return -1 if whole else text.find("(", token.start, token.end)


def second_sign(text: str, cursor: int) -> int:
    """The place behind the second sign in brackets at ``cursor``, else ``cursor``."""
    close = text.find(")", cursor, cursor + _LONGEST) if text[cursor : cursor + 1] == "(" else -1
    if close < 0 or not _titled(text, close):
        return cursor
    if set(text[cursor + 1 : close]) <= set(text[max(0, cursor - _LONGEST) : cursor]):
        return cursor  # 驻成都经济贸易办事处(成都办): the same body's short name
    sign = forms("organ_heads").ending(text, close, cursor + 1)
    return close + 1 if sign is not None else cursor
