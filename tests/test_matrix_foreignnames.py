"""Foreign names: spelt in brackets, in Latin letters behind a title, vouched for by a deed."""

from __future__ import annotations

import pytest

from graph.model import Source
from graph.pipeline import readings


def _named(text: str) -> tuple[set[str], set[str]]:
    """(persons, bodies)."""
    (reading,) = readings([Source(text, published="2024-04-01")])
    people = {m.text for m in reading.mentions if m.type == "Person"}
    return people, {m.text for m in reading.mentions if m.type == "Organization"}


@pytest.mark.parametrize("name", ["沃尔贝尔", "韦尔内", "斯蒂文森"])
@pytest.mark.parametrize("spelt", ["Walbeer", "AlainVerne", "Stevenson"])
@pytest.mark.parametrize("title", ["主教练", "馆长", "经济学家"])
def test_a_spelling_in_brackets_is_no_body(title: str, spelt: str, name: str) -> None:
    assert _named(f"{title}{name}（{spelt}）认为，通胀将回落。") == ({name}, set())


@pytest.mark.parametrize("name", ["Tim Cook", "JohnMiller", "Leo", "Anna"])
@pytest.mark.parametrize(
    "frame", ["执行董事{}表示欢迎。", "创始人{}在会上说，要加快创新。", "公司CEO {}，请上台。"]
)
def test_a_name_in_latin_letters_behind_a_title(frame: str, name: str) -> None:
    assert name in _named(frame.format(name))[0]


@pytest.mark.parametrize("text", ["主任Word文档已发送。", "记者Windows系统崩溃。"])
def test_a_thing_behind_a_title(text: str) -> None:
    assert _named(text)[0] == set()


@pytest.mark.parametrize("name", ["莫里奇奥", "埃洛蒂", "米哈伊洛夫", "卡里努斯"])
@pytest.mark.parametrize(
    "frame",
    [
        "{}在接受采访时说，谈判仍在继续。",
        "{}是巴黎的一名教师。",
        "78岁的{}第三次来到中国。",
        "{}于1888年出生在一个小镇。",
        "{}后来当选为市长。",
        "{}在文章中写道，局势严峻。",
    ],
)
def test_what_is_told_vouches_for_a_name(frame: str, name: str) -> None:
    assert _named(frame.format(name))[0] == {name}


def test_a_verb_before_a_list_of_names() -> None:
    text = "专家组成员有丹尼尔森、库兹涅佐夫和马尔科夫。"
    assert _named(text)[0] == {"丹尼尔森", "库兹涅佐夫", "马尔科夫"}


def test_a_name_that_begins_like_a_verb() -> None:
    assert _named("自治州副州长加那提别克出席会议。")[0] == {"加那提别克"}


@pytest.mark.parametrize("name", ["张路", "石磊", "梁定国", "易凡"])
@pytest.mark.parametrize(
    "frame",
    [
        "{}：我们将尽快整改。",
        "像{}这样的党员还有很多。",
        "大家都要学习{}的精神。",
        "当时，{}并不知道这个情况。",
        "{}的父亲是一名老党员。",
        "{}今年65岁，是一名老党员。",
        "多亏了{}，路才修好。",
        "{}曾经说过，要为群众办实事。",
    ],
)
def test_what_is_told_vouches_for_a_rarer_name(frame: str, name: str) -> None:
    assert _named(frame.format(name))[0] == {name}


@pytest.mark.parametrize("name", ["张路", "陈博", "赵志"])
def test_somebody_s_home_is_no_part_of_the_name(name: str) -> None:
    assert _named(f"{name}家有三亩地。")[0] == {name}
