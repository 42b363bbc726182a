"""What a text says of whom, for the tests of wrong facts."""

from __future__ import annotations

from graph.model import Reading, Source
from graph.pipeline import read_source


def read(text: str) -> tuple[Reading, dict[object, str]]:
    """A reading and the canonical names of its entities."""
    reading = read_source(Source(text, published="2024-05-10"))
    return reading, {e.key: e.name for e in reading.entities}


def held(text: str) -> set[tuple[str, str]]:
    """(who, which post) of a text."""
    reading, names = read(text)
    return {(names[f.subject], names[f.object]) for f in reading.facts if f.relation == "holds"}


def named(text: str, type_: str) -> set[str]:
    """The canonical names of what a report mentions."""
    reading, names = read(text)
    return {names[m.entity] for m in reading.mentions if m.type == type_}


def told(text: str, *relations: str) -> set[tuple[str, str]]:
    """(person or body, other end) of the facts of these relations, events first or last."""
    reading, names = read(text)
    facts = (f for f in reading.facts if f.relation in relations)
    return {(names[f.subject], names[f.object]) for f in facts}


def posts(text: str) -> set[tuple[str, str, str]]:
    """(who, which post, its status) of a text."""
    reading, names = read(text)
    held = (f for f in reading.facts if f.relation == "holds")
    return {
        (names[f.subject], names[f.object], str(dict(f.qualifiers).get("status"))) for f in held
    }
