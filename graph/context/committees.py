"""A committee of an assembly that is named without it -> its name: 省|提案委员会 is 省政协's,
财政经济委员会 behind 省人大社会建设委员会 is that congress's too."""

from __future__ import annotations

from collections.abc import Callable

from graph.context import references
from graph.context.naming import Name, Naming
from graph.context.register import Key, Register
from graph.context.special import full_form
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.organs import organs
from graph.mentions.spans import Span

_ASSEMBLIES = ("congress", "cppcc")
_CAUCUS, _PARTY = "党团", "party"
_BESIDE = 8  # characters of the post before
_COMMITTEE, _OPEN = "委员会", ("bare", "tagger", "group", "unit")
_Within = Callable[[Span, Name, Span], Name]


def beside(
    naming: Naming, within: _Within, span: Span, last: tuple[Span, Name] | None
) -> Name | None:
    """The name of a committee that stands behind one of an assembly, as one of the same."""
    if last is None or not span.head.endswith(_COMMITTEE) or span.source not in _OPEN:
        return None
    parent = last[1].parent
    above = naming.name(parent) if parent and last[1].head.endswith(_COMMITTEE) else None
    head = forms("organ_heads").rows.get(span.head, {})
    own = span.source != "tagger" or naming.simple(span.start, span.end) in forms("organ_heads")
    if parent is None or above is None or above.kind not in _ASSEMBLIES or span.inner or not own:
        return None
    return within(parent, above, span) if head.get("kind") != "party" else None


def central(naming: Naming, name: Name, span: Span) -> Name | None:
    """宣传部 behind 中央组织部 is 中央宣传部."""
    said = naming.simple(span.start, span.end)
    for cut in range(len(name.shown) - 1, 1, -1):
        whole = name.shown[:cut] + said
        if row := organs().rows.get(whole):
            return Name(whole, row["name"], None, span.head, row["kind"])
    return None


def of_open(naming: Naming, name: Name, span: Span) -> Name | None:
    """纪委 behind 鼓楼区委常委 is 鼓楼区纪委, whichever of the districts called so it is."""
    unit, row = name.open_form, forms("organ_heads").rows.get(span.head, {})
    level = unit[-1:] in words("levels") and name.parent is None
    told = (row.get("tie"), row.get("unit"), row.get("generic")) == ("jurisdiction", "no", "no")
    if span.source != "bare" or not level or not told:
        return None
    said = naming.words(span)
    return Name(unit + said, unit + full_form(said, None), None, span.head, span.kind, None, unit)


def of_committee(span: Span, line: Line) -> bool:
    """Whether a post of the house's party committee stands right before: 党委委员、|组织部部长."""
    text = line.words.text[max(line.sentence.start, span.start - _BESIDE) : span.start]
    return text.endswith("、") and forms("house_committees").inside(text)


def caucus(register: Register, span: Span) -> Key | None:
    """The caucus named last before a bare 党团, if one was and no other party since: 民进党党团."""
    bare = span.source == "bare" and span.head == _CAUCUS
    key = references.named_last(register, _CAUCUS, span.start) if bare else None
    if key is None:
        return None
    told = [(at, end, k) for at, end, k in register.mentions if end <= span.start]
    since = max(end for _, end, k in told if k == key)
    name = register.drafts[key].name
    others = (register.drafts[k] for at, _, k in told if at >= since)
    apart = any(o.attributes.get("kind") == _PARTY and not name.startswith(o.name) for o in others)
    return None if apart else key
