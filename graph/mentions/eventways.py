"""Words + a name of an event -> whether it is a name, not the way and the deed of a visit; and
whether a verb that ends it is a noun, by what follows."""

from __future__ import annotations

from collections.abc import Sequence

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token
from graph.wordings import pattern

_OF, _WAY = "的", 40  # characters of the name of works before


def gone_to(sentence: Words, start: int, head_start: int, end: int, named: Sequence[Span]) -> bool:
    """Whether the name is the way and the deed of a visit: 到|永安镇调研环境整治, 在|潘家湾镇的田间
    地头考察, 到某校、某园、桑郎镇|考察学习,
    率党政代表团|来校访问; not 在永安镇安全检查中."""
    text, base = sentence.text, sentence.sentence.start
    if text[head_start:end] in words("tour_verbs") and forms("coming_here").ending(
        text, head_start, base
    ):
        return True
    if _to_works(text, start, end):
        return True
    if start < head_start and forms("tour_verbs").at(text, start, head_start):
        site = next((s for s in named if s.end == start), None)  # 到某局|调研指导工作
        if site and forms("tour_ways").ending(text, _first_of(sentence, site.start, named), base):
            return True
    lead = next((s for s in named if s.end == start - 1 and text[s.end] in _OF), None)
    first = _first_of(sentence, lead.start if lead else start, named)
    if forms("tour_ways").ending(text, first, base) is None:
        return False
    ends = [s.end for s in named if s.start in (first, start) and s.end < head_start]
    ends += [start] if first < start and start == head_start else []
    if ends and text[head_start:end] in words("tour_verbs"):
        return pattern("gone-to").match(text, end) is not None
    return any(forms("tour_verbs").at(text, end, head_start) for end in ends)


def _to_works(text: str, start: int, end: int) -> bool:
    """Whether it says what is done at the site of works: 到|某项目施工现场|调研."""
    found = pattern("to-works").search(text, max(0, start - _WAY), end)
    return found is not None and found.start("n") <= start < found.end() == end


def _first_of(sentence: Words, start: int, named: Sequence[Span]) -> int:
    """Where the list starts of whose names the last stands at ``start``."""
    item: Span | None = None
    while sentence.text[start - 1 : start] in words("joiners"):
        item = next((s for s in named if s.end == start - 1), None)
        if item is None:
            break
        start = item.start
    return start


def apart(sentence: Words, following: Token) -> bool:
    """Whether no verb goes on with what follows: a day, a joiner, 精神."""
    return following.tag in ("TIME", "t", "c") or sentence.word(following) in words(
        "meeting_followers"
    )


def ends_phrase(sentence: Words, following: Token) -> bool:
    """Whether a verb before ``following`` is a noun here: a mark or 举行, 期间 … comes next."""
    word = sentence.word(following)
    return (following.tag == "w" and word not in ("《", '"')) or word in words("held_verbs")
