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


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("当选安化县商会副会长的还有", "elected"),
        ("当选为安化县商会副会长的有", "elected"),
        ("新当选的安化县商会副会长还有", "elected"),
        ("被推选为安化县商会副会长的有", "elected"),
        ("获聘安化县商会副会长的有", "appointed"),
    ],
)
def test_who_else_was_elected(words: str, status: str) -> None:
    post = "安化县商会副会长"
    assert posts(f"{words}郑力行、高德福。") == {
        ("郑力行", post, status),
        ("高德福", post, status),
    }


def test_who_else_was_elected_is_not_the_one_before() -> None:
    held = posts("赵海涛当选安化县商会会长。当选副会长的还有郑力行、高德福。")
    assert {post for who, post, _ in held if who == "赵海涛"} == {"安化县商会会长"}


def test_several_hold_a_post_besides() -> None:
    held = posts("段勇、江海波、王刚兼任县防指办公室副主任。")
    assert {who for who, _, _ in held} == {"段勇", "江海波", "王刚"}


@pytest.mark.parametrize("verb", ["担任过", "曾担任过", "还担任过", "曾经担任"])
def test_posts_once_held(verb: str) -> None:
    assert posts(f"赵海涛{verb}安化县委副书记、县长等职。") == {
        ("赵海涛", "安化县委副书记", "former"),
        ("赵海涛", "安化县县长", "former"),
    }
    assert not posts("赵海涛没有担任过安化县县长。")
