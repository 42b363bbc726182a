"""A site + its clause -> whether it is only going to be built."""

from __future__ import annotations

import re

from graph.lexicons import forms, words
from graph.mentions.spans import Words

_LISTED = re.compile(r"(?:[、和及][\u4e00-\u9fff]{2,10}?){0,4}(?:等)?$")
_AHEAD = 40  # characters behind a site in which a word of building is looked for


def planned(sentence: Words, start: int, end: int, head: str) -> bool:
    """Whether the site is only planned: a word of building beside it in a clause of plans."""
    text, base = sentence.text, sentence.sentence.start
    clause = re.split(r"[,;。:]", text[base:start])[-1]
    verb = forms("building_verbs").ending(text, start, base)
    zone = head in words("outer_heads") or head[-1] == "区"  # 支持…旅游度假区建设: it is there
    if verb is None and (zone or not _building(sentence, end)):
        return False
    return any(word in clause for word in words("plan_words"))


def _building(sentence: Words, end: int) -> bool:
    """Whether a word of building stands behind the site, or behind a list that it opens."""
    text, stop = sentence.text, min(end + _AHEAD, sentence.sentence.end)
    nouns = forms("building_nouns")
    return any(
        nouns.at(text, at, stop) is not None and _LISTED.fullmatch(text, end, at) is not None
        for at, char in enumerate(text[end:stop], end)
        if char in nouns.first
    )
