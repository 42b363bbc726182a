"""Words at the front of a clause that stand for those named before it: 四部门, 三名被告人, 双方.

A number stands for bodies or persons told of together, 双方 for the two sides of what was agreed,
or of who met, last: 甲县政府与乙大学签署…,双方将共建….
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from graph.context.coding import CODES, Coded
from graph.dates import When
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.numerals import parse
from graph.width import half

_MARKS = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"
_BACK = 12  # lines back that an agreement still holds
_NAMED = 40  # characters behind two bodies in which the name says that they agree
_LISTED, _TOLD, _DAY = "、", ",:", len("2021-01-01")
_NEAR = 2  # paragraphs back that those who met are still meant


@cache
def counted_bodies() -> re.Pattern[str]:
    """四部门, 两地法院, 3家单位: bodies by their number; over plain text."""
    return re.compile(forms("clause_patterns")["counted-bodies"]["pattern"])


@cache
def counted_people() -> re.Pattern[str]:
    """三名被告人, 两人: persons by their number; over plain text."""
    return re.compile(forms("clause_patterns")["counted-people"]["pattern"])


class Number(NamedTuple):
    """How many bodies or persons, by their number alone, open a clause at ``at``."""

    at: int
    number: int
    people: bool


def numbered(coded: Coded, index: int) -> Number | None:
    """The number that opens the clause of ``index`` in place of names: 四部门, 三名被告人."""
    start = mark_before(coded.code, index, _MARKS) + 1
    opened = clause_pattern("openers").match(coded.code, start, index)
    at = opened.end() if opened else start
    if at >= index:
        return None
    said = half(coded.report_text[coded.starts[at] : coded.ends[index - 1]])
    bodies = counted_bodies().match(said)
    found = bodies or counted_people().match(said)
    number = parse(found["n"]) if found else None
    return None if number is None else Number(at, int(number), people=bodies is None)


def sides(coded: Coded, index: int, before: Sequence[Coded]) -> list[Span]:
    """The two whom 双方, 两校 at the front of the clause of ``index`` stands for, [] without one.

    Those who met only in the same paragraph or the ones right before; bodies also further back.
    """
    start = mark_before(coded.code, index, _MARKS) + 1
    opened = clause_pattern("both-open").match(coded.code, start, index)
    if opened is None:
        return _latter(coded, start, index)
    if pair := _pair(coded, start):
        return pair
    if others_met(coded, start) or of_heads(coded, start, index):
        return []
    block, signed = coded.line.sentence.block, clause_pattern("for-both").search(coded.code)
    for line in reversed(before[-_BACK:]):
        pair = _pair(line, len(line.code))
        people = any(s.type == "Person" for s in pair)
        if pair and people and signed:
            return []  # 双方签署协议,丙与丁代表双方签字: not by those who met
        if pair and not (people and block - line.line.sentence.block > _NEAR):
            return pair
    return []


def _latter(coded: Coded, start: int, index: int) -> list[Span]:
    """Whom 后者 at the front of a clause stands for: the last one named before it."""
    if not coded.code.startswith(ordered("latter_words"), start, index):
        return []
    named = [s for s in coded.covered(0, start) if s.type in ("Person", "Organization")]
    return named[-1:]


def answering(coded: Coded) -> list[Span]:
    """Who stands with a colon before what he answers, and so is not whom he speaks of: 甲:|乙将同
    他会谈."""
    found = clause_pattern("answers").match(coded.code)
    return coded.covered(0, found.end()) if found else []


def of_heads(coded: Coded, start: int, stop: int) -> bool:
    """Whether a clause tells of the heads of both states what somebody says, or what has its own
    year or month: 外交部长甲说,|两国元首去年在某地会晤."""
    if clause_pattern("both-heads").search(coded.code, start, stop) is None:
        return False
    marks = (at for at, char in enumerate(coded.code[:start]) if char in _TOLD)
    said = any(forms("speech_verbs").ending(coded.code, at) for at in marks)
    dates = [s.value for s in coded.covered(start, stop) if s.type == "Date"]
    return said or any(isinstance(d, When) and len(d.begin or "") < _DAY for d in dates)


def others_met(coded: Coded, stop: int) -> bool:
    """Whether the line tells before ``stop`` of somebody with others, who are the two sides, be it
    that they were not read: 副主任甲与某国国务秘书共同主持磋商,|双方交换意见."""
    first = next((i for i, s in enumerate(coded.spans[:stop]) if s and s.type == "Person"), stop)
    return any(char in words("facing_with") for char in coded.code[first:stop])


def came_over(coded: Coded, stop: int) -> bool:
    """Whether the line tells before ``stop`` who comes on a visit and is then one of the two sides,
    beside whoever is visited: 同日,关长甲率队来局考察,|双方开展座谈."""
    found = clause_pattern("came-over").search(coded.code, 0, stop)
    return found is not None and CODES["Person"] in coded.code[: found.end()]


def _pair(coded: Coded, stop: int) -> list[Span]:
    """The last two before ``stop`` of whom one is told to meet, or agree with, the other."""
    found: list[Span] = []
    for match in clause_pattern("pair").finditer(coded.code, 0, stop):
        one, other = coded.spans[match.start("a")], coded.spans[match.start("b")]
        people = CODES["Person"] in (match["a"], match["b"])
        if one is not None and other is not None and (not people or one.type == other.type):
            found = [one, other]
    return found or _named_pair(coded, coded.ends[stop - 1] if stop else 0)


def _named_pair(coded: Coded, end: int) -> list[Span]:
    """The two bodies in the name of what they sign: 甲医院与乙医院合作签约仪式."""
    bodies = sorted(coded.line.bodies, key=lambda b: (b.start, -b.end))
    outer = [b for b in bodies if not any(o is not b and o.holds(b) for o in bodies)]
    base = coded.line.sentence.start
    for one, other in pairwise(outer):
        said = coded.line.text[one.end - base : other.start - base]
        behind = coded.line.text[other.end - base : other.end - base + _NAMED]
        listed = one.start > base and coded.line.text[one.start - base - 1] == _LISTED
        if other.end <= end and said in words("pair_joiners") and not listed:
            at = min((i for w in words("agreeing_words") if (i := behind.find(w)) >= 0), default=-1)
            if at >= 0 and not forms("attending_verbs").inside(behind[:at]):
                return [one, other]  # no 甲院、乙院负责人|参加签约仪式
    return []


def recalling(coded: Coded, start: int, stop: int) -> bool:
    """Whether 双方 in a clause stands behind a sentence that looks back, whose people they are not:
    去年甲同乙会晤。会谈后,|双方签署备忘录."""
    if not any(word in coded.code[start:stop] for word in words("both_words")):
        return False
    before = coded.report_text[: coded.line.sentence.start].rstrip(' \u3000"”')
    last = re.split("[。\n]", before[:-1])[-1].lstrip()
    return before.endswith("。") and last.startswith(ordered("looking_back"))
