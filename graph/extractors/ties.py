"""Scene -> what names and the place table say: partOf, jurisdiction, locatedIn, within.

The evidence is the mention that triggered the fact; the rule says that a name or the
table is the reason.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms
from graph.mentions.spans import Span


def extract(scene: Scene) -> None:
    """Write the ties of bodies and places into the register; each pair once a mention."""
    for line in scene.lines:
        for span in line.bodies:
            _body(scene, span)
        for span in line.places:
            _site(scene, span)
    for key in sorted((k for k in scene.register.drafts if k[0] == "Place"), key=repr):
        _within(scene, key)


def _body(scene: Scene, span: Span) -> None:
    keys = scene.keys.get(span, ())
    evidence = (span.start, span.end)
    for part in span.inner:
        if part.type == "Organization":
            _body(scene, part)
            for key in keys:
                for above in scene.keys.get(part, ()):
                    if above != key:
                        scene.register.fact(
                            "partOf", key, above, evidence, "name/part", confidence=0.95
                        )
    for key in keys:
        code = key[2] if len(key) > 2 else ""
        relation = _tie(str(key[1]), span)
        if relation and code and str(code).isdigit():
            place = scene.register.place(gazetteer().place(str(code)))
            scene.register.fact(relation, key, place, evidence, f"name/{relation}", confidence=0.95)


def _tie(full: str, span: Span) -> str | None:
    """How the place in a body's name is tied to it, by the head (organ_heads.tsv)."""
    row = forms("organ_heads").rows.get(span.head)
    if row is None:
        return "jurisdiction" if span.kind in ("party", "government") else None
    if row["generic"] == "yes" and not span.inner and not span.region:
        return None
    unsure = row["generic"] == "yes" and row["kind"] == "other"
    return row["tie"] if row["tie"] != "none" and not unsure else None


def _site(scene: Scene, span: Span) -> None:
    key = scene.key(span)
    if key is None or len(key) == 2 or not span.inner:
        return
    outer = scene.key(span.inner[-1])
    if outer is not None and outer != key:
        scene.register.fact(
            "locatedIn", key, outer, (span.start, span.end), "name/locatedIn", confidence=0.95
        )


def _within(scene: Scene, key: Key) -> None:
    """The containing units of a table place, up to its province."""
    if len(key) != 2:
        return
    evidence = _first_use(scene, key)
    if evidence is None:
        return
    place: Place | None = gazetteer().place(str(key[1]))
    while place is not None:
        above = gazetteer().parent(place)
        if above is None or above.level == "country" or not place.is_division:
            return
        scene.register.fact(
            "within",
            scene.register.place(place),
            scene.register.place(above),
            evidence,
            "table/within",
            confidence=1.0,
        )
        place = above


def _first_use(scene: Scene, key: Key) -> tuple[int, int] | None:
    """Where the place is first mentioned, or stands in a body's name."""
    own = [m for m in scene.register.mentions if m[2] == key]
    if own:
        return min((start, end) for start, end, _ in own)
    inside = [(s.start, s.end) for s, keys in scene.keys.items() if key in keys]
    if inside:
        return min(inside)
    used = [
        (f.evidence.start, f.evidence.end)
        for f in scene.register.facts
        if key in (f.subject, f.object)
    ]
    return min(used) if used else None
