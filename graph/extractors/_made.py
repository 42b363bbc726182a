"""Words -> a body that nothing but a title, a list or a founding names."""

from __future__ import annotations

from graph.context.naming import Name
from graph.context.register import Key
from graph.context.scene import Scene
from graph.lexicons import forms
from graph.mentions.spans import Span
from graph.model import Sentence


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


def within(sentence: Sentence, span: Span) -> bool:
    return sentence.start <= span.start and span.end <= sentence.end
