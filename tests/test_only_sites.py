"""Who does it, and which names of the sentence only say where."""

from __future__ import annotations

import pytest
from tellings import ends, only


@pytest.mark.parametrize(
    ("text", "part", "doing", "where"),
    [
        ("3月8日，凤冈县进化镇集中供水项目建成投用。", "建成投用", set(), {"进化镇"}),
        ("5月2日，新野县上港乡一养殖场向白河直排粪污。", "直排粪污", set(), {"上港乡"}),
        ("4月6日，余江区启动防汛Ⅳ级应急响应。", "应急响应", {"余江区"}, {"余江区"}),
        ("6月9日，凤冈县、余庆县引水工程开工。", "引水工程", set(), {"凤冈县", "余庆县"}),
        ("6月9日，贵州黔飞铸造有限公司复产。", "复产", {"贵州黔飞铸造有限公司"}, set()),
    ],
)
def test_a_name_that_opens_the_noun_is_where_it_comes_about(
    text: str, part: str, doing: set[str], where: set[str]
) -> None:
    event = only(text, part)
    assert ends(text, event, "organizer") == doing
    assert where <= ends(text, event, "place")


def test_who_only_helps_does_not_do_it() -> None:
    text = "5月2日，在沅陵县公安局配合下，安化县公安局抓获嫌疑人3人。"
    event = only(text, "抓获")
    assert ends(text, event, "organizer") == {"安化县公安局"}
    assert ends(text, event, "participant") == {"沅陵县公安局"}


def test_a_road_that_opens_is_told_and_done_by_nobody_named() -> None:
    text = "5月3日，紫望高速建成通车，全县改造农村公路58公里。"
    event = only(text, "建成通车")
    assert ends(text, event, "organizer") == set()
    assert ends(text, only(text, "改造农村公路"), "organizer") == set()
