"""Two graphs -> what the newer one gained and lost: entities by id, facts by id.

What was one thing and is another now is told as such, not as a loss and a gain: entities that
were merged or taken apart (by their ``formerIds``), and facts between the same two of which
something else is said, as when a post that was held is left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

Row = tuple[str, str, str, str, str, str]
HEADER = ("change", "subject", "relation", "object", "what", "quote")


@dataclass(frozen=True, slots=True, order=True)
class _Fact:
    """A fact as it is told; ``ends``: the ids of its two ends as the new graph has them."""

    subject: str
    relation: str
    object: str
    what: str
    quote: str
    quotes: int
    ends: tuple[str, str]

    def row(self, mark: str, what: str | None = None) -> Row:
        said = self.what if what is None else what
        return mark, self.subject, self.relation, self.object, said, self.quote


def differences(old: networkx.MultiDiGraph, new: networkx.MultiDiGraph) -> Iterator[Row]:
    """Rows of ``HEADER``: lost (-), gained (+), then changed; entities before facts, by name.

    Entities that became one or several are ``=``, facts of which something else is said or
    that more or fewer quotes support ``~``. The quote is the first, of the newer graph where it
    is there.
    """
    merged, split = _former(new, old), _former(old, new)
    for mark, one, other, told in (("-", old, new, merged), ("+", new, old, split)):
        gone = [(n, d) for n, d in one.nodes(data=True) if n not in other and n not in told]
        for _, data in sorted(gone, key=lambda item: (item[1]["type"], item[1]["name"], item[0])):
            yield mark, data["name"], "", "", data["type"], ""
    became = [
        ("=", old.nodes[a]["name"], "", new.nodes[b]["name"], "merged", "")
        for a, b in merged.items()
    ]
    became += [
        ("=", old.nodes[b]["name"], "", new.nodes[a]["name"], "split", "") for a, b in split.items()
    ]
    yield from sorted(became)
    before, after = _facts(old, merged), _facts(new, {})
    lost = sorted(fact for key, fact in before.items() if key not in after)
    gained = sorted(fact for key, fact in after.items() if key not in before)
    changed = _changed(lost, gained)
    paired = {id(one) for pair in changed for one in pair}
    yield from (fact.row("-") for fact in lost if id(fact) not in paired)
    yield from (fact.row("+") for fact in gained if id(fact) not in paired)
    for one, other in changed:
        if (one.what, one.quotes) != (other.what, other.quotes):
            said = other.what if one.what == other.what else f"{one.what} -> {other.what}"
            yield other.row("~", said)
    for key in sorted(before.keys() & after.keys()):
        if before[key].quotes != after[key].quotes:
            yield after[key].row("~", f"{before[key].quotes} -> {after[key].quotes} quotes")


def summary(rows: Iterable[Row]) -> list[tuple[str, str, int]]:
    """(change, type or relation, how many): entities before facts, by name."""
    counts = Counter((bool(row[2]), row[0], row[2] or row[4]) for row in rows)
    return [(mark, what, counts[fact, mark, what]) for fact, mark, what in sorted(counts)]


def _former(one: networkx.MultiDiGraph, other: networkx.MultiDiGraph) -> dict[str, str]:
    """Entity that only ``other`` has -> the one of ``one`` that it is a part of."""
    return {
        former: node
        for node, data in sorted(one.nodes(data=True))
        for former in data.get("formerIds") or ()
        if former in other and former not in one
    }


def _changed(lost: list[_Fact], gained: list[_Fact]) -> list[tuple[_Fact, _Fact]]:
    """Pairs of a lost and a gained fact of one relation between the same two."""
    waiting: dict[tuple[object, ...], list[_Fact]] = defaultdict(list)
    for fact in reversed(gained):
        waiting[fact.relation, fact.ends].append(fact)
    return [
        (fact, same.pop()) for fact in lost if (same := waiting.get((fact.relation, fact.ends)))
    ]


def _facts(g: networkx.MultiDiGraph, merged: dict[str, str]) -> dict[str, _Fact]:
    """Facts by id."""
    name = dict(g.nodes(data="name"))
    return {
        key: _Fact(
            name[subject],
            data["relation"],
            name[object_],
            _what(data),
            data["evidence"][0]["quote"] if data["evidence"] else "",
            len(data["evidence"]),
            (merged.get(subject, subject), merged.get(object_, object_)),
        )
        for subject, object_, key, data in g.edges(keys=True, data=True)
    }


def _what(data: dict[str, Any]) -> str:
    said = [] if data["modality"] == "asserted" else [data["modality"]]
    said += [f"{k}={v}" for k, v in sorted(data["qualifiers"].items())]
    return " ".join(said)
