"""A post and those named before it -> who holds it, and whether what stands behind ends it."""

from __future__ import annotations

from graph import names
from graph.extractors._coded import Found
from graph.extractors._lists import clause_pattern
from graph.mentions.spans import Span
from graph.patterns import pattern

_NAME = 0.3  # names.han_name_score of what can be a name before a post


def ended(found: Found) -> str:
    """What is said behind tells that a post is over: 2008年任甲,2013年转任乙."""
    over = found.rule.get("ended")
    rest = found.coded.code[found.match.end() :]
    return "former" if over and pattern(str(over)).search(rest) else ""


def newest(found: Found, named: list[Span]) -> list[Span]:
    """The last one of those named before a post who does not leave it: 甲接替退休的|乙,|任局长."""
    coded = found.coded
    taken = [m.span() for m in clause_pattern("replaced").finditer(coded.code)]
    places = [i for i, s in enumerate(coded.spans) if s is not None and s in named[-1:]]
    if any(start <= i < end for start, end in taken for i in places):
        return named[-2:-1]
    return named[-1:]


def unread_name(found: Found) -> bool:
    """Whether all that stands in a clause before a post is a name that was not read as one: 甲任
    会长,|时光|任副会长."""
    told = clause_pattern("unread-holder").search(found.coded.code, 0, found.match.start())
    return told is not None and names.han_name_score(told["n"]) >= _NAME
