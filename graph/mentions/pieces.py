"""Words + a place in them -> the pieces of a body's name from there on, token by token.

A token that holds more than one piece is cut where a head ends in it (云南|总队|昭通支队, 系|主任).
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.lexicons import forms, words
from graph.mentions.borders import over_word
from graph.mentions.spans import Words
from graph.model import Token


def pieces(sentence: Words, cursor: int) -> Iterator[tuple[int, str]]:
    """(end, tag) of the tokens from ``cursor`` on; the rest of a token counts as one."""
    token = sentence.covering(cursor)
    index = sentence.starts[token.start] if token else len(sentence.tokens)
    for token in sentence.tokens[index:]:
        if token.tag in ("ORG", "nt"):
            yield from _inside(sentence, max(cursor, token.start), token)
        elif cursor < token.start and headed_title(sentence.word(token)):
            yield token.start + 1, token.tag  # 历史|系|主任
        yield token.end, token.tag


def _inside(sentence: Words, start: int, token: Token) -> Iterator[tuple[int, str]]:
    """Ends of heads inside a long tagged name: 云南|总队|昭通支队."""
    heads = forms("organ_heads")
    for end in range(start + 2, token.end - 1):
        head = heads.ending(sentence.text, end, start + 1)
        over = any(len(heads.at(sentence.text, end - k) or "") > k for k in (1, 2, 3))
        if over or over_word(sentence, end):
            continue  # 第二中|级人民法院: a head runs over this place
        if sentence.text[end - 1] == "委" and sentence.text[end] in words("committee_words"):
            continue
        rest = sentence.text[end : token.end]
        titled = rest in words("titles")
        unit = head and (head in words("branches") or heads[head]["generic"] == "no" or titled)
        if unit and len(str(head)) >= 2:
            if titled or heads.ending(sentence.text, token.end, end):
                yield end, token.tag


def headed_title(word: str) -> bool:
    """Whether a title opens with the class word of the unit that it heads: 系|主任, 科|主任."""
    unit = forms("organ_heads").rows.get(word[:1], {}).get("unit") == "yes"
    return unit and word in words("titles") and word[1:] in words("titles")
