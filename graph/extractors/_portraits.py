"""A headline with a colon behind a name -> whether it only tells of whom the report tells.

王建国:扎根山乡教书育人 above a report on him; 某区法院:"小法庭"化解大矛盾.
"""

from __future__ import annotations

from graph.context.scene import Scene
from graph.extractors._coded import Found
from graph.extractors._lists import clause_pattern

_HEADLINES = ("title", "subtitle")


def portrait(scene: Scene, found: Found) -> bool:
    """Whether a match in a headline says nothing: its person is told of below and never speaks, or
    a body's work is told behind a word in quotation marks."""
    coded = found.coded
    if coded.line.sentence.role not in _HEADLINES or found.match["verb"][:1] != ":":
        return False
    at = found.match.start("verb")
    if clause_pattern("body-praised").match(coded.code, at):
        return True
    named = coded.spans[at - 1] if at else None
    if (
        named is None
        or named.type != "Person"
        or clause_pattern("said-quoted").match(coded.code, at)
    ):
        return False
    keys = set(scene.keys.get(named, ()))
    below = [
        (line, place)
        for line in scene.coded
        if line.line.sentence.role not in _HEADLINES
        for place, span in enumerate(line.spans)
        if span is not None and span.type == "Person" and keys & set(scene.keys.get(span, ()))
    ]
    speaks = clause_pattern("person-speaks")
    return bool(below) and not any(
        speaks.match(line.code, place) or clause_pattern("words-told").search(line.code)
        for line, place in below
    )
