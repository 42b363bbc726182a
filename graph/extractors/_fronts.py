"""Coded line -> the site that its clause or sentence opens with: 武都区,|龙舟赛在某公园开幕."""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS
from graph.extractors._lists import clause_pattern
from graph.lexicons import among, forms, words
from graph.mentions.spans import Span


def front_site(coded: Coded, first: int) -> Span | None:
    """The place that alone, between marks, stands before what is held: 武都区,|第五届龙舟赛在…;
    with a word for a part of it: 亮马河|畔,…."""
    if first < 2 or coded.code[first - 1] != ",":
        return None
    side = forms("place_sides").ending(coded.code, first - 1) or ""
    at = first - 2 - len(side)
    span = coded.spans[at] if at >= 0 else None
    before = at - (at > 0 and coded.code[at - 1] == CODES["Organization"])
    opens = before <= 0 or coded.code[before - 1 : before] in MARKS  # 某大学|湘湖校区,
    return span if span is not None and span.type == "Place" and opens else None


def site_before_here(coded: Coded, stop: int) -> Span | None:
    """The last place of the clauses before: 公营子镇锣鼓喧天,…开工仪式在这里举行; else the body in
    whose room or yard they are: 某小学|操场上,…在此举行."""
    front = mark_before(coded.code, stop, ";。!?") + 1
    named = [s for s in coded.covered(front, stop) if s.type == "Place"]
    opens = clause_pattern("there-opens").match
    named = named or [s for at, s in _bodies_at(coded, front, stop) if opens(coded.code, at + 1)]
    return named[-1] if named else None


def _bodies_at(coded: Coded, start: int, stop: int) -> list[tuple[int, Span]]:
    spans = enumerate(coded.spans[start:stop], start)
    return [(at, s) for at, s in spans if s is not None and s.type == "Organization"]


def opening_site(scene: Scene, coded: Coded) -> list[Key]:
    """The site that a line opens with: 荣县人民广场|锣鼓喧天."""
    found = clause_pattern("site-opens").match(coded.code)
    if found is None:
        return []
    led = found["w"] is not None  # else it may be who does something: 某医院|派出医疗队
    named = coded.covered(*found.span("l"))
    fit = (s for s in named if s.type == "Place" or (led and _housed(s)))
    return [k for s in fit for k in scene.keys.get(s, ())]


def _housed(span: Span) -> bool:
    halls = among("hall_heads", "venue_heads", "lone_halls")
    return span.type == "Organization" and (
        span.head in halls or span.kind in words("housed_kinds")
    )
