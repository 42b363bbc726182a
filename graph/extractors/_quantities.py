"""Line -> the numbers in it that count something: none of a title, a date or a name.

How many were just listed (固始、淮滨两县) and the one case told of (一起盗窃案) are no figures.
Words are rows of ``lexicons/numerals.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import number_grammar as grammar
from graph import numbers
from graph.extractors._lists import clause_pattern
from graph.extractors._parts import JOINTS, MARKS, NOUNS, counts_bodies, found_one, kind
from graph.lexicons import forms
from graph.lexicons import words as words_of
from graph.mentions.lines import Line
from graph.numbers import Quantity
from graph.numerals import words

_MANY_HOURS = 10_000  # from here on hours are a sum of many people's: 志愿服务210万小时

_TIMES = "次"
_LIST = 40  # characters looked back at for a list
_JOINT = "[" + "".join(sorted(j for j in JOINTS if len(j) == 1)) + "]"
_ITEM = re.compile(r"[^,，。;；:：\d]{1,8}")

Figure = tuple[int, int, Quantity]


def quantities(line: Line) -> list[Figure]:
    """The numbers of a line that may be statistics, by start, in offsets of the report."""
    return list(_counted(line))


def _counted(line: Line) -> Iterator[Figure]:
    start, text = line.sentence.start, line.text
    taken = [*line.documents, *line.dates, *line.persons]
    nouns = {t.start: t.end for t in line.words.tokens if t.tag in NOUNS}
    things = {t.start for t in line.words.tokens if t.tag in NOUNS | {"a"}}
    names = [b for b in line.bodies if b.source != "bare"] + list(line.places)
    spans = (s for n in (*line.bodies, *line.places, *line.posts) for s in n.walk())
    known = [
        s for s in spans if (s.type == "Place" and s.source == "gazetteer") or s.source == "set"
    ]
    for quantity in numbers.find(text):
        first, last = start + quantity.start, start + quantity.end
        hours = quantity.unit in kind("hours") and quantity.value >= _MANY_HOURS
        hours = hours or (quantity.kind == "time" and _timed(text, quantity.start))
        if (quantity.kind == "time" and not hours) or _names_place(text, quantity):
            continue
        if clause_pattern("clock-result").match(text, quantity.start):
            continue  # 以1分58秒32夺冠, 2020级学员
        if quantity.kind == "money" and text[quantity.end : quantity.end + 1] in kind("tiers"):
            continue  # 100元|档
        if clause_pattern("class-name").search(text, max(0, quantity.start - _LIST), quantity.end):
            continue  # 2105班, 高三2班
        if any(
            clause_pattern(p).match(text, quantity.start)
            for p in ("race-length", "aspects", "class-pair")
        ):
            continue  # 3000米速度赛马冠军; 从三个方面; 一二类苗
        if clause_pattern("house-number").match(text, quantity.start):
            continue  # 3栋2单元
        if _placed(text, quantity):
            continue
        if clause_pattern("traits").search(text, max(0, quantity.start - _LIST), quantity.start):
            continue  # 身高1.72米, of one who is looked for
        if quantity.bare and not (
            quantity.kind == "count" and found_one(text, quantity.start, quantity.end)
        ):
            continue
        unit = start + quantity.unit_start
        torn = nouns.get(unit, 0) > unit + len(quantity.unit)
        torn = torn and not clause_pattern("unit-apart").match(text, quantity.unit_start)
        if torn and quantity.unit not in words("person"):  # 3人均为 is often cut wrong
            continue  # 9102回风顺槽: the unit begins a noun
        until = start + max(quantity.number_end, quantity.unit_start)  # 立方米|每秒 is no date
        if not hours and any(t.start < until and first < t.end for t in taken):
            continue
        if (
            _told(text, quantity)
            or _narrated(text, quantity)
            or _listed(text, quantity, noun=last in things)
        ):
            continue
        inside = any(n.start < min(last, unit + 1) and first < n.end for n in names)  # 3亿澳门元
        if inside and not _apart(text[quantity.number_start], quantity):
            continue
        if any(p.start <= first and last < p.end for p in known):
            continue  # 八家|子镇, 五家|渠市
        if text[quantity.end : quantity.end + 1] in words_of("contest_classes"):
            continue
        if quantity.unit in words("military") and any(n.start == first for n in names):
            continue  # 121团|派出所
        yield first, last, quantity


def _timed(text: str, start: int) -> bool:
    """Whether a time is measured: 平均受教育年限由7.12年上升至|8.05年."""
    clause = max((text.rfind(m, 0, start) for m in MARKS), default=-1) + 1
    if clause_pattern("measured-time").search(text, clause, start):
        return True
    return clause_pattern("time-goes-on").search(text, max(0, start - _LIST), start) is not None


def _placed(text: str, quantity: Quantity) -> bool:
    """Whether a number only says which: 周五对…, 荒地镇5村, 前3名, 县道18公里加300米处."""
    back = max(0, quantity.start - _LIST)
    if clause_pattern("ordinal-number").search(text, back, quantity.end):
        return True
    if clause_pattern("threshold-behind").match(text, quantity.end):  # 对室温低于20℃的用户
        if clause_pattern("threshold-before").search(text, back, quantity.number_start):
            return True
    mark = clause_pattern("road-mark").match(text, quantity.start)
    return bool(mark and clause_pattern("road-before").search(text, back, quantity.start))


def rumoured(text: str, start: int) -> bool:
    """Whether it is what people only say: in quotation marks (网传"死亡7人"不实, "…"的传言), or
    in a sentence that calls it untrue: 有网民称死亡20人,经核实为谣言."""
    denied = clause_pattern("rumour-denied").search(text)
    if denied is not None and denied.start("told") <= start < denied.end("told"):
        return True
    quote = text.rfind('"', 0, start)
    if quote < 0 or text.count('"', 0, quote) % 2:
        return False
    close = text.find('"', start)
    called = close > 0 and clause_pattern("rumour-behind").match(text, close) is not None
    return called or clause_pattern("rumour").search(text, 0, quote) is not None


def _told(text: str, quantity: Quantity) -> bool:
    """Whether 三人 only means those told of before: 三人套上马甲, 将三人抓获; not 三人死亡."""
    if text[quantity.start : quantity.end] not in words_of("pronouns"):
        return False
    if grammar.toll().match(text, quantity.end):
        return False
    first = quantity.start
    before = text[first - 1 : first]
    if not before or before in MARKS or before in words_of("object_markers"):
        return True
    if text.startswith(tuple(kind("all-of")), quantity.end):  # 宣判后三人均未上诉
        return True
    surnames = text[first - 2 : first - 1] in JOINTS and first > 2  # 王、吴二人
    return surnames or text[:first].endswith(tuple(kind("told")))


def _narrated(text: str, quantity: Quantity) -> bool:
    """钱数了两遍, 每天消杀两次, 三四级手术: told in passing, graded, how often, or what one of
    several is called (人大|四次会议, 炼油|三部|经理)."""
    if text[quantity.number_start].isdigit():
        return False
    if forms("assemblies").ending(text, quantity.start) and text[quantity.end - 1] == _TIMES:
        return True
    if quantity.unit in kind("departments") and forms("titles").at(text, quantity.end):
        return True
    single = quantity.number_end - quantity.number_start == 1
    if quantity.unit in kind("passing") and single:
        return True
    if quantity.unit in kind("grades"):
        return not text.startswith(tuple(kind("graded")), quantity.end)
    clause = max(text.rfind(m, 0, quantity.start) for m in MARKS) + 1
    often = any(word in text[clause : quantity.start] for word in kind("often"))
    return often and quantity.unit in kind("repeats")


def _listed(text: str, quantity: Quantity, *, noun: bool) -> bool:
    """师、县两家, 农业、地政两处: a spelled number that only says how many were just named.

    ``noun``: whether one follows, which units like 家 then count (两家企业).
    """
    spelled = not text[quantity.number_start].isdigit()
    if not spelled or quantity.kind != "count" or quantity.unit in words("person"):
        return False
    items = re.split(_JOINT, text[: quantity.start][-_LIST:])
    names = items[-int(quantity.value) :] if 1 < quantity.value < _LIST else []
    whole = len(items) > len(names) or (quantity.unit in kind("group") and not noun)
    return whole and len(names) > 1 and all(_ITEM.fullmatch(n) for n in names[1:])


def _apart(digit: str, quantity: Quantity) -> bool:
    """Whether a number inside what was taken for a name is none of it (派出6个检查组)."""
    return quantity.kind == "count" and (digit.isdigit() or counts_bodies(quantity.unit))


def _names_place(text: str, quantity: Quantity) -> bool:
    """三台乡, 五里镇: a spelled number, a measure word and what a place's name ends with."""
    if text[quantity.number_start].isdigit() or quantity.unit in kind("apart"):
        return False
    return text[quantity.end : quantity.end + 1] in words("settlement") and bool(quantity.unit)


def implied_unit(measure: str) -> str:
    """The unit of a number that has none: 人 for 人口, 元 for 工钱; empty if unknown."""
    if measure.endswith(tuple(words("heads"))):
        return next(iter(words("people")))
    paid = (*kind("sum"), *kind("paying"))
    return next(iter(words("plain").values())) if measure.endswith(paid) else ""
