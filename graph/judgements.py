"""A person's TSV -> which entities are the same and which are not, whatever the scores say.

Columns ``one``, ``other`` (ids) and ``judgement`` (same, different), more are ignored;
``baotu explain`` writes such a table with its own judgements and reasons to start from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import InputError
from graph.usertable import rows

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
Pair = tuple[str, str]


@dataclass(frozen=True)
class Judgements:
    """Judgement of each pair of ids that a person has judged, the smaller id first."""

    pairs: dict[Pair, str] = field(default_factory=dict)

    def of(self, one: str, other: str) -> str | None:
        """``same``, ``different`` or None."""
        return self.pairs.get(pair(one, other))


NONE = Judgements()


def pair(one: str, other: str) -> Pair:
    """The two ids in the order in which pairs are kept."""
    return (one, other) if one < other else (other, one)


def read(paths: Iterable[Path | str]) -> Judgements:
    """The judgements of all files, later lines first; InputError says where one is wrong."""
    found: dict[Pair, str] = {}
    for path in paths:
        for number, row in rows(path, ("one", "other", "judgement")):
            said = row.get("judgement", "")
            if said not in (SAME, DIFFERENT, UNSURE):
                raise InputError(
                    f"{path}: line {number}: unknown judgement {said!r}; "
                    f"known: {DIFFERENT}, {SAME}, {UNSURE}"
                )
            if said != UNSURE:
                found[pair(row["one"], row["other"])] = said
    return Judgements(found)
