"""What a session's sittings and oaths take from what was told of it before."""

from __future__ import annotations

from dataclasses import replace

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._asides import FAR
from graph.extractors._clauses import own_subject
from graph.extractors._coded import mark_before
from graph.extractors._decisions import PERSONNEL
from graph.extractors._gatherings import gathers
from graph.extractors._happening import MARKS, Happening, beyond
from graph.extractors._learnt import learnt
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms, ordered, words

_OATH = "宣誓"
_VOTE = "election"
_NEVER_ELECTING = {"hospital", "school", "company"}  # to posts of public bodies
_OPENS = 4  # paragraphs back that the class word of a session means
_CHAIRS = ("主持", "召开")  # in roles
_DEPUTIES = "代表"  # to a congress take no oath of office


def session_of(last: Happening, told: list[Happening]) -> Happening:
    """The last meeting; of a sitting that names no body (第二次全体会议) the session it is of."""
    if _hosted(last) or not clause_pattern("sitting").fullmatch(last.name):
        return last
    before = (h for h in reversed(told) if h is not last and not beyond(h.coded))
    named = (h for h in before if _session(h))  # 会前,常委会第三十次会议…: no sitting of it
    return next((h for h in named if _hosted(h)), last)


def _session(one: Happening) -> bool:
    """Whether its name, or its number beside the body that holds it, is that of a session: 某市八届
    人大常委会举行|第二十九次会议."""
    if clause_pattern("session").match(one.name):
        return True
    body = any(k[0] == "Organization" and r == "organizer" for k, _, r in one.agents)
    return body and clause_pattern("bare-session").fullmatch(one.name) is not None


def sat(told: list[Happening]) -> None:
    """Let those who take part in a sitting (第二次全体会议) take part in the session it is of."""
    for one in told:
        session = session_of(one, told)
        if session is one or one.modality != "asserted":
            continue
        for key, role, _ in [a for a in one.agents if a[0][0] == "Person"]:
            session.join(key, role, "participant")
            session.sayings.setdefault(key, one.sayings.get(key, (one.coded, one.rule)))


def passed_there(told: list[Happening]) -> None:
    """Let those elected or appointed at a plenum or by a board take part in it."""
    for number, one in enumerate(told):
        row = forms("passing_kinds").rows.get(one.kind)
        if row is None or one.titled or one.modality != "asserted":
            continue
        block = one.coded.line.sentence.block
        near = (h for h in reversed(told[:number]) if not h.titled and gathers(h))
        near = (h for h in near if h.kind not in words("tour_kinds") and h.kind != "election")
        last = next((h for h in near if h.coded.line.sentence.block == block), one.whole)
        if last is None or last.modality != "asserted" or one.day not in (None, last.day):
            continue
        if not any(word in last.name for word in row["at"].split("|")):
            continue
        for key, _, relation in one.agents:
            if key[0] == "Person" and relation == "participant":
                if all(k != key for k, *_ in last.agents):
                    last.join(key, "", "participant")
                    last.sayings.setdefault(key, one.sayings.get(key, (one.coded, one.rule)))


def deliberated(told: list[Happening]) -> None:
    """Give what a body's meeting hears, passes and sets up to the body, not to who chairs it; to
    nobody where the meeting names no body."""
    for number, one in enumerate(told):
        acts, code = forms("agenda_acts"), one.coded.code
        led = acts.ending(code, one.first) is not None  # 决定|启动旧城改造
        if one.titled or learnt(one) or not (led or acts.at(one.name, 0)):
            continue  # 传达学习|全省教育大会精神: not the body's that learns of it
        done = [k for k, role, r in one.agents if r == "organizer" or (led and _does(one, role))]
        chairs = [k for k in done if k[0] == "Person"]
        if len(chairs) != len(done) or len(done) > 1:
            continue
        chair = chairs[0] if chairs else None
        meetings = [h for h in reversed(told[:number]) if _sat(h, one, chair)]
        if not meetings:
            continue
        one.agents = [a for a in one.agents if a[0] != chair]
        for body in [k for h in meetings for k, _, r in h.agents if r == "organizer"][:1]:
            one.join(body, "", "organizer")


def elected_by(scene: Scene, told: list[Happening]) -> None:
    """Take from an election a body of a kind that does not elect to such a post: the congress told
    of before elects nobody into the CPPCC."""
    rows = forms("electing_kinds").rows
    official = {kind for row in rows.values() for kind in row["by"].split("|")}
    for one in told:
        owners = [o[1] for o in one.objects if o[0] == "Position"] if one.kind == "election" else []
        kinds = {_kind(scene, o) for o in owners if isinstance(o, tuple)}
        if len(kinds) != 1 or (row := rows.get(kinds.pop())) is None:
            continue
        never = (official | _NEVER_ELECTING) - set(row["by"].split("|"))
        one.agents = [
            a for a in one.agents if a[2] == "participant" or _kind(scene, a[0]) not in never
        ]


def chosen_there(told: list[Happening]) -> None:
    """Give an election of which only the way is told those whom the lines behind it tell to be
    elected: 会议进行了选举。选举|甲为主任,|乙、丙为副主任."""
    for number, one in enumerate(told):
        if not _only_held(one):
            continue
        block = _block(one)
        for other in told[number + 1 :]:
            if other.kind != _VOTE or other.modality != "asserted" or other.titled:
                continue
            if _only_held(other) or not 0 <= _block(other) - block <= 1:
                break
            if one.day and other.day and one.day != other.day:
                break
            block = _block(other)
            for key, *_ in (a for a in other.agents if a[0][0] == "Person"):
                if all(k != key for k, *_ in one.agents):
                    one.join(key, "", "participant")
                    one.sayings.setdefault(key, (other.coded, "attendance/chosen-there"))


def _only_held(one: Happening) -> bool:
    """Whether it tells that somebody is elected, but neither who nor to what post."""
    if one.kind != _VOTE or one.titled or one.modality != "asserted":
        return False
    named = any(k[0] == "Person" for k, *_ in one.agents)
    return not named and not any(o[0] == "Position" for o in one.objects)


def _kind(scene: Scene, key: Key) -> str:
    draft = scene.register.drafts.get(key)
    return str(draft.attributes.get("kind") or "") if draft is not None else ""


def _does(one: Happening, role: str) -> bool:
    """Whether a role is the verb with which the act's name opens: not 组长 of 成立…专班."""
    return bool(role) and one.name.startswith(role)


def _sat(meeting: Happening, one: Happening, chair: Key | None) -> bool:
    """Whether one sentence tells a meeting and then ``one``, and ``chair`` has the chair, or the
    meeting is itself what the sentence is about."""
    if meeting.coded is not one.coded or meeting.first >= one.first or not gathers(meeting):
        return False
    if chair is not None:
        return any(k == chair and any(c in role for c in _CHAIRS) for k, role, _ in meeting.agents)
    hosted = any(r == "organizer" and k[0] == "Organization" for k, _, r in meeting.agents)
    own = own_subject(one.coded, mark_before(one.coded.code, one.first, MARKS) + 1, one.first)
    return hosted and meeting.kind == "meeting" and meeting.head in words("event_heads") and not own


def resolves(one: Happening) -> bool:
    """Whether its sentence tells what a meeting decides, and nobody else: 会议决定派出5个组."""
    text = one.coded.line.text
    found = clause_pattern("meeting-decides").match(text)
    behind = one.start - one.coded.line.sentence.start
    return found is not None and not any(m in text[found.end() : behind] for m in "。;；!?")


def sworn(one: Happening, told: list[Happening]) -> None:
    """Give an oath of 当选人员, 新任命人员 those elected or appointed just before, or on the day of
    the meeting at which it is taken."""
    code = one.coded.code
    start = mark_before(code, one.first, MARKS) + 1
    joined = code[start : start + 1] in words("clause_joiners")  # 为新任命人员颁发任命书,并|举行…
    start = mark_before(code, start - 1, MARKS) + 1 if joined else start
    clause = code[start : one.first]
    if not one.name.endswith(ordered("oath_words")) or not any(
        w in clause for w in words("chosen")
    ):
        return
    if one.titled or any(k[0] == "Person" for k, _, _ in one.agents):
        return
    block = one.coded.line.sentence.block
    chosen = [h for h in told if h.kind in PERSONNEL and h.kind != "removal"]
    chosen = [h for h in chosen if not h.name.endswith(_DEPUTIES)]
    near = [h for h in chosen if block - h.coded.line.sentence.block <= FAR]
    voted = [h for h in near if h.kind == _VOTE]
    if voted and any(w in clause for w in words("elected_words")):
        near = _in_turn(voted)
    elif near:
        near = [h for h in near if _block(h) == _block(near[-1])]
    if not near:
        held = [h for h in told if gathers(h) and h.kind == "meeting" and not h.titled][-1:]
        near = [h for h in chosen if held and h.day and h.day == held[0].day]
    for key in (k for h in near if h.modality == "asserted" for k, _, _ in h.agents):
        if key[0] == "Person":
            one.join(key, "", "participant")


def _block(one: Happening) -> int:
    return one.coded.line.sentence.block


def _in_turn(told: list[Happening]) -> list[Happening]:
    """The last of ``told`` and those of the lines right before it: the rows of one list."""
    rows = told[-1:]
    for one in reversed(told[:-1]):
        if _block(rows[-1]) - _block(one) > 1:
            break
        rows.append(one)
    return rows[::-1]


def opened_again(one: Happening, told: list[Happening]) -> bool:
    """Whether a clause that a class word opens says of the gathering told before that it begins or
    ends, on no day of its own: 大会在国歌声中开幕."""
    bare = one.rule == "events/predicate" and one.name.endswith(ordered("session_verbs"))
    if not bare or one.titled or any(k[0] == "Person" for k, *_ in one.agents):
        return False
    start = mark_before(one.coded.code, one.first, MARKS) + 1
    row = forms("gathering_words").at(one.coded.code, start)
    if row is None and one.name.startswith(ordered("gathering_words")):
        row = forms("gathering_words").at(one.name, 0)
    if row is None:
        return False
    kinds = forms("gathering_words")[row]["kinds"].split("|")
    block = one.coded.line.sentence.block
    held = [h for h in told if h.kind in kinds and gathers(h) and not h.titled]
    near = [h for h in held if block - h.coded.line.sentence.block <= _OPENS]
    if near and _begun_before(one, near[-1]) and near[-1].when is not None:
        near[-1].when = replace(one.when or near[-1].when, finish=near[-1].day, kind="range")
        return True
    return bool(near) and one.day in (None, near[-1].day)


def _begun_before(one: Happening, held: Happening) -> bool:
    """Whether it says that what ended on a day began before: 29日,大会闭幕。大会于28日|开幕."""
    begins = one.name.endswith(ordered("beginning_verbs"))
    return begins and one.day is not None and held.day is not None and one.day < held.day


def sitting_told(one: Happening, told: list[Happening]) -> bool:
    """Whether 开幕会, told of guests alone, is of the only session told: 政协委员列席|开幕会."""
    if one.agents or not one.name.startswith(ordered("beginning_verbs")):
        return False
    sessions = [h for h in told if h.kind == "meeting" and not h.titled]
    sessions = [h for h in sessions if clause_pattern("session").match(h.name)]
    return len({h.name for h in sessions}) == 1 and one.day in (None, sessions[0].day)


def oath_at(one: Happening, told: list[Happening]) -> bool:
    """Whether an oath is taken at the ceremony told just before, in which those who take it then
    take part: …举行宪法宣誓仪式,甲等5人进行宪法宣誓."""
    oath = forms("oath_words").ending(one.name, len(one.name))
    if oath is None or _OATH not in oath or "的" in one.name:
        return False
    block = one.coded.line.sentence.block
    before = (h for h in reversed(told) if h.start < one.start and not h.titled)
    near = (h for h in before if block - h.coded.line.sentence.block <= 1)
    near = (h for h in near if h.kind in ("ceremony", one.kind))
    fit = (h for h in near if oath in h.name and not h.name.endswith(oath))
    held = next((h for h in fit if None in (h.day, one.day) or h.day == one.day), None)
    for key, _, _ in one.agents if held is not None else ():
        if held is not None and key[0] == "Person" and all(k != key for k, *_ in held.agents):
            held.join(key, "", "participant")
            held.sayings.setdefault(key, (one.coded, one.rule))
    return held is not None


def _hosted(one: Happening) -> bool:
    return any(relation == "organizer" for _, _, relation in one.agents)


def of_board(one: Happening, other: Happening) -> bool:
    """Whether the bare number of ``other`` is that of a session which only a board of the assembly
    of ``one`` holds: 大会主席团举行|第四次会议."""
    if clause_pattern("bare-session").fullmatch(other.name) is None or one.name == other.name:
        return False
    start = mark_before(other.coded.code, other.first, MARKS) + 1
    said = other.coded.code[start : other.first]
    return any(w in said and w not in one.name for w in words("session_boards"))


def oath_again(one: Happening, other: Happening) -> bool:
    """Whether two bare names tell of one oath: 新当选人员进行宪法宣誓。宣誓仪式由甲主持."""
    taken = clause_pattern("oath-taken").fullmatch
    far = abs(one.coded.line.sentence.block - other.coded.line.sentence.block)
    return far <= 1 and all(taken(h.name) and not h.titled for h in (one, other))


def met_bare(head: Happening, told: Happening) -> bool:
    """Whether a title that names no meeting (县委常委会召开会议) tells the one its body holds."""
    bare = clause_pattern("bare-meeting").fullmatch(head.name) is not None
    here, there = ({k for k, *_ in h.agents if k[0] == "Organization"} for h in (head, told))
    return bare and bool(here & there) and told.head in words("event_heads")
