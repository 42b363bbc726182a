"""我院, 我校 of a report that names several of that class -> the one of the report's own unit, or
that its own house is not named; the house whose site the page is of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.context.guests import guests
from graph.context.references import counts_of, meant, of_class_word
from graph.context.register import Key, Register
from graph.gazetteer import Place
from graph.lexicons import forms, ordered, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.script import simplified

_MEDIUM = "media"
_LOCAL = ("prefecture", "county")
_HOUSES = ("school", "hospital", "company", "military")
_GROUP, _STREET = "组", "街道党工委"
_GOVERNMENT, _SEATS, _OFFICE = "government", "府署", "办事处"  # 政府, 行政公署
_GROUPS = ("集团", "总公司")
_OPEN = "?"  # begins what stands for a unit that nothing tells


def of_site(
    register: Register,
    lines: Sequence[Line],
    keys: Mapping[Span, tuple[Key, ...]],
    above: Mapping[Key, Key],
) -> Key | None:
    """The school, hospital, company or court with whose name the links at the head of the page
    begin; a medium of its own (某大学|新闻网) speaks for it."""
    links = (b for x in lines if x.sentence.role == "navigation" for b in x.bodies if b in keys)
    key = next((keys[b][0] for b in links), None)
    if key is not None and _kind(register, key) == _MEDIUM:
        key = above.get(key)
    kind = _kind(register, key) if key is not None else _MEDIUM
    return key if kind in words("staffed_kinds") - {_MEDIUM} else None


def _kind(register: Register, key: Key) -> str:
    return str(register.drafts[key].attributes.get("kind"))


def at_home(register: Register, unit: Place) -> Key | None:
    """The only body of the class of 我院, 我校 that is one of the city or county, among several."""
    if unit.level not in _LOCAL:
        return None
    for head in _said(register):
        counts = counts_of(register, head)
        near = [key for key in counts if key[2] == unit.code]
        if len(counts) > 1 and len(near) == 1 and meant(register, head, None) is None:
            return near[0]
    return None


def titled(register: Register, titles: Iterable[str]) -> Key | None:
    """The only body of the class word with which a page's title opens: 集团公司|党委召开…."""
    for title in titles:
        word = forms("house_words").at(simplified(title), 0)
        if word is not None:
            return meant(register, word, None)
    return None


def own_unnamed(register: Register, title: str) -> bool:
    """Whether the report says 我院 of a house that it does not tell from others of that class, so
    that a title of such (院长, 院) may be that house's."""
    fits = [head for head in _said(register) if head[-1] in title]
    counts = {head: counts_of(register, head) for head in fits}
    others = guests(register)
    open_ = (h for h, n in counts.items() if len(n) > 1 or any(k in others for k in n))
    return any(meant(register, head, None) is None for head in open_)


def whole(register: Register, span: Span, house: Key | None) -> Key | None:
    """The body that the class word at the front of a part stands for: 院|党委."""
    unsaid = house is None and own_unnamed(register, span.inner[0].head)
    key = None if unsaid else of_class_word(register, span, house)
    return None if key is not None and _of_parent(register, span, key) else key


def _of_parent(register: Register, span: Span, key: Key) -> bool:
    """Whether a committee is that of the group above the firm ``key``, whose name says no group:
    长庆油田公司召开大会,宣布|集团公司党组|的决定."""
    word = span.inner[0].head
    group = next((w for w in _GROUPS if word.startswith(w)), None)
    if group is None or span.head not in words("party_units"):
        return False
    draft = register.drafts[key]
    return not any(group in simplified(name) for name in (draft.name, str(key[1]), *draft.forms))


def _said(register: Register) -> list[str]:
    """The class words with which a house speaks of itself: 院 of 我院."""
    text = simplified(register.text)
    return [own[1:] for own in sorted(words("own_houses")) if own in text]


def beside(
    line: Line, span: Span, keys: Mapping[Span, tuple[Key, ...]], register: Register
) -> bool:
    """Whether a bare head behind a body that is none of the report's own unit may be that body's:
    纪委 behind 镇党委副书记 of a town that nothing names, or behind a zone's or a village's
    committee; 组织部 behind a school's or a hospital's chief."""
    if inspects(span):
        return True
    named = [b for b in line.bodies if b.end <= span.start and (b in keys or b.source != "bare")]
    last = named[-1] if named else None
    if last is None:
        return False
    held = keys.get(last, ())
    if last.source == "level" and not any(str(k[2])[:1] not in _OPEN for k in held):
        return True
    tables = ("committee_departments", "militia_offices", "party_units")
    own = any(span.head in words(table) for table in tables)
    if not own or not held or last.source == "level":
        return False
    village = str(held[0][2]).endswith(tuple(words("village_words")))
    return village or not rules(register, held[0])


def inspects(span: Span) -> bool:
    """Whether a bare head is a group of inspectors (纪检监察组), which no region has itself."""
    return span.kind == "discipline" and span.head[-1:] == _GROUP


def fits(register: Register, span: Span, above: Key) -> bool:
    """Whether a bare head behind a post in ``above`` can be a body of the unit that ``above`` is
    of: no zone's office, and no 纪委 behind the officer of a department."""
    if span.head in words("zone_organs") or inspects(span):
        return False
    party = span.head in words("party_units") or span.head in words("militia_offices")
    return not (party or zoned(register, above)) or rules(register, above)


def zoned(register: Register, key: Key) -> bool:
    """Whether a body is a zone's: 开发区党工委, no 街道党工委."""
    name = register.drafts[key].name
    return name.endswith(ordered("zone_organs")) and not name.endswith(_STREET)


def rules(register: Register, key: Key) -> bool:
    """Whether a body is one by which a unit is ruled, so that a bare 纪委 beside it is the unit's:
    no zone's, no department, no house."""
    name, kind = register.drafts[key].name, register.drafts[key].attributes.get("kind")
    zone = zoned(register, key)
    seat = name[-1] in _SEATS or name.endswith(_OFFICE)
    department = kind == _GOVERNMENT and not seat
    housed = str(key[1]).endswith(ordered("house_committees"))
    return not (zone or department or housed) and kind not in _HOUSES


def apart(line: Line, keys: Mapping[Span, tuple[Key, ...]], register: Register) -> set[Span]:
    """The bare heads of a line of which no unit that the report is about need be."""
    return {b for b in line.bodies if b.source == "bare" and beside(line, b, keys, register)}
