"""Commands ``stats`` and ``diff``: a graph in figures, and what a newer one gained and lost."""

from __future__ import annotations

import csv
import sys

import click

from graph._cli_screen import complain, table

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
    """Show GRAPH in figures: reports, entities, facts, years, who is named most, groups."""
    from graph.loading import load
    from graph.overview import HEADER, figures

    rows = [list(map(str, row)) for row in figures(load(graph), top)]
    _show(HEADER, rows, format_, {2})


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--summary", "in_short", is_flag=True, help="Only how many of each kind.")
@click.option("--all", "whole", is_flag=True, help="Also which report mentions or states what.")
@_FORMAT
def diff(old: str, new: str, in_short: bool, whole: bool, format_: str) -> None:
    """Show what the graph NEW gained (+), lost (-) and changed (~, =) beside OLD."""
    from graph.comparison import HEADER, differences, summary
    from graph.digest import QUIET
    from graph.loading import load

    found = list(differences(load(old), load(new)))
    rows = [row for row in found if whole or row[2] not in QUIET]
    if in_short:
        counts = [list(map(str, row)) for row in summary(rows)]
        _show(("change", "what", "number"), counts, format_, {2})
    else:
        _show(HEADER, [list(row) for row in rows], format_, set())
    if len(rows) < len(found):
        complain(f"diff: {len(found) - len(rows)} mentions left out; --all shows them")


def _show(header: tuple[str, ...], rows: list[list[str]], format_: str, numbers: set[int]) -> None:
    if format_ == "csv":
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)
    else:
        table(header, rows, numbers=numbers)
