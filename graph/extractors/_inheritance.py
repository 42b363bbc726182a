"""A telling without a date -> the day, and who decides, of what was told before it.

会上, 同日, 仪式结束后 take the day of the gathering told last; so do appointments and
decisions, with its body as who makes them; what goes on with the same people in the same
paragraph (…,随后走进…。他还看望了…) takes the day of what they did before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.context.coding import Coded
from graph.context.register import Key
from graph.dates import When
from graph.extractors._attendance import gathers
from graph.extractors._coded import mark_before
from graph.extractors._happening import MARKS, TITLES, Happening, opening, refers
from graph.lexicons import forms, words

_AT_ONCE = ("award", "ceremony", "visit", "signing", "publication")
_PERSONNEL = ("appointment", "removal", "election")
_DECIDED = (*_PERSONNEL, "publication", "establishment", "meeting", "report-session")
_WHOLES = ("meeting", "ceremony", "activity", "report-session", "training")
_VISITING = ("visit", "inspection", "meeting", "activity", "negotiation")
_MUTUAL = ("signing", "negotiation", "visit")
_LEGAL = ("judgment", "case")
_STEPS = ("judgment", "case", "investigation")
_ELSEWHERE = ("events/meeting-spirit",)  # told of, on whatever day it was
_PARAGRAPHS = 2  # back that the same people's day can hold
_FRONT = 8  # characters at the front of a sentence in which a gathering is pointed to
_FAR = 3  # paragraphs back that 会上 can mean


def inherit(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> None:
    """Give ``one`` the day and the deciding body of what was told before, where it has none."""
    if one.titled or one.modality != "asserted" or one.rule in _ELSEWHERE:
        return
    _both(one, told)
    _court(one, told)
    _accused(one, told)
    gatherings = [h for h in told if gathers(h) and h.modality == "asserted"]
    whole = _whole(one, gatherings)
    if whole is not None:
        one.whole = whole
    meetings = [h for h in gatherings if h.kind == "meeting" and h.head and h.day]
    if one.kind in _DECIDED and not _acting(one):
        _decided(one, gatherings, meetings)
    if one.kind in _PERSONNEL and not _acting(one):
        _resolving(one, told)
    if _same_day(one):
        day = _last_day(one, lines)
        one.when = day if day is not None else one.when
        return
    if one.when is not None:
        return
    source = _gathering(one, [h for h in gatherings if h.day]) or _same_people(one, told, lines)
    if source is None and one.kind in _PERSONNEL and meetings:
        source = meetings[-1]
    moment = source.when if source is not None else _goes_on(one, lines)
    if moment is None and one.kind in words("narrated_kinds"):
        moment = _running(one, told, lines)
    if moment is None and one.kind in _PERSONNEL and one.rule.startswith("posts/"):
        moment = _resolved(lines)
    if moment is not None:
        one.when = moment


def _both(one: Happening, told: list[Happening]) -> None:
    """Give what 双方 do the two sides of what was told before."""
    start = mark_before(one.coded.code, one.first, MARKS) + 1
    if _acting(one) or not any(w in one.coded.code[start : one.first] for w in words("both_words")):
        return
    before = [h for h in told if h.kind in _MUTUAL and not h.titled and _near(one, h)]
    for key, role, relation in before[-1].agents if before else ():
        if key not in {k for k, _, _ in one.agents} and role not in words("attending_verbs"):
            one.join(key, "", relation)


def _court(one: Happening, told: list[Happening]) -> None:
    """Give a sentence the court, and the day, of the judgment or trial told before."""
    if one.kind != "judgment" or one.titled or any(k[0] == "Organization" for k, *_ in one.agents):
        return
    before = [h for h in told if h.kind in _LEGAL and h.modality == "asserted" and _near(one, h)]
    courts = [(h, a) for h in before for a in h.agents if a[2] == "organizer" and _judges(h, a[0])]
    if not courts:
        return
    source, (key, _, relation) = courts[-1]
    one.join(key, "", relation)
    pronounced = source.kind == "judgment" or not source.when
    if one.when is None and pronounced and not one.coded.line.dates:
        one.when = source.when


def _accused(one: Happening, told: list[Happening]) -> None:
    """Give a step of a case the one person whom all the steps told before concern."""
    if one.kind not in _STEPS or any(k[0] == "Person" for k, _, _ in one.agents):
        return
    if any(s is not None and s.type in ("Person", "Figure") for s in one.coded.spans):
        return
    before = [h for h in told if h.kind in _STEPS and not h.titled and _near(one, h)]
    concerned = {k for h in before for k, role, _ in h.agents if k[0] == "Person" and not role}
    if len(concerned) == 1:
        one.join(concerned.pop(), "", "participant")


def _judges(told: Happening, key: Key) -> bool:
    """Whether what a body does there is to try or to judge."""
    return key[0] == "Organization" and any(w in told.name for w in words("trial_words"))


def _whole(one: Happening, gatherings: list[Happening]) -> Happening | None:
    """The gathering told last, of which 会上, 活动期间 make the event a part."""
    before = [h for h in gatherings if not h.titled and h.coded is not one.coded and _near(one, h)]
    word = opening(one) if before else None
    if word is None:
        return None
    rows = forms("gathering_words").rows
    kinds = next((rows[w]["kinds"].split("|") for w in rows if w in word), list(_WHOLES))
    fit = [h for h in before if h.kind in kinds]
    return fit[-1] if fit else None


def _acting(one: Happening) -> bool:
    return any(relation == "organizer" for _, _, relation in one.agents)


def _decided(one: Happening, gatherings: list[Happening], meetings: list[Happening]) -> None:
    """The body whose meeting decides: 会议审议通过 …, and appointments made at a session."""
    told = [h for h in gatherings if not h.titled]
    if refers(one) and told and (_near(one, told[-1]) or len(told) == 1):
        source = told[-1]
    elif one.kind in _PERSONNEL and meetings and one.rule.startswith("posts/"):
        source = meetings[-1]
    else:
        return
    for key, role, relation in source.agents:
        if relation == "organizer" and key[0] == "Organization":
            one.join(key, role, "organizer")


def _resolving(one: Happening, told: list[Happening]) -> None:
    """The body that decides on a post, for the posts told behind it in its paragraph."""
    block = one.coded.line.sentence.block
    same = (h for h in reversed(told) if h.coded.line.sentence.block == block and not h.titled)
    before = next((h for h in same if h.kind in _PERSONNEL), None)
    for key, role, relation in before.agents if before is not None else ():
        if relation == "organizer" and key[0] == "Organization":
            one.join(key, role, "organizer")


def _near(one: Happening, other: Happening) -> bool:
    return one.coded.line.sentence.block - other.coded.line.sentence.block <= _FAR


def _gathering(one: Happening, dated: list[Happening]) -> Happening | None:
    """The gathering on whose day it takes place: 会上, 会前, or the same sentence goes on."""
    if not dated:
        return None
    last = _meant(one, dated)
    known = _near(one, last) or len({h.day for h in dated}) == 1
    if refers(one) and known:
        return last
    near = one.coded.line.sentence.block == last.coded.line.sentence.block
    at_once = near and one.kind in _AT_ONCE and bool(one.agents)
    return last if at_once and not _dated_between(one, last) else None


def _meant(one: Happening, dated: list[Happening]) -> Happening:
    """The gathering of the kind that its sentence opens with (座谈会后), else the last."""
    line = one.coded.line.text
    front = line[: len(line) - len(line.lstrip('" ')) + _FRONT]
    for word, row in forms("gathering_words").rows.items():
        if word in front and refers(one):
            fit = [h for h in dated if h.kind in row["kinds"].split("|")]
            return (fit or dated)[-1]
    return dated[-1]


def _same_people(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> Happening | None:
    """What the same people did before in the paragraph or the one before, when its day is known."""
    if any(d.value != one.when for d in one.coded.line.dates) or _looks_back(one):
        return None
    family = next((kinds for kinds in (_VISITING, _LEGAL) if one.kind in kinds), ())
    here = one.coded.line.sentence.block
    block = here - (_PARAGRAPHS if family else 0)
    before = [h for h in told if h.coded.line.sentence.block >= block and h.modality == "asserted"]
    dated = next((h for h in reversed(before) if h.when is not None and not h.titled), None)
    if dated is None or dated.day is None:
        return None
    since = (c for c in lines if c.line.sentence.start > dated.coded.line.sentence.start)
    if any(_days(c) for c in since):
        return None
    if dated.coded.line.sentence.block < here and dated.kind not in family:
        return None
    who = {k for k, _, _ in one.agents if k[0] != "Place"}
    return dated if who & {k for k, _, _ in dated.agents} else None


def _goes_on(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The day that the last sentence of its paragraph to name one opens with, or the only day."""
    line = one.coded.line
    if line.dates or not (one.agents or one.places) or _looks_back(one):
        return None
    block = [c for c in lines if c.line.sentence.block == line.sentence.block]
    days = [(c, at, d) for c in block for at, d in _days(c)]
    if len({d.begin for _, _, d in days}) == 1:
        return days[0][2]
    led = [d for c, at, d in days if mark_before(c.code, at, MARKS) == at - 1]
    return led[-1] if led else None


def _running(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> When | None:
    """The day at which the story of a mishap has come: the last day that its lines name."""
    mishaps = (h for h in told if h.kind in words("mishap_kinds") and h.modality == "asserted")
    if not any(h.day for h in mishaps) or _looks_back(one) or not (one.agents or one.places):
        return None
    here = one.coded.line.sentence.block
    for coded in reversed(lines):
        if here - coded.line.sentence.block > _FAR or coded.line.sentence.role in TITLES:
            return None
        if days := _days(coded):
            return days[-1][1]
    return None


def _looks_back(one: Happening) -> bool:
    """Whether its clause, or the front of its sentence, turns to an earlier time: 此前, 曾."""
    said = one.coded.code[mark_before(one.coded.code, one.first, MARKS) + 1 : one.first]
    front = one.coded.line.text.startswith(tuple(sorted(words("looking_back"))))
    return front or any(w in said for w in words("looking_back"))


def _days(coded: Coded) -> list[tuple[int, When]]:
    """The whole days that a line names, with their places in the coded string."""
    found = []
    for at, span in enumerate(coded.spans):
        moment = span.value if span is not None and span.type == "Date" else None
        if isinstance(moment, When) and moment.begin == moment.finish:
            if len(moment.begin or "") == len("2021-01-01") and not _said_same(moment):
                found.append((at, moment))
    return found


def _last_day(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The day named last before 当天, 当晚: the day of the story, not that of the paper."""
    here = [d for at, d in _days(one.coded) if one.coded.starts[at] < one.start]
    if here:
        return here[-1]
    for coded in reversed(lines):
        if coded.line.sentence.role in ("title", "subtitle"):
            return None
        if days := _days(coded) or _last_of_range(coded):
            return days[-1][1]
    return None


def _last_of_range(coded: Coded) -> list[tuple[int, When]]:
    """The last day of a span of days: 同日 behind 8月2日至4日 is the 4th."""
    dates = [(at, s.value) for at, s in enumerate(coded.spans) if s and s.type == "Date"]
    spans = [(at, d) for at, d in dates if isinstance(d, When) and d.kind == "range"]
    days = ((at, d) for at, d in spans if len(d.finish or "") == len("2021-01-01"))
    return [(at, replace(d, begin=d.finish, kind="date")) for at, d in days]


def _resolved(lines: Sequence[Coded]) -> When | None:
    """The one day of the line before a list that says who decided: 2025年7月29日,…会议决定."""
    for coded in reversed(lines):
        if not any(word in coded.line.text for word in words("resolving_words")):
            continue
        days = [d.value for d in coded.line.dates if isinstance(d.value, When)]
        whole = [d for d in days if d.begin == d.finish and len(d.begin or "") == 10]
        if whole:
            return whole[0] if len({d.begin for d in whole}) == 1 else None
    return None


def _same_day(one: Happening) -> bool:
    """Whether its date is only 同日, 当天 and nothing before in its paragraph says which."""
    return one.when is not None and _said_same(one.when) and one.day == one.published


def _said_same(moment: When) -> bool:
    """Whether a date says only 当天, 当晚, 16时50分."""
    return moment.rule == "clock" or moment.text.startswith(tuple(sorted(words("same_day"))))


def _dated_between(one: Happening, last: Happening) -> bool:
    """Whether the sentence of ``one`` names a date of its own."""
    return bool(one.coded.line.dates) and one.coded is not last.coded
