"""Unnamed people who open a clause act themselves, not the official told of before them."""

from __future__ import annotations

from itertools import product

import pytest
from tellings import read

DEEDS = ("送上鲜花", "发放传单200份", "签订承诺书", "捐款10万元")
PEOPLE = (
    "志愿者",
    "护士",
    "医生",
    "干部",
    "消防员",
    "民警",
    "员工",
    "孩子们",
    "官兵",
    "企业",
    "社区",
)


def _of(text: str, deed: str) -> set[str]:
    found = read(text)
    names = {e.key: e.name for e in found.entities}
    return {
        names[f.object]
        for f in found.facts
        if f.relation in ("organizer", "participant") and deed[:2] in names[f.subject]
    }


@pytest.mark.parametrize(("people", "deed"), product(PEOPLE, DEEDS))
def test_not_the_official_before(people: str, deed: str) -> None:
    assert "李明" not in _of(f"10月9日,县长李明到现场指挥,{people}{deed}。", deed)


@pytest.mark.parametrize("people", ["民警", "消防员", "医生", "护士", "老师", "官兵", "法官"])
def test_not_a_body_that_has_no_such_people(people: str) -> None:
    assert not _of(f"10月9日,县妇联在朝阳镇开展活动,{people}发放传单200份。", "发放")


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("县公安局", "民警"),
        ("县消防救援大队", "消防员"),
        ("县人民医院", "医生"),
        ("县妇联", "志愿者"),
    ],
)
def test_its_own_people(body: str, people: str) -> None:
    found = _of(f"10月9日,{body}在朝阳镇开展活动,{people}发放传单200份。", "发放")
    assert any(body[1:] in name for name in found)


@pytest.mark.parametrize(
    ("before", "name"),
    [("患者出院", "李文博"), ("李某出院", "李文博"), ("杨先生康复出院", "李文博")],
)
def test_nobody_without_a_name_is_him(before: str, name: str) -> None:
    text = f"10月9日,主任{name}实施手术。10月10日,{before},医护人员为他送上鲜花。"
    assert name not in _of(text, "送上鲜花")
