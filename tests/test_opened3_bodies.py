"""Bodies of pages that nobody had worked on: hosts, stand-ins, names cut at a verb or a role."""

import pytest
from holdings import bodies, facts, posts
from tellings import bodies as named


@pytest.mark.parametrize(
    ("text", "host", "part"),
    [
        (
            "江苏沿江高速公路有限公司靖江管理处处长段永和介绍了情况。",
            "江苏沿江高速公路有限公司",
            "江苏沿江高速公路有限公司靖江管理处",
        ),
        (
            "会前,一行察看了安徽华兴建工股份有限公司项目部。",
            "安徽华兴建工股份有限公司",
            "安徽华兴建工股份有限公司项目部",
        ),
        (
            "中国科学院长春应用化学研究所电分析化学国家重点实验室副主任梁志成获奖。",
            "中国科学院长春应用化学研究所",
            "中国科学院长春应用化学研究所电分析化学国家重点实验室",
        ),
    ],
)
def test_part_has_the_firm_or_institute_that_its_name_begins_with(
    text: str, host: str, part: str
) -> None:
    assert (part, host) in facts(text, "partOf")


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("长春应用化学研究所有限公司总经理梁志成出席。", "长春应用化学研究所"),
        (
            "中央纪委国家监委驻中国北疆能源集团有限公司纪检监察组通报。",
            "中央纪委国家监委驻中国北疆能源集团有限公司",
        ),
    ],
)
def test_part_has_no_host_where_the_name_itself_goes_on(text: str, none: str) -> None:
    assert none not in named(text)


def test_name_before_the_body_of_a_post_that_is_lost() -> None:
    text = "会议决定,免去罗永强城关派出所所长职务;王永庆县档案馆馆长职务。"
    assert posts(text, "罗永强") == {"城关派出所所长"}
    assert posts(text, "王永庆") == {"县档案馆馆长"}
    text = "免去高家庄镇卫生院院长职务,免去黄河口镇中心卫生院院长职务。"
    assert named(text) == {"高家庄镇卫生院", "黄河口镇中心卫生院"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区工商联主席卢昌友代表群团组织致贺词。", {"区工商联"}),
        ("5月12日,平凉市党政代表团来校访问。", {"平凉市党政代表团"}),
        ("外交部部长助理尚文彬、欧洲司司长柯静文参加。", {"外交部", "外交部欧洲司"}),
        ("水利部、住房城乡建设部有关司局负责同志参加。", {"水利部", "住房城乡建设部"}),
        (
            "整合县粮食局职责,县发展改革局加挂县物价局牌子。",
            {"县发展改革局", "县物价局", "县粮食局"},
        ),
        ("龙头企业金穗粮油有限公司带动农户增收。", {"金穗粮油有限公司"}),
        ("龙头企业协会会长王军参加。", {"龙头企业协会"}),
    ],
)
def test_name_ends_at_a_verb_a_role_or_a_class(text: str, names: set[str]) -> None:
    assert named(text) == names


_DECLARED = (
    "3月9日,中国华远船舶重工有限公司(以下简称“集团公司”)党委书记、董事长宋怀山主持会议。"
    "集团公司总经理林肇庆、中央纪委国家监委驻集团公司纪检监察组组长、党委常委靳长安参加。\n\n"
    "宋怀山拜访滨海钢铁集团有限公司。滨海钢铁集团董事长段景云、滨海钢铁集团总经理佟志强、"
    "集团公司副总经理迟国栋座谈。"
)


def test_class_word_means_the_body_whose_short_name_the_report_says_it_is() -> None:
    own = "中国华远船舶重工有限公司"
    assert bodies(_DECLARED, "林肇庆") == bodies(_DECLARED, "迟国栋") == {own}
    assert bodies(_DECLARED, "段景云") == {"滨海钢铁集团有限公司"}
    assert own + "党委" in bodies(_DECLARED, "靳长安")


def test_class_word_that_is_not_declared_is_of_the_body_told_of() -> None:
    text = "宋怀山拜访滨海钢铁集团有限公司。该公司总经理佟志强陪同。"
    assert bodies(text, "佟志强") == {"滨海钢铁集团有限公司"}


def test_party_group_is_of_the_body_to_which_a_group_is_posted() -> None:
    text = "省纪委监委驻省水利厅纪检监察组组长、党组成员王毅参加。"
    assert posts(text, "王毅") == {"省纪委监委驻省水利厅纪检监察组组长", "省水利厅党组成员"}
    text = "省纪委监委第三监督检查室主任、机关党委书记王毅参加。"
    assert "省水利厅党组" not in bodies(text, "王毅")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("陇编办发〔2024〕17号", set()),
        ("县委社会工作部统一领导县信访局。", {"县委", "县委社会工作部", "县信访局"}),
        ("县统计局内设办公室、核算股。", {"县统计局"}),
        ("兰州大学草地农业科技学院提供支撑。", {"兰州大学", "兰州大学草地农业科技学院"}),
        (
            "云南省教育厅职业教育与成人教育处副处长何静参加。",
            {"云南省教育厅", "云南省教育厅职业教育与成人教育处"},
        ),
        ("建行甘肃省分行、工行陇西支行签约。", {"建行", "建行甘肃省分行", "工行", "工行陇西支行"}),
        ("镇人大主席团组织代表视察。", {"镇人大", "镇人大主席团"}),
    ],
)
def test_name_is_neither_cut_nor_made_of_what_stands_beside_it(text: str, names: set[str]) -> None:
    assert named(text) == names


def test_unit_of_two_characters_behind_the_name_of_the_party() -> None:
    text = "中共康县县委组织部\n公示\n\n县教育局局长马得福任县委宣传部副部长。"
    assert ("县教育局", "康县") in {
        (b.replace("康县", "县"), p) for b, p in facts(text, "jurisdiction")
    }


def test_party_of_a_farm_is_not_a_part_of_the_body_before_it() -> None:
    text = "六师五家渠市党委组织部组织二科科长刘世强,芳草湖农场党委委员孙红梅到会指导。"
    assert bodies(text, "孙红梅") == {"芳草湖农场党委"}
    assert not facts(text, "states")


def test_committee_of_an_assembly_that_is_named_without_it() -> None:
    text = "云南省提案委员会主任马寿山、省政协经济委员会主任李国良,民族和宗教委员会副主任才让参加。"
    assert bodies(text, "马寿山") == {"云南省政协提案委员会"}
    assert bodies(text, "才让") == {"云南省政协民族和宗教委员会"}
    text = "市政协提案委员会主任马寿山,市招标委员会主任李国良参加。"
    assert bodies(text, "李国良") == {"市招标委员会"}


def test_what_a_sentence_says_first_tells_whose_post_or_body_is_meant() -> None:
    text = (
        "县委社会工作部部长由县委常委、组织部部长陆永安兼任,县信访局局长马得福任副部长。\n"
        "北流市新闻\n\n玉林市委、市政府高度重视,成立由市委政法委牵头的调查组进驻北流市。"
        "北流市公安局副局长覃敏、北流市委书记罗强参加。"
    )
    assert posts(text, "马得福") == {"县信访局局长", "县委社会工作部副部长"}
    assert "玉林市委政法委" in named(text)


def test_foreign_ministry_and_short_name_that_its_full_one_begins_with() -> None:
    text = "俄罗斯紧急情况部部长库连科夫与哈萨克斯坦紧急情况部副部长会谈。"
    assert bodies(text, "库连科夫") == {"俄罗斯紧急情况部"}
    text = "天津大学(以下简称“天大”)、清华大学(以下简称“清华”)签约。清华校长李明远出席。"
    assert bodies(text, "李明远") == {"清华大学"}


def test_officer_of_a_society_is_none_of_his_own_college() -> None:
    text = "大会选举某职业学院党委书记卢天林为理事长,海河职业学院物流学院院长罗春燕任秘书长。"
    assert bodies(text, "罗春燕") == {"海河职业学院物流学院"}


def test_county_whose_name_begins_as_a_level_word_is_none_of_a_town() -> None:
    text = "铁厂镇政府值守。镇安县防汛抗旱指挥部成员、镇安县水利局局长阮家林参加。"
    assert {p for _, p in facts(text, "jurisdiction")} == {"铁厂镇", "镇安县"}
    assert bodies(text, "阮家林") == {"镇安县防汛抗旱指挥部", "镇安县水利局"}


def test_branch_that_a_works_is_of_is_not_called_after_the_works() -> None:
    text = "涪陵分公司采油厂协同值守。12月8日,涪陵分公司经理陈惟国到采油厂调研。"
    assert bodies(text, "陈惟国") == {"涪陵分公司"}


def test_party_branch_that_more_words_tell_apart_is_not_that_of_the_house() -> None:
    text = "江汉石油有限公司召开会议\n\n1月5日,净化二联合党支部书记何江带队。公司党委书记吴明参加。"
    assert bodies(text, "何江") == set()
    assert bodies(text, "吴明") == {"江汉石油有限公司党委"}


def test_parts_by_their_places_are_of_the_body_right_before_them() -> None:
    text = "国家消防救援局调派西藏消防救援总队拉萨、山南2个支队到场。"
    assert named(text) == {
        "国家消防救援局",
        "西藏消防救援总队",
        "西藏消防救援总队拉萨支队",
        "西藏消防救援总队山南支队",
    }


def test_ordinary_noun_and_profession_inside_a_name_make_no_body() -> None:
    assert named("宝鸡市民政局社会组织管理科通报。") == {
        "宝鸡市民政局",
        "宝鸡市民政局社会组织管理科",
    }
    text = "滨海师范大学教师教育学院院长李国治发言。"
    assert posts(text, "李国治") == {"滨海师范大学教师教育学院院长"}


def test_name_alone_between_a_label_and_posts_is_no_body() -> None:
    text = "组　长：方明远　县委副书记、县长\n副组长：鱼国荣　县委常委、常务副县长"
    assert "方明远" not in named(text)
    assert "县长" in posts(text, "方明远")
    assert "新华社" in named("主办单位：新华社　承办单位：科技部\n地点：县会议中心")
