"""Header, byline and footer -> author, editor, publisher, and the post of a reporter."""

from __future__ import annotations

import pytest

from graph.model import Reading, Source
from graph.pipeline import read_source

BODY = "7月5日，云岭县召开防汛抗旱工作会议，要求各乡镇落实责任，二十四小时值班值守，确保安全度汛。"


def read(text: str) -> Reading:
    return read_source(Source(text, published="2023-07-06"))


def credits_of(text: str) -> set[tuple[str, str]]:
    """(relation, name) of the makers of the report."""
    reading = read(text)
    names = {e.key: e.name for e in reading.entities}
    made = ("author", "editor", "publisher")
    return {(f.relation, names[f.object]) for f in reading.facts if f.relation in made}


def persons(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Person"}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者　贾立丰　王 梅", {"贾立丰", "王梅"}),
        ("文丨李雪梅 摄影丨赵强", {"李雪梅", "赵强"}),
        ("□本报记者 马玉龙　通讯员 周毛措 韩文斌", {"马玉龙", "周毛措", "韩文斌"}),
        ("记者王小明／台北报道", {"王小明"}),
        ("中央纪委国家监委网站 李晓鹃", {"李晓鹃"}),
        ("撰文：云州新闻记者 李闻英 实习生 张怡", {"李闻英", "张怡"}),
    ],
)
def test_credits_authors_of_a_byline(line: str, names: set[str]) -> None:
    found = credits_of(f"云岭县召开防汛会议\n{line}\n{BODY}")
    assert {name for relation, name in found if relation == "author"} == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("编辑：星占福　审核：史国栋", {"星占福", "史国栋"}),
        ("责编/校对：孙静　　一审：陈晓梅", {"孙静", "陈晓梅"}),
        ("【纠错】 【责任编辑:邱丽芳】", {"邱丽芳"}),
        ("编辑 | 李莉   审核 | 周洪", {"李莉", "周洪"}),
        ("(责编：陈明菊、杨启红)", {"陈明菊", "杨启红"}),
    ],
)
def test_credits_editors_of_a_footer(line: str, names: set[str]) -> None:
    found = credits_of(f"云岭县召开防汛会议\n{BODY}\n{line}")
    assert {name for relation, name in found if relation == "editor"} == names


def test_credits_designers_are_named_and_edit_nothing() -> None:
    text = f"云岭县召开防汛会议\n{BODY}\n责任编辑：祁生莲　版式：张　凯"
    assert credits_of(text) == {("editor", "祁生莲")}
    assert "张凯" in persons(text)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("延边党风廉政网\n首页 | 要闻 | 曝光台\n{title}\n{body}", "延边党风廉政网"),
        ("三明日报 数字报    2023年06月20日 星期二    第A01版:要闻\n{title}\n{body}", "三明日报"),
        ("{title}\n原创 健康西青 2023-10-24 17:32 发表于天津\n{body}", "健康西青"),
        ("{title}\n[ 发布机构 ] 云岭县人大常委会办公室\n{body}", "云岭县人大常委会办公室"),
        ("{title}\n（中央社記者張淑芬新竹縣15日電）{body}", "中央社"),
        ("{title}\n{body}\n云岭县水利局\n2023年7月6日", "云岭县水利局"),
    ],
)
def test_credits_publisher_by_what_the_page_says(lines: str, name: str) -> None:
    text = lines.format(title="云岭县召开防汛会议", body=BODY)
    assert ("publisher", name) in credits_of(text)


def test_credits_a_source_goes_before_the_site() -> None:
    found = credits_of(f"云州新闻网 >   正文\n云岭县召开防汛会议\n来源：云州日报\n{BODY}")
    assert {name for relation, name in found if relation == "publisher"} == {"云州日报"}


def test_credits_the_body_that_issues_a_document_is_its_author() -> None:
    found = credits_of(f"信阳市水利局关于2023年工作总结的报告\n{BODY}")
    assert ("author", "信阳市水利局") in found


def test_credits_a_reporters_post_is_once_and_the_agencys() -> None:
    reading = read(f"新华社北京7月5日电（记者赵文君、白阳）{BODY}")
    names = {e.key: e.name for e in reading.entities}
    held = {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "holds"}
    assert held == {("赵文君", "新华社记者"), ("白阳", "新华社记者")}


def test_credits_a_reporter_without_a_medium_is_the_publishers() -> None:
    reading = read(f"云岭县召开会议\n来源：云州日报\n本报讯（记者 张萍 通讯员 李晓）{BODY}")
    names = {e.key: e.name for e in reading.entities}
    held = {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "holds"}
    assert held == {("张萍", "云州日报记者")}


@pytest.mark.parametrize(
    "line", ["浏览：1306 次", "记者获悉，救援仍在进行。", "（下转第二版）", "分享到：微信 微博"]
)
def test_credits_take_no_other_words_for_names(line: str) -> None:
    assert persons(f"云岭县召开防汛会议\n来源：云州日报　{line}\n{BODY}") == set()


def test_a_row_of_headings_with_one_mark_is_no_byline() -> None:
    text = f"云岭县召开会议\n\n◆ 严执法\n{BODY}\n\n◆ 广宣传\n{BODY}\n\n记者：李闻英"
    assert credits_of(text) == {("author", "李闻英")}


@pytest.mark.parametrize(
    ("stamp", "names"),
    [
        ("中共平江县委办公室　平江县人民政府办公室", {"平江县委办公室", "平江县人民政府办公室"}),
        ("云岭县公安局\n云岭县司法局", {"云岭县公安局", "云岭县司法局"}),
        ("二、工作要求\n云岭县司法局", {"云岭县司法局"}),
    ],
)
def test_credits_each_body_that_stamps_a_notice_publishes_it(stamp: str, names: set[str]) -> None:
    text = (
        f"关于做好防汛工作的通知\n{BODY}云岭县公安局、云岭县司法局参加。\n{stamp}\n2023年7月6日\n"
    )
    assert {name for kind, name in credits_of(text) if kind == "publisher"} == names
