"""Sentences close to those that rules of members, lives and names read, and of another sense."""

from __future__ import annotations

import pytest
from tellings import bodies, read
from test_matrix_boards import seats


@pytest.mark.parametrize(
    "text",
    [
        "云岭县旅游协会发布通知。消防救援队赶到，队员王大文、李小明救出两人。",
        "云岭县诗词学会参观酒厂。董事王大文陪同，秘书李小明讲解。",
        "云岭县企业家协会换届。公司董事王大文、顾问李小明参加。",
        "云岭县旅游协会举办歌会。评委王大文、李小明打分。",
        "何芳卸任甲乙有限公司、丙丁有限公司独立董事。",
    ],
)
def test_nobody_sits_there(text: str) -> None:
    assert seats(text) == {}


@pytest.mark.parametrize(
    "text, held",
    [
        (
            "临江市委召开常委会会议，市政协主席王大文主持，委员包括李小明、赵国华。",
            {"王大文": {"临江市政协"}},
        ),
        (
            "何芳现任云岭县委、云岭县人民政府办公室主任。",
            {"何芳": {"云岭县人民政府办公室"}},
        ),
        (
            "何芳历任河北建工集团有限公司、湖南金叶烟草有限公司财务部经理。",
            {"何芳": {"湖南金叶烟草有限公司财务部"}},
        ),
        (
            "临江纸业有限公司党支部书记、经理王强到会。",
            {"王强": {"临江纸业有限公司党支部", "临江纸业有限公司"}},
        ),
        (
            "江川县司法局律师和公证工作处处长王强到会。",
            {"王强": {"江川县司法局律师和公证工作处"}},
        ),
        ("教育局今天召開會議，局長林國榮主持。", {}),
    ],
)
def test_each_sits_in_his_own(text: str, held: dict[str, set[str]]) -> None:
    assert seats(text) == held


@pytest.mark.parametrize(
    "text, named",
    [
        ("王大文批評民進黨立法院黨團。", {"民進黨立法院黨團", "民進黨"}),
        ("他在北京和建设银行签约。", {"建设银行"}),
        ("山西煤业复苏。", set()),
        ("中石油赞助演出，艺术总监李明致辞。", {"中石油"}),
    ],
)
def test_bodies_of_a_near_form(text: str, named: set[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize(
    "text, type_, never",
    [
        ("林则徐五世孙林祝光出席。", "Person", "林则徐五世"),
        ("帕拉梅拉撞上护栏。", "Person", "帕拉梅拉"),
        ("双方达成铁路建设合作协议。", "Place", "达成铁路"),
        ("韩国利川的工厂停产。", "Place", "利川市"),
        ("陕西省将启动遗址东区的勘探。", "Place", "东区"),
    ],
)
def test_what_is_no_name(text: str, type_: str, never: str) -> None:
    assert never not in {e.name for e in read(text).entities if e.type == type_}


@pytest.mark.parametrize(
    "text, place",
    [
        ("柏林动物园重新开放。", "柏林动物园"),
        ("他从开封前往洛阳。", "开封市"),
    ],
)
def test_places_that_stay(text: str, place: str) -> None:
    assert place in {e.name for e in read(text).entities if e.type == "Place"}
