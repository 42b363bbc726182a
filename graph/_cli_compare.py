"""Commands ``stats`` and ``diff``: a graph in figures, and what a newer one gained and lost."""

from __future__ import annotations

import csv
import sys

import click

from graph._cli_screen import table

_FORMAT = click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "csv"]),
    default="table",
    show_default=True,
    help="Form of the answer.",
)


@click.command()
@click.argument("graph")
@click.option("--top", type=click.IntRange(min=0), default=10, show_default=True, help="How many.")
@_FORMAT
def stats(graph: str, top: int, format_: str) -> None:
    """Show GRAPH in figures: reports, entities, facts, years, who is named most."""
    from graph.loading import load
    from graph.overview import figures

    rows = [[part, what, str(number)] for part, what, number in figures(load(graph), top)]
    _show(("part", "what", "number"), rows, format_, {2})


@click.command()
@click.argument("old")
@click.argument("new")
@_FORMAT
def diff(old: str, new: str, format_: str) -> None:
    """Show what the graph NEW gained (+) and lost (-) beside OLD."""
    from graph.comparison import HEADER, differences
    from graph.loading import load

    rows = [list(row) for row in differences(load(old), load(new))]
    _show(HEADER, rows, format_, set())


def _show(header: tuple[str, ...], rows: list[list[str]], format_: str, numbers: set[int]) -> None:
    if format_ == "csv":
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)
    else:
        table(header, rows, numbers=numbers)
