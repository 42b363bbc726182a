"""Posts told in lists and of bodies that have no word of a body in their name: 澳门明爱总干事."""

from __future__ import annotations

import pytest
from tellings import held, read


def _bodies(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Organization"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("仁愛堂向居民發放物資。", "仁愛堂"),
        ("香港明愛與救世軍合辦義賣活動。", "香港明愛"),
        ("香港明愛與救世軍合辦義賣活動。", "救世軍"),
        ("聖雅各福群會代表出席活動。", "聖雅各福群會"),
        ("澳門明愛總幹事潘志明出席座談會。", "澳門明愛"),
    ],
)
def test_a_charity(text: str, name: str) -> None:
    assert name in _bodies(text)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("獲委任為醫院管理局成員的包括何芳、李海涛。", "香港特别行政区醫院管理局成員"),
        ("被委任为县科协常委的还有何芳、李海涛。", "县科协常委"),
    ],
)
def test_those_appointed_are(text: str, post: str) -> None:
    posts = held(text)
    assert post in posts["何芳"]
    assert post in posts["李海涛"]
