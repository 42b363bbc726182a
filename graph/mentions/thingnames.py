"""Text of a report -> whether a word is the name of a thing: 台风"苏拉", 李广杏 of a 采摘节."""

from __future__ import annotations

from functools import lru_cache

from graph.lexicons import forms, ordered, words

_QUOTE = '"'


@lru_cache(maxsize=4)
def _nouns(text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The nouns for named things that the report holds, those with a name without quotes, and the
    words for what is grown."""
    held = tuple(sorted(noun for noun in words("named_things") if noun in text))
    grown = tuple(word for word in ordered("grown_words") if word in text)
    return held, tuple(noun for noun in held if forms("named_things")[noun]["bare"]), grown


def thing_name(text: str, start: int, end: int) -> bool:
    """Whether the report calls a thing by the word from ``start`` to ``end``, here or anywhere."""
    word = text[start:end]
    quoted, bare, grown = _nouns(text)
    at = text.find(word) if quoted or grown else -1
    while at >= 0:
        behind = at + len(word)
        if text.startswith(grown, behind) or text.endswith(bare, 0, at):
            return True
        if at and text[at - 1] == _QUOTE and text.startswith(_QUOTE, behind):
            if text.endswith(quoted, 0, at - 1):
                return True
        at = text.find(word, at + 1)
    return False
