"""Hong Kong boards: their whole names, and the lists of those appointed to them."""

from __future__ import annotations

import pytest
from tellings import bodies
from tellings import held as told_posts

ROWS = """政府委任{0}成員
**************

　　政府今日（十一月十八日）宣布委任{0}成員，任期兩年。

　　{0}的成員名單如下：

主席
－－
黃偉民

副主席
－－－
李家傑教授

{1}
－－－－－
陳美玲
張國強博士
何惠芳（新任）
"""
BOARDS = ("城市規劃委員會", "食物及環境衞生諮詢委員會", "運輸諮詢委員會", "電影發展局")


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("title", ["非官守委員", "當然委員", "增選委員", "委員"])
def test_members_below_their_title(board: str, title: str) -> None:
    held = told_posts(ROWS.format(board, title))
    assert set(held) == {"黃偉民", "李家傑", "陳美玲", "張國強", "何惠芳"}
    assert all(len(posts) == 1 for posts in held.values())
    for name, posts in held.items():
        said = {"黃偉民": "主席", "李家傑": "副主席"}.get(name, title)
        assert next(iter(posts)).endswith(board + said)


@pytest.mark.parametrize(
    "board", ["食物及環境衞生諮詢委員會", "交通及物流諮詢委員會", "漁業及農業諮詢委員會"]
)
def test_board_of_two_fields(board: str) -> None:
    found = bodies(f"行政長官今日再度委任黃偉民為{board}主席,任期兩年。")
    assert [b for b in found if b.endswith("委員會")] == [board]


def test_fields_that_are_no_name() -> None:
    found = bodies("11月18日,市民及消費者委員會都表示歡迎。")
    assert "市民及消費者委員會" not in found
