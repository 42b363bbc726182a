"""Readings -> one HTML page: each report with its mentions marked and its facts beneath.

For checking by eye what was read and what was passed over. The page has no script and asks
nothing of a network; what comes from a report is escaped by the template.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph import resources
from graph.model import Fact, Mention, Reading
from graph.ontology import ontology

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TITLE = "报图 · 标注核对"


@dataclass(slots=True)
class _Mark:
    """A mention with the pieces of its text: strings and the marks that it holds."""

    type: str
    name: str
    reference: bool
    end: int
    pieces: list[str | _Mark] = field(default_factory=list)


def page(readings: Sequence[Reading]) -> str:
    """The whole page as text."""
    from jinja2 import Environment
    from markupsafe import Markup

    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    counts = Counter(e.type for reading in readings for e in reading.entities)
    template = Environment(autoescape=True).from_string(resources.text("page/marked.html"))
    return template.render(
        title=_TITLE,
        style=Markup(style),
        style_hash=f"sha256-{digest}",
        types=[t for t in ontology().types.values() if counts[t.name]],
        counts=counts,
        reports=[_report(reading) for reading in readings],
    )


def _style() -> str:
    colours = "".join(f".t-{t.name} {{ --type: {t.color}; }}\n" for t in ontology().types.values())
    return colours + resources.text("page/marked.css")


def _report(reading: Reading) -> dict[str, Any]:
    report = reading.report
    names = {e.key: e.name for e in reading.entities} | {report.id: report.title or report.id}
    about = (report.published, report.source, report.url)
    return {
        "title": report.title or report.source or report.id,
        "about": "　".join(filter(None, about)),
        "parts": list(_parts(reading, names)),
    }


def _parts(reading: Reading, names: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """One part a line of the text that is not empty, with the facts that it says."""
    text, start = reading.report.text, 0
    mentions = sorted(reading.mentions, key=lambda m: (m.start, -m.end, m.nested, m.entity))
    facts = sorted(reading.facts, key=lambda f: f.evidence[0].start)
    for line in _LINE.findall(text):
        end = start + len(line)
        if line.strip("\n "):
            inside = [m for m in mentions if start <= m.start < end]
            said = [_fact(f, names) for f in facts if start <= f.evidence[0].start < end]
            once = [fact for number, fact in enumerate(said) if fact not in said[:number]]
            yield {"pieces": _pieces(text, start, end, inside, names), "facts": once}
        start = end


def _pieces(
    text: str, start: int, end: int, mentions: Sequence[Mention], names: Mapping[str, str]
) -> list[str | _Mark]:
    """The text of [start, end) cut into strings and marks; a mark that runs out of the one
    around it ends with that one."""
    whole = _Mark("", "", False, end)
    open_, position = [whole], start
    for mention in mentions:
        while open_[-1].end <= mention.start:
            position = _close(text, open_, position)
        if mention.start < position:
            continue  # two entities under one word: the first is marked
        if position < mention.start:
            open_[-1].pieces.append(text[position : mention.start])
            position = mention.start
        name = names.get(mention.entity, "")
        mark = _Mark(mention.type, name, mention.reference, min(mention.end, open_[-1].end))
        open_[-1].pieces.append(mark)
        open_.append(mark)
    while open_:
        position = _close(text, open_, position)
    return whole.pieces


def _close(text: str, open_: list[_Mark], position: int) -> int:
    """End the innermost mark with the text that is left of it; the place behind it."""
    mark = open_.pop()
    if position < mark.end:
        mark.pieces.append(text[position : mark.end])
    return max(position, mark.end)


def _fact(fact: Fact, names: Mapping[str, str]) -> dict[str, Any]:
    more = " ".join(f"{key}={value}" for key, value in fact.qualifiers)
    if fact.modality != "asserted":
        more = f"{fact.modality} {more}".rstrip()
    return {
        "subject": names.get(fact.subject, fact.subject),
        "relation": ontology().relations[fact.relation].label_zh,
        "object": names.get(fact.object, fact.object),
        "more": more,
        "modality": fact.modality,
        "rule": fact.evidence[0].rule,
        "confidence": f"{fact.confidence:.2f}",
    }
