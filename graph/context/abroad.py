"""A ministry behind an officer of another state in a list -> that state's, not China's.

国防部 in 越南公安部部长甲、国防部部长乙 is 越南国防部: the list goes on with the state that its
first officer is of; so does a list of bodies (英国内政部、外交部). Where it may be either's, it is
left open.
"""

from __future__ import annotations

from graph import names
from graph.context.naming import Name, Naming
from graph.context.spoken import candidates
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms
from graph.mentions.lines import Line
from graph.mentions.organs import organs
from graph.mentions.spans import Span
from graph.wordings import pattern

_CABINET, _CENTRAL = "国务院", "中央"
_MARKS, _AND = "、及兼", "和"  # between officers of one state; 和 joins those of two states too
_HAN = 0.5  # names.han_name_score of what can be a Chinese name


def of_state(naming: Naming, span: Span, line: Line) -> Name | None:
    """The name of a ministry that goes on from a foreign officer in a list; None for others."""
    if (party := _of_party(span, line)) is not None:
        return party
    row = organs().rows.get(span.head) if span.source == "organ" and not span.inner else None
    if row is None or row["parent"] != _CABINET:
        return None
    if (state := _joined(line, span, _MARKS)) is not None:
        return naming.of_unit(span, state)
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


def _of_party(span: Span, line: Line) -> Name | None:
    """The name of a department of a Central Committee behind a post in that of a party abroad:
    古巴共产党中央政治局委员、|中央对外联络部|部长 is none of China's."""
    text = line.words.text
    said = text[span.start : span.end]
    if span.inner or not said.startswith(_CENTRAL) or said == _CENTRAL:
        return None
    before = next((p for p in line.posts if p.end == span.start - 1), None)
    if before is None or text[before.end] not in _MARKS or not before.inner:
        return None
    body = before.inner[0]
    told = pattern("party-abroad").match(text[body.start : body.end])
    if told is None or told["p"] in forms("party_shorts"):
        return None
    name = told["p"] + said
    return Name(name, name, None, span.head, "party")


def unsure(span: Span, line: Line) -> bool:
    """Whether a ministry of no named state may be that of a foreign body, to which 和 joins it
    (美国国务院和|国防部) or which is named before as it is, where it has no officer."""
    row = organs().rows.get(span.head) if span.source == "organ" and not span.inner else None
    if row is None or _CABINET not in (row["parent"], row["name"]):
        return False
    if _joined(line, span, _AND) is not None:
        return True
    text, officer = line.words.text, any(p.holds(span) for p in line.posts)
    before = (b for b in line.bodies if b.end <= span.start and b.end - b.start > len(span.head))
    same = (b for b in before if text[b.start : b.end].endswith(span.head))
    return not officer and any(_of(line, b) for b in same)


def _joined(line: Line, span: Span, marks: str) -> Place | None:
    """The foreign state of the body that only one of ``marks`` joins to ``span``."""
    before = next((b for b in line.bodies if b.end == span.start - 1), None)
    return _of(line, before) if before and line.words.text[before.end] in marks else None


def _of(line: Line, body: Span) -> Place | None:
    """The foreign state that a body is of, also where the body has a name in the tables."""
    said = line.words.text[body.start : body.end]
    sizes = range(len(said) - 1, 1, -1)
    opening = (p for size in sizes for p in gazetteer().named(said[:size]))
    return _state(body) or next((p for p in opening if _foreign(p)), None)


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
            if met and _foreign(met[0]):
                return met[0]
    return None


def _foreign(place: Place) -> bool:
    return place.level == "country" and not place.code.isdigit()
