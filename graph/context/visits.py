"""A page's title -> who visits whom: the bodies whose own page a visit told by 我校, 我司 makes it.

省公司领导到我司调研: 甲到|国网某供电公司. Whose people come is told in ``guests``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.script import simplified

_Named = tuple[int, int, Key]  # start, minus the end, body

_STOPS = "。!?！？\n"
BRANCHES = ("分公司", "支公司")  # of a firm, in its own house
_FRONT = 120  # characters of a page's head and the title


def visited(register: Register, bodies: list[_Named]) -> list[_Named]:
    """The bodies to which somebody goes, in a report whose title has 到我司, 来我校."""
    text = simplified(register.text)
    title, way = text[:_FRONT], forms("coming_to")
    ours = [own for own in words("own_houses") if own in title]
    comes = any(to + own in title for own in ours for to in words("coming_to"))
    return [b for b in bodies if comes and way.ending(text, b[0])]


def between(register: Register, bodies: list[_Named]) -> bool:
    """Whether people of the first of ``bodies`` only go to another of its kind in its sentence:
    whose page it is stays open then (甲医院院长到乙医院调研)."""
    first = min(bodies, key=lambda one: one[:2], default=None)
    if first is None:
        return False
    text, way = simplified(register.text), forms("coming_to")
    kind = register.drafts[first[2]].attributes.get("kind")
    stop = _sentence_end(text, first[0])
    same = [(s, k) for s, _, k in bodies if register.drafts[k].attributes.get("kind") == kind]
    called = {k for s, k in same if k != first[2] and s < stop and way.ending(text, s)}
    called = {k for k in called if not register.drafts[k].name.endswith(BRANCHES)}  # its own
    counts = {key: sum(k == key for _, k in same) for key in (first[2], *called)}
    return bool(called) and counts[first[2]] <= max(counts[k] for k in called)


def unsure(register: Register, bodies: list[_Named], at: int) -> bool:
    """Whether a class word at ``at`` may mean either of the two of ``bodies`` (start, end, body)
    named last in its sentence, as people of one call on the other, unless what is done there only
    hosts do."""
    text, way = simplified(register.text), forms("coming_to")
    stop = _sentence_end(text, at)
    before = sorted({(s, e, k) for s, e, k in bodies if e <= at and _sentence_end(text, s) == stop})
    last = before[-1:]
    other = any(k != last[0][2] and e <= last[0][0] for _, e, k in before) if last else False
    if not other or way.ending(text, last[0][0]) is None:
        return False
    behind = text[at:stop].split(",")[0].split("，")[0]
    return not any(verb in behind for verb in words("called_on_verbs"))


def _sentence_end(text: str, at: int) -> int:
    ends = (text.find(mark, at) for mark in _STOPS)
    return min((end for end in ends if end >= 0), default=len(text))


def arrivals(text: str) -> Iterator[str]:
    """The text before each word for coming to the own house: 某大学校长甲一行|来校调研."""
    for way in words("coming_home"):
        at = text.find(way)
        while at >= 0:
            yield text[:at]
            at = text.find(way, at + 1)
