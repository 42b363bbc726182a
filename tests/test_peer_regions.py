"""The head of a unit who goes to another of its level is not that one's head."""

from __future__ import annotations

import pytest
from test_matrix_boards import seats

AWAY = (
    "6月3日，县委书记罗洪率党政代表团到红河县考察。",
    "6月3日，市委书记罗洪率队赴苏州市学习考察。",
    "本报讯　日前，市委副书记、市委政法委书记罗洪带队前往成都市对接项目。",
    "6月3日上午，州委书记罗洪率党政代表团赴甘孜藏族自治州考察。",
    "6月3日，市长罗洪前往苏州出席第五届江南文化艺术节。",
    "副市长罗洪前往成都参加西博会。",
    "市委书记罗洪在成都拜访通威集团董事长刘汉元。",
    "县长罗洪在红河县招商推介。",
)
HOME = (
    ("市委书记罗洪在苏州会见通威集团董事长刘汉元。", "苏州市委"),
    ("市委书记罗洪到义乌市调研。", "金华市委"),
    ("6月3日，县委书记罗洪到红河县浪堤镇调研。", "红河县委"),
    ("6月3日，市委书记罗洪到苏州市第一中学调研。", "苏州市委"),
    ("苏州市召开推进会。市委书记罗洪率队到苏州市吴江区调研。", "苏州市委"),
    ("6月3日，红河县委书记罗洪率党政代表团到元阳县考察。", "红河县委"),
)


@pytest.mark.parametrize("text", AWAY)
def test_who_goes_to_a_peer_is_not_its_head(text: str) -> None:
    assert not any("红河" in b or "苏州" in b or "成都" in b or "甘孜" in b for b in flat(text))


@pytest.mark.parametrize(("text", "body"), HOME)
def test_who_goes_within_his_own_unit_is_its_head(text: str, body: str) -> None:
    assert body in flat(text)


def test_who_meets_the_head_of_a_peer_is_not_its_head() -> None:
    text = "6月3日，市委书记罗洪会见苏州市委书记何曼一行。"
    assert seats(text)["何曼"] == {"苏州市委"} and "苏州市委" not in seats(text).get("罗洪", set())


def flat(text: str) -> set[str]:
    return {body for bodies in seats(text).values() for body in bodies}
