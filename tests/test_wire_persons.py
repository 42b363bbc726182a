"""Names of the wires, who reports and who is only to come: one text a mechanism."""

from __future__ import annotations

from datetime import date

from said_of import named, told

from graph import numbers
from graph.dates import find


def test_wire_persons_dash_ties_the_family_name_of_a_dotted_one() -> None:
    text = "世界贸易组织总干事恩戈齐·奥孔乔—伊韦阿拉说,全球贸易正在复苏。"
    assert {who for who, _ in told(text, "says")} == {"恩戈齐·奥孔乔—伊韦阿拉"}


def test_wire_persons_where_somebody_is_is_no_part_of_the_name() -> None:
    text = "新华社朱巴5月9日电(记者王松)\n南苏丹总统基尔在朱巴会见了中国大使。"
    assert "基尔" in named(text, "Person") and "朱巴" not in named(text, "Person")


def test_wire_persons_reporter_does_not_say_the_report() -> None:
    assert not told("旦增卓玛报道:“今年春耕进展顺利。”", "says")
    assert told("旦增卓玛说:“今年春耕进展顺利。”", "says")


def test_wire_persons_other_calendars_and_relays() -> None:
    day = date(2025, 5, 6)
    assert [w.begin for w in find("傣历1387年新年庆祝活动4月13日", day)] == ["2025-04-13"]
    assert [w.begin for w in find("公历2025年", day)] == ["2025"]
    assert not numbers.find("女子4×100米接力")
