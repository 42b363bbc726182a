"""The only module that opens the files of the package, those in graph/data above all.

Tables are UTF-8 TSV with a header row; lines that start with ``#`` are comments
(source, date, licence). Everything is read once a process and never changed.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from graph.errors import DataError


@cache
def text(name: str) -> str:
    """The whole of ``graph/data/<name>`` as text; ``name`` uses ``/``."""
    resource = files("graph").joinpath("data", *name.split("/"))
    try:
        return resource.read_text(encoding="utf-8")
    except OSError as error:
        raise DataError(f"graph/data/{name}: cannot be read ({error})") from error


def names(folder: str, suffix: str) -> list[str]:
    """Sorted file stems with ``suffix`` in ``graph/data/<folder>``."""
    root = files("graph").joinpath("data", *folder.split("/"))
    return sorted(p.name[: -len(suffix)] for p in root.iterdir() if p.name.endswith(suffix))


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``graph/data/<name>`` (a TSV) as dicts by column name.

    A row with more or fewer cells than the header raises DataError with its line.
    """
    header: list[str] | None = None
    rows: list[dict[str, str]] = []
    for number, line in enumerate(text(name).split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise DataError(
                f"graph/data/{name}:{number}: {len(cells)} cells where the header has {len(header)}"
            )
        rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)


def everything() -> list[tuple[str, bytes]]:
    """(name, content) of the program's own files, code and data, by name."""
    found: list[tuple[str, bytes]] = []
    folders = [("", files("graph"))]
    while folders:
        above, folder = folders.pop()
        for entry in folder.iterdir():
            name = f"{above}/{entry.name}"
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append((name, entry))
            elif entry.is_file() and not entry.name.endswith(".pyc"):
                found.append((name, entry.read_bytes()))
    return sorted(found)
