"""Reports of one or two sentences -> the bodies they name, whole, cut right and tied."""

from __future__ import annotations

import pytest
from bodies_read import names, read, said, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("永兴县检察院向郴州市中级人民法院提起诉讼。", ["永兴县检察院", "郴州市中级人民法院"]),
        ("演练由县林业局会同县应急管理局在沅陵县举行。", ["县林业局", "县应急管理局"]),
        ("从江县公安局向阳派出所民警赶到现场。", ["从江县公安局向阳派出所"]),
        ("任丘市发展和改革局发布公告。", ["任丘市发展和改革局"]),
    ],
)
def test_bodies_words_glued_to_a_name_are_cut_off(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_bodies_own_departments_are_resolved_through_a_list() -> None:
    text = "崇信县委组织部、宣传部，崇信县发改局、国资委、公安局召开会议。"
    assert names(text) == {
        "崇信县委",
        "崇信县委组织部",
        "崇信县委宣传部",
        "崇信县发改局",
        "崇信县国资委",
        "崇信县公安局",
    }
    assert ("崇信县委宣传部", "崇信县委") in ties(text, "partOf")


def test_bodies_a_unit_behind_a_title_is_of_the_body_before_it() -> None:
    text = "资兴市委常委、组织部部长王海，桂阳县实验中学校长、党支部书记李勇出席。"
    assert {"资兴市委组织部", "桂阳县实验中学党支部"} <= names(text)


def test_bodies_a_class_word_opens_the_name_of_a_part() -> None:
    text = "华岭集团有限公司在沈阳签约。集团办公室主任王海、该公司技术中心主任李勇出席。"
    assert {"华岭集团有限公司办公室", "华岭集团有限公司技术中心"} <= names(text)
    assert ("华岭集团有限公司办公室", "华岭集团有限公司") in ties(text, "partOf")


def test_bodies_central_departments_are_resolved_through_a_list() -> None:
    assert "中央宣传部" in names("中央组织部、宣传部联合印发通知。")


def test_bodies_pointing_words_stand_for_a_body() -> None:
    text = "凤冈县农业农村局发布公告。我局将依法处理。遵义市水务局也参加，该局负责供水。"
    reading = read(text)
    name = {e.key: e.name for e in reading.entities}
    pointed = [(m.text, name[m.entity]) for m in reading.mentions if m.reference]
    assert pointed == [("我局", "凤冈县农业农村局"), ("该局", "遵义市水务局")]


def test_bodies_what_the_report_calls_a_body_is_that_body() -> None:
    text = "内蒙古瑞祥化工有限公司（以下简称“瑞化公司”）发生泄漏。瑞化公司法定代表人许林被控制。"
    assert names(text) == {"内蒙古瑞祥化工有限公司"}


def test_bodies_of_counted_places_share_a_head() -> None:
    text = "固始、淮滨两县人民政府组织转移。石家庄、保定市政府主要负责人参加。"
    assert names(text) == {"固始县人民政府", "淮滨县人民政府", "石家庄市政府", "保定市政府"}
    assert ("固始县人民政府", "固始县") in ties(text, "jurisdiction")


def test_bodies_parts_called_after_places_share_a_head() -> None:
    text = "宜昌市消防救援支队调派西陵、枝江两个大队赶赴现场。"
    parts = {("宜昌市消防救援支队西陵大队", "宜昌市消防救援支队")}
    assert parts < ties(text, "partOf")


def test_bodies_departments_share_a_head() -> None:
    text = "邻水县公安、住建、水务三局联合检查。"
    assert names(text) == {"邻水县公安局", "邻水县住建局", "邻水县水务局"}


def test_bodies_two_offices_share_a_word() -> None:
    text = "邻水县委、县政府办公室印发通知。"
    assert {"邻水县委", "邻水县委办公室", "邻水县政府办公室"} <= names(text)
    assert ("邻水县委办公室", "邻水县委") in ties(text, "partOf")


def test_bodies_a_city_government_is_one_by_both_names() -> None:
    assert names("宁德市政府发布公告。宁德市人民政府要求。") == {"宁德市人民政府"}


def test_bodies_of_the_corps_are_nested() -> None:
    text = "新疆生产建设兵团第七师一二五团综治中心成立。第七师中级人民法院、兵团司法局参加。"
    found = ties(text, "partOf")
    corps = "新疆生产建设兵团"
    assert {
        (corps + "第七师", corps),
        (corps + "第七师一二五团", corps + "第七师"),
        (corps + "第七师中级人民法院", corps + "第七师"),
    } <= found


def test_bodies_a_group_of_one_body_in_another_is_one_name() -> None:
    text = "邵阳市纪委监委驻市公安局纪检监察组反馈意见。湖南省委第三巡视组进驻。"
    assert said(text) == ["邵阳市纪委监委驻市公安局纪检监察组", "湖南省委第三巡视组"]


def test_bodies_a_party_committee_keeps_its_last_word() -> None:
    assert said("民盟贵阳市委会、农工党贵州省委会联合调研。") == [
        "民盟贵阳市委会",
        "农工党贵州省委会",
    ]


def test_bodies_a_bracket_belongs_to_the_name() -> None:
    text = "山东大学（威海）与恒岳（集团）有限公司签约。"
    assert said(text) == ["山东大学（威海）", "恒岳（集团）有限公司"]
    assert ("山东大学（威海）", "威海市") in ties(text, "locatedIn")


def test_bodies_a_titled_unit_is_of_the_body_before_it() -> None:
    text = "商务部亚洲司司长骆一丁、国际司副司长农小满参加。"
    assert ("商务部国际司", "商务部") in ties(text, "partOf")


def test_bodies_a_hall_is_not_the_school() -> None:
    assert said("在资兴市同心中学体育馆，县政府五楼会议室。") == ["资兴市同心中学", "县政府"]


def test_bodies_of_hong_kong_are_known_without_their_region() -> None:
    text = "房屋署昨日在香港公布数字。律政司表示，案件押後，交區域法院審理。"
    found = {body for body, place in ties(text, "jurisdiction") if place == "香港特别行政区"}
    assert len(found) == 3


def test_bodies_the_standing_committee_is_the_assemblys() -> None:
    text = "崇信县人大常委会会议决定任命李勇。"
    assert ("崇信县人大常委会", "崇信县人大") in ties(text, "partOf")


def test_bodies_stand_where_the_place_before_them_says() -> None:
    text = "火灾发生在位于沅陵县官庄镇的诚兴建材厂。昌吉市榆树沟工业园内的恒发化工有限公司停产。"
    found = ties(text, "locatedIn")
    assert ("诚兴建材厂", "官庄镇") in found


def test_bodies_of_the_village_told_before_take_its_name() -> None:
    text = "沅陵县筲箕湾镇大坪村召开大会。村党支部书记王强、村委会主任李勇参加。"
    assert {"大坪村党支部", "大坪村委会"} <= names(text)
    assert ("大坪村党支部", "大坪村") in ties(text, "jurisdiction")


def test_bodies_classes_of_companies_name_none() -> None:
    assert names("株洲市多家租车公司、上市公司参加。医药类上市公司代表发言。") == set()


def test_bodies_a_central_hospital_is_of_no_centre() -> None:
    assert names("滕州市中心人民医院院长李伟发言。") == {"滕州市中心人民医院"}


def test_bodies_a_local_post_is_of_its_countys_body() -> None:
    text = "兰考县公安局介绍,堌阳派出所接到报警。"
    assert ("堌阳派出所", "兰考县公安局") in ties(text, "partOf")
    text = "海晏县人民法院副院长、三角城人民法庭庭长到场。海北州中级人民法院来人。"
    assert ("三角城人民法庭", "海晏县人民法院") in ties(text, "partOf")


def test_bodies_a_town_is_not_cut_at_a_verb() -> None:
    text = "勐海县召开会议。打洛边境派出所所长玉香发言。"
    assert "打洛边境派出所" in names(text)


def test_bodies_belong_where_words_between_them_say_so() -> None:
    text = "山东能源集团下属兖矿能源集团总经理肖耀猛参加。"
    assert ("兖矿能源集团", "山东能源集团") in ties(text, "partOf")


@pytest.mark.parametrize(
    "text",
    [
        "各县、市、区人民政府要抓好落实。",
        "各旗、县、区公安局要抽调警力。",
        "各乡镇、街道党委要压实责任。",
    ],
)
def test_bodies_classes_through_a_list_are_none(text: str) -> None:
    assert said(text) == []


def test_bodies_list_without_every_is_of_bodies() -> None:
    assert said("县委、区公安局抽调警力。") == ["县委", "区公安局"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李明,中共党员,湖北省委党校大学学历。", ["湖北省委党校"]),
        ("李明,湖南大学本科毕业。", ["湖南大学"]),
        ("王芳,中国人民大学研究生学历。", ["中国人民大学"]),
    ],
)
def test_bodies_level_of_education_is_no_part_of_the_school(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_bodies_of_each_municipality_are_a_class() -> None:
    assert said("各省、自治区、直辖市党委网信办要抓好落实。") == []


def test_bodies_university_is_one_alone_and_inside_another_name() -> None:
    text = "武汉大学校长张平文致辞。双方将共建武汉大学襄阳产业技术研究院。"
    reading = read(text)
    assert [e.name for e in reading.entities if e.name == "武汉大学"] == ["武汉大学"]


def test_bodies_all_of_a_kind_in_the_country_are_none() -> None:
    assert said("2023年,全国法院共审结案件23.4万件。") == []
    assert said("全国人大召开会议。") == ["全国人大"]


def test_bodies_committee_of_a_session_is_the_committee() -> None:
    text = "中国共产党沈阳市铁西区第十四届委员会第五次全体会议举行。铁西区委书记李文作报告。"
    assert len({n for n in names(text) if n.startswith("铁西区")}) == 1


def test_bodies_cities_with_districts_are_a_class() -> None:
    assert said("各设区市人民政府要抓好落实。") == []


@pytest.mark.parametrize(
    "text", ["各镇人民政府、街道办事处要抓好落实。", "岩克龙老人竖起了大拇指。"]
)
def test_bodies_of_each_kind_and_fingers_are_none(text: str) -> None:
    assert said(text) == []


def test_bodies_the_discipline_house_is_two_bodies() -> None:
    """A word for two offices names both, whatever a gold file makes of it (see tests/gold)."""
    assert {"兰山县纪委", "兰山县监委"} <= names("兰山县纪委监委通报。兰山县监委立案。")
