"""A short report -> its events by name, and who and what they are tied to."""

from __future__ import annotations

from functools import cache

from graph.model import Entity, Reading, Source
from graph.pipeline import read_source

PUBLISHED = "2023-11-20"


@cache
def read(text: str) -> Reading:
    return read_source(Source(text, published=PUBLISHED))


def events(text: str) -> dict[str, Entity]:
    """The events of a text that are no statements, by name."""
    found = (e for e in read(text).entities if e.type == "Event")
    return {e.name: e for e in found if dict(e.attributes).get("kind") != "statement"}


def only(text: str, part: str) -> Entity:
    """The one event whose name holds ``part``."""
    (found,) = [e for name, e in events(text).items() if part in name]
    return found


def ends(text: str, event: Entity, *relations: str) -> set[str]:
    names = {e.key: e.name for e in read(text).entities}
    facts = (f for f in read(text).facts if f.subject == event.key)
    return {names[f.object] for f in facts if f.relation in relations}


def who(text: str, part: str) -> set[str]:
    """Who takes part in the one event whose name holds ``part``."""
    return ends(text, only(text, part), "organizer", "participant")


def bodies(text: str) -> set[str]:
    return {e.name for e in read(text).entities if e.type == "Organization"}


def held(text: str) -> dict[str, set[str]]:
    """The posts of each person of a text, by their names."""
    found = read(text)
    names = {e.key: e.name for e in found.entities}
    posts: dict[str, set[str]] = {}
    for fact in found.facts:
        if fact.relation == "holds":
            posts.setdefault(names[fact.subject], set()).add(names[fact.object])
    return posts
