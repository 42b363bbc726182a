"""Going somewhere to do something: 深入企业调研 has the goer as its subject.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest
from tellings import ends, events, only


@pytest.mark.parametrize(
    "text",
    [
        "8月22日,省委书记郝国鹏到铁西区,深入企业、产业园区调研先进制造业发展情况。",
        "8月22日,郝国鹏到铁西区,深入企业调研制造业。",
        "近日,郝国鹏来到铁西区,深入学校调研教育教学。",
    ],
)
def test_who_goes_into_a_firm_inspects_there(text: str) -> None:
    found = only(text, "调研")
    assert "郝国鹏" in ends(text, found, "organizer", "participant")
    assert "铁西区" in ends(text, found, "place")


def test_a_campaign_of_going_into_firms_is_no_inspection() -> None:
    assert not any(name.startswith("调研") for name in events("学校开展深入企业调研活动。"))
