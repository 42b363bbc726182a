"""Body spans -> the same with the house before an office that each house has: 某公司|纪委."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, words
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_HOUSES = frozenset(("company", "school", "hospital"))
_FIRM, _MISSION = "company", "馆"
_STATE = range(2, 9)  # characters of a state's name
_POSTED, _TOWN, _CHIEF = "驻", "驻马店", "长"


def house_parts(sentence: Words, found: Sequence[Span]) -> list[Span]:
    """``found``, a bare 党委, 纪委 or 工会 and a branch (江西省分行) joined to the house that ends
    where it begins, and a house without the 驻 of those sent to it (驻|国家开发银行)."""
    spans = [_sent(sentence, ungraded(sentence, s)) for s in found]
    heads = among("house_offices", "posted_groups")
    offices = [s for s in spans if s.source == "bare" and s.head in heads]
    places = [s for s in spans if s.source == "place" and s.kind == _FIRM]
    offices += [s for s in places if s.head in words("branches")]
    if not offices:
        return spans
    ends = {s.end: s for s in spans if s.kind in _HOUSES and s.source != "bare"}
    joined = {s: ends[s.start] for s in offices if s.start in ends}
    left = [s for s in spans if s not in joined and s not in joined.values()]
    return [*left, *(_joined(sentence, h, s) for s, h in joined.items())]


def ungraded(sentence: Words, body: Span) -> Span:
    """A body without the grade of a title behind it: 贸易总司|副总司长, 水务署|助理署长."""
    text, cut = sentence.text, body.end - len(body.head)
    if text[body.end : body.end + 1] != _CHIEF:
        return body
    whole = next((p for p in body.inner if p.type == "Organization"), None)
    if whole is None or not whole.end < cut:
        return body
    title = forms("titles").at(text, whole.end, sentence.sentence.end)
    grade = forms("title_grades").at(text, whole.end, cut)
    return whole if title and grade and whole.end + len(title) == body.end + 1 else body


def _joined(sentence: Words, house: Span, office: Span) -> Span:
    """The office under the name of its house; a group that is 驻 there is no part of it."""
    sent = sentence.text[house.start - 1 : house.start] == _POSTED
    inner = () if sent else (house,)
    return replace(house, end=office.end, head=office.head, kind=office.kind, inner=inner)


def _sent(sentence: Words, span: Span) -> Span:
    text = sentence.text
    if text[span.start] != _POSTED or text.startswith(_TOWN, span.start):
        return span
    if span.source == "set" and span.head == _MISSION:
        return replace(span, start=_state(sentence, span.start))
    return replace(span, start=span.start + 1) if span.source == "group" else span


def _state(sentence: Words, start: int) -> int:
    """Where the name of the state whose mission it is begins: 匈牙利|驻上海总领事馆."""
    for begin in (start - size for size in _STATE if start - size >= sentence.sentence.start):
        named = gazetteer().named(sentence.text[begin:start])
        if any(place.level == "country" for place in named):
            return begin
    return start


def masked(sentence: Words, body: Span) -> bool:
    """Whether its name is hidden: 绵阳|某建筑公司, 某某科技有限公司; not 西部战区陆军某旅."""
    first = body.start - (body.source == "group")
    if pattern("document-number").match(sentence.text, body.end):
        return True  # 漳编办|发〔2024〕17号
    hidden = not words("anonymous_chars").isdisjoint(sentence.text[first : body.end])
    return hidden and body.kind in words("masked_kinds")
