"""Who hears, passes, approves and elects: the body that does, not whoever is named beside it."""

from __future__ import annotations

import pytest
from said_of import named, told


def organizers(text: str, event: str) -> set[str]:
    """Those who are told to hold the events whose names hold ``event``."""
    return {who for name, who in told(text, "organizer") if event in name}


@pytest.mark.parametrize(
    ("text", "event", "found"),
    [
        (
            "4月23日，市长贾启明主持召开白银市政府第58次常务会议，听取一季度经济运行情况汇报，"
            "审议通过《白银市促进工业经济平稳增长若干措施》。",
            "审议通过",
            {"白银市政府"},
        ),
        (
            "4月8日，县委书记白玛主持召开松潘县委常委会会议，传达学习全国林长制会议精神。",
            "传达学习",
            {"松潘县委常委会"},
        ),
        ("4月8日，县长李文到牛山镇听取防汛工作汇报。", "听取", {"李文"}),
    ],
)
def test_who_decides_at_a_meeting(text: str, event: str, found: set[str]) -> None:
    assert organizers(text, event) == found


@pytest.mark.parametrize(
    ("text", "event", "found"),
    [
        (
            "日前，经长治市委批准，长治市纪委对沁县原副县长李大勇严重违纪问题进行了立案审查。",
            "立案审查",
            {"长治市纪委"},
        ),
        (
            "经甘孜州纪委常委会会议研究并报甘孜州委批准，决定给予李大勇开除党籍处分。",
            "开除党籍",
            {"甘孜州纪委常委会"},
        ),
        (
            "5月6日，经淄博市人民检察院批准，李大勇因涉嫌诈骗罪被依法逮捕。",
            "逮捕",
            {"淄博市人民检察院"},
        ),
    ],
)
def test_who_decides_is_not_who_agrees(text: str, event: str, found: set[str]) -> None:
    assert organizers(text, event) == found


def test_who_decides_a_congress_elects_nobody_into_another_house() -> None:
    text = (
        "3月8日上午，竹溪县人民代表大会召开第四次会议，县政协委员列席。"
        "会议选举王树森为县政协副主席。"
    )
    assert organizers(text, "王树森") <= {"竹溪县政协"}
    other = "3月8日上午，竹溪县人民代表大会召开第四次会议。会议选举王树森为竹溪县人民政府县长。"
    assert organizers(other, "王树森") == {"竹溪县人民代表大会"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("承建商港泰土木工程有限公司派员到场。", "港泰土木工程有限公司"),
        ("开发商万恒地产集团有限公司公开道歉。", "万恒地产集团有限公司"),
        ("迪庆州发生灾情，副州长丁文率州工作组赶赴现场。", "迪庆州工作组"),
    ],
)
def test_who_decides_a_body_without_what_it_is_to_the_matter(text: str, found: str) -> None:
    assert named(text, "Organization") == {found}


def test_who_decides_a_gang_is_no_body() -> None:
    assert not named("警方捣毁一个诈骗集团，该犯罪集团的成员被判刑。", "Organization")
