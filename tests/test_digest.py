"""A corpus at a glance, in Python: what ``baotu stats`` and the first picture of a page say."""

from __future__ import annotations

import pytest
from fixtures.many_reports import many_reports

from graph.digest import (
    Held,
    begins,
    communities_of,
    held,
    leading,
    named,
    namesakes,
    period,
    periods,
)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-03-05", 202103),
        ("2021-03", 202103),
        ("2021", 202100),
        ("2021-03-05T08:00", 202103),
        ("-0221", -22100),
        ("3月", None),
        ("20213", None),
        (None, None),
    ],
)
def test_period_is_year_and_month(date, expected):
    assert period(date) == expected


def test_periods_are_counted_in_order_of_time():
    assert periods([202103, None, -22100, 202103]) == [(-22100, 1), (202103, 2)]
    assert begins({"end": "2020-02"}) == 202002


def test_who_only_writes_or_edits_is_not_named():
    by = named(many_reports())
    assert len(by["hai"]) == 9 and by["bian"] == frozenset()
    assert leading(many_reports(), by)["Person"] == ["hai", "wei1", "wei2"]


def test_leading_are_those_of_most_reports_then_of_most_facts():
    g = many_reports()
    by = named(g)
    assert len(by["wei1"]) == len(by["wei2"]) == 1
    for n in range(9):
        fact = {"relation": "about", "evidence": [], "modality": "asserted", "qualifiers": {}}
        g.add_edge("wei2", f"e{n:02}", key=f"more{n}", confidence=1.0, **fact)
    assert leading(g, by)["Person"] == ["hai", "wei2", "wei1"]


def test_post_is_the_one_told_of_last():
    assert held(many_reports(), "hai") == Held("p2", "appointed")
    assert held(many_reports(8), "hai") == Held("p1", "in-office")
    assert held(many_reports(), "wei1") is None  # planned only


def test_post_that_was_left_comes_after_one_that_is_held():
    g = many_reports()
    g.edges["hai", "p2", "holds hai p2"]["qualifiers"] = {"status": "removed"}
    assert held(g, "hai") == Held("p1", "in-office")
    g.edges["hai", "p1", "holds hai p1"]["qualifiers"] = {"status": "in-office", "end": "2020"}
    last = held(g, "hai")
    assert last == Held("p2", "removed") and not last.current


def test_namesakes_are_persons_of_one_name():
    assert namesakes(many_reports(), named(many_reports())) == [("王伟", ["wei1", "wei2"])]


def test_communities_are_told_by_people_bodies_and_places_and_no_byline_ties_them():
    groups = communities_of(many_reports())
    assert any({"hai", "qing"} == set(group[:2]) for group in groups)
    assert any("wei1" in group and "hai" not in group for group in groups)
    assert not {"bian", "r00"} & {key for group in groups for key in group}
