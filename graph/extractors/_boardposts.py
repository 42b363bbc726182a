"""A bare title that boards give -> the board that its clause, or one of the two before, is about.

某委员会由甲出任|主席,|委员包括乙、丙; 某管理局今日开会。|主席甲表示…: only where the sentence names
that board and no other body.
"""

from __future__ import annotations

from bisect import bisect_right

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._standins import bodies
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.script import simplified

_KINDS = ("group", "association", "other")
_ABROAD = ("government", *_KINDS)  # of Hong Kong, Macao and Taiwan, whose boards are offices too
_BACK = 2  # sentences before that of a bare title
_SEAT, _SEATED = "委员", ("cppcc", "congress")  # bodies whose members are called so alone


def board(scene: Scene, post: Span) -> Key | None:
    """The only body of the sentence of a bare title, or where it names none of those before, if
    it is a board and the title one that boards give."""
    if post.inner or post.head not in words("board_titles") | words("seat_nouns"):
        return None
    starts = [c.line.sentence.start for c in scene.coded]
    line = bisect_right(starts, post.start) - 1
    for start in starts[max(0, line - _BACK) : line + 1][::-1]:
        named = [(s, e, k) for s, e, k in bodies(scene) if start <= s and e <= post.start]
        whole = {n[2] for n in named if not any(o[0] <= n[0] and n[1] < o[1] for o in named)}
        if whole:
            return _fit(scene, post, whole.pop()) if len(whole) == 1 else None
    return None


def _fit(scene: Scene, post: Span, key: Key) -> Key | None:
    """The body, if it is a board of those that have such members."""
    drafts, text = scene.register.drafts, scene.report.text
    name, kind = simplified(drafts[key].name), drafts[key].attributes.get("kind")
    traditional = simplified(text) is not text
    if kind not in (_ABROAD if traditional else _KINDS):
        return None
    if forms("board_heads").ending(name, len(name)) is None:
        return None
    houses = {d.attributes.get("kind") for k, d in drafts.items() if k[0] == "Organization"}
    seated = post.head == _SEAT and not houses.isdisjoint(_SEATED)
    return None if seated else key
