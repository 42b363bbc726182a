"""A bare title + who stands beside it -> whether anything ties it to one of them."""

from __future__ import annotations

import re

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_THOSE = re.compile("(?:有|为|是|包括):")
_OFFICE = re.compile("(?:等)?(?:职务|一职)(?!由)")
_SAID = 8  # characters between 为 and who holds a post: 现任会长为|该校|教师甲
_CHOSEN = "elected"


def tied(line: Words, post: Span, people: list[Span], held: list[Span]) -> bool:
    """Whether something ties a bare title to a person: a name, a post or a verb beside it."""
    text, end = line.text, post.end
    while text[end : end + 1] in (" ", ":"):
        end += 1
    before = text[max(post.start - 1, line.sentence.start) : post.start]
    after = text[end : end + 1]
    if (
        end >= line.sentence.end
        or after in words("post_followers")
        or before in words("post_openers")
        or len(forms("serving_words").ending(text, post.start, line.sentence.start) or "") > 1
    ):
        return True
    if _THOSE.match(text, end) or (people and (post.value == _CHOSEN or _OFFICE.match(text, end))):
        return True  # 执行主席|有:甲、乙; 接受甲辞去乡长|职务; 甲等5人|当选为理事
    namely = pattern("members-namely").match(text, end)
    if namely and any(p.start == namely.end() for p in people):
        return True  # 新一届|委员|包括甲、乙
    clause = text[line.sentence.start : post.start].rpartition(",")[2]
    if any(clause.find(one) >= 0 for one in words("one_of")):
        return True
    if (behind := _is_held_by(text, post.end, line.sentence.end)) is not None:
        if any(behind <= p.start <= behind + _SAID for p in [*people, *held]):
            return True  # 现任会长|为某局局长甲
    near = (post.start - 1, post.start - 2, post.end, end)
    return any(p.start in near or p.end in (post.start, post.start - 1) for p in [*people, *held])


def _is_held_by(text: str, at: int, limit: int) -> int | None:
    """Where what stands behind 为 or 是 starts, with what is said of the time before it."""
    at += len(forms("between_adverbs").at(text, at, limit) or "")
    return at + 1 if text[at : at + 1] in words("being_chars") else None
