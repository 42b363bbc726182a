"""Line -> partOf that the words between two bodies say, or the page; part of ``ties``."""

from __future__ import annotations

from itertools import pairwise

from graph.context import houses
from graph.context.scene import Scene
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span


def extract(scene: Scene, line: Line) -> None:
    """Write the wholes of the bodies of one line."""
    _belonging(scene, line)
    _divisions(scene, line)


def _belonging(scene: Scene, line: Line) -> None:
    """昆明海关所属勐腊海关: the words between two bodies say that one is of the other, and so does
    a name right behind another (荆州市公安局|荆州区分局)."""
    for above, span in pairwise(sorted(line.bodies, key=lambda s: (s.start, -s.end))):
        between = "".join(line.words.text[above.end : span.start].split())
        if above.end == span.start or between in words("belonging_words"):
            whole, part = scene.key(above), scene.key(_first(span))
            if whole is not None and part is not None and whole != part:
                evidence = (above.start, span.end)
                scene.register.fact("partOf", part, whole, evidence, "text/partOf", confidence=0.9)


def _first(span: Span) -> Span:
    """The body that a name opens with: 湛江海关所属|阳江海关|驻某区办事处."""
    inner = next((p for p in span.inner if p.type == "Organization"), None)
    return span if inner is None or inner.start != span.start else _first(inner)


def _divisions(scene: Scene, line: Line) -> None:
    """就业促进司副司长甲 on the page of a ministry: a division is the house's, if no other's."""
    for span in line.bodies if scene.house is not None else ():
        key = scene.key(span)
        if key is None or key in scene.bodies.above or not houses.is_division(span):
            continue
        if _owned(line.words.text, span) or key == scene.house or scene.house is None:
            continue
        if houses.titled(span, line):
            at = (span.start, span.end)
            scene.register.fact("partOf", key, scene.house, at, "context/partOf", confidence=0.7)


def _owned(text: str, span: Span) -> bool:
    """Whether another body stands in a division's name: 远疆煤电公司|生产部."""
    tables = (forms("organ_heads"), forms("site_heads"))
    inside = range(span.start + 2, span.end - 1)
    return any(len(t.ending(text, at, span.start) or "") > 1 for at in inside for t in tables)
