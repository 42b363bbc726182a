"""Words -> event-name spans: a head (座谈会, 教育活动) with the words that tell it apart.

The name runs leftwards from its head over nouns, ordinals and quoted names, up to a verb,
a particle, a mark or a body (the organizer is no part of the name); a place at its front
belongs to it, and so does a year or half-year that the verb takes with it (召开2023年…大会).
Two names joined by 暨 are one. ``kind`` and ``value`` (strong or weak) come from
``lexicons/event_heads.tsv``: a weak head (会议, 活动) makes an event only where a rule finds
a verb for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.lexicons import forms, ordered, words
from graph.mentions.bareheads import alone, feast, opens, plain, sited, taken
from graph.mentions.eventfronts import counted_front, front, mishap_front
from graph.mentions.eventpatterns import STORM, patterned
from graph.mentions.eventways import apart, ends_phrase, gone_to
from graph.mentions.spans import Span, Words
from graph.mentions.wholenames import whole
from graph.model import Token
from graph.wordings import pattern

_MISHAPS, _CASE = ("accident", "disaster"), "case"
_TOLD = 2  # characters before a head whose clause says when and where it is held: 灭蚊|行动12日…
_BEHIND = ("held-behind", "done-behind")


def events(sentence: Words, places: list[Span], bodies: list[Span]) -> list[Span]:
    """Event-name spans of one sentence by start; of two that meet the longer."""
    found: list[Span] = []
    bodies = [b for b in bodies if not _gathering(sentence, b) and not _all_of_it(sentence, b)]
    for end, head in _heads(sentence):
        if any(b.start < end <= b.end for b in (*bodies, *places)):
            continue  # 辛|集市
        span = _named(sentence, end, head, places, bodies)
        if span is not None:
            found = [f for f in found if not span.holds(f)]
            found.append(span)
    for span in patterned(sentence):
        met = [f for f in found if f.start < span.end and span.start < f.end]
        if all(span.source == STORM and span.holds(f) for f in met):
            found = [f for f in found if f not in met] + [span]
    found.sort(key=_start_of)
    return _joined(sentence, found)


def _start_of(span: Span) -> int:
    return span.start


def _gathering(sentence: Words, body: Span) -> bool:
    """Whether what was taken for a body is an event by its end (推介会, 博览会)."""
    head = forms("event_heads").ending(sentence.text, body.end, body.start)
    return head is not None and len(head) >= 3 and len(head) > len(body.head)


def _all_of_it(sentence: Words, body: Span) -> bool:
    """Whether a body is all of a kind that a region has, of a name's front: 全国养老机构…会议."""
    organ = body.source == "organ"  # 全国人大常委会
    return not organ and sentence.text.startswith(ordered("all_regions"), body.start)


def _named(
    sentence: Words, end: int, head: str, places: list[Span], bodies: list[Span]
) -> Span | None:
    """The name that ends with ``head`` at ``end``; None where nothing tells the event apart."""
    head_start = end - len(head)
    start = front(sentence, head_start, bodies, places)
    start = whole(sentence, start, head, end, [*bodies, *places])
    row = forms("event_heads")[head]
    if _done_for(sentence, start, end) or _attended(sentence, head_start):
        return None
    if row["kind"] in (*_MISHAPS, _CASE):
        counted = counted_front(sentence, start, head_start, [*places, *bodies])
        mishap = row["kind"] in _MISHAPS and counted == start
        start = mishap_front(sentence, start, head_start) if mishap else counted
    if row["kind"] in _MISHAPS and _chained(sentence, head_start, end):
        return None
    # a place that the tagger tore (会|东县) is of the name whole
    start = next((p.start for p in places if p.start < start < p.end <= head_start), start)
    start = _led_in(sentence, start, places, bodies)
    start = _visited(sentence, start, head_start, bodies, places)
    if gone_to(sentence, start, head_start, end, (*places, *bodies)):
        return None
    place = next((p for p in places if p.start >= start and p.end <= head_start), None)
    name = sentence.text[start:head_start]
    if place is not None:
        name = name.replace(sentence.text[place.start : place.end], "")
    strength = row["strength"]
    if row["kind"] == "meeting" and pattern("numbered-session").search(sentence.text, start, end):
        strength = "strong"
    if row["kind"] in ("campaign", "activity") and _quoted(sentence, head_start):
        strength = "strong"  # “百日攻坚”行动 is one of its own
    if row["kind"] in _MISHAPS and pattern("dated-name").search(sentence.text, start, end):
        strength = "strong"  # "7·15"山体滑坡灾害
    if not _telling(name, head, place, strength, row["kind"]):
        index = sentence.ends.get(head_start)
        led = index is not None and sited(sentence, index)
        said = opens(sentence, start, end, _BEHIND) or (
            row["kind"] == "activity" and len(head) < 2 and taken(sentence, start)
        )
        if len(name) < _TOLD or not said:
            if not alone(sentence, head_start, end, head, row["kind"]):
                return None
            noun = index is not None and sentence.tokens[index].tag != "u"  # 召开了|座谈会
            shown = index is not None and (led or (noun and plain(sentence, index)))
            start = sentence.tokens[index].start if shown and index is not None else head_start
        place, strength = None, "strong" if led else "weak"
    return Span(
        start,
        end,
        "Event",
        head=head,
        kind=_first_kind(sentence, start, head_start) or row["kind"],
        inner=(place,) if place else (),
        value=strength,
        source="name",
    )


def _attended(sentence: Words, head_start: int) -> bool:
    """Whether the head only ends the word for being there: 委员共36人|出席会议."""
    word = sentence.covering(head_start)
    if word is None or word.tag != "v" or word.start == head_start:
        return False
    return sentence.text[word.start : head_start] in words("attending_verbs")


def _done_for(sentence: Words, start: int, end: int) -> bool:
    """Whether the head is the verb of its clause, done for or with what stands before it:
    为“…”揭牌, 与企业代表座谈."""
    last = sentence.ends.get(end)
    if last is None or sentence.tokens[last].tag != "v":
        return False
    index = last
    while index > 0 and _of_phrase(sentence, index, start):
        index -= 1
        token = sentence.tokens[index]
        if token.tag in ("p", "v") and sentence.word(token) in words("done_for_words"):
            return True
        if token.tag == "p" and sentence.word(token) in words("with_words"):
            return sentence.text[end - 2 : end] in words("pair_acts")
    return False


def _of_phrase(sentence: Words, index: int, start: int) -> bool:
    """Whether a word is of the phrase that starts at ``start``, or the number before it."""
    token = sentence.tokens[index]
    return token.start >= start or (token.tag == "m" and token.end == start)


def _chained(sentence: Words, start: int, end: int) -> bool:
    """Whether a mishap's head is only the second verb of its clause: 追尾|起火, 侧翻|起火."""
    last, before = sentence.ends.get(end), sentence.ends.get(start)
    if last is None or before is None or sentence.tokens[last].start != start:
        return False
    row = forms("event_acts").rows.get(sentence.word(sentence.tokens[before]))
    verbs = sentence.tokens[last].tag == sentence.tokens[before].tag == "v"
    return verbs and row is not None and row["kind"] in _MISHAPS


def _joined(sentence: Words, found: list[Span]) -> list[Span]:
    """The names with those that 暨 joins made one (经济工作会议暨农业农村工作会议)."""
    whole: list[Span] = []
    for span in found:
        before = whole[-1] if whole else None
        if before and _joins(sentence.text[before.end : span.start]):
            whole[-1] = Span(
                before.start,
                span.end,
                "Event",
                head=span.head,
                kind=span.kind if before.value == "weak" else before.kind,  # 教师节|暨颁奖会
                inner=before.inner,
                value="strong",
                source="name",
            )
        else:
            whole.append(span)
    return whole


def _joins(between: str) -> bool:
    """Whether 暨, perhaps with the first words of the second name, joins two names."""
    joiner = next((w for w in ordered("event_joiners") if between.startswith(w)), None)
    return joiner is not None and len(between) <= 24 and not re.search(r"[,。;:的]", between)


def _led_in(sentence: Words, start: int, places: list[Span], bodies: list[Span]) -> int:
    """Where a name starts with the one that 暨 joins to its front: 环境整治提升暨乡村建设推进会."""
    for joiner in ordered("event_joiners"):
        before = start - len(joiner)
        if sentence.text.startswith(joiner, before) and before in sentence.ends:
            led = front(sentence, before, bodies, places)
            if head := forms("event_heads").ending(sentence.text, before, led):
                led = whole(sentence, led, head, before, [*bodies, *places])
            verb = sentence.tokens[sentence.ends[before]]  # 闭幕|暨颁奖典礼
            return (
                min(led, verb.start)
                if sentence.word(verb) in words("event_name_words")
                else min(led, start)
            )
    return start


def _visited(
    sentence: Words, start: int, head_start: int, bodies: list[Span], places: list[Span]
) -> int:
    """Where a name starts that says who visits whom: 某巡视组巡视某局党组工作动员会, 召开|巡视某县
    情况反馈会."""
    told = next((b for b in bodies if b.end == start), None)
    told = told or next((p for p in places if p.start == start), None)
    rest = sentence.text[told.end if told else start : head_start]
    if told is None or pattern("visited").fullmatch(rest) is None:
        return start
    verbs = ordered("patrol_verbs")
    verb = next((v for v in verbs if sentence.text.endswith(v, 0, told.start)), None)
    if verb is None:
        return start
    before = told.start - len(verb)
    return next((b.start for b in bodies if b.end == before), before)


def _first_kind(sentence: Words, start: int, stop: int) -> str | None:
    """The kind of the first of two names that 暨 joins: 庆祝大会暨颁奖典礼 is a meeting.

    No name ends before the joiner of 庆祝教师节暨颁奖大会.
    """
    for joiner in ordered("event_joiners"):
        if joiner in forms("event_heads"):
            continue  # 国际劳动|节
        at = sentence.text.find(joiner, start + 1, stop)
        head = forms("event_heads").ending(sentence.text, at, start) if at > 0 else None
        if head is not None and forms("event_heads")[head]["strength"] == "strong":
            return forms("event_heads")[head]["kind"]
    return None


def _heads(sentence: Words) -> Iterator[tuple[int, str]]:
    heads, text = forms("event_heads"), sentence.text
    insides = [sentence.starts[token.start] for token in sentence.tagged("s")]
    for index in sorted({*sentence.ending(heads.last), *insides}):
        token = sentence.tokens[index]
        end = token.end - (token.tag == "s" and sentence.word(token)[1:] in words("event_insides"))
        head = heads.ending(text, end, sentence.sentence.start)
        if head is None or heads[head]["kind"] not in words("event_name_kinds"):
            continue
        other = forms("event_not_heads").ending(sentence.text, end)
        if other is not None and len(other) >= len(head):
            continue  # 商会, but 协商会
        if end - len(head) not in sentence.starts and len(head) < 2 and token.tag != "n":
            if not feast(sentence, token, head):
                continue
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        if _responds(sentence, end):
            continue
        if following is not None and sentence.word(following) in words("idle_verbs"):
            if forms("assemblies").ending(text, end):
                continue  # 第十八届人民代表大会|实有代表208名: the house
        if pattern("session-behind").match(text, end):
            if forms("assemblies").ending(text, end):
                continue  # 某省第十四届人民代表大会|第三次会议主席团: the house
        if following is not None and _goes_on(sentence, following):
            if not _quoted(sentence, end - len(head)):
                continue
        torn = len(head) > max(token.end - token.start, 2)  # 推进|会 12日在某市召开, 推进|会 并讲话
        torn = torn and following is not None and apart(sentence, following)
        if token.tag == "v" and following and not (torn or ends_phrase(sentence, following)):
            if not _closes(sentence, following, end - len(head)):
                continue
        yield end, head


def _closes(sentence: Words, following: Token, head_start: int) -> bool:
    """Whether a quotation mark behind the head closes one that opens its name: "敲门行动"; a number
    before it makes it a name too: 第五次|会晤在某市举行."""
    if pattern("numbered-before").search(sentence.text, max(0, head_start - 8), head_start):
        return True
    if sentence.word(following) != '"':
        return False
    return sentence.text.count('"', sentence.sentence.start, head_start) % 2 == 1


def _responds(sentence: Words, end: int) -> bool:
    """Whether what follows makes it a level of alert: 雪灾二级应急响应, 地震应急预案."""
    return pattern("alert").match(sentence.text, end, sentence.sentence.end) is not None


def _quoted(sentence: Words, head_start: int) -> bool:
    """Whether a name in quotation marks tells it apart, whatever follows: “清源”专项行动战果."""
    return sentence.text[head_start - 1 : head_start] == '"'


def _goes_on(sentence: Words, following: Token) -> bool:
    """Whether the noun phrase goes on behind the head (活动方案, 会议精神, 会议室)."""
    if following.tag not in ("n", "nz"):
        return False
    word = sentence.word(following)
    if word in words("meeting_followers"):
        head = forms("event_heads").ending(sentence.text, following.start)
        return head is None or forms("event_heads")[head]["kind"] != "meeting"
    return word not in words("event_followers")


def _telling(name: str, head: str, place: Span | None, strength: str, kind: str) -> bool:
    """Whether what stands before the head tells the event apart."""
    bare = name.strip(' "“”')
    if bare in words("plain_modifiers") and (len(head) < 4 or kind != "meeting"):
        return False
    if kind in ("accident", "disaster"):  # 发生山体滑坡: the head alone says what
        return True
    if kind == "meeting" and pattern("counted").fullmatch(bare) and len(bare) > 1:
        return True  # 首次会议, 第六轮谈判
    wanted = 2 if strength == "strong" else 3
    left = len(bare) + len(head) - 2
    return left >= wanted or (place is not None and strength == "strong")
