"""Words that say whether a post is held -> the status of the post."""

from __future__ import annotations

import pytest

from tests.said_of import posts

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
