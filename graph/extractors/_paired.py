"""A bare title that goes with the one of a head (副会长 with 会长) -> the body that he heads.

Between the two another body may be named, of which the head is an officer too: 甲商会会长、乙公司
董事长某,|副会长|、丙公司总经理某.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.titled import base_title
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.script import simplified

_FAR = 60  # characters between the two titles
_BESIDE = 6  # characters of a name with the mark behind it


def paired(scene: Scene, post: Span, before: Sequence[tuple[Span, Key]]) -> tuple[bool, Key | None]:
    """Whether the head is told in the sentence before a body of another post; the body that he
    heads, None where it was not read."""
    if post.head in words("society_chiefs"):
        return _run(scene, post, before)
    title = base_title(post.head)
    row = forms("paired_titles").rows.get(title)
    if row is None or post.inner or post.head in row["heads"].split("|"):
        return False, None
    posts = scene.holding(post).line.posts
    near = [p for p in posts if 0 <= post.start - p.end <= _FAR]
    heads = [p for p in near if base_title(p.head) in row["heads"].split("|")]
    heads = [p for p in heads if p.inner or _glued(scene, p)]
    if not heads or not any(p.start >= heads[-1].end and p.inner for p in near):
        return False, None
    inner = heads[-1].inner[-1:]
    return True, next((k for part in inner for k in scene.keys.get(part, ())), None)


def _run(scene: Scene, post: Span, before: Sequence[tuple[Span, Key]]) -> tuple[bool, Key | None]:
    """The body, no government, whose chairman is named right before who runs it: 某联会主席甲、
    |行政总裁|乙, whoever else helped to hold what they attend."""
    last, key = before[-1] if before else (post, None)
    owned = key[1] if key is not None and 0 <= post.start - last.end <= _BESIDE else None
    if base_title(last.head) not in forms("paired_titles") or not isinstance(owned, tuple):
        return False, None
    body = scene.register.drafts.get(owned)
    name = simplified(body.name) if body is not None and owned[0] == "Organization" else ""
    society = forms("society_heads").ending(name, len(name)) is not None
    ruling = body is None or body.attributes.get("kind") in words("ruling_kinds")
    return (True, owned) if name and (society or not ruling) else (False, None)


def _glued(scene: Scene, post: Span) -> bool:
    """Whether a title goes on from a word that was read as no body: 省企联|会长."""
    before = scene.report.text[post.start - 1 : post.start]
    return before.isalnum() and before not in words("post_openers") and not post.value
