"""Words + places -> ministries that only their minister's title names: 墨西哥|经济部|长.

A foreign country before 经济部长 or 贸工部副部长 is the ministry's, though its name be that of
one of China's; so it is in 老挝副总理兼财政部长, where a title stands between. A minister whose
title is not of a ministry's name (工业和贸易大臣) has the whole field in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token

_MINISTRY, MINISTER, _HOUSE = "部", "大臣", "国"
_HOME, _REGION = "100000", "region"
_LONGEST = 14  # characters of a ministry's field: 邮政、电信和信息技术
_PLACES = ("LOC", "ns")
_FIELD = frozenset(("n", "vn", "nz", "j", "an", "s", "ORG", "nt", "b"))


def ministries(sentence: Words, places: list[Span]) -> Iterator[Span]:
    """The ministries of foreign countries of one sentence, each with its country inside."""
    if _MINISTRY not in sentence.text[sentence.sentence.start : sentence.sentence.end]:
        return
    for place in places:
        if not _abroad(place):
            continue
        if (end := _end(sentence, place.end)) is not None:
            yield _span(place, place.start, end)
        start = _behind_title(sentence, place.end)
        while start is not None:
            if (end := _end(sentence, start)) is not None:
                yield _span(place, start, end)
            start = _behind_title(sentence, start)


def _span(place: Span, start: int, end: int) -> Span:
    return Span(
        start,
        end,
        "Organization",
        head=_MINISTRY,
        kind="government",
        inner=(place,),
        source="place",
    )


def _abroad(place: Span) -> bool:
    """Whether a place is a foreign country."""
    found = place.value if isinstance(place.value, tuple) else ()
    return any(p.level == "country" and p.code != _HOME for p in found)


def _behind_title(sentence: Words, start: int) -> int | None:
    """The place behind a title and the word that joins another to it: 副总理|兼."""
    title = forms("titles").at(sentence.text, start, sentence.sentence.end)
    end = start + len(title or "")
    joint = forms("chain_words").at(sentence.text, end, sentence.sentence.end)
    return end + len(joint) if title and joint else None


def cabinet_title(sentence: Words, start: int) -> str | None:
    """The title with its whole field at ``start``, behind a country or a mark: 商业和工业|大臣."""
    if sentence.text.find(MINISTER, start, start + _LONGEST) < 0:
        return None
    at = start
    while (token := sentence.covering(at)) is not None and token.end - start <= _LONGEST:
        said = sentence.text[start : token.end]
        if said.endswith(MINISTER):
            return said if token.start >= start else None
        joint = sentence.text[token.end : token.end + 1] in words("joiners")
        placed = token.tag in _PLACES and joint  # 欧洲和外交大臣
        if token.start != at or not (placed or _in_field(sentence, token, start)):
            return None
        at = token.end
    return None


def _in_field(sentence: Words, token: Token, start: int) -> bool:
    """Whether a token can stand in the name of a ministry's field, joints between its parts too."""
    joint = sentence.word(token) in words("joiners") and token.start > start
    if token.tag in _PLACES and token.start == start:
        rest = sentence.text[token.end : token.end + 2]
        following = sentence.covering(token.end)
        region = any(p.level == _REGION for p in gazetteer().named(sentence.word(token)))
        if region and following is not None and following.tag in _FIELD:
            return True  # 非洲|一体化和外交部
        return rest[:1] in words("joiners") and rest[1:] != _HOUSE  # 欧洲|和外交部
    if token.tag in _PLACES:  # 外交和|欧洲|事务部
        said = sentence.text[start : token.start]
        joint = forms("joiners").ending(said, len(said)) is not None and _MINISTRY not in said
    behind = sentence.text[token.end : token.end + 1]
    listed = token.tag == "v" and behind in words("joiners")  # 投资、工业部
    plain = token.tag == "a" and sentence.word(token) not in words("status_words")  # 紧急|情况部
    return token.tag in _FIELD or joint or listed or plain


def _end(sentence: Words, start: int) -> int | None:
    """Where the ministry's name ends that starts at ``start`` and has a title behind it."""
    at = start
    while (token := sentence.covering(at)) is not None and _in_field(sentence, token, start):
        if token.start != at or at - start > _LONGEST:
            return None
        title = forms("titles").at(sentence.text, at, sentence.sentence.end)
        if title in words("shared_titles") and title[0] == _MINISTRY and at > start:
            return at + 1
        at = token.end
        named = sentence.text[at - 1] == _MINISTRY and at - start > 1
        if named and forms("titles").at(sentence.text, at, sentence.sentence.end):
            return at
    return None
