"""Reports of the corps and of the border: organs of regiments, names taken for words."""

from __future__ import annotations

import pytest
from bodies_read import names
from said_of import held, named, read, told

REGIMENT = "第九师一六一团召开会议。"


def counted(text: str) -> set[object]:
    """The values of the figures of a text."""
    entities = read(text)[0].entities
    return {dict(e.attributes)["value"] for e in entities if e.type == "Statistic"}


def acting(text: str) -> set[str]:
    """Who does something in a text."""
    return {who for _, who in told(text, "organizer", "participant")}


@pytest.mark.parametrize(
    ("text", "who", "post"),
    [
        ("团党委委员、政法委书记李刚出席。", "李刚", "第九师一六一团党委政法委书记"),
        ("团党委副书记、纪委书记、监委主任何斌主持。", "何斌", "第九师一六一团监委主任"),
        ("团党委常委、武装部部长王涛参加。", "王涛", "第九师一六一团武装部部长"),
        ("团医院院长刘敏介绍情况。", "刘敏", "第九师一六一团医院院长"),
        ("五连党支部书记、连管会指导员周健说。", "周健", "第九师一六一团五连党支部书记"),
    ],
)
def test_organs_of_a_regiment_are_named_bare_behind_it(text: str, who: str, post: str) -> None:
    assert (who, post) in held(REGIMENT + text)


def test_organ_behind_a_division_is_no_part_of_its_department() -> None:
    posts = held("第六师党委常委、组织部部长刘新,政法委书记王强参加。")
    assert ("王强", "第六师党委政法委书记") in posts


def test_branch_of_the_league_is_no_regiments() -> None:
    assert ("王芳", "团支部书记") in held(REGIMENT + "团支部书记王芳参加。")


def test_two_bodies_that_act_together_are_two() -> None:
    bodies = set(names("一八五团工会联合团妇联、团委在文化广场举办歌咏比赛。"))
    assert {"一八五团工会", "一八五团妇联"} <= bodies


@pytest.mark.parametrize(
    ("text", "who", "post"),
    [
        ("怒江边境管理支队政委和国军到贡山县宣讲。", "和国军", "怒江边境管理支队政委"),
        ("香格里拉市委副书记和丽平、副市长和志强参加。", "和丽平", "香格里拉市委副书记"),
        ("勐卡镇党委书记、镇长排早弄介绍,全镇有7个村。", "排早弄", "勐卡镇镇长"),
    ],
)
def test_names_that_the_tagger_takes_for_words(text: str, who: str, post: str) -> None:
    assert (who, post) in held(text)


@pytest.mark.parametrize(
    "text", ["县委书记和县长到场。", "校长和家长代表参加。", "局长和专家组一行到访。"]
)
def test_word_for_and_behind_a_title_is_no_surname(text: str) -> None:
    assert not named(text, "Person")


def test_rare_surnames_of_other_peoples() -> None:
    assert named("护林员滚光明、村民曩兆荣上山。", "Person") == {"滚光明", "曩兆荣"}


def test_dance_that_is_performed_is_nobody() -> None:
    assert not named("演员们表演了安代舞,村民跳起芦笙舞。", "Person")


def test_number_in_a_places_name_is_no_figure() -> None:
    assert not counted("王强到三家子满族乡和五家渠市调研。")
    assert counted("五家渠市有八家企业参加。") == {8}


def test_class_of_a_contest_is_no_figure() -> None:
    assert counted("巴桑夺得75公斤级冠军,奖金500元。") == {500}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("县林草局选派的驻村工作队队长何芳和队员李敏慰问了32户群众。", {"何芳", "李敏"}),
        ("省财政厅派驻上坝村第一书记王强走访了12户群众。", {"王强"}),
    ],
)
def test_who_sends_somebody_does_not_do_what_he_does(text: str, who: set[str]) -> None:
    assert acting(text) == who


def test_who_sends_somebody_along_acts_too() -> None:
    assert "县卫健局" in acting("县卫健局选派医生王芳前往武汉支援。")


def test_title_that_shares_a_bodys_end_takes_no_mark() -> None:
    posts = held("驻村工作队长、第一书记李明走访。")
    assert {post for _, post in posts} == {"驻村工作队长", "第一书记"}


@pytest.mark.parametrize(
    ("text", "who", "post"),
    [
        ("隆林县委决定:赵平同志任岩茶乡党委委员、书记。", "赵平", "岩茶乡党委书记"),
        ("李芳同志挂任县林业局副局长。", "李芳", "县林业局副局长"),
    ],
)
def test_word_for_serving_is_no_part_of_a_name(text: str, who: str, post: str) -> None:
    assert (who, post) in held(text)


def test_county_whose_name_begins_with_that_word_stays() -> None:
    assert "任县" in named("王强到任县调研。", "Place")


def test_who_leads_a_body_is_told_before_its_name() -> None:
    assert "州人大常委会调研组" in names("副主任龙庆芳率州人大常委会调研组到双龙镇调研。")


def test_feasts_activity_is_nobody() -> None:
    assert not named("白龙村举行老人节活动。", "Person")


def test_bodies_joined_to_a_person_of_a_list_are_there_too() -> None:
    text = "巴宜区召开推进会。副区长达瓦、李强和区发改委、区住建局负责人参加会议。"
    assert {"巴宜区发改委", "巴宜区住建局", "李强"} <= acting(text)
    assert "巴宜区发改委" not in acting("副区长达瓦向李强和区发改委、区住建局致谢。巴宜区。")


def test_teams_of_all_villages_are_no_body() -> None:
    village = "色达县翁达镇瓦须村开会。"
    assert "瓦须村工作队" in names(village + "驻村工作队队长李明说。")
    assert "瓦须村工作队" not in names(village + "各乡镇党委书记、驻村工作队队长参加会议。")
    assert "瓦须村工作队" not in names(village + "全县78支驻村工作队已到岗。")


def test_verb_that_makes_a_noun_tells_nothing_done() -> None:
    reading, _ = read("定日县规划集中安置点14个,新建救助站3处。")
    assert not [e for e in reading.entities if e.type == "Event" and "安置" in e.name]
