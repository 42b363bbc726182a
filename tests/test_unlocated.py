"""A report that never names its city: one body keeps one node under all its forms.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import build


def bodies(text: str) -> list[str]:
    graph = build([Source(text)])
    return sorted(d["name"] for _, d in graph.nodes(data=True) if d["type"] == "Organization")


def test_the_congress_of_an_unnamed_city_is_one_with_and_without_its_session() -> None:
    text = (
        "市十七届人大常委会举行第三十次会议。市人大常委会主任陈国猛主持。"
        "会前，市人大常委会党组书记陈国猛主持召开党组会议。"
    )
    assert bodies(text) == ["市人大", "市人大常委会", "市人大常委会党组"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("会上，沈敏作供职发言。", "沈敏"),
        ("局长沈敏作表态发言。", "沈敏"),
        ("局长沈作敏作交流发言。", "沈作敏"),
        ("局长王作安出席会议。", "王作安"),
        ("省委副书记诸葛宇杰作会议总结。", "诸葛宇杰"),
        ("王振国还作总结。", "王振国"),
    ],
)
def test_a_name_ends_before_the_speech_that_its_bearer_gives(text: str, name: str) -> None:
    graph = build([Source(text)])
    assert [d["name"] for _, d in graph.nodes(data=True) if d["type"] == "Person"] == [name]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "井冈山经济技术开发区管理委员会主任陈坚参加。井冈山经开区管委会副主任王立参加。",
            "井冈山经济技术开发区管理委员会",
        ),
        (
            "自治区住建厅厅长刘洋参加。自治区住房和城乡建设厅副厅长赵国刚参加。",
            "自治区住房和城乡建设厅",
        ),
    ],
)
def test_the_short_and_the_long_name_of_an_office_are_one(text: str, body: str) -> None:
    assert bodies(text) == [body]


def test_two_zones_of_one_name_stay_apart() -> None:
    text = "江山经济开发区管委会主任陈坚、江山高新区管委会副主任王立参加。"
    assert len(bodies(text)) == 2
