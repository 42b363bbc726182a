"""Parts before a number -> the verb and its object there, or the names of some of those counted.

抽调专家 9名, 赔偿某公司 300万元, 花 600元, 傅华强等 21人, 克村、龙王四村共 1126户.
"""

from __future__ import annotations

from graph.extractors._parts import JOINTS, NOUNS, Part, empty, kind
from graph.extractors._phrases import AGENTS, holds
from graph.lexicons import words
from graph.numerals import words as numerals


def names_some(left: list[Part]) -> bool:
    """Whether names and a word for the others end a phrase: 傅华强、王某等."""
    if len(left) < 2 or left[-1].word not in kind("aside"):
        return False
    rest, depth = left[:-1], 0
    while rest and (rest[-1].word == ")" or depth):  # 岩某(男,31岁)等
        depth += rest[-1].word.count(")") - rest[-1].word.count("(")
        rest.pop()
    named = bool(rest) and rest[-1].tag in ("NAME", "PER")
    return named or (bool(rest) and rest[-1].word[-1] in words("anonymous_chars"))


def apposed(left: list[Part], verb: int) -> list[Part]:
    """The verb at ``verb`` with the common nouns between it and a name: 抓获 嫌疑人 张某.

    Who is paid is the noun alone: 支付 工人 刘某.
    """
    end = verb + 1
    while end < len(left) and left[end].tag in ("n", "nz", "vn"):
        end += 1
    paid = left[verb].word in kind("paying") and end > verb + 1
    return left[verb + paid : end]


def given(left: list[Part]) -> list[Part]:
    """The verb before those who get the sum that follows: 赔偿 甘肃某公司."""
    last = len(left)
    while last and left[last - 1].tag in (*AGENTS, "PER", "PLACE"):
        last -= 1
    if not (0 < last < len(left) and left[last - 1].tag == "v" and len(left[last - 1].word) > 1):
        return []
    start = last - 1
    while start and left[start - 1].tag in ("n", "vn", "nz"):
        start -= 1
    return left[start:last]


def pays(left: list[Part]) -> bool:
    """Whether a phrase ends with a bare verb of paying: 一家公司花."""
    return bool(left) and len(left[-1].word) == 1 and left[-1].word in kind("paying")


def object_of(left: list[Part]) -> bool:
    """Whether a phrase is a verb that has what is counted, and common nouns behind: 抽调专家."""
    start = len(left)
    while start and left[start - 1].tag in ("n", "nz", "vn"):
        start -= 1
    return 0 < start < len(left) and left[start - 1].tag == "v" and holds(left[start - 1])


def summed(left: list[Part]) -> bool:
    """Whether a word of the sum stands right behind the nouns: 干部、群众共."""
    return len(left) > 1 and left[-1].word in kind("sums") and left[-2].tag in NOUNS


def joined(left: list[Part]) -> bool:
    """Whether several kinds of people are named: 领队及委员."""
    return any(p.word in JOINTS for p in left)


def joint(measure: str | None) -> bool:
    """Whether a measure names several things: 负责人及教师代表."""
    return measure is not None and any(j in measure for j in JOINTS)


def settled(left: list[Part]) -> bool:
    """Whether a list of places ends the phrase: 克村、贾院、龙王四村共."""
    rest = [p for p in left if not empty(p) or p.word == "、"]
    listed = any(p.word == "、" for p in rest)
    return listed and bool(rest) and rest[-1].word[-1] in numerals("settlement")


def accused(left: list[Part]) -> list[Part]:
    """What those are called whose names end a phrase: 被告人|赵某等."""
    found = (p for p in reversed(left) if p.word in kind("accused"))
    return [p for p in found][:1]
