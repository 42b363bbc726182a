"""Command ``mentions``: what is named where, as JSON Lines or as a page for checking by eye."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph._cli_options import glossary_of, lexicon_option, tagger_option
from graph._cli_screen import complain
from graph.errors import InputError

if TYPE_CHECKING:
    from graph.model import Reading


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1)
@click.option("--html", metavar="FILE", help="Write a page with the mentions marked instead.")
@click.option("--names", is_flag=True, help="Only names of persons, bodies, places; faster.")
@tagger_option
@lexicon_option
def mentions(
    inputs: tuple[str, ...],
    html: str | None,
    names: bool,
    tagger: str,
    lexicon: tuple[str, ...],
) -> int:
    """Print every mention as JSON Lines.

    Report by report, sorted by start, the longer first. With --html FILE a page is written
    that shows each report with its mentions marked and the facts of each line beneath it.
    With --names events, documents, dates, figures and stand-ins (该局) are left out.
    """
    if not inputs:
        raise click.UsageError("mentions: no INPUT (files, folders, or - for standard input)")
    from graph import pipeline
    from graph.readers._discover import Failure, discover

    failures: list[Failure] = []
    glossary = glossary_of(lexicon)
    files = discover(inputs, failures)
    reading_of = pipeline.names_in if names else pipeline.readings

    def readings() -> Iterator[Reading]:
        for file in files:
            try:
                found = pipeline.sources([file])
                yield from reading_of(found, tagger=tagger, glossary=glossary)
            except InputError as error:
                failures.append(Failure("", str(error)))

    if html is not None:
        _write_page(list(readings()), Path(html))
    else:
        for reading in readings():
            for mention in pipeline.mentions_of(reading):
                click.echo(json.dumps(mention, ensure_ascii=False))
    for given, reason in failures:
        complain(f"{given}: {reason}" if given else reason)
    return 1 if failures else 0


def _write_page(readings: Sequence[Reading], path: Path) -> None:
    """Whole or not at all, like every output."""
    from graph.marked import page
    from graph.saving import write_aside

    content = page(readings)
    write_aside(lambda target: target.write_text(content, encoding="utf-8", newline="\n"), path)
