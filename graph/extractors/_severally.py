"""甲、乙分别受到A、B处分: of as many things as persons each has the one in his place; 任命甲为A、
乙为B: each change of post of such a list is an event of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern

_POSTS, _SEVERAL = "posts/", 2


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


def listed(met: Sequence[Happening], done: Happening) -> bool:
    """Whether a predicate only sums up the changes of posts ``met``, who then have its deciders."""
    changes = [h for h in met if h.rule.startswith(_POSTS)]
    if len(changes) < _SEVERAL:
        return False
    for one in changes:
        for key, role, relation in done.agents:
            if relation == "organizer" and all(
                key not in (a[0] for a in c.agents) for c in changes
            ):
                one.join(key, role, relation)
        one.when = one.when or done.when
    return True


def _items(coded: Coded, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list, as stretches of the report."""
    cuts = [start, *(i + 1 for i in range(start, end) if coded.code[i] == "、"), end]
    return [(coded.starts[a], coded.ends[b - 1]) for a, b in pairwise(cuts)]
