"""Tokens -> tokens, a committee of a legislature with its house as one word, in a text of Hong
Kong, Macao or Taiwan: 立法會|資訊科技及廣播事務委員會, 臺北市議會|警政衛生委員會.

Behind the house stand the fields of which it treats, two of them joined, and its class word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.lexicons import among, either, forms, words
from graph.mentions.organs import organs
from graph.model import Token

_FIELDS = frozenset(("n", "nz", "vn", "an", "a", "b", "j", "nw", "ORG", "nt", "LOC", "s"))
_PLACES = ("LOC", "ns")
_ACTS = ("event_triggers", "leading_words", "speech_verbs", "sending_verbs", "seat_nouns")
_LONGEST = 16  # characters of the fields


def house_committees(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with one for each such committee, and for what the report calls
    so without its house."""
    if not tokens:
        return tokens
    for found in _pattern().finditer(text, tokens[0].start, tokens[-1].end):
        if organs().ending(text, found.end(), found.end("h")) is not None:
            continue  # 立法院審查|國家通訊傳播委員會預算
        inside = [t for t in tokens if t.start < found.end() and found.end("h") < t.end]
        if all(_is_field(text, t, found.end("h"), found.start("c")) for t in inside):
            tokens = _joined(tokens, found.start(), found.end())
    for name in _joint_names(text):
        at = text.find(name, tokens[0].start, tokens[-1].end)
        while at >= 0:
            end = at + len(name)
            if not any(t.start < at < t.end or t.start <= at < end < t.end for t in tokens):
                tokens = _joined(tokens, at, end)
            at = text.find(name, end, tokens[-1].end)
    return tokens


def _joined(tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens with one from ``start``, or the start of the place there, to ``end``."""
    first = next(i for i, t in enumerate(tokens) if start < t.end)
    last = next(i for i, t in enumerate(tokens) if end <= t.end)
    start = tokens[first].start
    if first and tokens[first - 1].tag in _PLACES and tokens[first - 1].end == start:
        first, start = first - 1, tokens[first - 1].start  # 臺北市|議會
    rest = [Token(end, tokens[last].end, "n")] if end < tokens[last].end else []
    return [*tokens[:first], Token(start, end, "ORG"), *rest, *tokens[last + 1 :]]


@lru_cache(maxsize=8)  # a report is asked for sentence by sentence
def _joint_names(text: str) -> tuple[str, ...]:
    """The committees with two joined fields that a report names behind a house, the longest first:
    where it names one alone, the first field would be lost."""
    told = [
        m for m in _pattern().finditer(text) if not _holds_title(text[m.end("h") : m.start("c")])
    ]
    named = {text[m.end("h") : m.end()] for m in told}
    joint = {n for n in named if any(word in n for word in words("joint_words"))}
    return tuple(sorted(joint, key=lambda name: (-len(name), name)))


def _holds_title(fields: str) -> bool:
    """Whether what stands between a house and a class word tells of a holder: 前議員甲為某事務."""
    return forms("titles").inside(fields)


@cache
def _pattern() -> re.Pattern[str]:
    """A house, the fields and the class word of its committee."""
    heads, joined = either(words("legislature_committees")), either(words("joint_words"))
    return re.compile(
        rf"(?P<h>{either(words('legislatures'))})"
        rf"(?!{joined})[\u4e00-\u9fff]{{2,{_LONGEST}}}?(?P<c>{heads})"
    )


def _is_field(text: str, token: Token, start: int, end: int) -> bool:
    """Whether a word between a house and a class word is of the fields."""
    said = text[max(token.start, start) : min(token.end, end)]
    if not said or said in words("joint_words"):
        return True
    if token.tag == "v":
        return said in words("group_tasks")
    return (
        token.tag in _FIELDS
        and (said not in among(*_ACTS) or said in words("group_tasks"))
        and forms("titles").ending(said, len(said)) is None
    )
