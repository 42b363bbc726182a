"""Where a hall stands that is an office's, and a site in the clause behind the place gone to."""

from __future__ import annotations

import pytest
from said_of import told


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("7月5日，泾川县三级干部大会在县委礼堂召开。", ("县委礼堂", "泾川县")),
        (
            "8日上午，翁牛特旗防沙治沙座谈会在旗政府二楼会议室举行。",
            ("旗政府二楼会议室", "翁牛特旗"),
        ),
        (
            "9月26日，涡阳县项目签约仪式在县政务中心五楼会议室举行。",
            ("县政务中心五楼会议室", "涡阳县"),
        ),
        ("18日下午，荆门市重点项目调度会在市民中心召开。", ("市民中心", "荆门市")),
        (
            "李国强来到沙洋县官垱镇，在沙洋港综合码头与建设者一起用餐。",
            ("沙洋港综合码头", "官垱镇"),
        ),
        (
            "李国强来到东台市弶港镇，先后视察条子泥湿地公园和渔光互补电站。",
            ("渔光互补电站", "弶港镇"),
        ),
        (
            "在班玛县亚尔堂乡，李国强一行向红军沟革命遗址纪念碑敬献花篮。",
            ("红军沟革命遗址纪念碑", "亚尔堂乡"),
        ),
    ],
)
def test_unseen_places_site_is_located(text: str, where: tuple[str, str]) -> None:
    assert where in told(text, "locatedIn")


@pytest.mark.parametrize(
    "text",
    [
        "李国强来到龙门镇，对大运河博物馆建设提出要求。",
        "8月15日，李国强在报告厅会见了代表团。",
        "李国强来到官垱镇，王建军在大运河博物馆接受采访。",
    ],
)
def test_unseen_places_nothing_is_located(text: str) -> None:
    assert told(text, "locatedIn") == set()


def test_unseen_places_body_of_a_county_is_in_no_town_that_is_named_before() -> None:
    text = "李国强来到蕲春县赤东镇，走访了蕲春县中医医院。"
    assert told(text, "locatedIn") == {("蕲春县中医医院", "蕲春县")}


@pytest.mark.parametrize(
    ("text", "nowhere"),
    [
        ("位于薏品田园街道的兴仁市人民医院新院区启用。", ("兴仁市人民医院", "薏品田园街道")),
        (
            "位于渑池县段村乡的豫西鑫源矿业有限公司段村铝土矿停产。",
            ("豫西鑫源矿业有限公司", "段村乡"),
        ),
        ("上海医疗队在日喀则市人民医院开展手术。", ("上海医疗队", "上海市")),
    ],
)
def test_unseen_places_only_a_part_or_a_team_that_was_sent(
    text: str, nowhere: tuple[str, str]
) -> None:
    assert nowhere not in told(text, "locatedIn")


def test_unseen_places_whole_body_stands_where_the_words_before_it_say() -> None:
    text = "李国强走进位于安溪县龙门镇的龙门中学。"
    assert ("龙门中学", "龙门镇") in told(text, "locatedIn")
