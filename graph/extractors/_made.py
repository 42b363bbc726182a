"""Words -> a body that nothing but a title, a list or a founding names."""

from __future__ import annotations

from graph.context.naming import Name
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.special import full_form
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.envoys import country_before, sent_abroad
from graph.mentions.spans import Span
from graph.model import Sentence
from graph.script import simplified

_MISSION, _ALSO = "使馆", "兼"


def new_body(scene: Scene, start: int, end: int, head: str) -> Key:
    """A body of the report's own unit, or of this report alone, by the words [start, end)."""
    row = forms("organ_heads").rows.get(head, {})
    unit = next((p for p in scene.regions.home if p.level != "township"), None)
    said = "".join(scene.report.text[start:end].split())
    official = unit if row.get("tie", "jurisdiction") == "jurisdiction" else None
    full = (official.name if official else "") + said
    kind = row.get("kind", "government")
    key = scene.register.body(Name(said, full, official, head, kind, None, _here(scene)))
    scene.register.mention(key, start, end)
    return key


def _here(scene: Scene) -> str:
    """What tells a body without a region from its namesakes in other reports."""
    return f"?{scene.report.id}"


def new_group(scene: Scene, start: int, end: int, head: str) -> Key:
    """A group of this report alone, of no unit, by the words [start, end)."""
    said = "".join(scene.report.text[start:end].split())
    key = scene.register.body(Name(said, said, None, head, "group", None, _here(scene)))
    scene.register.mention(key, start, end)
    return key


def twin(scene: Scene, unit: Span, before: Key) -> Key | None:
    """The other organ of a zone whose one is told: 园区党工委书记、|管委会|主任."""
    name = scene.register.drafts[before].name
    organ = forms("zone_organs").ending(simplified(name), len(name))
    if organ is None or organ == name or organ == unit.head:
        return None
    shown, full = name[: -len(organ)], str(before[1]).removesuffix(organ)
    code = str(before[2])
    region = gazetteer().place(code) if code.isdigit() else None
    kind = str(forms("organ_heads").rows.get(unit.head, {}).get("kind", "government"))
    said = full_form(unit.head, region)
    body = Name(
        shown + unit.head, full + said, region, unit.head, kind, None, "" if region else code
    )
    key = scene.register.body(body)
    scene.keys[unit] = (key,)
    scene.register.mention(key, unit.start, unit.end)
    return key


def mission(scene: Scene, post: Span) -> Key | None:
    """The mission that an envoy's title with his country names: 法国驻华大使 of 法国驻华大使馆."""
    title = forms("mission_titles").ending(post.head, len(post.head))
    if title is None or not sent_abroad(post.head):
        return None
    text, at = simplified(scene.report.text), post.end - len(post.head)
    start = country_before(text, at)
    front = scene.report.text[start : post.end - len(title)]
    if start == at or any(c in words("joiners") or c == _ALSO for c in front):
        return None  # 中国驻意大利兼驻圣马力诺大使
    said = front + forms("mission_titles")[title]["mission"]
    for key, draft in scene.register.drafts.items():
        if key[0] == "Organization" and draft.name == said:
            return key
    key = scene.register.body(Name(said, said, None, _MISSION, "other", None, ""))
    scene.register.mention(key, start, post.end, reference=True)
    return key


def within(sentence: Sentence, span: Span) -> bool:
    return sentence.start <= span.start and span.end <= sentence.end
