"""Confidence is the measured share of right facts where there is one."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from graph import resources
from graph.calibration import calibrated
from graph.model import Source
from graph.pipeline import read_source

sys.path.insert(0, str(Path(__file__).parent / "benchmarks"))
import calibration


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


@pytest.mark.parametrize(("right", "of", "sign"), [(40, 50, 0), (25, 50, -1), (50, 50, 1)])
def test_calibration_moves_a_relation_by_what_came_true(right: int, of: int, sign: int) -> None:
    shares = {("r", "holds"): 0.8, ("s", "holds"): 0.8, ("r", "says"): 0.1}
    each = {key: Counter({True: 80, False: 20}) for key in shares}
    fresh = [("r", "holds", 0.0, number < right) for number in range(of)]
    by = calibration._move("holds", shares, each, fresh)
    moved = calibration._moved(0.8, by)
    # Half of the facts are as on the development reports, half as on the fresh ones.
    assert moved == pytest.approx(
        (0.8 * calibration.BELIEVED + right) / (calibration.BELIEVED + of)
    )
    assert (by > 1e-3) - (by < -1e-3) == sign
    assert calibration._move("says", shares, each, fresh) == 0
