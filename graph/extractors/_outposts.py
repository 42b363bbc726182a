"""Scene -> local posts as parts of their county's body: 显胜乡派出所 of 庆城县公安局.

A 派出所, a 人民法庭 or a 司法所 is always one of a body of its county; it is tied to that where
the report names it, and only one such.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.gazetteer import gazetteer
from graph.lexicons import forms

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
            above = _above(scene, key, seats[key], tuple(row["endings"].split("|")))
            if above is not None:
                whole.add(key)
                scene.register.fact(
                    "partOf", key, above, (span.start, span.end), "context/part", confidence=0.8
                )


def _above(scene: Scene, key: Key, seat: Key, endings: tuple[str, ...]) -> Key | None:
    """The body with such a name of the innermost unit around the seat that has one, if only one."""
    if len(seat) != 2:
        return None
    named = [
        (one, str(one[2]))
        for one, draft in scene.register.drafts.items()
        if one[0] == "Organization" and one != key and draft.name.endswith(endings)
        if draft.attributes.get("kind") != "party"
    ]
    for unit in gazetteer().chain(gazetteer().place(str(seat[1]))):
        if found := [one for one, code in named if code == unit.code]:
            return found[0] if len(found) == 1 else None
    return None
