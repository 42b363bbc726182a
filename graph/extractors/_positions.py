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
from graph.extractors._owners import named_before, own_body, region_owner, siblings, spelled
from graph.extractors._owners import owner as owner_of
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.script import simplified


def positions(
    scene: Scene, posts: Sequence[Span], person: Span, before: Sequence[tuple[Span, Key]]
) -> list[tuple[Span, Key]]:
    """The posts of a chain as entities; a bare title takes the body of the one before it."""
    holder = scene.key(person)
    found: list[tuple[Span, Key]] = []
    owner: Key | None = None
    for post in posts:
        own = owner_of(scene, post, owner)
        if own is None and not _fresh(scene, post):
            if key := position(scene, post, spelled(scene, post), holder):
                found.append((post, key))
            continue
        if own is None and post.head in forms("region_titles"):
            unit = region_owner(scene, post, owner)
            if key := position(scene, post, unit, holder):
                found.append((post, key))
            continue
        if own is not None or (post.kind == "profession" and not found):
            owner = own
        if own is None and owner is not None:
            owner = own_body(scene, post, owner)
        if owner is None and not found:
            owner = siblings(post, before) or named_before(scene, post)
        if key := position(scene, post, owner, holder):
            found.append((post, key))
    return found


def _fresh(scene: Scene, post: Span) -> bool:
    """Whether a bare title starts a phrase: behind other words (…协会会长) it belongs to a body
    that was not read, and takes nobody else's."""
    before = scene.report.text[post.start - 1 : post.start] if post.start else ""
    return post.start == 0 or before in words("post_openers") or not before.isalnum()


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
    register.draft(key, "Position", _name(scene, post, owner), title=_title(scene, post))
    register.mention(key, post.start, post.end)
    if owner is not None and owner[0] == "Organization":
        coded = next(c for c in scene.coded if _holds(c, post))
        register.fact("postIn", key, owner, sentence_span(coded), "posts/name", confidence=0.95)
    return key


def _holds(coded: Coded, span: Span) -> bool:
    sentence = coded.line.sentence
    return sentence.start <= span.start and span.end <= sentence.end


def _title(scene: Scene, post: Span) -> str:
    """The bare title as the report writes it (局長)."""
    said = "".join(scene.report.text[post.end - len(post.head) : post.end].split())
    return said if simplified(said) == post.head else post.head


def _name(scene: Scene, post: Span, owner: Key | None) -> str:
    if owner is None:
        said = post.inner and scene.report.text[post.inner[0].start : post.end]
        return "".join(said.split()) if said else _title(scene, post)
    if owner[0] == "Place":
        unit = scene.register.drafts[owner]
        code = str(owner[1])
        return (
            scene.naming.unit_form(gazetteer().place(code)) if code.isdigit() else unit.name
        ) + _title(scene, post)
    placed = not post.inner or post.inner[0].type == "Place"
    if post.head in forms("region_titles") and placed and str(owner[2]).isdigit():
        region = gazetteer().place(str(owner[2]))
        return scene.naming.unit_form(region) + _title(scene, post)
    return scene.register.drafts[owner].name + _title(scene, post)
