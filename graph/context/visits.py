"""A page's title -> who visits whom: the bodies whose own page a visit told by 我校, 我司 makes it.

省公司领导到我司调研, 某大学代表团来访我校, 我校代表团访问某大学.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.script import simplified

_Named = tuple[int, int, Key]  # start, minus the end, body

_FRONT = 120  # characters of a page's head and the title
_HEAD = 3  # first lines of a page, of which one may be the title
_PARTY = 12  # characters of who of the own house goes there


def visited(register: Register, bodies: list[_Named]) -> list[_Named]:
    """The bodies to which somebody goes, in a report whose title has 到我司, 来我校."""
    text = simplified(register.text)
    title, way = text[:_FRONT], forms("coming_to")
    comes = any(to + own in title for to in words("coming_to") for own in words("own_houses"))
    return [b for b in bodies if comes and way.ending(text, b[0])]


def coming(register: Register, bodies: list[_Named]) -> set[Key]:
    """The bodies whose people the title tells to visit the own house, with parts: 某大学代表团来访
    我校."""
    title = simplified(register.text.lstrip()).splitlines()[:_HEAD]
    at = 0
    for line in title:
        start = simplified(register.text).find(line, at)
        found = [
            line.find(way + own) for way in words("visiting_us") for own in words("own_houses")
        ]
        stop = min((start + f for f in found if f > 0), default=0)
        guests = {k for s, e, k in bodies if start <= s and -e <= stop}
        if guests:
            names = tuple(register.drafts[k].name for k in guests)
            return {k for _, _, k in bodies if register.drafts[k].name.startswith(names)}
        at = start + len(line)
    return set()


def hosts(register: Register, bodies: list[_Named]) -> set[Key]:
    """The bodies to which the title tells the own house's people to go, with their parts:
    我校代表团访问|某大学."""
    text = simplified(register.text)
    title = text.lstrip().splitlines()[:_HEAD]
    limit = text.find(title[-1]) + len(title[-1]) if title else 0
    seen: set[Key] = set()
    for start, _, key in bodies:
        way = forms("coming_to").ending(text, start) if start < limit else None
        if way is None:
            continue
        front = text[text.rfind("\n", 0, start) + 1 : start - len(way)]
        own = max((front.rfind(word) for word in words("own_houses")), default=-1)
        if own >= 0 and len(front) - own <= _PARTY:
            seen.add(key)
    names = tuple(register.drafts[k].name for k in seen)
    return {k for _, _, k in bodies if names and register.drafts[k].name.startswith(names)}


def arrivals(text: str) -> Iterator[str]:
    """The text before each word for coming to the own house: 某大学校长甲一行|来校调研."""
    for way in words("coming_home"):
        at = text.find(way)
        while at >= 0:
            yield text[:at]
            at = text.find(way, at + 1)
