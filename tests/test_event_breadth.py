"""Events told by verbs and constructions of every kind, and what looks like one and is none.

Each case is one short report of its own; names and places are made up or common.
"""

from __future__ import annotations

import pytest
from said_of import told
from tellings import events


def names(text: str) -> list[str]:
    """The names of the events of a text, in the order of the letters."""
    return sorted(events(text))


def start(text: str, part: str) -> object:
    """The day of the one event whose name holds ``part``."""
    (found,) = [dict(e.attributes) for name, e in events(text).items() if part in name]
    return found.get("start")


def who(text: str, part: str) -> set[str]:
    """The names of those who organize or attend the events whose names hold ``part``."""
    return {one for event, one in told(text, "organizer", "participant") if part in event}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("5月6日,校长黄瑞与会长宋文共同埋设时空胶囊。", "埋设时空胶囊"),
        ("5月6日,如皋市客运公司购置中型客车12辆。", "购置中型客车"),
        ("5月6日,市长王磊在与江苏银行行长李文会谈时表示,欢迎投资。", "李文会谈"),
        ("5月6日,副市长李文在东陈镇现场办公时要求,月底前完工。", "在东陈镇现场办公"),
        ("5月6日,王磊到如皋市人民医院了解药品储备情况。", "到如皋市人民医院了解"),
        ("5月6日,如皋市人民医院成功完成首例心脏移植手术。", "首例心脏移植手术"),
        ("5月6日,镇长王磊率应急队徒步进村。", "进村"),
        ("5月6日,团市委将2000份图书包发往各乡镇。", "发往各乡镇"),
        ("5月6日,东陈镇的“村超”火热开打。", "开打"),
        ("暂委裁判官将案件押后至12月7日再讯。", "押后至12月7日再讯"),
        ("三、如皋市东陈镇副镇长王磊公车私用问题。", "公车私用问题"),
    ],
)
def test_breadth_of_what_is_done(text: str, part: str) -> None:
    assert any(part in name for name in names(text))


@pytest.mark.parametrize(
    "text",
    [
        "三、王磊研究解决供水问题。",
        "王磊定期到如皋市水利局了解情况。",
        "5月6日,王磊表示,要学习外地整治电信诈骗的经验。",
        "要争取完成首例手术。",
    ],
)
def test_breadth_of_what_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "part", "day"),
    [
        ("为确保中秋期间食品安全,连日来,如皋市市场监督管理局开展月饼专项检查。", "检查", None),
        ("为迎接6月26日国际禁毒日,5月6日,如皋市公安局举行禁毒宣传活动。", "活动", "2023-05-06"),
        (
            "5月6日,市水利局验收长江堤防。在教育方面,东陈镇镇长王磊开办夜校。",
            "夜校",
            None,
        ),
        ("5月6日,市水利局验收长江堤防。该局还与江海大学签约。", "签约", "2023-05-06"),
    ],
)
def test_breadth_of_days(text: str, part: str, day: str | None) -> None:
    assert start(text, part) == day


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        ("5月6日,如皋市东陈镇综治中心里,一起纠纷双方握手言和。", "握手言和", set()),
        ("5月6日,东陈镇的李文夺得“茶王”称号。", "夺得", {"李文"}),
        ("5月6日,如皋市财政局拨款1850万元整治边坡。", "拨款", {"如皋市财政局"}),
    ],
)
def test_breadth_of_who(text: str, part: str, people: set[str]) -> None:
    assert who(text, part) == people


def test_breadth_a_reporter_of_a_byline_holds_nothing() -> None:
    text = "校庆\n\n【記者林孟德／基隆報導】長樂國小昨日舉行畢業典禮。"
    assert not {"林孟德", "基隆"} & who(text, "畢業典禮")


@pytest.mark.parametrize(
    "text",
    ["11月8日,“开茶节”在东陈镇开幕。", "11月8日,“长江之歌”合唱展演在如皋市文化馆精彩上演。"],
)
def test_breadth_what_opens_is_told_once(text: str) -> None:
    assert len(names(text)) == 1


def test_breadth_those_who_sign_are_its_own() -> None:
    text = "城东小学11月6日开学。在养老方面,市民政局与市中心医院签约。"
    assert who(text, "签约") == {"如皋市民政局", "市民政局", "市中心医院"} - {"如皋市民政局"}


@pytest.mark.parametrize(
    ("text", "part", "people"),
    [
        ("11月2日,如皋建材公司料仓坍塌,一名工人被埋,经抢救无效死亡。", "被埋", set()),
        ("11月2日,如皋市供电公司抢修线路,3名职工中暑送医。", "送医", set()),
        ("如皋建材公司负责人马某俊11月2日被公安机关行政拘留10日。", "行政拘留", set()),
        ("11月2日,如皋市人民医院3名医生赶赴东陈镇抢救伤员。", "抢救", {"如皋市人民医院"}),
    ],
)
def test_breadth_what_befalls_the_unnamed_is_not_of_their_body(
    text: str, part: str, people: set[str]
) -> None:
    assert who(text, part) == people
