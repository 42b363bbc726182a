"""Commands ``add``, ``remove`` and ``list``: the reports that a store holds."""

from __future__ import annotations

import click

from graph._cli_options import glossary_of, jobs_option, lexicon_option, tagger_option
from graph._cli_screen import Progress, complain, table

store_option = click.option(
    "--store", metavar="FILE", required=True, help="The store, an SQLite file."
)


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@store_option
@tagger_option
@lexicon_option
@jobs_option
@click.option("--quiet", is_flag=True, help="No progress and no summary.")
def add(
    inputs: tuple[str, ...],
    store: str,
    tagger: str,
    lexicon: tuple[str, ...],
    jobs: int,
    quiet: bool,
) -> int:
    """Read all INPUTs that are new or changed into a store.

    A file that was added before replaces its old self.
    """
    from graph import gathering
    from graph.readers._discover import Failure
    from graph.store import Store

    failures: list[Failure] = []
    glossary = glossary_of(lexicon)
    with Store(store) as kept, Progress(quiet) as progress:
        read, known = gathering.add(
            kept,
            inputs,
            tagger=tagger,
            glossary=glossary,
            jobs=jobs,
            progress=progress,
            failures=failures,
        )
    for file, reason in failures:
        complain(f"{file}: {reason}")
    if not quiet:
        click.echo(f"{read} read, {known} known already")
    return 1 if failures else 0


@click.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@store_option
def remove(names: tuple[str, ...], store: str) -> int:
    """Remove reports by file, by origin or by id, as `list` shows them."""
    from graph.store import Store

    with Store(store, must_exist=True) as kept:
        unknown = kept.remove(names)
    for name in unknown:
        complain(f"{store}: no report {name!r}")
    return 1 if unknown else 0


@click.command("list")
@store_option
def list_(store: str) -> None:
    """List the reports of a store: origin, id, date, characters, title."""
    from graph.store import Store

    with Store(store, must_exist=True) as kept:
        entries = kept.entries()
    rows = [[e.origin, e.id, e.published, str(e.characters), e.title] for e in entries]
    table(("origin", "id", "published", "characters", "title"), rows, numbers={3})
