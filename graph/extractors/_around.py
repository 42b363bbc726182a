"""Coded line + a place in it -> what stands around it: whose case, by whose leave, where."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._clauses import own_subject
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._lists import clause_pattern
from graph.lexicons import ordered
from graph.mentions.spans import Span

_MARKS = ",;。!?:|"
_ENDS = ";。!?|"


def case_of(coded: Coded, start: int) -> list[Span]:
    """The persons of the case that a clause before, in the sentence, opens with: …受贿一案,由…."""
    code = coded.code
    while start > 0 and code[start - 1] == ",":
        stop = start - 1
        start = mark_before(code, stop, _MARKS) + 1
        if code[start:stop].endswith(ordered("case_ends")):
            return [s for s in coded.covered(start, stop) if s.type == "Person"]
    return []


def approvers(coded: Coded, index: int) -> list[tuple[Span, str]]:
    """The bodies that approve or order what the sentence tells at ``index``: 经某院批准,…."""
    start = mark_before(coded.code, index, _ENDS) + 1
    found: list[tuple[Span, str]] = []
    for match in clause_pattern("approved").finditer(coded.code, start, index):
        first, last = coded.starts[match.start("p")], coded.ends[match.end("p") - 1]
        inside = [b for b in coded.line.bodies if first <= b.start and b.end <= last]
        outer = [b for b in inside if not any(o is not b and o.holds(b) for o in inside)]
        found += [(b, match["verb"]) for b in outer]
    return found


def clause_places(coded: Coded, first: int, index: int) -> list[Span]:
    """Sites behind 在, 赴, 走进 … in the clause of ``index`` or in the one before it."""
    code = coded.code
    start = mark_before(code, first, _MARKS) + 1
    if start > 0 and code[start - 1] == "," and not own_subject(coded, start, first):
        start = mark_before(code, start - 1, _MARKS) + 1
    end = mark_after(code, index, _MARKS)
    end = end if end >= 0 else len(code)
    found = []
    for match in clause_pattern("at").finditer(code, start, end):
        if _under(code, match.end()):
            continue
        found += coded.covered(match.start("l"), match.end("l"))
    opened = clause_pattern("station").match(code)
    if opened and opened.end("l") <= start and not _under(code, opened.end("l")):
        found += coded.covered(opened.start("l"), opened.end("l"))
    return found


def led_places(coded: Coded, first: int) -> list[Span]:
    """The sites that lead to what is done at ``first``: 到赤东镇|察看…, 在高力板镇,他|考察…."""
    code = coded.code
    start = mark_before(code, first, _MARKS) + 1
    found = []
    for match in clause_pattern("at").finditer(code, start, first):
        if not _under(code, match.end()):
            found += coded.covered(match.start("l"), match.end("l"))
    opened = clause_pattern("station").match(code)
    if opened and opened.end("l") <= start and not _under(code, opened.end("l")):
        found += coded.covered(opened.start("l"), opened.end("l"))
    return found


def site_before(coded: Coded, first: int) -> list[Span]:
    """The sites of a clause before that names nothing else: G30高速某县境内,一辆货车起火."""
    code = coded.code
    stop = mark_before(code, first, _MARKS)
    if stop <= 0 or code[stop] != ",":
        return []
    start = mark_before(code, stop, _MARKS) + 1
    whole = clause_pattern("only-site").fullmatch(code, start, stop)
    return coded.covered(whole.start("l"), whole.end("l")) if whole else []


def _under(code: str, at: int) -> bool:
    """Whether those named before ``at`` lead or help: 在市委统一指挥下 says no place."""
    return clause_pattern("under").match(code, at) is not None
