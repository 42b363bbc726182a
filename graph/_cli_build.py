"""Command ``build``: reports in, the graph and a summary out."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph import plugins
from graph._cli_options import (
    glossary_of,
    jobs_option,
    judgements_of,
    judgements_option,
    lexicon_option,
    tagger_option,
)
from graph._cli_screen import Progress, complain, summary
from graph.errors import FormatError, InputError, OutputError

if TYPE_CHECKING:
    import networkx

    from graph.corrections import Correction
    from graph.glossary import Glossary
    from graph.judgements import Judgements
    from graph.pipeline import Told
    from graph.readers._discover import Failure

FORMATS = "json,ttl,graphml,html"
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FORBIDDEN_IN_NAME = frozenset('/\\<>:"|?*\0')


def _formats(_: click.Context, __: click.Parameter, value: str) -> list[str]:
    """Known names, each once, in the order given."""
    names = list(dict.fromkeys(name.strip() for name in value.split(",") if name.strip()))
    known = plugins.names("writers")
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        wrong = f"unknown format {', '.join(unknown)}" if unknown else "no format"
        raise click.UsageError(f"--to: {wrong}; known: {', '.join(known)}")
    try:
        for name in names:
            plugins.load("writers", name)
    except FormatError as error:
        raise click.UsageError(f"--to: {error}") from None
    return names


def _base(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    from graph.vocabulary import checked_base

    try:
        return None if value is None else checked_base(value)
    except OutputError as error:
        raise click.UsageError(f"--base: {error}") from None


def _published(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """A year, month or day of EDTF; the day must be in the calendar."""
    if value is None:
        return None
    try:
        if not _DATE.fullmatch(value):
            raise ValueError
        date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    except ValueError:
        raise click.UsageError(
            f"--published: {value!r} is no date like 2021-04-02, 2021-04 or 2021"
        ) from None
    return value


def _name(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and (not value.strip(". ") or _FORBIDDEN_IN_NAME & set(value)):
        raise click.UsageError(f"--name: {value!r} cannot be the name of a file")
    return value


@click.command()
@click.argument("inputs", metavar="[INPUT]...", nargs=-1)
@click.option("--out", default="exports", show_default=True, help="Folder of the files written.")
@click.option("--name", callback=_name, help="Their stem.  [default: the only INPUT's, else graph]")
@click.option(
    "--to", "formats", default=FORMATS, show_default=True, callback=_formats, help="What to write."
)
@tagger_option
@lexicon_option
@judgements_option
@click.option(
    "--corrections",
    metavar="FILE",
    multiple=True,
    help="TSV of facts, aliases, types and merges that you reject or add.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out facts that are less sure.",
)
@jobs_option
@click.option("--store", metavar="FILE", help="Build what this store holds, INPUTs added first.")
@click.option("--published", callback=_published, help="Date of reports that state none (EDTF).")
@click.option("--title", help="Title of reports that state none.")
@click.option("--url", help="Address of reports that state none.")
@click.option(
    "--base", metavar="IRI", callback=_base, help="Where the IRIs of the data begin, in RDF."
)
@click.option(
    "--no-text", is_flag=True, help="Leave out the reports' texts: quotes cannot be verified then."
)
@click.option("--quiet", is_flag=True, help="No progress and no summary.")
@click.option("--verbose", is_flag=True, help="Name each file that is read.")
def build(
    inputs: tuple[str, ...],
    out: str,
    name: str | None,
    formats: list[str],
    tagger: str,
    lexicon: tuple[str, ...],
    judgements: tuple[str, ...],
    corrections: tuple[str, ...],
    min_confidence: float,
    jobs: int,
    published: str | None,
    title: str | None,
    url: str | None,
    store: str | None,
    base: str | None,
    no_text: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Build one graph of all INPUTs.

    An INPUT is a file, a folder (searched recursively) or - for standard input.
    Reads .txt, .md, .html, .jsonl, .docx, .pdf and .zip; writes OUT/NAME.FORMAT for each format.
    """
    if not inputs and store is None:
        raise click.UsageError("build: no INPUT (files, folders, or - for standard input)")
    from graph import corrections as correcting
    from graph import pipeline
    from graph.readers._discover import discover
    from graph.saving import streams
    from graph.withholding import without_texts

    started = time.perf_counter()
    failures: list[Failure] = []
    files = discover(inputs, failures)
    if verbose:
        for file in files:
            click.echo(f"reading {file}", err=True)
    glossary = glossary_of(lexicon)
    mended = _corrections(corrections)
    same = correcting.judgements(mended, judgements_of(judgements))
    folder = _folder(out)
    told = pipeline.Told(published, title, url)
    stem = name or _stem(inputs or ([store] if store else []))
    paths = [folder / f"{stem}.{format_}" for format_ in formats]
    with Progress(quiet) as progress:
        how = _How(tagger, glossary, jobs, progress, failures)
        g = None if store else _read(files, how, told, same)
        if store:
            _add(store, files, how, told)
    for file, reason in failures:
        complain(f"{file}: {reason}")
    if store and not mended and not no_text and all(map(streams, formats)):
        found = _streamed(store, paths, same, base, min_confidence)
    else:
        g = _finished(_held(store, same) if store else g, base, mended, min_confidence)
        found = _saved(without_texts(g) if no_text else g, paths, jobs)
    if found is None:
        return 1
    if not quiet:
        summary(*found.counts, time.perf_counter() - started, found.written)
    return 2 if not found.written else 1 if failures or len(found.written) < len(paths) else 0


@dataclass(frozen=True)
class _How:
    """How reports are read, whatever they are read into."""

    tagger: str
    glossary: Glossary
    jobs: int
    progress: Progress
    failures: list[Failure]


def _read(
    files: Sequence[Path | str], how: _How, told: Told, same: Judgements
) -> networkx.MultiDiGraph:
    from graph import pipeline

    return pipeline.build(files, judgements=same, **vars(how), **vars(told))


def _add(path: str, files: Sequence[Path | str], how: _How, told: Told) -> None:
    """Add the files to the store, which must be there when there are none."""
    from graph import gathering
    from graph.store import Store

    with Store(path, must_exist=not files) as store:
        if files:
            gathering.add(store, files, told=told, **vars(how))


def _held(path: str, same: Judgements) -> networkx.MultiDiGraph:
    """The graph of all that the store holds."""
    from graph import pipeline
    from graph.store import Store

    with Store(path) as store:
        return pipeline.graph_of(store.readings(), same)


def _finished(
    g: networkx.MultiDiGraph, base: str | None, mended: list[Correction], threshold: float
) -> networkx.MultiDiGraph:
    """The graph as the options want it."""
    from graph import corrections
    from graph.confidence import at_least

    if base:
        g.graph["base"] = base
    if mended:
        g, stale = corrections.apply(g, mended)
        for reason in stale:
            complain(f"--corrections: {reason}")
    return at_least(g, threshold) if threshold else g


@dataclass(frozen=True)
class _Found:
    """What a build has made: entities by type, facts by relation, the files."""

    counts: tuple[Counter[str], Counter[str]]
    written: list[Path]


def _streamed(
    path: str, paths: Sequence[Path], same: Judgements, base: str | None, threshold: float
) -> _Found | None:
    """Write what the store holds without holding the graph; None when it holds no report."""
    from graph.saving import save_rows
    from graph.shelf import shelf
    from graph.store import Store

    with Store(path) as store, shelf(store.readings(), same) as rows:
        if base:
            rows.graph["base"] = base
        if threshold:
            rows.at_least(threshold)
        counts = rows.counts()
        if not counts[0]["Report"]:
            return None
        return _Found(counts, _written(save_rows(rows, path) for path in paths))


def _corrections(files: Sequence[str]) -> list[Correction]:
    from graph.corrections import read

    try:
        return read(files)
    except InputError as error:
        raise click.UsageError(f"--corrections: {error}") from None


def _folder(out: str) -> Path:
    """The folder for the outputs, made before the work: OutputError when that is impossible."""
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{out}: {error.strerror or error}") from None
    return Path(out)


def _stem(inputs: Sequence[str]) -> str:
    if len(inputs) != 1 or inputs[0] == "-":
        return "graph"
    path = Path(inputs[0])
    return (path.resolve() if path.name in ("", "..") else path).stem or "graph"


def _saved(g: networkx.MultiDiGraph, paths: Sequence[Path], jobs: int) -> _Found | None:
    """Write the graph; None when no report is in it."""
    from graph.rows import Whole
    from graph.saving import save_all

    counts = Whole(g).counts()
    return _Found(counts, _written(save_all(g, paths, jobs))) if counts[0]["Report"] else None


def _written(results: Iterable[Path | OutputError]) -> list[Path]:
    """The files written; of those that could not be each is said."""
    written: list[Path] = []
    for result in results:
        if isinstance(result, OutputError):
            complain(str(result))
        else:
            written.append(result)
    return written
