"""Scene -> statements: who says what, in quotation marks or reported.

The words said are those in quotation marks, else what follows the verb up to the end of
the sentence. The statement's name is their first clause, at most 30 characters.
"""

from __future__ import annotations

import re

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._clauses import when
from graph.extractors._coded import Found, matches, sentence_span

_QUOTED = re.compile(r"“([^”]{2,})”|「([^」]{2,})」|\"([^\"]{2,})\"")
_NAME = 30
_TELLING = 5  # characters of a clause that says something
_DATE = re.compile(r"(?:截至)?[0-9一二三四五六七八九十今去上本年月日旬底初末前季度半]+")


def extract(scene: Scene) -> None:
    """Write the statements of a report and their ``says`` facts into its register."""
    for coded in scene.coded:
        if coded.line.sentence.role == "disclaimer":
            continue
        done: set[int] = set()
        for found in matches("speech", coded):
            for speaker in found.spans("p"):
                if speaker.start not in done and speaker.type != "Place":
                    done.add(speaker.start)
                    _statement(scene, coded, found, scene.keys.get(speaker, ()))


def _statement(scene: Scene, coded: Coded, found: Found, speakers: tuple[Key, ...]) -> None:
    start, end = _said(coded, found)
    if not speakers or end - start < 4:
        return
    register = scene.register
    quote = scene.report.text[start:end]
    moment = when(coded, found.match.start())
    key: Key = ("Event", "statement", quote)
    register.draft(
        key,
        "Event",
        _name(quote),
        kind="statement",
        quote=quote,
        modality="asserted",
        start=moment.begin if moment else None,
        when=moment.text if moment else None,
    )
    register.mention(key, start, end)
    for speaker in speakers:
        register.fact(
            "says",
            speaker,
            key,
            sentence_span(coded),
            f"speech/{found.name}",
            confidence=float(str(found.rule["confidence"])),
            role=found.match["verb"],
        )


def _said(coded: Coded, found: Found) -> tuple[int, int]:
    """The stretch of the words said: quoted ones first, else what follows the verb."""
    sentence, text = coded.line.sentence, coded.report_text
    verb_end = coded.ends[found.match.end() - 1]
    quoted = [m for m in _QUOTED.finditer(text, sentence.start, sentence.end)]
    behind = [m for m in quoted if verb_end <= m.start() <= verb_end + 2]
    before = [m for m in quoted if m.end() <= coded.starts[found.match.start()]]
    for match in [*behind, *reversed(before)]:
        group = match.lastindex or 0
        if len(match[group]) >= 6 and (behind or _opens(text, sentence.start, match)):
            return match.span(group)
    start = verb_end
    while start < sentence.end and text[start] in ',，:： 　“"':
        start += 1
    return start, sentence.end


def _opens(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the quotation opens its sentence, as one before its speaker does."""
    return match.start() - start <= 2


def _name(quote: str) -> str:
    """The first clause that says something: not 下一步, nor a date alone."""
    clauses = [c for c in re.split(r"[,，。;；!！?？:：]", quote.strip()) if c.strip()]
    telling = (c for c in clauses if len(c) >= _TELLING and not _DATE.fullmatch(c.strip()))
    return next(telling, clauses[0] if clauses else quote.strip()).strip()[:_NAME]
