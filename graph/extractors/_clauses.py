"""Coded line + a place in it -> who acts there, when, where, and whether it is so."""

from __future__ import annotations

import re

from graph.context.coding import CODES, Coded
from graph.dates import When
from graph.lexicons import forms
from graph.mentions.spans import Span
from graph.model import Modality
from graph.patterns import pattern

_MARKS = ",;。!?:"
_ONE = r"(?:<Posts>[ ]?)?<Agent>(?: ?\\([^()]{1,20}\\))?"
_LIST = f"{_ONE}(?:(?:等)? ?(?:[、和与及暨]|以及|联合|会同|协同|携手|联手) ?{_ONE})*"
_SUBJECT = r"^(?:<Date>|{clause_openers}|[ \"]|在<Sites>(?:的)?(?:指导|支持|领导|帮助)下)*(?P<a>" + _LIST + ")"
_BY = r"由(?P<a>" + _LIST + r")(?:等)?(?:联合|共同)?(?P<verb>主办|承办|协办|组织|主持|牵头|举办|召集)"
_HOST = r"(?:^|,)(?P<a>" + _LIST + r")(?P<verb>主办|承办|协办)的"
_AT = r"(?:在|于|赴|到|走进|前往|来到|深入|抵达|奔赴|进驻)(?P<l><Sites>)"


def subject(coded: Coded, index: int, verb: str) -> list[tuple[Span, str]]:
    """(span, role) of who acts at ``index``: the subject of its clause or of one before."""
    code = coded.code
    stop = index
    while True:
        start = max(code.rfind(mark, 0, stop) for mark in _MARKS) + 1
        found = pattern(_SUBJECT).search(code[start:stop])
        if found:
            first = start + found.start("a")
            last = start + found.end("a")
            spans = [s for s in coded.covered(first, last) if s.type != "Position"]
            return [(s, verb) for s in spans] + _by(coded, index)
        if start == 0 or code[start - 1] in ";。!?":
            return _by(coded, index)
        stop = start - 1


def _by(coded: Coded, index: int) -> list[tuple[Span, str]]:
    """Agents behind 由 in the sentence: 由市委宣传部主办."""
    found = []
    for source in (_BY, _HOST):
        for match in pattern(source).finditer(coded.code):
            if abs(match.end() - index) <= 40:
                spans = coded.covered(match.start("a"), match.end("a"))
                found += [(s, match["verb"]) for s in spans if s.type != "Position"]
    return found


def when(coded: Coded, index: int) -> When | None:
    """The date of what happens at ``index``: the nearest before it, else one in its clause."""
    moments = [
        (at, span.value)
        for at, span in enumerate(coded.spans)
        if span is not None and span.type == "Date" and isinstance(span.value, When)
    ]
    usable = [(at, w) for at, w in moments if w.begin and w.kind in ("date", "datetime", "range")]
    before = [w for at, w in usable if at < index and not _boundary(coded.code, at, index)]
    if before:
        return before[-1]
    end = min((e for m in _MARKS if (e := coded.code.find(m, index)) >= 0), default=len(coded.code))
    after = [w for at, w in usable if index < at < end]
    return after[0] if after else None


def _boundary(code: str, start: int, end: int) -> bool:
    return any(mark in code[start:end] for mark in ";。!?")


def clause_places(coded: Coded, first: int, index: int) -> list[Span]:
    """Sites behind 在, 赴, 走进 … before ``index`` in the sentence, or in its clause after it."""
    code = coded.code
    start = max(code.rfind(mark, 0, first) for mark in ";。!?") + 1
    end = min((e for m in _MARKS if (e := code.find(m, index)) >= 0), default=len(code))
    found = []
    for match in pattern(_AT).finditer(code, start, end):
        found += coded.covered(match.start("l"), match.end("l"))
    return found


def negation(coded: Coded, index: int) -> Modality:
    """The modality of what happens at ``index``, by the words before it in its clause."""
    code = coded.code
    start = max(code.rfind(mark, 0, index) for mark in _MARKS) + 1
    before = re.sub("[\ue000-\ue007]", " ", code[start:index])
    table = forms("modality")
    best: tuple[int, Modality] | None = None
    for at in range(len(before)):
        form = table.at(before, at)
        if form and _word_like(before, at, form):
            modality: Modality = table[form]["modality"]  # type: ignore[assignment]
            best = (at, modality)
    return best[1] if best else "asserted"


def _word_like(before: str, at: int, form: str) -> bool:
    """将 is a plan only as an adverb, not in 将…发放 (taken as object marker) or 将军."""
    return len(form) > 1 or before[at + 1 : at + 2] not in ("", "军", "领") or CODES["Date"] in before
