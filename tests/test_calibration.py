"""Confidence is the measured share of right facts where there is one."""

from __future__ import annotations

from graph import resources
from graph.calibration import calibrated
from graph.model import Source
from graph.pipeline import read_source


def test_calibration_gives_the_measured_share_or_what_was_given() -> None:
    assert calibrated("no/such-rule", "holds", 0.42) == 0.42
    row = resources.table("lexicons/confidence.tsv")[0]
    assert calibrated(row["rule"], row["relation"], 0.42) == float(row["confidence"])


def test_calibration_table_is_a_share_of_what_was_judged() -> None:
    for row in resources.table("lexicons/confidence.tsv"):
        assert 0 <= int(row["right"]) <= int(row["judged"])
        assert 0 < float(row["confidence"]) < 1


def test_calibration_reaches_the_facts_of_a_reading() -> None:
    reading = read_source(Source("3月1日,玛曲县公安局局长王海到欧拉镇调研。"))
    (fact,) = [f for f in reading.facts if f.relation == "holds"]
    assert fact.confidence == calibrated(fact.evidence[0].rule, "holds", 0.42) != 0.42
