"""Crowds, festivals and sites that the tagger takes for persons."""

from __future__ import annotations

import pytest

from tests.said_of import named


@pytest.mark.parametrize(
    "text",
    [
        "演习將動員警消、國軍、慈濟志工及居民約500人參加。",
        "群众喜迎林卡节。",
        "林卡节期间，游客很多。",
        "演出在谷克德景区举行。",
    ],
)
def test_crowds_festivals_and_sites_are_no_persons(text: str) -> None:
    assert not named(text, "Person")


def test_a_site_behind_a_preposition_is_a_place() -> None:
    assert "谷克德景区" in named("演出在谷克德景区举行。", "Place")


def test_a_name_that_ends_like_a_festival_stays_one() -> None:
    assert named("县长王守节出席活动。", "Person") == {"王守节"}
