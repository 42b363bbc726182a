"""Coded line -> what a report on an accident or a case advises to be done: 建议给予…处分.

Nothing of it is done yet. It befalls whom the advice names (建议给予甲…处分, 建议对甲…) or with
whom the line of the list opens (3.甲,某局副局长,…,建议给予…); a body named with 由 is to do it.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, Happening, to_be_done
from graph.extractors._lists import clause_pattern
from graph.mentions.spans import Span

_RULE = "events/advised"
_KIND = "judgment"
_CONFIDENCE = 0.8
_SUFFERS = ("Person", "Organization")
_SANCTIONS = ("judgment", "case", "removal", "punishment")


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


def still_advised(scene: Scene, told: list[Happening]) -> None:
    """Set apart as not done yet what a sentence goes on to advise behind a semicolon: 报告建议,对甲
    …;|给予乙…处分."""
    for one in told:
        if one.kind in _SANCTIONS and one.modality == "asserted" and not one.titled:
            if _goes_on(scene, one):
                one.modality = "planned"


def _goes_on(scene: Scene, one: Happening) -> bool:
    clause = mark_before(one.coded.code, one.first, MARKS) + 1
    if clause_pattern("sanction-opens").match(one.coded.code, clause) is None:
        return False
    block = one.coded.line.sentence.block
    at = next(n for n, line in enumerate(scene.coded) if line is one.coded)
    for before in reversed(scene.coded[:at]):
        if before.line.sentence.block != block or ";" not in before.code[-2:]:
            return False
        if clause_pattern("advice").search(before.code):
            return True
    return False


def _opening(coded: Coded) -> list[Span]:
    """The persons or the body with whom the line of a list opens."""
    opened = clause_pattern("responsible").match(coded.code)
    spans = coded.covered(*opened.span("p")) if opened else []
    return [s for s in spans if s.type in _SUFFERS]


def _keys(scene: Scene, spans: list[Span]) -> list[Key]:
    return [key for span in spans for key in scene.keys.get(span, ())]
