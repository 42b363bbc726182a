"""Tellings -> groups that are one event.

Tellings with contradicting dates are two. Else one name is the other's end, or it leaves
out words of the other before a common end and who takes part agrees; what a title or a
caption sums up is the dated event of its kind that shares its agents, place or words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter

from graph.context.register import Key
from graph.dates import When
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, Happening
from graph.extractors._learnt import held_apart
from graph.extractors._lists import clause_pattern
from graph.extractors._sessions import met_bare, oath_again, of_board
from graph.extractors._signings import ceremonies_joined, signs
from graph.lexicons import ordered, words
from graph.script import simplified

_YEARS = re.compile(r"(?:19|20)\d{2}年?")  # of which most names of a report may have one
_KINDS = (
    ("meeting", "ceremony", "signing", "negotiation", "report-session", "publication"),
    ("inspection", "visit", "activity", "training"),
    ("campaign", "activity", "inspection", "report-session"),
    ("investigation", "judgment", "case"),
    ("accident", "disaster", "rescue"),
    ("project", "establishment", "signing", "ceremony"),
    ("award", "ceremony"),
)
_MISHAPS = ("accident", "disaster")
_LEGAL = ("investigation", "judgment", "case")
_CASES = ("events/case-named", "events/case-heading", "events/case-listed")
_WORKS = ("events/project", "events/project-row")
_STEP = 8  # characters of a step of a case by which it cannot be told apart
_BARE = 4  # characters of a verb of signing without what is signed
_WITNESSED = ("events/witnessed", "events/witnessed-signing")
_HEADING = "heading"
_SPOKEN = "events/spoken-at"
_SECTION = 2  # paragraphs behind a section's heading that it sums up
_GIVEN_BACK = "反馈"
_EVERY = 3  # what it counts that all the places of a title are told
_OPENING = 4  # characters at the front of a name in which its verb stands
_VISITS = ("inspection", "visit")
_NOTHING = dict.fromkeys(map(ord, "“”\"'‘’「」『』 \u3000\xa0"))


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """``name`` without quotation marks and spaces."""
    return name.translate(_NOTHING)


def same(told: list[Happening]) -> list[list[Happening]]:
    """Groups of tellings that are one event, in the order of their first telling."""
    groups: list[list[Happening]] = []
    for one in sorted(told, key=lambda h: (-len(plain(h.name)), h.start)):
        group = next((g for g in groups if _named_alike(g, one)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    groups = _titles_joined(ceremonies_joined(groups, told))
    for group in groups:
        group.sort(key=lambda h: h.start)
    return sorted(groups, key=lambda g: g[0].start)


def _titles_joined(groups: list[list[Happening]]) -> list[list[Happening]]:
    """The groups with those that only a title tells put to the event that they sum up."""
    kept = [g for g in groups if not _heads(g)]
    body = [g for g in kept if not all(h.role == "related" for h in g)]
    for group in groups:
        if not _heads(group):
            continue
        rated = [(_sums_up(group, g), g) for g in sorted(body, key=_order)]
        best, chosen = max(rated, key=itemgetter(0), default=(0, None))
        if chosen is None or not best:
            kept.append(group)
        else:
            chosen += group
    return kept


def _heads(group: list[Happening]) -> bool:
    """Whether only the report's own titles and captions tell it, not links to other reports; or
    the heading of a section, which says no day."""
    return all(_section(h) or (h.titled and h.role != "related") for h in group)


def _section(told: Happening) -> bool:
    return told.role == _HEADING and told.when is None


def _order(group: list[Happening]) -> int:
    return min(h.start for h in group)


def _agree(group: list[Happening], other: Happening) -> bool:
    """Whether no date of the group contradicts that of ``other`` (2023 holds 2023-11-07)."""
    if other.when is None or not other.when.begin:
        return True
    dates = [h.when for h in group if h.when and h.when.begin]
    every = all if _GIVEN_BACK in other.name else any  # 13日至14日,…反馈: each day another is told
    return not dates or every(_at_once(d, other.when) for d in dates)


def _at_once(one: When, other: When) -> bool:
    """Whether two dates can be of one event: a year and its day, some days and one of them."""
    here, there = str(one.begin), str(other.begin)
    if here.startswith(there) or there.startswith(here):
        return True
    return here < there <= str(one.finish or here) or there < here <= str(other.finish or there)


def _named_alike(group: list[Happening], other: Happening) -> bool:
    """Whether ``other`` tells the event of ``group``, whose names are as long or longer."""
    if not _agree(group, other) or any(_strangers(one, other) for one in group):
        return False
    short = plain(other.name)
    return any(_names(one, other, plain(one.name), short) for one in group)


def _names(one: Happening, other: Happening, long: str, short: str) -> bool:
    if _likewise(one, other) or _then(one, other) or of_board(one, other):
        return False
    if long == short or held_apart(one, other):
        return long == short and not _apart(one, other)
    again = (_signs, _begins, _reports, _inside, _met_again, oath_again)
    if any(told(one, other) for told in again) or _ceremony_of(one, other, long, short):
        return True
    if not (one.head and other.head and one.kind == other.kind):
        return False
    if long.endswith(short) and (len(short) >= 4 or _who(one) & _who(other) or _again(one, other)):
        return True
    if long[-2:] != short[-2:] or not _leaves_out(short, long):
        return False
    return one.titled or other.titled or bool(_who(one) & _who(other))


def _again(one: Happening, other: Happening) -> bool:
    """Whether the class word alone tells of the meeting that its paragraph named: 召开…推进会。
    县长甲主持推进会."""
    near = one.coded.line.sentence.block == other.coded.line.sentence.block
    led = bool(other.agents) and all(how == "participant" for _, _, how in other.agents)
    bare = other.name == other.head and one.coded is not other.coded
    return near and bare and led and not other.places


def _apart(one: Happening, other: Happening) -> bool:
    """Whether a step that many cases have (提起公诉) is told of others: no one does both."""
    bare = one.kind in _LEGAL and len(one.name) <= _STEP and not (one.titled or other.titled)
    here, there = _who(one), _who(other)
    return bare and bool(here) and bool(there) and not here & there


def _strangers(one: Happening, other: Happening) -> bool:
    """Whether a step that many cases have is told of other people, if only by a title:
    局长甲接受审查调查, 对科长乙进行了审查调查."""
    legal = one.kind in _LEGAL and other.kind in _LEGAL
    here, there = ({k for k in _who(h) if k[0] == "Person"} for h in (one, other))
    short = legal and min(len(one.name), len(other.name)) <= _STEP
    return short and bool(here and there) and not here & there


def _then(one: Happening, other: Happening) -> bool:
    """Whether the one told later is said to come behind the other: 甲随后主持召开紧急会议."""
    if one.titled or one.coded is other.coded or one.start < other.start:
        return False
    start = mark_before(one.coded.code, one.first, MARKS) + 1
    return any(word in one.coded.code[start : one.first] for word in words("afterwards_words"))


def _likewise(one: Happening, other: Happening) -> bool:
    """Whether one of them is said to be held by others too: 乙县检察院同日也开展了开放日活动."""
    if _who(one) & _who(other) or one.coded is other.coded:
        return False
    late = max(one, other, key=lambda h: h.start)
    start = mark_before(late.coded.code, late.first, MARKS) + 1
    said = late.coded.code[start : late.first + len(late.head)]
    return not late.titled and clause_pattern("likewise").search(said) is not None


def _signs(one: Happening, other: Happening) -> bool:
    """Whether 代表双方签字 tells again what is signed in its paragraph."""
    if one.rule in _WITNESSED and other.name in words("signing_ceremonies"):
        return one.start < other.start  # 见证甲与乙框架协议签约: 签约仪式 tells it again
    sides = sum(k[0] == "Organization" for k in _who(one)) > 1
    retold = other.rule == _SPOKEN or (sides and simplified(other.name).startswith(one.head))
    if retold and _signs_again(one, other):
        return True
    bare = len(other.head) <= _BARE and other.name.endswith(other.head) and not other.documents
    if not (one.kind == other.kind == "signing" and bare):
        return False
    bodies = {k for k in _who(other) if k[0] == "Organization"}
    near = one.coded.line.sentence.block == other.coded.line.sentence.block
    sides = bool(bodies) and other.name.startswith(ordered("both_words"))
    return (near or sides) and one.start < other.start and bodies <= _who(one)


def _signs_again(one: Happening, other: Happening) -> bool:
    """Whether the ceremony at which somebody speaks (签署仪式上) is what was signed before."""
    far = other.coded.line.sentence.block - one.coded.line.sentence.block
    again = simplified(other.name) in words("signing_ceremonies")
    return signs(one) and again and not one.titled and one.start < other.start and far <= _SECTION


def _ceremony_of(one: Happening, other: Happening, long: str, short: str) -> bool:
    """Whether a line tells of what is signed as the ceremony that it names first: 某县项目集中签约
    仪式举行,9个项目集中签约."""
    here = one.coded is other.coded and {one.kind, other.kind} == {"ceremony", "signing"}
    stem = next((long.removesuffix(e) for e in ordered("gathering_ends") if long.endswith(e)), "")
    return here and len(short) >= _BARE and stem.endswith(short)


def _met_again(one: Happening, other: Happening) -> bool:
    """Whether two tell that the same people meet: 甲会见了乙一行。甲在会见乙时说,…."""
    shared = {k for k in _who(one) & _who(other) if k[0] == "Person"}
    both = one.kind == other.kind == "visit" and _meets(one) and _meets(other)
    guest = plain(other.name).removeprefix(other.head)
    return both and len(shared) > 1 and len(guest) > 1 and guest in plain(one.name)


def _inside(one: Happening, other: Happening) -> bool:
    """Whether the name of a step of a case is the end of the other's, in the same words:
    公开开庭审理并|当庭宣判甲盗窃案."""
    here = one.coded is other.coded and one.start <= other.start and other.end == one.end
    return here and one.kind in _LEGAL and other.kind in _LEGAL


def _begins(one: Happening, other: Happening) -> bool:
    """Whether a bare 动工 tells of the project that its sentence names before."""
    bare = other.name == other.head and one.coded is other.coded and one.start < other.start
    return bare and one.kind == other.kind == "project" and one.rule in _WORKS


def _reports(one: Happening, other: Happening) -> bool:
    """Whether 会上,副组长反馈意见 tells again the report given back that its paragraph tells."""
    near = one.coded.line.sentence.block == other.coded.line.sentence.block
    clash = one.places and other.places and not set(one.places) & set(other.places)
    return near and not clash and all(w in h.name for h in (one, other) for w in (_GIVEN_BACK,))


def _who(told: Happening) -> set[Key]:
    return {k for k, _, _ in told.agents}


def _leaves_out(short: str, long: str) -> bool:
    """Whether ``short`` is ``long`` with words left out."""
    rest = iter(long)
    return len(short) >= 4 and all(c in rest for c in short)


def _sums_up(title: list[Happening], body: list[Happening]) -> int:
    """How much says that a title's telling is that of an event of the text; 0: nothing."""
    pairs = [(head, told) for head in title for told in body if _may_be_one(head, told)]
    return max((_shares(head, told) for head, told in pairs), default=0)


def _may_be_one(head: Happening, told: Happening) -> bool:
    """Whether kind, modality and dates let ``told`` be what a title tells."""
    if not (head.modality == told.modality == "asserted" and _kindred(head.kind, told.kind)):
        return False
    behind = told.coded.line.sentence.block - head.coded.line.sentence.block
    if _section(head) and (_section(told) or not 0 < behind <= _SECTION):
        return False
    if head.kind in _VISITS and _meets(head) != _meets(told):
        return False
    return _agree([told], head) and bool(told.when or not head.when)


def _meets(told: Happening) -> bool:
    """Whether it is somebody who is seen, not a place: 会见."""
    return any(verb in told.name[:_OPENING] for verb in words("meeting_verbs"))


def _kindred(one: str, other: str) -> bool:
    return one == other or any(one in kinds and other in kinds for kinds in _KINDS)


def _shares(head: Happening, told: Happening) -> int:
    """How much words of four characters, agents and places the two have in common."""
    one, other = _YEARS.sub("", plain(head.name)), plain(told.name)
    size = 3 if head.kind in _MISHAPS else 4
    shared = 2 if any(one[i : i + size] in other for i in range(len(one) - size + 1)) else 0
    if head.kind in _MISHAPS and told.kind in _MISHAPS:
        return shared or 2 * any(_holds(a, b) for a in head.places for b in told.places)
    if head.rule in _CASES and told.rule == "events/predicate" and len(told.name) <= _STEP:
        return 0  # a case in a title is more than one step of it
    if head.kind not in _VISITS or told.kind not in _VISITS:
        alike = len(head.head) >= 3 and head.head == told.head
        verbal = head.kind in _LEGAL and head.head not in words("event_heads")
        both = _who(head) & _who(told)
        person = head.kind == told.kind in _LEGAL and any(k[0] == "Person" for k in both)
        legal = person or (verbal and bool(both))
        return shared or int(alike or legal or met_bare(head, told))
    text = told.coded.line.text
    near = any(_holds(a, b) for a in head.places for b in told.places)
    if near or any(one[i : i + 3] in text for i in range(1, min(5, len(one) - 2))):
        shared += 2
    elif head.places and told.places and not shared:
        return 0
    if len(head.places) > 1 and all(any(_holds(b, a) for b in told.places) for a in head.places):
        shared += _EVERY  # 在甲县乙县调研 is the tour through both, not its station in one
    return shared + (1 if _who(head) & _who(told) else 0) + (1 if shared and told.when else 0)


def _holds(outer: Key, inner: Key) -> bool:
    """Whether a place is another, or by its code one that holds it (433100 holds 433101)."""
    if outer == inner:
        return True
    one, other = str(outer[1]), str(inner[1])
    if outer[0] != "Place" or inner[0] != "Place" or not (one.isdigit() and other.isdigit()):
        return False
    return one.endswith("00") and other.startswith(one.rstrip("0"))
