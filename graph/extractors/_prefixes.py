"""Scene -> bodies as parts of the one that their names begin with: 甘孜分公司|道孚运维站.

The cut must be a border of words: a token's end, or before a place or the name of a unit
(中国银行|业协会 is none).
"""

from __future__ import annotations

from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.wholes import sent_to
from graph.gazetteer import gazetteer
from graph.lexicons import forms
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.script import simplified

_LEAST = 3  # characters of a body's name with which another's can begin
_PRIVATE = ("company", "association")


def extract(scene: Scene) -> None:
    """Write a ``partOf`` fact for each body without one whose name begins with another's."""
    drafts = scene.register.drafts
    named: dict[str, set[Key]] = {}
    for key in (k for k in drafts if k[0] == "Organization"):
        for form in {drafts[key].name, *drafts[key].forms}:
            named.setdefault(simplified(form), set()).add(key)
    tied = {f.subject for f in scene.register.facts if f.relation == "partOf"}
    for line in scene.lines:
        for span in line.bodies:
            keys = scene.keys.get(span, ())
            sent = sent_to(scene.report.text, span)
            if len(keys) != 1 or keys[0] in tied or sent:
                continue
            whole = _whole(scene, line, span, keys[0], named)
            if whole is not None:
                tied.add(keys[0])
                evidence = (span.start, span.end)
                scene.register.fact("partOf", keys[0], whole, evidence, "name/part", confidence=0.9)


def _whole(
    scene: Scene, line: Line, span: Span, key: Key, named: dict[str, set[Key]]
) -> Key | None:
    """The body that alone has the longest of the forms with which the name begins."""
    said = line.words.text[span.start : span.end]
    unit = forms("organ_heads").rows.get(span.head, {}).get("unit") == "yes"
    if not said.endswith(span.head):
        return None
    for cut in range(len(said) - max(2, len(span.head)), _LEAST - 1, -1):
        above = named.get(said[:cut], set()) - {key}
        if len(above) == 1:
            border = span.start + cut in line.words.ends or unit
            border = border or any(m.start == 0 for m in gazetteer().match(said[cut:]))
            fits = _can_hold(scene, min(above), key, said[cut:])
            return min(above) if border and fits else None
    return None


def _can_hold(scene: Scene, whole: Key, part: Key, rest: str) -> bool:
    """A company is part of a company alone; no group is that a name in quotes tells apart."""
    kinds = [scene.register.drafts[k].attributes.get("kind") for k in (whole, part)]
    return not (kinds[1] in _PRIVATE and kinds[0] != kinds[1]) and '"' not in rest
