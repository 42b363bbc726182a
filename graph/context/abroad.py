"""A ministry behind an officer of another state in a list -> that state's, not China's.

国防部 in 越南公安部部长甲、国防部部长乙 is 越南国防部: the list goes on with the state that its
first officer is of.
"""

from __future__ import annotations

from graph import names
from graph.context.naming import Name, Naming
from graph.context.spoken import candidates
from graph.gazetteer import Place
from graph.mentions.lines import Line
from graph.mentions.organs import organs
from graph.mentions.spans import Span

_CABINET = "国务院"
_MARKS, _AND = "、及兼", "和"  # between officers of one state; 和 joins those of two states too
_HAN = 0.5  # names.han_name_score of what can be a Chinese name


def of_state(naming: Naming, span: Span, line: Line) -> Name | None:
    """The name of a ministry that goes on from a foreign officer in a list; None for others."""
    row = organs().rows.get(span.head) if span.source == "organ" and not span.inner else None
    if row is None or row["parent"] != _CABINET:
        return None
    post = next((p for p in line.posts if p.holds(span)), None)
    before = [p for p in line.posts if p.end <= (post or span).start]
    cursor, marks = span.start, _MARKS + _AND * _foreigner(line, post)
    for other in reversed(before):
        if not _listed(line, other.end, cursor, marks):
            return None
        if (state := _state(other)) is not None:
            return naming.of_unit(span, state)
        if any(part.type == "Organization" for part in other.walk()):
            return None
        cursor = other.start
    return None


def _foreigner(line: Line, post: Span | None) -> bool:
    """Whether who bears a post has a name that is no Chinese one: 国防部长|加希奇, no 董军."""
    holder = next((p for p in line.persons if post is not None and p.start == post.end), None)
    name = line.words.text[holder.start : holder.end] if holder is not None else ""
    return bool(name) and names.han_name_score(name) < _HAN


def _listed(line: Line, start: int, end: int, marks: str) -> bool:
    """Whether nothing but names and the marks of a list stand there."""
    named = [p for p in line.persons if start <= p.start and p.end <= end]
    if not named and start < end:
        return line.words.text[start:end] in tuple(_MARKS)
    said = line.words.text[start:end]
    for name in reversed(named):
        said = said[: name.start - start] + said[name.end - start :]
    return bool(said) and all(c in marks for c in said)


def _state(post: Span) -> Place | None:
    """The foreign state that a post, or its body, is of."""
    for part in post.walk():
        if part.type == "Place" and part.value:
            met = candidates(part)
            if met and met[0].level == "country" and not met[0].code.isdigit():
                return met[0]
    return None
