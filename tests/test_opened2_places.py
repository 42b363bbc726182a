"""Where and when what is told takes place: sites, stays, parts of a gathering, days of a tour."""

from __future__ import annotations

import pytest
from tellings import bodies, ends, events, only, read, who

HEAD = "平江县新闻\n本报讯 "


def where(text: str, part: str) -> set[str]:
    return ends(HEAD + text, only(HEAD + text, part), "place")


def days(text: str, part: str) -> tuple[object, object]:
    told = dict(only(HEAD + text, part).attributes)
    return told.get("start"), told.get("end")


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("11月6日，全市安全生产会议在市政大楼召开。", "安全生产会议", {"市政大楼"}),
        ("11月6日，重点项目开工仪式在县产业园区举行。", "开工仪式", {"县产业园区"}),
        ("11月6日，县长李建军来到县特色农业园区调研。", "调研", {"县特色农业园区"}),
        ("11月6日，县长李建军到安定镇升压站检查。", "检查", {"安定镇升压站"}),
        ("11月6日，县长李建军到安定镇防汛物资储备点检查。", "检查", {"安定镇防汛物资储备点"}),
        ("11月6日，在三墩乡分会场，总投资3亿元的光伏项目开工。", "开工", {"三墩乡"}),
    ],
)
def test_sites_that_only_their_class_shows(text: str, part: str, said: set[str]) -> None:
    found = where(text, part)
    assert found == said or {name[-5:] for name in found} == {name[-5:] for name in said}


def test_a_branch_venue_is_no_branch() -> None:
    text = HEAD + "11月6日，在三墩乡分会场，乡长王立汇报。平江县红十字会三墩乡分会成立。"
    assert "平江县红十字会三墩乡分会" in bodies(text)
    assert not [name for name in bodies(text) if name.endswith("乡分会") and "红" not in name]


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        (
            "县十八届人大常委会第十次会议在圆满完成各项议程后，11月6日在县会议中心闭会。",
            "第十次会议",
            {"县会议中心"},
        ),
        ("在岳阳期间，代表团还赴临湘市考察茶叶加工厂。", "考察", {"临湘市"}),
        ("在岳阳期间，县长李建军会见恒信公司董事长王立。", "会见", {"岳阳市"}),
        ("11月6日，县长李建军在岳阳与湖南省教育厅厅长王立座谈。", "座谈", {"岳阳市"}),
        ("11月6日，县长李建军在湘对接湘粤协作工作。", "对接", {"湖南省"}),
        ("11月6日，副省长王立赴湘粤两省调研。", "调研", {"湖南省", "广东省"}),
        ("11月6日，代表团赴哈萨克斯坦首都阿斯塔纳，出席首届茶业论坛。", "茶业论坛", {"阿斯塔纳"}),
        (
            "11月6日13时在岳阳市平江县发生3.1级地震，震中位于安定镇境内，距县城12公里。",
            "地震",
            {"平江县", "安定镇"},
        ),
    ],
)
def test_the_clause_says_where(text: str, part: str, said: set[str]) -> None:
    assert where(text, part) == said


def test_a_place_beside_a_body_of_another_level_is_no_body() -> None:
    text = HEAD + "11月6日，县长李建军在岳阳与湖南省教育厅厅长王立座谈。"
    assert bodies(text) & {"岳阳市教育厅", "湖南省教育厅"} == {"湖南省教育厅"}
    assert {"岳阳市政府", "益阳市政府"} <= bodies(HEAD + "11月6日，岳阳、益阳市政府签订协议。")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("福建省代表团来宁考察\n11月6日，协作会议在南京召开。", "南京市"),
        ("福建省代表团来宁考察\n11月6日，闽宁协作会议在银川召开。", "宁夏回族自治区"),
    ],
)
def test_a_short_name_of_two_places_is_the_one_that_the_text_names(text: str, said: str) -> None:
    assert ends(text, only(text, "来宁"), "place") == {said}


def test_the_sides_of_a_cooperation_are_not_where_it_is_held() -> None:
    text = "闽宁协作联席会议召开"
    assert not ends(text, only(text, "联席会议"), "place")


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        (
            "11月6日，副县长王立来到安定派出所，看望慰问参战民警。王立为刘强颁发奖牌。",
            "颁发",
            {"安定派出所"},
        ),
        (
            "11月6日，副县长王立来到安定镇，看望慰问参战民警。王立为刘强颁发奖牌。",
            "颁发",
            set(),
        ),
        (
            "11月6日，县十八届人大三次会议在县会议中心开幕。\n大会主席团第一次会议4日下午举行。",
            "主席团",
            set(),
        ),
        ("11月6日，文艺晚会在县大剧院上演。县长李建军观看演出。", "晚会", {"县大剧院"}),
        (
            "11月6日，乡村振兴会议在县会议中心召开。11月7日，县长李建军观看演出。",
            "观看",
            set(),
        ),
    ],
)
def test_what_is_done_at_the_place_told_before(text: str, part: str, said: set[str]) -> None:
    assert {name[-5:] for name in where(text, part)} == {name[-5:] for name in said}


def test_the_last_of_a_list_of_stations_begins_no_name() -> None:
    text = HEAD + "11月6日，县长李建军先后到平江县第二小学、三墩乡、安定镇考察学习。"
    told = only(text, "考察学习")
    assert ends(text, told, "organizer") == {"李建军"}
    assert {"安定镇", "三墩乡"} <= ends(text, told, "place")
    assert [name for name in events(HEAD + "11月6日，平江县赴贵阳考察活动启动。")]


TOUR = (
    "11月6日至8日，县长李建军到安定镇、三墩乡调研。\n6日，李建军来到中武村，察看油茶基地。\n"
    "8日，李建军走进三墩乡敬老院，看望老人。\n"
)


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("调研期间，李建军在县城主持召开座谈会。", "座谈会", ("2023-11-06", "2023-11-08")),
        ("期间，李建军还到安定镇中学检查。", "检查", ("2023-11-06", "2023-11-08")),
        ("随后，李建军在县城主持召开座谈会。", "座谈会", ("2023-11-08", "2023-11-08")),
    ],
)
def test_what_a_tour_tells_of_its_days(text: str, part: str, said: tuple[str, str]) -> None:
    begin, end = days(TOUR + text, part)
    assert (begin, end or begin) == said


def test_both_sides_are_of_the_day_that_the_paragraph_tells() -> None:
    text = (
        "11月5日，县长李建军会见恒信公司董事长王立。\n"
        "6日，李建军主持召开第二次联席会议。会后，双方签署会议纪要。"
    )
    assert days(text, "签署")[0] == "2023-11-06"


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        (
            "记者11月16日从县公安局获悉，今年1月以来，县公安局开展“护苗”专项行动。",
            "护苗",
            "2023-01",
        ),
        ("11月16日，记者从县教育局获悉，平江县第二小学新校区近日开工建设。", "开工", None),
        ("记者16日从县公安局获悉，15日，县公安局抓获嫌疑人3名。", "抓获", "2023-11-15"),
        ("11月16日，记者从县教育局出发，参观平江县第二小学。", "参观", "2023-11-16"),
        ("王立是在结束对匈牙利的正式访问后于16日晚抵达贝尔格莱德的。", "正式访问", None),
    ],
)
def test_the_day_of_something_else(text: str, part: str, said: str | None) -> None:
    assert days(text, part)[0] == said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("11月6日，陈某通过短视频平台发布“某水库溃坝”虚假信息。", False),
        ("11月6日，陈某在网上编造“安定镇发生火灾”的谣言。", False),
        ("11月6日，“安定镇发生火灾”的视频在网上流传。", True),
    ],
)
def test_what_is_made_up_has_not_happened(text: str, told: bool) -> None:
    kinds = {dict(e.attributes).get("kind") for e in events(HEAD + text).values()}
    assert bool(kinds & {"accident", "disaster"}) is told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("11月6日，县长李建军检查高考准备工作，看望慰问教师。", "asserted"),
        ("县教育局准备看望慰问教师。", "planned"),
    ],
)
def test_readiness_is_no_plan(text: str, said: str) -> None:
    found = [e for e in read(HEAD + text).entities if e.type == "Event" and "看望" in e.name]
    assert {dict(e.attributes).get("modality", "asserted") for e in found} <= {said}


def test_who_comes_to_the_house_is_not_the_house() -> None:
    guests = "11月6日，湖南农牧业大学校长王立一行来校调研，与我校座谈，双方签署合作协议。"
    assert "湖南农牧业大学" not in who(guests, "签署")
    ours = "湖南农牧业大学召开表彰大会\n11月6日，我校与恒信公司签署合作协议。"
    assert "湖南农牧业大学" in who(ours, "签署")


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("首届马拉松赛11月6日上午8时在人民广场鸣枪起跑，途经天岳大道。", "马拉松赛", "广场"),
        ("合唱比赛开幕式11月6日在音乐厅举行。", "开幕式", "音乐厅"),
        (
            "11月6日，安定镇中武村发生山洪，17人被困。消防员赶赴现场，3个小时后被困人员全部获救。",
            "获救",
            "中武村",
        ),
    ],
)
def test_where_races_start_and_people_are_saved(text: str, part: str, said: str) -> None:
    assert [name for name in where(text, part) if name.endswith(said)]


def test_the_house_that_people_go_into_does_nothing() -> None:
    text = HEAD + "11月6日，县消防救援大队联合县教育局，走进平江县第二小学开展消防演练。"
    assert not [name for name in who(text, "演练") if name.endswith("小学")]
    assert [name for name in who(text, "演练") if name.endswith("消防救援大队")]
