"""What the commands show: progress and tables on a terminal, plain lines in a pipe.

rich is imported only when something is drawn on a terminal. Chinese takes two cells a
character; rich counts them, and so does ``plain_table``.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.progress import TaskID


def complain(message: str) -> None:
    """One line on stderr, in the form of every error of the command line."""
    click.echo(f"baotu: {message}", err=True)


class Progress:
    """``progress(done, total)`` in reports; draws on stderr, only when that is a terminal."""

    def __init__(self, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._bar: Any = None
        self._task: TaskID | None = None

    def __enter__(self) -> Progress:
        if self._shown:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
        return self

    def __call__(self, done: int, total: int) -> None:
        if self._bar is None:
            return
        if self._task is None:
            self._task = self._bar.add_task("reports")
        self._bar.update(self._task, completed=done, total=total)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()


def summary(
    entities: Mapping[str, int], facts: Mapping[str, int], seconds: float, written: Sequence[Path]
) -> None:
    """The end of a build: entities by type, facts by relation, seconds, files."""
    rows = [("entities", name, str(count)) for name, count in sorted(entities.items())]
    rows += [("facts", name, str(count)) for name, count in sorted(facts.items())]
    rows += [
        ("all", "entities", str(sum(entities.values()))),
        ("all", "facts", str(sum(facts.values()))),
        ("all", "seconds", f"{seconds:.1f}"),
    ]
    table(("", "", "count"), rows, numbers={2})
    for path in written:
        click.echo(str(path))


def table(
    header: Sequence[str], rows: Sequence[Sequence[str]], numbers: set[int] | None = None
) -> None:
    """Print ``rows`` under ``header``; the columns in ``numbers`` are set to the right."""
    numbers = numbers or set()
    if not sys.stdout.isatty():
        for line in plain_table(header, rows, numbers):
            click.echo(line)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table()
    for index, title in enumerate(header):
        drawn.add_column(Text(title), justify="right" if index in numbers else "left")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)


def plain_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], numbers: set[int]
) -> list[str]:
    """Lines of aligned cells, two spaces between them; line ends in a cell become spaces."""
    from rich.cells import cell_len

    cells = [[" ".join(cell.split("\n")) for cell in row] for row in [header, *rows]]
    widths = [max(cell_len(row[i]) for row in cells) for i in range(len(header))]

    def padded(cell: str, i: int) -> str:
        space = " " * (widths[i] - cell_len(cell))
        return space + cell if i in numbers else cell + space

    return ["  ".join(padded(cell, i) for i, cell in enumerate(row)).rstrip() for row in cells]
