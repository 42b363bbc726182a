"""Body spans -> body spans, with the body that their name begins with, and the word of aid before.

四川大学|华西医院 is a part of 四川大学, 援|乍得医疗队 a team sent there and none of Chad.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.lexicons import beginnings, closing_chars, forms, words
from graph.mentions.heads import aligned
from graph.mentions.spans import Span, Words

_POSTED = "驻"
_SOCIETY, _HOSPITAL = "会", "医院"
SPECIAL = "special"  # source of a department of Hong Kong or Macao that opens a name
_TEAM = 8  # characters of what a team is called
_SHORTEST = 2  # characters of a university's name before its class word


def hosted(sentence: Words, span: Span) -> Span:
    """``span`` with the bodies whose own it is: the university of a school or hospital, the
    corps of a squad (武警四川总队|阿坝支队|机动大队), the outer ones inside the inner."""
    if (department := _department(sentence, span)) is not None:
        return replace(span, inner=(department,))
    if own := next((part for part in span.inner if part.type == "Organization"), None):
        whole = hosted(sentence, own)
        if whole is not own:
            span = replace(span, inner=tuple(whole if p is own else p for p in span.inner))
            own = whole
    if own is not None and (society := _society(span, own)) is not None:
        return replace(span, inner=(society,))
    heads, floor = forms("host_heads"), own.end if own is not None else span.start
    host: Span | None = None
    ends, text = closing_chars("host_heads", "organ_heads"), sentence.text
    for end in range(floor + _SHORTEST + 1, span.end - 1):
        if text[end - 1] not in ends:
            continue
        head = heads.ending(text, end, floor + _SHORTEST)
        behind = heads[head]["behind"] if head else ""
        attached = behind != "" and text.startswith(behind, end, span.end)
        host = own if host is None else host
        inside = (
            head is not None
            and heads[head]["inside"] == "yes"
            and not _goes_on(sentence, span, end)
        )
        plain = own is None and (behind == "" or (head is not None and _college(span, head, end)))
        plain = inside or (plain and not (head is not None and heads[head]["inside"]))
        if head is None or not (attached or plain):  # no 某大学|医学院|附属医院
            head = _house(sentence, span, end)
        if head is None or text[end] == ")":
            continue  # 某能源(集团|)有限公司化工厂
        row = forms("organ_heads")[head]
        inner = tuple(part for part in span.inner if part.end < end) if host is None else (host,)
        host = replace(span, end=end, head=head, kind=row["kind"], inner=inner)
    return span if host is None or host is own else replace(span, inner=(host,))


def departments(sentence: Words) -> Iterator[Span]:
    """The departments that only Hong Kong or Macao has, as openings of their parts' names:
    市政署|食品安全厅; a unit with the department before it whose it is: 警务处|商业罪案调查科."""
    text, forms_, organs = sentence.text, forms("special_only"), forms("special_organs")
    for index in sentence.opening(beginnings("special_only")):
        token = sentence.tokens[index]
        organ = forms_.at(text, token.start, sentence.sentence.end)
        if organ is None or organ not in organs:
            continue
        above, start, end = organs[organ]["within"], token.start, token.start + len(organ)
        if len(organ) <= _SHORTEST and not above:
            continue
        whole = above != "" and text.startswith(above, start - len(above))
        held = (_special(start - len(above), start, above),) if whole else ()
        own = _special(start, end, organ)
        yield replace(own, start=held[0].start, inner=held) if held else own


def _special(start: int, end: int, organ: str) -> Span:
    kind = forms("organ_heads").rows.get(organ, {}).get("kind", "government")
    return Span(start, end, "Organization", organ, kind, source=SPECIAL)


def _department(sentence: Words, span: Span) -> Span | None:
    """The department of Hong Kong or Macao that a name opens with: 警务处|商业罪案调查科."""
    if span.inner or span.region or not span.head or span.source in ("place", "level"):
        return None
    organ = forms("special_organs").at(sentence.text, span.start, span.end)
    rest = span.end - span.start - len(organ or "")
    if organ is None or len(organ) <= _SHORTEST or rest < len(span.head) + 1:
        return None
    return _special(span.start, span.start + len(organ), organ)


def _goes_on(sentence: Words, span: Span, end: int) -> bool:
    """Whether the name of the host itself goes on there, 某研究所|有限公司, or is that of the one
    to whom a group is posted: 驻某有限公司|纪检监察组."""
    if _POSTED in sentence.text[span.start : end]:
        return True
    return (
        forms("legal_forms").ending(sentence.text, span.end, end) == sentence.text[end : span.end]
    )


def _college(span: Span, head: str, end: int) -> bool:
    """Whether a college of the institute ``head`` is what the name says: 某学院|土木工程学院."""
    return span.head.endswith(head) and span.end - end > len(head) + _SHORTEST


def _society(span: Span, own: Span) -> Span | None:
    """The society whose branch for a field ``span`` is: 中国医师协会|神经外科医师分会."""
    if span.head not in words("society_branches") or own.head in words("society_branches"):
        return None
    return next((p for p in own.inner if p.head.endswith(_SOCIETY)), None)


def _house(sentence: Words, span: Span, end: int) -> str | None:
    """The class word of the house that ends at ``end``, if ``span`` is a branch of one, or the
    works of a firm: 某钢铁集团有限公司|炼钢厂."""
    head = forms("organ_heads").ending(sentence.text, end, span.start + _SHORTEST)
    if head is None or len(head) < 2:
        return None
    branch = forms("branch_heads").ending(sentence.text, span.end, end)
    row = forms("organ_heads").rows.get(span.head, {})
    ward = row.get("unit") == "yes" and head.endswith(_HOSPITAL)
    works = span.head[-1:] in words("works_chars") and head in words("legal_forms")
    last = branch or (span.head if ward or works else None)
    if last is None or end > span.end - len(last) - (branch is not None):
        return None
    return head


def with_office(sentence: Words, span: Span) -> Span:
    """A body that only the tagger sees with the office of its own right behind it:
    中建八局|党委|书记."""
    head = forms("house_offices").at(sentence.text, span.end, sentence.sentence.end)
    if head is None or not aligned(sentence, span.end + len(head)):
        return span
    kind = forms("organ_heads").rows.get(head, {}).get("kind", span.kind)
    return replace(span, end=span.end + len(head), head=head, kind=kind, inner=(span,))


def with_team(sentence: Words, span: Span) -> Span:
    """A body with the team that it sent somewhere: 佛山市第一人民医院|支援|医疗队; of a verb that
    is no name's first (派驻) only before a title."""
    text, limit = sentence.text, sentence.sentence.end
    word = forms("team_verbs").at(text, span.end, limit) if span.head else None
    if word is None:
        return span
    at = span.end + len(word)
    for end in range(at + 2, min(at + _TEAM, limit) + 1):
        head = forms("organ_heads").ending(text, end, at)
        if head is None or head[-1] not in words("team_chars") or not aligned(sentence, end):
            continue
        titled = forms("titles").at(text, end, limit) is not None
        if forms("team_verbs")[word]["titled"] == "yes" and not titled:
            return span
        return replace(span, end=end, head=head, kind="group", inner=(span,))
    return span


def aided(sentence: Words, span: Span) -> Span:
    """``span`` with the word of aid before the place that it is sent to: 援|乍得医疗队; with that
    of being posted to a village: 驻|大河村工作队."""
    before = sentence.text[span.start - 1 : span.start]
    posted = before == _POSTED and span.source == "place" and span.head in words("posted_teams")
    if span.start - 1 < sentence.sentence.start:
        return span
    if not posted and (before not in words("aid_words") or span.head not in words("aid_heads")):
        return span
    return Span(
        span.start - 1, span.end, "Organization", head=span.head, kind=span.kind, source="tagger"
    )
