"""Coded line -> the posts that a notice plans (拟任…, 拟提名为…).

Who is to hold the post is the person named last before it in the line.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._happening import TITLES, Happening, to_be_done
from graph.extractors._lists import clause_pattern
from graph.extractors._topics import Topics
from graph.lexicons import ordered
from graph.mentions.spans import Span

_NOMINATED = "nominated"
_CONFIDENCE = 0.85
_NOTICE = "公示"
_RULE = "events/nominated"


def nominations(scene: Scene, coded: Coded, topics: Topics) -> list[Happening]:
    """The planned appointments of a line, those of a class too (拟任市直单位正职); posts that one
    拟任 names together are one."""
    found: list[Happening] = []
    stop = 0
    for at, span in enumerate(coded.spans):
        if at < stop or span is None or not _nominates(coded, span):
            continue
        more = clause_pattern("posts-on").match(coded.code, at)
        stop = more.end() if more else at + 1
        if keys := _holder(scene, coded, at) or topics.life(coded):
            found.append(_told(scene, coded, at, stop))
            found[-1].join(keys[0], "", "participant")
    if not found and "拟" in coded.code:
        for match in clause_pattern("nominated-class").finditer(coded.code):
            found.append(_told(scene, coded, match.start(), match.end()))
            for key in (_holder(scene, coded, match.start()) or topics.life(coded))[:1]:
                found[-1].join(key, "", "participant")
    return found


def announced(scene: Scene, told: list[Happening]) -> None:
    """Give the notice before appointment those whom it names, and the body that signs it."""
    notices = [h for h in told if h.kind == "publication" and _NOTICE in h.name]
    planned = [h for h in told if h.rule == _RULE]
    if not planned:
        return
    for notice in notices:
        for one in planned:
            for key, _, _ in one.agents:
                notice.join(key, "", "participant")
                notice.sayings.setdefault(key, (one.coded, one.rule))
        for key, said in _signed(scene):
            notice.join(key, "", "organizer")
            notice.sayings.setdefault(key, (said, notice.rule))


def _signed(scene: Scene) -> list[tuple[Key, Coded]]:
    """The body whose notice a title says that it is, else the one that alone makes up a line."""
    titled = [c for c in scene.coded if c.line.sentence.role in TITLES and _NOTICE in c.code]
    alone = [c for c in scene.coded if len(c.code.strip()) == 1]
    for coded in (*titled, *reversed(alone)):
        for span in coded.spans:
            if span is None or span.type != "Organization":
                continue
            if not scene.report.text[span.start : span.end].endswith(ordered("medium_endings")):
                return [(key, coded) for key in scene.keys.get(span, ())]
    return []


def _holder(scene: Scene, coded: Coded, at: int) -> tuple[Key, ...]:
    holder = next((s for s in reversed(coded.spans[:at]) if s and s.type == "Person"), None)
    return scene.keys.get(holder, ()) if holder is not None else ()


def _nominates(coded: Coded, span: Span) -> bool:
    if span.type != "Position" or span.value != _NOMINATED:
        return False
    said = coded.report_text[span.start : span.end]
    return said.startswith(ordered("nominating_words"))


def _told(scene: Scene, coded: Coded, at: int, stop: int) -> Happening:
    posts = [s for s in coded.covered(at, stop) if s.type == "Position"]
    told = to_be_done(
        coded,
        at,
        stop,
        kind="appointment",
        rule=_RULE,
        confidence=_CONFIDENCE,
        published=(scene.report.published or "")[:10],
    )
    told.objects += [k for s in posts for k in scene.keys.get(s, ())]
    return told
