"""The first line of a page -> the school or hospital whose page it is, named before its links:
某医院|首页 > 新闻中心."""

from __future__ import annotations

from graph.mentions.bodies import bodies
from graph.mentions.places import places
from graph.mentions.spans import Span, Words

_HOUSED = ("school", "hospital")
_LINKS = (" ", ">", "|")


def masts(words: Words) -> tuple[Span, ...]:
    """The body that the line opens with, if links stand behind it."""
    at, text = words.sentence.start, words.text
    if at or not any(mark in words.line for mark in _LINKS):
        return ()
    found = (b for b in bodies(words, places(words)) if b.kind in _HOUSED and b.start == at)
    return tuple(b for b in found if text[b.end : b.end + 1] in _LINKS)[:1]
