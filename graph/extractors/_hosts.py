"""A list of those who hold what is told -> whether they hold something else, and the units in it.

A unit acts there as bodies do: 由县民政局主办,|众兴街道、来安街道|协办; a single one that opens its
clause is its subject anyway.
"""

from __future__ import annotations

from graph.extractors._agents import unit_hosts
from graph.extractors._coded import Found, mark_before
from graph.extractors._gatherings import role_of
from graph.extractors._happening import MARKS, Happening, opening
from graph.lexicons import ordered, words
from graph.mentions.spans import Span

_NAMED = 4  # characters of a name for what is held: 本届论坛|由甲主办


def holding_units(match: Found) -> list[Span]:
    """The units among those who hold what a match of the attendance rules tells."""
    if match.rule.get("hosts"):
        return unit_hosts(match.coded, *match.match.span("p"))
    if match.name != "attend" or role_of(match) not in words("hosting_verbs"):
        return []
    stop = match.match.start()
    return unit_hosts(match.coded, mark_before(match.coded.code, stop, MARKS) + 1, stop)


def holds_other(match: Found, events: list[Happening]) -> bool:
    """Whether they hold something else that its sentence names: 本届旅游节由|甲、乙主办; 今年的赛事
    将于8月举行,由|甲主办 is no gathering told before."""
    code, at = match.coded.code, match.match.start()
    if not role_of(match).endswith(ordered("hosting_verbs")) or match.rule.get("hosts"):
        return False
    start = mark_before(code, at, ";。!?:|") + 1
    by = code.rfind("由", start, at)
    own = mark_before(code, by, ",") + 1 if by > start else start
    if by == own > start and all(e.coded is not match.coded for e in events):
        return opening(match.coded) is None
    return by > own and by - own >= _NAMED and opening(match.coded) is None
