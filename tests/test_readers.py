"""Bytes of files -> Sources, and which files are read at all."""

from __future__ import annotations

import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from graph.readers import html, jsonl, md, txt
from graph.readers._decode import decode
from graph.readers._discover import Failure, discover
from graph.readers._partly import PartlyRead
from graph.readers._read import read

SENTENCE = "3月24日，合作市公安局召开队伍教育整顿征求意见第一次座谈会。"
TRADITIONAL = "五名英模作事跡報告，書記楊君表示，全州各級機關要認真學習。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk", "gb2312"]
)
def test_decode_reads_the_encodings_of_reports(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_decode_tells_big5_from_gb18030() -> None:
    assert decode(TRADITIONAL.encode("big5")) == TRADITIONAL
    assert decode(TRADITIONAL.encode("gb18030")) == TRADITIONAL


def test_decode_does_not_weigh_no_break_spaces() -> None:
    text = "发布时间:2021-04-02\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0来源"
    assert decode(text.encode("gb18030")) == text


def test_decode_changes_line_ends_and_nothing_else() -> None:
    assert decode("　甲\r\n乙\u00a0\r丙\n\n".encode()) == "　甲\n乙\u00a0\n丙\n\n"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_decode_keeps_every_character_of_utf8(text: str) -> None:
    assert decode(("甲" + text).encode()) == "甲" + text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (" \n\u3000\n".encode(), "no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "zero bytes"),
        (b"\x01\x02\x03\x04 abc", "control characters"),
        ("société générale, été déjà".encode("latin-1"), "neither UTF-8"),
        ("これは東京都の会議です".encode("shift_jis"), "neither UTF-8"),
        (b"\xff\xfe\x00", "broken utf-16"),
    ],
)
def test_decode_refuses_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        decode(data)


@pytest.mark.parametrize("reader", [txt, md])
def test_readers_plain_text_is_the_decoded_file(reader: object) -> None:
    data = "# 题\r\n正文".encode("utf-8-sig")
    (source,) = reader.read(data, "报.txt")  # type: ignore[attr-defined]
    assert source.text == "# 题\n正文"
    assert source.source == "报.txt"
    assert source.source_sha256 == hashlib.sha256(data).hexdigest()
    assert source.title is source.published is source.url is None


PAGE = """<?xml version="1.0" encoding="gb2312"?>
<!DOCTYPE html><html><head><title>甘南州召开会议 - 某网</title>
<meta property="og:site_name" content="某网">
<meta property="article:published_time" content="2091-04-02T10:00:00+08:00">
<link rel="canonical" href="https://news.example/a/1.html"></head><body>
<nav><a href="/">首页</a> <a href="/x">要闻</a></nav><article><h1>甘南州召开会议</h1>
<p>3月24日，合作市公安局召开队伍教育整顿征求意见第一次座谈会，邀请人大代表和群众代表参加。</p>
<p>会议要求，全市公安机关要认真学习，扎实开展政法队伍教育整顿，确保取得实效。</p></article>
<footer>版权所有</footer></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_html_gives_main_text_and_what_the_markup_says(encoding: str) -> None:
    (source,) = html.read(PAGE.encode(encoding), "a.html")
    assert "征求意见第一次座谈会" in source.text
    assert "首页" not in source.text and "版权所有" not in source.text
    assert source.title == "甘南州召开会议"
    assert source.published == "2091-04-02", "a date is not measured against today's clock"
    assert source.url == "https://news.example/a/1.html"
    assert source.publisher == "某网"


def test_html_never_guesses_a_date_from_the_text() -> None:
    undated = PAGE.replace('<meta property="article:published_time"', '<meta property="x"')
    (source,) = html.read(undated.replace("3月24日", "2021年3月24日").encode(), "a.html")
    assert source.published is None


def test_html_without_main_text_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no main text"):
        html.read(b"<html><body></body></html>", "a.html")


def test_jsonl_reads_one_report_a_line() -> None:
    lines = [
        {"text": "甲\r\n乙", "title": "题", "published": "2021-04", "url": "https://a.example"},
        {"text": "丙", "title": None, "other": 1},
    ]
    data = "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    first, second = jsonl.read(data, "a.jsonl")
    assert (first.text, first.title, first.published) == ("甲\n乙", "题", "2021-04")
    assert first.url == "https://a.example"
    assert (second.text, second.title, second.source) == ("丙", None, "a.jsonl")


BROKEN = '{"text": "甲"}\n{"text": \n[1]\n{"text": 5}\n{"title": "x"}\n{"text": "乙", "url": 1}\n'


def test_jsonl_names_each_broken_line_and_keeps_the_others() -> None:
    with pytest.raises(PartlyRead) as caught:
        jsonl.read(BROKEN.encode(), "a.jsonl")
    assert [reason.partition(":")[0] for reason in caught.value.reasons] == [
        "line 2", "line 3", "line 4", "line 5", "line 6",
    ]  # fmt: skip
    assert [source.text for source in caught.value.sources] == ["甲"]


@pytest.mark.parametrize("line", ['{"text": "\\ud800"}', "[" * 100_000, '{"text": "  "}'])
def test_jsonl_refuses_odd_lines_with_a_reason(line: str) -> None:
    with pytest.raises(InputError, match="line 1"):
        jsonl.read(line.encode(), "a.jsonl")


def test_read_collects_failures_or_raises_the_first(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(BROKEN, encoding="utf-8")
    failures: list[Failure] = []
    assert [source.text for source in read(file, failures)] == ["甲"]
    assert len(failures) == 5 and {failure.file for failure in failures} == {str(file)}
    with pytest.raises(InputError, match=r"a\.jsonl: line 2"):
        read(file)


def test_read_standard_input_is_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO("甲\r\n".encode("gb18030") * 9))
    monkeypatch.setattr(sys, "stdin", stream)
    (source,) = read("-")
    assert source.text == "甲\n" * 9 and source.source is None


def test_discover_folders_are_searched_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ["b/甲.txt", "a.TXT", "c.md", ".hidden.txt", ".git/x.txt", "d.png", "b/a/z.jsonl"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = discover([tmp_path, str(tmp_path / "c.md"), "-"])
    names = [f if isinstance(f, str) else f.relative_to(tmp_path).as_posix() for f in found]
    assert names == ["a.TXT", "b/a/z.jsonl", "b/甲.txt", "c.md", "-"]


def test_discover_says_what_it_cannot_find(tmp_path: Path) -> None:
    (tmp_path / "d.png").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    failures: list[Failure] = []
    given = [tmp_path / "none.txt", tmp_path / "d.png", tmp_path / "empty", "a\0b"]
    assert discover(given, failures) == []
    assert [failure.file for failure in failures] == [str(path) for path in given]
    reasons = [failure.reason for failure in failures]
    assert "no such file" in reasons[0] and ".jsonl" in reasons[1] and "no reports" in reasons[2]
    with pytest.raises(InputError, match=r"none\.txt: no such file"):
        discover(given)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every file"
)
def test_read_says_when_permission_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("甲", encoding="utf-8")
    file.chmod(0)
    with pytest.raises(InputError, match="denied"):
        read(file)
