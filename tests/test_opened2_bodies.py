"""Whose body it is on pages of hospitals, universities, companies, offices and villages."""

import pytest
from holdings import bodies, facts
from tellings import bodies as named

_VISIT = (
    "\n省卫生健康委专项检查组来我院检查\n发布日期:2024-04-21 来源:党委宣传部\n\n"
    "4月19日,山西医科大学第一医院医务部主任段清远一行到我院检查。院长栗怀川、副院长冀小满陪同。"
    "我院青年医师阎春禾作了汇报。"
)


@pytest.mark.parametrize(
    "head",
    ["长治医学院附属和平医院 首页 > 新闻中心", "长治医学院附属和平医院 | 首页 | 医院概况"],
)
def test_house_is_the_one_whose_site_the_links_at_the_head_name(head: str) -> None:
    text = head + _VISIT
    assert bodies(text, "栗怀川") == {"长治医学院附属和平医院"}
    assert bodies(text, "冀小满") == {"长治医学院附属和平医院"}
    assert bodies(text, "段清远") == {"山西医科大学第一医院医务部"}


def test_house_links_without_a_body_name_nobody() -> None:
    text = "首页 > 政务公开 > 医院新闻" + _VISIT
    assert not {b for b in named(text) if b.endswith("医院新闻")}
    assert "长治医学院附属和平医院" not in named(text)


def test_house_medium_of_a_site_is_none_itself() -> None:
    text = "晋南日报 > 要闻\n校长栗怀川出席会议\n\n校长栗怀川说,学校将扩建。"
    assert facts(text, "postIn") == set()


@pytest.mark.parametrize(
    "text",
    [
        "我院举办讲座\n\n5月16日,我院邀请浙江省人民医院教授裴立新作讲座。院长段文静、感染科主任雷春主持。",
        "我院与浙江省人民医院签约\n\n我院与浙江省人民医院签约仪式举行。院长段文静、感染科主任雷春,"
        "浙江省人民医院副院长裴立新出席。",
        "浙江省人民医院来我院交流\n\n浙江省人民医院副院长裴立新一行来我院交流。院长段文静、"
        "感染科主任雷春陪同。",
        "我院赴浙江省人民医院学习\n\n院长段文静带领感染科主任雷春一行赴浙江省人民医院学习,"
        "浙江省人民医院副院长裴立新接待。",
    ],
)
def test_guests_have_no_bare_title_of_a_house_that_is_not_named(text: str) -> None:
    assert bodies(text, "段文静") == set()
    assert not bodies(text, "雷春") & {"浙江省人民医院", "浙江省人民医院感染科"}
    assert bodies(text, "裴立新") == {"浙江省人民医院"}


def test_guests_of_a_house_that_the_source_names() -> None:
    text = (
        "我公司举办讲座\n发布时间:2024-05-17 来源:赣州章江水务有限公司\n\n5月16日,我公司邀请湖北"
        "长江电力有限公司总工程师裴立新作讲座。讲座由副总经理段文静主持,董事长雷春参加。"
    )
    assert bodies(text, "段文静") == bodies(text, "雷春") == {"赣州章江水务有限公司"}


def test_guests_are_none_where_the_report_speaks_of_no_house_of_its_own() -> None:
    text = "5月16日,县卫健局到县人民医院调研。院长段文静、感染科主任雷春汇报了工作。"
    (own,) = bodies(text, "段文静")
    assert own.endswith("人民医院")


def test_guests_are_not_who_asks_them() -> None:
    text = (
        "武乡县人民医院举办讲座\n\n武乡县人民医院邀请山西大学教授裴立新来院授课。院长段文静主持。"
    )
    assert bodies(text, "段文静") == {"武乡县人民医院"}


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("文学院党委书记", "大同大学文学院党委"),
        ("图书馆馆长", "大同大学图书馆"),
        ("化工学院副院长", "化工学院"),
        ("附属中学校长", "大同大学附属中学"),
    ],
)
def test_house_university_has_colleges_with_boards_and_a_library(post: str, body: str) -> None:
    text = f"大同大学召开会议\n\n5月16日,大同大学召开会议。{post}段文静作了发言。"
    assert bodies(text, "段文静") == {body}
    assert (body, "大同大学") in facts(text, "partOf") or body.endswith("党委")


def test_house_wards_have_numbers() -> None:
    text = (
        "河北省医学会骨科学分会年会召开\n\n河北省医学会骨科学分会年会由邢台学院附属医院承办。"
        "开幕式由骨科学分会副主任委员、我院副院长、骨一科主任郝增明主持。我院骨二科副主任赵敏发言。"
    )
    assert not {b for b in named(text) if "分会骨一科" in b}
    assert bodies(text, "赵敏") == {"邢台学院附属医院骨二科"}


def _parts(text: str, whole: str) -> set[str]:
    return {part.removeprefix(whole) for part, above in facts(text, "partOf") if above == whole}


def test_departments_of_a_list_are_those_of_the_house_that_the_report_is_of() -> None:
    text = (
        "邢台市第三医院召开会议\n\n5月16日,邢台市第三医院召开质量会。会后,检查组深入急诊医学科、"
        "重症医学科、消化内科查阅病历。\n护理部、药剂科、检验科负责人参加。"
    )
    found = {"急诊医学科", "重症医学科", "消化内科", "护理部", "药剂科", "检验科"}
    assert _parts(text, "邢台市第三医院") >= found


def test_departments_of_a_list_are_not_the_house_s_where_another_is_visited() -> None:
    text = (
        "邢台市第三医院赴外地学习\n\n邢台市第三医院召开动员会。\n5月16日,院长段文静一行走访"
        "浙江省人民医院。随后,一行参观了急诊医学科、重症医学科。"
    )
    assert not _parts(text, "邢台市第三医院") & {"急诊医学科", "重症医学科"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("中汇银行江西省分行行长柯振东陪同。", "中汇银行江西省分行"),
        ("匈牙利驻上海总领事馆商务领事柯振东参加。", "匈牙利驻上海总领事馆"),
        ("欧盟委员会贸易总司副总司长柯振东来华。", "欧盟委员会贸易总司"),
        ("新北市新莊區里長聯誼會會長柯振東說。", "新莊區里長聯誼會"),
    ],
)
def test_bounds_of_a_body_before_a_title(text: str, body: str) -> None:
    found = named(text)
    assert body in found
    assert not {b for b in found if b.endswith(("总司副总司", "江西省分行")) and b != body}


def test_bounds_a_word_for_holding_a_post_is_no_part_of_a_name() -> None:
    text = "柯振东,男,藏族,现任临夏州民族事务委员会办公室主任,拟任临夏州民族事务委员会副主任。"
    assert not {b for b in named(text) if b.startswith("现任")}


def test_branch_of_a_society_is_one_with_and_without_the_society_s_name() -> None:
    text = "山西省医学会眼科学分会年会开幕。眼科学分会主任委员段文静致辞。"
    assert bodies(text, "段文静") == {"山西省医学会眼科学分会"}


def test_branch_of_a_firm_is_the_house_s_unless_another_firm_is_told_of() -> None:
    head = "宁夏塞上能源集团有限公司召开会议\n\n5月16日,宁夏塞上能源集团有限公司召开会议。"
    assert ("盐池分公司", "宁夏塞上能源集团有限公司") in facts(
        head + "盐池分公司总经理段文静发言。", "partOf"
    )
    other = "\n同日,湖北长江电力有限公司来访,盐池分公司总经理段文静参加。"
    assert "盐池分公司" not in {s for s, _ in facts(head + other, "partOf")}


def test_bounds_divisions_of_a_court_are_beside_each_other() -> None:
    text = "师中院刑事审判庭庭长段文静、立案庭副庭长柯振东、执行局局长雷春参加。"
    assert bodies(text, "柯振东") == {"师中院立案庭"}
    assert bodies(text, "雷春") == {"师中院执行局"}


def test_bounds_a_holder_is_no_body() -> None:
    text = "忻城县委书记覃振宇,县委副书记、县长蓝天成,县人大常委会主任石芳出席。"
    assert "蓝天成" not in named(text)
    assert bodies(text, "蓝天成")


def test_guests_stand_in_a_list_before_ours() -> None:
    text = (
        "延安大学附属医院与子长市人民医院签约仪式在我院举行\n\n延安大学附属医院副院长柯振东,医务部主任"
        "雷春,我院党委书记薛远、院长段文静出席。(子长市人民医院 贺小兰)"
    )
    assert bodies(text, "段文静") == {"子长市人民医院"}
    assert bodies(text, "薛远") == {"子长市人民医院党委"}
    assert bodies(text, "柯振东") == {"延安大学附属医院"}


def test_guests_are_no_hosts_of_a_meeting_of_which_ours_is_told() -> None:
    text = (
        "湖北民族大学附属医院召开会议\n\n湖北民族大学副校长柯振东和我院党委书记薛远致辞,"
        "院长段文静主持。"
    )
    assert bodies(text, "段文静") == {"湖北民族大学附属医院"}


def test_group_is_above_a_firm_that_its_name_opens() -> None:
    text = (
        "中铁二十局集团第六工程有限公司召开会议\n\n公司党委书记柯振东、总经理薛远出席会议。集团公司"
        "安全质量监督部副部长段文静应邀出席。"
    )
    assert bodies(text, "薛远") == {"中铁二十局集团第六工程有限公司"}
    assert ("安全质量监督部", "中铁二十局集团第六工程有限公司") not in facts(text, "partOf")


def test_head_of_a_university_s_school_is_followed_by_its_own_deputies() -> None:
    text = "延边大学附属中学召开会议\n\n校长柯振东、教学副校长段文静参加活动。"
    assert bodies(text, "段文静") == {"延边大学附属中学"}
