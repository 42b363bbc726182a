"""Body spans -> the same with the word before the place that tells the kind: 政协|綦江区委员会."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words

_BUREAU = "局"  # 国家税务总局|某县税务局
_MEETING, _LEAGUE = "会", "团"
_SESSION = re.compile(r"第[一二三四五六七八九十百0-9]{1,4}届")
_SESSION_WORD = 6


def prefixed(sentence: Words, span: Span) -> Span:
    """中共甘南州委, 政协綦江区委员会, 共青团喜德县委: the word before the place tells the kind."""
    start, prefix = _prefix(sentence, span)
    first = span.inner[0] if span.inner else None
    if prefix is None or (first is not None and first.type == "Organization" and not first.inner):
        return span
    root = span
    while root.inner and root.inner[0].type == "Organization":
        root = root.inner[0]
    party = bool(forms("body_prefixes")[prefix]["short"])
    ends = root.head[-1:] in "委会" or (party and root.head in words("party_units"))
    if forms("body_prefixes")[prefix]["kind"] == "government":
        ends = prefix.endswith(_BUREAU) and root.head[-1:] == _BUREAU
    if root.source not in ("place", "level") or not ends:
        return span
    if party and root is span and _is_whole(sentence, span.end):
        span = replace(span, end=span.end + 1, head=span.head + _MEETING)
    return _with_prefix(span, start, prefix)


def _prefix(sentence: Words, span: Span) -> tuple[int, str | None]:
    """(start with the word before a name that tells its kind, that word): 政协|第十四届|普洱市
    委员会, 社|贵州省委; 浙江省委会 alone is of the party that the sentence named last."""
    text, floor = sentence.text, sentence.sentence.start
    end = _before_session(sentence, span.start)
    if prefix := forms("body_prefixes").ending(text, end, floor):
        return end - len(prefix), prefix
    if text[end - 1 : end] == _LEAGUE and end - 1 in sentence.starts and span.inner:
        return end - 1, league()  # 团|南城县委
    parties = forms("party_shorts")
    short = parties.ending(text, end, floor)
    if short and not text[max(end - len(short) - 1, floor) : end - len(short)].isalnum():
        return end - len(short), str(parties[short]["prefix"])
    if span.head not in words("party_branches") or span.value:
        return span.start, None
    named = (parties.at(text, at) for at in range(span.start - 1, floor - 1, -1))
    last = next((n for n in named if n and len(n) > 1), None)
    return span.start, str(parties[last]["prefix"]) if last else None


@cache
def league() -> str:
    """The word before the name of a committee of the youth league: 共青团."""
    return next(p for p in words("body_prefixes") if p.endswith(_LEAGUE) and len(p) == 3)


def _before_session(sentence: Words, end: int) -> int:
    """``end`` without the number of a session before it: 政协|第十四届|普洱市委员会."""
    low = max(end - _SESSION_WORD, sentence.sentence.start)
    found = _SESSION.search(sentence.text, low, end)
    return found.start() if found and found.end() == end else end


def _is_whole(sentence: Words, end: int) -> bool:
    """Whether 会 behind a party's 委 belongs to the name: 民盟贵阳市委|会."""
    return sentence.text[end - 1 : end + 1] == "委" + _MEETING and end + 1 in sentence.ends


def _with_prefix(span: Span, start: int, prefix: str) -> Span:
    inner = tuple(
        _with_prefix(p, start, prefix) if p.type == "Organization" else p for p in span.inner
    )
    return replace(span, start=start, inner=inner, value=prefix)
