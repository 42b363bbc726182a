"""Commands ``query`` and ``score``: questions to a graph that was built."""

from __future__ import annotations

import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph import plugins
from graph._cli_screen import table
from graph.errors import InputError

if TYPE_CHECKING:
    from graph.answers import Rows
    from graph.questions import Question
    from graph.scoring import Row


def _bindings(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for value in values:
        key, equals, content = value.partition("=")
        if not equals or not key.strip():
            raise click.UsageError(f"--set: {value!r} is not key=value")
        pairs[key.strip()] = content
    return pairs


@click.command()
@click.argument("graph")
@click.argument("sparql", required=False)
@click.option("--file", "file", metavar="F.rq", help="Take the question from a file.")
@click.option("--named", metavar="NAME", help="Ask one of the questions of `baotu queries`.")
@click.option(
    "--set", "bindings", metavar="KEY=VALUE", multiple=True, callback=_bindings, help="Bind ?KEY."
)
@click.option(
    "--engine",
    type=click.Choice(plugins.names("engines")),
    help="Who answers; oxigraph where it is installed.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="Form of the answer.",
)
def query(
    graph: str,
    sparql: str | None,
    file: str | None,
    named: str | None,
    bindings: dict[str, str],
    engine: str | None,
    format_: str,
) -> None:
    """Ask GRAPH a question in SPARQL.

    GRAPH is a file that build wrote, or the address of a SPARQL endpoint.
    """
    if sum(given is not None for given in (sparql, file, named)) != 1:
        raise click.UsageError("query: give one of SPARQL, --file and --named")
    from graph import queries, questions

    question: str | Question = sparql or ""
    if named is not None:
        question = questions.named(named)
    elif file is not None:
        question = _question(file)
    rows = queries.query(graph, question, bindings, engine)
    if format_ == "json":
        click.echo(rows.json())
    elif format_ == "csv":
        _csv(rows)
    else:
        table(rows.variables, _cells(rows))


def _question(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise InputError(f"{file}: not UTF-8") from None


def _cells(rows: Rows) -> list[list[str]]:
    return [["" if value is None else str(value) for value in row] for row in rows]


def _csv(rows: Rows) -> None:
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(rows.variables)
    out.writerows(_cells(rows))


@click.command()
@click.argument("gold")
@click.argument("graph")
@click.option("--list", "listed", is_flag=True, help="Name what is missed and what is spurious.")
def score(gold: str, graph: str, listed: bool) -> None:
    """Compare GRAPH with a GOLD file: precision, recall and F1."""
    from graph.loading import load
    from graph.scoring import read_gold
    from graph.scoring import score as compare

    rows = compare(read_gold(gold), load(graph)).rows
    header = ("part", "name", "owed", "found", "spurious", "precision", "recall", "F1")
    table(header, [_figures(row) for row in rows], numbers=set(range(2, 8)))
    for row in rows if listed else ():
        for words in row.missed:
            click.echo(f"missed\t{row.part}\t{row.name}\t{words}")
        for words in row.spurious or ():
            if row.name not in ("all", "complete"):
                click.echo(f"spurious\t{row.part}\t{row.name}\t{words}")


def _figures(row: Row) -> list[str]:
    def share(value: float | None) -> str:
        return "" if value is None else f"{value:.3f}"

    spurious = "" if row.spurious is None else str(len(row.spurious))
    shares = [share(value) for value in (row.precision, row.recall, row.f1)]
    return [row.part, row.name, str(row.owed), str(row.found), spurious, *shares]
