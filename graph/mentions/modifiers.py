"""Words that can stand inside a body's name, between its place and its class word."""

from __future__ import annotations

import re

from graph.lexicons import among, forms, words
from graph.mentions.spans import Words

_ORDINAL = re.compile(
    r"第.+(?<![家间个])|[一二三四五六七八九十]+[届处科室庭队部组司局股所]?|[0-9]+届?"
)
_MODIFIERS = frozenset(
    ("n", "nz", "nw", "vn", "m", "an", "s", "ORG", "nt", "LOC", "ns", "xc", "PER")
)

_QUALITY = "a"
_NOUNS = ("n", "nz", "vn", "an", "v")


def modifies(sentence: Words, end: int, tag: str) -> bool:
    """Whether the token that ends at ``end`` can stand inside a body's name."""
    if end not in sentence.ends:
        return True
    token = sentence.tokens[sentence.ends[end]]
    word = sentence.word(token)
    if word in among("cutting_words", "joiners"):
        return False
    if word in among("titles", "group_words"):
        head = forms("organ_heads").at(sentence.text, end, sentence.sentence.end)
        kind = forms("organ_heads")[head]["kind"] if head is not None else ""
        calling = forms("titles").rows.get(word, {}).get("rank") in ("member", "none")
        return kind == "association" or (kind == "group" and calling)  # 企业家|考察团
    if tag == "v":
        return word not in among("event_triggers", "speech_verbs")
    if tag in ("TIME", "t", "a"):
        named = forms("naming_phrases").at(sentence.text, token.start, sentence.sentence.end)
        return bool(named) or word in words("season_words") or word in words("naming_adjectives")
    return _ORDINAL.fullmatch(word) is not None if tag == "m" else tag in _MODIFIERS


def of_task(sentence: Words, end: int) -> bool:
    """Whether what ends at ``end`` is an adjective that says what a group is for with the noun
    behind it: 青川县|老旧|小区改造工作专班, 某市|黑|臭|水体治理领导小组."""
    index = sentence.ends.get(end)
    if index is None or index + 1 >= len(sentence.tokens):
        return False
    token = sentence.tokens[index]
    before, behind = sentence.tokens[index - 1].tag, sentence.tokens[index + 1].tag
    long = token.end - token.start > 1 or _QUALITY in (before, behind)
    return token.tag == _QUALITY and long and behind in (*_NOUNS, _QUALITY)
