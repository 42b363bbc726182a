"""Inputs -> the store: what is new is read, what is known is noted, what was corrected goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from graph import pipeline
from graph.glossary import NONE, Glossary
from graph.pipeline import NOTHING, Told
from graph.readers._discover import Failure, discover
from graph.readers._read import read
from graph.store import PART, Sent, Store, configuration

AT_ONCE = 256  # reports whose files are held in memory together
KEPT = 16  # readings written in one transaction: what an end at any moment can lose


def add(
    store: Store,
    inputs: Sequence[Path | str],
    *,
    tagger: str = "neural",
    glossary: Glossary = NONE,
    jobs: int = 1,
    told: Told = NOTHING,
    progress: pipeline.Progress | None = None,
    failures: list[Failure] | None = None,
) -> tuple[int, int]:
    """Add all reports of ``inputs``: (how many were read, how many the store knew already).

    A file that was added before is corrected: reports that it no longer holds go. Without
    ``failures`` a bad input is raised, with it noted there.
    """
    mark = configuration(tagger, glossary)
    read_, known = 0, 0
    for sent in _sent(store, inputs, told, failures):
        left = store.missing(sent, mark)
        known += len(sent) - len(left)
        readings = pipeline.read_each(
            [source for _, source in left], tagger=tagger, glossary=glossary, jobs=jobs
        )
        pairs = zip(left, readings, strict=True)
        while some := list(islice(pairs, KEPT)):
            store.add(some, mark)
            read_ += len(some)
            if progress is not None:
                progress(read_ + known, 0)
    return read_, known


def _sent(
    store: Store, inputs: Sequence[Path | str], told: Told, failures: list[Failure] | None
) -> Iterator[list[Sent]]:
    """The reports with their origins, some at a time."""
    some: list[Sent] = []
    for file in discover(inputs, failures):
        sources = [told.fill(source) for source in read(file, failures)]
        name = str(file) if isinstance(file, str) else file.as_posix()
        many = len(sources) != 1
        sent = [(f"{name}{PART}{n}" if many else name, s) for n, s in enumerate(sources, 1)]
        if sources:
            store.keep_only(name, {origin for origin, _ in sent})
        some += sent
        if len(some) >= AT_ONCE:
            yield some
            some = []
    if some:
        yield some
