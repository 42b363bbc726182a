"""Words -> units of a body that only a title behind them shows: 、国际司|副司长, ,煤炭产业部|主任.

The unit's name starts behind a mark or a joining word and has at least one word before its
head; the context finds the body that it is a unit of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from graph.lexicons import among, beginnings, forms, words
from graph.mentions.chiefs import CHIEF
from graph.mentions.heads import is_common
from graph.mentions.modifiers import modifies
from graph.mentions.pieces import headed_title
from graph.mentions.spans import Span, Words

_QUOTED = re.compile(r'"([\u4e00-\u9fff]{3,12})"')
_LONGEST = 12  # characters of the unit's name
FIELD_JOINERS = ("与", "和", "及")
_FIELD = ("n", "nz", "vn", "an", "nt", "ORG")  # tags of the words for a field of study
_PLACES = ("LOC", "ns")
_MARKS = frozenset('、,;:。(“"')


def titled_units(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The units with a title right behind that no span of ``known`` meets, and colleges."""
    yield from _colleges(sentence, known)
    heads, titles, text = forms("organ_heads"), forms("titles"), sentence.text
    past, ends, fronts = words("past_chars"), unit_ends(), beginnings("titles")
    found = sentence.opening(fronts)
    if not past.isdisjoint(sentence.firsts):
        found = sorted({*found, *sentence.starting(past)})
    for index in found:
        token = sentence.tokens[index]
        start = token.start
        if index == 0:
            continue
        if text[start - 1] not in ends and text[start] not in heads:
            continue
        word = sentence.word(token)
        end = start + headed_title(word)  # 历史|系|主任
        at = token.end if word in past else end  # 设备科|原|科长
        if text[at : at + 2] not in fronts or text[end - 1] not in ends:
            continue
        head = heads.ending(sentence.text, end, sentence.sentence.start)
        if head is None or titles.at(sentence.text, at, sentence.sentence.end) is None:
            continue
        last = sentence.tokens[index - 1].start
        longer = titles.at(sentence.text, last, sentence.sentence.end) or ""
        if len(longer) > end - last and titles[longer]["kind"] == "profession":
            continue  # 麻醉科|住院医师
        row = heads[head]
        board = head in words("inner_boards")  # 第三届|董事会
        if row["unit"] != "yes" and not board:
            continue
        if head in words("not_bodies") or is_common(sentence, end):
            continue
        begin = _start(sentence, index, end)
        if begin is None or end - begin < len(head) + 1 + (row["generic"] == "no"):
            continue
        if not words("pointers").isdisjoint(text[begin - 1 : begin + 1]):
            continue  # 该院|副教授, 该|支队事故科
        at = end - len(head) - 1
        if at in sentence.starts and text[at] in words("pointers"):
            continue  # 给予|该局|副局长
        source = CHIEF if _of_site(sentence, begin, end - len(head), head) else "unit"
        span = Span(begin, end, "Organization", head=head, kind=row["kind"], source=source)
        if level := _level(sentence, begin, end - len(head)):
            span = replace(span, region=level, source="level")
        if not any(k.meets(span) for k in known):
            yield span


def _level(sentence: Words, begin: int, end: int) -> str:
    """The level word, a word of its own, with which the name of an office begins that is none of
    the body before it: 县供销社主任、|县|蓝莓|办|副主任."""
    token = sentence.covering(begin)
    word = sentence.word(token) if token is not None and token.start == begin else ""
    short = len(word) == 1 and word in forms("levels")  # 地区|经济处 is a section's field
    return word if short and end - begin - len(word) > 1 else ""


@cache
def unit_ends() -> frozenset[str]:
    """The characters that the class words of units and of inner boards end with."""
    rows, boards = forms("organ_heads").rows, words("inner_boards")
    return frozenset(h[-1] for h, row in rows.items() if row["unit"] == "yes" or h in boards)


def _of_site(sentence: Words, start: int, end: int, head: str) -> bool:
    """Whether a party organ is that of a site or a farm, none of the body before: 某农场|党委."""
    token = sentence.covering(start)
    placed = token is not None and token.tag in _PLACES and token.end == end
    return placed and head in words("party_units")


def titled_quotes(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """Groups whose name stands in quotes before a title: "银发巡逻队"|队长."""
    text, heads, titles = sentence.text, forms("organ_heads"), forms("titles")
    for found in _QUOTED.finditer(text, sentence.sentence.start, sentence.sentence.end):
        title = titles.at(text, found.end(), sentence.sentence.end)
        head = heads.ending(text, found.end(1), found.start(1) + 1)
        if not title or not head or titles[title]["kind"] != "post":
            continue
        if len(head) == 1 and heads[head]["kind"] == "court":
            continue  # "最美家庭"|代表
        kind = heads[head]["kind"]
        span = Span(*found.span(), "Organization", head=head, kind=kind, source="quoted")
        if not any(k.meets(span) for k in known):
            yield span


def _start(sentence: Words, index: int, end: int) -> int | None:
    """Where the words that end before token ``index`` begin; None if no mark stands there."""
    while index > 0:
        token = sentence.tokens[index - 1]
        word = sentence.word(token)
        if word in FIELD_JOINERS and token.end < end and _two_fields(sentence, index - 1):
            index -= 1
            continue
        if word[-1] in _MARKS or word in among("joiners", "post_openers") or _past(word):
            return token.end if token.end < end else None
        if end - token.start > _LONGEST or token.tag == "PER":
            return None
        if not modifies(sentence, token.end, token.tag):
            return None
        index -= 1
    return sentence.sentence.start


def _past(word: str) -> bool:
    """Whether a word says that the post behind it was held once: 历任|某县土改工作队队员."""
    row = forms("status_words").rows.get(word, {})
    return row.get("status") == "former" and len(word) > 1 and word[-1] in words("serving_ends")


def _two_fields(sentence: Words, index: int) -> bool:
    """Whether the word before a joiner is one of two fields of a unit: 国际合作|与|交流处; no body,
    no title and no person: 组织部|和, 书记|和."""
    if index == 0:
        return False
    token, text = sentence.tokens[index - 1], sentence.text
    ends = (forms(t).ending(text, token.end, token.start) for t in ("organ_heads", "titles"))
    return token.tag in _FIELD and len(sentence.word(token)) > 1 and not any(ends)


def _colleges(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """水利与环境学院|副院长, 经济与管理学院|研究生: two fields of one college."""
    heads, text = forms("college_heads"), sentence.text
    for index in sentence.ending(heads.last):
        token = sentence.tokens[index]
        head = heads.ending(text, token.end, sentence.sentence.start)
        if head is None or not _of_college(sentence, token.end):
            continue
        if forms("special_organs").ending(text, token.end, sentence.sentence.start):
            continue  # 消防及救护学院
        start = _fields(sentence, index, token.end - len(head))
        span = Span(start, token.end, "Organization", head=head, kind="school", source="unit")
        if start < token.start + 1 and not any(k.meets(span) for k in known):
            yield span


def _of_college(sentence: Words, end: int) -> bool:
    limit = sentence.sentence.end
    return any(forms(t).at(sentence.text, end, limit) for t in ("college_people", "titles"))


def _fields(sentence: Words, index: int, cut: int) -> int:
    """Where the fields joined by one 与 or 和 before a college's class word start; ``cut`` plus
    one where there are none."""
    none, text = cut + 1, sentence.text
    start = sentence.tokens[index].start
    inside, heads = text[start:cut], forms("college_heads")
    joined = any(j in inside[1:-1] for j in FIELD_JOINERS)
    while index > 0 and cut - start <= _LONGEST:
        token = sentence.tokens[index - 1]
        word = sentence.word(token)
        if word in FIELD_JOINERS and not joined and start < cut + 1:
            joined = True
        elif token.end != start or word in words("titles"):
            break
        elif joined and heads.ending(text, token.end, token.start):
            joined = False  # 化学学院和|物理学院: two colleges
            break
        elif token.tag not in _FIELD and not (token.tag == "v" and not joined):
            break  # 数学与|计算|科学学院, but 访问|数学与信息学院
        start, index = token.start, index - 1
    own = text[start - 1 : start + 1] in words("own_houses")
    start += own  # 我校|机电工程学院
    before = text[start - 1 : start]
    free = start == sentence.sentence.start or not before.isalnum() or before in FIELD_JOINERS
    free = free or own or text[start - 2 : start] in words("own_houses")
    single = not joined and start < cut and _led(sentence, cut)
    return start if (joined or single) and free and text[start] not in FIELD_JOINERS else none


def _led(sentence: Words, cut: int) -> bool:
    """Whether the chief, the party body or a teacher of a college stands behind its class word:
    机电工程|学院|党总支书记."""
    text, limit = sentence.text, sentence.sentence.end
    end = cut + len(forms("college_heads").at(text, cut, limit) or "")
    party = forms("party_units").at(text, end, limit)
    return party is not None or forms("titles").at(text, end, limit) is not None
