"""Words -> bodies that only the tagger sees, with what shows that it took a clause for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, ordered, words
from graph.mentions.colleges import joined_college, titled_college, torn_college
from graph.mentions.firmclasses import firm_class, is_kind
from graph.mentions.heads import is_committee, is_common, is_title
from graph.mentions.holders import is_holder
from graph.mentions.inside import housed
from graph.mentions.listedunits import goes_on
from graph.mentions.openings import is_class, levels_pair
from graph.mentions.policies import is_work
from graph.mentions.shortforeign import spells
from graph.mentions.spans import Span, Words
from graph.mentions.unitfronts import front
from graph.model import Token
from graph.wordings import pattern

_FIRM = {"kind": "company"}
_SCIENCE = "学"  # 信息科学与…, which may be no field but a body's name
_COUNTED = re.compile("[两二三四五六七八九十]个")
_ORDINAL = "第"
_SHORTEST = 3  # characters of a name that has no head
_CHINA, _SLASH = "中", "/"
_REGIMENT = "团"


def _counted(sentence: Words, token: Token) -> bool:
    """Whether a number stands right before what the tagger takes for a body."""
    index = sentence.ends.get(token.start)
    return index is not None and sentence.tokens[index].tag in ("m", "q")


def tagged(sentence: Words, grown: list[Span], places: list[Span]) -> Iterator[Span]:
    """Bodies that the tagger sees, where the grammar has none or a shorter one."""
    heads = forms("organ_heads")
    for token in map(partial(_before_degree, sentence), sentence.tagged("ORG", "nt")):
        word = sentence.word(token)
        meeting = [g for g in grown if g.start < token.end and token.start < g.end]
        if meeting and any(g.start <= token.start and token.end <= g.end for g in meeting):
            continue
        if meeting and any(isinstance(g.value, Span) for g in meeting):
            continue  # 安徽|三省人民政府: read as one of a list
        head = heads.ending(sentence.text, token.end, token.start)
        if head is None and (_counted(sentence, token) or is_holder(sentence, token)):
            continue  # 1处|应急照明|损坏
        placed = any(p.start <= token.start < p.end for p in places)
        stem = word.removesuffix(head or "")
        firm = head is None and _trades(sentence, token, places)
        if _runs_over(sentence, token, head, places):
            continue
        if (
            _joins(word)
            or _SLASH in word  # 图/宣传部
            or word in words("group_words")
            or word in words("common_names")
            or forms("right_words").ending(word, len(word))
            or forms("class_fronts").at(word, 0) is not None
            or not words("not_bodies").isdisjoint((head, word))
            or (head is not None and firm_class(word, head))
            or (head is not None and _inside_common(sentence, token.end, head))
            or _of_all(word, head)
            or _of_kind(word, head)
            or is_class(sentence, token.start)
            or levels_pair(sentence, token.start)
            or spells(sentence, token)
        ):
            continue
        if _COUNTED.search(word):
            continue  # 呼|中四个林业局: of a list of places
        if len(forms("house_words").at(word, 0) or word) < len(word) or stem == _REGIMENT:
            continue  # 集团公司|工会, 团|妇联: a part of the house
        if head is None and (_happens(sentence, token) or _done_there(sentence, token)):
            continue
        if head is None and not firm and is_work(sentence, token):
            continue
        titled = titled_college(sentence, token)
        college = (titled or head in words("college_heads")) and not placed
        joined = pattern("college-fields").match(word) if college else None
        if joined and (titled or _SCIENCE not in joined.group()):
            continue  # 经济与管理学院: of the university that the report is about
        if college:
            if torn_college(sentence, token) or joined_college(sentence, token):
                continue
        same = [g for g in meeting if g.start == token.start]
        if any(is_title(sentence, g.end, sentence.text[g.end]) for g in same):
            continue
        if same and head in words("venue_heads"):
            continue
        if head and len(head) == 1 and any(_only_a_verb(sentence, g, token) for g in same):
            continue
        if head and _other_level(sentence, token, head):
            continue  # 鹤城区|市委机关
        if meeting and not (same and head):
            continue
        if head == word or (head is None and (token.tag == "nt" or len(word.strip()) < _SHORTEST)):
            continue
        if _odd(word[: -len(head)] if head else word):
            continue
        if head is None and not firm and (_no_name(sentence, token) or placed):
            continue
        row = _FIRM if firm else heads.rows.get(head or "", {})
        inner = (max(same, key=lambda s: s.end),) if same else _opening_place(token.start, places)
        inner = _between(sentence, inner, token.end - len(head or ""))
        inner = inner or _group(sentence, token, head or "")
        yield Span(
            _start(sentence, token, head or ""),
            token.end,
            "Organization",
            head=head or "",
            kind=row.get("kind", "other"),
            inner=inner,
            source="unit" if not inner and goes_on(sentence, token, head, grown) else "tagger",
        )


def _of_all(word: str, head: str | None) -> bool:
    """Whether a name says all bodies of a kind in a region: 全国|法院; 全国|人大 is a body."""
    front = word[: -len(head)] if head else ""
    kind = forms("organ_heads")[head]["kind"] if head else ""
    return front in words("all_regions") and kind in words("each_kinds")


def _of_kind(word: str, head: str | None) -> bool:
    """Whether a name says a class of bodies, other than a unit or a school: 中介|公司."""
    row = forms("organ_heads")[head] if head else {}
    return row.get("kind") in words("classed_kinds") and is_kind(word, head)


def _before_degree(sentence: Words, token: Token) -> Token:
    """The name without the level of education behind it: 省委党校|大学学历."""
    end, words_ = token.end, forms("degree_words")
    if sentence.text[end : end + 1] in words_.first and words_.at(
        sentence.text, end, sentence.sentence.end
    ):
        level = forms("degree_levels").ending(sentence.text, end, token.start)
        rest = end - len(level or "")
        if level and forms("organ_heads").ending(sentence.text, rest, token.start):
            return Token(token.start, rest, token.tag)
    return token


def _only_a_verb(sentence: Words, body: Span, token: Token) -> bool:
    """Whether a head of one character behind a body is a verb's: 团州委|会签, 有限公司|合资设厂;
    not that of a unit with a chief: 有限公司|设备管理部|主任."""
    if forms("titles").at(sentence.text, token.end, sentence.sentence.end):
        return body.end + 1 == token.end
    firm = forms("legal_forms").ending(sentence.text, body.end, body.start) is not None
    return body.end + 1 == token.end or firm


def _other_level(sentence: Words, token: Token, head: str) -> bool:
    """Whether a committee stands behind a place of another level."""
    before = sentence.text[token.end - len(head) - 1]
    named = is_committee(head) and before in words("levels")
    return named and token.end - token.start > len(head) + 2 and before != head[0]


def _runs_over(sentence: Words, token: Token, head: str | None, places: list[Span]) -> bool:
    """Whether the word ends inside a title (原副大队|长), with a place that it only belongs to
    (中国共产党杭锦旗), or is another people's name."""
    text, end = sentence.text, token.end
    torn = forms("titles").at(text, end - 1, sentence.sentence.end)
    if len(torn or "") >= _SHORTEST and len(head or "") < 2:
        return True  # 联合国驻华协|调员
    if head is not None:
        if end >= sentence.sentence.end:
            return False
        title = forms("titles").ending(text, end + 1, token.start + 1)
        return len(title or "") > 1 and text[end - 1 : end + 1] not in words("shared_titles")
    if any(p.end == end and p.start > token.start for p in places):
        return True
    named = names.ethnic_name_end(text, token.start)
    return named is not None and named >= end


def _trades(sentence: Words, token: Token, places: list[Span]) -> bool:
    """Whether a place, a name of its own and a trade make a firm: 山西交口|昌麓|煤业."""
    trade = forms("firm_trades").ending(sentence.text, token.end, token.start + 1)
    if trade is None:
        return False
    start = max((p.end for p in places if p.start == token.start), default=token.start)
    return token.start < start <= token.end - len(trade) - 2


def _start(sentence: Words, token: Token, head: str) -> int:
    """Where the name begins, with the first character of a town that was read as a verb: the
    打 of 打洛|边境派出所."""
    if (start := front(sentence, token.start, token.end, head)) is not None:
        return start
    stem = sentence.text[token.start - 1 : token.end - len(head)]
    if token.start == sentence.sentence.start or not head.endswith(ordered("outposts")):
        return token.start
    table = gazetteer()
    longer = any(table.named(stem + town) for town in words("village_towns"))
    return token.start - 1 if longer and not table.named(stem[1:]) else token.start


def _inside_common(sentence: Words, end: int, head: str) -> bool:
    """Whether a head only ends a longer common word: 发展大|局; not 人民代表大会."""
    word = forms("not_bodies").ending(sentence.text, end, sentence.sentence.start)
    return word is not None and len(word) > len(head) and is_common(sentence, end)


def _between(sentence: Words, inner: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """``inner`` with the house between the body that opens a name and its last head:
    某大学|第一附属医院|护理部."""
    if not inner or inner[0].type != "Organization" or end <= inner[0].end:
        return inner
    heads, text = forms("organ_heads"), sentence.text
    head = heads.ending(text, end, inner[0].end)
    if head is None or heads[head]["unit"] == "yes":
        return inner
    led = text[inner[0].end : end - len(head)]
    if led and led[0] != _ORDINAL:
        return inner
    kind = heads[head]["kind"]
    return (Span(inner[0].start, end, "Organization", head, kind, inner=inner, source="tagger"),)


def _group(sentence: Words, token: Token, head: str) -> tuple[Span, ...]:
    """The group whose office the name is: 国家防汛抗旱总指挥部|办公室; the works whose party body:
    富力煤矿|党委; the court."""
    if (house := housed(sentence, token.start, token.end, head)) or head in words("party_units"):
        return (house,) if house else ()
    office = forms("office_heads").ending(sentence.text, token.end, token.start + 1)
    if office is None:
        return ()
    end = token.end - len(office)
    group = forms("organ_heads").ending(sentence.text, end, token.start + 1)
    if group is None or forms("organ_heads")[group]["kind"] != "group" or len(group) < _SHORTEST:
        return ()
    return (Span(token.start, end, "Organization", group, "group", source="tagger"),)


def _opening_place(start: int, places: list[Span]) -> tuple[Span, ...]:
    return tuple(p for p in places if p.start == start)[:1]


def _joins(word: str) -> bool:
    """Whether a joining word stands inside: two bodies taken for one."""
    if any(j in word[1:-1] for j in words("joiners") if len(j) > 1 or j == "、"):
        return True
    if forms("cutting_words").inside(word[1:]):
        return True
    return word[0] in words("function_chars") or any(
        c in words("cutting_chars") for c in word[1:-1]
    )


def _no_name(sentence: Words, token: Token) -> bool:
    """Whether a word without a head is a measure, a people or the like, not a name."""
    before = sentence.text[token.start - 1 : token.start]
    word = sentence.word(token)
    return (
        before.isdigit()
        or _of_states(word)
        or word in words("ethnic_groups")
        or word in words("units")
        or any(c.isdigit() for c in word)
        or forms("units").ending(sentence.text, token.end, token.start) is not None
    )


def _of_states(word: str) -> bool:
    """Whether a word opens with China and another state, whose relations it tells: 德中建|交."""
    first, second = word[:1], word[1:2]
    other = {first: second, second: first}.get(_CHINA, "")
    return other in words("state_chars")


def _happens(sentence: Words, token: Token) -> bool:
    """Whether the word ends like an event's name (边贸博览会): no body."""
    head = forms("event_heads").ending(sentence.text, token.end, token.start)
    return head is not None and forms("event_heads")[head]["kind"] in words("event_name_kinds")


def _done_there(sentence: Words, token: Token) -> bool:
    """Whether the word is a place behind a preposition and what is done there: 到|南塔投资,
    对|洋浦发展|的支持; not 中标单位为|浦东建设."""
    index = sentence.ends.get(token.start)
    led = index is not None and sentence.word(sentence.tokens[index]) in words("place_openers")
    return led and sentence.word(token)[-2:] in among("inner_verbs", "event_not_heads")


def _odd(word: str) -> bool:
    """Whether a word without a head holds a title (人大代表政协), other than 委员会: no body."""
    titles, heads = forms("titles"), forms("organ_heads")
    for form in ordered("legal_persons"):
        word = word.replace(form, "")
    held = ((titles.at(word, i), heads.at(word, i)) for i in range(len(word)))
    return any(title and len(head or "") <= len(title) for title, head in held)
