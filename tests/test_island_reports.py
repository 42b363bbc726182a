"""Officers, bodies and acts as reports of Hong Kong, Macao and Taiwan tell them."""

from __future__ import annotations

import pytest
from bodies_read import names
from said_of import held, named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "香港警方昨日拘捕三人。O記高級督察梁志明說，行動仍在進行。",
            {("梁志明", "香港特别行政区O記高級督察")},
        ),
        (
            "香港消息：葵青警區助理指揮官陳美儀及財富情報及調查科高級警司何錦棠講述案情。",
            {
                ("陳美儀", "香港特别行政区葵青警區助理指揮官"),
                ("何錦棠", "香港特别行政区財富情報及調查科高級警司"),
            },
        ),
        (
            "香港消息：屯門警區刑事總督察馮偉業表示，兩人被捕。",
            {("馮偉業", "屯門警區刑事總督察")},
        ),
        (
            "香港消息：消防及救護學院院長關啟泰致辭。",
            {("關啟泰", "香港特别行政区消防及救護學院院長")},
        ),
        ("陕西省消防与救护学院院长关启泰致辞。", {("关启泰", "陕西省消防与救护学院院长")}),
    ],
)
def test_island_posts_have_the_unit_of_the_force(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) >= found


def test_island_bodies_are_one_with_their_short_names() -> None:
    text = "澳門司法警察局偵破一宗詐騙案。司警局發言人梁健文說，三人被捕。"
    assert {n for n in names(text) if "警" in n} == {"澳門司法警察局"}
    text = "香港社會福利署署長陳志強到場。社署會提供援助。"
    assert {n for n in names(text) if "署" in n} == {"香港社會福利署"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("縣府秘書長廖國訓今（29）日晚間返台。", {"廖國訓"}),
        ("賴昆成今（29）日上午拜會北海道廳。", {"賴昆成"}),
        ("警務處商業罪案調查科總警司苗展翹中午會見傳媒。", {"苗展翹"}),
        ("市長王芳去昨（28）日的會場。", {"王芳"}),
        ("局長陳志明（左）、供應商屈少明（44歲）到場。", {"陳志明", "屈少明"}),
    ],
)
def test_island_names_end_before_the_day(text: str, found: set[str]) -> None:
    assert named(text, "Person") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "澳門新聞局消息\n行政長官何厚達會見葡萄牙駐澳門及香港總領事安曉明。",
            {
                ("何厚達", "澳门特别行政区行政長官"),
                ("安曉明", "葡萄牙駐澳門及香港總領事"),
            },
        ),
        (
            "香港特區政府新聞公報\n署理行政長官陳國基主持行政會議。",
            {("陳國基", "香港特别行政区署理行政長官")},
        ),
        ("行政长官李明到访。", {("李明", "行政长官")}),
    ],
)
def test_island_chief_is_the_own_region_s(text: str, found: set[tuple[str, str]]) -> None:
    assert held(text) == found


def test_island_customs_and_parliaments_abroad_are_whole() -> None:
    text = "澳門消息：海關助理關長葉華、海上監察廳廳長周靄出席聯合記者會。"
    assert ("周靄", "澳门特别行政区海上監察廳廳長") in held(text)
    text = "蒙古国国家大呼拉尔主席阿玛尔访华。"
    assert "蒙古国国家大呼拉尔" in names(text)
