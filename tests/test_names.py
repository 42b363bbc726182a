"""Personal names: Han scores, names of other peoples, transliterated names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import resources
from graph.foreignnames import foreign_name_span
from graph.names import (
    ethnic_name_end,
    ethnic_name_start,
    han_name_score,
    surname,
)

NOTES = {"start", "part", "end", "tail", "char"}


def from_start(text: str) -> str | None:
    end = ethnic_name_end(text, 0)
    return None if end is None else text[:end]


def test_names_lexicons_are_well_formed() -> None:
    rows = resources.table("lexicons/name_syllables.tsv")
    keys = [(row["form"], row["people"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert {row["note"] for row in rows} == NOTES
    assert all((row["people"] == "译") == (row["note"] == "char") for row in rows)
    assert all(
        0 <= float(r["weight"]) <= 1 for r in resources.table("lexicons/name_stop_chars.tsv")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("杨君", "杨"),
        ("欧阳修", "欧阳"),
        ("司马光", "司马"),
        ("欧强", "欧"),
        ("ABC", None),
        ("", None),
    ],
)
def test_names_surname_takes_compounds_first(text: str, expected: str | None) -> None:
    assert surname(text) == expected


@pytest.mark.parametrize(
    "name", ["杨君", "张萍", "李佃忠", "薛平", "左燕娜", "杨小军", "王强", "欧阳娜娜", "马国强"]
)
def test_names_han_score_is_high_for_names(name: str) -> None:
    assert han_name_score(name) > 0.5


@pytest.mark.parametrize(
    "word",
    [
        "合作",
        "达到",
        "多次",
        "平安",
        "高兴",
        "常委",
        "王书记",
        "李主任",
        "江苏",
        "马上",
        "黄河",
        "成立",
        "和平",
        "周到",
        "同志",
        "第五次",
        "东方",
        "国家",
        "张",
        "的时候",
        "陈述了",
        "张的了在",
    ],
)
def test_names_han_score_is_low_for_words(word: str) -> None:
    assert han_name_score(word) <= 0.2


@pytest.mark.parametrize(
    ("word", "other"), [("文化节", "文建节"), ("林果业", "林建业"), ("高粱业", "高建业")]
)
def test_names_a_name_hardly_begins_like_an_ordinary_word(word: str, other: str) -> None:
    assert han_name_score(word) < 0.15 < han_name_score(other)


def test_names_openings_are_words_that_begin_with_a_surname() -> None:
    rows = resources.table("lexicons/name_openings.tsv")
    found = [row["word"] for row in rows]
    assert found == sorted(set(found))
    assert all(len(word) == 2 and surname(word) == word[0] for word in found)


@given(st.text(alphabet="王李欧阳司马伟的在和强娜一二", max_size=6))
def test_names_han_score_stays_within_bounds(name: str) -> None:
    score = han_name_score(name)
    assert 0 <= score <= 1
    assert score == 0 or 2 <= len(name) <= 4


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("才让旺杰,一名法官", "才让旺杰"),
        ("洛桑江村主席", "洛桑江村"),
        ("尼玛次仁在会上", "尼玛次仁"),
        ("卓玛草说", "卓玛草"),
        ("阿布都热依木·买买提说", "阿布都热依木·买买提"),
        ("努尔麦麦提·阿布都热合曼被", "努尔麦麦提·阿布都热合曼"),
        ("肖开提•依明出席", "肖开提•依明"),
        ("努尔兰·阿不都满金主持", "努尔兰·阿不都满金"),
        ("乌云其木格出席", "乌云其木格"),
        ("巴特尔在会上", "巴特尔"),
        ("马尤素夫先生", "马尤素夫"),
        ("岩温罕说", "岩温罕"),
    ],
)
def test_names_ethnic_end_finds_the_longest_name(text: str, name: str) -> None:
    assert from_start(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "达到目标",
        "多次强调",
        "平安建设",
        "扎西德勒",
        "甘孜州委",
        "岩石",
        "玉米丰收",
        "多杰加入",
        "扎西措施",
        "达瓦说",
        "阿里巴巴",
        "古丽说",
        "洛阳",
        "马上",
        "三周之内",
        "看着多杰说",
    ],
)
def test_names_ethnic_end_leaves_words_alone(text: str) -> None:
    assert from_start(text) is None


def test_names_ethnic_end_stops_at_another_word() -> None:
    assert from_start("买买提江苏省") == "买买提"
    assert from_start("买买提江在") == "买买提江"
    assert from_start("扎西多杰·") == "扎西多杰"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("法官才让旺杰", "才让旺杰"),
        ("主任洛桑江村", "洛桑江村"),
        ("由拉毛加", "拉毛加"),
        ("教授阿布都热依木·买买提", "阿布都热依木·买买提"),
        ("副州长旺杰", None),
        ("扎西", None),
        ("一致同意", None),
        ("", None),
    ],
)
def test_names_ethnic_start_extends_leftwards(text: str, name: str | None) -> None:
    start = ethnic_name_start(text, len(text))
    assert (None if start is None else text[start:]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("安东尼奥·古特雷斯特别强调", "安东尼奥·古特雷斯"),
        ("贝拉克·奥巴马多次", "贝拉克·奥巴马"),
        ("唐纳德·特朗普通过", "唐纳德·特朗普"),
        ("约翰·F·肯尼迪遇刺", "约翰·F·肯尼迪"),
        ("杰夫•莫雷尔14日", "杰夫•莫雷尔"),
        ("达·芬奇", "达·芬奇"),
        ("马克说", None),
        ("平安·", None),
        ("·马斯克", None),
        ("会议·论坛", None),
        ("", None),
    ],
)
def test_names_foreign_span_needs_a_dot(text: str, name: str | None) -> None:
    span = foreign_name_span(text, 0)
    assert (None if span is None else text[slice(*span)]) == name


PIECES = ["才让", "旺杰", "扎西", "买买提", "阿不都", "·", "江", "乌云", "巴特尔", "说", "的", "F"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


@given(TEXTS)
def test_names_spans_stay_within_the_text(text: str) -> None:
    for position in range(len(text) + 1):
        end = ethnic_name_end(text, position)
        assert end is None or position + 3 <= end <= len(text)
        start = ethnic_name_start(text, position)
        assert start is None or 0 <= start <= position - 3
        span = foreign_name_span(text, position)
        assert span is None or (span[0] == position and position + 3 <= span[1] <= len(text))


@given(TEXTS)
def test_names_start_and_end_agree(text: str) -> None:
    for position in range(len(text)):
        end = ethnic_name_end(text, position)
        if end is not None:
            start = ethnic_name_start(text, end)
            assert start is not None and start <= position
