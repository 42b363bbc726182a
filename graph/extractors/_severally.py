"""甲、乙分别受到A、B处分: of as many things as persons each has the one in his place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern


def shared_out(scene: Scene, coded: Coded, found: Sequence[Happening]) -> None:
    """Take from each happening of a line the persons whose share of a list is another."""
    for match in clause_pattern("severally").finditer(coded.code):
        persons = [s for s in coded.covered(*match.span("p")) if s.type == "Person"]
        shares = _items(coded, *match.span("l"))
        if len(persons) != len(shares):
            continue
        keys = [scene.keys.get(span, ()) for span in persons]
        for one in found:
            met = [i for i, (a, b) in enumerate(shares) if one.start < b and a < one.end]
            if len(met) == 1:
                others = {k for i, own in enumerate(keys) if i != met[0] for k in own}
                one.agents = [a for a in one.agents if a[0] not in others]


def _items(coded: Coded, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list, as stretches of the report."""
    cuts = [start, *(i + 1 for i in range(start, end) if coded.code[i] == "、"), end]
    return [(coded.starts[a], coded.ends[b - 1]) for a, b in pairwise(cuts)]
