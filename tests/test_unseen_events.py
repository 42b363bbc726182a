"""Events of new reports, and their days: sessions that close, what takes effect later, plans told.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from tellings import events

CLOSED = (
    "自治区十四届人大常委会第九次会议圆满完成各项议程后,于11月3日下午在银川闭幕。"
    "副主任王立主持闭幕会。\n"
)


def start(text: str, part: str) -> object:
    """When the one event whose name holds ``part`` starts."""
    (found,) = [dict(e.attributes) for name, e in events(text).items() if part in name]
    return found.get("start")


@pytest.mark.parametrize(
    ("text", "part", "begin"),
    [
        (CLOSED, "第九次会议", "2023-11-03"),
        (
            "云州市五届人大常委会第二十次会议经过两天的议程,11月3日在云州闭幕。",
            "第二十次会议",
            "2023-11-03",
        ),
        (
            CLOSED + "会议表决通过了《宁夏回族自治区献血条例》,自2024年5月1日起施行;"
            "批准了《固原市城市绿化条例》。",
            "批准《固原市",
            "2023-11-03",
        ),
        (
            "11月3日,省政府常务会议审议通过《湿地保护办法(草案)》,自2024年1月1日起施行,"
            "批准设立如皋高新技术产业开发区。",
            "设立如皋",
            "2023-11-03",
        ),
        (CLOSED + "会议审议了工作报告。\n王立为新任命的人员颁发任命书。", "任命书", "2023-11-03"),
    ],
)
def test_unseen_events_of_a_session_are_of_its_day(text: str, part: str, begin: str) -> None:
    assert start(text, part) == begin


def test_unseen_events_take_effect_at_no_session() -> None:
    told = CLOSED + "会议表决通过了《宁夏回族自治区献血条例》,自2024年5月1日起施行。"
    assert start(told, "施行") == "2024-05-01"


def test_unseen_events_do_not_hold_the_sitting_behind_which_they_are() -> None:
    told = events(CLOSED + "市政协副主席李文列席会议。闭幕会后,举行了集体合影。")
    assert "闭幕会" not in told
