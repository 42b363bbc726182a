"""A TSV that a user wrote -> its rows; every message says the file and the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.errors import InputError


def rows(path: Path | str, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """(line number from 1, cells by column) below the head, which must have ``columns``.

    Blank lines and those with # are passed over. InputError when the file cannot be read.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8") from None
    header: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header:
            yield number, dict(zip(header, cells, strict=False))
            continue
        header = cells
        if not set(columns) <= set(header):
            raise InputError(f"{path}: line {number}: the head must have {', '.join(columns)}")
