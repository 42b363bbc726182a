"""Lines -> places that another line names in full; one-character names of provinces."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import read_source


def said(text: str) -> list[tuple[str, str]]:
    """(words, name) of the top mentions of places."""
    reading = read_source(Source(text, published="2023-05-06"))
    names = {e.key: e.name for e in reading.entities}
    found = (m for m in reading.mentions if m.type == "Place" and not m.nested)
    return [(m.text, names[m.entity]) for m in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("沪滇协作项目在大理州落地。", ["沪", "滇"]),
        ("苏陕两地签署协议。", ["苏", "陕"]),
        ("该公司在闽新增投资600亿元。", ["闽"]),
        ("代表团赴粤招商。", ["粤"]),
        ("援藏干部李强任职。", []),
        ("新青年合作社成立。", []),
        ("京津冀协同发展座谈会召开。", []),
    ],
)
def test_recalled_one_character_names_need_a_sign(text: str, names: list[str]) -> None:
    assert [words for words, _ in said(text) if len(words) == 1] == names


def test_recalled_stem_of_a_township_that_the_report_names() -> None:
    text = "海南省琼海市博鳌镇修通公路。\n在博鳌，代表团考察乡村民宿。"
    assert ("博鳌", "博鳌镇") in said(text)


def test_recalled_stem_before_a_title_is_the_unit() -> None:
    text = "三明市永安市召开会议。\n永安市长姜志勇出席，尤溪县长罗永棠发言。"
    assert {("永安", "永安市"), ("尤溪", "尤溪县")} <= set(said(text))


def test_recalled_neighbours_in_a_list_share_their_parent() -> None:
    text = "三明市市长先后到三元、沙县、永安检查防汛工作。"
    assert ("三元", "三元区") in said(text)
