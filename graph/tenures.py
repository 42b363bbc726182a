"""Readings -> who held which post from when to when, told over all reports as one fact.

Appointed in one report and removed in another is one tenure with start and end. Its status
is the one told last: by the report's date, and within a report what ends a tenure counts
after what begins it. A nomination stays a fact of its own, for the post is not yet held.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.corpus import Held
from graph.model import Fact, Value

_ORDER = ("in-office", "appointed", "elected", "former", "removed", "resigned")
_BEGINS = ("appointed", "elected")


def tenures(held: Iterable[Held]) -> Iterator[list[tuple[str, Fact]]]:
    """Per person, post and holding the (report id, fact) pairs, all with the same qualifiers."""
    told: dict[tuple[str, str, bool], list[Held]] = {}
    for one in held:
        fact = one[2]
        nominated = dict(fact.qualifiers).get("status") == "nominated"
        told.setdefault((fact.subject, fact.object, nominated), []).append(one)
    for key in sorted(told):
        yield _tenure(told[key])


def _tenure(told: list[Held]) -> list[tuple[str, Fact]]:
    ordered = sorted(told, key=lambda t: (t[0], _rank(t[2]), t[1], t[2].evidence[0].start))
    said = [dict(fact.qualifiers) for _, _, fact in ordered]
    merged: dict[str, Value] = {"status": said[-1].get("status", "in-office")}
    starts = [str(q["start"]) for q in said if q.get("start")]
    ends = [str(q["end"]) for q in said if q.get("end")]
    if merged["status"] == "former" and _again(said, ends):
        merged["status"], ends = "in-office", []
    if starts:
        merged["start"] = min(starts)
    if ends and merged["status"] not in _BEGINS:
        merged["end"] = max(ends)
    qualifiers = tuple(sorted(merged.items()))
    return [(report, replace(fact, qualifiers=qualifiers)) for _, report, fact in ordered]


def _again(said: list[dict[str, Value]], ends: list[str]) -> bool:
    """Whether who once left a post, or whose line of a life ends, holds it since then: 2019—2021
    甲; 2021— 甲、乙."""
    held = (str(q["start"]) for q in said if q.get("status") == "in-office" and q.get("start"))
    return bool(ends) and any(start >= max(ends) for start in held)


def _rank(fact: Fact) -> int:
    status = dict(fact.qualifiers).get("status")
    return _ORDER.index(str(status)) if status in _ORDER else 0
