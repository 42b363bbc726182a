"""A match that says who belongs to a body -> ``memberOf`` facts."""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import Found
from graph.extractors._offices import belong
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.mentions.spans import Span
from graph.script import simplified


def membership(scene: Scene, found: Found, persons: list[Span]) -> None:
    """Write that the persons are of the bodies that the match names, if these are such ones."""
    held = found.spans("t", "Position")
    if found.rule.get("bare") and any(p.type == "Organization" for s in held for p in s.inner):
        return  # 卫健局选派|某医院|医生: of the other body
    callings = found.rule.get("callings")
    if callings and not all(p.head in words(str(callings)) and not p.inner for p in held):
        return  # 在某公司,|民警甲正在宣传
    for key in filter(None, [scene.key(body) for body in found.spans("b")]):
        if _such(scene, found, key):
            for person in persons:
                belong(scene, found, person, key)


def _such(scene: Scene, found: Found, key: Key) -> bool:
    """Whether a body is of the kind that the rule asks for, and called as those are in which people
    with the title of its ``seat`` sit."""
    draft = scene.register.drafts[key]
    kind = organs().rows.get(str(key[1]), draft.attributes).get("kind")
    if found.rule.get("kind") is not None and kind not in str(found.rule["kind"]).split("|"):
        return False
    seat = found.rule.get("seat")
    endings = forms("board_seats")[str(seat)]["endings"].split("|") if seat else [""]
    return simplified(draft.name).endswith(tuple(endings))
