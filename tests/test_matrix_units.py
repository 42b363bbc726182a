"""Bodies of reports of all kinds in the frames that name them: whole, and nothing beside them."""

from __future__ import annotations

from itertools import product

import pytest
from bodies_read import said

FRAMES = (
    "5月12日,{0}召开会议。",
    "据{0}通报,全县未发现险情。",
    "近日,{0}印发通知。",
)


@pytest.mark.parametrize(
    ("frame", "group"),
    list(
        product(
            FRAMES,
            [
                "国务院就业促进和劳动保护工作领导小组",
                "兰西县委招商引资、双拥工作领导小组",
                "平坝区食品药品安全、耕地保护指挥部",
                "蕉城区生态保护暨质量监督工作专班",
                "营山县退役军人事务与旅游发展工作领导小组",
                "青羊区城市更新和文物保护委员会办公室",
            ],
        )
    ),
)
def test_two_fields_are_of_one_group(frame: str, group: str) -> None:
    whole = said(frame.format(group))[0]
    assert whole == group


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("5月12日,江苏省安委会和防汛抗旱指挥部召开会议。", ["江苏省安委会", "防汛抗旱指挥部"]),
        ("南京市副市长王强和防汛指挥部领导出席。", ["防汛指挥部"]),
    ],
)
def test_a_body_is_no_field(text: str, groups: list[str]) -> None:
    assert said(text) == groups
