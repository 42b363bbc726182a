"""Who does what is told, and who does not: bodies of a class, two persons' doings in one sentence,
cases and who oversees them."""

from __future__ import annotations

import pytest
from tellings import ends, events, only, who


def doers(text: str, part: str) -> set[str]:
    """Who takes part in the one event whose name holds ``part``; nobody where none is told."""
    return who(text, part) if any(part in name for name in events(text)) else set()


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("湖北省监委对陈刚立案调查，检察机关对其提起公诉。", "提起公诉", {"陈刚"}),
        ("平凉市公安局对马强立案侦查，检察机关批准逮捕。", "批准逮捕", {"马强"}),
        ("泗水县纪委对李刚立案审查，司法机关追究其刑事责任。", "追究", {"李刚"}),
        ("赣州市委对李明作出处分，监察机关移送司法机关。", "移送", {"李明"}),
        ("丹东市气象局发布暴雨预警，消防部门出动消防车12辆。", "消防车", set()),
        ("岷县公安局组织搜救，医院全力救治。", "救治", set()),
        ("四川省防指启动二级响应，各市州组织转移群众。", "转移", set()),
        ("刘伟涉嫌诈骗，检察院已提起公诉。", "提起公诉", {"刘伟"}),
        # the body told of before, of its own kind
        ("泗水县人民医院接诊15名伤员，医院全力救治。", "救治", {"泗水县人民医院"}),
        ("平江县检察院受理该案，检察机关依法批准逮捕。", "逮捕", {"平江县检察院"}),
        ("昆明市公安局破获一起诈骗案，警方抓获嫌疑人5名。", "抓获", {"昆明市公安局"}),
        # named itself, or only the one to whom it goes
        ("许昌市监委对刘伟立案调查，许昌市检察院提起公诉。", "提起公诉", {"许昌市检察院", "刘伟"}),
        ("云南省公安厅抓获嫌疑人李强，移送检察机关审查起诉。", "移送", {"云南省公安厅", "李强"}),
    ],
)
def test_body_of_a_class_is_none_told_before(text: str, part: str, expected: set[str]) -> None:
    assert doers(text, part) == expected


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("省长王平在长沙会见张明一行，副省长李刚出席签约仪式。", "签约仪式", {"李刚"}),
        ("省长王平在长沙主持会议，副省长李刚出席开工仪式。", "开工仪式", {"李刚"}),
        ("10月8日，县委书记王平走访困难群众，县长李明出席植树活动。", "植树活动", {"李明"}),
        ("市委书记王平到宁乡县医院看望伤员，市长李明出席座谈会。", "座谈会", {"李明"}),
        ("省长王平会见考察团一行。副省长李刚陪同考察。", "会见", {"王平"}),
        ("省长王平会见考察团一行。市长李明、县长张刚分别陪同调研。", "会见", {"王平"}),
        ("省长王平会见考察团一行。副省长李刚陪同会见。", "会见", {"王平", "李刚"}),
        ("10月8日，副省长王平在黄石市调研，市长李明参加调研。", "调研", {"王平", "李明"}),
        (
            "10月8日，临泉县举行签约仪式。县委书记王平致辞，县长李明出席仪式。",
            "签约仪式",
            {"临泉县", "王平", "李明"},
        ),
    ],
)
def test_two_persons_each_at_his_own(text: str, part: str, expected: set[str]) -> None:
    assert doers(text, part) == expected


@pytest.mark.parametrize(
    ("text", "part", "places"),
    [
        ("省长王平在长沙会见张明一行，副省长李刚出席签约仪式。", "签约仪式", set()),
        ("10月8日，副省长王平在黄石市调研，市长李明参加调研。", "调研", {"黄石市"}),
    ],
)
def test_place_of_what_another_person_does(text: str, part: str, places: set[str]) -> None:
    assert ends(text, only(text, part), "place") == places


def test_who_observes_is_at_what_that_word_names() -> None:
    text = (
        "10月9日，省军区在海东市组织防汛演练。省应急厅救援队进行水上救援训练。"
        "司令员张强现场观摩演练。"
    )
    assert "张强" in who(text, "防汛演练")
    assert "张强" not in who(text, "水上救援训练")


@pytest.mark.parametrize(
    ("text", "part", "relation", "expected"),
    [
        ("王强受贿案由岳阳市人民检察院提起公诉。", "提起公诉", "organizer", "岳阳市人民检察院"),
        ("王强受贿案由岳阳市人民检察院提起公诉。", "提起公诉", "participant", "王强"),
        ("李明诈骗案由岳阳市公安局侦查终结。", "侦查终结", "organizer", "岳阳市公安局"),
        (
            "10月8日，孙大海贪污案由许昌市中级人民法院公开宣判。",
            "宣判",
            "organizer",
            "许昌市中级人民法院",
        ),
        ("公安部挂牌督办的特大贩毒案在银川宣判。", "贩毒案", "organizer", ""),
        (
            "最高检挂牌督办的“3·18”特大跨境电信网络诈骗案提起公诉。",
            "提起公诉",
            "organizer",
            "",
        ),
        ("10月8日，最高检对该案挂牌督办。", "督办", "organizer", "最高检"),
    ],
)
def test_cases_and_who_deals_with_them(text: str, part: str, relation: str, expected: str) -> None:
    assert ends(text, only(text, part), relation) == ({expected} if expected else set())


def test_a_thief_does_not_try_his_case() -> None:
    assert not doers("被告人张强盗窃案由长沙市岳麓区人民法院审理。", "审理")
