"""Bodies that nothing else places -> the place of the report that their names open with.

A name that opens with a whole name of a town or a village of the report (平头镇|茶叶合作社) tells
where the body is, be it a firm; a county's or a city's name is only a part of a firm's own, but
tells of an institute where it stands (陕西省|考古研究院).
"""

from __future__ import annotations

from collections.abc import Callable

from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.script import simplified

_TIED = ("jurisdiction", "locatedIn")
_SHORT_FORM = 2  # characters of 公司, which ends short names too
_UNTIED = ("media", "association")
_INSTITUTES = ("other", "school", "hospital")
_VILLAGE, _TOWN = "村", "镇"
_POSTED = "驻援"  # 贵州省|驻广东…工作站
_SENT = "队"  # sent elsewhere: 某乡|扑火队


def extract(scene: Scene, named: dict[str, Key], tie: Callable[[Scene, Span], str | None]) -> None:
    """Write how the bodies of all lines are tied to the towns and villages in ``named``."""
    small = {f: key for f, key in named.items() if _is_small(f)}
    tied = {f.subject for f in scene.register.facts if f.relation in _TIED}
    for line in scene.lines:
        for span in line.bodies:
            if any(part.type == "Organization" for part in span.inner):
                continue
            place = _opening(scene, span, small) or _region(scene, span)
            for key in scene.keys.get(span, ()) if place is not None else ():
                kind = scene.register.drafts[key].attributes.get("kind")
                if key in tied or kind in _UNTIED or place is None:
                    continue
                relation = tie(scene, span)
                if relation is None and span.head.endswith(_SENT):
                    continue
                tied.add(key)
                relation = relation or "locatedIn"
                at = (span.start, span.end)
                scene.register.fact(relation, key, place, at, f"name/{relation}", confidence=0.8)


def _is_small(form: str) -> bool:
    """Whether a form is the whole name of a town or of a village."""
    town = form.endswith(ordered("town_levels"))
    return len(form) > 2 and (town or form.endswith(tuple(words("village_words"))))


def _opening(scene: Scene, span: Span, small: dict[str, Key]) -> Key | None:
    """The place whose whole name the body's opens with, if it has no firm's legal form."""
    said = simplified("".join(scene.report.text[span.start : span.end].split()))
    legal = len(forms("legal_forms").ending(said, len(said)) or "") > _SHORT_FORM
    own = max((f for f in small if said.startswith(f) and len(f) < len(said)), key=len, default="")
    bank = own.endswith(_VILLAGE) and said.startswith(_TOWN, len(own))  # 兴福|村镇银行
    return small[own] if own and not (legal or bank) else None


def _region(scene: Scene, span: Span) -> Key | None:
    """The region, with its class word, that an institute is named after: 陕西省|考古研究院."""
    first = span.inner[0] if span.inner else None
    if span.kind not in _INSTITUTES or first is None or first.type != "Place":
        return None
    if not span.head.endswith(ordered("institute_ends")):
        return None  # 尖扎县|歌舞团 plays elsewhere
    if scene.report.text[first.end : first.end + 1] in _POSTED:
        return None
    said = scene.naming.simple(first.start, first.end)
    unit = scene.regions.choose(first)
    classed = forms("levels").ending(said, len(said)) is not None
    return scene.register.place(unit) if classed and unit and unit.is_division else None
