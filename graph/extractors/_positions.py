"""A chain of post spans -> positions: in which body, or of which place, each post is.

A bare title takes the body of the one before it in the chain (党组书记、局长), of the person
named before (主席甲,副主席乙), or the only body of its kind that the report names; a title of
a level (县长) goes with the report's own unit. What stays unsaid is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import sentence_span
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span


def positions(
    scene: Scene, posts: Sequence[Span], person: Span, before: Sequence[tuple[Span, Key]]
) -> list[tuple[Span, Key]]:
    """The posts of a chain as entities; a bare title takes the body of the one before it."""
    holder = scene.key(person)
    found: list[tuple[Span, Key]] = []
    owner: Key | None = None
    for post in posts:
        own = _owner(scene, post, owner)
        if own is None and not _fresh(scene, post):
            if key := position(scene, post, None, holder):
                found.append((post, key))
            continue
        if own is None and post.head in forms("region_titles"):
            unit = _same_unit(post, owner) or _region_owner(scene, post)
            if key := position(scene, post, unit, holder):
                found.append((post, key))
            continue
        if own is not None or (post.kind == "profession" and not found):
            owner = own
        if own is None and owner is not None:
            owner = _own_body(scene, post, owner)
        if owner is None and not found:
            owner = _siblings_owner(post, before) or scene.sole_body(post)
        if key := position(scene, post, owner, holder):
            found.append((post, key))
    return found


def _fresh(scene: Scene, post: Span) -> bool:
    """Whether a bare title starts a phrase: behind other words (…协会会长) it belongs to a body
    that was not read, and takes nobody else's."""
    before = scene.report.text[post.start - 1 : post.start] if post.start else ""
    return post.start == 0 or before in words("post_openers") or not before.isalnum()


def _same_unit(post: Span, owner: Key | None) -> Key | None:
    """镇长 behind 河沿镇副镇长 is of the same 镇."""
    if owner is None or owner[0] != "Place" or not str(owner[1]).isdigit():
        return None
    word = forms("region_titles")[post.head]["level"]
    return owner if gazetteer().place(str(owner[1])).name.endswith(word) else None


def _own_body(scene: Scene, post: Span, owner: Key) -> Key:
    """The body of 主席 behind 政协党组书记 is the 政协, not its party group."""
    if post.head in words("party_titles") or owner not in scene.bodies.above:
        return owner
    name = scene.register.drafts[owner].name
    return (
        scene.bodies.above[owner] if any(name.endswith(u) for u in words("party_units")) else owner
    )


def _siblings_owner(post: Span, before: Sequence[tuple[Span, Key]]) -> Key | None:
    """The body of the post named before, when the bare title is its deputy or its like."""
    for other, key in before:
        owner = key[1]
        near = 0 <= post.start - other.end <= 24
        deputy = post.head == "副" + other.head or post.head == other.head
        if near and isinstance(owner, tuple) and owner[0] == "Organization":
            if deputy or post.head in words("staff_titles"):
                return owner
    return None


def _owner(scene: Scene, post: Span, before: Key | None) -> Key | None:
    """The body or place that a post's own words name; a bare unit is of the body before it."""
    if not post.inner:
        return None
    first = post.inner[0]
    if first.type == "Place" and post.head in forms("region_titles"):
        unit = scene.regions.choose(first)
        return (scene.government(unit) if unit else None) or scene.key(first)
    if first.source != "bare" or first in scene.keys:
        return scene.key(first)
    if before is None or before[0] != "Organization":
        return None
    key = scene.bodies.part_of(first, before)
    return key


def _region_owner(scene: Scene, post: Span) -> Key | None:
    """县长 without a place before it is the head of the report's own 县.

    Its government owns the post where the report names it; else the place does.
    """
    word = forms("region_titles")[post.head]["level"]
    unit = scene.regions.unit(word, post.start)
    if unit is None:
        return None
    return scene.government(unit) or scene.register.place(unit)


def position(scene: Scene, post: Span, owner: Key | None, holder: Key | None) -> Key | None:
    """The key of a post, its draft, mention and ``postIn`` fact made when new."""
    anchor = owner or holder
    if anchor is None:
        return None
    known = scene.glossary.entries.get(post.head)
    if known is not None and known.type == "Position":
        post = replace(post, head=known.stands_for)
    key: Key = ("Position", anchor, post.head)
    register = scene.register
    register.draft(key, "Position", _name(scene, post, owner), title=post.head)
    register.mention(key, post.start, post.end)
    if owner is not None and owner[0] == "Organization":
        coded = next(c for c in scene.coded if _holds(c, post))
        register.fact("postIn", key, owner, sentence_span(coded), "posts/name", confidence=0.95)
    return key


def _holds(coded: Coded, span: Span) -> bool:
    sentence = coded.line.sentence
    return sentence.start <= span.start and span.end <= sentence.end


def _name(scene: Scene, post: Span, owner: Key | None) -> str:
    if owner is None:
        return post.head
    if owner[0] == "Place":
        unit = scene.register.drafts[owner]
        code = str(owner[1])
        return (
            scene.naming.unit_form(gazetteer().place(code)) if code.isdigit() else unit.name
        ) + post.head
    placed = not post.inner or post.inner[0].type == "Place"
    if post.head in forms("region_titles") and placed and str(owner[2]).isdigit():
        region = gazetteer().place(str(owner[2]))
        return scene.naming.unit_form(region) + post.head
    return scene.register.drafts[owner].name + post.head
