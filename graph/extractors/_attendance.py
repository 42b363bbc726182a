"""Who attends, chairs or accompanies without the event's name: the gathering told of last.

The list of those who do stands before the verb (see ``_lists``).
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._coded import Found, matches
from graph.extractors._happening import Happening, relation
from graph.extractors._lists import listed
from graph.extractors._mood import negation
from graph.lexicons import forms, words

GATHERINGS = (
    "meeting",
    "ceremony",
    "activity",
    "inspection",
    "visit",
    "training",
    "report-session",
    "signing",
    "negotiation",
    "campaign",
    "election",
)


_DOINGS = ("inspection", "visit", "signing", "negotiation", "election")


def gathers(told: Happening) -> bool:
    """Whether people come together for it: a named gathering, a visit; no 听取汇报 of one."""
    if told.kind not in GATHERINGS or told.modality == "denied":
        return False
    return told.kind in _DOINGS or told.head in words("event_heads")


def attend(scene: Scene, coded: Coded, told: list[Happening]) -> None:
    """Add those whom a line says to take part to the gathering that it speaks of."""
    if coded.line.sentence.role not in ("paragraph", "caption", "dateline"):
        return
    for match in matches("attendance", coded):
        verb = match.match["verb"]
        event = _spoken_of(match, told)
        if event is None or negation(coded, match.match.start()) not in (
            "asserted",
            event.modality,
        ):
            continue
        behind = "p" in match.match.re.groupindex
        people = match.spans("p", "Person") if behind else listed(coded, match.match.start())
        for span in people:
            for key in scene.keys.get(span, ()):
                said = None if event.coded is coded else match
                event.join(key, verb, _relation(key, verb), said)


def _relation(key: tuple[object, ...], verb: str) -> str:
    return "participant" if key[0] == "Person" else relation(key, verb) and "participant"


def _spoken_of(match: Found, told: list[Happening]) -> Happening | None:
    """The gathering of the kind that the verb's object names; else the last main one."""
    verb, near = match.match.group(), match.coded.line.sentence.block
    stated = [h for h in told if gathers(h) and not h.titled]
    stated = [h for h in stated if near - h.coded.line.sentence.block <= 3]
    here = [h for h in stated if h.coded is match.coded]
    stated = [h for h in here if h.first < match.match.start()] or here or stated
    for word, row in forms("gathering_words").rows.items():
        if word in verb:
            kinds = row["kinds"].split("|")
            fit = [h for h in stated if h.kind in kinds]
            return fit[-1] if fit else None
    main = [
        h
        for h in stated
        if h.kind in ("meeting", "ceremony", "report-session", "activity", "training")
    ]
    return (main or stated)[-1] if stated else None
