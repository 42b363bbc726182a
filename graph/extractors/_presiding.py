"""A title of those who preside over a congress -> its presidium: 主席团|常务主席.

One presidium sits in a session, whatever the report calls it: 大会主席团, 某县第十五届人民代表大会
第三次会议主席团. 执行主席 preside over one sitting and are of no body.
"""

from __future__ import annotations

from dataclasses import replace

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._lists import clause_pattern
from graph.extractors._made import new_group
from graph.lexicons import words
from graph.mentions.spans import Span
from graph.script import simplified

_PRESIDIUM, _CONGRESS = "主席团", "大会"


def presidium(scene: Scene, post: Span) -> Key | None:
    """The presidium in whose name a bare title opens; None of another title."""
    if post.inner or not post.head.startswith(_PRESIDIUM):
        return None
    start = post.start + max(0, scene.report.text[post.start : post.end].find(_PRESIDIUM))
    named = {k for _, _, k in scene.register.mentions if _presides(scene, k)}
    if named:
        return named.pop() if len(named) == 1 else None
    text = simplified(scene.report.text[max(0, start - len(_CONGRESS)) : start])
    first = start - len(_CONGRESS) * (text == _CONGRESS)
    return new_group(scene, first, start + len(_PRESIDIUM), _PRESIDIUM)


def presiding(scene: Scene, post: Span) -> Span | None:
    """The bare title of one who presides over a sitting of a congress, with the word for it: 大会|
    执行主席; None of another title."""
    if post.inner or post.head not in words("presiding_titles"):
        return None
    text = simplified(scene.report.text)
    if clause_pattern("presided").search(text) is None:
        return None
    start = post.end - len(post.head)
    if not text.endswith(_CONGRESS, 0, start):
        return post
    return replace(post, start=start - len(_CONGRESS), head=_CONGRESS + post.head)


def _presides(scene: Scene, key: Key) -> bool:
    named = key[0] == "Organization"
    return named and simplified(scene.register.drafts[key].name).endswith(_PRESIDIUM)
