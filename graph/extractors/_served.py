"""A match that tells a post -> from when to when it was held, and whether that is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.context.coding import CODES
from graph.context.register import Key
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._coded import Found
from graph.extractors._lists import clause_pattern
from graph.extractors._positioned import position
from graph.lexicons import forms, words
from graph.mentions.spans import Span

_FIRMS = ("company", "media", "other")


def past(scene: Scene, end: str | None) -> bool:
    """Whether a time had ended when the report was published; of one undated any has."""
    published = (scene.report.published or "")[: len(end or "")]
    return bool(end) and (not published or str(end) < published)


def tenure(found: Found) -> dict[str, str | None]:
    """Start and end that a line of a curriculum vitae gives a post, also before the body in which
    it was held: 1995年至2004年,就职于某公司,任项目经理."""
    for span in found.spans("d", "Date") or _worked(found):
        if isinstance(span.value, When):
            ends = span.value.finish if span.value.finish != span.value.begin else None
            return {"start": span.value.begin, "end": ends}
    return {}


def houses(
    scene: Scene, found: Found, person: Span, posts: Sequence[Span]
) -> list[tuple[Span, Key]]:
    """The same post in each body of a list before it: 现任甲公司、乙公司、|丙公司独立董事."""
    if not found.rule.get("houses") or not posts or not posts[0].inner:
        return []
    bodies, told = found.spans("b", "Organization"), list[tuple[Span, Key]]()
    if not all(_alike(scene, posts[0].inner[0], body) for body in bodies):
        return []  # 任甲县委、甲县政府办公室主任
    for body in bodies:
        key, post = scene.key(body), replace(posts[0], start=body.start, inner=(body,))
        if key is not None and (held := position(scene, post, key, scene.key(person))):
            told.append((post, held))
    return told


def _alike(scene: Scene, one: Span, other: Span) -> bool:
    """Whether two bodies are firms, or called by one class word, and none is a house's section."""
    row = forms("organ_heads").rows.get(one.head, {})
    kinds = [
        scene.register.drafts[key].attributes.get("kind") if key else None
        for key in (scene.key(one), scene.key(other))
    ]
    if row.get("unit") == "yes" or (one.inner and one.inner[0].type == "Organization"):
        return False
    firms = all(kind in _FIRMS for kind in kinds)
    return firms or (kinds[0] == kinds[1] and one.head == other.head)


def _worked(found: Found) -> list[Span]:
    """When the holder worked in the body before a post; none for several one after another."""
    if found.rule.get("status_word") or "t" not in found.match.re.groupindex:
        return []
    coded, at = found.coded, found.match.start("t")
    if CODES["Date"] not in coded.code:
        return []
    worked = clause_pattern("worked-in").finditer(coded.code)
    dates = (coded.spans[m.start("d")] for m in worked if m.end() == at and m["d"])
    return [d for d in dates if d is not None]


def open_ended(found: Found) -> bool:
    """Whether a line of a life tells no end of its time: 2021.08— 某县副县长, 2021.08至今."""
    between = found.coded.code[found.match.end("d") : found.match.start("t")]
    return not words("open_ends").isdisjoint(between)
