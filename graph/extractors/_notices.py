"""A title that is itself a document (关于…的通告) -> the document, who issues it, its publication.

Whoever stands alone on a title line above it, or before 关于 on its own line, issues it, on the
day below the body that signs it, else on that of the report.
"""

from __future__ import annotations

import re
from itertools import pairwise

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.dates import FULL, dated_line
from graph.extractors._coded import sentence_span
from graph.lexicons import ordered
from graph.mentions.spans import Span

_TITLES = ("title", "subtitle")
_DATE = "meta"  # the role of a line that is a date alone
_SIGNED = re.compile("[\ue001\ue002、 ]+")
_NAME = re.compile(r"关于[^,。;!?]{2,60}$")


def read(scene: Scene) -> None:
    """Write the document that a report is, its ``issues`` facts and its publication."""
    above: list[tuple[Key, Coded]] = []
    for coded in scene.coded:
        if coded.line.sentence.role not in _TITLES:
            continue
        text = coded.line.text
        found = _NAME.search(text)
        own = [(k, coded) for s in _bodies(coded) for k in scene.keys.get(s, ())]
        if found and text.rstrip().endswith(ordered("document_kinds")):
            _write(scene, coded, found.start(), [*above, *own])
            return
        above += own


def _bodies(coded: Coded) -> list[Span]:
    """The bodies that a title line lists before 关于, or that are all of the line."""
    stop = coded.code.find("关于")
    head = coded.code if stop < 0 else coded.code[:stop]
    if re.fullmatch(_SIGNED.pattern + "(?:办公室)?", head) is None:
        return []
    return [s for s in coded.covered(0, len(head)) if s.type == "Organization"]


def _day(scene: Scene) -> str | None:
    """The day that stands alone on the line below the bodies that sign, else the report's."""
    published = (scene.report.published or "")[:FULL] or None
    for above, line in pairwise(scene.coded):
        told = dated_line(line.line.text) if line.line.sentence.role == _DATE else None
        if told and _SIGNED.fullmatch(above.code) and told <= (published or told):
            return told
    return published


def _write(scene: Scene, coded: Coded, offset: int, issuers: list[tuple[Key, Coded]]) -> None:
    register, sentence = scene.register, coded.line.sentence
    start = sentence.start + offset
    end = sentence.start + len(coded.line.text.rstrip())
    title = "".join(scene.report.text[start:end].split())
    key: Key = ("Document", title)
    known = key in register.drafts
    kind = next((k for k in ordered("document_kinds") if title.endswith(k)), None)
    register.draft(key, "Document", title)
    if not known:
        register.mention(key, start, end)
    if not issuers or kind is None:
        return
    day = _day(scene)
    event: Key = ("Event", "发布" + title, day)
    register.draft(event, "Event", title, kind="publication", start=day, modality="asserted")
    register.mention(event, start, end)
    rule = "events/title-document"
    register.fact("issues", event, key, sentence_span(coded), rule, confidence=0.85)
    for body, said in issuers:
        span = sentence_span(said)
        register.fact("issues", body, key, span, rule, confidence=0.85)
        register.fact("organizer", event, body, span, rule, confidence=0.85, role="发布")
