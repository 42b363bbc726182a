"""EDTF in RDF: first and last days, and intervals of OWL-Time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.bounds import bounds
from graph.intervals import Intervals
from graph.ontology import BASE


@pytest.mark.parametrize(
    ("start", "end", "name"),
    [
        ("2021-05-03", "2021", "2021-05-03_2021"),
        (None, "2021-05", "open_2021-05"),
        ("2021~", None, "2021~_open"),
        ("2021-13", "近日", None),
        (None, None, None),
    ],
)
def test_intervals_are_named_by_their_ends(
    start: str | None, end: str | None, name: str | None
) -> None:
    intervals = Intervals(BASE)
    assert intervals.interval(start, end) == (f"{BASE}interval/{name}" if name else None)
    assert bool(list(intervals.resources())) is (name is not None)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2021-03-01", ("2021-03-01", "2021-03-01")),
        ("2021-04-02T10:59:45", ("2021-04-02", "2021-04-02")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2021", ("2021-01-01", "2021-12-31")),
        ("2021~", ("2021-01-01", "2021-12-31")),
        ("201X", ("2010-01-01", "2019-12-31")),
        ("2021-XX", ("2021-01-01", "2021-12-31")),
        ("2021-24", ("2021-12-01", "2022-02-28")),
        ("2021-33", ("2021-01-01", "2021-03-31")),
        ("2021-01/2021-03", ("2021-01-01", "2021-03-31")),
        ("../2021-04-02", (None, "2021-04-02")),
        ("2021-02-30", (None, None)),
        ("2021-13", (None, None)),
        ("近日", (None, None)),
        (None, (None, None)),
    ],
)
def test_bounds_are_the_first_and_last_day(
    edtf: object, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(edtf) == expected


@given(st.text(max_size=12))
def test_bounds_take_any_text(text: str) -> None:
    assert len(bounds(text)) == 2
