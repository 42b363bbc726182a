"""Lists of titles with a name, a unit or a word in them that is seldom read."""

from __future__ import annotations

import pytest
from holdings import posts
from tellings import read


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (
            "县委副书记、东西部协作温州市驻县工作队队长李力到会。",
            "李力",
            {"县委副书记", "温州市驻县工作队队长"},
        ),
        (
            "市政府党组成员、副市长、市乡村产业带头人联合会名誉会长陈勇出席。",
            "陈勇",
            {"市政府党组成员", "副市长", "市乡村产业带头人联合会名誉会长"},
        ),
        (
            "雅安市委书记、四川省灾后重建指挥部副指挥长赵岩出席。",
            "赵岩",
            {"雅安市委书记", "四川省灾后重建指挥部副指挥长"},
        ),
        ("市人大代表、全国巾帼红旗手张晓梅出席。", "张晓梅", {"市人大代表"}),
        # Units of a company whose own names no list has.
        (
            "国家电网有限公司设备管理部主任李明出席。",
            "李明",
            {"国家电网有限公司设备管理部主任"},
        ),
        (
            "中国华能集团有限公司副总经理赵军,生产环保部主任张明出席。",
            "张明",
            {"生产环保部主任"},
        ),
        (
            "国家电网有限公司副总经理赵军,设备部主任李力出席。",
            "李力",
            {"国家电网有限公司设备部主任"},
        ),
        ("章新民当选省文联主席。", "章新民", {"省文联主席"}),
        ("云岭县中学首任校长李力到会。", "李力", {"云岭县中学校长"}),
        # Two people, of whom only one has a title.
        ("云岭县教育局局长、受伤群众何芳一同下山。", "何芳", set()),
    ],
)
def test_every_title_of_a_list_is_read(text: str, person: str, expected: set[str]) -> None:
    assert posts(text, person) == expected


def test_a_body_with_its_level_word_is_nobody() -> None:
    names = {e.name for e in read("章新民当选省文联主席。").entities if e.type == "Person"}
    assert names == {"章新民"}


def test_a_school_is_not_the_university_that_founds_it() -> None:
    page = (
        "云岭师范大学附属阳山实验学校举行揭牌仪式\n"
        "8月26日,云岭师范大学附属阳山实验学校揭牌仪式在阳山县举行。\n"
        "云岭师范大学副校长方远与云岭师范大学基础教育研究院院长陈飞出席。\n"
        "学校首任校长林立发言。"
    )
    assert posts(page, "林立") == {"云岭师范大学附属阳山实验学校校长"}


_TOWN = "会议由镇党委书记王军主持,党委副书记、镇长张三,纪委书记李四,人武部部长王五参加。"


@pytest.mark.parametrize(
    ("text", "person", "expected"),
    [
        (f"南部县定水镇召开会议\n{_TOWN}", "李四", {"定水镇纪委书记"}),
        (f"南部县定水镇召开会议\n{_TOWN}", "王五", {"定水镇人武部部长"}),
        # A town that no table has, and a page whose later sentences name none.
        ("南部县明德镇党委书记王军,纪委书记李四参加。", "李四", {"明德镇纪委书记"}),
        ("富阳区青云桥街道党工委书记王军,纪工委书记李四参加。", "李四", {"青云桥街道纪工委书记"}),
        (
            "南部县定水镇召开会议\n定水镇召开会议,镇党委书记王军主持。\n纪委书记李四通报了情况。",
            "李四",
            {"定水镇纪委书记"},
        ),
        (
            "新都区新都街道党工委委员、武装部部长、办事处副主任李四参加。",
            "李四",
            {"新都街道党工委委员", "新都街道武装部部长", "新都街道办事处副主任"},
        ),
        # The county's own, before and behind a town's.
        (
            "南部县召开会议。县委常委、纪委书记李四参加。",
            "李四",
            {"南部县委常委", "南部县纪委书记"},
        ),
        ("定水镇党委书记王军,南部县纪委书记李四参加。", "李四", {"南部县纪委书记"}),
        ("南部县各镇党委书记王军参加。", "王军", {"党委书记"}),
    ],
)
def test_officers_of_a_town_are_not_its_countys(text: str, person: str, expected: set[str]) -> None:
    assert posts(text, person) == expected


def test_a_deputy_director_is_none_of_the_militia_office() -> None:
    page = "东营市黄河路街道召开会议。街道党工委书记王芳主持,人武部部长、副主任李四参加。"
    assert "黄河路街道人武部副主任" not in posts(page, "李四")


@pytest.mark.parametrize(
    ("chief", "post", "wrong"),
    [
        ("岳阳经济技术开发区党工委书记王军", "纪委书记", "岳阳市纪委书记"),
        ("岳阳经济技术开发区党工委书记王军", "人武部部长", "岳阳市人武部部长"),
        ("湖南省水利厅党组书记、厅长王军", "纪检监察组组长", "湖南省纪检监察组组长"),
        ("湖南省水利厅党组书记、厅长王军", "纪委书记", "湖南省纪委书记"),
        ("平江县第一人民医院院长王军", "组织部部长", "平江县委组织部部长"),
        ("平江县委书记王军", "纪检监察组组长", "平江县纪检监察组组长"),
        ("岳阳楼区学院路社区党委书记王军", "办公室主任", "岳阳楼区学院办公室主任"),
        ("岳阳经济技术开发区党工委书记王军", "党委副书记", "岳阳经济技术开发区党工委党委副书记"),
    ],
)
def test_nobody_is_given_the_office_of_another_house(chief: str, post: str, wrong: str) -> None:
    assert wrong not in posts(f"8月3日,{chief},{post}李海涛参加会议。", "李海涛")


@pytest.mark.parametrize(
    ("chief", "post", "right"),
    [
        ("平江县委书记王军", "纪委书记", "平江县纪委书记"),
        ("平江县委书记王军", "人武部部长", "平江县人武部部长"),
        ("平江县委副书记王军", "组织部部长", "平江县委组织部部长"),
        ("湖南云岭大学党委书记王军", "组织部部长", "湖南云岭大学组织部部长"),
        ("平江县公安局局长王军", "纪委书记", "平江县公安局纪委书记"),
    ],
)
def test_a_bare_office_is_of_the_unit_or_house_before_it(chief: str, post: str, right: str) -> None:
    assert right in posts(f"8月3日,{chief},{post}李海涛参加会议。", "李海涛")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("湖南云岭大学党委委员、组织部部长李海涛参加会议。", "湖南云岭大学组织部部长"),
        ("湖南云岭大学党委委员、团委书记李海涛参加会议。", "湖南云岭大学团委书记"),
        ("平江县第一人民医院副院长、办公室主任李海涛参加会议。", "平江县第一人民医院办公室主任"),
        ("平江县委常委、组织部部长李海涛参加会议。", "平江县委组织部部长"),
        ("平江县委常委、人武部政委李海涛参加会议。", "平江县人武部政委"),
    ],
)
def test_an_officers_second_post_is_of_his_house(text: str, right: str) -> None:
    assert right in posts(text, "李海涛")


def test_a_zones_officer_heads_no_office_of_the_city() -> None:
    text = "岳阳经济技术开发区党工委委员、纪委书记李海涛参加会议。"
    assert not any(post.startswith("岳阳市") for post in posts(text, "李海涛"))


@pytest.mark.parametrize("kind", ["重点", "边境", "受灾", "各"])
def test_a_kind_of_townships_is_no_township(kind: str) -> None:
    text = f"平江县{kind}镇党委书记座谈会召开,李军出席。"
    places = {e.name for e in read(text).entities if e.type == "Place"}
    assert places == {"平江县", "岳阳市", "湖南省"}
