"""What is held, shown, issued or befalls somebody, and where: frames by fillers, near forms."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import pytest

from tests.tellings import bodies, ends, events, only, who

TWO = ("打击和防范电信诈骗宣传日活动", "普及和推广全民健身知识活动", "预防和制止餐饮浪费主题活动")
FIELDS = ("安全生产和消防工作会议", "农业农村和水利工作会议", "产业发展和招商引资座谈会")


def product_list(*fillers: Iterable[object]) -> list[tuple[object, ...]]:
    return [*product(*fillers)]


def starts(text: str, part: str) -> object:
    """When the one event whose name holds ``part`` starts."""
    return dict(only(text, part).attributes).get("start")


@pytest.mark.parametrize(
    ("name", "frame"),
    [
        *product(TWO, ("11月8日，荣县公安局在人民广场开展{E}。", "近日，荣县公安局组织开展{E}。")),
        *product(FIELDS, ("11月8日，荣县公安局召开{E}。", "11月8日，{E}在荣县召开。")),
    ],
)
def test_what_and_joins_is_of_the_name(name: str, frame: str) -> None:
    assert name in events(frame.format(E=name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月8日，荣县公安局和荣县司法局开展普法宣传活动。", "普法宣传活动"),
        ("11月8日，荣县举行开幕式和文艺演出活动。", "开幕式"),
    ],
)
def test_bodies_and_heads_that_and_joins_are_no_name(text: str, name: str) -> None:
    found = events(text)
    assert found
    assert not any(one.endswith(f"和{name}") for one in found)


SHOWS = ("“簪花仕女”特展", "“丝路遗珍”文物展", "“黄河魂”书法篆刻展", "非遗剪纸精品展")


@pytest.mark.parametrize(
    ("show", "frame"),
    product_list(
        SHOWS,
        (
            "11月8日，由苏州博物馆主办的{E}在山东美术馆开展。",
            "11月8日，{E}在山东美术馆正式对公众开放。",
            "11月8日，{E}在山东美术馆展出。",
        ),
    ),
)
def test_show_is_told_once_where_it_is(show: str, frame: str) -> None:
    text = frame.format(E=show)
    assert set(events(text)) == {show}
    assert ends(text, only(text, show), "place") == {"山东美术馆"}
    assert starts(text, show) == "2023-11-08"


def test_word_that_ends_like_a_show_is_none() -> None:
    assert not events("随着经济社会发展，该市交通发展迅速。")
    assert set(events("11月8日，市会展局会展布展工作会议召开。")) == {"会展布展工作会议"}


@pytest.mark.parametrize(
    ("thing", "frame"),
    product_list(
        ("全球首台“天元”量子计算机", "《中国机器人产业发展白皮书》", "国内首款千瓦级激光器"),
        ("11月8日，{E}在合肥正式发布。", "11月8日，{E}正式发布。"),
    ),
)
def test_thing_is_issued_by_nobody_named(thing: str, frame: str) -> None:
    text = frame.format(E=thing)
    assert starts(text, "发布") == "2023-11-08"
    assert not who(text, "发布")


@pytest.mark.parametrize(
    "text", ["11月8日，警方昨日公布。", "11月8日，政府今日公布，任命王立为局长。"]
)
def test_verb_of_saying_is_nothing_issued(text: str) -> None:
    assert not any(name.endswith("公布") for name in events(text))


def test_year_that_opens_the_name_of_a_thing_is_no_day() -> None:
    assert starts("11月8日，2023年“中国品牌价值榜”在合肥发布。", "发布") == "2023-11-08"
    assert starts("11月8日，2021年王某骗取老人10万元。", "骗取") == "2021"


UNITS = (
    ("云南省昭通市镇雄县", "县", "镇雄县"),
    ("四川省雅安市汉源县富泉镇", "镇", "富泉镇"),
    ("河南省洛阳市栾川县潭头镇拨云岭村", "村", "拨云岭村"),
    ("湖南省郴州市", "市", "郴州市"),
    ("内蒙古自治区通辽市科尔沁左翼后旗", "旗", "科尔沁左翼后旗"),
)


@pytest.mark.parametrize(
    ("unit", "frame"),
    product_list(
        UNITS,
        (
            "{U}产业兴旺。11月8日，该{C}举办龙舟赛。",
            "近年来，{U}加快发展。11月8日，龙舟赛在该{C}举行。",
            "记者从{U}了解到，11月8日，该{C}首届龙舟赛拉开帷幕。",
        ),
    ),
)
def test_unit_pointed_to_is_the_one_named_last(unit: tuple[str, str, str], frame: str) -> None:
    text = frame.format(U=unit[0], C=unit[1])
    (name,) = [n for n in events(text) if "龙舟赛" in n]
    assert "该" not in name and len(events(text)) == 1
    assert ends(text, events(text)[name], "place") == {unit[2]}


@pytest.mark.parametrize(
    "text",
    [
        "11月8日，该县举办首届龙舟赛。",
        "荣县、富顺县签署协议。11月8日，该县举办首届龙舟赛。",
        "荣县产业兴旺。11月8日，该县级市举办首届龙舟赛。",
    ],
)
def test_unit_pointed_to_stays_open_where_none_or_two_are_named(text: str) -> None:
    assert "荣县" not in ends(text, only(text, "龙舟赛"), "place", "organizer")


def test_market_and_bureau_are_no_unit_pointed_to() -> None:
    text = "自贡市有一市场。11月8日，该市场举办首届美食节。"
    assert "自贡市" not in ends(text, only(text, "美食节"), "organizer", "place")
    assert who("荣县产业兴旺。11月8日，该县教育局召开座谈会。", "座谈会") == {"荣县教育局"}


@pytest.mark.parametrize(
    ("site", "frame"),
    product_list(
        ("市民中心", "游客中心", "高铁站", "民族文化宫", "海水浴场", "物流园区"),
        ("11月8日，荣县招聘会在{S}举行。", "11月8日，由荣县政府主办的招聘会在{S}拉开帷幕。"),
    ),
)
def test_hall_needs_no_name_where_something_is_held(site: str, frame: str) -> None:
    text = frame.format(S=site)
    assert site in ends(text, only(text, "招聘会"), "place")
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("11月8日，龙舟赛在位于荣县的科技馆开幕。", "科技馆"),
        ("11月8日，龙舟赛在荣县举行。活动现场设在科技馆。", "科技馆"),
        ("荣县人民广场锣鼓喧天。11月8日，龙舟赛在这里启动。", "荣县人民广场"),
        ("荣县文化馆举办大赛。11月8日，颁奖典礼在文化馆举行。", "荣县文化馆"),
        ("11月8日，荣县，龙舟赛在世纪广场启动。", "世纪广场"),
    ],
)
def test_site_of_what_is_held(text: str, place: str) -> None:
    part = "颁奖典礼" if "颁奖典礼" in text else "龙舟赛"
    assert place in ends(text, only(text, part), "place")
    assert "荣县" not in ends(text, only(text, part), "organizer")


@pytest.mark.parametrize(
    ("text", "part", "wrong"),
    [
        ("国家博物馆发来贺信。11月8日，荣县非遗展在博物馆开幕。", "非遗展", "国家博物馆"),
        ("苏州市文化馆来访。11月8日，荣县龙舟赛在文化馆举行。", "龙舟赛", "苏州市文化馆"),
        ("11月8日，中国美术馆供图。荣县书画展在美术馆开幕。", "书画展", "中国美术馆"),
    ],
)
def test_hall_of_another_region_is_not_meant(text: str, part: str, wrong: str) -> None:
    assert wrong not in ends(text, only(text, part), "place")


@pytest.mark.parametrize(
    ("text", "part", "right", "wrong"),
    [
        ("荣县代表团访问日本大阪市。该市举行烟花大会。", "烟花", "大阪", "自贡市"),
        ("合肥市代表团访问日本大阪市。该市举行烟花大会。", "烟花", "大阪", "合肥市"),
        ("海淀区发布消息。若尔盖湿地自然保护区生态良好。该区举办观鸟节。", "观鸟", "", "海淀区"),
    ],
)
def test_unit_pointed_to_by_its_written_form(text: str, part: str, right: str, wrong: str) -> None:
    found = ends(text, only(text, part), "place", "organizer")
    assert wrong not in found and right in {*found, ""}


def test_hall_where_somebody_works_is_no_place() -> None:
    assert not events("王立在博物馆工作。")


def test_those_whom_a_mishap_costs_are_no_event_of_their_own() -> None:
    text = "11月8日，荣县鼎新镇发生山体滑坡，造成3人失联。"
    assert [n for n in events(text)] == ["山体滑坡"]
    text = "11月8日，荣县鼎新镇发生山洪，当地紧急转移群众300余人。"
    assert ends(text, only(text, "转移群众"), "place") == {"鼎新镇"}


def test_branch_of_the_village_pointed_to_has_its_name() -> None:
    text = "荣县黄家村产业兴旺。该村村民增收。该村党支部书记李文说，还要办厂。"
    assert "黄家村党支部" in bodies(text)
