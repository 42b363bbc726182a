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


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        (
            "南通市海门区委副书记、援疆干部领队兼伊宁县委副书记何芳参加座谈。",
            "何芳",
            {"海门区委副书记", "伊宁县委副书记"},
        ),
        (
            "县委常委、援疆挂职干部(南通市海门区财政局副局长)顾建军到会。",
            "顾建军",
            {"县委常委", "海门区财政局副局长"},
        ),
        (
            "省人大常委会副主任,省工商联主席,致公党省委会主委李强到会。",
            "李强",
            {"省人大常委会副主任", "省工商联主席", "致公党省委会主委"},
        ),
        (
            "市政协副主席,市工商联主席,市商务局副局长何芳出席会议。",
            "何芳",
            {"市政协副主席", "市工商联主席", "市商务局副局长"},
        ),
    ],
)
def test_each_post_of_one_holder(text: str, name: str, posts: set[str]) -> None:
    assert posts <= set(held(text)[name])


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("县委书记,县长主持会议,副县长王强出席。", "王强", "县长"),
        ("县委书记马强、援川干部领队兼北江县委副书记何芳参加座谈。", "何芳", "县委书记"),
    ],
)
def test_no_post_of_others(text: str, name: str, post: str) -> None:
    assert post not in held(text)[name]


@pytest.mark.parametrize("water", ["洮河", "渭河", "滦河"])
def test_a_source_of_a_river_is_no_city(water: str) -> None:
    names = {e.name for e in read(f"首届{water}源生态文化旅游节开幕。").entities}
    assert "河源市" not in names
