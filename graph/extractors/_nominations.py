"""Coded line -> the appointments that a notice before appointment plans: 拟任…, 拟提名为…人选.

Who is to hold the post is the person named last before it in the line.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.lexicons import ordered
from graph.mentions.spans import Span

_NOMINATED = "nominated"
_CONFIDENCE = 0.85


def nominations(scene: Scene, coded: Coded) -> list[Happening]:
    """The planned appointments of a line; posts that one 拟任 names together are one."""
    found: list[Happening] = []
    stop = 0
    for at, span in enumerate(coded.spans):
        if at < stop or span is None or not _nominates(coded, span):
            continue
        listed = clause_pattern("posts-on").match(coded.code, at)
        stop = listed.end() if listed else at + 1
        holder = next((s for s in reversed(coded.spans[:at]) if s and s.type == "Person"), None)
        keys = scene.keys.get(holder, ()) if holder is not None else ()
        if keys:
            found.append(_told(scene, coded, at, stop))
            found[-1].join(keys[0], "", "participant")
    return found


def _nominates(coded: Coded, span: Span) -> bool:
    if span.type != "Position" or span.value != _NOMINATED:
        return False
    said = coded.report_text[span.start : span.end]
    return said.startswith(ordered("nominating_words"))


def _told(scene: Scene, coded: Coded, at: int, stop: int) -> Happening:
    start, end = coded.starts[at], coded.ends[stop - 1]
    posts = [s for s in coded.covered(at, stop) if s.type == "Position"]
    told = Happening(
        "".join(coded.report_text[start:end].split()),
        "appointment",
        "",
        "events/nominated",
        coded,
        start,
        end,
        at,
        strong=True,
        confidence=_CONFIDENCE,
        modality="planned",
        published=(scene.report.published or "")[:10],
    )
    told.objects += [k for s in posts for k in scene.keys.get(s, ())]
    return told
