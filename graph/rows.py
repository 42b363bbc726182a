"""A graph as rows: what a writer asks that takes nodes and facts one by one.

``Whole`` asks a networkx graph; ``graph.spill`` keeps the rows on disk. The same rows in the
same order make the same bytes, whoever keeps them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import networkx

Data = Mapping[str, Any]  # attributes
Node = tuple[str, Data]
Fact = tuple[str, str, str, Data]  # subject, object, key, attributes


class Rows(Protocol):
    """``graph``: the attributes of the graph itself."""

    graph: dict[str, Any]

    def nodes(self) -> Iterator[Node]:
        """All nodes by id."""

    def edges(self) -> Iterator[Fact]:
        """All facts by subject, object and key."""

    def facts(self) -> Iterator[Fact]:
        """All facts by key, subject and object."""

    def get(self, node: str) -> Data | None:
        """The attributes of a node; None when there is none of this id."""

    def bodies(self, post: str) -> Iterable[tuple[str, Data]]:
        """The bodies that a post is in, with the facts that say so."""

    def counts(self) -> tuple[Counter[str], Counter[str]]:
        """Number of nodes of each type, and of facts of each relation."""


class Whole:
    """The rows of a networkx graph."""

    def __init__(self, g: networkx.MultiDiGraph) -> None:
        self._g = g
        self.graph: dict[str, Any] = g.graph

    def nodes(self) -> Iterator[Node]:
        yield from sorted(self._g.nodes(data=True), key=itemgetter(0))

    def edges(self) -> Iterator[Fact]:
        yield from sorted(self._g.edges(keys=True, data=True), key=itemgetter(0, 1, 2))

    def facts(self) -> Iterator[Fact]:
        yield from sorted(self._g.edges(keys=True, data=True), key=itemgetter(2, 0, 1))

    def get(self, node: str) -> Data | None:
        found: Data | None = self._g.nodes.get(node)
        return found

    def bodies(self, post: str) -> Iterator[tuple[str, Data]]:
        for _, body, data in self._g.out_edges(post, data=True):
            if data["relation"] == "postIn":
                yield body, data

    def counts(self) -> tuple[Counter[str], Counter[str]]:
        types = Counter(type_ for _, type_ in self._g.nodes(data="type"))
        relations = Counter(name for _, _, name in self._g.edges(data="relation"))
        return types, relations
