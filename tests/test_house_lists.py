"""Lists of those who lead a house and its sections -> whose each bare title is.

A title or a section named behind the holder of another section's post is the house's, beside
that section and no part of it.
"""

from __future__ import annotations

import pytest

from tests.said_of import held, named, told

HOSPITAL = "怀化市第二人民医院"
FIRM = "湘北盛达矿业集团有限公司"
COLLEGE = "九江学院"


def test_sections_of_a_hospital_stand_side_by_side() -> None:
    text = (
        f"{HOSPITAL}召开会议。{HOSPITAL}党委书记王立，医务部主任李伟，护理部主任陈静，"
        "急诊科护士长张强，总会计师周平，副院长何芳参加会议。"
    )
    assert held(text) == {
        ("王立", f"{HOSPITAL}党委书记"),
        ("李伟", f"{HOSPITAL}医务部主任"),
        ("陈静", f"{HOSPITAL}护理部主任"),
        ("张强", f"{HOSPITAL}急诊科护士长"),
        ("周平", f"{HOSPITAL}总会计师"),
        ("何芳", f"{HOSPITAL}副院长"),
    }


def test_titles_of_a_firm_behind_a_department() -> None:
    text = (
        f"{FIRM}召开会议。{FIRM}党委书记、董事长王立，纪委书记李伟，党委组织部部长陈静，"
        "工会主席张强，总会计师周平，总经理助理何芳参加会议。"
    )
    assert ("陈静", f"{FIRM}党委组织部部长") in held(text)
    assert ("周平", f"{FIRM}总会计师") in held(text)
    assert ("何芳", f"{FIRM}总经理助理") in held(text)


def test_heads_of_a_university_behind_a_college() -> None:
    text = (
        f"{COLLEGE}举行典礼。{COLLEGE}党委书记王立，教务处处长李伟，会计学院院长张强，"
        "副校长周平参加。"
    )
    assert ("周平", f"{COLLEGE}副校长") in held(text)
    assert ("李伟", f"{COLLEGE}教务处处长") in held(text)


def test_deputy_of_a_section_stays_in_it() -> None:
    text = f"{HOSPITAL}召开会议。{HOSPITAL}医务部主任李伟、副主任陈静参加会议。"
    assert held(text) == {
        ("李伟", f"{HOSPITAL}医务部主任"),
        ("陈静", f"{HOSPITAL}医务部副主任"),
    }


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "云岭县成立以县委书记王立为组长、县长李明为副组长的工作专班。",
            {("王立", "组长"), ("李明", "副组长"), ("王立", "县委书记"), ("李明", "县长")},
        ),
        (
            "县文化馆馆长王立为队长李明颁奖。",
            {("王立", "县文化馆馆长"), ("李明", "队长")},
        ),
    ],
)
def test_who_is_made_head_of_a_group(text: str, want: set[tuple[str, str]]) -> None:
    said = held(text)
    assert all(any(who == w and post.endswith(t) for w, t in want) for who, post in said)
    assert all(any(who == w and post.endswith(t) for who, post in said) for w, t in want)


def test_a_life_whose_name_is_not_read_is_nobody_elses() -> None:
    text = (
        "贵阳市任前公示\n岩温，男，傣族，1975年3月生，现任勐海县委书记。\n"
        "临江，女，汉族，1980年1月生，现任榆树市副市长，拟任长春市民政局局长。"
    )
    assert {post for who, post in held(text) if who == "岩温"} == {"勐海县委书记"}


def test_a_line_of_a_life_opens_with_its_name() -> None:
    text = "龙江，男，侗族，1978年8月生，现任贵阳市乌当区副区长，拟任市直单位正职。"
    assert ("龙江", "乌当区副区长") in held(text)


def test_former_stands_between_two_titles() -> None:
    text = "山西省人大常委会原副主任、党组副书记白崇义同志逝世。"
    assert ("白崇义", "山西省人大常委会党组副书记") in held(text)


def test_a_speech_that_is_spoken_of_is_no_turn() -> None:
    text = "5月8日，云州市委常委会召开会议。会议指出，习近平总书记的重要讲话，立意高远。"
    assert told(text, "says", "participant") == set()


def test_group_posted_to_a_body_is_no_part_of_it() -> None:
    text = "驻省财政厅纪检监察组组长王强出席会议。"
    assert told(text, "partOf") == set()


def test_where_somebody_comes_from() -> None:
    text = (
        "青海省西宁市纪委通报\n张三，男，汉族，1965年11月出生，河南内黄人。王五，女，江苏东台人。"
    )
    assert {"内黄县", "东台市"} <= named(text, "Place")
    assert "河南蒙古族自治县" not in named(text, "Place")
    assert named(text, "Organization") == {"西宁市纪委"}


def test_a_chief_of_what_is_not_named_is_nobody_elses() -> None:
    text = (
        "果洛州召开会议。武警果洛支队队长王立参加救援。\n"
        "州人民医院派出3支医疗队巡诊，队长李伟说，雪盲症患者较多。"
    )
    assert ("李伟", "武警果洛支队队长") not in held(text)


@pytest.mark.parametrize(
    ("behind", "village"),
    [("来到莫洼村党群服务中心，", "莫洼村"), ("来到邢村，", "邢村"), ("走进企业，", None)],
)
def test_village_of_a_list(behind: str, village: str | None) -> None:
    text = f"滑县王庄镇党委书记郭占彪深入莫洼村、邢村调研。郭占彪{behind}与村党支部书记莫保民交流。"
    posts = {post for who, post in held(text) if who == "莫保民"}
    assert posts == ({f"{village}党支部书记"} if village else posts - {"邢村党支部书记"})


def test_department_whose_name_ends_like_a_ministrys() -> None:
    firm = "国家能源集团宁夏煤业公司"
    text = f"{firm}召开会议。公司组织人事部主任刘峰、党群工作部部长李伟参加。"
    assert ("刘峰", f"{firm}组织人事部主任") in held(text)
    group = "国家能源集团"
    text = f"{group}副总经理王敏到会。{firm}召开会议。集团组织人事部主任刘峰参加。"
    assert ("刘峰", f"{group}组织人事部主任") in held(text)


def test_a_body_that_asks_says_nothing() -> None:
    text = "应秘鲁政府请求，国家国际发展合作署将提供援助。"
    assert told(text, "says") == set()
    assert "秘鲁政府" in named(text, "Organization")


def test_a_party_group_is_of_who_has_one() -> None:
    text = (
        "云南省大姚县召开会议。团省委副书记、党组成员李强参加。县委常委、副县长、党组成员王立参加。"
    )
    assert ("李强", "云南省团委党组成员") in held(text)
    assert ("王立", "大姚县政府党组成员") in held(text)


def test_small_regiments_are_bodies() -> None:
    text = (
        "第一师阿拉尔市召开会议。八团党委书记、政委高峰介绍情况，八团七连职工王立发言，"
        "一团团长李强参加。"
    )
    assert held(text) == {
        ("高峰", "八团党委书记"),
        ("高峰", "八团政委"),
        ("王立", "八团七连职工"),
        ("李强", "一团团长"),
    }
