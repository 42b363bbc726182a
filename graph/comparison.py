"""Two graphs -> what the newer one gained and lost: entities by id, facts by id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

Row = tuple[str, str, str, str, str, str]
HEADER = ("change", "subject", "relation", "object", "what", "quote")


def differences(old: networkx.MultiDiGraph, new: networkx.MultiDiGraph) -> Iterator[Row]:
    """Rows of ``HEADER``: lost (-) before gained (+), entities before facts, by name.

    Of a fact the first quote is given; that only more or less evidence supports it is a
    change of its own (~).
    """
    for mark, one, other in (("-", old, new), ("+", new, old)):
        gone = [(n, d) for n, d in one.nodes(data=True) if n not in other]
        for _, data in sorted(gone, key=lambda item: (item[1]["type"], item[1]["name"], item[0])):
            yield mark, data["name"], "", "", data["type"], ""
    facts = {mark: _facts(g) for mark, g in (("-", old), ("+", new))}
    for mark, other in (("-", "+"), ("+", "-")):
        gone_facts = [row for key, row in facts[mark].items() if key not in facts[other]]
        yield from ((mark, *row[:5]) for row in sorted(gone_facts))
    for key in sorted(facts["-"].keys() & facts["+"].keys()):
        before, after = facts["-"][key], facts["+"][key]
        if before[5] != after[5]:
            yield "~", *after[:3], f"{before[5]} -> {after[5]} quotes", after[4]


def _facts(g: networkx.MultiDiGraph) -> dict[str, tuple[str, str, str, str, str, int]]:
    """Fact id -> subject, relation, object, what is said of it, its first quote, how many."""
    name = dict(g.nodes(data="name"))
    return {
        key: (
            name[subject],
            data["relation"],
            name[object_],
            _what(data),
            data["evidence"][0]["quote"] if data["evidence"] else "",
            len(data["evidence"]),
        )
        for subject, object_, key, data in g.edges(keys=True, data=True)
    }


def _what(data: dict[str, Any]) -> str:
    said = [] if data["modality"] == "asserted" else [data["modality"]]
    said += [f"{k}={v}" for k, v in sorted(data["qualifiers"].items())]
    return " ".join(said)
