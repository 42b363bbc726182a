"""Posts and bodies as new reports tell them: members, stand-ins, teams, sections of a house."""

from __future__ import annotations

import pytest
from holdings import bodies, facts, posts

_MEMBERS = (
    "行政長官委任林國強教授為古物諮詢委員會主席，接替任期屆滿的蘇子健，任期兩年。"
    "新委任的非官方成員為伍志和、何秀雯博士和陸佩珊；再度獲委任的成員為梁宇暉和譚廣亨。"
    "委員會的官守成員包括康樂及文化事務署署長劉明光。"
)


@pytest.mark.parametrize(
    ("person", "post"),
    [
        ("林國強", "古物諮詢委員會主席"),
        ("蘇子健", "古物諮詢委員會主席"),
        ("伍志和", "古物諮詢委員會非官方成員"),
        ("何秀雯", "古物諮詢委員會非官方成員"),
        ("陸佩珊", "古物諮詢委員會非官方成員"),
        ("譚廣亨", "古物諮詢委員會成員"),
        ("劉明光", "古物諮詢委員會官守成員"),
    ],
)
def test_members_are_of_the_committee_whose_appointments_are_told(person: str, post: str) -> None:
    assert post in posts(_MEMBERS, person)


def test_a_form_of_address_before_an_appointment_is_no_post() -> None:
    assert posts(_MEMBERS, "林國強") == {"古物諮詢委員會主席"}


def test_no_body_name_begins_with_the_word_for_being() -> None:
    names = {body for _, body in facts("任命李海涛为云岭县文物委员会主席。", "postIn")}
    assert names == {"云岭县文物委员会"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("县长任命李海涛为文物委员会主席。他的家庭成员有张敏和王强。", "张敏"),
        ("水利局局长李海涛到会。项目的成员为张敏和王强。", "张敏"),
    ],
)
def test_members_of_nothing_known_hold_no_post(text: str, person: str) -> None:
    assert posts(text, person) == set()


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("会议决定李明强代理县长职务。", "李明强", "代理县长"),
        ("局長離港期間，副局長梁文傑署理局長職務。", "梁文傑", "署理局長"),
        (
            "行政長官已委任盧麗華醫生接替張建良，出任禁毒常務委員會主席。",
            "盧麗華",
            "禁毒常務委員會主席",
        ),
    ],
)
def test_who_stands_in_or_takes_over_holds_the_post(text: str, person: str, post: str) -> None:
    assert post in posts(text, person)


_POLICE = "遵义市公安局举行表彰会。"


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("市公安局新闻发言人、宣传处处长王海涛主持。", "王海涛", "遵义市公安局宣传处"),
        ("市公安局新闻发言人、法制处处长王海涛主持。", "王海涛", "遵义市公安局法制处"),
        ("副局长李明强、指挥中心主任王海涛参加。", "王海涛", "遵义市公安局指挥中心"),
        (
            "红花岗分局长征派出所民警李明强、网安支队民警王海涛立功。",
            "王海涛",
            "遵义市公安局网安支队",
        ),
        (
            "红花岗分局长征派出所民警李明强、网安支队民警王海涛立功。",
            "李明强",
            "红花岗分局长征派出所",
        ),
        ("刑侦支队教导员王海涛介绍。", "王海涛", "遵义市公安局刑侦支队"),
        ("红花岗分局副局长李明强、治安大队大队长王海涛介绍。", "王海涛", "红花岗分局治安大队"),
    ],
)
def test_a_unit_of_the_police_is_of_the_bureau_that_can_have_it(
    text: str, person: str, body: str
) -> None:
    assert bodies(_POLICE + text, person) == {body} or body in bodies(_POLICE + text, person)


def test_a_branch_in_a_district_is_of_the_city_bureau() -> None:
    text = _POLICE + "红花岗分局民警王海涛立功。"
    assert ("红花岗分局", "遵义市公安局") in facts(text, "partOf")
    other = text + "遵义市生态环境局局长李明强到场。"
    assert ("红花岗分局", "遵义市公安局") not in facts(other, "partOf")


def test_no_squad_of_a_city_is_of_a_county_bureau() -> None:
    text = "湄潭县公安局举行表彰会。刑侦支队民警王海涛立功。"
    assert "湄潭县公安局刑侦支队" not in bodies(text, "王海涛")


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "日喀则市税务局驻定日县扎西宗乡工作队修缮水渠，工作队队长旺堆次仁说。",
            "旺堆次仁",
            "日喀则市税务局驻定日县扎西宗乡工作队",
        ),
        ("驻柳河村工作队队员王海涛说。", "王海涛", "驻柳河村工作队"),
        (
            "由中铁十二局集团有限公司承建的大桥合龙，项目经理王海涛介绍。",
            "王海涛",
            "中铁十二局集团有限公司",
        ),
        ("兴义市人民医院党委委员、工会主席王海涛慰问。", "王海涛", "兴义市人民医院工会"),
        ("兴义市教育局党组成员、机关党委书记王海涛慰问。", "王海涛", "兴义市教育局机关党委"),
        ("兴义市万屯镇党委副书记、工会主席王海涛慰问。", "王海涛", "万屯镇工会"),
        ("王海涛，男，1975年生，民盟盟员，现任兴义市科协副主席。", "王海涛", "民盟"),
        ("王海涛，男，1975年生，1996年6月加入中国共产党。", "王海涛", "中国共产党"),
    ],
)
def test_a_post_or_a_membership_is_in_its_body(text: str, person: str, body: str) -> None:
    assert body in bodies(text, person)


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("王海涛会见企业家、民盟盟员李明强。", "王海涛", "民盟"),
        ("王海涛说，1996年加入兴义市作家协会。", "王海涛", "兴义市作家协会"),
        ("兴义市人民医院党委委员、工会主席王海涛慰问。", "王海涛", "兴义市工会"),
        (
            "甲方为中铁二局集团有限公司、中铁三局集团有限公司，项目经理王海涛。",
            "王海涛",
            "中铁三局集团有限公司",
        ),
    ],
)
def test_what_is_not_told_of_somebody_is_not_his(text: str, person: str, body: str) -> None:
    assert body not in bodies(text, person)


def test_a_level_word_is_the_only_county_of_its_paragraph() -> None:
    text = (
        "楚雄州召开会议。州委书记李明强到会。\n武定县委书记何文斌、大姚县委书记周立民发言。\n"
        "双柏县召开干部会议。会上宣布了决定。李建国作了发言。他说要抓好落实。"
        "县委副书记王海涛主持。"
    )
    assert bodies(text, "王海涛") == {"双柏县委"}


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("青岛海关查获象牙。该关缉私局立案。", "青岛海关缉私局", "青岛海关"),
        (
            "拉萨市税务局驻当雄县纳木湖乡工作队到户。",
            "拉萨市税务局驻当雄县纳木湖乡工作队",
            "拉萨市税务局",
        ),
    ],
)
def test_a_part_is_of_the_body_that_its_words_point_to(text: str, part: str, whole: str) -> None:
    assert (part, whole) in facts(text, "partOf") or part in {
        body for pair in facts(text, "jurisdiction", "locatedIn", "partOf") for body in pair
    }


def test_a_ward_of_a_campus_has_no_torn_name() -> None:
    text = "桂林市人民医院临桂院区启用。院区感染科主任王海涛介绍。"
    assert "桂林市人民医院区感染科" not in bodies(text, "王海涛")


def test_several_of_a_number_each_hold_what_it_counts() -> None:
    text = "遵义市政协委员何文斌、律师王海涛等7名听证员听取了意见。"
    assert "听证员" in posts(text, "王海涛")
    assert "听证员" in posts(text, "何文斌")
    other = "何文斌、湄潭县政协主席王海涛等10名委员发言。"
    assert "湄潭县政协" not in bodies(other, "何文斌")


def test_who_speaks_below_an_election_is_not_the_elected() -> None:
    assert posts("补选市政协副主席、常务委员　何文斌讲话", "何文斌") == set()


def test_a_rare_name_before_a_number_of_people_is_one() -> None:
    assert posts("对措折罗玛镇驻村工作队队长降拥等10名干部予以表扬。", "降拥")


def test_a_name_of_two_before_leading_others_is_one() -> None:
    text = "达日县公安局建设乡派出所所长完玛带队，连夜接回牧民。"
    assert posts(text, "完玛") == {"达日县公安局建设乡派出所所长"}
    assert not {who for who, _ in facts("派出所所长连夜带队赶赴现场。", "holds")}
