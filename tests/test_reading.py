"""Source -> Report: what around the text is header, footer, caption or byline, and where."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity import entity_id, text_sha256
from graph.model import Block, Source
from graph.reading import report

SEED = Path(__file__).parents[1] / "seeds" / "gannan-2021.txt"
PAGE = """云州新闻网 >   正文

云岭县扎实推进防汛工作纪实

发布时间:2022-06-08 09:12:30     

众志成城筑堤坝

——云岭县扎实推进防汛工作纪实


Y云岭防汛配图.jpg

县防汛指挥部组织党员干部巡查水库大坝。 县委宣传部供图

入汛以来，云岭县认真落实省、市部署，组织干部群众对全县水库、河道和地质灾害点开展了拉网式排查，确保安全度汛。

压实责任，织密防汛网络

“雨情就是命令！”6月3日，云岭县召开防汛抗旱工作会议，县委书记马国强出席并讲话，要求各乡镇二十四小时值班值守。

……

截至目前，全县共排查隐患点54处，转移群众214人，发放物资63批。(云州日报记者 张萍


责任编辑：高富强

免责声明

凡本网注明“来源：XXX（非云州新闻网）”的作品，均转载自其它媒体，并不代表本网赞同其观点和对其真实性负责。

联系电话：0931-8159799。"""
ROLES = [
    ("navigation", "云州新闻网 >   正文"),
    ("title", "云岭县扎实推进防汛工作纪实"),
    ("meta", "发布时间:2022-06-08 09:12:30"),
    ("title", "众志成城筑堤坝"),
    ("subtitle", "——云岭县扎实推进防汛工作纪实"),
    ("file", "Y云岭防汛配图.jpg"),
    ("caption", "县防汛指挥部组织党员干部巡查水库大坝。 县委宣传部供图"),
    ("paragraph", "入汛以来，云岭县认真落实省"),
    ("heading", "压实责任，织密防汛网络"),
    ("paragraph", "“雨情就是命令！”6月3日，"),
    ("ellipsis", "……"),
    ("paragraph", "截至目前，全县共排查隐患点54处，转移群众214人，发放物资63批。"),
    ("byline", "(云州日报记者 张萍"),
    ("editor", "责任编辑：高富强"),
    ("disclaimer", "免责声明"),
    ("disclaimer", "凡本网注明"),
    ("disclaimer", "联系电话：0931-8159799。"),
]
LONG = (
    "会议要求各级各部门提高站位、压实责任，把各项工作抓紧抓实抓细，确保全县安全形势持续稳定向好。"
)


def blocks(text: str) -> list[tuple[str, str]]:
    """(role, words) of the blocks of a text."""
    return [(b.role, text[b.start : b.end]) for b in report(Source(text)).blocks]


def roles_of(text: str) -> list[str]:
    return [role for role, _ in blocks(text)]


def test_reading_tells_the_text_from_the_clutter() -> None:
    found = blocks(PAGE)
    assert [role for role, _ in found] == [role for role, _ in ROLES]
    for (_, words), (_, opening) in zip(found, ROLES, strict=True):
        assert words.startswith(opening)


def test_reading_takes_title_and_date_from_the_header() -> None:
    read = report(Source(PAGE))
    assert read.title == "云岭县扎实推进防汛工作纪实"
    assert read.published == "2022-06-08"
    assert read.id == entity_id("Report", text_sha256(PAGE))
    assert read.text == PAGE


def test_reading_prefers_what_the_source_says() -> None:
    read = report(
        Source(PAGE, title="题", published="2020-01-02", url="u", source="a.txt", source_sha256="0")
    )
    assert (read.title, read.published, read.url) == ("题", "2020-01-02", "u")
    assert (read.source, read.source_sha256) == ("a.txt", "0")


def test_reading_id_is_the_texts_alone() -> None:
    assert report(Source(PAGE, title="题", url="u")).id == report(Source(PAGE)).id
    assert report(Source(PAGE + "。")).id != report(Source(PAGE)).id


@pytest.mark.parametrize(
    ("line", "role", "words"),
    [
        (f"新华社北京11月1日电 {LONG}", "dateline", "新华社北京11月1日电"),
        (f"本报兰州3月5日讯（记者 李晓）{LONG}", "dateline", "本报兰州3月5日讯（记者 李晓）"),
        (f"中新网昆明5月6日电 {LONG}", "dateline", "中新网昆明5月6日电"),
        (f"{LONG}（记者 李晓 通讯员 王强）", "byline", "（记者 李晓 通讯员 王强）"),
        (f"{LONG}(云州日报记者 张萍", "byline", "(云州日报记者 张萍"),
        (f"{LONG}（完）", "byline", "（完）"),
    ],
    ids=["agency", "own-report", "site", "bracket", "open-bracket", "end-mark"],
)
def test_reading_cuts_agency_line_and_byline_off(line: str, role: str, words: str) -> None:
    found = blocks(line)
    assert (role, words) in found
    assert ("paragraph", LONG) in found
    assert len(found) == 2


@pytest.mark.parametrize(
    "bracket",
    ["（含县级市）", "（以下简称《办法》）", "（记者站旧址）"],
    ids=["scope", "short-name", "press-office"],
)
def test_reading_keeps_other_brackets_in_the_paragraph(bracket: str) -> None:
    text = LONG.replace("各部门", f"各部门{bracket}")
    assert blocks(text) == [("paragraph", text)]


def test_reading_calls_short_lines_titles_before_and_headings_behind_the_first_paragraph() -> None:
    text = f"全县安全生产会议召开\n{LONG}\n一、提高认识\n{LONG}"
    assert roles_of(text) == ["title", "paragraph", "heading", "paragraph"]


def test_reading_lets_no_clutter_in_the_header_swallow_the_text() -> None:
    """A disclaimer holds for all lines below only where the text has been."""
    assert roles_of(f"版权所有 云岭县人民政府\n全县会议召开\n{LONG}")[1:] == ["title", "paragraph"]
    assert roles_of(f"{LONG}\n免责声明\n{LONG}") == ["paragraph", "disclaimer", "disclaimer"]


def test_reading_reads_a_whole_report_behind_a_label_of_related_ones() -> None:
    """Headlines under the label are other pages'; a paragraph is told on this one."""
    page = f"{LONG}\n相关报道：\n县长王立到云岭镇调研\n{LONG}\n责任编辑：李晓"
    roles = ["paragraph", "disclaimer", "disclaimer", "paragraph", "editor"]
    assert roles_of(page) == roles
    headlines = f"{LONG}\n相关阅读\n县长王立到云岭镇调研\n县政府召开会议"
    assert roles_of(headlines)[1:] == ["disclaimer"] * 3


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"会议召开\n2023-05-06 08:30 来源：云州日报\n{LONG}", "2023-05-06"),
        (f"会议召开\n发布时间：2021年4月2日\n{LONG}", "2021-04-02"),
        (f"关于开会的通知\n{LONG}\n云岭县人民政府\n2022年6月8日", "2022-06-08"),
        (f"会议召开\n{LONG}", None),
        (f"2021年3月1日，全县动员大会召开，{LONG}", None),
    ],
    ids=["meta", "labelled", "last-line", "none", "in-the-text"],
)
def test_reading_dates_a_report_by_its_edges_only(text: str, published: str | None) -> None:
    assert report(Source(text)).published == published


def test_reading_ends_a_page_of_one_paragraph() -> None:
    assert blocks(LONG) == [("paragraph", LONG)]
    assert blocks("") == blocks(" \n\u3000\n\t ") == []


def test_reading_leaves_white_space_out_of_blocks() -> None:
    text = f"\u3000\u3000{LONG}  \n\n\xa0\xa0一、提高认识\t\n"
    found = report(Source(text)).blocks
    assert [text[b.start : b.end] for b in found] == [LONG, "一、提高认识"]


def test_reading_reads_the_seed() -> None:
    text = SEED.read_text(encoding="utf-8")
    read = report(Source(text))
    assert read.title == "甘南州扎实推进政法队伍教育整顿工作纪实"
    assert read.published == "2021-04-02"
    roles = [b.role for b in read.blocks]
    assert roles[:7] == [*("navigation", "title", "meta", "title", "subtitle", "file", "caption")]
    assert roles.count("paragraph") == 19
    assert [text[b.start : b.end] for b in read.blocks if b.role in ("byline", "editor")] == [
        "(新甘肃·甘肃法制报记者 张萍",
        "责任编辑:高富强",
    ]
    first = roles.index("disclaimer")
    assert text[read.blocks[first].start :].startswith("免责声明")
    assert set(roles[first:]) == {"disclaimer"}


def assert_in_order(text: str, found: tuple[Block, ...]) -> None:
    for block in found:
        assert 0 <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert "\n" not in text[block.start : block.end]
    assert all(one.end <= other.start for one, other in pairwise(found))


PIECES = st.sampled_from(
    [
        *PAGE.split("\n"),
        LONG,
        "\n",
        "（",
        "(记者 ",
        "）",
        "本报讯 ",
        "……",
        "。",
        "：",
        "\u3000",
        "😀",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=12).map("".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_reading_blocks_lie_in_order_in_any_text(text: str) -> None:
    read = report(Source(text))
    assert read.text == text
    assert_in_order(text, read.blocks)
    covered = sum(b.end - b.start for b in read.blocks)
    lost = sum(1 for c in text if not c.isspace()) - covered
    assert lost <= 0, "only white space is outside of the blocks"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("安徽纪检监察网", "masthead"),
        ("首页 要闻 审查调查 巡视巡察 党风政风", "navigation"),
        ("无障碍浏览 | 长者模式 | 收藏本站", "navigation"),
        ("广府办发〔2023〕15号", "meta"),
        ("原创 武隆融媒 武隆发布 2023-07-05 18:30 发表于重庆", "meta"),
        ("来源:云州日报 2023/03/02", "meta"),
    ],
)
def test_reading_keeps_clutter_out_of_the_title(line: str, role: str) -> None:
    found = blocks(f"{line}\n全县安全生产会议召开\n{LONG}")
    assert [r for r, _ in found] == [role, "title", "paragraph"]


def test_reading_body_above_the_title_is_a_masthead_unless_it_issues_what_follows() -> None:
    site = report(Source(f"信阳市水利局\n全县安全生产会议召开\n{LONG}"))
    notice = report(Source(f"中共云州市委组织部\n关于拟任职干部的公示\n{LONG}"))
    assert (site.blocks[0].role, site.title) == ("masthead", "全县安全生产会议召开")
    assert notice.title == "中共云州市委组织部关于拟任职干部的公示"


def test_reading_names_in_brackets_sign_the_last_paragraph_only() -> None:
    text = f"{LONG}（张凯）\n{LONG}（张 凯 李晓云）"
    assert roles_of(text) == ["paragraph", "paragraph", "byline"], blocks(text)
