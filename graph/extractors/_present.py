"""Who takes part in the gathering told before, though their clause does not say so.

Whoever acts in a sentence that opens with a word for what goes on there (会上,甲宣布…; 活动中,
乙为…颁发聘书) is there, and so is a person with a post who acts beside those who attend:
甲反馈情况,乙提出要求,丙主持会议.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.context.coding import CODES, Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._amid import whole_of
from graph.extractors._asides import dates_of
from graph.extractors._clauses import clause_subject, led_in
from graph.extractors._coded import mark_after
from graph.extractors._gatherings import gathers
from graph.extractors._happening import MARKS, Happening, earlier, opening
from graph.extractors._lists import clause_pattern
from graph.extractors._mood import negation
from graph.extractors._partings import own_affair
from graph.extractors._referred import short_of
from graph.extractors._signings import signs
from graph.extractors._speaking import left
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.script import simplified

_GOING_ON = tuple(sorted(words("event_amid")))  # of 会议 itself nobody else is the subject
_OF_THEM = tuple(sorted(words("of_them")))
_CLOSING = "闭幕"
_BARE = 6  # characters of a name that tells its event again: 通车仪式
_BEGUN = ("project", "establishment")
_OPENED = ("activity", "meeting", "campaign", "training")
_TITLING = (CODES["Organization"], CODES["Place"], CODES["Position"], "、")
_SITTINGS = ("meeting", "report-session", "negotiation", "inspection")
_PASSING = ("award", "election")
_SAYING = ("say", "point", "answer")  # roles of verbs of saying that lead in what is said
_CLAUSE = ",;。!?:|"
_INSIDE = "attendance/inside"
_BESIDE = "attendance/beside"


def present(scene: Scene, coded: Coded, told: list[Happening], attended: list[Happening]) -> None:
    """Add those who act in a line to the gathering that its opening word means, and those with
    a post to the one which the line itself says that others attend (``attended``)."""
    if coded.line.sentence.role != "paragraph":
        return
    gatherings = [h for h in told if gathers(h) and h.modality == "asserted"]
    word = opening(coded) or ""
    whole = whole_of(coded, gatherings) if word.endswith(_GOING_ON) else None
    if whole is not None:
        _join(scene, coded, whole, [s for s, _ in _acting(coded)], _INSIDE)
    for event in (*attended, *_discussed(coded, told, gatherings, attended)):
        if event is not whole and not left(coded, told, [event]):
            acting = [(s, at) for s, at in _acting(coded) if not _absent(coded, at)]
            acting = [(s, at) for s, at in acting if not own_affair(coded, at, event, told)]
            titled = [s for s, at in acting if coded.code[at - 1 : at] == CODES["Position"]]
            _join(scene, coded, event, titled, _BESIDE)


def _discussed(
    coded: Coded,
    told: list[Happening],
    gatherings: list[Happening],
    attended: list[Happening],
) -> list[Happening]:
    """The sitting at which questions are put and answered (质询, 听证), told last in the paragraph:
    議員甲質疑…,處長乙答…."""
    block = coded.line.sentence.block
    here = [h for h in gatherings if h.coded.line.sentence.block == block and not h.titled]
    here = [h for h in here if h.kind in _SITTINGS and h.coded is not coded][-1:]
    debated = (h for h in here if any(w in simplified(h.name) for w in words("debating_words")))
    days = {h.day for h in told if h.coded.line.sentence.block == block and not h.titled} - {None}
    on = (h for h in debated if days <= {h.day})
    return [h for h in on if h not in attended and all(_on(h, w) for w in dates_of(coded))]


def _on(event: Happening, moment: When) -> bool:
    """Whether a day may be the event's own."""
    return event.when is None or (moment.begin or "")[:10] == (event.when.begin or "")[:10]


def _absent(coded: Coded, at: int) -> bool:
    """Whether the clause says of the person at ``at`` that he is not there: 甲因出差未能出席."""
    stop = mark_after(coded.code, at, _CLAUSE)
    behind = coded.code[at : stop if stop >= 0 else len(coded.code)]
    return any(word in behind for word in words("absent_words"))


def opened(told: list[Happening]) -> None:
    """Give what a ceremony opens, told before it, those who take part in that."""
    parts = tuple(sorted(words("ceremony_parts")))
    for number, one in enumerate(told):
        attended = any(role in words("attending_verbs") for _, role, _ in one.agents)
        if one.titled or one.modality != "asserted":
            continue
        if not (attended or simplified(one.name) in parts):
            continue
        before = [h for h in told[:number] if h.kind in _OPENED and h.head and not h.titled]
        block = one.coded.line.sentence.block
        near = [h for h in before if h.coded.line.sentence.block == block] or before[-1:]
        near = [h for h in near if block - h.coded.line.sentence.block <= 1]
        name = simplified(one.name)
        lone = _lone_session(before) if name in parts or name.startswith(_CLOSING) else []
        fit = [h for h in near or lone if h.head in words("event_heads")]
        fit = [h for h in fit if not simplified(h.name).endswith(parts)]
        fit = fit if name in parts else lone
        if not fit and len(one.name) <= _BARE:
            fit = [h for h in short_of(one.name, one.coded, told[:number]) if h.kind in _BEGUN]
        for key, role, relation in one.agents if fit and attended else ():
            if all(k != key for k, _, _ in fit[-1].agents):
                fit[-1].join(key, role, relation)
                fit[-1].sayings.setdefault(key, one.sayings.get(key, (one.coded, one.rule)))
        if fit and name in parts:
            _at_opening(one, fit[-1])


def _at_opening(ceremony: Happening, whole: Happening) -> None:
    """Give a ceremony of opening those who attend what it opens in the paragraph that tells so:
    旅游节开幕。甲宣布开幕,乙致辞。|开幕式上,…."""
    block = whole.coded.line.sentence.block
    if not any(word in whole.coded.line.text for word in words("beginning_verbs")):
        return
    for key, role, relation in [a for a in whole.agents if a[1] and a[2] == "participant"]:
        said = whole.sayings.get(key, (whole.coded, whole.rule))
        here = said[0].line.sentence.block == block and key[0] == "Person"
        if here and all(k != key for k, *_ in ceremony.agents):
            ceremony.join(key, role, relation)
            ceremony.sayings.setdefault(key, said)


def _lone_session(before: list[Happening]) -> list[Happening]:
    """The congress of whose days a report tells, and of no other gathering of some days:
    某县妇女第三次代表大会28日开幕…。闭幕式上,…."""
    held = [h for h in before if h.name.endswith(ordered("session_ends"))]
    held = [h for h in held if h.when is not None and h.when.kind == "range"]
    return held[:1] if len({h.name for h in held}) == 1 else []


def _join(scene: Scene, coded: Coded, event: Happening, people: list[Span], rule: str) -> None:
    known = {k for k, _, _ in event.agents}
    for key in (k for s in people for k in scene.keys.get(s, ())):
        if key not in known:
            event.join(key, "", "participant")
            event.sayings.setdefault(key, (coded, rule))


def _acting(coded: Coded) -> Iterator[tuple[Span, int]]:
    """The persons who are subjects of a line's clauses, with their places in the coded string.

    What follows a verb of saying up to a semicolon is said, not done there.
    """
    start, said = 0, False
    for stop in (*(at for at, c in enumerate(coded.code) if c in MARKS), len(coded.code)):
        told = any(word in coded.code[start:stop] for word in words("interview_words"))
        if not said and not told and not coded.code.startswith(_OF_THEM, start):
            spans = clause_subject(coded, start, stop)
            if not any(s.type == "Person" for s in spans):
                spans = _titled(coded, start, stop)
            for span in spans:
                if span.type == "Person":
                    yield span, coded.spans.index(span)
        if not said:
            said = forms("speech_verbs").ending(coded.code, stop, start) is not None
        if coded.code[stop : stop + 1] in (";", "。"):
            said = False
        start = stop + 1


def _titled(coded: Coded, start: int, stop: int) -> list[Span]:
    """The person whom a body and posts read apart lead in: 大学党委|组织部部长|甲宣读…."""
    opened = clause_pattern("openers").match(coded.code, start, stop)
    at = opened.end() if opened else start
    while at < stop and coded.code[at] in _TITLING:
        at += 1
    return coded.covered(at, at + 1) if at < stop else []


def acting_there(scene: Scene, coded: Coded, told: list[Happening]) -> None:
    """Add to a gathering the persons whom its sentence goes on with: …座谈会召开,县长李文点题."""
    here = [h for h in told if h.coded is coded and gathers(h) and h.kind != "election"]
    if not here:
        return
    code = coded.code
    for start in (at + 1 for at, char in enumerate(code[:-1]) if char == ","):
        stop = mark_after(code, start, _CLAUSE)
        stop = stop if stop >= 0 else len(code)
        before = (h for h in reversed(here) if h.first < start)
        event = next((h for h in before if not _over(h)), None)
        beside = (h for h in told if h.coded is coded and start <= h.first < stop)
        if event is None or not (_told_inside(event) or all(_passing(h) for h in beside)):
            continue
        if signs(event) and any(word in code[start:stop] for word in words("unveiling_verbs")):
            continue  # 甲与乙签署协议,丙、丁授牌
        if _said_before(coded, event.first, start):
            continue
        if negation(coded, stop) != event.modality:
            continue
        if any(word in code[start:stop] for word in words("absent_words")):
            continue
        if earlier(coded, start, stop):
            continue
        acting = clause_subject(coded, start, stop) or led_in(coded, start, stop, far=True)
        people = [s for s in acting if s.type == "Person"]
        for key in (k for s in people for k in scene.keys.get(s, ())):
            if all(k != key for k, *_ in event.agents):
                event.join(key, "", "participant")
                event.sayings.setdefault(key, (coded, "attendance/acts-there"))


def _over(told: Happening) -> bool:
    """Whether its clause only says what is behind it, or still before it: 签约后,甲主持评课."""
    return told.coded.report_text.startswith(ordered("event_beyond"), told.end)


def _said_before(coded: Coded, first: int, stop: int) -> bool:
    """Whether a clause between the two ends with a verb of saying, not with what one does at a
    gathering (致辞, 表态发言): the rest is what is said."""
    verbs, acts = forms("speech_verbs"), forms("attending_verbs")
    marks = [at for at in range(first, stop) if coded.code[at] in ",:"]
    found = ((at, verbs.ending(coded.code, at, first)) for at in marks)
    said = (at for at, verb in found if verb and verbs[verb]["role"] in _SAYING)
    return any(not acts.ending(coded.code, at, first) for at in said)


def _told_inside(gathering: Happening) -> bool:
    """Whether its sentence goes on with what is done at it: 在随后召开的座谈会上,甲听取…."""
    line = gathering.coded.line
    behind = gathering.end - line.sentence.start
    return line.text.startswith(ordered("event_insides"), behind)


def _passing(told: Happening) -> bool:
    """Whether it befalls those who take part in the gathering before it: a prize, an election."""
    elected = any(word in told.name for word in words("elected_words"))
    return told.kind in _PASSING or (told.kind == "appointment" and elected)
