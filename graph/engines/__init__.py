"""Triples and a question -> its answer; one module an engine, its name the token.

Each has ``opened(source)``, which gives a store with ``answer(question)``. Oxigraph is
chosen where it is installed; rdflib always is.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from graph import plugins
from graph.results import Answer
from graph.sparql import Checked

if TYPE_CHECKING:
    import networkx

# Suffix of a file: what rdflib and what pyoxigraph call the format. Graphs are asked as one.
FORMATS = {
    ".ttl": ("turtle", "TURTLE"),
    ".trig": ("trig", "TRIG"),
    ".nt": ("nt11", "N_TRIPLES"),
    ".nq": ("nquads", "N_QUADS"),
    ".jsonld": ("json-ld", "JSON_LD"),
    ".rdf": ("xml", "RDF_XML"),
    ".rdfxml": ("xml", "RDF_XML"),
}


class Store(Protocol):
    """Triples that can be asked more than once."""

    def answer(
        self, question: Checked, default: Sequence[str] = (), named: Sequence[str] = ()
    ) -> Answer:
        """The answer; QueryError when the engine cannot give it.

        ``default`` and ``named`` are IRIs of graphs in the store that make up the data
        set; without them all graphs are asked as one.
        """


def default() -> str:
    """The engine to use when none is named."""
    return "oxigraph" if find_spec("pyoxigraph") else "rdflib"


def opened(source: networkx.MultiDiGraph | Path, engine: str | None = None) -> Store:
    """The triples of a graph or of a file of one."""
    module: Any = plugins.load("engines", engine or default())
    return cast(Store, module.opened(source))
