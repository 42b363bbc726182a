"""INPUT arguments -> the files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from graph import plugins
from graph.errors import InputError

STREAM = "-"


class Failure(NamedTuple):
    """An input that could not be read, as the user wrote it, and why."""

    file: str
    reason: str


@cache
def suffixes() -> dict[str, str]:
    """Suffix (lower case, with its dot) -> name of its reader."""
    return {
        suffix: name
        for name in plugins.names("readers")
        for suffix in plugins.load("readers", name).suffixes
    }


def discover(
    inputs: Iterable[Path | str], failures: list[Failure] | None = None
) -> list[Path | str]:
    """The files of ``inputs``, each once; folders recursively, sorted by relative path.

    ``"-"`` stays as it is. In folders hidden files and unknown suffixes are passed over;
    a file that is named must have a known suffix. What cannot be read is appended to
    ``failures``, or raised as InputError when that is None.
    """
    found: dict[str, Path | str] = {}
    for given in inputs:
        try:
            for file in _files(given, failures):
                key = file if isinstance(file, str) else os.path.realpath(file)
                found.setdefault(key, file)
        except InputError as error:
            report(failures, str(given), str(error))
    return list(found.values())


def report(failures: list[Failure] | None, file: str, reason: str) -> None:
    """Append a failure, or raise it as InputError when nobody collects."""
    if failures is None:
        raise InputError(f"{file}: {reason}")
    failures.append(Failure(file, reason))


def _files(given: Path | str, failures: list[Failure] | None) -> Iterator[Path | str]:
    if str(given) == STREAM:
        yield STREAM
        return
    path = Path(given)
    known = ", ".join(sorted(suffixes()))
    try:
        folder, exists = path.is_dir(), path.exists()
    except OSError as error:
        raise InputError(error.strerror or str(error)) from None
    except ValueError as error:
        raise InputError(str(error)) from None
    if not exists and glob.has_magic(str(given)):
        matched = sorted(glob.glob(str(given), recursive=True))
        if not matched:
            raise InputError("nothing has such a name")
        for one in matched:
            yield from _files(one, failures)
    elif folder:
        files = _walk(path, failures)
        if not files:
            raise InputError(f"no reports in this folder; known: {known}")
        yield from files
    elif not exists:
        raise InputError("no such file or folder")
    elif path.suffix.lower() not in suffixes():
        raise InputError(f"unknown suffix {path.suffix!r}; known: {known}")
    else:
        yield path


def _walk(folder: Path, failures: list[Failure] | None) -> list[Path]:
    """Files with a known suffix below ``folder``, links to folders not followed."""

    def unreadable(error: OSError) -> None:
        report(failures, str(error.filename), error.strerror or str(error))

    files: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        visible = (Path(root, name) for name in names if not name.startswith("."))
        files += (path for path in visible if path.suffix.lower() in suffixes())
    return sorted(files, key=lambda path: path.relative_to(folder).as_posix())
