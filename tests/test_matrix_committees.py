"""Committees of legislatures, and lists of members behind the words for how they were chosen."""

from __future__ import annotations

import pytest
from tellings import bodies, read
from test_matrix_boards import seats

COMMITTEES = (
    "立法會衞生事務委員會",
    "立法會資訊科技及廣播事務委員會",
    "立法院社會福利及衛生環境委員會",
    "立法院外交及國防委員會",
    "澳門立法會第一常設委員會",
    "臺北市議會警政衛生委員會",
    "離島區議會文化及環境委員會",
)
SITTINGS = (
    "{B}今日開會，主席{0}主持，委員{1}及{2}發言。",
    "{B}今日訪問醫院。委員會主席{0}率領委員{1}、{2}參觀。",
    "議員今日在{B}會議上發言。{B}主席{0}、委員{1}、{2}出席。",
)
ALONE = (
    "{B}今日開會。{C}主席{0}表示支持，委員{1}及{2}發言。",
    "{B}今日開會，{C}召委{0}主持，委員{1}及{2}發言。",
)
PEOPLE = ("梁國強", "鄧慧珍", "黃啟明")
BOARDS = ("中央選舉委員會", "人才發展委員會", "行政長官顧問團", "校長遴選委員會", "選舉管理委員會")
CHOSEN = (
    "{B}成員名單今日公布，包括{0}、{1}及{2}。",
    "{B}第五屆委員昨日選出，分別為{0}、{1}、{2}。",
    "政府委任下列人士為{B}成員，任期兩年：{0}、{1}、{2}。",
    "{B}今日選出三名委員，由{0}、{1}、{2}當選。",
    "新一屆{B}由{0}出任主席，委員為{1}、{2}、律政司代表。",
)


def persons(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Person"}


def _alone(committee: str) -> str:
    houses = ("立法會", "立法院", "市議會", "區議會")
    return next(committee.partition(house)[2] for house in houses if house in committee)


@pytest.mark.parametrize("committee", COMMITTEES)
@pytest.mark.parametrize("frame", SITTINGS)
def test_committees_of_a_house(frame: str, committee: str) -> None:
    text = "【本報訊】" + frame.format(*PEOPLE, B=committee)
    assert seats(text) == {name: {committee} for name in PEOPLE}


@pytest.mark.parametrize("committee", COMMITTEES)
@pytest.mark.parametrize("frame", ALONE)
def test_committees_named_without_their_house(frame: str, committee: str) -> None:
    text = "【本報訊】" + frame.format(*PEOPLE, B=committee, C=_alone(committee))
    assert seats(text) == {name: {committee} for name in PEOPLE}
    assert _alone(committee) not in bodies(text)


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("frame", CHOSEN)
def test_members_that_were_chosen(frame: str, board: str) -> None:
    text = "【本報訊】" + frame.format(*PEOPLE, B=board)
    held = seats(text)
    assert set(held) == set(PEOPLE)
    assert {name for names in held.values() for name in names} == {board}


@pytest.mark.parametrize(
    "text, false",
    [
        ("【本報訊】內政部及衛生環境委員會代表到場。", "內政部及衛生環境委員會"),
        ("【本報訊】立法會前議員梁國強為土地及建設諮詢委員會主席。", "立法會土地及建設諮詢委員會"),
        ("【本報訊】立法會議員要求教育局成立委員會。", "立法會教育局委員會"),
        ("【本報訊】立法院刪減中央選舉委員會預算。", "立法院刪減中央選舉委員會"),
        ("【香港訊】警方拘捕詐騙團隊成員梁國強。", "警方拘捕詐騙團隊"),
        ("【台北訊】縣府召開專家諮詢會，委員黃秀蘭出席。", "縣府召開專家諮詢會"),
        ("全市各级工会干部300余人参加。", "全市各级工会"),
        ("平邑县举行先进事迹报告会。报告团成员王大文作报告。", "平邑县报告团"),
    ],
)
def test_no_committee(text: str, false: str) -> None:
    assert false not in bodies(text)


def test_a_committee_keeps_to_its_own_house() -> None:
    text = (
        "【本報訊】立法院外交及國防委員會開會。外交及國防委員會召委梁國強主持，國防部長鄧慧珍列席。"
    )
    held = seats(text)
    assert held == {"梁國強": {"立法院外交及國防委員會"}, "鄧慧珍": {"國防部"}}


def test_a_caucus_by_its_bare_word() -> None:
    text = (
        "【台北訊】民進黨臺南市議會黨團改選三長，總召由梁國強出任，幹事長為鄧慧珍，"
        "黨團成員還有黃啟明、林志展。"
    )
    whole = {"民進黨臺南市議會黨團"}
    assert seats(text) == {n: whole for n in ("梁國強", "鄧慧珍", "黃啟明", "林志展")}


def test_officers_of_a_club_side_by_side() -> None:
    text = (
        "【台中訊】臺中港扶輪社昨舉行社長交接典禮，新任社長林志遠、秘書陳文彬、財務黃秀蘭、"
        "糾察王俊傑同時就職。"
    )
    assert seats(text) == {n: {"臺中港扶輪社"} for n in ("林志遠", "陳文彬", "黃秀蘭", "王俊傑")}


def test_members_are_of_the_union_not_of_its_section() -> None:
    text = "【香港訊】中華電力員工總會改選，財務部主任張惠珍，理事包括吳志剛、鄭文傑。"
    held = seats(text)
    assert held["吳志剛"] == held["鄭文傑"] == {"中華電力員工總會"}
    assert held["張惠珍"] == {"中華電力員工總會財務部"}


def test_names_in_a_long_list() -> None:
    text = "委員包括郭金河、陳武雄、李水生、尤啟信、粘明雄、梁正義。"
    assert {"尤啟信", "粘明雄"} <= persons(text)
    assert persons("意見來自張文雄、尤溪縣、永安市、李金生。") == {"張文雄", "李金生"}


def test_members_are_of_the_group_that_is_founded() -> None:
    text = "云岭县成立抗旱工作专班，由县长李明任组长，水利局局长张海波、应急管理局局长何芳为成员。"
    held = seats(text)
    (group,) = {name for name in held["李明"] if name.endswith("抗旱工作专班")}
    assert group in held["张海波"]
    assert group in held["何芳"]
    titles = {e.name for e in read(text).entities if e.type == "Position"}
    assert not any(title.endswith("管理局成员") for title in titles)


def test_a_college_keeps_its_vice_president() -> None:
    text = (
        "河南省教育厅一行到安阳工学院调研\n5月20日，河南省教育厅副厅长陈垠亭一行到安阳工学院调研。"
        "学校党委书记张宏恩、校长吴涛、副校长孙建立参加座谈会。"
    )
    held = seats(text)
    assert held["孙建立"] == held["吴涛"] == {"安阳工学院"}


def test_a_firm_without_its_legal_form() -> None:
    text = "中国铁建港航局中标工程。中国铁建港航局集团有限公司负责人李明介绍。"
    assert "中国铁建港航局" not in bodies(text)
    assert "中国铁建港航局集团有限公司" in bodies(text)


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("作出批示，副县长于海军率应急部门赶赴现场。", set()),
        ("批示，副县长于海军率应急部门赶赴现场。", set()),
        ("作出批示，随后副县长于海军赶赴现场。", set()),
        ("作出批示，要求全力救援。", {"杨帆"}),
        ("作出批示，副县长于海军、王强要全力做好救援工作。", {"杨帆"}),
        ("作出指示，县长王强、副县长何芳必须到场。", {"杨帆"}),
    ],
)
def test_an_instruction_does_not_say_what_another_does(clause: str, said: set[str]) -> None:
    found = read(f"云岭县委书记杨帆{clause}")
    names = {e.key: e.name for e in found.entities}
    assert {names[f.subject] for f in found.facts if f.relation == "says"} == said


def test_a_list_at_the_end_of_a_text() -> None:
    assert persons("委員：鄧慧珍、黃啟明、粘明雄、李水生") == {
        "鄧慧珍",
        "黃啟明",
        "粘明雄",
        "李水生",
    }


@pytest.mark.parametrize(
    "text",
    [
        "人才發展委員會委員名單公布，有兩人未獲續任，分別是梁國強、鄧慧珍。",
        "校長遴選委員會委員已產生，落選的還有三人，分別為梁國強、鄧慧珍。",
        "人才發展委員會成員名單公布，多位專家到場祝賀，包括梁國強、鄧慧珍。",
    ],
)
def test_who_is_named_behind_something_else_is_no_member(text: str) -> None:
    assert {"梁國強", "鄧慧珍"} <= persons(text)
    assert seats(text) == {}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("云岭县政协组建工作组，委员张敏深入乡镇调研。", "张敏", "云岭县政协"),
        (
            "【台北訊】國民黨立法院黨團今日開會。民眾黨主席鄧慧珍說，該黨黨團總召黃啟明會出席。",
            "鄧慧珍",
            "民眾黨",
        ),
        (
            "岱山县水利局局长李海涛讲话。岱山县水利局有限公司经理张敏到会。",
            "李海涛",
            "岱山县水利局",
        ),
        (
            "郑州大学与安阳工学院签署合作协议。安阳工学院校长吴涛、副校长孙建立出席。",
            "孙建立",
            "安阳工学院",
        ),
        ("村级换届选举工作领导小组成员张敏到会。", "张敏", "村级换届选举工作领导小组"),
    ],
)
def test_posts_stay_with_their_own_bodies(text: str, person: str, body: str) -> None:
    assert seats(text).get(person) == {body}


def test_a_caucus_is_of_no_other_party() -> None:
    text = "【台北訊】國民黨立法院黨團今日開會。民眾黨主席鄧慧珍說，該黨黨團總召黃啟明會出席。"
    assert "國民黨立法院黨團" not in seats(text).get("黃啟明", set())
