"""Words + place spans -> body spans by the grammar of official names.

A name opens with a place (合作市), a level word that stands for the report's own unit
(州, 省), a national organ or what the tagger takes for a body; it goes on with heads of
``lexicons/organ_heads.tsv``, each with the modifiers before it: 合作市|人民法院|审判委员会.
Every head makes a body, the longer one holds the shorter (``inner``). Heads that stand
alone are kept with ``source="bare"``: only the context can say whose they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.gazetteer import gazetteer
from graph.lexicons import beginnings, forms, words
from graph.mentions.aidteams import aid_teams
from graph.mentions.apart import apart, outermost
from graph.mentions.banklists import bank_lists
from graph.mentions.boardnames import boards
from graph.mentions.brackets import bracketed
from graph.mentions.caucuses import caucuses
from graph.mentions.chiefs import chiefs
from graph.mentions.countedclasses import crowd
from graph.mentions.dashed import dashed
from graph.mentions.delegations import sent
from graph.mentions.departmentlists import department_lists
from graph.mentions.eponyms import eponyms
from graph.mentions.fields import field_units
from graph.mentions.firms import firms
from graph.mentions.heads import (
    aligned,
    is_committee,
    is_title,
    next_head,
    used,
)
from graph.mentions.hosted import SPECIAL, aided, departments, hosted, with_office, with_team
from graph.mentions.houseparts import house_parts, masked
from graph.mentions.inside import composite, office, past_unit, ruling, sends, unhoused, with_part
from graph.mentions.lonegroups import counted, groups
from graph.mentions.ministries import ministries
from graph.mentions.openings import is_class, openings
from graph.mentions.owned import owned
from graph.mentions.ownunits import acts_on_another, with_unit
from graph.mentions.patterned import posted
from graph.mentions.plainsites import classed_site
from graph.mentions.pointing import one_of, parts_of_class, stand_ins, uncounted
from graph.mentions.prefixed import prefixed
from graph.mentions.quotedteams import competing, quoted_teams
from graph.mentions.rivals import rivals
from graph.mentions.shared import shared
from graph.mentions.societies import societies
from graph.mentions.spans import Span, Words
from graph.mentions.tagged import tagged
from graph.mentions.titledparts import titled_parts
from graph.mentions.tradefirms import trade_firms
from graph.mentions.units import titled_quotes, titled_units

_HOSTS = ("school", "hospital", "government")  # of halls that are no bodies of their own


def bodies(sentence: Words, places: list[Span]) -> list[Span]:
    """Body spans of one sentence; longest first where they meet, by start."""
    opened = [*openings(sentence, places), *eponyms(sentence), *departments(sentence)]
    opened += list(aid_teams(sentence, opened))
    grown = [prefixed(sentence, s) for o in opened if (s := _grow(sentence, o))]
    grown = [g for g in grown if g.source != SPECIAL or g.inner]  # alone it is a bare head
    grown = list(apart(sentence, grown, places))
    joint = [*ministries(sentence, places), *shared(sentence, grown, places), *caucuses(sentence)]
    if joint:
        grown = [*(g for g in grown if not any(j.meets(g) for j in joint)), *joint]
    grown += [s for s in groups(sentence) if not any(_reaches(sentence, g, s) for g in grown)]
    grown = [
        g
        for g in grown
        if not (g.head and crowd(sentence, g.end - len(g.head), len(g.head)))
        or forms("serving_words").ending(sentence.text, g.start)
    ]
    if given := sentence.given("Organization"):
        grown = [g for g in grown if all(g.holds(n) or not g.meets(n) for n in given)]
    seen = [with_part(sentence, with_office(sentence, s)) for s in tagged(sentence, grown, places)]
    seen = [s for s in seen if not (s.head and crowd(sentence, s.end - len(s.head), len(s.head)))]
    seen += societies(sentence, [*grown, *seen])
    kept = _whole(sentence, [*grown, *seen], places)
    teams = [*quoted_teams(sentence, kept, places), *competing(sentence, places)]
    teams = [t for t in teams if not any(k.holds(t) for k in kept)]
    if teams:
        kept = [k for k in kept if not any(t.meets(k) for t in teams)] + teams
    kept = [k for k in kept if not classed_site(sentence, k)]
    kept += list(trade_firms(sentence, places, kept))
    kept += firms(sentence, kept)
    kept += list(chiefs(sentence, kept))
    kept += parts_of_class(sentence, kept)
    kept = titled_parts(sentence, kept)
    kept += [*titled_units(sentence, kept), *titled_quotes(sentence, kept)]
    kept += department_lists(sentence, kept)
    if fields := list(field_units(sentence, kept)):
        kept = [k for k in kept if not any(f.holds(k) for f in fields)] + fields
    if listed := list(boards(sentence, kept)):
        kept = [k for k in kept if not any(b.holds(k) for b in listed)] + listed
    if banks := list(bank_lists(sentence, kept)):
        kept = [k for k in kept if not any(b.meets(k) for b in banks)] + banks
    kept += [r for r in rivals(sentence) if not any(r.meets(k) for k in kept)]
    kept += list(_bare(sentence, kept))
    if kept:
        kept = house_parts(sentence, [dashed(sentence, k) for k in kept])
        named = (uncounted(sentence, k) for k in kept if not one_of(sentence, k, places))
        kept = [n for n in named if n is not None and not masked(sentence, n)]
    return sorted([*kept, *stand_ins(sentence, kept)], key=lambda s: s.start)


def _whole(sentence: Words, bodies_: list[Span], places: list[Span]) -> list[Span]:
    """The names with what else belongs to them before, inside and behind; the longest ones."""
    if not bodies_:
        return []
    text = sentence.text
    own = (aided(sentence, hosted(sentence, s)) for s in bodies_)
    found = [bracketed(sentence, with_team(sentence, s)) for s in own]
    found = [s for s in found if not (s.head and used(text, s.end - len(s.head), s.head))]
    kept = outermost([with_unit(sentence, k) for k in outermost(found)])
    kept = [owned(sentence, k, found) for k in kept]
    return outermost([sent(sentence, k, [*kept, *places]) for k in kept])


def _reaches(sentence: Words, body: Span, group: Span) -> bool:
    """Whether a body goes as far as a group that it meets, no 国网|西藏自治区供电公司."""
    before = sentence.text[group.start : body.start]
    return body.meets(group) and body.end >= group.end and before not in words("prefix_organs")


def _grow(sentence: Words, opening: Span) -> Span | None:
    """The longest body that starts with ``opening``, holding the shorter ones."""
    current: Span | None = opening if opening.head else None
    cursor = opening.end
    if current is None:
        front = forms("class_fronts").at(sentence.text, cursor)
        if front and front in words("group_words"):
            return None  # 省、市|有关部门
    while True:
        part = current is not None and current.head not in words("territorial_heads")
        found = next_head(
            sentence,
            cursor,
            part=part,
            bare_level=opening.region != "",
            kind=current.kind if current else "",
        )
        if current is not None and (end := posted(sentence, cursor)):
            found = end, str(forms("organ_heads").ending(sentence.text, end, cursor))
        if found is None and current is not None:
            found = past_unit(sentence, current, cursor)
        if found is None:
            break
        if current is not None and current.kind in _HOSTS and found[1] in words("venue_heads"):
            break
        if current is not None and (
            _firm_goes_on(sentence, current, found[1])
            or sends(sentence, current, *found)
            or acts_on_another(sentence, cursor)
        ):
            break
        if current is None and _other_level(sentence, opening, *found):
            return None
        if current is None and forms("all_regions").at(sentence.text, cursor, found[0]):
            return None  # 住甘|全国政协
        if found[1] in words("venue_heads"):
            found = _before_venue(sentence, cursor, *found)
        cursor, head = found
        row = forms("organ_heads").rows.get(head, {})
        inner: tuple[Span, ...] = opening.inner
        if current is not None:
            merged = head in words("legal_forms") or current.head in words("prefix_organs")
            inner = current.inner if merged or unhoused(current) else (current,)
        if (whole := composite(sentence, opening, cursor, head, inner)) or (
            current is None and (whole := office(sentence, opening, cursor, head))
        ):
            inner = (whole,)
        current = Span(
            opening.start,
            cursor,
            "Organization",
            head=head,
            kind=row.get("kind", "party"),
            region=opening.region,
            inner=inner,
            value=None if opening.source == "given" else opening.value,
            source=opening.source,
        )
    if current is None or _is_head(sentence, current):
        return None
    return current if current.kind or current.head else None


def _firm_goes_on(sentence: Words, firm: Span, head: str) -> bool:
    """Whether the head behind a firm's full name is a word of what it does: 有限公司|办."""
    return len(head) == 1 and forms("legal_forms").ending(sentence.text, firm.end) is not None


def _other_level(sentence: Words, opening: Span, end: int, head: str) -> bool:
    """Whether another level's committee stands behind, 鹤城区|市委机关, or a place: 江苏|东台."""
    if len(head) == 1 and gazetteer().named(sentence.text[opening.end : end]):
        return True
    if opening.source != "place" or not is_committee(head):
        return False
    if end - len(head) > opening.end:
        return True  # 怀化市|鹤城区|市委
    last = sentence.text[opening.end - 1]
    return last in words("levels") and last != head[0] and sentence.text[opening.end] == head[0]


def _is_head(sentence: Words, body: Span) -> bool:
    """Whether the place that opens a name only looks like one: 公安|厅 is of no 公安县."""
    alone = body.source == "place" and len(body.inner) == 1
    return alone and sentence.text[body.start : body.end] in words("organ_heads")


def _before_venue(sentence: Words, start: int, end: int, head: str) -> tuple[int, str]:
    """The body that has a hall or a room (某县同心中学|体育馆), else the whole."""
    cut = end - len(head)
    owner = forms("organ_heads").ending(sentence.text, cut, start + 1)
    if owner is None or len(owner) < 2:
        return end, head
    return (cut, owner) if forms("organ_heads")[owner]["kind"] in _HOSTS else (end, head)


def _bare(sentence: Words, known: list[Span]) -> Iterator[Span]:
    """Heads that stand alone (检察院, 公安局): whose they are, only the context knows."""
    heads, text = forms("organ_heads"), sentence.text
    reached = -1
    for start in _bare_starts(sentence):
        if start < reached:
            continue
        head = heads.at(text, start, sentence.sentence.end)
        if head is None or len(head) < 2:
            continue
        end = start + len(head)
        if known and any(k.start < end and start < k.end for k in known):
            continue
        past = text[end : end + 1] in words("past_chars") and heads[head]["unit"] == "yes"
        title = forms("titles").at(text, end + past, sentence.sentence.end)
        titled = title is not None and title not in words("verb_titles")
        titled |= text[end - 1 : end + 1] in words("shared_titles") and end + 1 in sentence.ends
        if heads[head]["generic"] == "yes" and not (titled or ruling(text, start, end)):
            continue
        if crowd(sentence, start, len(head)):
            continue
        if not aligned(sentence, end) or is_class(sentence, start) or counted(sentence, start):
            continue
        if head in words("not_bodies") or is_title(sentence, start, head):
            continue
        reached = end
        source = "that" if head in words("house_words") else "bare"
        source = "group" if head in words("field_groups") else source
        yield Span(start, end, "Organization", head=head, kind=heads[head]["kind"], source=source)


def _bare_starts(sentence: Words) -> list[int]:
    """Where a bare head may start: at a token that opens as one, or behind a joining word in a
    long one."""
    found = [sentence.tokens[index].start for index in sentence.opening(beginnings("organ_heads"))]
    text, joiners, inner = sentence.text, forms("joiners"), list[int]()
    for token in sentence.tagged("ORG", "nt"):
        for at in range(token.start + 1, token.end - 1):
            if text[at - 1] in joiners.last:
                joiner = joiners.ending(text, at, token.start + 1)
                if joiner and len(joiner) > 1:
                    inner.append(at)
    return sorted(found + inner) if inner else found
