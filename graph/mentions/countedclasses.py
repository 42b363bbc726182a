"""What reads as the name of a body or a site and is only a class, as it is counted: 养老院|12家,
辖|5个|村民小组."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_VILLAGE, _SHREDS = "village", ("n", "v", "a", "nz", "nr", "LOC", "ns")
_STATION, _HAMLET = "站", 2
_PLACES = ("LOC", "ns")
_QUOTE = '"'
_MARKS = ",。!?;:"
_LONGEST = 12  # characters of the rest of a ship's name
_GUESSED = (
    "tagger",
    "bare",
    "site",
    "planned",
    "group",
    "village",
)  # sources of what may be a class
_GOES_ON = frozenset("vcdpum")  # tags of what follows no name that is said
_NOUNS = frozenset(("n", "nz", "vn", "nr", "ns", "nt", "PER", "LOC", "ORG", "b", "a", "s"))


def uncounted(sentence: Words, spans: list[Span]) -> list[Span]:
    """``spans`` without those that are only counted."""
    if not spans:
        return spans
    text = sentence.text
    if _QUOTE in sentence.chars:
        spans = [s for s in spans if not _vessel(sentence, s)]
    spans = [s for s in spans if not (_honour(text, s) or _round(sentence, s))]
    spans = [left for s in spans if (left := _behind_committee(sentence, s)) is not None]
    spans = [_summed_up(text, s) for s in spans]
    spans = [s for s in spans if s.source != _VILLAGE or not _of_another(sentence, s)]
    if not sentence.numbered:
        return spans
    return [s for s in spans if s.source not in _GUESSED or not _counted(sentence, s)]


def _vessel(sentence: Words, span: Span) -> bool:
    """Whether a place stands in the quoted name of a ship or a train: "东海|救101"轮,
    "金|湄公河6号"货轮, 渔船"浙江渔101"."""
    text, low = sentence.text, sentence.sentence.start
    opening = text.rfind(_QUOTE, low, span.start)
    if span.type != "Place" or opening < 0 or span.start - opening > _LONGEST:
        return False
    close = text.find(_QUOTE, span.end, span.end + _LONGEST)
    clause = any(mark in text[opening:close] for mark in _MARKS)
    if close < 0 or clause or text.count(_QUOTE, low, opening) % 2:
        return False
    vessels = forms("vessel_words")
    told = vessels.at(text, close + 1) or vessels.ending(text, opening)
    return told is not None or text[close - 1] in words("ship_chars")


def _of_another(sentence: Words, span: Span) -> bool:
    """Whether the shreds of a village's name stand before what else is of the village told last:
    腊|撒|村委会."""
    index = sentence.ends.get(span.start)
    if span.type != "Organization" or index is None or index == 0:
        return False
    shreds = sentence.tokens[index - 1 : index + 1]
    town, name = shreds
    told = town.tag in _PLACES and sentence.text[town.end - 1] in words("village_towns")
    if told and name.tag in ("n", "nz", "nr", "a", *_PLACES) and name.end - name.start > 1:
        return town.end == name.start  # 勐库镇|公弄|村委会
    if name.tag in _PLACES and not sentence.word(name).endswith(tuple(words("village_words"))):
        return True  # 冰岛|村委会
    whole = all(t.end - t.start == 1 and t.tag in _SHREDS for t in shreds)
    said = sentence.text[shreds[0].start : span.start]
    led = any(c in words("short_prepositions") or c in words("function_chars") for c in said)
    return whole and shreds[0].end == shreds[1].start and not led


def _honour(text: str, span: Span) -> bool:
    """Whether China stands in what a county is called for its goods: 中国|长寿之乡."""
    return span.type == "Place" and pattern("honours").match(text, span.start) is not None


def _behind_committee(sentence: Words, span: Span) -> Span | None:
    """A hamlet without the committee of its village before it: 公弄村委会|三家村; None where
    nothing of a name is left."""
    if span.type != "Place" or span.source not in ("site", "village", "tagger"):
        return span
    said = sentence.text[span.start : span.end]
    held = (w for w in words("village_bodies") if w in said and not said.endswith(w))
    ends = [said.find(w) + len(w) for w in held]
    cut = max(ends, default=0)
    if not cut or not said.endswith(tuple(words("village_ends"))):
        return span
    if len(said) - cut < _HAMLET or any(i.end > span.start + cut for i in span.inner):
        return None
    return replace(span, start=span.start + cut, inner=())


def _summed_up(text: str, span: Span) -> Span:
    """The last place of a list without the class that counts them: 册亨、望谟|四县; not 荒地镇5村,
    a village."""
    if text[span.start - 1 : span.start] not in words("joiners"):
        return span
    tail = span.inner[-1].end if span.type == "Place" and span.inner else span.end
    numbered = text[tail - 1] in words("levels") and text[span.end - 1] not in words("levels")
    guessed = span.source in _GUESSED and tail < span.end and not numbered
    return span.inner[-1] if guessed and _sums().fullmatch(text, tail, span.end) else span


@cache
def _sums() -> re.Pattern[str]:
    classes = "|".join(sorted(words("levels") | words("village_words") | words("list_classes")))
    return re.compile(rf"(?:[两二三四五六七八九十]|[0-9]{{1,2}})个?(?:{classes}){{1,2}}")


def _round(sentence: Words, span: Span) -> bool:
    """Whether what ends in 站 is a round of a race or a festival: 世界巡回赛|南宁站."""
    if sentence.text[span.end - 1] != _STATION:
        return False
    said = sentence.text[sentence.sentence.start : span.end]
    return pattern("rounds").search(said) is not None


def _counted(sentence: Words, span: Span) -> bool:
    text, limit = sentence.text, sentence.sentence.end
    behind = _counts(r"(?!月)(?:\([^()]{1,3}\))?").match(text, span.end, limit)
    if behind is not None and span.head:
        index = sentence.starts.get(behind.end())
        return index is None or sentence.tokens[index].tag not in _NOUNS
    works = span.head in words("works_heads")  # 41座|井工煤矿
    if span.end - span.start != len(span.head) and not works:
        return False
    before = _counts("$").search(text, sentence.sentence.start, span.start)
    if before is None:
        return False
    index = sentence.ends.get(before.start())
    return works or index is None or sentence.tokens[index].tag in ("v", "d", "vd", "u")


@cache
def _counts(rest: str) -> re.Pattern[str]:
    """A number and a unit by which classes are counted, before ``rest`` of a pattern."""
    return re.compile(rf"\d+余?[{''.join(sorted(words('class_counters')))}]{rest}")


def crowd(sentence: Words, start: int, size: int) -> bool:
    """Whether a word for many begins with the head, and no name or further title follows it:
    人大代表和群众, but not 人大代表王强 nor 人大代表、公司经理王强."""
    table, text, limit = forms("crowd_words"), sentence.text, sentence.sentence.end
    word = table.at(text, start, limit) if text[start] in table.first else None
    if word is None or len(word) <= size:
        return False
    end = start + len(word)
    while text[end : end + 1] == "、" and (word := table.at(text, end + 1, limit)):
        end += 1 + len(word)
    index = sentence.starts.get(end)
    if index is None:
        return True
    following = sentence.tokens[index]
    return following.tag in _GOES_ON or sentence.word(following) in words("group_words")
