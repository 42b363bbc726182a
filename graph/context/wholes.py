"""A unit with a title and no body before it -> the body that it is a part of.

The group whose office the sentence seats in a bureau, the firm that a class word stands for,
else the house that the report is about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping

from graph.context import houses, references, regiments
from graph.context.departments import listed
from graph.context.naming import Name
from graph.context.register import Key, Register
from graph.context.special import full_form
from graph.lexicons import forms, ordered, words
from graph.mentions.lines import Line
from graph.mentions.organs import organs
from graph.mentions.spans import LISTED, Span

_LED = 2  # characters of a unit's name in which its house is not said once more
_HOLDER = 4  # characters of the name of a post's holder
_POSTED = "驻"
_ORDINAL = re.compile(r"[第0-9一二三四五六七八九十]")
_POLICE, _CITY = "public-security", "00"  # a kind of bodies, the end of a prefecture's code
_SMALL = ("p", "c", "d", "u", "t", "TIME")  # tags of what names no body
_STEM = 2  # characters by which a unit is called before its class word
_NEAR = 24  # characters between a class word and a unit with a title


def alone(register: Register, line: Line, span: Span, home: Container[str]) -> Key | None:
    """The only body with the head of ``span``; of a unit the only one whose name ends as it is
    called: 河口法庭 is 三台县人民法院河口法庭."""
    if span.source != "unit":
        apart = references.sole_apart(register, line, span, home)
        return None if houses.of_firm(span, line) else apart
    said = "".join(line.words.text[span.start : span.end].split())
    front = said.removesuffix(span.head)
    ends = (said, front + full_form(span.head, None))
    found = {
        key
        for key, draft in register.drafts.items()
        if key[0] == "Organization" and len(draft.name) > len(said)
        if draft.name.endswith(ends)
    }
    return found.pop() if len(found) == 1 and len(front) >= _STEM else None


def whole(
    span: Span,
    line: Line,
    house: Key | None,
    register: Register,
    keys: Mapping[Span, tuple[Key, ...]],
) -> Key | None:
    """The body that the unit ``span`` is a part of; ``house``: the one that the report is about."""
    if span.value == LISTED:
        return house if house and listed(span, line, house, register, keys) else None
    again = _said_again(span, line, house, register)
    if above := again or _regiment(span, line, register, keys):
        return above
    if (above := _seated(span, line, register)) or (above := _firm(span, line, house, register)):
        return above
    said = line.words.text[span.start : span.end]
    word = forms("that_heads").at(said, 0) if span.source == "unit" else None
    if word is not None and len(word) > 1 and len(said) > len(word) + 2:
        above = references.of_word(register, word, span.start, house)  # 集团|安全监管部
        return above if above and not _behind(register, line, span, above) else None
    own = house and (
        _of_house(span, line, house, register, keys) or listed(span, line, house, register, keys)
    )
    own = own and not _named_more(span, line)
    return house if own else references.glued(register, span, house)


def known(
    register: Register,
    line: Line,
    span: Span,
    pointed: Callable[[Register, Span, Key | None], Key | None],
    house: Key | None,
) -> Key | None:
    """The body that a class word points to, if not its own line alone names it, behind the word:
    现任|本公司|董事、甲公司总经理."""
    key = pointed(register, span, house)
    if key is None or _behind(register, line, span, key):
        return None
    own = forms("pointers").rows.get(line.words.text[span.start], {}).get("means") == "own"
    return None if own and _of_post_alone(register, line, key) else key


def _behind(register: Register, line: Line, span: Span, key: Key) -> bool:
    """Whether a body is named for the first time behind ``span`` in the same line, in a list of
    posts in several bodies."""
    first = min((s for s, _, k in register.mentions if k == key), default=0)
    return span.end <= first < line.words.sentence.end and bool(line.posts)


def _of_post_alone(register: Register, line: Line, key: Key) -> bool:
    """Whether a report names a body only for a post that somebody held or holds there besides:
    曾任甲公司监事,现任|本公司|董事."""
    named = [(s, e) for s, e, k in register.mentions if k == key]
    return all(any(p.start <= s and e <= p.end and p.value for p in line.posts) for s, e in named)


def _named_more(span: Span, line: Line) -> bool:
    """Whether a party organ is one of its house that words before it tell apart, which nothing
    reads: 净化二联合|党支部书记; no ordinal (第一|党支部) and no class word (厂|党委)."""
    text, start = line.words.text, span.start
    if span.source != "bare" or span.head not in words("party_units") or start == 0:
        return False
    index = line.words.ends.get(start)
    word = line.words.word(line.words.tokens[index]) if index is not None else text[start - 1]
    small = index is not None and line.words.tokens[index].tag in _SMALL  # 由|党委书记甲主持
    read = (
        small
        or word in words("that_heads")
        or word in words("post_openers")
        or word in words("titles")
    )
    ended = any(b.end == start for b in line.bodies) or any(p.end == start for p in line.places)
    return word[-1].isalpha() and not (read or ended or _ORDINAL.search(word))


def _regiment(
    span: Span, line: Line, register: Register, keys: Mapping[Span, tuple[Key, ...]]
) -> Key | None:
    """The regiment of whose party committee the line names somebody before: 团党委委员、
    |政法委|书记甲,|工会|主席乙."""
    other = next((b for b in reversed(line.bodies) if b.end <= span.start and b in keys), None)
    if other is None or not regiments.is_own(span):
        return None
    shown = regiments.house(register.drafts[keys[other][0]].name, other.head)
    ruled = shown and regiments.of_committee(span)
    wholes = (shown + regiments.COMMITTEE, shown) if ruled else (shown,)
    drafts = {d.name: k for k, d in register.drafts.items() if k[0] == "Organization"}
    return next((drafts[w] for w in wholes if w in drafts), None)


def _class_char(span: Span, line: Line) -> str:
    """The class word with which a unit says its house again: 部|国际合作司; else nothing."""
    word = line.words.text[span.start : span.start + 1]
    long = span.end - span.start - len(span.head) > _LED
    alone = span.start in line.words.starts and span.start + 1 in line.words.starts
    again = span.source == "unit" and word in words("ministry_classes") and long and alone
    return word if again else ""


def _said_again(span: Span, line: Line, house: Key | None, register: Register) -> Key | None:
    """交通运输部 for 部|国际合作司: the house of that class, else the national organ named last."""
    word = _class_char(span, line)
    if not word or (house is not None and register.drafts[house].name.endswith(word)):
        return house if word else None
    last = references.named_last(register, word, span.start)
    return last if last is not None and str(last[1]) in organs().rows else None


def begin(span: Span, line: Line, above: Key, register: Register) -> int:
    """Where the part's own name begins in ``span``, behind what says its house again."""
    word = _class_char(span, line)
    return span.start + bool(word and register.drafts[above].name.endswith(word))


def college(
    span: Span,
    line: Line,
    house: Key | None,
    register: Register,
    keys: Mapping[Span, tuple[Key, ...]],
) -> tuple[Span, Key] | None:
    """The college of the house of which ``span`` is a board, and the house: 文学院|党委."""
    part = next((p for p in span.inner if p.source == "unit"), None)
    if part is None or span.source != "unit" or part.head not in words("college_heads"):
        return None
    above = whole(part, line, house, register, keys)
    return (part, above) if above is not None else None


def tied(name: Name) -> bool:
    """Whether the place in a name says something of the body: nothing of a firm or medium."""
    return forms("organ_heads").rows.get(name.head, {}).get("tie") != "none"


def ending_at(line: Line, at: int, keys: Mapping[Span, tuple[Key, ...]]) -> Key | None:
    """The body of a line that ends at ``at``."""
    ends = (keys.get(body, ()) for body in line.bodies if body.end == at)
    return next((found[0] for found in ends if found), None)


def beside(
    span: Span, line: Line, keys: Mapping[Span, tuple[Key, ...]], wholes: Mapping[Key, Key]
) -> Key | None:
    """The national organ of whose unit somebody stands right before a bureau in a list:
    某部国际司司长甲、|海事局|局长; the school or firm of whose holder one does before an office;
    the only bureau of police of the report for one of its units (刑侦支队)."""
    if (bureau := _police(span, keys)) is not None:
        return bureau
    other = next((b for b in reversed(line.bodies) if b.end < span.start), None)
    named = keys.get(other, ()) if other else ()
    if other is None or not named:
        return None
    between = line.words.text[other.end : span.start]
    title = forms("titles").at(between, 0) or ""
    holder = between[len(title) : -1]
    listed = title and between[-1:] in words("joiners") and 1 < len(holder) <= _HOLDER
    if listed and span.head in words("office_heads") and other.kind in words("staffed_kinds"):
        return named[0]  # 第九中学副校长甲、|办公室|主任乙
    above = wholes.get(named[0])
    if above is None or above[2] or str(above[1]) not in organs().rows:
        return None
    unit = forms("organ_heads").rows.get(other.head, {}).get("unit") == "yes"
    return above if listed and unit and span.head.endswith(ordered("ministry_parts")) else None


def _police(span: Span, keys: Mapping[Span, tuple[Key, ...]]) -> Key | None:
    """The only bureau of police that the report names, of whose units ``span`` is one; a 支队 is
    of no county's."""
    row = forms("organ_heads").rows.get(span.head, {})
    if span.source != "bare" or (row.get("kind"), row.get("unit")) != (_POLICE, "yes"):
        return None
    named = {key for found in keys.values() for key in found}
    bureaus = {k for k in named if str(k[1]).endswith(ordered("police_bureaus"))}
    sole = bureaus.pop() if len(bureaus) == 1 else None
    low = sole is not None and not str(sole[2]).endswith(_CITY)
    return None if low and span.head.endswith(ordered("city_units")) else sole


def _seated(span: Span, line: Line, register: Register) -> Key | None:
    """The group whose 办公室 the sentence seats in a bureau: 指挥部下设办公室,办公室设在县林业局,
    由甲兼任办公室主任."""
    if not seated(span, line):
        return None
    heads = sorted(words("seated_groups"))
    named = [references.named_last(register, head, span.start) for head in heads]
    spots = [(e, k) for s, e, k in register.mentions if k in named and e <= span.start]
    return max(spots, key=lambda spot: (spot[0], repr(spot[1])))[1] if spots else None


def seated(span: Span, line: Line) -> bool:
    """Whether a bare 办公室 is one of a group that the sentence seats in a bureau, whose own it is
    not: 办公室设在|县教育局,甲兼任|办公室|主任."""
    if span.source != "bare" or span.head not in words("office_heads"):
        return False
    before = line.words.text[line.sentence.start : span.start]
    return any(word in before for word in words("seating_words"))


def _firm(span: Span, line: Line, house: Key | None, register: Register) -> Key | None:
    """The company or school that a class word right before a unit stands for: 公司董事长甲、
    外贸部经理乙, in a report about another house."""
    before = [b for b in line.bodies if b.end <= span.start]
    last = before[-1] if before else None
    if last is None or last.source != "bare" or span.start - last.end > _NEAR:
        return None
    unit = forms("organ_heads").rows.get(span.head, {}).get("unit") == "yes"
    if not unit or last.head not in words("firm_words") or not houses.titled(last, line):
        return None
    if house is not None and references.of_class(register, house, last.head):
        return None
    return references.named_last(register, last.head, last.start)


def _of_house(
    span: Span,
    line: Line,
    house: Key,
    register: Register,
    keys: Mapping[Span, tuple[Key, ...]],
) -> bool:
    """Whether a unit is one of the house's: 办公室, but 法庭 is the one named last."""
    if span.source == "bare" and span.head in words("that_heads"):
        if references.named_last(register, span.head, span.start):
            return False
    return houses.within(span, line, house, register, keys)


def known_part(said: str, above: Key, register: Register, wholes: Mapping[Key, Key]) -> Key | None:
    """The part ``said`` of the body ``above`` that the report names by another name of the whole.
    ``wholes``: a part -> the body that it is of."""
    drafts = register.drafts
    names = {drafts[above].name, *drafts[above].forms}
    parts = ((k, drafts[k].name) for k, w in wholes.items() if w == above and k in drafts)
    fits = (k for k, n in parts if n.endswith(said) and n.removesuffix(said) in names)
    return next(fits, None)


def sent_to(text: str, span: Span) -> bool:
    """Whether ``span`` is a group that its sender posts to the body it names, of which it is no
    part: 驻|省财政厅纪检监察组."""
    return text[span.start - 1 : span.start] == _POSTED and span.head in words("posted_groups")
