"""Who takes part in gatherings, as reports opened for the third time tell it."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import readings

_MET = "\u3000\u30005月10日上午，衡阳市召开防汛工作会议。市长汪涛主持会议。"


def _there(text: str, name: str) -> set[str]:
    (read,) = readings([Source(text, published="2024-05-12", source="x")])
    named = {e.key: e.name for e in read.entities}
    return {
        named[f.object]
        for f in read.facts
        if f.relation in ("participant", "organizer") and named[f.subject].endswith(name)
    }


@pytest.mark.parametrize(
    "tail",
    [
        "各县（市、区）人大常委会负责同志和部分市人大代表列席会议",
        "部分省人大代表，市人大各专门委员会组成人员列席会议",
        "各民主党派、工商联负责人和无党派人士代表出席会议",
        "驻市部队、中省驻市单位主要负责同志参加会议",
        "各乡镇党委书记，市直各部门主要负责人参加会议",
    ],
)
def test_lists_before_a_group_of_people(tail: str) -> None:
    there = _there(f"{_MET}副市长李志刚，市监委副主任周敏，{tail}。", "防汛工作会议")
    assert {"李志刚", "周敏"} <= there


def test_meeting_learnt_of_is_nobodys() -> None:
    text = (
        "\u3000\u30005月10日，省长党宏远主持召开省政府常务会议，"
        "传达学习国务院常务会议和省委常委会会议精神。副省长曹丽娟出席。"
    )
    assert "曹丽娟" in _there(text, "常务会议")
    assert not _there(text, "国务院常务会议")


def test_whom_somebody_stands_for_is_not_there() -> None:
    there = _there(f"{_MET}市水利局局长周敏代表副市长李志刚出席会议。", "防汛工作会议")
    assert "李志刚" not in there
