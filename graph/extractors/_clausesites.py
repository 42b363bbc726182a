"""Two clauses that follow each other -> whether the site that the first one tells is not where the
second one happens."""

from __future__ import annotations

import re

from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._clauses import clause_subject, verb_in
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms, words

_MARKS = ",;。!?:|"


def of_another(coded: Coded, before: int, own: int, end: int) -> bool:
    """Whether a person does something else than the one of the clause before: 甲在兰州会见乙,丙|
    出席签约仪式; not 甲在某县调研,丙|陪同调研."""
    if not any(s.type == "Person" for s in clause_subject(coded, own, end)):
        return False
    theirs = clause_subject(coded, before, own - 1)
    if not any(s.type == "Person" for s in theirs) or not verb_in(coded, before, own - 1):
        return False  # 甲在某县,乙…
    said = coded.code[own:end]
    if not forms("attending_verbs").inside(said) or clause_pattern("along-too").search(said):
        return False
    before_it = coded.report_text[coded.starts[before] : coded.starts[own]]
    line, last = coded.line.words, coded.ends[end - 1]
    tokens = (t for t in line.tokens if coded.starts[own] <= t.start and t.end <= last)
    acts = {line.word(t) for t in tokens if t.tag in ("v", "vn")} - words("attending_verbs")
    return not any(act in before_it for act in acts)


def anew(coded: Coded, start: int, stop: int, led: list[re.Match[str]]) -> bool:
    """Whether a clause holds something at a time of its own behind another clause that leads to
    sites, or to several of them: 赴两市考察,|当天下午召开会议 is not said to be there; nor what
    is done back from there (到某镇调研,|返回县城后召开会议) or at a time of its own: 2021年9月
    在某县开工,|2023年11月铺轨完成."""
    if clause_pattern("gone-back").search(coded.code, start, stop):
        return True
    dated = any(s.type == "Date" for s in coded.covered(start, stop))
    before = mark_before(coded.code, max(start - 1, 0), _MARKS) + 1
    if _other_day(coded, before, start, stop):
        return verb_in(coded, before, start)
    sites = [s for m in led for s in coded.covered(*m.span("l")) if s.type == "Place"]
    said = coded.code[start:stop]
    if len(sites) > 1 and any(v in said for v in words("desk_verbs")):
        return verb_in(coded, before, start)  # 赴甲、乙两地调研,|组织专家论证
    if not any(v in said for v in words("holding_verbs")):
        return False
    if len(sites) < 2 and not dated:
        return False
    return verb_in(coded, before, start)


def _other_day(coded: Coded, before: int, start: int, stop: int) -> bool:
    """Whether two clauses that follow each other have days or months that are not the same."""
    said = (coded.covered(before, start), coded.covered(start, stop))
    last, own = ([m for s in spans if isinstance(m := s.value, When)] for spans in said)
    if not last or not own or not (last[-1].begin and own[0].begin):
        return False
    here, there = last[-1].begin, own[0].begin
    return not (here.startswith(there) or there.startswith(here))
