"""Scene -> events with who, when, where, what they issue; the same event is told once.

``rules/events.toml`` says which constructions make a happening and where its name stands; every
other clause is read as a predicate (``_predicates``). Who does it is the subject of the clause, of
the clause or sentence before (``_topics``); when is the nearest date before it in the sentence,
else the day of the gathering that it refers back to or goes on with (``_inheritance``).
"""

from __future__ import annotations

from bisect import bisect_left

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors import _notices
from graph.extractors._accused import counted_whom, sentenced_there, tried
from graph.extractors._advised import advised, still_advised
from graph.extractors._amid import unheld
from graph.extractors._attendance import attend
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import mark_before, matches
from graph.extractors._concerned import befallen, concern, hurt_in, round_out
from graph.extractors._contests import won
from graph.extractors._decisions import approved, decided
from graph.extractors._doings import doings
from graph.extractors._elsewhere import dated_apart, sited_apart
from graph.extractors._entries import entry
from graph.extractors._eventrows import Rows
from graph.extractors._gatherings import ELSEWHERE, gathers
from graph.extractors._happening import MARKS, Happening, of_held
from graph.extractors._housed import among_guests, at_opening, at_ours, called_on
from graph.extractors._inheritance import inherit
from graph.extractors._insides import settle
from graph.extractors._invites import invite
from graph.extractors._labelled import Labelled
from graph.extractors._laterdays import fall_due, settle_days, unlearn
from graph.extractors._learnt import unheeded
from graph.extractors._lists import clause_pattern
from graph.extractors._masked import left_out
from graph.extractors._mood import is_to_come
from graph.extractors._nominations import announced, nominations
from graph.extractors._partakers import partake, sign_for
from graph.extractors._places import at_gathering, at_heading, at_here, at_home, epicentre
from graph.extractors._present import acting_there, opened, present
from graph.extractors._rumours import told_for_true
from graph.extractors._sameness import same
from graph.extractors._sessions import (
    chosen_there,
    deliberated,
    elected_by,
    oath_at,
    opened_again,
    passed_there,
    sat,
    sitting_told,
)
from graph.extractors._severally import listed, shared_out
from graph.extractors._signings import given_at
from graph.extractors._teams import set_out
from graph.extractors._tellings import happening
from graph.extractors._tenures import tenures
from graph.extractors._topics import Topics
from graph.extractors._tours import stations
from graph.extractors._venues import venue
from graph.extractors._whereonly import doers_apart
from graph.extractors._winners import Winners
from graph.extractors._writing import part, write
from graph.lexicons import forms, ordered, words
from graph.script import simplified
from graph.width import half

_NEAR = 60  # lines back that a day can hold: a list of appointments is long
_WAYS = ("events/visit-site", "events/rescue-sent")
_WITHIN = ("events/project-seen", "events/visit-here")  # in what else is told
_CASES = ("events/case-named", "events/case-heading", *_WITHIN)  # by their names
_ATTENDED, _MEETING = "events/taken-part", "events/meet"
_DONE_THERE = ("events/held", "events/predicate", "events/visit-site", "events/visit-topic")


def extract(scene: Scene) -> None:
    """Write the events of a report and their facts into its register."""
    told: list[Happening] = []
    topics, rows, winners, labelled = Topics(scene), Rows(), Winners(), Labelled()
    for number, coded in enumerate(scene.coded):
        topics.open(coded)
        found = rows.of(scene, coded) or entry(scene, number)
        found = found or _happenings(scene, coded, told, topics)
        found = _met_there(scene, coded, told, found)
        near = scene.coded[max(0, number - _NEAR) : number]
        for one in found:
            counted_whom(topics, one)
            for mend in (fall_due, unlearn):
                mend(one)
            inherit(one, told, near)
            unheeded(scene, one)
            at_gathering(one, told)
            for at in (at_here, at_heading):
                at(scene, one, near)
            at_home(scene, one)
            at_opening(one, told)
            settle(one, told, near)
            among_guests(scene, one, told, near)
            left_out(scene, one)
            doers_apart(scene, one)
            told.append(one)
        venue(scene, coded, told, found)
        epicentre(scene, coded, told)
        stations(scene, coded, told, found, topics)
        present(scene, coded, told, attend(scene, coded, told))
        acting_there(scene, coded, told)
        set_out(found)
        winners.line(scene, coded, told)
        labelled.line(scene, coded, told)
        topics.note(coded)
    opened(told)
    sign_for(scene, told)
    for share in (given_at, hurt_in, sentenced_there, won):
        share(told)
    for tell in (announced, settle_days, still_advised):
        tell(scene, told)
    sat(told)
    deliberated(told)
    for tell in (elected_by, decided, tenures):
        tell(scene, told)
    chosen_there(told)
    keys: dict[int, Key] = {}
    groups = same(told)  # before those elected join two plenums alike
    passed_there(told)
    for group in groups:
        _to_come(scene, group)
        key = write(scene, group)
        keys.update((id(one), key) for one in group)
    for one in told:
        if one.whole is not None and keys[id(one)] != keys[id(one.whole)]:
            part(scene, keys[id(one)], keys[id(one.whole)], one)
    _notices.read(scene)


def _met_there(
    scene: Scene, coded: Coded, told: list[Happening], found: list[Happening]
) -> list[Happening]:
    """``found``, behind the meeting that only the opening of the line tells of: 反馈会上,…."""
    one = unheld(scene, coded, told)
    return found if one is None or any(_met(h, one) for h in found) else [one, *found]


def _to_come(scene: Scene, group: list[Happening]) -> None:
    """What begins only after the report's publication is planned, in all its tellings."""
    dated = [one for one in group if one.when is not None]
    if dated and all(is_to_come(scene, one) for one in dated):
        for one in group:
            one.modality = "planned" if one.modality == "asserted" else one.modality


def _happenings(
    scene: Scene, coded: Coded, told: list[Happening], topics: Topics
) -> list[Happening]:
    """The happenings of one line; of two that share a name's place the first rule's stays."""
    found = [h for h in scene.told if h.coded is coded]
    found += nominations(scene, coded, topics) + advised(scene, coded)
    for one in found:
        approved(scene, one, bisect_left(coded.starts, one.start))
    before = _gone_on(coded, told)
    for match in matches("events", coded):
        one = happening(scene, match, before)
        if one is None or any(_met(h, one) for h in found) or _told_again(one, told):
            continue
        if one.kind in words("tour_kinds") and one.name.endswith(ordered("learnt_nouns")):
            continue  # 传达学习视察甘肃重要讲话精神: what was said there
        if one.rule not in _WITHIN:
            round_out(scene, topics, one, match)
        one.settle_sides()
        found.append(one)
    for done in doings(scene, coded, topics, told):
        if any(_part_of(done, h) or of_held(h, done) for h in found):
            continue
        met = [h for h in found if h.start < done.end and done.start < h.end and not _case(h)]
        if listed(met, done):
            continue
        if all(_says_less(h, done) for h in met):
            for one in met:
                found.remove(one)
                _take_over(done, one)
            found.append(done)
    found = told_for_true(scene, found)
    for one in found:
        at_ours(scene, one)
        called_on(one)
        concern(scene, one)
        invite(scene, one)
    befallen(scene, found)
    tried(found)
    partake(scene, found)
    shared_out(scene, coded, found)
    found.sort(key=lambda h: h.first)
    found = [h for h in found if not _ends(h, found) and not _session_part(h, told)]
    found = [h for h in found if not opened_again(h, told)]
    found = [h for h in found if not oath_at(h, [*told, *found])]
    return [h for h in found if not _led_on(h, found)]


def _part_of(done: Happening, named: Happening) -> bool:
    """Whether a verb is only of a name: 涉嫌违法|发放贷款一案, 甲医院|迁建项目施工现场."""
    inside = named.rule in _CASES and named.start < done.start
    works = named.rule in _WITHIN or named.coded.report_text[named.end : named.end + 1] in "(（"
    return inside and (done.end <= named.end or (works and done.start < named.end))


def _ends(one: Happening, found: list[Happening]) -> bool:
    """Whether a bare 闭幕, 开幕 only says that the gathering named before it takes place."""
    bare = simplified(one.name).endswith(ordered("session_verbs"))
    if one.rule != "events/predicate" or not bare:
        return False
    for other in found:
        if other.first < one.first and other.head in words("event_heads") and gathers(other):
            between = one.coded.code[other.first : one.first]
            if not any(m in between for m in ";。!?"):
                other.places += [p for p in one.places if p not in other.places]
                other.when = other.when or one.when
                return True
    return False


def _session_part(one: Happening, told: list[Happening]) -> bool:
    """Whether 闭幕会, 开幕会 is a sitting of the session told just before, whose people it has."""
    listed = one.coded.report_text[one.end : one.end + 1] in words("pair_joiners")
    before = one.coded.spans[one.first - 1] if one.first else None
    hosted = before is not None and before.type == "Organization"
    if one.name not in words("session_parts") or listed or hosted:
        return False
    block = one.coded.line.sentence.block
    near = (h for h in told if block - h.coded.line.sentence.block <= 1 and not h.titled)
    fit = [h for h in near if h.kind == "meeting" and gathers(h) and h.name != one.name]
    fit = [h for h in fit if one.day is None or h.day in (None, one.day)]
    if fit:
        for agent in one.agents:
            fit[-1].join(*agent)
    return bool(fit) or sitting_told(one, told)


def _met(known: Happening, one: Happening) -> bool:
    """Whether a name is told already; a case by its name may be what ``one`` is done about."""
    apart = _case(known) and one.head not in words("event_heads")
    attended = known.rule == _ATTENDED and one.rule == _MEETING  # 会见来华出席某会议的总理甲
    apart = apart or (attended and one.start < known.start and known.end < one.end)
    apart = apart or (one.rule in _WITHIN and known.start < one.start)  # 来到|某项目现场
    return known.start < one.end and one.start < known.end and not apart


def _told_again(one: Happening, told: list[Happening]) -> bool:
    """Whether those listed only take part in the tour told before: 副县长甲、乙参加督导检查."""
    tours = words("tour_kinds")
    if one.rule != _ATTENDED or one.kind not in tours or any(d.value for d in one.coded.line.dates):
        return False
    return bool(clause_pattern("attended").fullmatch(one.name)) and any(
        h.kind in tours and not h.titled for h in told
    )


def _case(one: Happening) -> bool:
    """Whether it is a case by its name or day, or a meeting only learnt of, which what is done
    about it does not replace: 传达学习|某大会|精神."""
    dated = one.when is not None and one.when.rule == "name"
    return dated or one.rule in (*_CASES, *ELSEWHERE)


def _says_less(one: Happening, done: Happening) -> bool:
    """Whether a predicate's name holds that of a rule which names only its verb: 公开宣判…一案."""
    inside = done.start <= one.start and one.end <= done.end
    return inside and one.head not in words("event_heads") and len(one.name) < len(done.name)


def _take_over(done: Happening, one: Happening) -> None:
    for agent in one.agents:
        done.join(*agent)
    done.places += [p for p in one.places if p not in done.places]
    done.documents += [d for d in one.documents if d not in done.documents]
    done.objects += [o for o in one.objects if o not in done.objects]
    done.when = done.when or one.when


def _gone_on(coded: Coded, told: list[Happening]) -> Happening | None:
    """The happening told last before a semicolon, whose subject the line goes on with."""
    start = coded.line.sentence.start
    if not told or told[-1].coded.line.sentence.block != coded.line.sentence.block:
        return None
    behind = half(coded.report_text[max(0, start - 2) : start]).strip()
    near = start - told[-1].coded.line.sentence.end <= 2
    return told[-1] if near and behind.endswith(";") else None


def _led_on(one: Happening, found: list[Happening]) -> bool:
    """Whether a visit is only the way to what is done there, told in the next clauses."""
    code = one.coded.code
    way = one.rule in _WAYS and one.places and forms("passing_verbs").at(one.name, 0)
    moves = one.rule == "events/predicate" and forms("event_acts").rows.get(one.head, {})
    if not way and not (moves and moves["frame"] == "move"):
        return False
    if one.head in words("settling_verbs"):
        return False
    for other in found:
        if other.rule not in _DONE_THERE or other.first <= one.first:
            continue
        between = code[one.first : other.first]
        if between.count(",") <= 2 and not any(m in between for m in ";。!?"):
            start = mark_before(code, other.first, MARKS) + 1
            here = (one.coded, start, other.first)
            if start > one.first and (own_subject(*here) or clause_subject(*here)):
                continue
            if other.places and code.startswith(ordered("next_words"), start):
                continue  # 来到甲镇,走进某厂,随后|赴乙镇察看码头
            touring = one.rule in _WAYS or one.kind in words("tour_kinds")
            if touring and (sited_apart(one, other) or dated_apart(one, other, start)):
                continue  # 先后来到两村,查看渠道,在泗顶村召开座谈会; 赴某市交流,并于14日召开会议
            other.places += [p for p in one.places if p not in other.places]
            return True
    return False
