"""Bare units of a report about one school, hospital or company -> parts of that house.

教务处处长, 文学院院长, 骨科主任 and 纪委书记 of a report that opens with a university or a hospital
are its own, unless a committee or an office of a region stands before them in the sentence.
"""

from __future__ import annotations

from graph.context.references import of_class
from graph.context.register import Key, Register
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_KINDS = ("school", "hospital", "company")
_ANY = ("government", "other", "company")  # kinds of offices that any house has: 处, 部, 办公室


def house(register: Register, above: dict[Key, Key], start: int) -> Key | None:
    """The school, hospital or company that a report is about: the first body named behind
    ``start``, if it is one."""
    named = [(at, -end, key) for at, end, key in register.mentions if at >= start]
    bodies = [one for one in named if one[2][0] == "Organization"]
    if not bodies:
        return None
    key = min(bodies, key=lambda one: one[:2])[2]
    seen = {key}
    while (whole := above.get(key)) is not None and whole not in seen:
        if register.drafts[key].attributes.get("kind") == "hospital":
            break  # of a university, with departments of its own
        seen.add(whole)
        key = whole
    return key if register.drafts[key].attributes.get("kind") in _KINDS else None


def masthead(register: Register, above: dict[Key, Key], end: int) -> Key | None:
    """The school, hospital or company that the page itself is of: the first body before ``end``,
    if the text names it too."""
    named = [one for one in register.mentions if one[1] <= end and one[2][0] == "Organization"]
    key = house(register, above, 0) if named else None
    return key if any(k == key and start >= end for start, _, k in register.mentions) else None


def within(span: Span, line: Line, house_: Key, register: Register) -> bool:
    """Whether a bare head or a titled unit is one of the house's."""
    college = span.source == "unit" and span.head in words("college_heads")
    if not (college or titled(span, line)) or _ruled(span, line):
        return False
    kind = str(register.drafts[house_].attributes.get("kind"))
    row = forms("organ_heads").rows.get(span.head, {})
    if line.words.text[span.start : span.end] in words("house_offices"):
        return True
    if kind == "school" and (college or span.head in words("faculties")):
        return True
    if span.head in words("inner_boards"):
        return span.source == "unit"
    if row.get("unit") != "yes":
        return False
    return row.get("kind") == kind or (span.source == "unit" and row.get("kind") in _ANY)


def itself(span: Span, line: Line, house_: Key, register: Register) -> bool:
    """Whether a class word with a title is the house's own: 学校|党委书记 of a university."""
    known = span.head in words("that_heads") and titled(span, line)
    return known and of_class(register, house_, span.head)


def titled(span: Span, line: Line) -> bool:
    """Whether a title stands right behind."""
    title = forms("titles").at(line.words.text, span.end, line.sentence.end)
    shared = line.words.text[span.end - 1 : span.end + 1] in words("shared_titles")
    return title is not None or shared


def _ruled(span: Span, line: Line) -> bool:
    """Whether a body of a region stands before it in its sentence."""
    own = ("bare", "unit", "class", "that")  # words that name no region
    before = [b for b in line.bodies if b.end <= span.start and b.source not in own]
    return any(b.kind in words("ruling_kinds") and not _of_house(b) for b in before)


def _of_house(body: Span) -> bool:
    """Whether a body is a part of one that rules nothing: 某大学|党委."""
    parts = [part for part in body.walk() if part is not body and part.type == "Organization"]
    return any(part.kind in _KINDS for part in parts)
