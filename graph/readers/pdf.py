"""PDF with text: the pages' lines, joined where only the width of the page broke them.

Needs pypdf (``baotu[documents]``). A scanned PDF holds no text and is refused: reading
pictures is not this program's work.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator

from graph.errors import InputError
from graph.model import Source

suffixes = (".pdf",)

_PAGE = re.compile(r"^\s*[—\-–·]{0,2}\s*\d{1,4}\s*[—\-–·]{0,2}\s*$")
_ENDS = re.compile(r"[。！？!?：:；;…”」』）)】]\s*$")
_BEGINS = re.compile(
    r"^(?:\s{2,}|\u3000|[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|第.{1,4}[章节条])"
)
# Between two fonts pypdf sets a space that the page does not have: 3 月 1 日.
_SEAM = re.compile(
    r"(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[!-~])|(?<=[!-~]) (?=[\u2e80-\u9fff\uff00-\uffef])"
)
_FULL = 0.8  # of the longest line: a shorter one ended by itself


def read(data: bytes, name: str | None) -> list[Source]:
    """One report; InputError for what is encrypted, damaged or without text."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise InputError("PDF needs pypdf: install baotu[documents]") from None
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("the PDF is encrypted")
        pages = [page.extract_text() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except InputError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(f"this is no PDF, or it is damaged ({error})") from None
    text = "\n".join(_unwrapped(pages)).strip("\n")
    if not text.strip():
        raise InputError("the PDF holds no text (a scan?)")
    return [
        Source(
            text=text,
            title=(title or "").strip() or None,
            source=name,
            source_sha256=hashlib.sha256(data).hexdigest(),
        )
    ]


def _unwrapped(pages: list[str]) -> Iterator[str]:
    """Lines of all pages without page numbers; a full line runs on into the next one."""
    lines = [
        _SEAM.sub("", line.rstrip())
        for page in pages
        for line in page.split("\n")
        if not _PAGE.match(line)
    ]
    width = max((len(line.strip()) for line in lines), default=0)
    running = ""
    for line in lines:
        if running and (not line.strip() or _BEGINS.match(line)):
            yield running
            running = ""
        running += line.strip() if running else line
        if len(line.strip()) < _FULL * width or _ENDS.search(line):
            yield running
            running = ""
    if running:
        yield running
