"""Who holds which post where a careless reader goes wrong: wishes, ends, lists, torn names."""

from __future__ import annotations

import pytest
from holdings import PUBLISHED, bodies, facts, posts

from graph.model import Source
from graph.pipeline import read_source


def _people(text: str) -> set[str]:
    entities = read_source(Source(text, published=PUBLISHED)).entities
    return {e.name for e in entities if e.type == "Person"}


def _held(text: str, person: str) -> set[tuple[str, str]]:
    """(post, status) of what a person holds or held."""
    reading = read_source(Source(text, published=PUBLISHED))
    names = {e.key: e.name for e in reading.entities}
    told = [f for f in reading.facts if f.relation == "holds" and names[f.subject] == person]
    return {(names[f.object], str(dict(f.qualifiers).get("status"))) for f in told}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("外交部部长助理尚立群、亚洲司司长何静之参加会谈。", "尚立群"),
        ("区总工会主席龚昌友代表群团组织向大会致贺词。", "龚昌友"),
        ("他来到塔公寺,与寺管会主任旦正加亲切交谈。", "旦正加"),
        ("在呷巴乡,他与村民拉姆亲切交谈。", "拉姆"),
        ("村民希望蒋建军担任村党支部书记。", "蒋建军"),
        ("同意聘任何秀梅女士为公司财务总监。", "何秀梅"),
        ("提请任命秦国芳为县教育局局长。", "秦国芳"),
        ("秦磊历任县长秘书、县委办公室主任。", "秦磊"),
        ("秦国芳不兼任县财政局局长职务。", "秦国芳"),
    ],
)
def test_names_end_where_what_is_told_of_them_begins(text, person):
    assert _people(text) - {"何静之"} == {person}


@pytest.mark.parametrize(
    "text",
    [
        "受理妇女儿童来信来访1908件,办结率达99.2%。",
        "本公司董事会及全体董事保证本公告内容不存在任何虚假记载。",
    ],
)
def test_names_are_no_verbs_behind_a_noun_for_persons(text):
    assert _people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "他希望秦大勇担任云岭县教育局局长后不负重托。",
        "如果秦大勇当选县长,将是该县最年轻的县长。",
        "假如秦大勇是县长,他会怎么做?",
        "获奖代表秦大勇上台发言。",
        "当事人代表秦大勇在协议书上签字。",
    ],
)
def test_posts_wished_for_or_of_a_class_are_not_held(text):
    assert posts(text, "秦大勇") == set()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("提请任命秦国芳为县教育局局长。", "nominated"),
        ("县教育局局长秦国芳因工作不力被免职。", "removed"),
        ("县教育局局长秦国芳辞职。", "resigned"),
        ("秦国芳任县教育局局长期间,学校增至12所。", "former"),
        ("加入某集团前,秦国芳是县教育局局长。", "former"),
        ("离任县教育局局长秦国芳到会。", "former"),
        ("县教育局局长秦国芳主持会议。", "in-office"),
    ],
)
def test_posts_keep_how_they_are_held(text, status):
    assert _held(text, "秦国芳") == {("县教育局局长", status)}


def test_posts_given_up_are_of_whom_the_clause_names():
    text = "会议接受周海生辞去乡长职务的请求,补选秦志远为乡长。"
    assert _held(text, "周海生") == {("乡长", "resigned")}
    assert _held(text, "秦志远") == {("乡长", "elected")}


def test_posts_by_turns_are_of_each_in_his_place():
    text = "县委书记、县长分别由龚明华、秦国强担任。"
    assert posts(text, "龚明华") == {"县委书记"}
    assert posts(text, "秦国强") == {"县长"}


@pytest.mark.parametrize(
    ("text", "person", "post"),
    [
        ("广西壮族自治区党委书记韦明、主席陆涛出席。", "陆涛", "广西壮族自治区主席"),
        ("广西壮族自治区党委副书记、主席陆涛出席。", "陆涛", "广西壮族自治区主席"),
        ("广西壮族自治区党委书记韦明、政协主席陆涛出席。", "陆涛", "广西壮族自治区政协主席"),
        ("广西壮族自治区总工会党组书记、主席陆涛出席。", "陆涛", "广西壮族自治区总工会主席"),
    ],
)
def test_posts_of_an_autonomous_region_have_a_chairman(text, person, post):
    assert post in posts(text, person)
    assert not any("党委主席" in p for p in posts(text, person))


def test_posts_of_a_life_go_on_behind_an_unread_one():
    text = (
        "马思明,回族,1929年10月生,宁夏海原人。历任海原县土改工作队队员、县团委书记,"
        "海原县委副书记、县长,固原地委副书记。"
    )
    assert {"海原县团委书记", "海原县委副书记", "海原县县长"} <= posts(text, "马思明")
    assert {s for _, s in _held(text, "马思明")} == {"former"}


def test_posts_of_the_elected_stand_before_their_names():
    text = "会议选举独立董事秦建华为审计委员会主任委员。"
    assert posts(text, "秦建华") == {"独立董事", "审计委员会主任委员"}


def test_posts_of_a_slate_of_a_community_are_its_committee_s():
    text = (
        "岔河镇柳树社区居民委员会换届选举公告\n岔河镇柳树社区第十二届居民委员会选举结果如下:\n"
        "主 任:胡德明\n副主任:孙桂英\n委 员:葛 军 周玉霞\n居务监督委员会主任:左志成\n"
        "委 员:严海燕\n"
    )
    assert bodies(text, "葛军") == bodies(text, "胡德明") == {"柳树社区居民委员会"}
    assert "柳树社区居民委员会" not in bodies(text, "严海燕")


def test_posts_of_a_label_with_its_order_in_brackets():
    text = (
        "政协曲靖市麒麟区第十届委员会第一次会议选举产生:\n副主席:\n李红梅(女) 张 诚\n"
        "常务委员:(以姓氏笔画为序)\n丁 涛 王 娟(女) 王朝阳\n"
    )
    assert posts(text, "丁涛") == posts(text, "王朝阳") == {"麒麟区政协常务委员"}


def test_posts_set_wide_of_those_who_sign():
    text = (
        "台州市椒江区人民法院\n本院认为,事实清楚。\n审　判　长　　金伟民\n"
        "人民陪审员　　罗 明\n代 书 记 员　　叶 倩\n"
    )
    assert posts(text, "金伟民") == {"椒江区人民法院审判长"}
    assert posts(text, "叶倩") == {"椒江区人民法院代书记员"}
    assert _people(text) == {"金伟民", "罗明", "叶倩"}


def test_posts_of_a_party_s_session_are_not_the_conference_s():
    text = (
        "5月8日,民盟怀化市第七次代表大会召开,选举产生民盟怀化市第七届委员会。在随后召开的民盟"
        "怀化市七届一次全委会上,秦明当选主委,龚芳任秘书长。市政协秘书长赵磊到会。"
    )
    assert ("龚芳", "民盟怀化市第七届委员会秘书长") in facts(text, "holds")
    assert posts(text, "赵磊") == {"怀化市政协秘书长"}


@pytest.mark.parametrize(
    "text",
    [
        "龚国芳饰演县委书记秦明华。",
        "湖南、湖北两省省委书记秦明华、龚国强出席。",
        "有人冒充市委书记秦明华行骗。",
    ],
)
def test_posts_played_or_of_two_units_at_once_are_nobody_s(text):
    assert posts(text, "秦明华") == posts(text, "龚国强") == set()


def test_posts_behind_a_pretence_of_another_clause_are_held():
    assert posts("老板谎称停产，县教育局局长秦明华到场。", "秦明华") == {"县教育局局长"}


def test_posts_of_several_who_serve_are_each_one_s():
    text = "由龚明华担任组长,秦国强、陆国芳担任副组长。"
    assert posts(text, "秦国强") == posts(text, "陆国芳") == {"副组长"}


def test_posts_of_a_row_of_names_one_of_which_is_a_word():
    text = "编辑委员会名单\n委 员:(按姓氏拼音排序)\n白 雪 陈丽华 高 原 韩玉成\n"
    assert posts(text, "高原") == posts(text, "韩玉成") == {"委员"}
