"""A page's title -> who visits whom: the bodies whose own page a visit told by 我校, 我司 makes it.

省公司领导到我司调研: 甲到|国网某供电公司. Whose people come is told in ``guests``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.script import simplified

_Named = tuple[int, int, Key]  # start, minus the end, body

_FRONT = 120  # characters of a page's head and the title


def visited(register: Register, bodies: list[_Named]) -> list[_Named]:
    """The bodies to which somebody goes, in a report whose title has 到我司, 来我校."""
    text = simplified(register.text)
    title, way = text[:_FRONT], forms("coming_to")
    comes = any(to + own in title for to in words("coming_to") for own in words("own_houses"))
    return [b for b in bodies if comes and way.ending(text, b[0])]


def arrivals(text: str) -> Iterator[str]:
    """The text before each word for coming to the own house: 某大学校长甲一行|来校调研."""
    for way in words("coming_home"):
        at = text.find(way)
        while at >= 0:
            yield text[:at]
            at = text.find(way, at + 1)
