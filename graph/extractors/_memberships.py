"""A match that says who belongs to a body -> ``memberOf`` facts."""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import Found
from graph.extractors._offices import belong
from graph.extractors._titles import fits
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.mentions.spans import Span
from graph.script import simplified

_FIRM = "company"


def membership(scene: Scene, found: Found, persons: list[Span]) -> None:
    """Write that the persons are of the bodies that the match names, if these are such ones."""
    held = found.spans("t", "Position")
    if found.rule.get("bare") and any(p.type == "Organization" for s in held for p in s.inner):
        return  # 卫健局选派|某医院|医生: of the other body
    for body in found.spans("b"):
        key = scene.key(body)
        if key is not None and _such(scene, found, body, key):
            for person in persons:
                belong(scene, found, person, key)


def _such(scene: Scene, found: Found, body: Span, key: Key) -> bool:
    """Whether a body is of the kind that the rule asks for, and called as those are in which people
    with the title of its ``seat`` sit."""
    draft = scene.register.drafts[key]
    kind = organs().rows.get(str(key[1]), draft.attributes).get("kind")
    if found.rule.get("kind") is not None and kind not in str(found.rule["kind"]).split("|"):
        return False
    if "callings" in found.rule and not _called(scene, found, key):
        return False  # 在某公司,|民警甲正在宣传
    seat = found.rule.get("seat")
    endings = forms("board_seats")[str(seat)]["endings"].split("|") if seat else [""]
    names = (draft.name, scene.report.text[body.start : body.end])
    return any(simplified(name).endswith(tuple(endings)) for name in names)


def _called(scene: Scene, found: Found, key: Key) -> bool:
    """Whether those who work in a body are called as the match calls them."""
    posts = found.spans("t", "Position")
    firm = scene.register.drafts[key].attributes.get("kind") == _FIRM
    callings = words(str(found.rule["callings"])) if firm else frozenset[str]()
    return all(
        not post.inner and (post.head in callings or fits(scene, post, key)) for post in posts
    )
