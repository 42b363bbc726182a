"""Lines in any number -> the same lines sorted, each once, with little of them in memory.

What does not fit is sorted in parts, which lie in files without a name and are merged at the
end (Knuth, The Art of Computer Programming 3, 5.4: external sorting). Lines are sorted by code
point; that is the order of their bytes as UTF-8 too, and so bytes are what is merged.
"""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import IO, TypeVar

T = TypeVar("T")

HELD = 16 << 20  # characters held at once, about four bytes each with what Python adds
_OWN = 60  # characters that stand for what a string needs beside its own
_BUFFER = 1 << 18  # bytes read at once of each part
_TOGETHER = 4096  # lines written at once
MOST = 32  # parts merged at once: so many files are open


class Runs:
    """Lines (each ends with its only LF) are added, then read once; a context manager.

    ``folder`` is where the parts lie. OSError when they cannot be written.
    """

    def __init__(self, folder: Path | str | None = None, held: int = HELD) -> None:
        self._folder, self._most = folder, held
        self._lines: list[str] = []
        self._size = 0
        self._levels: list[list[IO[bytes]]] = [[]]
        self._open = ExitStack()

    def __enter__(self) -> Runs:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def add(self, lines: list[str]) -> None:
        """Take some more lines."""
        self._lines += lines
        self._size += sum(map(len, lines)) + _OWN * len(lines)
        if self._size > self._most:
            self._spill()

    def _spill(self) -> None:
        self._levels[0].append(self._written(_joined(self._sorted())))
        for level, parts in enumerate(self._levels):
            if len(parts) < MOST:
                break
            # Parts of one size are merged: so each line is written once a level.
            self._levels[level + 1 :] = self._levels[level + 1 :] or [[]]
            self._levels[level + 1].append(self._written(_merged(parts)))
            parts.clear()

    def _sorted(self) -> list[str]:
        """The lines held, sorted and each once; none is held any more."""
        lines, self._lines, self._size = self._lines, [], 0
        lines.sort()  # no set before it: what comes nearly sorted is sorted in no time
        return list(_once(lines))

    def _written(self, lines: Iterable[bytes]) -> IO[bytes]:
        # Without a name: whatever ends the process, nothing is left of it.
        part = self._open.enter_context(
            tempfile.TemporaryFile(buffering=_BUFFER, dir=self._folder)  # noqa: SIM115
        )
        part.writelines(lines)
        part.flush()
        return part

    def __iter__(self) -> Iterator[bytes]:
        """All lines sorted, each once, as UTF-8."""
        if not self._levels[0] and len(self._levels) == 1:
            yield from map(str.encode, self._sorted())
            return
        if self._lines:
            self._spill()
        yield from _merged(part for parts in self._levels for part in parts)


def _merged(parts: Iterable[IO[bytes]]) -> Iterator[bytes]:
    """The lines of all parts in order, each once; the parts are closed."""
    opened = list(parts)
    for part in opened:
        part.seek(0)
    yield from _once(heapq.merge(*opened))
    for part in opened:
        part.close()


def _joined(lines: list[str]) -> Iterator[bytes]:
    """Some thousand lines at a time: faster than each alone, and smaller than all."""
    for start in range(0, len(lines), _TOGETHER):
        yield "".join(lines[start : start + _TOGETHER]).encode()


def _once(lines: Iterable[T]) -> Iterator[T]:
    """Sorted lines, each once."""
    return map(itemgetter(0), groupby(lines))
