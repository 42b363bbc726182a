"""Words that stand for a body of the report -> that body: 该局, 本院, 省厅, 检察院, 公司党委.

A stand-in with 该 means the body of its class named last before it, one with 本 or 我 the body
that the report speaks for: the one of the class that it names most. A head that stands alone
means the only body that ends with it; an official one in a list, or with a title, is the own
unit's.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from graph.context.declaring import declared
from graph.context.guests import guests, of_group, own_words_in
from graph.context.naming import Name
from graph.context.register import Key, Register
from graph.context.special import full_form
from graph.context.unveiled import not_ours
from graph.context.visits import arrivals, unsure
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms, words
from graph.mentions.lines import Line
from graph.mentions.spans import Span
from graph.script import is_plain, simplified

_OFTEN = 3  # mentions that a body has at least that a report is about

_COMMISSION, _SCHOOL, _HOSPITAL = "委", "校", "医院"
_COLLEGE, _UNIVERSITY = "学院", "大学"
_HOUSE, _BENCHES = "院", ("法院", "检察院")
_PART = 8  # characters behind 该院 in which a part of it is named
_GROUP, _CHIEF, _BRANCH = "集团", "总", "分公司"
_SHORT = 5  # characters of the name of an inner firm: 检修公司
_PROPER = 4  # characters of a head that is a body's name by itself: 司法警察局
_CLAUSE = 80  # characters before a body in which its clause begins
_HONOUR = 4  # characters of an academy's title
_JOINERS = ("与", "和", "同")
_OURS = "院校"  # last characters of the houses whose page may not name them
_OFFICES = "局厅"  # last characters of the names of a region's departments


def named_last(register: Register, head: str, before: int) -> Key | None:
    """The body named last before a place of the text whose name ends with the class word; one
    that holds the word itself (集团) before others of the class (公司)."""
    placed = [
        (start, end, key)
        for start, end, key in register.mentions
        if end <= before and of_class(register, key, head) and not fronts(register, start, end)
    ]
    placed = [p for p in placed if not _of_title(register.text, p[1])] or placed
    placed = [p for p in placed if not origin(register.text, p[0])] or placed
    exact = [p for p in placed if holds_class(register, p[2], head)]
    if unsure(register, exact or placed, before):
        return None
    if head.startswith(_GROUP):  # no 检修公司 is a 集团公司
        placed = [p for p in placed if len(register.drafts[p[2]].name) > _SHORT]
    return max(exact or placed, key=lambda p: p[0])[2] if exact or placed else None


def holds_class(register: Register, key: Key, head: str) -> bool:
    """Whether a name holds the class word itself; 集团公司 means a 集团 with any legal form."""
    word = _GROUP if head.startswith(_GROUP) else head
    return word in simplified(register.drafts[key].name)


def glued(register: Register, span: Span, house: Key | None) -> Key | None:
    """The house whose class word stands right before a bare unit: 厂|专职消防队 of 某卷烟厂."""
    before = simplified(register.text[max(span.start - 2, 0) : span.start])
    if house is None or before[-1:] not in words("that_heads") or before[:-1].isalnum():
        return None
    return house if of_class(register, house, before[-1]) else None


def once(said: str, name: str) -> str:
    """A part's words without the class word of its house before them: 厂安全管理科."""
    word = forms("that_heads").at(said, 0) or ""
    again = _GROUP if word.startswith(_GROUP) else word  # 集团公司 of a 集团有限公司
    ends = name.endswith(word) or (len(word) > 1 and again in name)
    ends &= forms("campus_heads").at(said, 0) is None  # 院区|感染科
    return said[len(word) :] if word and ends and len(said) > len(word) + 2 else said


def _of_title(text: str, end: int) -> bool:
    """Whether a body is only named in what somebody may call himself: 中国科学院|院士."""
    return forms("honours").at(simplified(text[end : end + _HONOUR]), 0) is not None


def origin(text: str, start: int) -> bool:
    """Whether a body is only named as where some come from: 队员来自甲医院、|乙医院等."""
    found, said = forms("coming_from"), text[max(start - _CLAUSE, 0) : start]
    return (found.inside(said) or not is_plain(text)) and found.inside(_clause(simplified(said)))


def last_group(register: Register, span: Span) -> Key | None:
    """巡视组 of several groups is the one named last before it."""
    return named_last(register, span.head, span.start) if span.kind == "group" else None


def meant(register: Register, head: str, house: Key | None) -> Key | None:
    """The body that 我院, 本院 means: the ``house`` if it is of that class, else the one of the
    class that the report names most, 我院 and 我校 the one that it names far more than others."""
    if (own := declared(register, head)) is not None:
        return own
    if house is not None and of_class(register, house, head):
        return house
    counts = counts_of(register, head)
    others = {k for k in counts if not_ours(register, k, head) or beside_own(register, k)}
    others |= guests(register)
    ours = {k: n for k, n in counts.items() if k not in others}
    if head.startswith(_GROUP):  # no 物资公司 is a 集团公司
        ours = {k: n for k, n in ours.items() if len(register.drafts[k].name) > _SHORT}
    ranked = sorted(ours, key=lambda k: -ours[k])
    close = len(ranked) > 1 and ours[ranked[0]] <= 2 * ours[ranked[1]]
    return ranked[0] if ours and not (close and head[-1] in _OURS) else None


def head_of(register: Register, span: Span) -> str:
    """The class word of 该院, which before what benches have or do (该院|某人民法庭) means one."""
    behind, before = simplified(register.text[span.end :][:_PART]), register.text[: span.start]
    if span.head == _HOUSE and forms("bench_acts").inside(behind):
        return max(_BENCHES, key=simplified(before).rfind)
    return _BENCHES[0] if span.head == _HOUSE and forms("court_parts").inside(behind) else span.head


def pointed(register: Register, span: Span, house: Key | None) -> Key | None:
    """The body that 该局 or 我院 means once all bodies are known."""
    pointer = forms("pointers").rows.get(simplified(register.text[span.start]))
    if pointer and pointer["means"] != "own" and span.head not in words("house_words"):
        if (last := named_last(register, head_of(register, span), span.start)) is not None:
            return last
    return meant(register, span.head, house)


def left_open(line: Line, span: Span, keys: Mapping[Span, tuple[Key, ...]]) -> bool:
    """Whether the body that 该局 means still stands open before it: 司法警察局公布,|该局…."""
    before = [b for b in line.bodies if b.end <= span.start and b.source not in ("that", "class")]
    named = bool(before) and before[-1].head.endswith(span.head) and before[-1] not in keys
    return named and len(before[-1].head) >= _PROPER


def named_most(register: Register, head: str) -> Key | None:
    """The body of a class that the report names most; of equals the one named first."""
    counts = counts_of(register, head)
    return max(counts, key=lambda k: counts[k]) if counts else None


def of_class_word(register: Register, span: Span, house: Key | None) -> Key | None:
    """The body that the class word at the front of a part stands for: 集团|办公室; 该院|党委 is of
    the one named last, whichever the report speaks of."""
    word = span.inner[0].head
    pointer = forms("pointers").rows.get(simplified(register.text[span.start : span.start + 1]), {})
    last = named_last(register, word, span.start) if pointer.get("means") == "last" else None
    if last and house and of_class(register, house, word):
        kinds = [register.drafts[key].attributes.get("kind") for key in (last, house)]
        last = None if kinds[0] == "school" != kinds[1] else last  # a court's 该院 is no faculty
    if pointer.get("means") == "own":
        return meant(register, word, house)
    return last or of_word(register, word, span.start, house)


def mention_house(register: Register, owner: Span, house: Key) -> None:
    """Note the house that a part's name begins with: 集团公司|工会."""
    if owner.head in words("house_words") and owner.end - owner.start == len(owner.head):
        register.mention(house, owner.start, owner.end, nested=True)


def of_word(register: Register, head: str, start: int, house: Key | None) -> Key | None:
    """The body that the class word of a part stands for (集团|办公室): the ``house``, the one that
    the report names twice as often as any other, the one named last before it, or most."""
    if (own := declared(register, head)) is not None:
        return own
    if house is not None and of_class(register, house, head):
        if not head.startswith(_GROUP) or holds_class(register, house, head):
            return house  # 集团|安全监管部 is none of a 公司 beside the 集团 that is named
    counts = counts_of(register, head)
    if head.startswith(_GROUP) and not any(holds_class(register, k, head) for k in counts):
        firms = [k for k in counts if len(register.drafts[k].name) > _SHORT]
        return firms[0] if len(firms) == 1 else None  # of which it is is unsaid
    ranked = sorted(counts, key=lambda k: -counts[k])
    if ranked and counts[ranked[0]] >= _OFTEN:
        if all(counts[ranked[0]] >= 2 * counts[k] for k in ranked[1:]):
            return ranked[0]
    last = named_last(register, head, start)
    return last or (named_most(register, head) if len(counts) < 2 else None)


def counts_of(register: Register, head: str) -> dict[Key, int]:
    """How often each body of a class is named, in the order of the first mention."""
    counts: dict[Key, int] = {}
    places = sorted(register.mentions, key=lambda m: m[:2])
    fits = [p for p in places if of_class(register, p[2], head)]
    whole = {p[0]: p[1] for p in fits}  # a body that begins with another: 市公安局|南明分局
    for start, end, key in fits:
        said = register.mentions[start, end, key]
        if said.reference or fronts(register, start, end):
            continue  # 甲大学|附属医院来我校
        counts[key] = counts.get(key, 0) + (end == whole[start] or not said.nested)
    exact = {k: n for k, n in counts.items() if holds_class(register, k, head)}
    return exact if exact and head.startswith(_GROUP) else counts


def fronts(register: Register, start: int, end: int) -> bool:
    """Whether [start, end) only opens a hospital's name: 某大学|第一附属医院."""
    longer = (k for s, e, k in register.mentions if s == start and end < e)
    drafts = register.drafts
    return any(simplified(drafts[k].name).endswith(_HOSPITAL) for k in longer)


def of_class(register: Register, key: Key, head: str) -> bool:
    """Whether ``key`` is a body whose name ends as the class word wants (学校: 大学, 中学)."""
    if key[0] != "Organization":
        return False
    if head == _COMMISSION and register.drafts[key].attributes.get("kind") == "party":
        return False  # 该委 is no 区委
    row = forms("that_heads").rows.get(head)
    endings = tuple(row["endings"].split("|")) if row else (head,)
    name = simplified(register.drafts[key].name)
    if head.startswith((_GROUP, _CHIEF)) and (name.endswith(_BRANCH) or of_group(name)):
        return False  # 集团公司 beside a 分公司 is the one above it
    if head.endswith(_SCHOOL) and name.endswith(_COLLEGE):
        return not any(word in name[:-2] for word in (_COLLEGE, _UNIVERSITY))  # 学校 is the whole
    branch = forms("party_shorts").at(name, 0) if head.endswith(_SCHOOL) else None
    return name.endswith(endings) and branch is None  # no 民革|某一中|支部


def sole(register: Register, head: str, home: Container[str]) -> Key | None:
    """The only body of the report whose name, short or full, ends with a head; a party body
    (党委, 党组), which any body has, only where it is of a unit of ``home`` (codes)."""
    full = full_form(head, None)
    found = [
        key
        for key, draft in register.drafts.items()
        if key[0] == "Organization"
        if simplified(draft.name).endswith(head) or str(key[1]).endswith(full)
        if not _longer_office(simplified(draft.name), head)
    ]
    shared = words("party_units") - words("zone_organs")
    own = head not in shared or all(k[2] in home for k in found)
    return found[0] if len(found) == 1 and own and found[0] not in guests(register) else None


def _longer_office(name: str, head: str) -> bool:
    """Whether a name ends with a department's head of which ``head`` is only the end, as another
    department may be called: 旅游局 is no 文化广电和|旅游局."""
    heads = forms("organ_heads")
    row, whole = heads.rows.get(head, {}), heads.ending(name, len(name))
    office = (row.get("kind"), row.get("unit")) == ("government", "no") and head[-1] in _OFFICES
    return office and whole is not None and len(whole) > len(head) > 1


def sole_apart(register: Register, line: Line, span: Span, home: Container[str]) -> Key | None:
    """The only body with the head of ``span``, of groups the one named last; none right behind
    another body (中建八局|党委), no 党组 behind 县委常委、副县长."""
    before = [b for b in line.bodies if b.end <= span.start]
    group = span.head == "党组" and any(b.kind == "party" for b in before)
    if group or any(body.end == span.start for body in before):
        return None
    return sole(register, span.head, home) or last_group(register, span)


def department(register: Register, name: Name) -> Key | None:
    """The department that 省厅, 县局 means: the only one of that level that the report names."""
    if name.region is None or name.parent is not None:
        return None
    found = [
        key
        for key, draft in register.drafts.items()
        if key[0] == "Organization" and key[2] == name.region.code
        if draft.name.endswith(name.head) and draft.name != name.shown
        if draft.attributes.get("kind") != "party"
    ]
    return found[0] if len(found) == 1 else None


def part(span: Span, said: str, above: Key, register: Register) -> Name:
    """The name of a part (党委 in 公司党委) of the body ``above``."""
    code = str(above[2])
    unit: Place | None = gazetteer().place(code) if code.isdigit() else None
    name = register.drafts[above].name
    return Name(name + said, f"{above[1]}{full_form(said, unit)}", unit, span.head, span.kind)


def official(span: Span) -> bool:
    """Whether a bare head is that of a department which every county has."""
    row = forms("organ_heads").rows.get(span.head, {})
    return span.head not in words("village_bodies") and (
        row.get("tie") == "jurisdiction" and row.get("unit") == "no" and row.get("generic") == "no"
    )


def is_single(name: Name) -> bool:
    """Whether a name is a level word and a class word alone: 省厅, 县局."""
    if name.region is None or len(name.head) != 1 or name.head not in words("single_heads"):
        return False
    return len(name.full) == len(name.region.name) + 1


def beside_own(register: Register, key: Key) -> bool:
    """Whether the report names a house beside its own: 我校|与|榆林学院, 甲银行、乙集团|与|我校."""
    text, name = simplified(register.text), simplified(register.drafts[key].name)
    for own, joiner in ((o, j) for o in own_words_in(text)[0] for j in _JOINERS):
        front = text.partition(joiner + own)[0]
        if own + joiner + name in text or (front != text and name in _clause(front)):
            return True
    return any(name in _clause(front) for front in arrivals(text))


def _clause(text: str) -> str:
    """What stands behind the last mark, but for those between words of a list."""
    return re.split(r"[,，。;；:：\n]", text)[-1]


def school(register: Register, head: str, key: Key, wholes: Mapping[Key, Key]) -> Key:
    """The university that 该校 means, not the college of it that was named last."""
    whole = wholes.get(key)
    if head != _SCHOOL or whole is None or not of_class(register, whole, head):
        return key
    return whole
