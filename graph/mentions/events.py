"""Words -> event-name spans: a head (座谈会, 教育活动) with the words that tell it apart.

The name runs leftwards from its head over nouns, ordinals and quoted names, up to a verb,
a particle, a mark or a body (the organizer is no part of the name); a place at its front
belongs to it. ``kind`` and ``value`` (strong or weak) come from ``lexicons/event_heads.tsv``:
a weak head (会议, 活动) makes an event only where a rule finds a verb for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token

_INSIDE = frozenset(
    ("n", "nz", "nw", "vn", "an", "xc", "b", "a", "PER", "LOC", "ns", "ORG", "nt", "TIME", "t")
)
_LIMIT = 40
_QUOTES = {'"': '"', "》": "《", ")": "("}


def events(sentence: Words, places: list[Span], bodies: list[Span]) -> list[Span]:
    """Event-name spans of one sentence by start; of two that meet the longer."""
    found: list[Span] = []
    for end, head in _heads(sentence):
        if any(b.start < end <= b.end for b in bodies):
            continue
        start = _start(sentence, end - len(head), bodies, places)
        place = next((p for p in places if p.start == start and p.end <= end - len(head)), None)
        name = sentence.text[start : end - len(head)]
        row = forms("event_heads")[head]
        if not _telling(name + "　" * (len(head) - 2), place, row["strength"], row["kind"]):
            continue
        span = Span(
            start,
            end,
            "Event",
            head=head,
            kind=row["kind"],
            inner=(place,) if place else (),
            value=row["strength"],
            source="name",
        )
        found = [f for f in found if not span.holds(f)]
        found.append(span)
    return found


def _heads(sentence: Words) -> Iterator[tuple[int, str]]:
    heads = forms("event_heads")
    for index, token in enumerate(sentence.tokens):
        head = heads.ending(sentence.text, token.end, sentence.sentence.start)
        if head is None or forms("event_heads")[head]["kind"] not in words("event_name_kinds"):
            continue
        if token.end - len(head) not in sentence.starts and len(head) < 2:
            continue
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        if following is not None and _goes_on(sentence, following):
            continue
        if token.tag == "v" and following is not None and not _ends_phrase(sentence, following):
            continue
        yield token.end, head


def _ends_phrase(sentence: Words, following: Token) -> bool:
    """Whether a verb before ``following`` is a noun here: a mark or 举行, 期间 … comes next."""
    word = sentence.word(following)
    return (following.tag == "w" and word not in ("《", '"')) or word in words("held_verbs")


def _goes_on(sentence: Words, following: Token) -> bool:
    """Whether the noun phrase goes on behind the head (活动方案, 会议精神, 会议室)."""
    if following.tag not in ("n", "nz"):
        return False
    word = sentence.word(following)
    return word not in words("event_followers")


def _start(sentence: Words, head_start: int, bodies: list[Span], places: list[Span]) -> int:
    """Where the name that ends with the head at ``head_start`` starts."""
    position = head_start
    while position > sentence.sentence.start and head_start - position < _LIMIT:
        body = next((b for b in bodies if b.end == position), None)
        if body is not None:
            if _ordinal(sentence.text[position:head_start]):
                position = body.start
            break
        mark = sentence.text[position - 1]
        if mark in _QUOTES and mark != ")":
            opening = sentence.text.rfind(_QUOTES[mark], sentence.sentence.start, position - 1)
            if opening < 0 or position - opening > 24:
                break
            position = opening
            continue
        index = sentence.ends.get(position)
        if index is None:
            break
        token = sentence.tokens[index]
        if not _may_be_inside(sentence, index, head_start):
            break
        place = next((p for p in places if p.start <= token.start and p.end == position), None)
        if place is not None:
            position = place.start
            break
        position = token.start
        if sentence.word(token) in words("region_words"):
            break
    return _trim(sentence, position, head_start)


def _ordinal(name: str) -> bool:
    """第8次(常务)会议 is told apart only by its body: 省政府第8次常务会议."""
    return re.fullmatch(r"第?[0-9一二三四五六七八九十百]+[次届期](?:常务|全体|常委会?|扩大)?", name) is not None


def _may_be_inside(sentence: Words, index: int, head_start: int) -> bool:
    token = sentence.tokens[index]
    word = sentence.word(token)
    if word in words("group_words") or word in words("event_triggers"):
        return word in words("event_name_words") or token.tag == "vn"
    if token.tag == "m":
        return word[0] in "第首" or word in words("event_name_words")
    if token.tag in ("v", "ad"):
        return (
            word not in words("general_verbs")
            and word not in words("speech_verbs")
            and (head_start - token.end < 14)
        )
    if token.tag == "w":
        return word in "·-—" and word != " "
    return token.tag in _INSIDE


def _trim(sentence: Words, start: int, head_start: int) -> int:
    """The start without verbs, adverbs and times at the front, which are not of the name."""
    while start < head_start:
        index = sentence.starts.get(start)
        if index is None:
            break
        token = sentence.tokens[index]
        if token.tag not in ("v", "ad", "TIME", "t", "w", "d", "p", "u", "c") or (
            sentence.word(token) in ('"', "《")
        ):
            break
        start = token.end
    return start


def _telling(name: str, place: Span | None, strength: str, kind: str) -> bool:
    """Whether what stands before the head tells the event apart."""
    bare = name.strip(' "“”')
    left = len(bare) - (place.end - place.start if place else 0)
    if any(w == bare for w in words("plain_modifiers")):
        return False
    if kind in ("accident", "disaster"):  # 发生山体滑坡: the head alone says what
        return True
    wanted = 2 if strength == "strong" else 3
    return left >= wanted or (place is not None and strength == "strong")
