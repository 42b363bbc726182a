"""File -> Sources: the reader that its suffix names."""

from __future__ import annotations

import sys
from pathlib import Path

from graph import plugins
from graph.errors import InputError
from graph.model import Source
from graph.readers._discover import STREAM, Failure, report, suffixes
from graph.readers._partly import PartlyRead


def read(path: Path | str, failures: list[Failure] | None = None) -> list[Source]:
    """The reports of one file; ``"-"`` is standard input, read as plain text.

    With ``failures`` each thing that cannot be read (the file, or a line of it) is
    appended and the rest is returned; without, InputError is raised with the path.
    """
    stream = str(path) == STREAM
    name = None if stream else Path(path).name
    reader = "txt" if stream else suffixes().get(Path(path).suffix.lower())
    try:
        if reader is None:
            raise InputError(f"unknown suffix; known: {', '.join(sorted(suffixes()))}")
        data = sys.stdin.buffer.read() if stream else Path(path).read_bytes()
        sources: list[Source] = plugins.load("readers", reader).read(data, name)
        return sources
    except PartlyRead as error:
        for reason in error.reasons:
            report(failures, str(path), reason)
        return error.sources
    except InputError as error:
        report(failures, str(path), str(error))
    except OSError as error:
        report(failures, str(path), error.strerror or str(error))
    return []
