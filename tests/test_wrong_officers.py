"""Officers of the wrong body, and words and things that are nobody: with counter-cases."""

from __future__ import annotations

import pytest
from said_of import held, named, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "12月17日，宁夏乒乓球协会第五次会员代表大会在银川召开，中国乒乓球协会发来贺信。"
            "韩志强当选主席，哈文任秘书长，孙海鹏当选监事长。\n会后向银川恒泰置业有限公司致谢。",
            {
                ("韩志强", "宁夏乒乓球协会主席"),
                ("哈文", "宁夏乒乓球协会秘书长"),
                ("孙海鹏", "宁夏乒乓球协会监事长"),
            },
        ),
        (
            "会议选举李卫东为会长。\n曲靖市茶业协会秘书长王芳、玉溪市烟草学会的同志到会。",
            {("李卫东", "会长"), ("王芳", "曲靖市茶业协会秘书长")},
        ),
        (
            "大会听取了台州市象棋协会主席吴占东的报告。路桥区政协副主席李刚到会。"
            "据了解，前任主席吴占东因年龄原因卸任。",
            {
                ("吴占东", "台州市象棋协会主席"),
                ("李刚", "路桥区政协副主席"),
            },
        ),
        (
            "三岔镇党委书记卢朝阳主持，镇人大主席犹勇，专职副书记冯倩参加。",
            {
                ("卢朝阳", "三岔镇党委书记"),
                ("犹勇", "镇人大主席"),
                ("冯倩", "三岔镇党委专职副书记"),
            },
        ),
    ],
)
def test_wrong_officers_of_the_body_that_meets(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "冷月曾任民革界首一中支部主委，现任主委为该校物理教研组组长明亮。",
            {("冷月", "民革界首一中支部主委"), ("明亮", "主委"), ("明亮", "物理教研组组长")},
        ),
        ("副旗长先后为孟和、王殿臣。", {("孟和", "副旗长"), ("王殿臣", "副旗长")}),
        ("书记由白彦担任。", {("白彦", "书记")}),
        ("现任校长是张建国。", {("张建国", "校长")}),
        ("校长是张建国的父亲。会长为获奖者李明颁奖。", set()),
        (
            "原旗长苏和任旗人大常委会主任。",
            {("苏和", "旗长"), ("苏和", "旗人大常委会主任")},
        ),
        ("邢台市任县人民法院院长王强到会。", {("王强", "邢台市任县人民法院院长")}),
    ],
)
def test_wrong_officers_who_holds_what(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("台风“苏拉”减弱为强台风级，“苏拉”可能登陆。市长李苏拉到场。", {"李苏拉"}),
        ("全国劳动模范、三义井林场场长马海超出席会议。", {"马海超"}),
        (
            "吴氏宗亲总会会长吴强到会。吴家三兄弟（吴国良、吴国温）捐款。",
            {"吴强", "吴国良", "吴国温"},
        ),
        ("1958年，乌兰召、敖吉两公社合并。", set()),
        ("李明、王强两人到会。", {"李明", "王强"}),
    ],
)
def test_wrong_officers_words_are_nobody(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_wrong_officers_a_harbour_is_no_region() -> None:
    assert "香港特别行政区" not in named("福建省东山县铜陵镇的3条渔船已回港。", "Place")
    assert "香港特别行政区" in named("赴港参加会议的有李明。", "Place")


@pytest.mark.parametrize(
    "text", ["主任先后", "校长是", "台风“", "兼", "任县", "大会选举", "吴家三"]
)
def test_wrong_officers_texts_that_end_early(text: str) -> None:
    assert read(text)[0].facts is not None
