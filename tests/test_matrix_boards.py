"""Who sits in a board, a team or a delegation: what appoints them, and the lists that name them."""

from __future__ import annotations

import pytest
from tellings import bodies, events, read

BOARDS = ("古物諮詢委員會", "平等機會委員會", "市區重建局", "都市更新委員會", "旅遊發展委員會")
CHAIRED = (
    "【香港訊】政府今日宣布，委任{0}為{B}主席，任期三年。其他獲委任的委員包括：{1}和{2}。",
    "【香港訊】{B}由{0}出任主席，委員包括{1}及{2}。",
    "【香港訊】{B}今日舉行會議。主席{0}表示，工作進展順利。出席的委員包括{1}、{2}。",
    "【香港訊】{B}召開全體會議，主席{0}致辭，委員{1}及{2}先後發言。",
    "【香港訊】{B}的成員名單：\n主席：{0}\n委員：{1}、{2}",
    "【香港訊】行政長官委任{0}為{B}主席，並委任{1}和{2}為委員，任期兩年。",
)
PEOPLE = ("梁國強", "鄧慧珍", "黃啟明")
LISTED = (
    "{B}{N}包括{0}、{1}和{2}。",
    "{B}{N}共3人，包括{0}、{1}和{2}。",
    "{B}的3位{N}分别是{0}、{1}和{2}。",
    "{B}名单出炉，{N}包括{0}、{1}和{2}。",
    "{B}今日公布名单。{N}共3人，分别为{0}、{1}和{2}。",
    "{B}今日成立，{N}有{0}、{1}和{2}等3人。",
)
GROUPS = (
    ("江川县教育督导组", "成员"),
    ("昆明市城市更新专家咨询委员会", "委员"),
    ("遵义市律师协会", "理事"),
    ("云南省赴泰国经贸代表团", "成员"),
)
NAMES = ("王大文", "李小明", "赵国华")


def seats(text: str) -> dict[str, set[str]]:
    """Person -> the bodies of the posts that a text tells of him, and those he belongs to."""
    found = read(text)
    names = {e.key: e.name for e in found.entities}
    of = {f.subject: names[f.object] for f in found.facts if f.relation == "postIn"}
    seats: dict[str, set[str]] = {}
    for fact in found.facts:
        if fact.relation == "holds" and fact.object in of:
            seats.setdefault(names[fact.subject], set()).add(of[fact.object])
        if fact.relation == "memberOf":
            seats.setdefault(names[fact.subject], set()).add(names[fact.object])
    return seats


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("frame", CHAIRED)
def test_members_of_a_board(frame: str, board: str) -> None:
    held = seats(frame.format(*PEOPLE, B=board))
    assert set(held) == set(PEOPLE)
    (name,) = {name for bodies_ in held.values() for name in bodies_}
    assert name.removeprefix("香港特别行政区") == board


@pytest.mark.parametrize("group, noun", GROUPS)
@pytest.mark.parametrize("frame", LISTED)
def test_members_that_a_list_names(frame: str, group: str, noun: str) -> None:
    held = seats(frame.format(*NAMES, B=group, N=noun))
    assert held == {name: {group} for name in NAMES}


@pytest.mark.parametrize(
    "text, whole, cut",
    [
        ("云南省赴泰国经贸代表团昨日出发。", "云南省赴泰国经贸代表团", "泰国经贸代表团"),
        ("北京大学赴美国访问团抵达纽约。", "北京大学赴美国访问团", "美国访问团"),
        ("【台北訊】國民黨立法院黨團今天開會。", "國民黨立法院黨團", "國民黨立法院"),
        ("【台北訊】民進黨臺中市議會黨團開會。", "民進黨臺中市議會黨團", "臺中市議會黨團"),
    ],
)
def test_whole_names(text: str, whole: str, cut: str) -> None:
    found = bodies(text)
    assert whole in found
    assert cut not in found


def test_officers_of_a_caucus() -> None:
    held = seats("【台北訊】國民黨立法院黨團今天召開記者會，總召林國榮、書記長王小文出席。")
    assert held == {"林國榮": {"國民黨立法院黨團"}, "王小文": {"國民黨立法院黨團"}}


def test_a_board_that_is_not_named_gives_no_seat() -> None:
    text = "江川县政协委员到江川县教育委员会座谈，委员王大文发言。"
    assert "江川县教育委员会" in bodies(text)
    assert seats(text).get("王大文", set()) <= {"江川县政协"}


def test_who_stands_in_for_another_holds_no_post_of_his() -> None:
    held = seats("澳門經濟財政司司長代表、科學技術發展基金行政委員會主席區志朗出席。")
    assert held == {"區志朗": {"科學技術發展基金行政委員會"}}


@pytest.mark.parametrize("said", ["辭去", "辭任", "請辭"])
def test_who_resigns_is_accepted_by_nobody(said: str) -> None:
    told = events(f"【香港訊】高佩芬{said}都市更新委員會主席，由副主席廖秀蓮暫代。")
    assert f"高佩芬{said}都市更新委員會主席" in told
    assert not any("接受" in name for name in told)
    assert "都市更新委員會" in bodies(f"【香港訊】高佩芬{said}都市更新委員會主席。")
