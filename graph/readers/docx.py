"""DOCX (ECMA-376): paragraphs and tables in their order, a cell a tab, a row a line.

Needs python-docx (``baotu[documents]``). Text boxes, notes and headers are passed over.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from typing import Any

from graph.errors import InputError
from graph.model import Source

suffixes = (".docx",)


def read(data: bytes, name: str | None) -> list[Source]:
    """One report; its title is that of the document's properties, if it has one."""
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError:
        raise InputError("DOCX needs python-docx: install baotu[documents]") from None
    try:
        document = docx.Document(io.BytesIO(data))
        text = "\n".join(_lines(document))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError):
        raise InputError("this is no DOCX document, or it is damaged") from None
    if not text.strip():
        raise InputError("the document holds no text")
    return [
        Source(
            text=text.replace("\r\n", "\n").replace("\r", "\n"),
            title=(document.core_properties.title or "").strip() or None,
            source=name,
            source_sha256=hashlib.sha256(data).hexdigest(),
        )
    ]


def _lines(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "\t".join(" ".join(cell.text.split("\n")) for cell in _cells(row))
        else:
            yield block.text


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row; one that spans several columns comes once."""
    before = None
    for cell in row.cells:
        if cell._tc is not before:
            yield cell
        before = cell._tc
