"""Whose kin, fellows and offices a report tells of, what it denies and what is only to come."""

from __future__ import annotations

import pytest
from holdings import bodies as held_in
from holdings import posts
from tellings import bodies, ends, events, read, who


def statuses(text: str, person: str) -> set[tuple[str, str]]:
    """(post, status) of the ``holds`` facts of a person."""
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    return {
        (names[f.object], dict(f.qualifiers).get("status", ""))
        for f in reading.facts
        if f.relation == "holds" and names[f.subject] == person
    }


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("12月4日,追悼会举行,罗建平妻子汪静参加。", "追悼会", {"汪静"}),
        ("县长周伟调研,罗建平秘书汪静陪同。", "调研", {"周伟", "汪静"}),
        (
            "12月4日,座谈会在赣州举行。罗建平丈夫黄大海、女儿黄小雨参加座谈。",
            "座谈会",
            {"黄大海", "黄小雨"},
        ),
        ("烈士罗建平的父亲罗广田捐赠10万元。", "捐赠", {"罗广田"}),
        ("犯罪嫌疑人罗建平之子罗小军被抓获。", "抓获", {"罗小军"}),
        ("县长周伟、秘书长汪静调研。", "调研", {"周伟", "汪静"}),
    ],
)
def test_kin_of_somebody_is_another(text: str, part: str, expected: set[str]) -> None:
    assert who(text, part) == expected


@pytest.mark.parametrize(
    "text",
    [
        "罗建平任过州委书记,其前任于2016年被判处有期徒刑十四年。",
        "罗建平被免职,其弟被判处有期徒刑三年。",
        "罗建平因病住院,其亲属非法收受财物50万元。",
        "罗建平退休后,其妻于2019年病逝。",
    ],
)
def test_his_kin_is_not_he(text: str) -> None:
    told = ("有期徒刑", "收受", "病逝")
    found = [e for name, e in events(text).items() if any(word in name for word in told)]
    assert not any(ends(text, e, "organizer", "participant") for e in found)


def test_his_alone_is_he() -> None:
    assert who("罗建平被查。某县法院判处其有期徒刑三年。", "有期徒刑") == {"罗建平"}


def test_by_whose_hands_it_is_done_is_not_alone_in_it() -> None:
    text = (
        "赣州市人民检察院起诉指控:2000年至2022年,被告人罗建平利用职务上的便利,"
        "为他人提供帮助,直接或者通过其弟罗建强非法收受财物共计折合人民币4320万元。"
    )
    assert who(text, "非法收受") == {"罗建平", "罗建强"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("罗建平将担任县长。", {("县长", "nominated")}),
        ("市委拟安排罗建平担任局长。", {("局长", "nominated")}),
        ("拟任命罗建平为局长。", {("局长", "nominated")}),
        ("罗建平将接替汪静任局长。", {("局长", "nominated")}),
        ("汪静将接替罗建平任局长。", {("局长", "in-office")}),
        ("汪静接替罗建平任局长。", {("局长", "former")}),
        ("罗建平没有担任过局长。", set()),
        ("罗建平并未担任局长职务。", set()),
        ("罗建平可能出任局长。", set()),
        ("罗建平不仅担任局长,还兼任馆长。", {("局长", "in-office"), ("馆长", "in-office")}),
        ("会议决定将罗建平选举为主席。", {("主席", "elected")}),
    ],
)
def test_a_post_planned_or_denied(text: str, expected: set[tuple[str, str]]) -> None:
    assert statuses(text, "罗建平") == expected


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("罗建平曾被市纪委约谈一事不属实。", False),
        ("网传罗建平被市纪委约谈,该消息不属实。", False),
        ("网传某县发生爆炸系谣言。", False),
        ("10月5日,市纪委约谈了罗建平。", True),
        ("10月5日,市纪委约谈了罗建平,经查举报不实。", True),
    ],
)
def test_what_is_called_untrue_did_not_happen(text: str, asserted: bool) -> None:
    found = [e for name, e in events(text).items() if "约谈" in name or "爆炸" in name]
    assert any(dict(e.attributes)["modality"] == "asserted" for e in found) is asserted


def test_handed_over_is_not_handing_over() -> None:
    text = "犯罪嫌疑人罗建平、王珍珍已被缉捕归案并移交我公安机关。"
    (event,) = (e for name, e in events(text).items() if "移交" in name)
    assert ends(text, event, "participant") == {"罗建平", "王珍珍"}
    assert not ends(text, event, "organizer")


@pytest.mark.parametrize(
    "text",
    [
        "会议召开,市长周伟讲话。会议对罗建平、汪静两名同志通报表扬。",
        "市委书记周伟看望慰问民警李刚。对辅警罗建平、汪静予以通报表扬。",
    ],
)
def test_praised_is_not_there(text: str) -> None:
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    there = {
        names[f.object]
        for f in reading.facts
        if any(e.rule.startswith("attendance/") for e in f.evidence)
    }
    assert not there & {"罗建平", "汪静"}


def test_whose_seat_is_taken_away_is_named() -> None:
    text = (
        "会议决定增补罗丽萍(女,纳西族)、余功斌为省政协委员;"
        "撤销张健的政协第十二届云南省委员会委员资格,终止李刚云岭县第五次党代会代表资格。"
    )
    assert {status for _, status in statuses(text, "罗丽萍")} == {"appointed"}
    assert {status for _, status in statuses(text, "张健")} == {"removed"}
    assert {status for _, status in statuses(text, "李刚")} == {"removed"}


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        ("市委书记周伟与民警罗建平交谈。", "罗建平", set()),
        ("宿州市公安局局长周伟、民警罗建平到场。", "罗建平", {"宿州市公安局"}),
        ("宿州市委书记周伟与消防员罗建平交谈。", "罗建平", set()),
    ],
)
def test_an_officer_of_no_committee(text: str, person: str, expected: set[str]) -> None:
    assert held_in(text, person) == expected


@pytest.mark.parametrize(
    ("text", "none", "some"),
    [
        ("马占山(回族) 西宁市城东区清真大寺管委会主任", "回族)", "城东区清真大寺管委会"),
        ("州长周伟率党政军慰问团一行看望官兵。", "率党政军慰问团", ""),
        (
            "金叶生物通过控股子公司湘西金叶油脂有限公司虚构业务。",
            "控股子公司",
            "湘西金叶油脂有限公司",
        ),
        ("组长罗建平,各州市政协主席,省政协各专门委员会负责人列席。", "各州市政协", "省政协"),
    ],
)
def test_what_is_no_body(text: str, none: str, some: str) -> None:
    found = bodies(text)
    assert none not in found
    assert not some or some in found


def test_a_class_of_heads_is_nobodys_post() -> None:
    text = "组长罗建平,各州市政协主席,省政协各专门委员会负责人列席会议。"
    assert posts(text, "罗建平") == {"组长"}


def test_a_party_goes_on_with_whom_the_report_follows() -> None:
    text = (
        "县委常委周伟带领县民宗局赴宁夏考察。在银川市,周伟察看了社区。"
        "\n\n在固原市,县水利局局长汪静交流了体会。考察团瞻仰了任山河烈士陵园。"
    )
    (event,) = (e for name, e in events(text).items() if "瞻仰" in name)
    assert ends(text, event, "organizer", "participant") == {"周伟"}


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        ("免去罗军治安警察局副局长职务。", "罗军", {"治安警察局副局长"}),
        ("免去罗建军人力资源和社会保障局副局长职务。", "罗建军", {"人力资源和社会保障局副局长"}),
        ("免去欧阳建军卫生健康委员会副主任职务。", "欧阳建军", {"卫生健康委员会副主任"}),
        ("免去区国辉公安局副局长职务。", "区国辉", {"公安局副局长"}),
        ("免去县教育局局长罗军职务。", "罗军", {"县教育局局长"}),
    ],
)
def test_who_is_dismissed_is_not_in_the_name_of_the_body(
    text: str, person: str, expected: set[str]
) -> None:
    assert posts(text, person) == expected


def test_the_last_character_of_a_name_before_a_mark() -> None:
    text = "体育局局长何丽钻、文化局局长文绮华出席。副县长王志攀、李跃、张拓参加。"
    people = {e.name for e in read(text).entities if e.type == "Person"}
    assert people == {"何丽钻", "文绮华", "王志攀", "李跃", "张拓"}


@pytest.mark.parametrize(
    ("text", "person", "kin"),
    [
        ("坦桑尼亚总统哈桑丈夫哈菲兹到访。", "哈桑", "哈菲兹"),
        ("美国总统特朗普女婿库什纳到访。", "特朗普", "库什纳"),
        ("首相安瓦尔夫人旺阿兹莎出席。", "安瓦尔", "旺阿兹莎"),
        ("县长罗建平夫人李芳出席。", "罗建平", "李芳"),
    ],
)
def test_whose_kin_somebody_is_holds_the_post(text: str, person: str, kin: str) -> None:
    assert {e.name for e in read(text).entities if e.type == "Person"} == {person, kin}
    assert posts(text, person) and not posts(text, kin)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("美国总统特朗普特使威特科夫到访。", {"特朗普": "美国总统"}),
        ("越共中央总书记苏林特使黎怀忠来访。", {"苏林": "越共中央总书记"}),
        ("乌克兰总统泽连斯基办公室主任叶尔马克说。", {"叶尔马克": "泽连斯基办公室主任"}),
    ],
)
def test_whose_envoy_or_office_it_is(text: str, held: dict[str, str]) -> None:
    people = {e.name for e in read(text).entities if e.type == "Person"}
    assert set(held) <= people
    assert all(posts(text, person) == {post} for person, post in held.items())
    assert not any(posts(text, person) & set(held.values()) for person in people - set(held))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("医生建议说,多喝水。", set()),
        ("教师呼吁说,要减负。", set()),
        ("董事长及亲属利用职务便利谋利。", set()),
        ("牧民边巴说,路近了。", {"边巴"}),
    ],
)
def test_a_verb_or_kin_is_nobodys_name(text: str, people: set[str]) -> None:
    assert {e.name for e in read(text).entities if e.type == "Person"} == people


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("座谈会5月3日在长沙召开。原定参会的周敏因故未能出席。", "座谈会", set()),
        ("座谈会5月3日在长沙召开。参会的周敏说,很好。", "座谈会", {"周敏"}),
        ("周敏受李海涛委托出席签约仪式。", "签约仪式", {"周敏"}),
        ("企业家李海涛的代表周敏参加座谈会。", "座谈会", {"周敏"}),
        ("李海涛派代表参加了座谈会。", "座谈会", set()),
    ],
)
def test_who_sends_another_is_not_there_himself(text: str, part: str, expected: set[str]) -> None:
    assert who(text, part) == expected
