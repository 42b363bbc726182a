"""Command ``check``: whether a graph keeps the shapes and the project's own rules."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from graph.checks import Checked

SHOWN = 10  # violations of a rule that are printed without --all


def _print_shapes(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from graph.shapes import shapes

        click.echo(shapes(), nl=False)
        context.exit()


@click.command()
@click.argument("graph")
@click.option("--no-shapes", is_flag=True, help="The rules alone, without SHACL (quick).")
@click.option("--all", "all_", is_flag=True, help=f"Print more than {SHOWN} violations of a rule.")
@click.option(
    "--print-shapes",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_shapes,
    help="Print the SHACL shapes as Turtle and exit.",
)
def check(graph: str, no_shapes: bool, all_: bool) -> int:
    """Check GRAPH, a file that build wrote; status 1 when something is wrong."""
    from graph import checks

    found = checks.check(graph, shapes=not no_shapes)
    _say(found, None if all_ else SHOWN)
    return 1 if found.violations else 0


def _say(found: Checked, most: int | None) -> None:
    said: Counter[str] = Counter()
    for rule, about, words in found.violations:
        if not said[rule]:
            click.echo(f"{rule}:")
        said[rule] += 1
        if most is None or said[rule] <= most:
            click.echo(f"  {about}: {words}")
    for rule, count in said.items():
        if most is not None and count > most:
            click.echo(f"{rule}: {count - most} more (--all prints them)")
    click.echo(_sum(found))


def _sum(found: Checked) -> str:
    wrong = len(found.violations)
    words = f"{wrong} violations" if wrong > 1 else "1 violation" if wrong else "no violation"
    words += f": {found.entities} entities, {found.facts} facts, {found.quotes} quotes"
    if found.unverifiable:
        words += f"; {found.unverifiable} quotes not verifiable, their reports have no text here"
    return words
