"""Chinese reports -> a knowledge graph, every fact with its sentence.

The public names and nothing else; what stands behind them is imported when first used.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import GraphError

if TYPE_CHECKING:
    import networkx

    from graph.loading import load
    from graph.queries import query
    from graph.saving import save

# small matrices: more threads of the linear algebra only fight over the cores, and it must be
# said before numpy is imported
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

__all__ = ["GraphError", "build", "load", "query", "save"]

_HOMES = {
    "load": "graph.loading",
    "load_ipython_extension": "graph.notebook",  # for %load_ext graph
    "query": "graph.queries",
    "save": "graph.saving",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__


def build(
    inputs: str | Path | Sequence[str | Path] | None = None,
    *,
    texts: Sequence[Mapping[str, Any]] | None = None,
    tagger: str = "neural",
    lexicon: Sequence[str | Path] = (),
    jobs: int = 1,
    published: str | None = None,
    title: str | None = None,
    url: str | None = None,
    base: str | None = None,
) -> networkx.MultiDiGraph:
    """One graph of all reports in ``inputs`` (files, folders) and ``texts``.

    Each of ``texts`` has ``text`` and perhaps ``title``, ``published`` (EDTF), ``url``;
    the arguments of these names fill in what a report does not say of itself.
    ``lexicon`` are TSV files of names that you know (``graph.glossary``); ``base`` is where the
    IRIs of the data begin in RDF (an address of yours that ends in / or #).
    Raises InputError at the first input that cannot be read.
    """
    from graph import pipeline
    from graph.errors import InputError
    from graph.glossary import read
    from graph.readers import jsonl
    from graph.vocabulary import checked_base

    given = [inputs] if isinstance(inputs, str | Path) else list(inputs or ())
    sources = []
    for index, value in enumerate(texts or ()):
        try:
            sources.append(jsonl.source(dict(value), None, None))
        except InputError as error:
            raise InputError(f"texts[{index}]: {error}") from None
    if not given and not sources:
        raise InputError("nothing to build from: neither inputs nor texts")
    about = {} if base is None else {"base": checked_base(base)}
    built = pipeline.build(
        [*given, *sources],
        tagger=tagger,
        glossary=read(lexicon),
        jobs=jobs,
        published=published,
        title=title,
        url=url,
    )
    built.graph.update(about)
    return built
