"""A day that a line names -> whether the story is told of it, or it is named by the way.

The story has come to a day with which a sentence opens (8日一早,…) or which its subject leads
(某县长5月8日到…). What somebody says, quotes or plans has days of its own (他说,工程5月投用),
and so has what a clause behind says in passing (首期款已于5月27日到账).
"""

from __future__ import annotations

import re

from graph.context.coding import Coded
from graph.extractors._coded import mark_after
from graph.extractors._happening import MARKS
from graph.extractors._lists import clause_pattern
from graph.extractors._mood import negation, told_from
from graph.lexicons import ordered

_ACTING = ("Person", "Organization", "Place", "Position")
_BRACKETS = re.compile(r"\([^()]*\)")
_JOINTS = 2  # characters between those who act and the day: 一行, 等


def aside(coded: Coded, at: int) -> bool:
    """Whether a day at ``at`` is one of a quotation, of what somebody says, or of a plan."""
    code = coded.code
    if code[:at].count('"') % 2:
        return True
    if code[:at].endswith(ordered("plan_leaders")):
        return True
    if told_from(coded, at) and not code.lstrip('" ').startswith(ordered("source_openers")):
        return True
    stop = mark_after(code, at, MARKS)
    return negation(coded, stop if stop >= 0 else len(code)) == "planned"


def leads(coded: Coded, at: int) -> bool:
    """Whether a sentence opens with the day at ``at``, or those who act do and it is next."""
    opened = clause_pattern("openers").match(coded.code, 0, at)
    start = opened.end() if opened else 0
    if start >= at:
        return True
    said = coded.code[start:at]
    if any(mark in said for mark in MARKS):
        return False
    acting = [s for s in coded.spans[start:at] if s is not None and s.type in _ACTING]
    plain = [c for c, s in zip(said, coded.spans[start:at], strict=True) if s is None]
    return bool(acting) and len(_BRACKETS.sub("", "".join(plain))) <= _JOINTS
