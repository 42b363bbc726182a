"""Options that several commands share: who tags, and the names that the user knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from graph import plugins
from graph._cli_screen import complain
from graph.errors import InputError

if TYPE_CHECKING:
    from graph.glossary import Glossary
    from graph.judgements import Judgements


def _tagger(_: click.Context, __: click.Parameter, value: str) -> str:
    known = plugins.names("taggers")
    if value not in known:
        raise click.UsageError(f"--tagger: unknown name {value!r}; known: {', '.join(known)}")
    return value


tagger_option = click.option(
    "--tagger", default="neural", show_default=True, callback=_tagger, help="Who tags the words."
)


jobs_option = click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes."
)

lexicon_option = click.option(
    "--lexicon",
    metavar="FILE",
    multiple=True,
    help="TSV of names that you know (name, type, stands_for); may be given more than once.",
)


judgements_option = click.option(
    "--judgements",
    metavar="FILE",
    multiple=True,
    help="TSV of who is the same and who is not (one, other, judgement).",
)


def judgements_of(files: Sequence[str]) -> Judgements:
    """A person's judgements; a broken file ends the call."""
    from graph.judgements import read

    try:
        return read(files)
    except InputError as error:
        raise click.UsageError(f"--judgements: {error}") from None


def glossary_of(files: Sequence[str]) -> Glossary:
    """The user's names; conflicts are said, a broken file ends the call."""
    from graph.glossary import read

    try:
        found = read(files)
    except InputError as error:
        raise click.UsageError(f"--lexicon: {error}") from None
    for conflict in found.conflicts:
        complain(f"--lexicon: {conflict}")
    return found
