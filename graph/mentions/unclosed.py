"""Raw tokens of a sentence -> tokens, a body parted from its second sign: 县教育局|(体育局)|局长.

A body with two signs has the second in brackets, and the title behind is the first one's; the
tagger takes half of the bracket into the name or the second for a body of its own. Of what stands
in brackets behind a person it takes the closing one into a name: 马占山(回族). What it takes for
one name across a mark of lists are two: 尚文彬|、|拉美司.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.lexicons import forms
from graph.model import Token

_BODIES = ("ORG", "nt")
_NAMES = (*_BODIES, "LOC", "PER")
_SHUT = re.compile(r"[^()\[\]]+[)\]]")  # 台北讯]国民党
_PERSON, _LISTED = "PER", "、"
_SHORTEST = 2  # characters of a name
_LONGEST = 16  # characters of a second sign, with its brackets


def unclosed(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """``tokens`` with each second sign between a body and a title as a noun of no body."""
    body = -1  # where the last body ends
    for token in _shut(text, tokens):
        if token.tag not in _BODIES or not _titled(text, token.end):
            yield token
        elif text[token.start - 1] == "(" and body == token.start - 1:
            yield Token(token.start, token.end, "n")
        elif token.start + _SHORTEST <= (at := _opened(text, token)) < token.end - 1:
            yield Token(token.start, at, token.tag)
            yield Token(at, at + 1, "w")
            yield Token(at + 1, token.end, "n")
        else:
            yield token
        body = token.end if token.tag in _BODIES else body


def _shut(text: str, tokens: Iterable[Token]) -> Iterator[Token]:
    """``tokens`` with a closing mark in or at the end of a name that opens none: (|回族|)."""
    for token in (part for given in tokens for part in _listed(text, given)):
        last = token.end - 1
        if token.tag in _NAMES and (shut := _SHUT.match(text, token.start, last)):
            yield Token(token.start, shut.end() - 1, "n")
            yield Token(shut.end() - 1, shut.end(), "w")
            lead = len(forms("leading_words").at(text, shut.end(), last) or "")  # 联同|某警区
            if lead:
                yield Token(shut.end(), shut.end() + lead, "v")
            yield Token(shut.end() + lead, token.end, token.tag)
            continue
        if (
            token.tag not in _NAMES
            or text[last] != ")"
            or last == token.start
            or "(" in text[token.start : last]
        ):
            yield token
            continue
        opened = text[token.start - 1 : token.start] == "("
        yield Token(token.start, last, "n" if opened else token.tag)
        yield Token(last, token.end, "w")


def _listed(text: str, token: Token) -> Iterator[Token]:
    """The words of what the tagger takes for one name across a mark of lists: 尚文彬|、|拉美司."""
    at = text.find(_LISTED, token.start + 1, token.end - 1) if token.tag == _PERSON else -1
    if at < 0:
        yield token
        return
    yield Token(token.start, at, token.tag)
    yield Token(at, at + 1, "w")
    yield from _listed(text, Token(at + 1, token.end, token.tag))


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
