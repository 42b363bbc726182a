"""Whose a post is, and who holds it, where the words could be cut or joined in another way."""

from __future__ import annotations

import pytest
from tellings import read
from test_matrix_boards import seats

PREFECTURES = (
    ("表彰大会在喀什市召开。地委书记聂壮、行署专员安尼瓦尔出席大会。", "喀什地委", "喀什地区行署"),
    (
        "大会在阿克苏市召开。地委书记聂壮、行署专员安尼瓦尔出席大会。",
        "阿克苏地委",
        "阿克苏地区行署",
    ),
    ("10月9日，地委书记聂壮、行署专员安尼瓦尔到噶尔县调研。", "阿里地委", "阿里地区行署"),
)


@pytest.mark.parametrize(("text", "party", "office"), PREFECTURES)
def test_committees_of_a_prefecture_are_none_of_its_city(
    text: str, party: str, office: str
) -> None:
    assert seats(text) == {"聂壮": {party}, "安尼瓦尔": {office}}


def test_committees_of_a_prefecture_stay_open_in_a_unit_of_another_kind() -> None:
    found = seats("10月9日，地委书记聂壮、行署专员安尼瓦尔到库尔勒市调研。")
    assert not any("库尔勒" in b or "巴音" in b for bodies in found.values() for b in bodies)


def test_the_office_of_a_league_is_its_own() -> None:
    assert seats("兴安盟召开推进会。行署副盟长李明讲话。")["李明"] == {"兴安盟行署"}


AND = (
    ("县委书记张平、和静县县长巴特尔参加会议。", {"张平": "和静县委书记", "巴特尔": "和静县县长"}),
    ("州长马力、和政县县长马忠参加。", {"马力": "临夏州州长", "马忠": "和政县县长"}),
    (
        "赛罕区委书记云志强、和林格尔新区管委会主任王志兵参加。",
        {"云志强": "赛罕区委书记", "王志兵": "和林格尔新区管委会主任"},
    ),
    ("焉耆县县长马力、和静县委书记李明参加。", {"马力": "焉耆县县长", "李明": "和静县委书记"}),
    (
        "乌鲁木齐市委书记马力和和田市委书记艾力参加。",
        {"马力": "乌鲁木齐市委书记", "艾力": "和田市委书记"},
    ),
    ("县委书记王平和和平县县长李明参加。", {"王平": "和平县委书记", "李明": "和平县县长"}),
    ("苏州市市长王平和、昆山市市长李明参加。", {"王平和": "苏州市市长", "李明": "昆山市市长"}),
    ("县长李和平和市长王平参加。", {"李和平": "县长", "王平": "市长"}),
)


@pytest.mark.parametrize(("text", "posts"), AND)
def test_a_place_keeps_the_word_for_and_that_it_begins_with(
    text: str, posts: dict[str, str]
) -> None:
    assert held(text) == {person: {post} for person, post in posts.items()}


def held(text: str) -> dict[str, set[str]]:
    """Person -> the posts that a text says he holds."""
    found = read(text)
    names = {e.key: e.name for e in found.entities}
    posts: dict[str, set[str]] = {}
    for fact in found.facts:
        if fact.relation == "holds":
            posts.setdefault(names[fact.subject], set()).add(names[fact.object])
    return posts
