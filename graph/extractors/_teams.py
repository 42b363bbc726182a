"""A match that says who is of a group -> the setting up of it, told last."""

from __future__ import annotations

from graph.extractors._coded import Found
from graph.extractors._happening import Happening
from graph.lexicons import ordered


def team(match: Found, told: list[Happening]) -> list[Happening]:
    """The group set up last, in the same sentence or the one before it."""
    at = match.match.start("verb")
    post = match.coded.spans[at]
    said = match.coded.report_text[match.coded.starts[at] : match.stretch[1]]
    if post is not None and not said.endswith(ordered("team_heads")):
        return []
    line = match.coded.line.sentence
    made = [h for h in told if h.kind == "establishment" and not h.titled]
    near = [
        h
        for h in made
        if h.coded is match.coded
        or (
            h.coded.line.sentence.block == line.block
            and h.coded.line.sentence.end >= line.start - 2
        )
    ]
    here = [h for h in near if h.coded is not match.coded or h.first < match.match.start()]
    return here[-1:]
