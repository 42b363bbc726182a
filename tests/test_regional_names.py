"""Names of bodies and places over the regions: what they are parts of, where they stand."""

from __future__ import annotations

import pytest
from bodies_read import names, ties
from said_of import held, named


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        (
            "启航机械有限公司(原启航厂)位于沅陵县官庄镇,现有职工三百人。",
            ("启航机械有限公司", "官庄镇"),
        ),
        ("乌日根小学坐落在距县城以北12公里的额尔敦敖包嘎查。", ("乌日根小学", "额尔敦敖包嘎查")),
    ],
)
def test_seat_is_told_behind_a_bracket_or_a_way(text: str, seat: tuple[str, str]) -> None:
    assert seat in ties(text, "locatedIn")


@pytest.mark.parametrize(
    ("text", "not_seat"),
    [
        ("桑嘎社区安居房项目位于颇章乡,总投资4200万元。", ("桑嘎社区", "颇章乡")),
        (
            "何芳到乃东区第二幼儿园和位于颇章乡的雪域青稞产业园调研。",
            ("乃东区第二幼儿园", "颇章乡"),
        ),
    ],
)
def test_seat_is_not_that_of_another_noun_before_the_verb(
    text: str, not_seat: tuple[str, str]
) -> None:
    assert not_seat not in ties(text, "locatedIn")


def test_post_in_a_zone_is_called_after_its_house_not_after_a_zone() -> None:
    text = "成都市公安局高新区分局民警到场,阳江海关驻高新区办事处副主任祝青山带队。"
    assert not any("公安局" in place or "海关" in place for place in named(text, "Place"))


def test_what_belongs_is_the_body_right_behind_the_word() -> None:
    text = "湛江海关所属阳江海关驻高新区办事处副主任祝青山带队走访。"
    found = ties(text, "partOf")
    assert ("阳江海关", "湛江海关") in found
    assert ("阳江海关驻高新区办事处", "阳江海关") in found
    assert ("阳江海关驻高新区办事处", "湛江海关") not in found


def test_committee_of_residents_is_the_community_s() -> None:
    text = "临夏市八坊街道王寺社区党总支书记、居委会主任穆英萍出席,市卫健局局长祁国栋参加。"
    assert ("穆英萍", "王寺社区居委会主任") in held(text)
    assert ("王寺社区居委会", "王寺社区") in ties(text, "jurisdiction")
    assert not any("临夏市居委会" in body for body in names(text))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("香港廉政公署執行處首席調查主任李國強出席。", ("廉政公署執行處", "廉政公署")),
        (
            "香港特區政府昨日公布,議員出席立法會保安事務委員會會議。",
            ("立法會保安事務委員會", "立法會"),
        ),
    ],
)
def test_department_of_hong_kong_opens_the_names_of_its_parts(
    text: str, part: tuple[str, str]
) -> None:
    found = ties(text, "partOf")
    assert any(p.endswith(part[0]) and w.endswith(part[1]) for p, w in found)


def test_department_of_hong_kong_behind_a_district_office_is_the_whole_region_s() -> None:
    text = "香港規劃署、元朗地政處及警務處展開聯合行動。"
    assert not any(body.startswith("元朗") and body.endswith("警務處") for body in names(text))


def test_department_and_its_short_name_in_a_bracket_are_one() -> None:
    text = "香港環境保護署(環保署)今日表示,有人違規。環保署發言人說,會加強巡查。"
    assert len([body for body in names(text) if "署" in body]) == 1


def test_preposition_of_traditional_text_begins_no_name() -> None:
    text = "香港警方昨日展開行動,於新田、八鄉及流浮山截查車輛。"
    assert named(text, "Person") == set()


@pytest.mark.parametrize(
    ("text", "ministry"),
    [
        (
            "王林同乌兹别克斯坦投资、工业和贸易部部长库德拉托夫举行会谈。",
            "乌兹别克斯坦投资、工业和贸易部",
        ),
        ("外交部副部长秦柏年会见老挝计划、投资与财政部副部长坎平。", "老挝计划、投资与财政部"),
    ],
)
def test_ministry_of_several_fields_is_the_other_state_s(text: str, ministry: str) -> None:
    assert ministry in names(text)
    assert not any(body.startswith("外交部工业") for body in names(text))


def test_firm_called_after_a_province_and_a_city_keeps_both() -> None:
    text = "该县欢迎新疆塔城国际资源有限公司投资,重庆市万州区大顺茶叶有限公司参加。"
    assert {"新疆塔城国际资源有限公司", "万州区大顺茶叶有限公司"} <= names(text)


def test_community_whose_name_ends_like_a_preposition_is_whole() -> None:
    text = "他到临夏市前河沿社区日间照料中心检查。游客沿社区道路步行。"
    assert ("前河沿社区日间照料中心", "前河沿社区") in ties(text, "locatedIn")
    assert "前河" not in named(text, "Place")


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("南湖学院设计学院“青禾”志愿服务队赴凤桥镇开展活动。", "南湖学院设计学院“青禾”志愿服务队"),
        ("县司法局“石榴籽”普法宣讲团走进校园。", "县司法局“石榴籽”普法宣讲团"),
        ("走访夜郎镇“巧手绣娘”苗绣合作社,看望绣娘。", "“巧手绣娘”苗绣合作社"),
    ],
)
def test_team_is_told_apart_by_a_quoted_name(text: str, team: str) -> None:
    assert team in names(text)


@pytest.mark.parametrize(
    "text",
    ["全县组建“红马甲”志愿服务队12支。", "县里开展“我为群众办实事,服务队在行动”活动。"],
)
def test_teams_that_are_counted_or_a_clause_in_quotes_name_none(text: str) -> None:
    assert not any("队" in body for body in names(text))


def test_slogan_that_names_volunteers_is_no_person() -> None:
    text = "“益心为公”志愿者吴明参加听证会。"
    assert named(text, "Person") == {"吴明"}


def test_team_that_an_office_posts_in_a_numbered_village() -> None:
    text = "区党委网信办驻13村“访惠聚”工作队筹资30万元。"
    assert any(body.endswith("网信办驻13村“访惠聚”工作队") for body in names(text))


def test_regiment_is_one_with_and_without_its_division() -> None:
    text = "第四师七十八团召开会议,七十八团团长李伟说,十二连连长王明发言。"
    assert {body for body in names(text) if body.endswith("团")} == {"第四师七十八团"}
    assert ("第四师七十八团十二连", "第四师七十八团") in ties(text, "partOf")


def test_company_of_one_of_several_regiments_is_left_alone() -> None:
    text = "七十八团和七十九团召开会议,十二连党支部书记王明发言。"
    assert not any(whole.endswith("团") for _, whole in ties(text, "partOf"))


def test_village_with_a_number_for_a_name() -> None:
    text = "伽师县卧里托格拉克镇在13村召开推进会,13村党支部书记吐送江·托合提介绍经验。"
    assert ("13村党支部", "13村") in ties(text, "jurisdiction")
    assert ("13村", "卧里托格拉克镇") in ties(text, "within")


def test_villages_that_are_counted_are_no_village() -> None:
    assert "12村" not in named("全县涉及3镇、12村,共有12村受灾。", "Place")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "四川大学科研处处长李伟、材料科学与工程学院副院长赵强参加。",
            ("四川大学材料科学与工程学院", "四川大学"),
        ),
        (
            "武汉大学土木及环境工程学系教授何子谦应邀列席。",
            ("武汉大学土木及环境工程学系", "武汉大学"),
        ),
    ],
)
def test_college_in_a_list_is_of_the_university_before_it(text: str, part: tuple[str, str]) -> None:
    assert part in ties(text, "partOf")


def test_college_called_after_a_place_is_of_no_university_before_it() -> None:
    text = "四川大学科研处处长李伟、南京林学院副院长赵强参加。"
    assert ("南京林学院", "四川大学") not in ties(text, "partOf")


def test_branch_of_a_hospital_is_the_hospital_s_and_stands_where_it_is_called_after() -> None:
    text = "延边大学附属医院珲春分院揭牌,四川大学华西医院上锦分院院长王明参加。"
    assert ("延边大学附属医院珲春分院", "延边大学附属医院") in ties(text, "partOf")
    found = ties(text, "locatedIn")
    assert ("延边大学附属医院珲春分院", "珲春市") in found
    assert not any("上锦分院" in body for body, _ in found)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "方虎当选中国医师协会神经外科医师分会委员。",
            ("中国医师协会神经外科医师分会", "中国医师协会"),
        ),
        (
            "四川大学华西第二医院护理部主任李丽参加。",
            ("四川大学华西第二医院护理部", "四川大学华西第二医院"),
        ),
    ],
)
def test_part_of_a_society_and_of_a_hospital(text: str, part: tuple[str, str]) -> None:
    assert part in ties(text, "partOf")
    assert not any(body.endswith("协会神经外科") for body in names(text))


@pytest.mark.parametrize(
    "text",
    ["“金湄公河6号”货轮起航。", "渔船“浙江渔101”获救。", "这里被称为“中国长寿之乡”。"],
)
def test_ship_s_name_and_a_title_of_honour_are_no_places(text: str) -> None:
    assert named(text, "Place") == set()


def test_place_in_quotes_that_names_no_ship_stays() -> None:
    assert "阳江港" in named("他说:“阳江港今年扩建。”货轮起航。", "Place")


def test_bureau_of_a_county_of_taiwan_is_not_macao_s() -> None:
    text = "屏東縣政府簽署合作意向書。衛生局長張介然出席,衛生局醫政科長曾郁婷說明。"
    assert not any("澳门" in body for body in names(text))


def test_river_lies_in_no_town_of_its_name() -> None:
    text = "抚边乡发生泥石流,抚边河水位上涨。抚边乡中心小学停课。"
    found = ties(text, "locatedIn")
    assert ("抚边河", "抚边乡") not in found
    assert ("抚边乡中心小学", "抚边乡") in found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("澳門市政署食品安全廳人員到場協助。", ("市政署食品安全廳", "市政署")),
        (
            "澳門治安警察局路環警務廳於路氹城一酒店截獲兩人。",
            ("治安警察局路環警務廳", "治安警察局"),
        ),
    ],
)
def test_department_of_macao_has_the_office_behind_it(text: str, part: tuple[str, str]) -> None:
    found = ties(text, "partOf")
    assert any(p.endswith(part[0]) and w.endswith(part[1]) for p, w in found)


def test_page_of_a_visit_is_that_of_the_guests_who_call_themselves_own() -> None:
    text = (
        "我校代表团访问韩国全北国立大学\n应韩国全北国立大学邀请,延边大学副校长朴成哲率"
        "国际合作与交流处处长金虎哲一行访问该校,看望了我校教师全英兰。"
    )
    assert ("延边大学代表团", "延边大学") in ties(text, "partOf")
    assert ("全英兰", "延边大学教师") in held(text)


def test_committee_behind_the_shreds_of_another_village_s_name_is_not_the_last_one_s() -> None:
    text = "走进户撒乡项姐村,全乡有打刀户217户,其中腊撒村委会占了一半。"
    assert not any(body.endswith("项姐村委会") for body in names(text))
    told = names("走进户撒乡项姐村,村委会主任王明来到村委会门口。")
    assert any(body.endswith("项姐村委会") for body in told)
