"""Posts, credits and deeds that must not be given to the wrong person: with counter-cases."""

from __future__ import annotations

import pytest
from said_of import held, named, read, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "呼和浩特铁路局集团有限公司集宁机务段召开会议。党委书记乔福全、安全科科长王强出席。",
            {("乔福全", "集宁机务段党委书记"), ("王强", "集宁机务段安全科科长")},
        ),
        (
            "本溪县自然资源局原执法大队大队长洪玉成投案，本溪县公安局副局长李强通报。",
            {
                ("洪玉成", "本溪县自然资源局执法大队大队长"),
                ("李强", "本溪县公安局副局长"),
            },
        ),
        (
            "连云港市妇联权益部部长相维娜、泉州市文旅局局长吕秀家等出席。",
            {("相维娜", "连云港市妇联权益部部长"), ("吕秀家", "泉州市文旅局局长")},
        ),
        ("澳門舉行典禮。金融管理局主席陳守信出席。", {("陳守信", "澳门特别行政区金融管理局主席")}),
        (
            "“最美家庭”代表张慎兰、“银发巡逻队”队长王福发言。",
            {("王福", "银发巡逻队队长")},
        ),
    ],
)
def test_wrong_persons_posts_cut_by_the_tagger(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_wrong_persons_suspects_arrest_nobody() -> None:
    text = (
        "本溪县公安局已将嫌疑人孟凡涛（男，汉族，户籍地：本溪县小市镇）、苏小虎抓获。"
        "民警王强（男，汉族）、李刚抓获嫌疑人一名。"
    )
    doing = told(text, "organizer")
    assert not {"孟凡涛", "苏小虎"} & {who for _, who in doing}
    assert "李刚" in {who for _, who in doing}


def test_wrong_persons_a_question_is_no_byline() -> None:
    reading, names = read("访谈\n记者：黄河公司扮演了什么角色？\n才让太：他们常来。\n记者：尹耀增")
    authors = {names[f.object] for f in reading.facts if f.relation == "author"}
    assert authors == {"尹耀增"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("该剧曾获第十七届文华大奖，李强获一等奖。", {"李强"}),
        ("检修车间书记布仁、白云整备车间副主任侯彪出席。", {"布仁", "侯彪"}),
    ],
)
def test_wrong_persons_no_prize_and_no_unit_is_a_person(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    "text", ["局长吕秀", "局长吕秀家", "处处", "局局长", "原告某公司", "权益部部", "甲:"]
)
def test_wrong_persons_texts_that_end_early(text: str) -> None:
    assert read(text)[0].facts is not None


def test_wrong_persons_the_committee_of_a_prefecture_is_no_citys() -> None:
    text = (
        "来源：阿克苏零距离 2023-09-15\n9月14日，代表团赴浙江省嘉兴市参观。地委委员、统战部部长"
        "努尔麦麦提·艾力在座谈会上说，浙江和阿克苏的情谊源远流长，市委书记李强参加。座谈会由"
        "嘉兴市委统战部副部长沈芳主持。"
    )
    assert held(text) == {
        ("努尔麦麦提·艾力", "阿克苏地委委员"),
        ("努尔麦麦提·艾力", "阿克苏地委统战部部长"),
        ("李强", "嘉兴市委书记"),
        ("沈芳", "嘉兴市委统战部副部长"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("林毅会前会见了来厦访问的新加坡企业家陈维德。", {"林毅", "陈维德"}),
        ("会上，来俊作了发言。", {"来俊"}),
        ("在现场，务工人员阿依古丽·买买提见到了亲人。", {"阿依古丽·买买提"}),
    ],
)
def test_wrong_persons_who_comes_and_the_staff_before_a_name(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("拉各斯州州长桑沃-奥卢、尼日利亚总统提努布出席。", {"桑沃-奥卢", "提努布"}),
        ("县长张伟-李娜同志出席。", {"张伟", "李娜"}),
        ("首届李广杏采摘节开幕，镇党委书记闫海霞参观李广杏种质资源圃。", {"闫海霞"}),
        ("镇党委书记闫海霞参观采摘节。", {"闫海霞"}),
    ],
)
def test_wrong_persons_names_with_a_hyphen_and_names_of_fruit(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全国企业就业人员周平均工作时间为48.6小时。", set()),
        ("云岭县发生火灾，县长周平赶赴现场。", {"周平"}),
        ("程海、泸沽湖水质分别稳定保持Ⅳ类和Ⅰ类。", set()),
        ("程海、陈江出席会议。", {"程海", "陈江"}),
    ],
)
def test_wrong_persons_measures_and_waters(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


def test_wrong_persons_who_leads_a_team_does_not_speak() -> None:
    text = "县医院院长刘福田告诉记者，医院已成立由副院长高峰牵头的专家组。"
    assert {who for who, _ in told(text, "says")} == {"刘福田"}
    text = "县医院院长刘福田说，医院已成立专家组。副院长高峰说，专家组有五人。"
    assert {who for who, _ in told(text, "says")} == {"刘福田", "高峰"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县应急管理局局长屠泓为介绍，灾情正在核查。", {"屠泓为"}),
        ("县长屠泓为群众介绍政策。", {"屠泓"}),
        ("“路通了。”村民马明善说。", {"马明善"}),
        ("“路通了。”村民马明也说。", {"马明"}),
        ("杂多县委副书记、县长才旦周带领应急部门人员开展排查。", {"才旦周"}),
        ("元旦周末，村民才让加回家。", {"才让加"}),
        ("州长李文辉，副州长和秀花先后到独龙江乡察看灾情。", {"李文辉", "和秀花"}),
        ("牧民苏雅拉图家去年被扑杀23只羊。", {"苏雅拉图"}),
        ("县长和王强到独龙江乡察看灾情。", {"王强"}),
    ],
)
def test_wrong_persons_last_characters_before_speech(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found
