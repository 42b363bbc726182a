"""A telling without a date -> the day, and who decides, of what was told before it.

会上, 同日, 仪式结束后 take the day of the gathering told last; so do appointments and
decisions, with its body as who makes them; what goes on with the same people in the same
paragraph (…,随后走进…。他还看望了…) takes the day of what they did before.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import Coded
from graph.context.register import Key
from graph.extractors._accused import accused
from graph.extractors._amid import whole_of
from graph.extractors._asides import FAR, begun, dates_of, days_of, looks_back, turned
from graph.extractors._coded import mark_before
from graph.extractors._counted import came_over, of_heads
from graph.extractors._decisions import PERSONNEL, listed_decision
from graph.extractors._gatherings import ELSEWHERE, gathers, other_part
from graph.extractors._happening import MARKS, Happening, opening, refers
from graph.extractors._learnt import dated_inside, learnt, of_guest
from graph.extractors._lists import clause_pattern
from graph.extractors._moments import names_event
from graph.extractors._prized import prized
from graph.extractors._progress import gone_back, opened_on, piece_of, resolved, vague_since
from graph.extractors._referred import all_of_it, stayed
from graph.extractors._sequels import counted_day, followed, gone_on, listed_under, takes_effect
from graph.extractors._sessions import resolves, session_of, sworn
from graph.extractors._signings import joined_from, sides_of
from graph.extractors._storydays import (
    MUTUAL,
    WHOLES,
    closing,
    goes_on,
    last_day,
    last_of,
    mishap_day,
    only_day,
    recalled,
    running,
    same_block,
    same_day,
    shifted,
    stay_days,
    told_here,
    tries,
    turned_to,
    within,
    year_told,
)
from graph.lexicons import among, forms, ordered, words

_AT_ONCE = ("award", "ceremony", "visit", "signing", "publication")
_DECIDED = (*PERSONNEL, "publication", "establishment", "meeting", "report-session")
_VISITING = ("visit", "inspection", "meeting", "activity", "negotiation")
_LEGAL = ("judgment", "case")
_HEADED = tuple(("heading", kind) for kind in WHOLES)
_PARAGRAPHS = 2  # back that the same people's day can hold
_FRONT = 8  # characters at the front of a sentence in which a gathering is pointed to


def inherit(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> None:
    """Give ``one`` the day and the deciding body of what was told before, where it has none."""
    if one.kind in PERSONNEL and one.modality == "planned" and not (one.titled or _acting(one)):
        _resolving(one, told)
    if one.rule in ELSEWHERE or learnt(one) or of_guest(one.coded, one.first):
        one.when = one.when if dated_inside(one) else None
        return
    if one.titled or (one.role, one.kind) in _HEADED or one.modality != "asserted":
        return  # what a heading names is dated by its section
    _both(one, told)
    _court(one, told)
    accused(one, told)
    prized(one, told)
    sworn(one, told)
    if one.kind == "judgment" and one.when and one.when.kind == "range" and begun(one) is None:
        one.when = None  # the time of what is judged: 2021年3月至9月,某人骗取…,法院判处…
    gatherings = [h for h in told if gathers(h) and h.modality == "asserted"]
    gatherings = [h for h in gatherings if not (_aside(one, h) or other_part(one, h))]
    gatherings = [h for h in gatherings if h.coded is one.coded or not resolves(h)]
    whole = whole_of(one.coded, gatherings)
    if whole is not None and not takes_effect(one):
        one.whole = whole
    meetings = [h for h in gatherings if h.kind == "meeting" and h.head and begun(h)]
    meetings = [h for h in meetings if not vague_since(h.coded, (*lines, one.coded))]
    appoints = one.kind in PERSONNEL or one.name.endswith(ordered("oath_words"))
    appoints |= one.rule == "events/honour-line" and len({begun(h) for h in meetings}) == 1
    if one.kind in PERSONNEL and not _acting(one):
        _resolving(one, told)
    if (one.kind in _DECIDED or (resolves(one) and not one.agents)) and not _acting(one):
        _decided(one, gatherings, meetings)
    if (day := mishap_day(one, told)) is not None:
        one.when = day
        return
    if shifted(one, gatherings) or counted_day(one, lines):
        return
    if (stay := stay_days(one, told)) is not None:
        one.when, one.whole = stay, None
        return
    if same_day(one, lines):
        tried = [h for h in told if h.modality == "asserted" and not h.titled and tries(h)]
        day = told_here(one, told) or last_day(one, lines, [*gatherings, *tried])
        one.when = day if day is not None else one.when
        return
    if one.when is not None and not _of_name(one):
        return
    punished = one.kind in _LEGAL or one.kind in PERSONNEL  # long after what they had done
    if one.when is None and not punished and (year := year_told(one, lines)) is not None:
        one.when = year
        return
    if clause_pattern("case-taken").match(one.coded.line.text) and not dates_of(one.coded):
        return  # 去年11月,甲被撞伤。案件受理后,法官到现场走访: long after that
    source = _gathering(one, [h for h in gatherings if begun(h)]) or _same_people(one, told, lines)
    if source is not None and opening(one.coded) is None and not same_block(one, source):
        if (here := told_here(one, told)) is not None and not dates_of(one.coded):
            one.when = here  # 随后 goes on with the paragraph
            return
    if source is None and appoints and meetings:
        source = meetings[-1]
    moment = within(source.when, one, lines) if source is not None else goes_on(one, lines)
    moment = last_of(moment) if moment is not None and (closing(one) or appoints) else moment
    if source is not None and moment is not None and not same_block(one, source):
        here = opened_on(one, lines)
        moment = here if here and (here.begin or "") > (moment.begin or "") else moment
    narrated = among("narrated_kinds", "given_kinds")
    if moment is None and one.kind in narrated and not looks_back(one):
        moment = told_here(one, told) if not dates_of(one.coded) else None
    if moment is None and one.kind in words("narrated_kinds"):
        moment = running(one, told, lines)
    if moment is None and one.kind in PERSONNEL and one.rule.startswith("posts/"):
        moment = resolved(lines)
    if moment is None and one.when is None:
        moment = listed_under(one, told, lines) or gone_on(one, told, lines) or followed(one, told)
    if moment is None and one.when is None:
        moment = only_day(one, lines)
    if moment is not None and (one.when is None or (moment.begin or "")[:4] == one.when.begin):
        one.when = moment


def _aside(one: Happening, other: Happening) -> bool:
    """Whether a gathering is told only aside, a paragraph before: 前一天召开的某会议已就此酝酿."""
    if one.coded.line.sentence.block == other.coded.line.sentence.block:
        return False
    done = other.coded.report_text.startswith(ordered("done_words"), other.end)
    return other.coded.code[other.first - 1 : other.first] == "的" and done


def _of_name(one: Happening) -> bool:
    """Whether its date is only the year in its name, or in one beside it: 2023年度宣誓仪式."""
    if one.when is None or len(one.when.begin or "") != len("2021"):
        return False
    dates = [d for d in one.coded.line.dates if d.value == one.when]
    if any(one.start <= d.start and d.end <= one.end for d in dates):
        return True
    coded = one.coded
    return any(s in dates and names_event(coded, at) for at, s in enumerate(coded.spans) if s)


def _both(one: Happening, told: list[Happening]) -> None:
    """Give what 双方 do the two sides of what was told before."""
    start = joined_from(one.coded, mark_before(one.coded.code, one.first, MARKS) + 1)
    behind = one.first + len(one.name) // 2 if one.kind == "signing" else one.first
    if _acting(one) or not any(w in one.coded.code[start:behind] for w in words("both_words")):
        return
    mutual = [h for h in told if h.kind in MUTUAL and not (h.titled or recalled(h, told))]
    mutual = [h for h in mutual if not looks_back(h)] or mutual  # 去年甲同乙会晤。会谈后,双方…
    who = {k for k, role, _ in one.agents if k[0] == "Person" and role}
    who = set() if clause_pattern("for-both").search(one.coded.code) else who
    if len(who) > 1:  # the line has told which two: 甲同乙共同主持会议。会后,双方签署纪要
        held = [h for h in told if not h.titled and who <= {k for k, *_ in h.agents}]
        mutual = [h for h in told if h in mutual or h in held]
    before = [h for h in mutual if _near(one.coded, h) and not turned_to(one, h, told)]
    others = of_heads(one.coded, start, one.first) or came_over(one.coded, start)
    if others or recalled(one, told):
        return  # 去年5月,两国签署了协议: by others
    if not before and one.kind == "signing":
        before = mutual if len([h for h in mutual if h.kind == "signing"]) == 1 else []
        before = [h for h in before if h.kind == "signing"]
    last = before[-1] if before else None
    before = [h for h in before if len({k for k, *_ in _sides(h)}) > 1] or before
    if last is not None and one.when is None and not dates_of(one.coded) and last.day:
        one.when = last.when
    for key, role, relation in sides_of(one, before[-1]) if before and len(who) < 2 else ():
        if key not in {k for k, _, _ in one.agents} and role not in words("attending_verbs"):
            one.join(key, "", relation)


def _sides(met: Happening) -> list[tuple[Key, str, str]]:
    """Those of what is told who are its sides, and do not only accompany: 甲参观某厂,乙|陪同."""
    return [a for a in met.agents if a[0][0] != "Place" and a[1] not in words("attending_verbs")]


def _court(one: Happening, told: list[Happening]) -> None:
    """Give a sentence the court, and the day, of the judgment or trial told before."""
    if one.kind != "judgment" or one.titled or one.name.startswith(ordered("passive_words")):
        return  # 受到处分: not by a court
    before = [
        h for h in told if h.kind in _LEGAL and h.modality == "asserted" and _near(one.coded, h)
    ]
    courts = [(h, a) for h in before for a in h.agents if a[2] == "organizer" and _judges(h, a[0])]
    if not courts:
        return
    source, (key, _, relation) = courts[-1]
    if not any(k[0] == "Organization" for k, *_ in one.agents):
        one.join(key, "", relation)
    at_once = any(w in one.coded.line.text for w in words("court_moments"))
    pronounced = source.kind == "judgment" or not source.when or at_once
    if one.when is None and pronounced and not dates_of(one.coded):
        one.when = source.when


def _judges(told: Happening, key: Key) -> bool:
    """Whether what a body does there is to try or to judge."""
    return key[0] == "Organization" and any(w in told.name for w in words("trial_words"))


def _acting(one: Happening) -> bool:
    return any(relation == "organizer" for _, _, relation in one.agents)


def _decided(one: Happening, gatherings: list[Happening], meetings: list[Happening]) -> None:
    """The body whose meeting decides: 会议审议通过 …, and appointments made at a session."""
    told = [h for h in gatherings if not h.titled] or gatherings
    if refers(one) and told and (_near(one.coded, told[-1]) or len(told) == 1):
        source = session_of(_deciding(one, told), told)
    elif one.kind in PERSONNEL and meetings and listed_decision(one):
        source = session_of(meetings[-1], gatherings)
    else:
        return
    for key, role, relation in source.agents:
        if relation == "organizer" and key[0] == "Organization":
            one.join(key, role, "organizer")


def _deciding(one: Happening, told: list[Happening]) -> Happening:
    """The gathering of the kind that its sentence opens with (会议决定), else the last one."""
    line = one.coded.line.text.lstrip('" \u3000')
    rows = forms("gathering_words").rows
    word = forms("gathering_words").at(line, 0)
    fit = [h for h in told if word and h.kind in rows[word]["kinds"].split("|")]
    return (fit or told)[-1]


def _resolving(one: Happening, told: list[Happening]) -> None:
    """The body that decides on a post, for the posts told behind it in its paragraph."""
    block = one.coded.line.sentence.block
    same = (h for h in reversed(told) if h.coded.line.sentence.block == block and not h.titled)
    before = next((h for h in same if h.kind in PERSONNEL and h.modality == "asserted"), None)
    for key, role, relation in before.agents if before is not None else ():
        if relation == "organizer" and key[0] == "Organization":
            one.join(key, role, "organizer")


def _near(coded: Coded, other: Happening) -> bool:
    return coded.line.sentence.block - other.coded.line.sentence.block <= FAR


def _gathering(one: Happening, dated: list[Happening]) -> Happening | None:
    """The gathering on whose day it takes place: 会上, 会前, or the same sentence goes on."""
    if not dated:
        return None
    last = _meant(one, dated)
    wholes = [h for h in dated if h.kind in WHOLES] if last.kind in WHOLES else dated
    known = stayed(one.coded) or _near(one.coded, last) or len({h.day for h in wholes}) == 1
    if refers(one) and known:
        return _followed(one, dated) or last
    near = one.coded.line.sentence.block == last.coded.line.sentence.block
    at_once = near and one.kind in _AT_ONCE and bool(one.agents)
    return last if at_once and not _dated_between(one, last) else None


def _followed(one: Happening, dated: list[Happening]) -> Happening | None:
    """The gathering of the same people behind which 随后 goes on, if another is told since."""
    if not one.coded.line.text.lstrip('" ').startswith(ordered("next_words")):
        return None
    who = {k for k, _, _ in one.agents if k[0] != "Place"}
    return next((h for h in reversed(dated) if who & {k for k, _, _ in h.agents}), None)


def _meant(one: Happening, dated: list[Happening]) -> Happening:
    """The gathering of the kind that its sentence opens with (座谈会后), else the last."""
    line = one.coded.line.text
    front = line[: len(line) - len(line.lstrip('" ')) + _FRONT].partition(",")[0]
    for word, row in forms("gathering_words").rows.items():
        if word in front and refers(one):
            fit = [h for h in dated if h.kind in row["kinds"].split("|")]
            return all_of_it(fit or dated, one.coded)
    return dated[-1]


def _same_people(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> Happening | None:
    """What the same people did before in the paragraph or the one before, when its day is known."""
    if any(d != one.when for d in dates_of(one.coded)) or looks_back(one):
        return None
    family = next((kinds for kinds in (_VISITING, _LEGAL) if one.kind in kinds), ())
    here = one.coded.line.sentence.block
    block = here - (_PARAGRAPHS if family else 0)
    before = [h for h in told if h.coded.line.sentence.block >= block and h.modality == "asserted"]
    dated = next((h for h in reversed(before) if h.when is not None and not h.titled), None)
    if dated is None or begun(dated) is None or gone_back(dated, before):
        return None
    since = (c for c in lines if c.line.sentence.start > dated.coded.line.sentence.start)
    if any(days_of(one, c) for c in since):
        return None
    if dated.coded.line.sentence.block < here and dated.kind not in family:
        return None
    who = {k for k, _, _ in one.agents if k[0] != "Place"}
    piece = piece_of(one, lines)
    same = (h for h in reversed(told) if h.kind in family and begun(h) == begun(dated))
    same = (h for h in same if h.coded.line.sentence.start >= piece)
    return next((h for h in (dated, *same) if who & {k for k, _, _ in h.agents}), None)


def _dated_between(one: Happening, last: Happening) -> bool:
    """Whether the sentence of ``one`` names a date of its own, or turns to another topic."""
    return one.coded is not last.coded and (
        bool(dates_of(one.coded)) or turned((one.coded,), last.coded)
    )
