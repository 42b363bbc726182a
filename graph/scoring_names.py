"""Names of a gold file -> nodes of a graph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

_MARKS = frozenset("《》·•,，、。")
# Unicode: Ps, Pe open and close brackets, Pi, Pf quotes; the straight quotes are plain Po.
_QUOTES_AND_BRACKETS = frozenset({"Ps", "Pe", "Pi", "Pf"})
_STRAIGHT = frozenset("\"'`")
SHORTEST_PART = 4  # characters of the shorter of two event names that hold one another


def normal(name: str) -> str:
    """``name`` after NFKC without white space, quotes, brackets and the marks 《》·•,，、。"""
    return "".join(
        c
        for c in unicodedata.normalize("NFKC", name)
        if not c.isspace()
        and c not in _MARKS
        and c not in _STRAIGHT
        and unicodedata.category(c) not in _QUOTES_AND_BRACKETS
    )


def forms(thing: Mapping[str, Any]) -> set[str]:
    """The normal forms of a node's or gold entity's name and aliases, none empty."""
    names = (thing.get("name") or "", *thing.get("aliases", ()))
    return {normal(name) for name in names} - {""}


def match(entities: Iterable[Mapping[str, Any]], g: networkx.MultiDiGraph) -> dict[str, str]:
    """Gold id -> node: longest gold names first, each node once, the closest in length.

    Of two that are as close, what happens goes before what somebody says of it, and the one of
    the very name before the one that is only called so too (县纪委监委 calls two bodies).
    """
    nodes = {n: (a.get("type"), forms(a)) for n, a in sorted(g.nodes(data=True))}
    called = {n: normal(a.get("name") or "") for n, a in g.nodes(data=True)}  # its very name
    said = {n for n, kind in g.nodes(data="kind") if kind == "statement"}
    matched: dict[str, str] = {}
    for entity in sorted(entities, key=lambda e: (-len(normal(e["name"])), e["id"])):
        types = (entity["type"], *_also(entity))
        wanted, name, event = forms(entity), normal(entity["name"]), entity["type"] == "Event"
        best = min(
            (
                (
                    distance,
                    node in said,
                    types.index(type_),
                    not event and called[node] != name,
                    node,
                )
                for node, (type_, names) in nodes.items()
                if type_ in types and (distance := _distance(wanted, names, event)) is not None
            ),
            default=None,
        )
        if best:
            matched[entity["id"]] = best[-1]
            del nodes[best[-1]]
    return matched


def _also(entity: Mapping[str, Any]) -> list[str]:
    also = entity.get("also", [])
    return [also] if isinstance(also, str) else list(also)


def _distance(wanted: set[str], names: set[str], event: bool) -> int | None:
    """Difference in length of the closest two forms that match; None when none do."""
    if wanted & names:
        return 0
    if not event:
        return None
    return min(
        (
            abs(len(a) - len(b))
            for a in wanted
            for b in names
            if min(len(a), len(b)) >= SHORTEST_PART and (a in b or b in a)
        ),
        default=None,
    )
