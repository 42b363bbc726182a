"""A title of a foreign state + words -> the foreigner's name of two characters behind it."""

from __future__ import annotations

from graph import names
from graph.mentions.nameforms import WORD, ending, is_place, is_unknown, person
from graph.mentions.spans import Span, Words
from graph.model import Token

_SHORT = 2  # characters of a foreigner's shortest name


def abroad(post: Span) -> bool:
    """Whether the post is of a foreign state: 泰国外长."""
    places = (p.value for p in post.walk() if p.type == "Place")
    met = (v[0] for v in places if isinstance(v, tuple) and v)
    return any(not place.code.isdigit() for place in met)


def short_foreign(sentence: Words, position: int, taken: list[Span]) -> Span | None:
    """The foreigner's name of two characters behind such a post: 泰国外长|玛里."""
    end = position + _SHORT
    span, word = person(position, end, "title"), sentence.text[position:end]
    known = names.is_word(word) or not is_unknown(word) or is_place(word)
    if known or len(word) < _SHORT or any(span.meets(t) for t in taken):
        return None
    written = all(c in names.transliteration() for c in word)
    return span if written and ending(sentence, position, end) >= WORD else None


def spells(sentence: Words, token: Token) -> bool:
    """Whether a word in brackets only spells the foreign name before it: 沃尔贝尔(Walbeer)."""
    index = sentence.ends.get(token.start - 1)
    before = sentence.tokens[index] if index is not None else None
    led = sentence.text[token.start - 1 : token.start] == "("
    return (
        led
        and before is not None
        and before.tag in ("PER", "nr")
        and sentence.word(token).isascii()
    )
