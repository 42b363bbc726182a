"""Names that only the tagger sees: kept where the sentence speaks of a person, else nobody."""

from __future__ import annotations

import pytest
from said_of import named

from graph import resources


def people(text: str) -> set[str]:
    return named(text, "Person")


@pytest.mark.parametrize(
    "text",
    [
        "礼成，众人入席，宾主尽欢。",
        "州长在座谈会上听取夏玉米播种进度。",
        "岁次甲辰，序属孟冬，山里已经下雪。",
        "该轮由菲律宾苏里高驶往广西防城港，载镍矿5万吨。",
        "合作社从外地引进萨福克种公羊45只，交给12户代养。",
        "全苏木已签订禁牧休牧承诺书417份。",
    ],
)
def test_vouched_a_word_that_looks_like_a_name_is_nobody(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在贵德县，护林员石发财第一时间报警。", {"石发财"}),
        ("占水根（男，47岁，弋阳县人）驾驶货车驶入施工路段。", {"占水根"}),
        ("导演焦叔明、主演甄小芹谢幕三次。", {"焦叔明", "甄小芹"}),
        ("伙同其子靳小川入股煤矿。", {"靳小川"}),
        ("78岁的郜德宽说，水电都没断。", {"郜德宽"}),
    ],
)
def test_vouched_where_a_person_is_spoken_of(text: str, found: set[str]) -> None:
    assert found <= people(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("独居老人靳福来突发胸痛，村医及时赶到。", "靳福来"),
        ("公司行政总裁简伯年介绍了项目。", "简伯年"),
        ("陈爱华、孙庆来、吴俊岭当选为献县第十八届人大常委会委员。", "孙庆来"),
        ("副县长王建中接受采访。", "王建中"),
        ("董事长史可为与客人座谈。", "史可为"),
    ],
)
def test_vouched_a_third_character_belongs_to_the_name(text: str, found: str) -> None:
    assert found in people(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("村民李明会唱山歌。", "李明"),
        ("王海来到会场。", "王海"),
        ("县长周伟和副县长吴敏出席会议。", "周伟"),
        ("村民张伟有三个儿子。", "张伟"),
        ("书记陈刚在会上讲话。", "陈刚"),
        ("黎志因工作调动，免去其天长市司法局局长职务。", "黎志"),
    ],
)
def test_vouched_a_word_behind_a_short_name_stays_a_word(text: str, found: str) -> None:
    assert found in people(text)


def test_vouched_characters_of_given_names_are_counted() -> None:
    rows = resources.table("lexicons/given_chars.tsv")
    assert [row["char"] for row in rows] == sorted({row["char"] for row in rows})
    counts = {r["char"]: (int(r["alone"]), int(r["first"]), int(r["second"])) for r in rows}
    assert all(any(c) for c in counts.values())
    assert counts["建"][1] > counts["建"][2]  # 建国, 建华; 建 is rarely last


@pytest.mark.parametrize(
    ("line", "persons"),
    [
        ("（图片由县委宣传部 周立 提供）", {"周立"}),
        ("（图片由永丰县应急管理局提供）", set()),
        ("（责任编辑：潘越 图片：永丰网 焦非 摄）", {"潘越", "焦非"}),
        ("【责任编辑：施远　　实习编辑：童晏】", {"施远", "童晏"}),
        ("一审：田园 二审：方圆 三审：马力", {"田园", "方圆", "马力"}),
        ("（照片／新闻处 蔡佳颖摄）", {"蔡佳颖"}),
    ],
)
def test_vouched_credits_name_nobody_by_what_he_did(line: str, persons: set[str]) -> None:
    text = (
        "永丰县召开防汛工作会议\n2024-05-20 来源：永丰县融媒体中心\n"
        "5月19日，永丰县召开防汛工作会议，部署防汛工作。各乡镇负责人参加。\n" + line + "\n"
    )
    assert people(text) == persons
    assert not named(text, "Organization") & {"图片由县委宣传部", "田园", "永丰网"}
