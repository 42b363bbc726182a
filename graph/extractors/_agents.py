"""Coded line + a place in it -> those by whom, or in whose company, it is done."""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern, listed
from graph.mentions.spans import Span

_STOPS = ";。!?|"
_MARKS = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"


def agents_by(coded: Coded, index: int) -> list[tuple[Span, str]]:
    """Agents behind 由 in the sentence (由市委宣传部主办), and those in whose company it is."""
    code = coded.code
    found: list[tuple[Span, str]] = []
    if "由" in code or "办的" in code:
        last = -1  # where the clause before ends that says by whom: 由甲主办,乙、丙承办
        for match in clause_pattern("by").finditer(code):
            start = mark_before(code, match.start(), _MARKS) + 1
            passive = (
                "由" in code[start : match.start()] or code[match.end() : match.end() + 1] == "的"
            )
            if passive or (start - 1 == last and code[last] == ","):
                last = match.end()
                begun = mark_before(code, index, _MARKS) + 1
                own = match.end() < begun and CODES["Person"] in code[begun:index]
                if abs(match.end() - index) <= 40 and not own:  # …主办,王芳夺得一等奖
                    by = code.rfind(
                        "由", mark_before(code, match.start(), _STOPS) + 1, match.start()
                    )
                    spans = listed(coded, match.start(), by + 1)  # 本届文旅节由|甲、乙主办
                    found += [(s, match["verb"]) for s in spans]
    if "下" in code:
        for match in clause_pattern("beside").finditer(code):
            spans = coded.covered(match.start("a"), match.end("a"))
            found += [(s, match["verb"]) for s in spans if s.type != "Position"]
    return found
