"""Graph -> the graph without the texts of its reports: the quotes stay, unverifiable."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx


def without_texts(g: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """A copy of ``g`` whose reports have no ``text``; hash, title and quotes stay."""
    found = g.copy()
    for _, data in found.nodes(data=True):
        if data["type"] == "Report":
            data.pop("text", None)
    return found
