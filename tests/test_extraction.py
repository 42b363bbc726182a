"""Source -> Reading: spans are exact, ids apart, and words of any kind are survived."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.assembly import assemble
from graph.identity import entity_id
from graph.model import Mention, Reading, Source
from graph.ontology import ontology
from graph.pipeline import read_source, readings

HERE = Path(__file__).parent
FILES = [
    HERE.parent / "seeds" / "gannan-2021.txt",
    *sorted((HERE / "gold").glob("[0-9]*-*.txt")),
]
MODALITIES = {"asserted", "planned", "alleged", "denied"}


def source(path: Path) -> Source:
    return Source(path.read_bytes().decode("utf-8"), source=path.name)


@pytest.fixture(scope="module")
def read() -> dict[str, Reading]:
    """Every report by the name of its file."""
    sources = [source(path) for path in FILES]
    return {path.name: r for path, r in zip(FILES, readings(sources), strict=True)}


def assert_exact(reading: Reading) -> None:
    """Spans lie in the text and say what they quote; ends are known; the order is kept."""
    text = reading.report.text
    known = {e.key: e.type for e in reading.entities}
    assert len(known) == len(reading.entities), "an id given to two entities"
    for mention in reading.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert known[mention.entity] == mention.type
    starts = [(m.start, -m.end) for m in reading.mentions]
    assert starts == sorted(starts)
    known[reading.report.id] = "Report"
    for fact in reading.facts:
        assert fact.evidence and 0 < fact.confidence <= 1
        assert fact.modality in MODALITIES
        assert {fact.subject, fact.object} <= known.keys()
        for one in fact.evidence:
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == one.quote
            assert one.rule


def assert_allowed(reading: Reading) -> None:
    """Every relation ties the types of its domain and range."""
    types = {e.key: e.type for e in reading.entities} | {reading.report.id: "Report"}
    for fact in reading.facts:
        ontology().check(fact.relation, types[fact.subject], types[fact.object])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:11])
def test_extraction_spans_are_exact(read: dict[str, Reading], path: Path) -> None:
    reading = read[path.name]
    assert reading.report.text == source(path).text
    assert reading.entities and reading.mentions and reading.facts
    assert_exact(reading)


def test_extraction_every_entity_is_mentioned_or_a_place_of_the_table(
    read: dict[str, Reading],
) -> None:
    silent = [
        (name[:2], entity.name)
        for name, reading in read.items()
        for entity in reading.entities
        if entity.type != "Place" and entity.key not in {m.entity for m in reading.mentions}
    ]
    assert silent == []


def test_extraction_distinct_names_never_share_an_id(read: dict[str, Reading]) -> None:
    names: dict[str, set[str]] = {}
    for reading in read.values():
        for entity in reading.entities:
            if entity.type in ("Person", "Document"):
                names.setdefault(entity.key, set()).add(entity.name)
    assert {key: found for key, found in names.items() if len(found) > 1} == {}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="张章彰杨阳伟纬ab 1·", max_size=4), min_size=2, max_size=8))
def test_extraction_ids_tell_every_key_apart(names: list[str]) -> None:
    ids = {entity_id("Person", name, place) for name in names for place in ("623000", "620000")}
    assert len(ids) == 2 * len(set(names))


STRANGE = {
    "empty": "",
    "white-space": " \n\u3000\t\xa0\n",
    "marks": "，。；！？“”《》（）……——、：",
    "opening-marks": "“《（「『【" * 50,
    "emoji": "😀🎉👨‍👩‍👧 会议🎉召开。",
    "one-character": "会" * 5000,
    "one-digit": "1" * 5000,
    "one-mark": "。" * 5000,
    "nothing-but-places": "甘肃省甘南藏族自治州夏河县" * 60,
    "titles": "书记局长主任" * 100,
    "controls": "会议\x00\x01\x07\x1b召开\x7f\ufeff\u200b。",
    "surrogate": "会议\ud800召开。",
    "private": "会议\ue000\ue001\ue003召开，\ue000\ue003张伟出席。",
    "right-to-left": "会议\u202e召开\u202c。",
    "english": "The meeting was held on 3 March 2021 in Lanzhou, Gansu.",
    "compatibility": "㈠会議召開①、株式会社㍿",
    "crlf": "会议召开。\r\n县长张伟出席。\r\n",
    "spaced": "保 局 对",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_extraction_survives(text: str) -> None:
    reading = read_source(Source(text))
    assert reading.report.text == text
    assert_exact(reading)
    g = assemble([reading])
    assert reading.report.id in g


def test_extraction_of_a_text_without_words_is_empty() -> None:
    for name in ("empty", "white-space", "marks", "one-mark"):
        reading = read_source(Source(STRANGE[name]))
        assert (reading.entities, reading.mentions, reading.facts) == ((), (), ()), name


PIECES = [
    *(
        "甘南州委政法委书记杨君",
        "合作市人民法院",
        "3月23日",
        "今年1月初",
        "召开",
        "座谈会",
        "《通知》",
    ),
    *(
        "表示",
        "，",
        "。",
        "、",
        "“",
        "”",
        "(",
        ")",
        "\n",
        "54期",
        "增长3.5%",
        "全州",
        "该局",
        "州委",
    ),
    *(
        "才让旺杰",
        "阿布都·买买提",
        "原",
        "任命",
        "免去",
        "为",
        "的",
        "职务",
        "记者 ",
        "责任编辑:",
        "😀",
    ),
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=20).map("".join),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_extraction_reads_any_text(text: str) -> None:
    reading = read_source(Source(text))
    assert_exact(reading)
    assert read_source(Source(text)) == reading
    assert_allowed(reading)


WHOLE = [path.read_bytes().decode("utf-8") for path in FILES]
CUTS = st.tuples(st.sampled_from(WHOLE), st.floats(0, 1), st.integers(10, 250), st.booleans())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CUTS)
def test_extraction_reads_any_piece_of_a_report(cut: tuple[str, float, int, bool]) -> None:
    whole, where, length, spaced = cut
    start = int(where * (len(whole) - 1))
    text = whole[start : start + length]
    reading = read_source(Source(" ".join(text) if spaced else text))
    assert_exact(reading)
    assert_allowed(reading)


def mentions_of(reading: Reading, type_: str) -> list[Mention]:
    return [m for m in reading.mentions if m.type == type_]


def test_extraction_nests_mentions_inside_longer_ones(read: dict[str, Reading]) -> None:
    for reading in read.values():
        for type_ in ("Organization", "Place"):
            top = [m for m in mentions_of(reading, type_) if not m.nested]
            spans = sorted({(m.start, m.end) for m in top})
            assert all(one[1] <= other[0] for one, other in pairwise(spans)), reading.report.source
