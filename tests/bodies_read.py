"""A short report -> its bodies, as written and by name, and what ties them."""

from __future__ import annotations

from graph.model import Reading, Source
from graph.pipeline import read_source


def read(text: str) -> Reading:
    return read_source(Source(text, source="a.txt", published="2024-05-10"))


def said(text: str) -> list[str]:
    """The bodies as the text has them, those inside others left out, in order."""
    found = read(text).mentions
    return [m.text for m in found if m.type == "Organization" and not m.nested]


def names(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Organization"}


def ties(text: str, relation: str) -> set[tuple[str, str]]:
    reading = read(text)
    name = {e.key: e.name for e in reading.entities}
    found = [f for f in reading.facts if f.relation == relation]
    return {(name[f.subject], name[f.object]) for f in found if f.subject in name}
