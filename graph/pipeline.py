"""The whole flow on one screen: files -> sources -> reports -> readings -> graph.

Reading one report never needs another, so readings are made by a pool of processes when
``jobs`` is more than one; only assembly sees the whole, and it is a function of the set.
Reports are tagged a few at a time, which fills the tagger's lanes better; its tags do not
depend on the company, so neither do the readings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import networkx

from graph import identity, plugins
from graph.assembly import assemble
from graph.collector import paused
from graph.errors import GraphError
from graph.extraction import NAMING, ORDER, reading
from graph.glossary import NONE, Glossary
from graph.judgements import NONE as NOT_JUDGED
from graph.judgements import Judgements
from graph.model import Reading, Source
from graph.packing import Packed, pack, unpack
from graph.pool import pool
from graph.readers._discover import Failure, discover
from graph.readers._read import read
from graph.reading import report
from graph.script import simplified
from graph.sentences import sentences
from graph.statements import metadata

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Told:
    """What the user says of reports that do not say it themselves."""

    published: str | None = None
    title: str | None = None
    url: str | None = None

    def fill(self, source: Source) -> Source:
        """``source`` with what neither it nor its text says of the report."""
        if self == NOTHING:
            return source
        said = report(source)
        return replace(
            source,
            published=source.published or (None if said.published else self.published),
            title=source.title or (None if said.title else self.title),
            url=source.url or self.url,
        )


NOTHING = Told()

NAMED = ("Person", "Organization", "Place")
TOGETHER = 16  # reports tagged in one call, or so many of fewer characters as fill it
ENOUGH = 16384  # characters that fill a call of the tagger: more are no faster
MOST = 64  # reports tagged in one call, however short


def read_source(source: Source, tagger: str = "neural", glossary: Glossary = NONE) -> Reading:
    """Everything that one report says."""
    return read_sources([source], tagger, glossary)[0]


def read_sources(
    found: Sequence[Source],
    tagger: str = "neural",
    glossary: Glossary = NONE,
    *,
    stages: Sequence[str] = ORDER,
) -> list[Reading]:
    """Everything that each report says, as if it were read alone; with ``extraction.NAMING`` as
    ``stages`` only what it names."""
    with paused():
        reports = [report(source) for source in found]
        parts = [sentences(one) for one in reports]
        texts = [simplified(one.text) for one in reports]
        said = [t[s.start : s.end] for t, p in zip(texts, parts, strict=True) for s in p]
        words = iter(plugins.load("taggers", tagger).tagger().tag(said))
        return [
            reading(one, own, [next(words) for _ in own], glossary, stages=stages)
            for one, own in zip(reports, parts, strict=True)
        ]


def build(
    inputs: Sequence[Path | str | Source],
    *,
    tagger: str = "neural",
    glossary: Glossary = NONE,
    judgements: Judgements = NOT_JUDGED,
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
    told = Told(published, title, url)
    found = [told.fill(source) for source in sources(inputs, failures)]
    read = readings(found, tagger=tagger, glossary=glossary, jobs=jobs, progress=progress)
    return graph_of(read, judgements)


def graph_of(
    readings: Iterable[Reading], judgements: Judgements = NOT_JUDGED
) -> networkx.MultiDiGraph:
    """The graph of readings, with its own attributes."""
    with paused():
        graph = assemble(readings, judgements)
    graph.graph.update(metadata(graph))
    return graph


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
    glossary: Glossary = NONE,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Iterator[Reading]:
    """The readings of ``found`` in its order, whatever the number of processes."""
    once = _distinct(found)
    yield from read_each(once, tagger=tagger, glossary=glossary, jobs=jobs, progress=progress)


def read_each(
    found: Sequence[Source],
    *,
    tagger: str = "neural",
    glossary: Glossary = NONE,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Iterator[Reading]:
    """A reading for each of ``found``, in its order, equal texts too."""
    for number, one in enumerate(_each(found, tagger, glossary, jobs), 1):
        if progress is not None:
            progress(number, len(found))
        yield one


def _distinct(found: Sequence[Source]) -> list[Source]:
    """Each text once; of equal texts the source that comes first by name, whatever the order."""
    best: dict[str, Source] = {}
    for source in found:
        known = best.setdefault(source.text, source)
        if identity.told(source) < identity.told(known):
            best[source.text] = source
    return list(best.values())


def _each(found: Sequence[Source], tagger: str, glossary: Glossary, jobs: int) -> Iterator[Reading]:
    """The first report is read here: what it loads the forked processes inherit."""
    yield from read_sources(found[:1], tagger, glossary)
    rest = list(_chunks(found[1:], jobs))
    if jobs <= 1 or len(rest) <= 1:
        for some in rest:
            yield from read_sources(some, tagger, glossary)
        return
    work = partial(_packed, tagger=tagger, glossary=glossary)
    try:
        with pool(min(jobs, len(rest))) as processes:
            for packed in processes.map(work, rest):
                yield from map(unpack, packed)
    except BrokenProcessPool:
        raise GraphError("build: a reading process ended early (killed, or no memory?)") from None


def _packed(found: Sequence[Source], tagger: str, glossary: Glossary) -> list[Packed]:
    return [pack(one) for one in read_sources(found, tagger, glossary)]


def together(found: Sequence[Source]) -> int:
    """How many of the first of ``found`` are best read in one call: more where they are short."""
    size = 0
    for number, source in enumerate(found[:MOST]):
        if number >= TOGETHER and size + len(source.text) > ENOUGH:
            return number
        size += len(source.text)
    return min(MOST, len(found))


def _chunks(found: Sequence[Source], jobs: int) -> Iterator[Sequence[Source]]:
    """Reports to be read together: of several processes fewer towards the end, so that all end
    together."""
    start = 0
    while start < len(found):
        share = MOST if jobs <= 1 else max(1, (len(found) - start) // (2 * jobs))
        end = start + min(share, together(found[start : start + MOST]))
        yield found[start:end]
        start = end


def names_in(
    found: Sequence[Source], *, tagger: str = "neural", glossary: Glossary = NONE
) -> Iterator[Reading]:
    """The readings of ``found`` with only the persons, bodies and places that they name.

    Their mentions are those of a whole reading (``readings``) without the stand-ins; it takes
    about two thirds of the time, for nothing is read of what is done.
    """
    once = _distinct(found)
    for some in _chunks(once, 1):
        for one in read_sources(some, tagger, glossary, stages=NAMING):
            named = (m for m in one.mentions if m.type in NAMED and not m.reference)
            yield replace(one, mentions=tuple(named), facts=())


def mentions_of(reading: Reading) -> Iterator[dict[str, object]]:
    """The mentions of a report, by start, then longer first, as plain dicts."""
    for mention in reading.mentions:
        yield {
            "report": reading.report.source or reading.report.id,
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "type": mention.type,
            "entity": mention.entity,
            "nested": mention.nested,
            "reference": mention.reference,
        }
