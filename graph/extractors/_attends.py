"""A gathering that somebody attends -> who does, and the body whose gathering it is.

甲参加某局党组民主生活会: 甲 is there and the body holds it; of 会见出席大会的乙 only 乙 is.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._clauses import subject
from graph.extractors._coded import Found, mark_before
from graph.extractors._happening import MARKS
from graph.extractors._lists import clause_pattern, listed
from graph.lexicons import forms, words
from graph.mentions.spans import Span


def attendance(coded: Coded, first: int) -> list[tuple[Span, str]] | None:
    """(span, role) of those of whom the clause says that they attend what stands at ``first``, and
    of the bodies named between, which hold it, without a role; [] where they do not attend or only
    are to; None where the clause tells of nobody's being there."""
    found = clause_pattern("attends-held").search(coded.code, 0, first)
    if found is None:
        return None
    at, verb = found.start("v"), found["v"]
    lead = coded.code[mark_before(coded.code, at, MARKS) + 1 : found.start()]
    denied = lead.endswith((*words("denying_chars"), *words("absent_words")))
    if denied or forms("urging_verbs").inside(lead):
        return []
    if described := clause_pattern("attends-described").match(coded.code, first):
        there = [(s, verb) for s in coded.covered(*described.span("p"))]
    else:
        there = [(s, verb) for s in listed(coded, found.start())] or subject(coded, at, verb)
    return there and [*there, *((s, "") for s in coded.covered(*found.span("o")))]


def held_before(found: Found) -> bool:
    """Whether the name stands behind a clause of its own: 在云州举办的博览会."""
    held = found.name == "held" and found.match.groupdict().get("verb")
    return bool(held) and found.coded.code.startswith("的", found.match.end("verb"))
