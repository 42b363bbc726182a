"""Scene -> where a hall or room stands whose name begins with a body; part of ``ties``.

县委|礼堂, 旗政府|二楼会议室: an office's hall is in the region of the office, that of a hospital
(县医院|行政楼四楼会议室) where the hospital is.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.register import Key
from graph.context.scene import Scene
from graph.gazetteer import gazetteer
from graph.mentions.halls import HALL, owner

_OFFICES = ("party", "government", "congress", "cppcc", "court", "procuratorate", "public-security")
_INSIDE = ("locatedIn", "within")
_CODED = 2  # items of the key of a place of the table


def extract(scene: Scene) -> None:
    """Write ``locatedIn`` of the halls that nothing else places."""
    placed = {
        f.subject for f in scene.register.facts if f.relation in _INSIDE and f.object[0] == "Place"
    }
    for line in scene.lines:
        for span in line.places:
            key = scene.key(span)
            if key is None or len(key) == _CODED or key in placed or span.source != HALL:
                continue
            body = owner(span, line.bodies)
            whose = scene.key(body) if body is not None else None
            for place in sorted(_stands(scene, whose)) if whose is not None else ():
                at = (span.start, span.end)
                scene.register.fact("locatedIn", key, place, at, "name/locatedIn", confidence=0.75)


def _stands(scene: Scene, body: Key) -> Iterator[Key]:
    """The place of an office's region, or that in which the report says the body is."""
    facts = [f for f in scene.register.facts if f.subject == body and f.relation == "locatedIn"]
    yield from (f.object for f in facts if f.object[0] == "Place")
    kind = scene.register.drafts[body].attributes.get("kind")
    if not facts and kind in _OFFICES and len(body) > _CODED and str(body[2]).isdigit():
        unit = gazetteer().place(str(body[2]))
        if unit.is_division:
            yield scene.register.place(unit)
