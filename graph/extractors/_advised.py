"""Coded line -> what a report on an accident or a case advises to be done: 建议给予…处分.

Nothing of it is done yet. It befalls whom the advice names (建议给予甲…处分, 建议对甲…) or with
whom the line of the list opens (3.甲,某局副局长,…,建议给予…); a body named with 由 is to do it.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._happening import Happening, to_be_done
from graph.extractors._lists import clause_pattern
from graph.mentions.spans import Span

_RULE = "events/advised"
_KIND = "judgment"
_CONFIDENCE = 0.8
_SUFFERS = ("Person", "Organization")


def advised(scene: Scene, coded: Coded) -> list[Happening]:
    """The planned sanctions of a line."""
    found: list[Happening] = []
    for match in clause_pattern("advised").finditer(coded.code):
        first, stop = match.span("e")
        one = to_be_done(
            coded,
            first,
            stop,
            kind=_KIND,
            rule=_RULE,
            confidence=_CONFIDENCE,
            published=(scene.report.published or "")[:10],
        )
        whom = [s for s in coded.covered(match.start("whom"), stop) if s.type in _SUFFERS]
        for key in _keys(scene, whom or _opening(coded)):
            one.join(key, "", "participant")
        for key in _keys(scene, coded.covered(*match.span("by"))):
            one.join(key, "", "organizer")
        found.append(one)
    return found


def _opening(coded: Coded) -> list[Span]:
    """The persons or the body with whom the line of a list opens."""
    opened = clause_pattern("responsible").match(coded.code)
    spans = coded.covered(*opened.span("p")) if opened else []
    return [s for s in spans if s.type in _SUFFERS]


def _keys(scene: Scene, spans: list[Span]) -> list[Key]:
    return [key for span in spans for key in scene.keys.get(span, ())]
