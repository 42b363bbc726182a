"""Days of events: of plans in their own clause, of sessions that decide, of lists of honours."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source


def days(text: str) -> dict[str, object]:
    """Event -> the day, month or year on which it begins."""
    reading = read_source(Source(text, published="2024-06-30"))
    rows = [(e.name, dict(e.attributes)) for e in reading.entities if e.type == "Event"]
    return {name: row.get("start") for name, row in rows}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("6月14日，两校签署合作协议，首期培训将于9月5日在宜昌开课。",
         {"签署合作协议": "2024-06-14", "首期培训": "2024-09-05"}),
        ("6月12日，县长与该公司洽谈，商定10月赴青岛考察。", {"赴青岛": "2024-10"}),
        ("6月10日，市政府召开会议，项目计划明年开工。",
         {"召开会议": "2024-06-10", "项目计划明年开工": "2025"}),
        ("6月8日，市局召开2023年上半年分析会。", {"2023年上半年分析会": "2024-06-08"}),
        ("昨夜今晨，松桃县普降暴雨。多地受灾。", {"暴雨": "2024-06-29"}),
        ("6月18日、19日，县委书记到两镇调研。", {"到两镇调研": "2024-06-18"}),
        ("6月12、13日，县委书记到两镇调研。", {"到两镇调研": "2024-06-12"}),
    ],
)  # fmt: skip
def test_event_plan_days_are_of_their_own_clause(text: str, expected: dict[str, object]) -> None:
    assert {k: v for k, v in days(text).items() if k in expected} == expected


SESSION = """石首市人大常委会举行第十五次会议

6月25日至26日，石首市第十届人大常委会举行第十五次会议。会议表决通过了人事任免事项。
决定任命：
刘长河 市教育局局长
决定免去：
曹立新 市教育局局长职务
"""


def test_event_plan_days_posts_are_decided_on_the_last_day_of_a_session() -> None:
    found = days(SESSION)
    decided = {v for k, v in found.items() if k.startswith(("任命", "免去"))}
    assert decided == {"2024-06-26"}


HONOURS = """全州禁毒工作会议召开

6月18日，全州禁毒工作会议在芒市召开。州长李文主持。
{between}先进集体：盈江县公安局、梁河县司法局
"""


def test_event_plan_days_honours_listed_are_of_the_one_meeting() -> None:
    assert days(HONOURS.format(between=""))["先进集体"] == "2024-06-18"
    other = "6月24日，瑞丽市召开推进会议。\n"
    assert days(HONOURS.format(between=other))["先进集体"] is None
