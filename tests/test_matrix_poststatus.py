"""Words that say whether a post is held -> the status of the post."""

from __future__ import annotations

import pytest

from tests.said_of import named, posts, told

LEFT = (
    "不再挂任",
    "不再挂职任",
    "不再继续担任",
    "不再出任",
    "不再代理",
    "不再续任",
    "不再担任",
)


@pytest.mark.parametrize("verb", LEFT)
@pytest.mark.parametrize("post", ["安化县教育局局长", "楚雄市副市长"])
def test_a_post_no_longer_held_is_left(verb: str, post: str) -> None:
    assert posts(f"周志刚{verb}{post}。") == {("周志刚", post, "removed")}


@pytest.mark.parametrize("that", ["该职", "该职务", "上述职务"])
def test_the_post_told_before_is_left(that: str) -> None:
    text = f"周志刚挂职任安化县副县长期满,不再担任{that}。"
    assert posts(text) == {("周志刚", "安化县副县长", "removed")}


def test_who_takes_over_is_in_office() -> None:
    text = "周志刚不再担任安化县教育局局长,由李芳接任。"
    assert ("周志刚", "安化县教育局局长", "removed") in posts(text)
    assert posts("周志刚挂任安化县副县长。") == {("周志刚", "安化县副县长", "in-office")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("孙立还兼任湖北省作协副主席。", {("孙立", "湖北省作协副主席", "in-office")}),
        ("刘芳仍任平潭县政协副主席。", {("刘芳", "平潭县政协副主席", "in-office")}),
        ("孙立此前任平潭县教育局局长。", {("孙立", "平潭县教育局局长", "former")}),
        ("校长陈志能致辞。", {("陈志能", "校长", "in-office")}),
        ("局长白应能说,要抓好落实。", {("白应能", "局长", "in-office")}),
        ("局长张军能出席会议吗?", {("张军", "局长", "in-office")}),
        ("秘書長李詠詩冀與當局加強溝通。", {("李詠詩", "秘書長", "in-office")}),
        ("院长刘芳公款吃喝问题。", {("刘芳", "院长", "in-office")}),
    ],
)
def test_a_word_behind_a_name_is_no_part_of_it(text: str, held: set[tuple[str, str, str]]) -> None:
    assert posts(text) == held


@pytest.mark.parametrize("leave", ["同意", "批准", "介绍", "提议"])
def test_who_gives_leave_has_no_preposition_in_his_name(leave: str) -> None:
    text = f"经周建国{leave},张强加入平潭县作家协会。"
    assert named(text, "Person") == {"周建国", "张强"}
    assert not {who for who, _ in told(text, "says")}
    assert named("经叔平出席会议。", "Person") == {"经叔平"}


def test_a_hope_is_no_province() -> None:
    assert not named("李局長冀警方增撥資源。", "Organization")
    assert named("安胜中将来到平潭县。", "Person") == {"安胜"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "荆州市人大常委会原副主任兼市总工会主席周志刚被查。",
            {
                ("周志刚", "荆州市人大常委会副主任", "former"),
                ("周志刚", "荆州市总工会主席", "former"),
            },
        ),
        (
            "安化县副县长兼县公安局局长周志刚出席。",
            {
                ("周志刚", "安化县副县长", "in-office"),
                ("周志刚", "安化县公安局局长", "in-office"),
            },
        ),
        (
            "香港前财政司司长曾俊华出席。",
            {("曾俊华", "香港特别行政区财政司司长", "former")},
        ),
        ("中国驻法国前大使卢沙河出席。", {("卢沙河", "中国驻法国大使", "former")}),
        ("深圳前海管理局局长周志刚出席。", {("周志刚", "深圳前海管理局局长", "in-office")}),
        ("安化车站前站长周志刚出席。", {("周志刚", "站长", "former")}),
    ],
)
def test_a_word_for_the_past_holds_for_its_post(text: str, held: set[tuple[str, str, str]]) -> None:
    assert posts(text) == held


@pytest.mark.parametrize(
    "text",
    [
        "中铁四局沪渝蓉高铁站前三标项目经理周志刚说，工程顺利。",
        "县医院院前急救科主任周志刚出席。",
    ],
)
def test_before_a_department_is_no_past(text: str) -> None:
    assert {status for _, _, status in posts(text)} == {"in-office"}


def test_those_who_no_longer_hold_a_post() -> None:
    text = "会议向不再担任安化县委常委职务的周志刚同志、李芳同志表示感谢。"
    assert posts(text) == {
        ("周志刚", "安化县委常委", "removed"),
        ("李芳", "安化县委常委", "removed"),
    }


def test_a_seat_of_a_numbered_committee() -> None:
    text = "周志刚是湖南省第十二届省委候补委员。"
    assert posts(text) == {("周志刚", "湖南省委候补委员", "in-office")}


def test_what_somebody_was_before_he_retired() -> None:
    text = "李芳退休前是安化县一中教师,现任安化县关工委副主任。"
    assert ("李芳", "安化县一中教师", "former") in posts(text)
