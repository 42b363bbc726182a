"""The whole flow on one screen: files -> sources -> reports -> readings -> graph.

Reading one report never needs another, so readings are made by a pool of processes when
``jobs`` is more than one; only assembly sees the whole, and it is a function of the set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import networkx

from graph import plugins
from graph.assembly import assemble
from graph.extraction import reading
from graph.model import Reading, Source
from graph.reading import report
from graph.readers._discover import Failure, discover
from graph.readers._read import read
from graph.script import simplified
from graph.sentences import sentences

Progress = Callable[[int, int], None]


def read_source(source: Source, tagger: str = "neural") -> Reading:
    """Everything that one report says."""
    found = report(source)
    parts = sentences(found)
    plain = simplified(found.text)
    words = plugins.load("taggers", tagger).tagger().tag([plain[s.start : s.end] for s in parts])
    return reading(found, parts, words)


def build(
    inputs: Sequence[Path | str | Source],
    *,
    tagger: str = "neural",
    jobs: int = 1,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    progress: Progress | None = None,
    failures: list[Failure] | None = None,
) -> networkx.MultiDiGraph:
    """One graph of all reports in ``inputs`` (files, folders, ``-`` or sources).

    ``published``, ``title`` and ``url`` are for bare texts: they fill what a report does
    not say itself. With ``failures`` a bad input is noted there, without it is raised.
    """
    plugins.load("taggers", tagger)
    found = [
        replace(
            s, published=s.published or published, title=s.title or title, url=s.url or url
        )
        for s in sources(inputs, failures)
    ]
    return assemble(readings(found, tagger=tagger, jobs=jobs, progress=progress))


def sources(
    inputs: Sequence[Path | str | Source], failures: list[Failure] | None = None
) -> list[Source]:
    """The reports in ``inputs``: sources as they are, files and folders read."""
    found: list[Source] = []
    for one in inputs:
        if isinstance(one, Source):
            found.append(one)
            continue
        for file in discover([one], failures):
            found.extend(read(file, failures))
    return found


def readings(
    found: Sequence[Source],
    *,
    tagger: str = "neural",
    jobs: int = 1,
    progress: Progress | None = None,
) -> Iterator[Reading]:
    """The readings of ``found`` in its order, whatever the number of processes."""
    once = list({s.text: s for s in reversed(found)}.values())[::-1]
    for number, one in enumerate(_each(once, tagger, jobs), 1):
        if progress is not None:
            progress(number, len(once))
        yield one


def _each(found: Sequence[Source], tagger: str, jobs: int) -> Iterable[Reading]:
    work = partial(read_source, tagger=tagger)
    if jobs <= 1 or len(found) <= 1:
        yield from map(work, found)
        return
    with ProcessPoolExecutor(min(jobs, len(found))) as pool:
        yield from pool.map(work, found, chunksize=max(1, min(8, len(found) // (jobs * 2))))


def mentions(
    inputs: Sequence[Path | str | Source], *, tagger: str = "neural"
) -> Iterator[dict[str, object]]:
    """The mentions of each report, by start, then longer first, as plain dicts."""
    for one in readings(sources(inputs), tagger=tagger):
        for mention in one.mentions:
            yield {
                "report": one.report.source or one.report.id,
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "type": mention.type,
                "entity": mention.entity,
                "nested": mention.nested,
                "reference": mention.reference,
            }
