"""In which body a post is, and which body is part of which: one sentence a mechanism."""

from __future__ import annotations

import pytest

from graph.assembly import assemble
from graph.model import Source
from graph.pipeline import read_source


def facts(text: str, *relations: str) -> set[tuple[str, str]]:
    """(subject, object) by their names of the facts of some relations."""
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    name = {node: str(data.get("name")) for node, data in graph.nodes(data=True)}
    edges = graph.edges(data="relation")
    return {(name[s], name[o]) for s, o, relation in edges if relation in relations}


def bodies(text: str, person: str) -> set[str]:
    """The bodies that a person's posts are in."""
    held = {post for who, post in facts(text, "holds") if who == person}
    return {body for post, body in facts(text, "postIn") if post in held}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("湖州市总工会原党组成员、副主席李明强被查。", "李明强", "湖州市总工会党组"),
        ("兰山县人民医院院长、党委副书记李娜说。", "李娜", "兰山县人民医院党委"),
        ("赣县区吉埠镇镇长、党委副书记陈旭东介绍情况。", "陈旭东", "吉埠镇党委"),
        ("县水利局成立防汛抢险工作组,副县长何芳任组长。皋兰县通报。", "何芳", "防汛抢险工作组"),
        ("云岭师范学院举办论坛。北江大学教授李强作报告,副校长何芳主持。", "何芳", "云岭师范学院"),
        ("云岭县人民医院表彰。我院神经外科主任何芳发言。", "何芳", "云岭县人民医院神经外科"),
        ("枣阳市人大会议开幕。来自杨垱镇的代表何芳说。枣阳市人大闭会。", "何芳", "枣阳市人大"),
        ("政协竹山县委员会开会。来自宝丰镇的委员何芳建议。竹山县发布。", "何芳", "竹山县政协"),
        (
            "矿难通报。平顺县昌隆煤业有限公司矿长李强,安全副矿长何芳停职。",
            "何芳",
            "平顺县昌隆煤业有限公司",
        ),
        ("团县委、县妇联参加。县纪委召开全会,马青山当选书记。岷县发布。", "马青山", "岷县纪委"),
        ("市人大常委会举行第三次会议,副主任何芳主持。铜仁市发布。", "何芳", "铜仁市人大常委会"),
        (
            "黔能矿业有限公司与中辽能源投资公司签约。中辽能源总工程师崔明哲致辞。",
            "崔明哲",
            "中辽能源投资公司",
        ),
        (
            "查处江口钢铁集团有限责任公司(以下简称江钢集团)原党委书记李明强。桃源镇党委参会。",
            "李明强",
            "江口钢铁集团有限责任公司党委",
        ),
        (
            "省委第二巡视组  组长:佟桂芳  副组长:李明强\n湖北省公布。",
            "佟桂芳",
            "湖北省委第二巡视组",
        ),
        (
            "阜阳市召开会议。六安市委书记卜文涛,市委副书记、代市长闻人杰陪同,阜阳市教育局参加。",
            "闻人杰",
            "六安市委",
        ),
        (
            "任免云岭县人民法院下列人员:\n姓名\t任命职务\t免去职务\n何芳\t审判员\t书记员",
            "何芳",
            "云岭县人民法院",
        ),
    ],
)
def test_a_post_is_in_the_body_that_its_words_or_neighbours_tell(
    text: str, person: str, body: str
) -> None:
    assert body in bodies(text, person)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        # a group that is not named is no party group named elsewhere
        ("县交通运输局党组开会。副县长何芳任组长。皋兰县通报。", "何芳"),
        # of two bodies that have such a post neither
        ("市妇联和市残联到敬老院慰问,副主席李明强参加。铜仁市发布。", "李明强"),
        # the party committee of a town that a life speaks of is not a company's
        ("蟠龙镇党委开会。原党委书记毋海平被查。长治市发布。", "毋海平"),
    ],
)
def test_an_untold_body_stays_untold(text: str, person: str) -> None:
    held = {body for body in bodies(text, person) if "政府" not in body}
    assert held == set()


def test_posts_of_a_list_are_shared_and_an_unread_holder_takes_none() -> None:
    shared = "现场成立救援指挥部,县长马青山任指挥长,副县长何芳,县水利局局长王强任副指挥长。"
    assert {"救援指挥部"} <= bodies(shared + "岷县通报。", "王强")
    assert {"救援指挥部"} <= bodies(shared + "岷县通报。", "何芳")


def test_a_name_that_begins_with_another_bodys_is_part_of_it() -> None:
    text = "远疆集团开会。远疆集团海拉尔煤业有限责任公司董事长李明强发言。"
    assert any(whole == "远疆集团" for part, whole in facts(text, "partOf"))
    other = "中国银行放贷。中国银行业协会召开会议。"
    assert not facts(other, "partOf")


def test_a_short_name_used_before_it_is_explained_is_the_same_body() -> None:
    text = '市长到锦渤重工调研\n\n4月27日,市长到辽宁锦渤重型装备集团有限公司(下称"锦渤重工")调研。'
    graph = assemble([read_source(Source(text, published="2024-05-10"))])
    named = [d["name"] for _, d in graph.nodes(data=True) if d["type"] == "Organization"]
    assert [n for n in named if "锦渤" in n] == ["辽宁锦渤重型装备集团有限公司"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("代表团赴莆田市秀屿区参观湄东造船有限公司。", ("湄东造船有限公司", "秀屿区")),
        ("会议在市体育中心举行。铜仁市发布。", ("铜仁市体育中心", "铜仁市")),
        ("灾民转移至莘口中心小学。三元区莘口镇通报。", ("莘口中心小学", "莘口镇")),
    ],
)
def test_what_is_seen_somewhere_or_called_after_a_place_stands_there(
    text: str, pair: tuple[str, str]
) -> None:
    located = facts(text, "locatedIn")
    assert any(s.endswith(pair[0][-4:]) and o == pair[1] for s, o in located)


def test_who_stands_before_a_document_issues_it() -> None:
    text = (
        "县委、县人民政府《关于表彰先进的决定》已宣读。学习《民法典》,县司法局开展宣传。岷县通报。"
    )
    issued = facts(text, "issues")
    assert ("岷县委", "关于表彰先进的决定") in issued or ("县委", "关于表彰先进的决定") in issued
    assert not {body for body, document in issued if document == "民法典"}


def test_post_bodies_boards_have_no_departments() -> None:
    text = "任命张雁为从江县人民法院审判委员会委员、民事审判庭庭长。"
    names = {e.name for e in read_source(Source(text, published="2024-05-10")).entities}
    assert "从江县人民法院民事审判庭" in names
    assert "从江县人民法院审判委员会民事审判庭" not in names


def test_post_bodies_committee_is_of_the_place_named_since() -> None:
    text = "李明历任乐清市柳市镇团委书记,乐清市虹桥镇镇长、党委书记,永嘉县县长。"
    names = {e.name for e in read_source(Source(text, published="2024-05-10")).entities}
    assert "虹桥镇党委" in names
    assert "柳市镇团委党委" not in names


def test_post_bodies_a_party_body_behind_a_firm_is_no_regions() -> None:
    text = (
        "青海省纪委监委派员督办。集团党委书记、董事长安建国检讨,总经理李强、纪委书记王明到会。"
        "青海省发布。"
    )
    assert not any("青海省" in body for body in bodies(text, "王明"))


CITIES = {
    "of the prefecture": (
        "金华市委书记朱重到义乌市调研\n6月3日,市委书记朱重到义乌市调研。市委常委、秘书长陈列,"
        "义乌市委书记王健、市长叶帮立参加。市应急管理局局长蒋涛汇报。",
        {"朱重": "金华市委", "陈列": "金华市委", "王健": "义乌市委", "蒋涛": "金华市应急管理局"},
    ),
    "of the county-level city, by its medium": (
        "金华市委书记朱重到我市调研\n来源:义乌市融媒体中心 2024-06-04\n6月3日,金华市委书记朱重"
        "到义乌市调研。市委书记王健、市长叶帮立陪同。市应急管理局局长蒋涛汇报。",
        {"朱重": "金华市委", "王健": "义乌市委", "蒋涛": "义乌市应急管理局"},
    ),
    "of the prefecture, whose deputies and members are many": (
        "金华市委副书记朱重到义乌市调研\n6月3日,金华市委副书记朱重到义乌市调研义乌市防汛工作。"
        "朱重来到义乌市佛堂镇、义乌市苏溪镇。\n会上,金华市委书记王健讲话。市委书记王健要求,抓好落实。"
        "市委副书记傅强参加。",
        {"朱重": "金华市委", "傅强": "金华市委"},
    ),
    "of the county-level city, by its own": (
        "义乌市召开防汛工作会议\n6月3日,义乌市召开防汛工作会议。市委书记王健出席。"
        "金华市水利局副局长蒋涛到会。市应急管理局局长陈列汇报。",
        {"王健": "义乌市委", "蒋涛": "金华市水利局", "陈列": "义乌市应急管理局"},
    ),
}


@pytest.mark.parametrize(("text", "seats"), CITIES.values(), ids=CITIES)
def test_posts_city_alone_is_the_one_whose_offices_the_report_names(
    text: str, seats: dict[str, str]
) -> None:
    for person, body in seats.items():
        assert body in bodies(text, person), person


def test_posts_head_beside_another_units_head_is_of_that_unit() -> None:
    assert ("叶帮立", "义乌市市长") in facts(CITIES["of the prefecture"][0], "holds")


def test_posts_unit_of_a_universitys_hospital_is_part_of_the_hospital() -> None:
    parts = facts("井冈山大学附属医院护理部主任肖莲英说。", "partOf")
    assert ("井冈山大学附属医院护理部", "井冈山大学附属医院") in parts
    assert ("井冈山大学附属医院", "井冈山大学") in parts


def test_those_who_hold_a_post_are_told_behind_a_colon() -> None:
    text = "云岭县政协开会。大会执行主席有：李强、何芳（女）、王明。会员何芳，志愿者王明到会。"
    held = {(who, post) for who, post in facts(text, "holds") if who != "云岭县政协"}
    assert held == {(who, "大会执行主席") for who in ("李强", "何芳", "王明")}


def test_standing_committee_of_a_cppcc_under_its_full_name() -> None:
    text = "李强代表政协益阳市第七届委员会常务委员会作报告。市政协副主席何芳主持。"
    assert bodies(text, "何芳") == {"益阳市政协"}


def test_who_takes_over_a_post_is_not_the_one_removed() -> None:
    text = "县委免去白玉成的云岭县应急管理局党委书记职务，由南江接任党委书记。"
    held = {post for who, post in facts(text, "holds") if who == "白玉成"}
    assert held == {"云岭县应急管理局党委书记"}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        (
            "舟山市公安局党委副书记袁伟主持会议,政治部主任朱海燕宣读决定。",
            "朱海燕",
            "舟山市公安局政治部",
        ),
        (
            "岳塘区人民法院院长谭剑波、环资庭庭长彭岚出席,政治部主任李莎主持。",
            "李莎",
            "岳塘区人民法院政治部",
        ),
        (
            "河北省高级人民法院环境资源审判庭庭长宋菲参加。",
            "宋菲",
            "河北省高级人民法院环境资源审判庭",
        ),
        ("河北省委组织部部务委员、干部一处处长韩林出席。", "韩林", "河北省委组织部"),
    ],
)
def test_post_bodies_a_unit_is_of_the_house_before_it(text: str, person: str, body: str) -> None:
    assert body in bodies(text, person)


def test_post_bodies_no_county_has_a_unit_of_the_police() -> None:
    assert not bodies("平江县委书记李明看望民警,政治部主任王强参加。", "王强")


def test_posts_a_regions_title_has_its_level_word() -> None:
    text = "旗委书记、旗总林长孙立新出席,旗委副书记、旗长、旗总林长阿古拉主持。翁牛特旗发布。"
    held = facts(text, "holds")
    assert {post for who, post in held if who == "孙立新"} == {
        "翁牛特旗委书记",
        "翁牛特旗总林长",
    }
    assert {post for who, post in held if who == "阿古拉"} >= {"翁牛特旗委副书记"}
