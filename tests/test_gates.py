"""A line is asked for a pattern only if it holds what the pattern needs: no match is missed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.mentions.eventpatterns import _DAY_MARKS, _STORMS
from graph.wordings import pattern

GATES: dict[str, Callable[[str], object]] = {
    "storm-name": lambda said: not _STORMS.isdisjoint(said),
    "dated-name": lambda said: not _DAY_MARKS.isdisjoint(said),
    "session-name": lambda said: "届" in said,
    "free-zone": lambda said: "自由贸易" in said,
    "helping-team": lambda said: pattern("helping-said").search(said),
}


@pytest.mark.parametrize("name", GATES)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(st.data())
def test_a_gate_lets_every_match_of_its_pattern_through(name: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(pattern(name)))
    found = pattern(name).search(line)
    assert found is not None
    assert GATES[name](found.group()), found.group()
