"""What has not happened yet is planned: a word for it behind the subject, or a day to come.

The sentences are our own; names of persons are made up. Published on 2024-05-10.
"""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import build


def moods(text: str) -> dict[str, str]:
    """Event -> asserted, planned, alleged or denied."""
    nodes = build([Source(text, published="2024-05-10")]).nodes(data=True)
    return {n["name"]: n.get("modality", "asserted") for _, n in nodes if n["type"] == "Event"}


@pytest.mark.parametrize(
    "text",
    [
        "沱江大桥将于2024年底通车。",
        "该厂预计明年5月开工建设。",
        "三期项目争取2025年动工。",
        "项目总投资3亿元,计划2024年6月底前建成投产。",
        "农博会6月20日至22日在泸州市举行。",
        "会议明确,6月中旬在合江县召开全市乡村振兴现场推进会。",
    ],
)
def test_to_come(text: str) -> None:
    assert set(moods(text).values()) == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "沱江大桥4月28日通车。",
        "农博会5月8日至12日在泸州市举行。",
        "5月10日,泸州市召开全市安全生产大会。",
    ],
)
def test_begun_by_the_day_of_publication(text: str) -> None:
    assert set(moods(text).values()) == {"asserted"}


def test_a_year_told_dates_what_its_paragraph_goes_on_to_tell() -> None:
    text = "{}年,学校获批项目86项。冶金工程学院教授王玉珍荣获省科技进步奖一等奖。"
    graph = build([Source(text.format(2023), published="2024-02-29")])
    days = {n["name"]: n.get("start") for _, n in graph.nodes(data=True) if n["type"] == "Event"}
    assert days["荣获省科技进步奖一等奖"] == "2023"


def test_a_verdict_keeps_its_day() -> None:
    text = "2023年5月9日,县检察院提起公诉。8月2日,兰州铁路运输中级法院作出一审判决。"
    graph = build([Source(text, published="2023-12-29")])
    days = {n["name"]: n.get("start") for _, n in graph.nodes(data=True) if n["type"] == "Event"}
    assert days["一审判决"] == "2023-08-02"
