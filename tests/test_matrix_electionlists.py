"""Lists of elected and appointed officers, and who is to be asked in brackets."""

from __future__ import annotations

import pytest

from tests.said_of import posts, told


@pytest.mark.parametrize("verb", ["聘任", "聘请"])
def test_an_appointment_behind_an_election_leaves_the_list_elected(verb: str) -> None:
    text = f"会议选举赵海涛为会长，孙立、王海燕为副会长，{verb}陆国平为秘书长。"
    assert posts(text) == {
        ("赵海涛", "会长", "elected"),
        ("孙立", "副会长", "elected"),
        ("王海燕", "副会长", "elected"),
        ("陆国平", "秘书长", "appointed"),
    }
    assert not told(text, "organizer")


def test_a_list_of_appointments_stays_one() -> None:
    text = "会议任命李军为安化县教育局局长，王芳为安化县水利局局长，选举张强为副县长。"
    assert ("王芳", "安化县水利局局长", "appointed") in posts(text)
    assert ("张强", "安化县副县长", "elected") in posts(text)


@pytest.mark.parametrize("label", ["联系人", "联络员"])
def test_whom_to_ask_holds_no_post_of_the_one_before(label: str) -> None:
    assert posts(f"副县长赵海涛（{label}：县政府办 张涛）。") == {("赵海涛", "副县长", "in-office")}
