"""The page of ``mentions --html``: every character once, marks nested, nothing unescaped."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.__main__ import main
from graph.marked import page
from graph.model import Entity, Mention, Reading, Report, Source
from graph.pipeline import read_source

TEXT = "3月1日,合作市公安局局长王海到佐盖曼玛镇调研。\n\n<b>全市</b>共排查隐患12处。\n"


def said(content: str) -> str:
    """The report's text as the page shows it."""
    lines = re.findall(r'<p class="said">(.*?)</p>', content, re.S)
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", line)) for line in lines)


def test_marked_shows_the_text_with_nested_marks_and_facts() -> None:
    content = page([read_source(Source(TEXT, published="2021-03-02"))])
    assert said(content) == TEXT.replace("\n\n", "\n")
    assert (
        '<mark class="t-Organization" title="Organization: 合作市公安局">合作市公安局</mark>'
        in content
    )
    assert re.search(r"<b>王海</b> <i>\S+</i> <b>合作市公安局局长</b>", content)
    assert "<b>全市" not in content


@given(
    st.lists(st.tuples(st.integers(0, 11), st.integers(1, 12)), max_size=8),
    st.text(st.sampled_from("甲乙<&\u2028"), min_size=12, max_size=12),
)
def test_marked_keeps_every_character_however_mentions_lie(
    spans: list[tuple[int, int]], text: str
) -> None:
    entity = Entity("e", "Person", "<i>")
    mentions = tuple(
        Mention(start, min(start + size, 12), "", "Person", "e") for start, size in sorted(spans)
    )
    report = Report("r", text, ())
    assert said(page([Reading(report, (entity,), mentions, ())])) == text


def test_marked_is_written_by_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, target = tmp_path / "a.txt", tmp_path / "out" / "a.html"
    report.write_text(TEXT, encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["mentions", str(report), "--html", str(target)])
    assert left.value.code == 0 and capsys.readouterr().out == ""
    assert "合作市公安局" in target.read_text(encoding="utf-8")
    assert "script" not in target.read_text(encoding="utf-8")
