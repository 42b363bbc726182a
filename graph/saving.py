"""Graph -> file or folder of files, whole or not at all: written aside, then renamed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING

from graph import plugins
from graph.collector import paused
from graph.errors import FormatError, OutputError
from graph.pool import pool

if TYPE_CHECKING:
    import networkx

    from graph.rows import Rows


def save(g: networkx.MultiDiGraph, path: Path | str, format: str | None = None) -> Path:
    """Write ``g`` to ``path`` and return it; the folder is made when it is missing.

    ``format`` is the name of a writer, by default the suffix of ``path``. A good file
    that stands there stays until the new one is complete. Raises FormatError for an
    unknown format, OutputError when the file cannot be written.
    """
    target = Path(path)
    name = format or format_of(target)
    writer = plugins.load("writers", name)
    with paused():
        write_aside(lambda path: writer.write(g, path), target)
    return target


def streams(name: str) -> bool:
    """Whether the writer of this name takes nodes and facts one by one."""
    return hasattr(plugins.load("writers", name), "stream")


def save_rows(rows: Rows, path: Path) -> Path | OutputError:
    """Write ``rows`` to ``path`` by its suffix, the name of a writer that ``streams``."""
    writer = plugins.load("writers", format_of(path))
    try:
        write_aside(lambda aside: writer.stream(rows, aside), path)
    except OutputError as error:
        return error
    return path


def save_all(
    g: networkx.MultiDiGraph, paths: Sequence[Path], jobs: int = 1
) -> Iterator[Path | OutputError]:
    """Write ``g`` to each of ``paths`` by its suffix, in ``jobs`` processes at a time.

    Yields in the order given the path, or why it could not be written.
    """
    for path in paths:
        plugins.load("writers", format_of(path))  # what they import the processes inherit
    if min(jobs, len(paths)) <= 1:
        yield from (_saved(g, path) for path in paths)
        return
    with pool(min(jobs, len(paths)), _hold, g) as processes:
        # What takes longest begins first, so that all processes end together.
        longest = sorted(paths, key=lambda path: -plugins.load("writers", format_of(path)).effort)
        waiting = {path: processes.submit(_save_held, path) for path in longest}
        for path in paths:
            try:
                yield waiting[path].result()
            except BrokenProcessPool:
                yield OutputError(f"{path}: the process that wrote it ended early")


def _saved(g: networkx.MultiDiGraph, path: Path) -> Path | OutputError:
    try:
        return save(g, path)
    except OutputError as error:
        return error


_held: list[networkx.MultiDiGraph] = []  # in a process of the pool: the graph to be written


def _hold(g: networkx.MultiDiGraph) -> None:
    _held[:] = [g]


def _save_held(path: Path) -> Path | OutputError:
    return _saved(_held[0], path)


def format_of(path: Path) -> str:
    """The writer that the suffix of ``path`` names; FormatError lists the known ones."""
    known = plugins.names("writers")
    name = path.suffix.lower().removeprefix(".")
    if name not in known:
        raise FormatError(
            f"{path}: unknown format {path.suffix or 'without a suffix'!r}; "
            f"known: {', '.join(known)}"
        )
    return name


def write_aside(write: Callable[[Path], object], target: Path) -> None:
    """Call ``write`` with a path aside and move what it wrote to ``target``; OutputError if not.

    A folder aside, not a file: the writer sees the final name, the file the usual mode. What
    is written may itself be a folder; it replaces one only that holds nothing else.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=".baotu-", dir=target.parent))
        try:
            write(aside / target.name)
            _move(aside / target.name, target, aside / "replaced")
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"{target}: {error.strerror or error}") from error


def _move(made: Path, target: Path, replaced: Path) -> None:
    """Put ``made`` in the place of ``target``; a folder there goes only when it is an export."""
    if not target.is_dir():
        if made.is_dir() and target.exists():
            raise OutputError(f"{target}: a file stands where the folder should go")
        os.replace(made, target)
        return
    if not made.is_dir():
        raise OutputError(f"{target}: a folder stands where the file should go")
    own = {file.name for file in made.iterdir()}
    others = sorted({file.name for file in target.iterdir()} - own)
    if others:
        raise OutputError(f"{target}: holds {others[0]}, which is no part of the export")
    os.replace(target, replaced)
    try:
        os.replace(made, target)
    except OSError:
        os.replace(replaced, target)
        raise
