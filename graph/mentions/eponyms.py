"""Words -> what the names of bodies called after a person open with: 约翰·李文|大学.

A name with a dot before the class word of a school, a hospital or a foundation is that of the
body; so is a Han name of three characters that no title stands before (宋庆龄|幼儿园), unless
what follows tells of the person's own schooling (李文军|中学|毕业).
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.lexicons import forms
from graph.mentions.spans import Span, Words
from graph.model import Token

_DOT = "·"
_HAN_NAME = 3  # characters of a Han name that bodies are called after


def eponyms(sentence: Words) -> Iterator[Span]:
    """The openings of bodies that are called after somebody."""
    text, stop = sentence.text, sentence.sentence.end
    heads = forms("eponym_heads")
    for token in sentence.tagged("PER", "nr"):
        if text[token.end : token.end + 1] not in heads.first:
            continue
        head = heads.at(text, token.end, stop)
        if head is None or forms("schooling_words").at(text, token.end + len(head), stop):
            continue
        if _dotted(sentence, token) or _called(sentence, token):
            yield Span(_front(sentence, token.start), token.end, "Organization", source="tagger")
    for token in sentence.tagged("ORG", "nt"):
        if text[token.start - 1 : token.start] != _DOT:
            continue
        head = heads.ending(text, token.end, token.start)
        start = _front(sentence, token.start)
        if head is not None and start < token.start:
            yield Span(start, token.end, "Organization", head=head, source="tagger")


def _dotted(sentence: Words, token: Token) -> bool:
    start = _front(sentence, token.start)
    return _DOT in sentence.text[start : token.end]


def _called(sentence: Words, token: Token) -> bool:
    title = forms("titles").ending(sentence.text, token.start, sentence.sentence.start)
    return token.end - token.start == _HAN_NAME and len(title or "") < 2


def _front(sentence: Words, start: int) -> int:
    """Where a name starts whose later part is at ``start``: 乔治·|华盛顿."""
    while sentence.text[start - 1 : start] == _DOT and start - 1 > sentence.sentence.start:
        before = sentence.ends.get(start - 1)
        if before is None or sentence.tokens[before].tag not in ("PER", "nr", "nz", "n"):
            break
        start = sentence.tokens[before].start
    return start
