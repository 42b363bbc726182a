"""Text of a report -> whether a word is the name of a thing: 台风"苏拉", 李广杏 of a 采摘节."""

from __future__ import annotations

from functools import lru_cache

from graph.lexicons import forms, ordered, words

_QUOTE = '"'


@lru_cache(maxsize=4)
def _nouns(text: str) -> tuple[str, ...]:
    """The nouns for named things that the report holds."""
    return tuple(sorted(noun for noun in words("named_things") if noun in text))


def thing_name(text: str, start: int, end: int) -> bool:
    """Whether the report calls a thing by the word from ``start`` to ``end``, here or anywhere."""
    word = text[start:end]
    for noun in _nouns(text):
        if f"{noun}{_QUOTE}{word}{_QUOTE}" in text:
            return True
        if forms("named_things")[noun]["bare"] and f"{noun}{word}" in text:
            return True
    grown, at = ordered("grown_words"), text.find(word)
    while at >= 0:
        if text.startswith(grown, at + len(word)):
            return True
        at = text.find(word, at + 1)
    return False
