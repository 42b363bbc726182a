"""Where what is told takes place: what a modifier, an object or a list only says of others."""

from __future__ import annotations

import pytest
from tellings import ends, events, only

HEAD = "平江县新闻\n本报讯 "


def where(text: str, part: str) -> set[str]:
    return ends(HEAD + text, only(HEAD + text, part), "place")


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("11月6日，县人大常委会表决通过了关于岳阳市法院工作报告的决议。", "表决通过", set()),
        ("11月6日，调研组提到浏阳市的做法，并开展座谈。", "座谈", set()),
        ("11月6日，检查组看到安定镇的变化后召开座谈会。", "座谈会", set()),
        ("11月6日，县公安局收到浏阳市送来的锦旗。", "锦旗", set()),
        ("11月6日，学校举行仪式，欢送来自浏阳市的教师。", "欢送", set()),
        ("11月6日，县长李建军参观浏阳市援建的平江县第二小学。", "参观", {"平江县第二小学"}),
        ("11月6日，县长李建军到安定镇调研。", "调研", {"安定镇"}),
        ("11月6日，贵州恒信公司与位于长沙市的恒达公司签订合作协议。", "签订", set()),
    ],
)
def test_a_place_of_what_is_spoken_of_or_comes_from_there_is_no_site(
    text: str, part: str, said: set[str]
) -> None:
    assert where(text, part) == said


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("11月6日，县长李建军参观位于安定镇的石牛寨景区。", "参观", {"石牛寨景区"}),
        (
            "11月6日，县长李建军来到安定镇的安永村、三墩乡的中武村，看望困难群众。",
            "看望",
            {"安永村", "中武村"},
        ),
        (
            "11月6日，县长李建军到安定镇的平江恒信有限公司、三墩乡的中武村调研。",
            "调研",
            {"安定镇", "平江恒信有限公司", "中武村"},
        ),
        ("11月6日，位于安定镇的石牛寨景区发生火灾。", "火灾", {"安定镇", "石牛寨景区"}),
    ],
)
def test_a_chain_is_its_innermost_site(text: str, part: str, said: set[str]) -> None:
    assert where(text, part) == said


def test_what_two_places_hold_together_is_at_neither_unless_said() -> None:
    text = "11月6日，长沙市·岳阳市区域协作座谈会召开。"
    assert where(text, "座谈会") == set()
    assert where("11月6日，“长沙—岳阳”产业推介会在湘潭市举行。", "推介会") == {"湘潭市"}


def test_a_team_is_not_set_up_where_it_then_goes() -> None:
    text = "11月6日，县农业农村局成立课题组，赴安定镇、三墩乡开展调研。"
    assert where(text, "成立课题组") == set()
    assert where(text, "开展调研") == {"安定镇", "三墩乡"}
    assert where("11月6日，县水利局派出2个督导组，赴安定镇、三墩乡督导。", "派出") == {
        "安定镇",
        "三墩乡",
    }


def test_who_also_meets_somebody_meets_him_nowhere_in_his_title() -> None:
    text = "11月6日，葛文渊还会见了印度外交秘书阿尼尔·夏尔马。"
    assert events(HEAD + text).keys() == {"会见印度外交秘书阿尼尔·夏尔马"}
    assert where(text, "会见") == set()
