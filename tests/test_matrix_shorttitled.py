"""A body's short name before a title that a person follows -> a body, no person."""

from __future__ import annotations

import pytest

from tests.said_of import named, posts


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "香港賽馬會主席利子厚、馬會行政總裁應家柏出席。",
            {("利子厚", "香港賽馬會主席"), ("應家柏", "香港賽馬會行政總裁")},
        ),
        (
            "仁濟醫院主席周梁淑怡、樂善堂主席陳浩然出席。",
            {("周梁淑怡", "仁濟醫院主席"), ("陳浩然", "樂善堂主席")},
        ),
        ("樂善堂總幹事劉愛詩致辭。", {("劉愛詩", "樂善堂總幹事")}),
        (
            "財政部長莊翠雲、內政部政務次長董建宏出席。",
            {("莊翠雲", "財政部部長"), ("董建宏", "內政部政務次長")},
        ),
        ("衛福部政務次長林靜儀出席。", {("林靜儀", "衛福部政務次長")}),
        ("董事长张伟、总经理王芳出席。", {("张伟", "董事长"), ("王芳", "总经理")}),
    ],
)
def test_a_short_name_before_a_title_is_a_body(text: str, held: set[tuple[str, str]]) -> None:
    assert {(who, post) for who, post, _ in posts(text)} == held
    assert named(text, "Person") == {who for who, _ in held}


def test_names_before_their_titles_stay_names() -> None:
    assert named("县委书记王强、李明副局长出席。", "Person") == {"王强", "李明"}
    assert named("王强局长、李明副局长出席。", "Person") == {"王强", "李明"}


@pytest.mark.parametrize("name", ["奇·额尔德尼", "乌兰·巴特尔", "玛丽亚·依明"])
def test_a_body_a_title_and_a_name_in_one_word(name: str) -> None:
    told = {
        (who, post)
        for who, post, _ in posts(f"旗委书记孟庆林,旗人大常委会主任韩冬、旗政协主席{name}出席。")
    }
    assert {post for who, post in told if who == name} == {"旗政协主席"}
    assert all(who != "旗政协" for who, _ in told)
