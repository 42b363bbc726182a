"""Where the unit is named in which the holder of a chain of posts serves, before a level word.

仪陇县马鞍镇党委书记、|县教育局局长 is of 仪陇县 though the report is another county's; a line of a
life (1996—2002, 县教育局局长) goes on with the unit of the line before it. What a committee and a
government do in a sentence is done by their own city's bodies.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms

SERVED = re.compile(r" *(?:19|20)\d\d(?:[.年/-]\d{0,2})?月? *(?:[—–~至到-]+|起)")
_MARKS = frozenset(",，;；。:：()\n")
_JOINTS = ("、", "兼")
_COMMITTEE, _GOVERNMENTS = "委、", ("政府", "人民政府")
_STRETCH = 40  # characters of the posts before a level word
_BACK = 6  # lines of a life


def unit_served(
    text: str,
    starts: Sequence[int],
    position: int,
    named: Callable[[int], list[Place]],
    home: Sequence[Place],
) -> Place | None:
    """The unit that a chain of posts or a life names before ``position``, unless it is the
    report's own or holds that; ``named``: the units that fit, from a place of the text on."""
    if above := _subject(text, starts, position, named):
        return above
    for start in _stretches(text, starts, position):
        if near := named(start):
            held = [p for p in near if p == near[-1] or gazetteer().within(p, near[-1])]
            return None if any(p in home for p in held) else held[-1]
    return None


def _subject(
    text: str, starts: Sequence[int], position: int, named: Callable[[int], list[Place]]
) -> Place | None:
    """The unit named last whose committee and government are what the sentence is about: 玉林市委、
    市政府…成立由|市委政法委牵头…, though the report is that of a city in it."""
    line = bisect_right(starts, position) - 1
    near = (
        named(starts[line])[-1:]
        if line >= 0 and _COMMITTEE in text[starts[line] : position]
        else ()
    )
    for unit in near:
        both = f"{unit.name}{_COMMITTEE}{unit.name[-1]}"
        ruled = text.find(both, starts[line], position - 1)
        if ruled >= 0 and text[ruled + len(both) :].startswith(_GOVERNMENTS):
            return unit
    return None


def _stretches(text: str, starts: Sequence[int], position: int) -> Iterator[int]:
    """Where the stretches start, nearest first, that tell the unit of what stands at ``position``:
    the chain of posts there, and in a life its line and the lines of it before."""
    line = bisect_right(starts, position) - 1
    if line < 0:
        return
    if text[position - 1 : position] in _JOINTS and forms("titles").ending(text, position - 1):
        low = max(starts[line], position - _STRETCH)
        marks = [at for at in range(low, position) if text[at] in _MARKS]
        yield max(marks, default=low - 1) + 1
    for back in range(min(_BACK, line) + 1):
        if SERVED.match(text, starts[line - back]) is None:
            return
        yield starts[line - back]
