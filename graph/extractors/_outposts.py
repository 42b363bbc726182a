"""Scene -> local posts as parts of their county's body: 显胜乡派出所 of 庆城县公安局.

A 派出所, a 人民法庭 or a 司法所 is always one of a body of its county; it is tied to that where
the report names it, and only one such. A 分局 is the police's where no other bureau is named
that has such branches.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.gazetteer import gazetteer
from graph.lexicons import forms

_COLUMNS = ("endings", "rivals")
_PLACED = ("jurisdiction", "locatedIn")


def extract(scene: Scene) -> None:
    """Write the ``partOf`` facts of local posts; their places must have been read before."""
    facts = scene.register.facts
    whole = {f.subject for f in facts if f.relation == "partOf"}
    seats = {f.subject: f.object for f in facts if f.relation in _PLACED}
    for line in scene.lines:
        for span in line.bodies:
            row, key = forms("outposts").rows.get(span.head), scene.key(span)
            if row is None or key is None or key in whole or key not in seats:
                continue
            above, rivals = (_around(scene, key, seats[key], row[c]) for c in _COLUMNS)
            if len(above) == 1 and not rivals:
                whole.add(key)
                at = (span.start, span.end)
                scene.register.fact("partOf", key, above[0], at, "context/part", confidence=0.8)


def _around(scene: Scene, key: Key, seat: Key, ends: str) -> list[Key]:
    """The bodies with such names (``ends`` with |) of the innermost unit around the seat that has
    one."""
    endings = tuple(end for end in ends.split("|") if end)
    if len(seat) != 2 or not endings:
        return []
    named = [
        (one, str(one[2]))
        for one, draft in scene.register.drafts.items()
        if one[0] == "Organization" and one != key and draft.name.endswith(endings)
        if draft.attributes.get("kind") != "party"
    ]
    for unit in gazetteer().chain(gazetteer().place(str(seat[1]))):
        if found := [one for one, code in named if code == unit.code]:
            return found
    return []
