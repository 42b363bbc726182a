"""A match of the attendance rules -> the gathering meant: the one told of last that fits.

Which one fits is said by the verb's object (陪同调研, 出席会议), the word with which the sentence
opens (此次活动, 开工仪式), or where the match stands: in the paragraph of a gathering or of a tour,
at the end of the news.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.context.coding import CODES
from graph.extractors._coded import Found, mark_before
from graph.extractors._contests import judged
from graph.extractors._happening import MARKS, Happening, beyond
from graph.extractors._mood import only_said
from graph.extractors._referred import named_first, named_so, referred, short_of, worded
from graph.extractors._signings import signed_behind
from graph.extractors._speaking import (
    FAR,
    MAIN,
    agenda,
    fitting,
    heard,
    hearing,
    held_there,
    lead,
    led_by,
    left,
    moved_on,
    mute,
    news_opening,
    spoken_at,
    station_of,
    there_toured,
    this_news,
    within_days,
)
from graph.extractors._teams import team
from graph.lexicons import forms, ordered, words

ELSEWHERE = ("events/meeting-spirit", "events/meeting-speech")  # on whatever day it was
_STAY = "events/visit-here"  # what is done at its stations is told apart
_MEETINGS = ("meeting", "ceremony", "activity", "training", "report-session", "campaign")
_HEAD = 3  # characters of a head that says which
_REPORTED, _DURING = "汇报", "期间"
_MEETING = "会议"
_DOINGS = ("inspection", "visit", "signing", "negotiation", "election")
GATHERINGS = (*_MEETINGS, *_DOINGS)


def gathers(told: Happening) -> bool:
    """Whether people come together for it: a named gathering, a visit; no 听取汇报 of one."""
    if told.name.startswith(ordered("ending_verbs")):
        return False  # 结束访问后回国
    if told.coded.code.endswith(ordered("sitting_in"), 0, told.first):
        return False  # 会议期间,委员们列席|某人大会议: no one told of next is there
    during = told.titled and told.coded.report_text.startswith(_DURING, told.end)
    elsewhere = during or told.rule in (*ELSEWHERE, _STAY)
    if told.kind not in GATHERINGS or told.modality == "denied" or elsewhere:
        return False
    people = forms("gathering_acts").rows.get(told.head, {}).get("of") == "people"
    named = told.head in words("event_heads") or told.head in words("holding_verbs")
    return told.kind in _DOINGS or people or named


def role_of(match: Found) -> str:
    """The role as written; of a post the words that stand for its place in the pattern."""
    at, end = match.match.span("verb")
    if at < 0:
        return ""
    return match.coded.report_text[match.coded.starts[at] : match.coded.ends[end - 1]]


def _tour(match: Found, fit: list[Happening], told: list[Happening]) -> list[Happening]:
    """The last gathering; of visits all of the paragraph and day, for one accompanies a tour.

    Who accompanies in a paragraph without a visit goes with the tour that the news opens with.
    """
    last = fit[-1:]
    if not last or last[0].kind not in words("tour_kinds"):
        return last
    block, day = last[0].coded.line.sentence.block, last[0].day
    if block != match.coded.line.sentence.block:
        return [lead([h for h in told if h.kind in words("tour_kinds")])]
    found = [
        h
        for h in fit
        if h.kind in words("tour_kinds") and h.coded.line.sentence.block == block and h.day == day
    ]
    return [h for h in found if _meets(h) == _meets(last[0])]


def _meets(told: Happening) -> bool:
    """Whether somebody is received there: who accompanies a tour behind it (会见乙。随后,甲到某区
    调研,丙|陪同) is not at that."""
    return told.head in words("meeting_verbs")


def spoken_of(match: Found, told: list[Happening]) -> list[Happening]:
    """The gathering of the kind that the verb's object names; else the last main one.

    上述活动 stands for all that are told of before; 有关活动 leaves open which.
    """
    if match.rule.get("team"):
        return team(match, told)
    if match.rule.get("gift"):
        here = [h for h in told if h.coded is match.coded and h.first < match.match.start()]
        return [h for h in here if h.kind == "distribution"][-1:]
    if match.rule.get("hosts") and not match.spans("e", "Event"):
        return referred(match.match["n"] or match.match["e"], match.coded, told)
    if match.rule.get("hosts"):
        named = match.spans("e", "Event")[0]
        said = match.coded.report_text[named.start : named.end]
        here = [h for h in told if h.coded is match.coded and h.start <= named.start < h.end]
        here = [h for h in here if h.end - named.end < _HEAD]
        known = [h for h in told if h.name.endswith(said)]
        return here or (known or short_of(said, match.coded, told))[-1:]
    verb, near = worded(match), match.coded.line.sentence.block
    if match.rule.get("object") and not verb.startswith(ordered("opening_verbs")):
        told = [h for h in told if not _in_object(h, match)]
    if match.rule.get("object") or match.rule.get("speech"):
        told = [h for h in told if not signed_behind(h, match.coded, match.match.start())]
    trial = words("trial_kinds") if match.rule.get("trial") else frozenset[str]()
    known = [h for h in told if gathers(h) or (h.kind in trial and _open(h, match))]
    titles = [h for h in known if h.titled and h.kind in MAIN and h.modality == "asserted"]
    known = [h for h in known if not h.titled] or known
    known = [h for h in known if h.modality == "asserted" or h.coded is match.coded] or known
    now = [h for h in known if h.coded is match.coded or not only_said(h.coded, h.first)] or known
    everywhere = _held(h for h in now if not (match.rule.get("within") and inside(h, match)))
    stated = [h for h in everywhere if near - h.coded.line.sentence.block <= FAR]
    role = role_of(match)
    as_what = forms("attending_verbs").rows.get(role, {"role": role})["role"]
    if match.rule.get("there") or as_what in words("floor_roles"):
        # 举行义诊。甲致辞: not at what nobody speaks at
        stated = [h for h in stated if h.coded is match.coded or not mute(h)] or stated
        everywhere = [h for h in everywhere if not mute(h)] or everywhere
    if any(map(_beside, stated)):  # 会前,甲会见了代表: the next paragraph goes on with the meeting
        held = [h for h in stated if not _beside(h) or _still(match, h)]
        stated = held or [h for h in everywhere if h.kind in MAIN and not _beside(h)][-1:] or stated
    post = match.rule.get("label") and match.match["verb"] == CODES["Position"]
    if post and role not in words("label_posts"):
        return []
    if match.rule.get("label") and (held := [h for h in everywhere if h.kind in MAIN]):
        return held[:1]  # below the minutes of a meeting
    for word, row in forms("all_of_them").rows.items():
        if word in verb:
            lone = row["which"] == "lead"
            return _all_before(match, everywhere if lone else this_news(everywhere), lone=lone)
    here = [h for h in stated if h.coded is match.coded]
    led = [h for h in here if h.first < match.match.start()]
    if led or not match.rule.get("personal"):
        stated = led or here or stated  # 甲讲解要领,并带学员到某场|观摩: of the training
    if match.rule.get("serves"):
        return judged(match, role_of(match), told)
    if match.rule.get("station"):
        return there_toured(match, told)
    if match.rule.get("heard"):
        return hearing(match, everywhere)
    if match.rule.get("here"):
        return [h for h in led if h.kind in {*words("tour_kinds"), *MAIN}][-1:]
    if trial:
        tried = [h for h in stated if h.kind in trial]
        heard_out = [h for h in tried if any(map(h.name.__contains__, words("hearing_words")))]
        return (heard_out or tried)[-1:]
    if not here and (match.rule.get("tour") or not match.rule.get("speech")):
        if items := agenda(match.coded, known):
            return items
    if match.rule.get("speech"):
        at, away = spoken_at(match, everywhere), moved_on(match.coded, told)
        at = [h for h in at if h.coded.line.sentence.block == near or not away]
        return at or station_of(match, told)
    if match.rule.get("tour"):
        return _nearest(match, everywhere)
    if match.rule.get("there"):
        return held_there(match, told, everywhere)
    if match.rule.get("personal"):
        if heard(match) or left(match.coded, told, everywhere, match.match.start()):
            return []
    if opened := named_first(match.coded, everywhere):
        return opened
    for word, row in forms("gathering_words").rows.items():
        if word in verb:
            fit = fitting(row, titles, stated, everywhere)
            talks = [h for h in (*everywhere, *fit) if word in words("talk_words")]
            if talks := [h for h in talks if word in h.name and h.kind in "".join(row.values())]:
                return talks[-1:]
            if row["first"] and (first := led_by(match, everywhere)):
                return first
            return _tour(match, named_so(word, fit), everywhere)
    if verb.endswith(ordered("hosting_verbs")):  # whoever 主办 it holds all of it
        whole = [h for h in stated if h.kind not in _DOINGS]
        whole = [h for h in whole if not h.name.endswith(ordered("ceremony_parts"))]
        stated = whole or stated
    if _REPORTED in verb and (last := _nearest(match, everywhere)):
        return last
    main = [h for h in stated if h.kind in MAIN] or news_opening(verb, stated, everywhere)
    if not main and (opened := _ceremonial(match, told)):
        return opened
    if role_of(match) in words("partaking_verbs"):
        return _joined(match, main, stated, everywhere)
    toured = _tour(match, main or stated, everywhere)
    if match.rule.get("personal"):  # who tells something elsewhere is on no tour told before
        tours = words("tour_kinds")
        return [h for h in toured if h.kind not in tours or h.coded.line.sentence.block == near]
    return toured


def _open(told: Happening, match: Found) -> bool:
    """Whether a trial is no step of it told behind those who take part: 某院派员出庭,甲|到庭."""
    tries = any(word in told.name for word in words("trial_words"))
    return tries or told.coded is not match.coded or told.first < match.match.start()


def _beside(told: Happening) -> bool:
    """Whether its sentence tells of before or after a gathering: 会前,甲会见了代表."""
    return not told.titled and beyond(told.coded)


def _still(match: Found, told: Happening) -> bool:
    """Whether a line still goes on with what its paragraph told of before a gathering: not 会前,甲
    召开座谈会。会上,|乙发言, and not 乙|主持会议."""
    back = match.coded.line.text.startswith(ordered("at_meeting")) or _MEETING in role_of(match)
    here = told.coded.line.sentence.block == match.coded.line.sentence.block
    return told.coded is match.coded or (here and not back)


def _in_object(told: Happening, match: Found) -> bool:
    """Whether its name stands in what the match says is told: 通报|专项整治|考评结果."""
    return told.coded is match.coded and match.match.start() < told.first < match.match.end()


def _joined(
    match: Found, main: list[Happening], near: list[Happening], told: list[Happening]
) -> list[Happening]:
    """What those are part of of whom 参加 alone is said: what the paragraph tells before, though a
    meeting is told in one before it; a meeting with the tour that its sentence tells too."""
    block = match.coded.line.sentence.block
    here = [h for h in near if h.coded.line.sentence.block == block]
    here = [h for h in here if h.start < match.stretch[0] and h.modality == "asserted"]
    if here and not any(h.kind in MAIN for h in here):
        return _tour(match, here, told)
    first = lead(told) if told else None
    if not here and first is not None and first.kind in words("tour_kinds"):
        opened = first.coded.line.sentence.block  # the last line of a tour, whatever met on it
        tours = [h for h in this_news(told) if h.kind in words("tour_kinds")]
        if any(h.kind in MAIN and h.day and within_days(h, first) for h in near):
            return [h for h in tours if h.coded.line.sentence.block == opened]
    done = [h for h in near if h.kind != "campaign"]  # spoken of: 参加 is at the visit
    found = _tour(match, main or done or near, told)
    if len(found) == 1 and found[0].coded is not match.coded and found[0].kind in MAIN:
        tours = [h for h in here if h.kind in words("tour_kinds") and h.coded is found[0].coded]
        found = [*(h for h in tours if h.first < found[0].first), *found]
    return found


def _ceremonial(match: Found, told: list[Happening]) -> list[Happening]:
    """What is opened (某桥通车, 某中心揭牌) in the paragraph, with those who attend."""
    rows, block = forms("gathering_acts").rows, match.coded.line.sentence.block
    here = [h for h in told if h.coded.line.sentence.block == block and h.modality == "asserted"]
    if any(h.kind in words("tour_kinds") for h in here):
        return []
    fit = (h for h in here if not h.titled and rows.get(h.head, {}).get("of") == "opened")
    return [h for h in fit if h.start < match.stretch[0] and not inside(h, match)][-1:]


def _held(told: Iterable[Happening]) -> list[Happening]:
    """Those that take place themselves, before those only heeded: 传达学习全省工作会议精神."""
    known = list(told)
    return [h for h in known if not _heeded(h)] or known


def _heeded(told: Happening) -> bool:
    """Whether its clause only says what is done by or about it: 落实…部署, 总结…活动."""
    code = told.coded.code
    lead = code[mark_before(code, told.first, MARKS) + 1 : told.first]
    return any(w in lead for w in words("heeding_words"))


def _all_before(match: Found, told: list[Happening], *, lone: bool) -> list[Happening]:
    """The gatherings told before, those of its paragraph if that has any; ``lone``: the first."""
    before = [h for h in told if h.first < match.match.start() or h.coded is not match.coded]
    if lone:
        return [lead(before)] if before else []
    block = match.coded.line.sentence.block
    first = lead(before) if before else None
    before = [h for h in before if h.kind != "signing" or h is first]
    return [h for h in before if h.coded.line.sentence.block == block] or before


def _nearest(match: Found, told: list[Happening]) -> list[Happening]:
    """The gathering, be it a tour, told last in the paragraph or the one before it."""
    block = match.coded.line.sentence.block
    before = [h for h in told if h.start < match.stretch[0] and h.modality == "asserted"]
    last = [h for h in before if h.kind not in ("campaign", "election")][-1:]
    return last if last and block - last[0].coded.line.sentence.block <= 1 else []


def behind(event: Happening, match: Found) -> bool:
    """Whether an event is told behind a match of its line."""
    return event.coded is match.coded and event.first >= match.match.start()


def inside(told: Happening, match: Found) -> bool:
    """Whether a predicate that is only the verb of ``match`` tells it."""
    if told.coded is not match.coded or told.rule != "events/predicate":
        return False
    if told.coded.code[told.first] in words("done_for_words"):
        return False  # 为获奖者颁奖 is done to somebody
    if match.match.start() <= told.first < match.match.end():
        return True
    said = (match.match["verb"] or "").endswith(told.head) and told.kind in words("mutual_kinds")
    return said and told.end == match.stretch[1]


def other_part(one: Happening, other: Happening) -> bool:
    """Whether both are ceremonies of one gathering: no 闭幕式 is on the day of the 开幕式."""
    parts = other.name in words("ceremony_parts") and one.name != other.name
    return parts and one.name[1:] == other.name[1:]
