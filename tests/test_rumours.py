"""What a report calls untrue is told by nobody: its figures, its words without their denial."""

from __future__ import annotations

import pytest
from tellings import only, read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("网传“致3死5伤”系谣言。", set()),
        ("有网民称该厂爆炸造成20人死亡,经核实,该信息为谣言。", set()),
        ("网传我县地震致7人遇难不实,当地实际有2人受伤。", {2}),
        ("网传死亡人数不实,事故共造成2人死亡。", {2}),
        ("事故造成3死5伤。网传另有20人死亡不实。", {3, 5}),
    ],
)
def test_figures_of_rumours_are_no_facts(text: str, values: set[int]) -> None:
    found = (dict(e.attributes) for e in read(text).entities if e.type == "Statistic")
    assert {figure["value"] for figure in found} == values


@pytest.mark.parametrize(
    "text",
    [
        "县应急管理局辟谣:“致10人遇难”为虚假信息。",
        "省卫健委辟谣：“三甲医院停诊”系谣言。",
    ],
)
def test_a_denial_is_said_whole(text: str) -> None:
    (said,) = [e.name for e in read(text).entities if e.type == "Event"]
    assert said.endswith(("虚假信息", "系谣言"))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("检察院起诉书指控,王强于2020年3月在长沙收受李某贿赂20万元。", "收受"),
        ("公诉机关指控:2015年至2022年,被告人贾成林非法收受财物9872万余元。", "收受"),
        ("岳阳市检察院指控,2020年以来,王强挪用公款50万元。", "挪用"),
    ],
)
def test_what_a_prosecutor_charges_is_alleged(text: str, part: str) -> None:
    assert dict(only(text, part).attributes)["modality"] == "alleged"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("10月8日,长沙市人民检察院指控王强犯受贿罪,向法院提起公诉。", "提起公诉"),
        ("法院审理查明,2020年3月,王强在长沙收受李某贿赂20万元。", "收受"),
        ("公诉机关指控的罪名成立,法院判处王强有期徒刑三年。", "判处"),
    ],
)
def test_steps_of_a_case_and_what_a_court_finds_are_not(text: str, part: str) -> None:
    assert dict(only(text, part).attributes)["modality"] == "asserted"
