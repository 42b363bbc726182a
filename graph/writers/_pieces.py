"""Many small pieces of text -> a UTF-8 file with LF line ends, written a few at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

AT_ONCE = 2000  # pieces joined before they are written


def write(path: Path, pieces: Iterable[str]) -> None:
    """Write ``pieces`` one after the other to ``path``."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        waiting = iter(pieces)
        while some := list(islice(waiting, AT_ONCE)):
            file.write("".join(some))
