"""The days of sessions, of plans and of what both sides do, where a sentence does not say them."""

from __future__ import annotations

import pytest
from tellings import events, only


def _start(text: str, part: str) -> object:
    return dict(only(text, part).attributes).get("start")


def test_story_days_of_the_end_of_a_session_are_its_last() -> None:
    text = (
        "10月29日至30日,云州市八届人大常委会第十九次会议在市会议中心举行。"
        "\n闭会前,主任王立为新任命人员颁发任命书。\n"
        "又讯 11月3日,云岭县举行招商推介会。会前,县长李文考察了红星精铸有限公司。"
    )
    assert _start(text, "颁发任命书") == "2023-10-30"
    assert _start(text, "考察") == "2023-11-03"


def test_story_days_a_session_begins_with_the_first_day_on_which_it_is_held() -> None:
    text = (
        "云州市八届人大常委会第十九次会议于2023年10月30日通过下列任免事项。"
        "\n10月29日至30日,云州市八届人大常委会第十九次会议在市会议中心举行。"
    )
    assert _start(text, "第十九次会议") == "2023-10-29"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("12月起,云州市水利局还将联合市公安局开展“清河”专项行动。", "2023-12"),
        ("2月,云州市水利局将联合市公安局开展“清河”专项行动。", "2024-02"),
        ("2月,云州市水利局联合市公安局开展“清河”专项行动。", "2023-02"),
        ("2月,云州市水利局将工作重心转移,开展“清河”专项行动。", "2023-02"),
    ],
)
def test_story_days_a_month_of_a_plan_is_the_next(text: str, start: str) -> None:
    assert _start(text, "专项行动") == start


def test_story_days_of_both_sides_are_those_of_what_they_did_last() -> None:
    text = (
        "11月10日,外交部部长王志远在赤谷同部长阿卜杜拉举行会谈。"
        "\n12日上午,王志远在河内同部长裴青山举行会谈。会谈后,双方签署《经济合作协定》。"
    )
    assert _start(text, "签署") == "2023-11-12"


@pytest.mark.parametrize(
    ("text", "part", "start", "modality"),
    [
        (
            "电商直播大赛已于11月15日在长安镇启动,产业发展论坛定于11月28日下午举行。",
            "论坛",
            "2023-11-28",
            "planned",
        ),
        ("全县篮球决赛将于11月24日举行。", "决赛", "2023-11-24", "planned"),
        ("11月1日,歌咏比赛在云岭县举办。", "歌咏比赛", "2023-11-01", "asserted"),
    ],
)
def test_story_days_behind_a_name_are_its_own_and_say_that_it_is_planned(
    text: str, part: str, start: str, modality: str
) -> None:
    found = dict(only(text, part).attributes)
    assert (found.get("start"), found.get("modality", "asserted")) == (start, modality)


def test_story_days_where_and_when_it_is_held_is_no_event_beside_it() -> None:
    assert len(events("电商直播大赛已于11月15日在长安镇启动。")) == 1


def test_story_days_done_by_a_day_is_an_event() -> None:
    assert "恢复通车" in " ".join(events("截至11月9日12时,受损路段已完成抢修并恢复通车。"))
    assert events("截至11月9日,各项工作已取得明显进展。") == {}


def test_story_days_of_what_the_session_does_are_its_own() -> None:
    text = (
        "11月16日下午,云岭县第十八届人民代表大会第五次会议在县影剧院闭幕。"
        "\n会议依法进行了选举。会议要求,要抓好学习。"
    )
    assert _start(text, "选举") == "2023-11-16"
    assert not any("学习" in name for name in events(text))
