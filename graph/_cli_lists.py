"""Commands ``formats``, ``queries``, ``relations``: one a line, name, tab, what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import click

from graph import plugins


@click.command()
def formats() -> None:
    """List the export formats."""
    _print((name, _first_line(name)) for name in plugins.names("writers"))


@click.command()
def queries() -> None:
    """List the named questions, each with what may be --set."""
    from graph import questions

    found = ((name, questions.named(name)) for name in questions.names())
    _print((n, f"{q.comment}\t{' '.join(p.name for p in q.parameters)}") for n, q in found)


@click.command()
def relations() -> None:
    """List the relations of the ontology."""
    from graph.ontology import ontology

    _print(
        (term.name, f"{term.label_zh} {term.label_en}") for term in ontology().relations.values()
    )


def _print(rows: Iterable[tuple[str, str]]) -> None:
    for name, description in rows:
        click.echo(f"{name}\t{description}".rstrip())


def _first_line(writer: str) -> str:
    """A writer's docstring, read without importing: its extra may not be installed."""
    file = Path(plugins.__file__).parent / "writers" / f"{writer}.py"
    words = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return words.partition("\n")[0]
