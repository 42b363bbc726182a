"""Names that the tagger runs into a verb or an adjective, and bodies that are none.

The sentences are our own; names of persons are made up.
"""

from __future__ import annotations

import pytest
from said_of import held, named, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市委书记方存好,副市长李学军出席仪式。", "方存好"),
        ("董事长王明派出代表。", "王明"),
        ("村支书周富高兴地说,路修好了。", "周富"),
    ],
)
def test_a_name_ends_where_its_bearer_acts(text: str, name: str) -> None:
    assert name in named(text, "Person")


def test_a_firm_that_only_its_chief_shows() -> None:
    text = "宁德时代联席总裁、首席制造官倪军,四川时代总经理朱云峰等参加。"
    assert held(text) == {
        ("倪军", "宁德时代联席总裁"),
        ("倪军", "宁德时代首席制造官"),
        ("朱云峰", "四川时代总经理"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "校长温和瑞带队赴定南县调研校地合作。",
        "学校与赣州市签订共建研究院协议。",
        "省委作出关于医院领导班子调整的决定。",
    ],
)
def test_no_body_of_a_verb_or_of_leaders(text: str) -> None:
    assert named(text, "Organization") <= {"省委"}


def test_a_committee_keeps_its_verbless_name() -> None:
    assert named("会议决定设立柳州市大数据发展局。", "Organization") == {"柳州市大数据发展局"}


def test_a_part_of_a_hospital_governs_nothing() -> None:
    ties = told("8月2日,新县人民医院党委书记李平、新县卫生健康委党委书记王刚座谈。", "jurisdiction")
    assert ("新县卫生健康委党委", "新县") in ties
    assert not any(body.startswith("新县人民医院") for body, _ in ties)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("行署专员库来西·买合苏提出席会议并讲话。", "库来西·买合苏提"),
        ("县长哈里旦·买买提作表态发言。", "哈里旦·买买提"),
        ("检察官阿迪力·买买提讯问了嫌疑人。", "阿迪力·买买提"),
    ],
)
def test_a_name_with_a_dot_ends_before_its_verb(text: str, name: str) -> None:
    assert named(text, "Person") == {name}


def test_a_given_name_is_no_university() -> None:
    assert not named("副省长任清华在淮北市调研。", "Organization")
    assert "清华" in named("李明任清华副校长。", "Organization")


def test_mass_organizations_are_one_by_short_and_full_name() -> None:
    text = "遵义市妇女联合会召开会议。遵义市妇联主席田丽、市科协、遵义市科学技术协会参加。"
    assert named(text, "Organization") == {"遵义市妇女联合会", "遵义市科学技术协会"}


def test_a_second_name_in_a_bracket_is_not_the_name() -> None:
    text = "省人民医院（某医学院附属人民医院）院长葛明,市人社局（市人力资源和社会保障局）局长李平"
    assert {post for _, post in held(text)} == {"省人民医院院长", "市人力资源和社会保障局局长"}


def test_the_captain_is_not_of_the_other_side() -> None:
    text = "袁心玥得12分。巴西队加比得17分。蔡斌赛后说,打得好。队长袁心玥表示,将全力备战。"
    assert held(text) == {("袁心玥", "队长")}


def test_a_mine_does_not_order_its_own_stop() -> None:
    text = "卧龙湖煤矿存在隐患3处,已责令停产整改。"
    assert not any(end.startswith("卧龙湖") for _, end in told(text, "organizer"))
    route = told("贺州至巴马高速公路12月28日正式建成通车。", "organizer")
    assert not any(end.startswith("贺州") for _, end in route)


def test_a_number_of_provinces_is_nobody() -> None:
    assert not named("沿黄九省区检察机关办理案件4561件。", "Person")


def test_who_is_corrected_or_let_off_says_nothing() -> None:
    assert not told("黄静受到批评教育。", "says")
    assert not told("鉴于刘宝山已退休,建议免于追究责任。", "says")


def test_the_committee_has_no_director() -> None:
    text = "市五届人大常委会第三十次会议召开。市委常委张平列席会议,副主任王力平、陈洪出席。"
    assert {p for n, p in held(text) if n in ("王力平", "陈洪")} == {"市人大常委会副主任"}
    assert ("李平", "市委办公室副主任") in held("市委办公室主任王军、副主任李平参加。")


def test_what_another_does_upon_an_order_is_not_its_words() -> None:
    assert not told("县委书记张明作出批示,县长王军率工作组赶赴现场。", "says")
    said = told("县委书记张明作出批示,县长王军要赶赴现场指挥。", "says")
    assert {who for who, _ in said} == {"张明"}


def test_a_name_of_two_characters_is_found_before_a_glued_verb() -> None:
    text = "州长更藏主持会议并讲话。\n更藏强调,要紧盯全年目标。"
    assert ("更藏", "要紧盯全年目标") in told(text, "says")


def test_what_befalls_a_relative_is_not_the_one_named() -> None:
    assert not told("李明的父亲去世。", "participant", "organizer")
    assert ("去世", "李明") in told("李明去世。", "participant")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县长李向和代表县政府签约。", "李向和"),
        ("教授张玉先任组长,李永和担任副组长。", "张玉先"),
        ("曼蚌村党支部书记王老里代表村民签约。", "王老里"),
        ("县医院院长汤和平主持会议。", "汤和平"),
    ],
)
def test_the_last_of_a_name_that_is_a_word_too(text: str, name: str) -> None:
    assert name in named(text, "Person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县教育局局长刘伟和代表们交谈。", "刘伟"),
        ("县委书记张玉先后到镇村调研。", "张玉"),
    ],
)
def test_the_word_behind_a_short_name_is_none_of_it(text: str, name: str) -> None:
    assert named(text, "Person") == {name}
