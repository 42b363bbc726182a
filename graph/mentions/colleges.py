"""A tagged college -> whether its name is only the end of one, or a title shows it to be whole."""

from __future__ import annotations

import re

from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Words
from graph.model import Token

_TORN = 4  # characters of the end of a college's name
_FIELDS = ("n", "v", "vn", "nz", "an")


def titled_college(sentence: Words, token: Token) -> bool:
    """Whether a title stands behind a college, be its class word longer: 生命科学与技术学院|院长;
    not that of somebody unnamed (…学院|负责人), and wherever the report names it."""
    text, titles = sentence.text, forms("titles")
    if not text.endswith(ordered("college_heads"), token.start, token.end):
        return False
    ends = (m.end() for m in re.finditer(re.escape(sentence.word(token)), text))
    return all(titles.at(text, end) not in {None, *words("plural_staff")} for end in ends)


def torn_college(sentence: Words, token: Token) -> bool:
    """Whether only the end of a college's name is tagged: 数学与计算|科学学院."""
    index = sentence.starts[token.start]
    before = sentence.tokens[index - 1] if index else None
    short = token.end - token.start <= _TORN
    return short and before is not None and before.end == token.start and before.tag in _FIELDS


def joined_college(sentence: Words, token: Token) -> bool:
    """Whether another field joined by 与 stands before a college: 数学|与|计算机科学学院."""
    index = sentence.starts[token.start]
    if index < 2 or sentence.word(sentence.tokens[index - 1]) not in words("field_joiners"):
        return False
    field, opened = sentence.tokens[index - 2], index == 2
    free = opened or not sentence.text[field.start - 1].isalnum()
    return free and field.tag in _FIELDS and field.end == token.start - 1
