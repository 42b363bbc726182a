"""An office's head in a town's report -> the town: 应急办主任甲 on the page of a township."""

from __future__ import annotations

from graph.context.scene import Scene
from graph.gazetteer import Place
from graph.lexicons import words
from graph.mentions.spans import Span

_PARTY = "党委"


def is_of_town(scene: Scene, head: Span) -> bool:
    """Whether a bare office is one that towns have, in a report about one (镇党委): then it is of
    no county's bureau that stands near it."""
    if head.head not in words("town_offices"):
        return False
    own = tuple(level + _PARTY for level in words("town_levels"))
    drafts = scene.register.drafts.values()
    named = any(d.type == "Organization" and d.name in own for d in drafts)
    return named or town(scene, head) is not None


def town(scene: Scene, head: Span) -> Place | None:
    """The township of which the report speaks at a head; None where the table has none."""
    return scene.regions.township(head.start)
