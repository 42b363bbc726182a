"""The office of a zone -> the zone, a place of its own: 江山经济开发区|管委会.

A zone that is only named so is a node without a mention, in the unit whose name opens its own.
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.gazetteer import gazetteer
from graph.lexicons import forms
from graph.mentions.spans import Span
from graph.script import simplified

_POSTED = "驻"
_SHORTEST = 2  # characters of a zone's name before its class word


def zone(scene: Scene, span: Span, key: Key, unit: Key | None) -> Key | None:
    """The zone whose office ``span`` names; ``unit`` is the region of that body, if known."""
    said = "".join(scene.report.text[span.start : span.end].split())
    cut = _cut(simplified(said))
    if cut is None:
        return None
    own = said.rfind(_POSTED, 0, cut) + 1  # 阳江海关驻|高新区|办事处
    held = max((p.end for p in span.inner if p.type == "Organization"), default=span.start)
    own = max(own, len("".join(scene.report.text[span.start : held].split())))
    if cut - own < _SHORTEST:
        return None  # 某市公安局|高新区|分局
    said, cut = said[own:], cut - own
    name = simplified(said[:cut])
    if (known := _known(scene, name)) is not None:
        return known
    if name in forms("zone_heads") or name[0] in forms("levels") or gazetteer().named(name):
        return None  # 市高新区管委会, 横琴粤澳深度合作区执行委员会
    full = _full(scene, name)
    place = scene.register.site(full or said[:cut], "site", None)
    scene.register.drafts[place].form(said[:cut])
    if unit is not None:
        evidence = (span.start, span.end)
        scene.register.fact("locatedIn", place, unit, evidence, "name/locatedIn", confidence=0.9)
    return place


def _cut(said: str) -> int | None:
    """Where the zone's name ends and its office's begins."""
    heads, zones = forms("organ_heads"), forms("zone_heads")
    for end in range(len(said) - 1, _SHORTEST, -1):
        row = heads.rows.get(said[end:])
        if row is None or row["tie"] != "jurisdiction":
            continue
        word = zones.ending(said, end, _SHORTEST)
        if word is not None:
            return end
    return None


def _full(scene: Scene, name: str) -> str | None:
    """The full name that the report gives a zone as well: 井冈山经开区|经济技术开发区."""
    word = forms("zone_heads").ending(name, len(name))
    text = scene.lines[0].words.text
    wholes = forms("zone_heads")[word]["full"].split("|") if word else []
    stem = name[: -len(word)] if word else ""
    return next((stem + w for w in wholes if w and stem + w in text), None)


def _known(scene: Scene, name: str) -> Key | None:
    """The place of the report that is called so, with or without the units before its name."""
    fit = [
        (len(form), key)
        for key, draft in scene.register.drafts.items()
        if key[0] == "Place"
        for form in map(simplified, (draft.name, *draft.forms))
        if len(form) > _SHORTEST and name.endswith(form)
    ]
    best = max(fit, default=None, key=lambda one: one[0])
    return best[1] if best is not None and best[0] > len(name) // 2 else None
