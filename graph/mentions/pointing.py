"""Words -> spans that point to a body told elsewhere: 该局, 本院; 集团办公室, 局党组.

A class word (局, 集团, 学校) with 该, 本, 我 before it stands for a body; one with the head of a
part behind it opens that part's name. Which body it is, the context decides. One of a class
(一酒企) is none that is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.lexicons import forms, ordered, words
from graph.mentions.heads import direct, is_title, next_head
from graph.mentions.openings import is_class
from graph.mentions.spans import Span, Words

_ANY_FIRM = "企业"
_COUNT = re.compile("[一两二三四五六七八九十几多数]{1,3}|[0-9]{1,3}")
_ONE = "一"
_SESSION = re.compile("第?[一二三四五六七八九十0-9]{1,3}届")
_FREE = frozenset(("w", "v", "p", "c", "d", "u", "r", "f", "t", "vd"))


def stand_ins(sentence: Words, known: list[Span]) -> Iterator[Span]:
    """该局, 该公司: a stand-in for the body of that class named last; 本院, 我局 for the own."""
    text, limit = sentence.text, sentence.sentence.end
    if words("pointers").isdisjoint(sentence.chars):
        return
    for pointer in ordered("pointers"):
        own = forms("pointers")[pointer]["means"] == "own"
        at = text.find(pointer, sentence.sentence.start, limit)
        while at >= 0:
            head = forms("that_heads").at(text, at + 1, limit)
            end = at + 1 + len(head or "")
            free = not own or (at in sentence.starts and end in sentence.ends)
            span = Span(at, end, "Organization", head=head or "", source="that")
            if head and free and not any(k.meets(span) for k in known):
                yield span
            at = text.find(pointer, at + 1, limit)


@cache
def _opened() -> frozenset[str]:
    """What a part of a body told elsewhere can begin with."""
    return words("pointers") | forms("that_heads").first


def parts_of_class(sentence: Words, known: list[Span]) -> list[Span]:
    """集团办公室, 局党组, 该公司技术中心: a part of a body that the report names elsewhere."""
    classes, found = forms("that_heads"), list[Span]()
    text, pointers, opened = sentence.text, words("pointers"), _opened()
    for index in sentence.starting(opened):
        start = sentence.tokens[index].start
        pointed = text[start] in pointers
        if text[start + pointed : start + pointed + 1] not in classes.first:
            continue
        if index and sentence.tokens[index - 1].tag not in _FREE:
            continue
        word = classes.at(text, start + pointed, sentence.sentence.end)
        if word is None or any(k.start <= start < k.end for k in (*known, *found)):
            continue
        if is_class(sentence, start):
            continue
        span = _part(sentence, start, start + pointed + len(word), word)
        if span is not None and not any(k.meets(span) for k in known):
            found.append(span)
    return found


@cache
def _own_boards() -> frozenset[str]:
    """Bodies that any house has of its own."""
    return words("mass_organizations") | words("party_units")


def _part(sentence: Words, start: int, end: int, word: str) -> Span | None:
    """The part whose head follows the class word that ends at ``end``."""
    whole, end = end, session_end(sentence, end)
    longest = forms("organ_heads").at(sentence.text, start, sentence.sentence.end) or word
    whole_name = longest in words("special_only")  # 醫院管理局
    if longest != word and (whole_name or longest.removeprefix(word) not in words("organ_heads")):
        return None
    head = next_head(sentence, end, part=True, bare_level=False)
    if head is None and (own := direct(sentence, end)) and own[1] in _own_boards():
        head = own  # 校|团委, 学校|红十字会, 集团公司|纪委
    if head is None or is_title(sentence, whole - len(word), word):
        return None
    if word == _ANY_FIRM and head[0] - len(head[1]) != end:
        return None  # 企业管理|科: what it is for
    past = forms("status_words").at(sentence.text, head[0], sentence.sentence.end) or ""
    titled = forms("titles").at(sentence.text, head[0] + len(past), sentence.sentence.end)
    apart = len(word) == 1 and head[0] - len(head[1]) != end
    named = titled and whole - start > len(word)  # 我院|骨二科|副主任
    if (len(head[1]) < 2 and not titled) or (apart and not named):
        return None
    owner = Span(start, whole, "Organization", head=word, source="that")
    kind = forms("organ_heads").rows.get(head[1], {}).get("kind", "other")
    return Span(
        start, head[0], "Organization", head=head[1], kind=kind, inner=(owner,), source="class"
    )


def session_end(sentence: Words, end: int) -> int:
    """``end``, or the end of the number of a session there: 集团公司|二届|董事会."""
    found = _SESSION.match(sentence.text, end, sentence.sentence.end)
    return found.end() if found else end


def of_session(sentence: Words, start: int) -> bool:
    """Whether a class word that stands for a body and a session's number begin at ``start``."""
    word = forms("that_heads").at(sentence.text, start, sentence.sentence.end)
    return word is not None and session_end(sentence, start + len(word)) > start + len(word)


def uncounted(sentence: Words, body: Span) -> Span | None:
    """``body``, or what its name holds before a number: 白沙溪社区|一处, 房木镇|两所中心卫生院."""
    for part in (p for p in body.walk() if p is not body and p.start == body.start):
        if part.type == "Organization" and part.head not in words("village_words"):
            continue  # 财政局|一处
        count = _COUNT.match(sentence.text, part.end, body.end)
        if count and sentence.text[count.end() : count.end() + 1] in words("counting_units"):
            return part if part.type == "Organization" else None
    for token in sentence.tagged("m"):
        if body.start < token.start < body.end:
            behind = sentence.text[token.start - 1] in words("levels")
            word = sentence.word(token)
            counted = _COUNT.fullmatch(word[:-1]) and word[-1] in words("counting_units")
            if counted and (body.kind == "company" or behind):
                return None  # 新港街|一处|冷库, 白沙乡|一处|废品收购站
    return body


def one_of(sentence: Words, body: Span, places: list[Span]) -> bool:
    """Whether it is only one of its class that a place has: 茅台镇|一|酒企; 县一中 is a name."""
    for place in (p for p in places if p.start == body.start and p.end < body.end):
        group = forms("group_words").at(sentence.text, place.end, body.end) or ""
        counted = any(part.head == group for part in body.walk())
        if len(group) > 1 and (counted or body.end - len(body.head) != place.end):
            return True  # 乌兹别克斯坦|三国政府, not 河池市|机关事务管理局
        index = sentence.starts.get(place.end)
        if index is None or index + 1 >= len(sentence.tokens):
            continue
        one, noun = sentence.tokens[index : index + 2]
        if sentence.text[one.start : one.end] == _ONE and noun.tag == "n":
            return noun.end == body.end and sentence.word(noun) not in words("numbered_heads")
    return False
