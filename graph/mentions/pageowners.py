"""The page's first line, a row of links -> the school, hospital or company that it opens with.

某有限公司　首页 > 新闻中心: the text says only 公司 and 我司 of it.
"""

from __future__ import annotations

from graph.mentions.bodies import bodies
from graph.mentions.places import places
from graph.mentions.spans import Span, Words

_KINDS = ("school", "hospital", "company")


def page_owner(words: Words) -> tuple[Span, ...]:
    """The body whose name opens ``words``, if nothing stands above them on the page."""
    start = words.sentence.start
    if words.text[:start].strip():
        return ()
    found = (b for b in bodies(words, places(words)) if b.start == start and b.head)
    return tuple(
        b for b in found if b.kind in _KINDS and not words.text[b.end : b.end + 1].isalnum()
    )[:1]
