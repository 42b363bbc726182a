"""Coded line + a place in it -> those by whom, or in whose company, it is done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import Found, mark_after, mark_before
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern, listed
from graph.lexicons import among, forms, ordered, words
from graph.mentions.spans import Span

_STOPS = ";。!?|"
_GUESTS = ("signing", "award")  # what the guests of a fair do, not its hosts
_MARKS = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"


def agents_by(coded: Coded, index: int) -> list[tuple[Span, str]]:
    """Agents behind 由 in the sentence (由市委宣传部主办), and those in whose company it is."""
    code = coded.code
    found: list[tuple[Span, str]] = []
    if "由" in code or "办的" in code:
        settles = code.startswith(tuple(words("agreed_words")), index)
        act = forms("event_acts").at(code, index)
        kind = forms("event_acts")[act]["kind"] if act is not None else ""
        guests = kind in _GUESTS
        last = -1  # where the clause before ends that says by whom: 由甲主办,乙、丙承办
        begun = mark_before(code, index, _MARKS) + 1
        led = clause_pattern("subject").match(code, begun, index)
        others = led and clause_pattern("by").match(code, led.end("a")) is None
        for match in clause_pattern("by").finditer(code):
            start = mark_before(code, match.start(), _MARKS) + 1
            passive = (
                "由" in code[start : match.start()] or code[match.end() : match.end() + 1] == "的"
            )
            if passive or (start - 1 == last and code[last] == ","):
                last = match.end()
                own = match.end() < begun and (bool(others) or CODES["Person"] in code[begun:index])
                own |= settles and match.start() > index  # 会议同意…,由甲牵头: what is agreed
                tied = _tied(code, match)
                headed = match["verb"] in words("heading_acts") | words("hosting_verbs")
                own |= tied and headed and not _near(code, index, match.end())
                seen = index < match.start() and kind in words("tour_kinds")
                own |= tied and not headed and seen  # 参观由甲运营的馆
                by = code.rfind("由", mark_before(code, match.start(), _STOPS) + 1, match.start())
                if by > 0 and clause_pattern("by-leader").match(code, by, match.start()):
                    continue  # 派出由甲带队的工作组赴某市|指导
                told = by > start and code[by - 1] not in ' "'
                told &= match["verb"] in words("hosting_verbs") and match.end() < begun
                own |= not tied and told and guests  # 交易会由甲主办,|签订合同73份
                if abs(match.end() - index) <= 40 and not own:  # …主办,王芳夺得一等奖
                    spans = listed(coded, match.start(), by + 1)  # 本届文旅节由|甲、乙主办
                    if match["verb"] in words("hosting_verbs"):
                        spans += unit_hosts(coded, max(start, by + 1), match.start())
                    found += [(s, match["verb"]) for s in spans]
    if "下" in code:
        for match in clause_pattern("beside").finditer(code, mark_before(code, index, _STOPS) + 1):
            if match.start() > index and not _near(code, index, match.start()):
                continue  # of what a later clause tells
            spans = coded.covered(match.start("a"), match.end("a"))
            found += [(s, match["verb"]) for s in spans if s.type != "Position"]
    return found


def _tied(code: str, match: re.Match[str]) -> bool:
    """Whether who does it only tells apart what is named behind: 由甲带队的|工作队, 由甲主办、乙协
    办的|年会."""
    found: re.Match[str] | None = match
    while found and code[found.end() : found.end() + 1] in words("list_marks"):
        stop = mark_after(code, found.end(), _MARKS)
        found = clause_pattern("by").search(code, found.end(), stop if stop > 0 else len(code))
    return found is not None and code[found.end() : found.end() + 1] == "的"


def unit_hosts(coded: Coded, start: int, stop: int) -> list[Span]:
    """The units that stand alone between the marks of the list in ``code[start:stop]``, the last of
    them before its verb; no site, and none that only opens a body's name."""
    found, code = list[Span](), coded.code
    led = among("list_marks", "acting_prepositions")
    for at in range(start, stop):
        span = coded.spans[at]
        if span is None or span.type != "Place" or span.kind in words("unacting_kinds"):
            continue
        opens = at == start or code[at - 1] in led or code[at - 1] in _MARKS
        closes = code[at + 1 : at + 2] in words("list_marks") or _held(coded, at + 1)
        found += [span] if opens and closes else []
    return found


def _held(coded: Coded, at: int) -> bool:
    """Whether the verb of those who hold it stands at ``at``: 某街道|联合承办."""
    verb = clause_pattern("by").match(coded.code, at)
    return verb is not None and verb["verb"] in words("hosting_verbs")


def _near(code: str, index: int, at: int) -> bool:
    """Whether two places of a line stand in one clause."""
    low, high = sorted((index, at))
    return not any(mark in code[low:high] for mark in _MARKS)


def meant_by_his(scene: Scene, found: Found, told: Happening, first: int) -> Key | None:
    """The person whom 其 stands for: the only other one that its paragraph names before."""
    near = found.coded.code[max(0, first - 12) : found.match.end()]
    if not found.rule.get("patient") or not clause_pattern("his").search(near):
        return None
    if any(r == "participant" for _, _, r in told.agents):
        return None
    sentence = found.coded.line.sentence
    block = scene.report.blocks[sentence.block]
    acting = {k for k, _, _ in told.agents}
    said = [s for s in found.coded.covered(0, first) if s.type == "Person"]
    here = dict.fromkeys(k for s in said for k in scene.keys.get(s, ()) if k not in acting)
    if len(here) == 1:
        return next(iter(here))
    named = {
        key
        for start, end, key in scene.register.mentions
        if key[0] == "Person" and block.start <= start and end <= told.start and key not in acting
    }
    return named.pop() if len(named) == 1 else None


def led_by(coded: Coded, span: Span) -> bool:
    """Whether a preposition says that it is done by whom the span names: 由|某监委."""
    at = coded.spans.index(span)
    return coded.code.endswith(ordered("acting_prepositions"), 0, at)


def decided_on(coded: Coded, clause: int) -> list[Span]:
    """The person about whom the clause before ``clause`` says what is decided: 免去甲的某厂厂长
    职务,|退休."""
    code = coded.code
    if code[clause - 1 : clause] != ",":
        return []
    start = mark_before(code, clause - 1, _MARKS) + 1
    if forms("appointing_verbs").at(code, start, clause) is None:
        return []
    return [s for s in coded.covered(start, clause) if s.type == "Person"]


def held_by(spans: Sequence[Span]) -> set[Span]:
    """Those posts that the persons hold before whom they stand, several in a row too (县委常委|、
    某镇书记|甲); 某局负责同志、|县长乙: the first is nobody's."""
    held, after = set[Span](), None
    for span in reversed(spans):
        chained = after in held and span.head not in words("unnamed_staff")
        if after and span.type == "Position" and (after.type == "Person" or chained):
            held.add(span)
        after = span
    return held
