"""Report -> Sentences: exact spans, nothing cut inside quotation marks or brackets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Block, Report, Sentence, Source
from graph.reading import report
from graph.sentences import sentences

LONGEST = 600  # an unclosed mark holds a sentence together no longer


def whole(text: str) -> Report:
    """A report that is one paragraph."""
    return Report("r", text, (Block(0, len(text), "paragraph"),))


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(whole(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("会议召开。县长出席！真的吗？好", ["会议召开。", "县长出席！", "真的吗？", "好"]),
        ("抓学习；抓整改;抓落实", ["抓学习；", "抓整改;", "抓落实"]),
        ("他说……会议开始。", ["他说……", "会议开始。"]),
        ("他说:“好。很好！再来？”大家鼓掌。", ["他说:“好。很好！再来？”", "大家鼓掌。"]),
        ("“好。很好！”县长说。", ["“好。很好！”县长说。"]),
        ("他提出“抓学习；抓整改”的要求。", ["他提出“抓学习；抓整改”的要求。"]),
        ("会议（由县长主持。）闭幕。", ["会议（由县长主持。）闭幕。"]),
        ("印发《通知。附件》后，开会。", ["印发《通知。附件》后，开会。"]),
        ("「好。」他說。", ["「好。」他說。"]),
        ("他说：“她讲‘好。’了。”随后离开。", ["他说：“她讲‘好。’了。”", "随后离开。"]),
        (
            "他强调，“一、抓学习。二、抓落实。”会后，",
            ["他强调，“一、抓学习。二、抓落实。”", "会后，"],
        ),
        ("会议结束。”", ["会议结束。”"]),
        ("会议结束。）随后", ["会议结束。）", "随后"]),
        ("增长3.5%。共1.2万人。", ["增长3.5%。", "共1.2万人。"]),
    ],
    ids=range(1, 15),
)
def test_sentences_end_where_they_should(text: str, wanted: list[str]) -> None:
    assert split(text) == wanted


def test_sentences_keep_an_unclosed_bracket_short() -> None:
    """The seed's byline: an unclosed bracket holds back no other sentence."""
    assert split("会议召开。(记者 张萍") == ["会议召开。", "(记者 张萍"]
    assert split("（会议召开。县长出席。") == ["（会议召开。", "县长出席。"]


def test_sentences_do_not_wait_for_a_mark_that_never_closes() -> None:
    text = "“" + "会议召开。" * 400
    found = split(text)
    assert max(map(len, found)) <= LONGEST + 5
    assert len(found) > 100
    closed_late = "“" + "会议召开。" * 200 + "”县长说。"
    assert max(map(len, split(closed_late))) <= LONGEST + 5


def test_sentences_do_not_cross_marks_of_another_kind() -> None:
    assert split("他说“好（的。”会议结束。") == ["他说“好（的。”", "会议结束。"]


def test_sentences_know_their_block() -> None:
    text = (
        "会议召开\n发布时间:2021-04-02\n" + "县长主持会议并讲话，要求各部门抓好落实。会议指出问题。"
    )
    read = report(Source(text))
    found = sentences(read)
    assert [(s.block, s.role) for s in found] == [
        (0, "title"),
        (1, "meta"),
        (2, "paragraph"),
        (2, "paragraph"),
    ]
    assert [s.role for s in found] == [read.blocks[s.block].role for s in found]


def test_sentences_have_no_white_space_around() -> None:
    text = "\u3000会议召开。  \xa0县长出席。 "
    assert split(text) == ["会议召开。", "县长出席。"]
    assert split("") == split(" \u3000 ") == []


def check(read: Report, found: tuple[Sentence, ...]) -> None:
    for sentence in found:
        block = read.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        said = read.text[sentence.start : sentence.end]
        assert said == said.strip()
    assert all(one.end <= other.start for one, other in pairwise(found))
    words = sum(1 for b in read.blocks for c in read.text[b.start : b.end] if not c.isspace())
    kept = sum(1 for s in found for c in read.text[s.start : s.end] if not c.isspace())
    assert kept == words, "nothing of a block is lost"


MARKS = st.text(
    alphabet="会议“”「」『』（）()《》【】〔〕。；;！!?？…，,：: \u3000甲乙", max_size=80
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(MARKS, st.text(max_size=80)))
def test_sentences_lie_in_order_and_lose_nothing(text: str) -> None:
    read = whole(text)
    check(read, sentences(read))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(MARKS, st.text(max_size=40)), max_size=6).map("\n".join))
def test_sentences_of_any_page_lie_in_their_blocks(text: str) -> None:
    read = report(Source(text))
    check(read, sentences(read))
