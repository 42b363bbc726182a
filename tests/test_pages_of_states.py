"""Ministers and bodies of other states, and lists of a unit that nothing names."""

from __future__ import annotations

import pytest
from holdings import bodies as held_in
from holdings import posts
from tellings import bodies


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        ("王毅同比利时欧洲和外交部长巴罗克举行会谈。", "巴罗克", {"比利时欧洲和外交部部长"}),
        ("缅甸文化、体育和旅游部部长吴丁乌致辞。", "吴丁乌", {"缅甸文化、体育和旅游部部长"}),
        ("印尼海洋与投资统筹部长卢胡特抵京。", "卢胡特", {"印尼海洋与投资统筹部部长"}),
        ("斯洛伐克内务部长达契奇和国防部长加希奇参加。", "加希奇", {"斯洛伐克国防部部长"}),
        ("文莱发展部部长兼国防部部长哈尔比来访。", "哈尔比", {"文莱发展部部长", "文莱国防部部长"}),
        ("科威特商业和工业大臣哈马德与陈军会面。", "哈马德", {"科威特商业和工业大臣"}),
        (
            "阿曼投资大臣法利赫、工业和矿产资源大臣班达尔出席。",
            "班达尔",
            {"工业和矿产资源大臣"},
        ),
        ("越南文化部部长阮文雄致辞。", "阮文雄", {"越南文化部部长"}),
        # Two states' officers, and one of China's.
        ("法国外交部长巴罗和国防部长董军举行会谈。", "董军", {"国防部部长"}),
        ("越南公安部长梁三光和公安部部长王小洪会谈。", "王小洪", {"公安部部长"}),
    ],
)
def test_ministers_of_other_states(text: str, person: str, expected: set[str]) -> None:
    assert posts(text, person) == expected


_LIST = "镇党委书记高建军主持会议,镇长乌云其其格,党委副书记刘艳,纪委书记白永胜参加会议。"


def test_a_town_that_nothing_names_is_not_its_district() -> None:
    page = f"鄂尔多斯市东胜区石磨海镇召开推进会\n7月9日,{_LIST}"
    assert not any("东胜区" in body for body in held_in(page, "白永胜"))


def test_the_district_goes_on_behind_its_own_officer() -> None:
    page = "东胜区召开推进会。7月9日,镇党委书记高建军汇报,区委副书记张力、纪委书记李明出席。"
    assert posts(page, "李明") == {"东胜区纪委书记"}


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "美国总统国家安全事务助理沙利文同中央外办主任王毅会谈。",
            "王毅",
            {"中央外办主任"},
        ),
        ("韩国外交部长官赵兑烈抵京。", "赵兑烈", {"韩国外交部长官"}),
        ("朝鲜劳动党中央书记赵甬元、外务相崔善姬迎接。", "赵甬元", {"朝鲜劳动党中央书记"}),
        ("朝鲜外务相崔善姬到机场迎接。", "崔善姬", {"朝鲜外务相"}),
        ("柬埔寨人民党主席洪森会见代表团。", "洪森", {"柬埔寨人民党主席"}),
    ],
)
def test_officers_as_their_states_call_them(text: str, person: str, expected: set[str]) -> None:
    assert posts(text, person) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("日本外务省、防卫省举行会议。", {"日本外务省", "日本防卫省"}),
        ("英国内政部、外交部发表声明。", {"英国内政部", "英国外交部"}),
        ("中国外交部和美国国务院举行磋商。", {"中国外交部", "美国国务院"}),
        ("外交部、商务部和国防部发布通知。", {"外交部", "商务部", "国防部"}),
        # Which of two states' it is, is left open.
        ("美国国务院和国防部官员说。", {"美国国务院"}),
        ("美国国务院发言人米勒表示,国务院将继续关注。", {"美国国务院"}),
    ],
)
def test_bodies_of_other_states(text: str, expected: set[str]) -> None:
    assert bodies(text) == expected
