"""Who does what a report tells and who is there: classes met in reports newly read.

Each case is one short report of its own; the people are made up.
"""

from __future__ import annotations

import pytest
from tellings import bodies, ends, events, only, who


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "11月8日,县委书记王立陪同省水利厅副厅长李强考察了石堡水库加固工程。",
            "考察石堡水库",
            {"王立", "李强"},
        ),
        (
            "11月8日,永登县县长马俊还陪同赵国华一行参观苦水镇玫瑰基地。",
            "参观苦水镇",
            {"马俊", "赵国华"},
        ),
        (
            "11月8日上午,赵国华抵达永登县。其后,他在兰州大学校长李明和省科技厅厅长周文陪同下,"
            "参观苦水镇玫瑰研究所。",
            "参观苦水镇",
            {"赵国华", "李明", "周文"},
        ),
    ],
)
def test_newly_agents_who_accompanies_somebody_visits_with_him(
    text: str, part: str, people: set[str]
) -> None:
    assert who(text, part) == people


def test_newly_agents_who_accompanies_speaks_of_nothing_done() -> None:
    assert not events("11月8日,县委书记王立陪同李强,要求加快考察进度。")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("11月3日凌晨,李明在家中被红古区公安分局刑侦大队民警抓获。", "红古区公安分局刑侦大队"),
        ("11月3日凌晨,李明驾船电鱼,被永登县公安局执法人员当场抓获。", "永登县公安局"),
    ],
)
def test_newly_agents_a_bodys_people_seize_somebody_for_it(text: str, doer: str) -> None:
    assert ends(text, only(text, "抓获"), "organizer") == {doer}
    assert ends(text, only(text, "抓获"), "participant") == {"李明"}


def test_newly_agents_a_policeman_with_a_name_seizes_him_himself() -> None:
    text = "11月3日凌晨,李明被永登县公安局民警张涛抓获。"
    assert ends(text, only(text, "抓获"), "organizer") == {"张涛"}


def test_newly_agents_who_gives_is_not_who_gets() -> None:
    text = "11月3日,村民李凤英给永登县公安局苦水派出所民警张涛送来一面锦旗。"
    assert ends(text, only(text, "锦旗"), "organizer") == {"李凤英"}
    assert who("11月3日,退休教师庞桂珍向专案组赠送锦旗。", "赠送锦旗") == {"庞桂珍"}


@pytest.mark.parametrize(
    "text",
    [
        "11月3日,苦水镇农民张明以3分48秒的成绩夺得赛马冠军。",
        "11月3日,永登县选手张明在全省射箭锦标赛上凭借稳定的发挥夺得男子个人冠军。",
    ],
)
def test_newly_agents_by_what_result_somebody_wins(text: str) -> None:
    assert who(text, "冠军") == {"张明"}


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        (
            "11月9日,永登县公安局成立由刑侦大队牵头,经侦大队、网安大队参加的专案组。",
            "专案组",
            {
                "永登县公安局",
                "永登县公安局刑侦大队",
                "永登县公安局经侦大队",
                "永登县公安局网安大队",
            },
        ),
        (
            "11月9日,永登县人民政府成立事故调查组,县应急管理局牵头,县总工会参加。",
            "事故调查组",
            {"永登县人民政府", "永登县应急管理局", "永登县总工会"},
        ),
    ],
)
def test_newly_agents_who_leads_and_joins_a_group(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "11月3日,永登县应急管理局联合国家电网永登县供电公司开展停电应急演练。",
            {"永登县应急管理局", "国家电网永登县供电公司"},
        ),
        (
            "11月3日,永登县供电公司联合国网兰州供电公司开展停电应急演练。",
            {"永登县供电公司", "国网兰州供电公司"},
        ),
    ],
)
def test_newly_agents_together_with_a_national_firm_is_no_united_nations(
    text: str, people: set[str]
) -> None:
    assert who(text, "停电应急演练") == people
    assert "联合国" not in bodies(text)


def test_newly_agents_the_united_nations_stay_themselves() -> None:
    text = "11月3日,联合国环境规划署与联合国人居署在北京召开研讨会。"
    assert who(text, "研讨会") == {"联合国环境规划署", "联合国人居署"}


def test_newly_agents_firms_sign_at_the_ceremony_told_before() -> None:
    text = (
        "11月3日,永登县三季度重点项目集中签约活动在永登县会展中心举行。县委书记秦立群出席。\n"
        "县招商局分别与甘肃陇牧种业有限公司、四川隆窑新材料有限公司签约。"
    )
    firms = {"甘肃陇牧种业有限公司", "四川隆窑新材料有限公司"}
    assert who(text, "集中签约活动") == {"秦立群", "永登县招商局"} | firms


def test_newly_agents_who_hears_a_visitor_elsewhere_was_not_at_the_site_before() -> None:
    text = (
        "11月2日,李强赴永登县检查安全生产工作。在中川镇食品加工厂,李强察看了车间管线;"
        "在苦水镇污水处理厂,他听取厂长沈佳丽关于泄漏应急处置的汇报。"
    )
    assert who(text, "察看车间管线") == {"李强"}


def test_newly_agents_who_reports_to_a_meeting_was_not_on_the_tour_before_it() -> None:
    text = (
        "11月14日,副省长邢致和率工作组抵达永登县,先后察看事故现场、到县人民医院看望伤员,"
        "15日凌晨在县应急指挥中心召开会议,听取兰州市市长康景行和永登县委书记郑雨霏的汇报。"
    )
    assert who(text, "看望伤员") == {"邢致和"}
    assert who(text, "召开会议") == {"邢致和", "康景行", "郑雨霏"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("11月4日,罗毅赶往永登县第二小学查看书屋布置情况,书屋11月9日开放。", "开放"),
        ("11月4日,罗毅调研永登县人民医院,住院楼11月9日启用。", "启用"),
    ],
)
def test_newly_agents_a_thing_that_opens_on_a_day_is_opened_by_nobody_of_before(
    text: str, part: str
) -> None:
    assert who(text, part) == set()


def test_newly_agents_a_colleges_teacher_comes_himself() -> None:
    text = "11月10日,西北师范大学教师教育学院副教授闫学勤一行到苦水镇初级中学开展送教下乡活动。"
    assert who(text, "送教下乡活动") == {"闫学勤"}


def test_newly_agents_who_comes_to_hear_speeches_is_there() -> None:
    text = (
        "11月6日,政协永登县十届三次会议开幕。\n会议期间,委员们列席县十九届人大三次会议。"
        "11月7日下午举行的大会发言中,石向东、罗海燕分别作了发言。县委书记秦立群到会听取发言。"
    )
    assert who(text, "大会发言") == {"石向东", "罗海燕", "秦立群"}
    assert not {"石向东", "秦立群"} & who(text, "县十九届人大三次会议")
