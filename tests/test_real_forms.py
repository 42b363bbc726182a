"""Names that unseen reports showed to be misread: groups, credits, produce, sites with chiefs."""

from __future__ import annotations

import pytest
from said_of import named, read, told

from graph.context.shortening import retied

_HEAD = (
    "云岭县召开会议\n\n5月10日，云岭县召开经济工作会议，总结成绩，安排部署下一阶段重点任务，"
    "全县上下要真抓实干。\n\n"
)


def credited(line: str, relation: str) -> set[str]:
    reading, names = read(_HEAD + line)
    return {names[f.object] for f in reading.facts if f.relation == relation}


def test_real_a_group_with_parts_is_one_body_by_short_and_full_name() -> None:
    text = (
        "9月3日，贵州黔岭磷化工集团有限责任公司与遵义医科大学签署协议。"
        "黔岭集团党委书记汪海出席，黔岭集团副总经理陈立签字。"
    )
    bodies = named(text, "Organization")
    assert "黔岭集团" not in bodies and "黔岭集团党委" not in bodies
    committee = "贵州黔岭磷化工集团有限责任公司党委"
    assert (f"{committee}书记", committee) in told(text, "postIn")


def test_real_a_group_by_characters_of_its_name() -> None:
    text = "云南能源投资集团有限公司召开会议，云南能投集团董事长张华主持。"
    assert named(text, "Organization") == {"云南能源投资集团有限公司"}


def test_real_another_group_with_the_place_alone_stays_itself() -> None:
    text = "云南能源投资集团有限公司召开会议。云南建投集团董事长张华到会。"
    assert "云南建投集团" in named(text, "Organization")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("（记者 史春雪　摄影 付立新）", {"史春雪", "付立新"}),
        ("（记者 张萍 摄影 李红伟 编辑 王强）", {"张萍", "李红伟"}),
        ("撰稿 王小雨 供图 李大力", {"王小雨", "李大力"}),
        ("来源：新闻中心 | 文字 李小萍 | 图片 王大伟 | 责编 赵六", {"李小萍", "王大伟"}),
        ("（记者王小明摄影报道）", {"王小明"}),
    ],
    ids=["photo", "three", "provided", "fields", "behind"],
)
def test_real_labels_without_colons_have_their_names_behind(line: str, authors: set[str]) -> None:
    assert credited(line, "author") == authors


def test_real_readings_and_proofs_in_one_label() -> None:
    line = "一审一校：李晓 二审二校：王强 三审三校：赵明"
    assert credited(line, "editor") == {"李晓", "王强", "赵明"}


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("（新华社北京5月10日电）", "新华社"),
        ("本报记者 李晓 《 人民日报 》（ 2024年05月10日 02 版）", "人民日报"),
    ],
)
def test_real_publishers_below(line: str, publisher: str) -> None:
    assert credited(line, "publisher") == {publisher}


@pytest.mark.parametrize(
    "text",
    [
        "各地要抓紧抢种夏玉米、夏大豆。",
        "基地种植党参、柴胡、牛大力、牛膝、何首乌、马铃薯、柏子仁。",
        "两地演员合演南音，表演南狮、南拳。",
    ],
)
def test_real_produce_is_nobody(text: str) -> None:
    assert named(text, "Person") == set()


def test_real_somebody_called_like_produce_behind_a_title() -> None:
    assert "黄连" in named("村委会主任黄连说，今年种植玉米800亩。", "Person")


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("凤翔区柳林镇敬老院院长屈桂芳说，老人都很高兴。", "柳林镇敬老院院长", "柳林镇敬老院"),
        ("云岭火车站站长孙立介绍，客流平稳。", "云岭火车站站长", "云岭火车站"),
    ],
)
def test_real_a_site_before_its_chief_is_a_body(text: str, post: str, body: str) -> None:
    assert (post, body) in told(text, "postIn")


def test_real_a_station_that_is_only_passed_is_a_place() -> None:
    assert named("旅客在云岭火车站乘车。", "Organization") == set()


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("州文化和旅游局局长和向荣介绍了情况。", "和向荣"),
        ("县长和王强一起到现场。", "王强"),
        ("记者和王强来到现场。", "王强"),
    ],
)
def test_real_a_joining_word_as_surname(text: str, person: str) -> None:
    assert named(text, "Person") == {person}


@pytest.mark.parametrize("name", ["前进农场有限公司", "前锋集团有限公司", "现代汽车有限公司"])
def test_real_names_that_begin_like_a_past_post(name: str) -> None:
    assert name in named(f"{name}召开会议。七星农场有限公司、{name}作经验交流。", "Organization")


def test_real_a_chief_expert_is_none_of_the_paper() -> None:
    text = "云岭日报讯 5月3日，县长王立到云岭水泥厂调研。总工程师陈军、首席专家张燕参加。"
    assert ("张燕", "云岭水泥厂首席专家") in told(text, "holds")


def test_real_a_firm_whose_name_only_lacks_a_word_is_another() -> None:
    text = "山东新能源集团有限公司召开会议。山东能源集团董事长张华到会。"
    assert "山东能源集团" in named(text, "Organization")


def test_real_no_body_comes_to_lie_above_itself() -> None:
    """A firm's short name may have been noted as a part of the firm before it is known as its."""
    short, full, part = (("Organization", name, "") for name in ("甲集团", "甲股份公司", "党委"))
    assert retied({short: full, part: short}, short, full) == {part: full}
    assert retied({short: part, part: full}, short, full) == {part: full}
