"""Who attends, chairs or accompanies without the event's name: the gathering told of last.

The list of those who do stands before the verb (see ``_lists``).
"""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.context.scene import Scene
from graph.extractors._amid import UNHELD, whole_of
from graph.extractors._around import clause_places
from graph.extractors._clauses import clause_subject
from graph.extractors._coded import Found, mark_before, matches
from graph.extractors._elsewhere import elsewhere
from graph.extractors._gatherings import behind, gathers, inside, role_of, spoken_of
from graph.extractors._happening import MARKS, Happening, beyond, earlier, opening, relation
from graph.extractors._hosts import holding_units, holds_other
from graph.extractors._lists import clause_pattern, grouped, listed, owned
from graph.extractors._moments import when
from graph.extractors._mood import is_to_come, negation, told_from
from graph.extractors._partings import gone_on, left, of_that_word
from graph.extractors._referred import inviter, referred, worded
from graph.extractors._signings import ceremonial
from graph.extractors._slots import locate
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_MEETING, _CASE = "会", "案"
_DONE = ("events/predicate", "events/held")
_MET, _CONFIRMED = ("visit",), "确认"
_ANEW = "今年"  # before this year's gathering of a name that last year's had too
_TEXT = ("paragraph", "caption", "dateline")
_HEADINGS = ("heading", "title", "subtitle", "meta")  # rows at a transcript's head
_LOOSE = ("personal", "tour", "there")
_OTHERWISE = ("speech", "hosts", "team", "gift", "trial", "serves", "station", "heard")


def attend(scene: Scene, coded: Coded, told: list[Happening]) -> list[Happening]:
    """Add those whom a line says to take part to the gathering that it speaks of; return those.

    What a rule says to be done ``within`` the gathering (颁奖, 出庭) is no event beside it.
    """
    attended = list[Happening]()
    role = coded.line.sentence.role
    if role not in (*_TEXT, *_HEADINGS):
        return attended
    _begun(scene, coded, told)
    known = [h for h in told if gathers(h) and h.modality == "asserted"]
    # 座谈会上 of a meeting that is not told yet: nobody there is at what was told before
    own = any(h.coded is coded and h.rule == UNHELD for h in told)
    parted = not own and _MEETING in (opening(coded) or "") and whole_of(coded, known) is None
    before = coded.line.text.lstrip('" ').startswith(ordered("earlier_words"))
    other, there, onward = beyond(coded), whole_of(coded, known), _onward(coded, told)
    for match in matches("attendance", coded):
        if role in _HEADINGS and not match.rule.get("label"):
            continue
        if parted and any(match.rule.get(flag) for flag in _LOOSE):
            continue
        if _named(match):
            continue
        confirmed = coded.code[: match.match.start()].endswith(_CONFIRMED)  # of one still to come
        mood = "planned" if confirmed else negation(coded, match.match.start())
        later = mood == "planned" or match.rule.get("hosts")  # the fair to come, 由某市主办
        open_to = told if later else _come(scene, coded, told)
        open_to = [h for h in told if h.modality == mood] if confirmed else open_to
        loose = any(match.rule.get(flag) for flag in _LOOSE)  # 甲将出席开幕式。乙宣布…: not there
        exact = loose or mood != "asserted"
        events = [e for e in spoken_of(match, open_to) if e.modality == mood or not exact]
        events = [e for e in _of_kind(match, events, told) if not left(scene, match, e, told)]
        events = of_that_word(match, events, told)
        events = [e for e in events if not (gone_on(match, e) or elsewhere(scene, match, e, told))]
        if match.name == "attend" and worded(match) in words("partaking_verbs"):
            events = _going_on(scene, coded, told, events)
        if parted:
            events = [e for e in events if e.kind not in words("tour_kinds")]
        if (
            _earlier(match)
            or _sent_to_group(match, told)
            or holds_other(match, events)
            or (match.rule.get("unsaid") and _recounted(match))
        ):
            continue
        if there is not None and not any(match.rule.get(flag) for flag in _OTHERWISE):
            events = [e for e in events if e.coded is coded] or [there]
        if (
            other or before or (onward and there is None and match.rule.get("object"))
        ):  # 典礼结束后,甲作报告; 此前的4月19日,甲宣布…: not there
            events = [e for e in events if e.coded is coded]
        people = [s for s in _people(match) if not _case_of(coded, s)]
        if people and match.name == "attend":
            people = grouped(scene.coded, coded, match.match.start()) + people
        if role_of(match).endswith(ordered("unveiling_verbs")):
            events = _beside_signing(events, open_to)
        if match.name == "attend":
            events = _with_joined(events, told)
        invited = [e for e in events if e.name.startswith(ordered("inviting_words"))]
        wholes = [e.whole for e in invited if e.whole is not None and e.whole not in events]
        wholes += inviter(coded, known) if invited and not wholes else []
        events = [*events, *wholes]  # 会议|邀请教授甲作专题讲座: who was there too
        if match.rule.get("object"):  # 甲宣读了文件,乙当选理事长: not what is told behind
            events = [e for e in events if not (behind(e, match) and _others_do(e))]
        if match.rule.get("station"):
            events = [e for e in events if not _talked_apart(match, e, told)]
        for event in events:
            for key, span in ((k, s) for s in people for k in scene.keys.get(s, ())):
                if match.rule.get("speech") and any(k == key for k, *_ in event.agents):
                    continue
                said = None if event.coded is coded and not match.rule.get("here") else match
                role = "" if match.rule.get("station") else _role(match, span)
                as_said = relation(key, role) if match.rule.get("hosts") else _relation(key, role)
                event.join(key, role, as_said, said)
        if people and not any(match.rule.get(flag) for flag in _OTHERWISE):
            attended += [e for e in events if e not in attended]
        if events and match.rule.get("within"):
            told[:] = [h for h in told if h in events or not inside(h, match)]
    return attended


def _going_on(
    scene: Scene, coded: Coded, told: list[Happening], events: list[Happening]
) -> list[Happening]:
    """``events``; where their paragraph tells none, what others attend in the sentence before:
    甲主持仪式。乙、丙|参加."""
    block, at = coded.line.sentence.block, next(n for n, c in enumerate(scene.coded) if c is coded)
    last = scene.coded[at - 1] if at else coded
    if last.line.sentence.block != block or any(h.coded.line.sentence.block == block for h in told):
        return events
    there = [h for h in told if any(line is last for line, _ in h.sayings.values())]
    return [h for h in there if gathers(h)] or events


def _come(scene: Scene, coded: Coded, told: list[Happening]) -> list[Happening]:
    """Those whose day has come, where any has: nobody attended what is still to be prepared, as
    为10月的常委会会议做好准备, but for those whom its own line names."""
    come = [h for h in told if h.coded is coded or not is_to_come(scene, h)]
    return come if any(gathers(h) and not h.titled for h in come) else told


def _others_do(told: Happening) -> bool:
    """Whether it is an election, or its clause tells of others than the one before: 甲讲解技术,|乙
    带队义诊."""
    clause = mark_before(told.coded.code, told.first, MARKS) + 1
    apart = told.rule in _DONE and clause > 0
    return told.kind == "election" or (
        apart and bool(clause_subject(told.coded, clause, told.first))
    )


def _talked_apart(match: Found, tour: Happening, told: list[Happening]) -> bool:
    """Whether who is talked with is none of those comforted: 慰问家属,与甲|座谈."""
    talks = any(inside(h, match) for h in told)
    return talks and any(word in tour.name for word in words("condoling_words"))


def _with_joined(events: list[Happening], told: list[Happening]) -> list[Happening]:
    """``events``, before them the gathering with which 和 joins a single one: 某县召开|甲工作会议和
    乙工作会议。县长丙出席会议."""
    one = events[-1] if len(events) == 1 else None
    pairs = [h for h in told if one and h.coded is one.coded and h.first < one.first]
    pairs = [h for h in pairs if h.kind == (one and one.kind) and h.modality == "asserted"]
    return [*(h for h in pairs[-1:] if one and _joined(h, one)), *events]


def _joined(one: Happening, other: Happening) -> bool:
    between = one.coded.code[one.first + 1 : other.first]
    return clause_pattern("events-joined").fullmatch(between) is not None


def _onward(coded: Coded, told: list[Happening]) -> bool:
    """Whether its paragraph has left the gathering for another place: 会后,双方还来到某法庭参观。
    院长甲介绍了情况。"""
    block = coded.line.sentence.block
    here = [h for h in told if h.coded.line.sentence.block == block and h.coded is not coded]
    last = here[-1] if here and opening(coded) is None else None
    return last is not None and last.kind in words("tour_kinds") and beyond(last.coded)


def _of_kind(match: Found, events: list[Happening], told: list[Happening]) -> list[Happening]:
    """``events``, or what was told last of the kind that the verb's object names: 参加|会见 is at
    no meeting told between."""
    said = match.match.group()[len(match.match["verb"] or "") :] if _verb_first(match) else ""
    row = forms("event_triggers").rows.get(said)
    kind = row["kind"] if row is not None else ""
    if kind not in _MET or any(e.kind == kind for e in events):
        return [e for e in events if e.kind == kind] if kind in _MET else events
    return [e for e in told if e.kind == kind][-1:]


def _beside_signing(events: list[Happening], told: list[Happening]) -> list[Happening]:
    """``events``; for what is signed the ceremony at which it is: 甲乙签署协议,丙丁共同|揭牌."""
    held = [e for e in events if e.kind != "signing" or ceremonial(e)]
    if held or not events:
        return held
    block = events[-1].coded.line.sentence.block
    near = (h for h in told if 0 <= block - h.coded.line.sentence.block <= 1 and not h.titled)
    return [h for h in near if h.kind == "ceremony" and h.first < events[-1].first][-1:]


def _named(match: Found) -> bool:
    """Whether those who attend are at what the match names, and no word for what was told:
    参加某县春季植树活动; or one who answers only speaks of them: 甲:商务部昨天已作出回应。"""
    answer = clause_pattern("answers").match(match.coded.code)
    if answer is not None and match.rule.get("object") and match.match.start() >= answer.end():
        return True
    named = match.spans("e", "Event") if match.name == "attend" else []
    texts = (match.coded.report_text[s.start : s.end] for s in named)
    return any(clause_pattern("attended").fullmatch(text) is None for text in texts)


def _verb_first(match: Found) -> bool:
    return bool(match.match["verb"]) and match.match.start("verb") == match.match.start()


def _case_of(coded: Coded, span: Span) -> bool:
    """Whether a person only names a case: 就某村党支部书记甲|案作说明."""
    return span.type == "Person" and coded.report_text[span.end : span.end + 1] == _CASE


def _sent_to_group(match: Found, told: list[Happening]) -> bool:
    """Whether bodies only send people into a group that its sentence sets up: 成立调查组,某局派员|
    参加; 由甲部牵头,乙部|参加,成立…: at no meeting told before."""
    code, at = match.coded.code, match.match.start("verb")
    if any(m.start() < at < m.end() for m in clause_pattern("set-up-by").finditer(code)):
        return True
    sent = match.name == "attend" and code.endswith(ordered("detailing_words"), 0, max(at, 0))
    return sent and any(h.kind == "establishment" and h.coded is match.coded for h in told)


def _owner(coded: Coded, span: Span) -> bool:
    """Whether a person only says whose lawyer is there: 甲|的辩护律师乙出庭."""
    return span.type == "Person" and coded.report_text[span.end : span.end + 1] == "的"


def _earlier(match: Found) -> bool:
    """Whether what the last one named does is set before what is told: 甲|日前已|作介绍."""
    code, at = match.coded.code, match.match.start("verb")
    person = code.rfind(CODES["Person"], 0, max(at, 0))
    if person < 0 or any(mark in code[person:at] for mark in MARKS):
        return False
    return earlier(match.coded, person + 1, at)


def _recounted(match: Found) -> bool:
    """Whether somebody tells it, or it lies back: 村民王立说,他常和邻居聊天; 三十年来给孩子上课."""
    coded, at = match.coded, match.match.start()
    clause = mark_before(coded.code, at, MARKS) + 1
    stop = match.match.end()
    before = coded.report_text[coded.starts[clause] : coded.ends[stop - 1]] if stop else ""
    back = any(word in before for word in words("looking_back"))
    quoted = coded.code[:at].count('"') % 2 == 1
    return back or quoted or told_from(coded, clause) > 0 or earlier(coded, clause, at)


def _begun(scene: Scene, coded: Coded, told: list[Happening]) -> None:
    """Give an event the date and the place that a sentence of its own tells: 行动4月1日启动."""
    found = clause_pattern("begun").search(coded.code)
    found = found or clause_pattern("since").search(coded.code)
    if found is None:
        return
    noun = found["noun"] or found.groupdict().get("said") or ""
    moment = when(coded, found.end())
    for event in referred(noun, coded, told):
        day, known = moment.begin if moment is not None else None, event.when
        if event.day and day and day != event.day and _ANEW in coded.line.text:
            continue  # 去年4月在昆明举行的论坛…。今年的论坛5月20日在大理举行
        if not (moment and known and known.kind == "range" and known.begin == moment.begin):
            event.when = moment or known
        places = clause_places(coded, found.end(), found.end())
        locate(event, [k for s in places for k in scene.keys.get(s, ())])


def _people(match: Found) -> list[Span]:
    """Those who take part: of the rule's own group, else of the list before the verb."""
    if match.rule.get("hosts") or match.rule.get("team"):
        spans = match.spans("p") or listed(match.coded, match.match.start())
        spans = [s for s in spans if s.type in ("Person", "Organization")]
        return spans + holding_units(match)
    if (
        match.rule.get("bench")
        and match.match["verb"]
        and not role_of(match).endswith(ordered("bench_posts"))
    ):
        return []
    if match.rule.get("heard"):
        return [s for s in match.spans("p") if s.type in ("Organization", "Place")]
    if "p" in match.match.re.groupindex:
        return match.spans("p", "Person") + match.spans("q", "Person")
    if owned(match.coded, match.match.start()):
        return []
    spans = listed(match.coded, match.match.start()) + holding_units(match)
    spans = [s for s in spans if not (match.rule.get("trial") and _owner(match.coded, s))]
    alone = match.rule.get("personal") and not match.rule.get("bodies")
    return [s for s in spans if s.type == "Person"] if alone else spans


def _role(match: Found, span: Span) -> str:
    """The role as written; of one who holds it the word behind: 由甲主办,乙|承办."""
    roles, code, stop = forms("roles"), match.coded.code, match.match.end()
    if not match.rule.get("hosts"):
        return role_of(match)
    behind = range(match.coded.spans.index(span) + 1, stop)
    return next((role for at in behind if (role := roles.at(code, at, stop))), role_of(match))


def _relation(key: tuple[object, ...], verb: str) -> str:
    hosts = key[0] != "Person" and verb.endswith(ordered("hosting_verbs"))
    return relation(key, verb) if hosts else "participant"
