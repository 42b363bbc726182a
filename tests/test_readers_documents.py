"""DOCX, PDF and ZIP -> Sources; each file is made here by another program."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from graph.errors import InputError
from graph.readers import docx, pdf
from graph.readers import zip as archive
from graph.readers._discover import Failure, discover
from graph.readers._partly import PartlyRead
from graph.readers._read import read

TITLE = "夏河县召开防汛工作会议"
LINES = ["3月1日,夏河县召开防汛工作会议。", "县委书记杨君出席并讲话。"]


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


def document() -> bytes:
    from docx import Document

    made = Document()
    made.core_properties.title = TITLE
    made.add_paragraph(LINES[0])
    table = made.add_table(rows=2, cols=2)
    for cell, words in zip(table._cells, ("指标", "数值", "降水量", "12毫米"), strict=True):
        cell.text = words
    made.add_paragraph(LINES[1])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_docx_gives_paragraphs_and_tables_in_order() -> None:
    (source,) = docx.read(document(), "a.docx")
    assert source.text == f"{LINES[0]}\n指标\t数值\n降水量\t12毫米\n{LINES[1]}"
    assert (source.title, source.source) == (TITLE, "a.docx")


@pytest.mark.parametrize("data", [b"no archive", packed({"a.txt": b"x"})])
def test_docx_refuses_what_is_none(data: bytes) -> None:
    with pytest.raises(InputError, match="no DOCX"):
        docx.read(data, "a.docx")


@pytest.mark.browser
def test_pdf_joins_the_lines_that_the_page_broke(browser: Any) -> None:
    long = "会议强调," + "各乡镇要压实责任、补齐短板、加强巡查," * 6 + "确保安全度汛。"
    page = browser.new_page()
    body = "".join(f"<p style='text-indent:2em'>{line}</p>" for line in (*LINES, long))
    page.set_content(f"<title>{TITLE}</title><h1>{TITLE}</h1>{body}")
    data = page.pdf(format="A5")
    page.close()
    (source,) = pdf.read(data, "a.pdf")
    assert source.title == TITLE
    lines = [line.strip() for line in source.text.split("\n")]
    assert lines[0] == TITLE and LINES[1] in lines and long in lines


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 and then nothing", b"words"])
def test_pdf_refuses_what_is_none(data: bytes) -> None:
    with pytest.raises(InputError):
        pdf.read(data, "a.pdf")


@pytest.mark.parametrize(
    ("module", "reader", "suffix"), [("docx", docx, "docx"), ("pypdf", pdf, "pdf")]
)
def test_documents_say_which_extra_they_need(
    monkeypatch: pytest.MonkeyPatch, module: str, reader: object, suffix: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=r"install baotu\[documents\]"):
        reader.read(b"x", f"a.{suffix}")  # type: ignore[attr-defined]


def test_zip_reads_its_files_as_a_folder_and_names_what_it_cannot() -> None:
    data = packed(
        {
            "报告/b.txt": LINES[0].encode("gb18030"),
            "a.jsonl": b'{"text": "x"}\nno json\n',
            ".hidden.txt": b"x",
            "empty.txt": b"",
            "picture.png": b"x",
            "more.zip": b"x",
        }
    )
    with pytest.raises(PartlyRead) as caught:
        archive.read(data, "a.zip")
    assert [s.source for s in caught.value.sources] == ["a.jsonl", "b.txt"]
    assert caught.value.sources[1].text == LINES[0]
    assert [r.partition(":")[0] for r in caught.value.reasons] == [
        "a.jsonl",
        "empty.txt",
        "more.zip",
    ]


def test_zip_reads_names_of_old_chinese_programs() -> None:
    data = packed({"会议.txt": LINES[0].encode()})
    name = "会议.txt".encode("gbk").decode("cp437")
    old = bytearray(packed({name: LINES[0].encode()}))
    assert data != bytes(old)
    with zipfile.ZipFile(io.BytesIO(bytes(old))) as made:
        entry = made.infolist()[0]
    entry.flag_bits &= ~0x800
    entry.filename = name
    assert archive._named(entry) == "会议.txt"


def test_zip_refuses_what_is_too_large_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST", 8)
    with pytest.raises(PartlyRead, match="larger than"):
        archive.read(packed({"a.txt": b"x" * 9}), "a.zip")
    with pytest.raises(InputError, match="no ZIP"):
        archive.read(b"x", "a.zip")
    with pytest.raises(InputError, match="no reports"):
        archive.read(packed({"a.png": b"x"}), "a.zip")


def test_damaged_files_are_reported_and_the_others_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(document())
    (tmp_path / "b.pdf").write_bytes(b"x")
    (tmp_path / "c.zip").write_bytes(packed({"d.txt": LINES[1].encode()}))
    failures: list[Failure] = []
    found = [s for file in discover([tmp_path], failures) for s in read(file, failures)]
    assert [s.source for s in found] == ["a.docx", "d.txt"]
    assert [Path(f.file).name for f in failures] == ["b.pdf"]


def test_discover_takes_patterns(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert discover([str(tmp_path / "*.txt")]) == [tmp_path / "a.txt", tmp_path / "b.txt"]
    with pytest.raises(InputError, match="nothing has such a name"):
        discover([str(tmp_path / "*.zip")])
