"""Who attends, chairs or accompanies without the event's name: the gathering told of last.

The list of those who do stands before the verb (see ``_lists``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._around import clause_places
from graph.extractors._clauses import clause_subject, led_in
from graph.extractors._coded import Found, mark_after, mark_before, matches, opens_news
from graph.extractors._happening import MARKS, Happening, relation
from graph.extractors._lists import clause_pattern, listed
from graph.extractors._moments import when
from graph.extractors._mood import negation
from graph.extractors._slots import locate
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

GATHERINGS = (
    "meeting",
    "ceremony",
    "activity",
    "inspection",
    "visit",
    "training",
    "report-session",
    "signing",
    "negotiation",
    "campaign",
    "election",
)


_MAIN = ("meeting", "ceremony", "report-session", "activity", "training")
_FAR = 3  # paragraphs back that 上述活动 can mean
_HEAD = 3  # characters of a head that tells which gathering is meant
_POINTING = 2  # characters before a noun that points back: 此次活动
_PASSING = ("award", "election")
_CLAUSE = ",;。!?:|"
_DOINGS = ("inspection", "visit", "signing", "negotiation", "election")


def gathers(told: Happening) -> bool:
    """Whether people come together for it: a named gathering, a visit; no 听取汇报 of one."""
    if told.kind not in GATHERINGS or told.modality == "denied":
        return False
    return told.kind in _DOINGS or told.head in words("event_heads")


def attend(scene: Scene, coded: Coded, told: list[Happening]) -> None:
    """Add those whom a line says to take part to the gathering that it speaks of.

    What a rule says to be done ``within`` the gathering (颁奖, 出庭) is no event beside it.
    """
    if coded.line.sentence.role not in ("paragraph", "caption", "dateline"):
        return
    _begun(scene, coded, told)
    for match in matches("attendance", coded):
        mood = negation(coded, match.match.start())
        events = [e for e in _spoken_of(match, told) if mood in ("asserted", e.modality)]
        people = _people(match)
        for event in events:
            for key in (k for span in people for k in scene.keys.get(span, ())):
                if match.rule.get("speech") and any(k == key for k, *_ in event.agents):
                    continue
                said = None if event.coded is coded and not match.rule.get("here") else match
                role = _role(match)
                as_said = relation(key, role) if match.rule.get("hosts") else _relation(key, role)
                event.join(key, role, as_said, said)
        if events and match.rule.get("within"):
            told[:] = [h for h in told if h in events or not _inside(h, match)]
    _acting_there(scene, coded, told)


def _acting_there(scene: Scene, coded: Coded, told: list[Happening]) -> None:
    """Add to a gathering the persons whom its sentence goes on with: …座谈会召开,县长李文点题."""
    here = [h for h in told if h.coded is coded and gathers(h) and h.kind != "election"]
    if not here:
        return
    code = coded.code
    for start in (at + 1 for at, char in enumerate(code) if char == ","):
        stop = mark_after(code, start, _CLAUSE)
        stop = stop if stop >= 0 else len(code)
        event = next((h for h in reversed(here) if h.first < start), None)
        beside = (h for h in told if h.coded is coded and start <= h.first < stop)
        if event is None or not all(_passing(h) for h in beside):
            continue
        if negation(coded, stop) != event.modality:
            continue
        if any(word in code[start:stop] for word in words("absent_words")):
            continue
        acting = clause_subject(coded, start, stop) or led_in(coded, start, stop, far=True)
        people = [s for s in acting if s.type == "Person"]
        for key in (k for s in people for k in scene.keys.get(s, ())):
            if all(k != key for k, *_ in event.agents):
                event.join(key, "", "participant")
                event.sayings.setdefault(key, (coded, "attendance/acts-there"))


def _passing(told: Happening) -> bool:
    """Whether it befalls those who take part in the gathering before it: a prize, an election."""
    elected = any(word in told.name for word in words("elected_words"))
    return told.kind in _PASSING or (told.kind == "appointment" and elected)


def _role(match: Found) -> str:
    """The role as written; of a post the words that stand for its place in the pattern."""
    at, end = match.match.span("verb")
    return match.coded.report_text[match.coded.starts[at] : match.coded.ends[end - 1]]


def _begun(scene: Scene, coded: Coded, told: list[Happening]) -> None:
    """Give an event the date and the place that a sentence of its own tells: 行动4月1日启动."""
    found = clause_pattern("begun").search(coded.code)
    found = found or clause_pattern("since").search(coded.code)
    if found is None:
        return
    noun = found["noun"] or found.groupdict().get("said") or ""
    for event in _referred(noun, coded, told):
        event.when = when(coded, found.end()) or event.when
        places = clause_places(coded, found.end(), found.end())
        locate(event, [k for s in places for k in scene.keys.get(s, ())])


def _people(match: Found) -> list[Span]:
    """Those who take part: of the rule's own group, else of the list before the verb."""
    if match.rule.get("hosts") or match.rule.get("team"):
        spans = match.spans("p") or listed(match.coded, match.match.start())
        return [s for s in spans if s.type in ("Person", "Organization")]
    if "p" in match.match.re.groupindex:
        return match.spans("p", "Person")
    return listed(match.coded, match.match.start())


def _inside(told: Happening, match: Found) -> bool:
    """Whether a predicate that is only the verb of ``match`` tells it."""
    if told.coded is not match.coded or told.rule != "events/predicate":
        return False
    if match.match.start() <= told.first < match.match.end():
        return True
    said = match.match["verb"].endswith(told.head) and told.kind in words("mutual_kinds")
    return said and told.end == match.stretch[1]


def _relation(key: tuple[object, ...], verb: str) -> str:
    return "participant" if key[0] == "Person" else relation(key, verb) and "participant"


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
    return [
        h
        for h in fit
        if h.kind in words("tour_kinds") and h.coded.line.sentence.block == block and h.day == day
    ]


def lead(told: list[Happening]) -> Happening:
    """The first of the last piece of news: 又讯, 另讯 begins another."""
    start = max((at for at, h in enumerate(told) if opens_news(h.coded)), default=0)
    return told[start]


def _spoken_of(match: Found, told: list[Happening]) -> list[Happening]:
    """The gathering of the kind that the verb's object names; else the last main one.

    上述活动 stands for all that are told of before; 有关活动 leaves open which.
    """
    if match.rule.get("team"):
        return _team(match, told)
    if match.rule.get("hosts") and not match.spans("e", "Event"):
        return _referred(match.match["e"], match.coded, told)
    if match.rule.get("hosts"):
        named = match.spans("e", "Event")[0]
        said = match.coded.report_text[named.start : named.end]
        here = [h for h in told if h.coded is match.coded and h.start <= named.start < h.end]
        here = [h for h in here if h.end - named.end < _HEAD]
        return here or [h for h in told if h.name.endswith(said)][-1:]
    verb, near = match.match.group(), match.coded.line.sentence.block
    trial = words("trial_kinds") if match.rule.get("trial") else frozenset[str]()
    known = (h for h in told if not h.titled and (gathers(h) or h.kind in trial))
    everywhere = _held(h for h in known if not (match.rule.get("within") and _inside(h, match)))
    stated = [h for h in everywhere if near - h.coded.line.sentence.block <= _FAR]
    for word, row in forms("all_of_them").rows.items():
        if word in verb:
            lone = row["which"] == "lead"
            return _all_before(match, everywhere if lone else stated, lone=lone)
    here = [h for h in stated if h.coded is match.coded]
    stated = [h for h in here if h.first < match.match.start()] or here or stated
    if match.rule.get("here"):
        if trial and not _role(match).endswith(ordered("trial_posts")):
            return []
        kinds = trial or words("tour_kinds")
        return [h for h in here if h.kind in kinds][-1:]
    if trial:
        return [h for h in stated if h.kind in trial][-1:]
    if match.rule.get("speech"):
        return _spoken_at(match, everywhere)
    if opened := _named_first(match.coded, everywhere):
        return opened
    for word, row in forms("gathering_words").rows.items():
        if word in verb:
            return _tour(match, _fitting(row, stated, everywhere), everywhere)
    main = [h for h in stated if h.kind in _MAIN] or _opening(verb, stated, everywhere)
    return _tour(match, main or stated, everywhere)


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
    before = [h for h in before if h.kind != "signing"] or before
    return [h for h in before if h.coded.line.sentence.block == block] or before


def _named_first(coded: Coded, told: list[Happening]) -> list[Happening]:
    """The gathering of the head with which a sentence opens: 开工仪式由甲主持,乙致辞."""
    line = coded.line.text
    head = forms("event_heads").at(line, len(line) - len(line.lstrip('" ')))
    if head is None or len(head) < _HEAD:
        return []
    return [h for h in told if h.coded is not coded and h.name.endswith(head)][-1:]


def _opening(verb: str, near: list[Happening], told: list[Happening]) -> list[Happening]:
    """The meeting that the news opens with, which its last paragraph says who attended."""
    first = lead(told) if told else None
    if first is None or first.kind not in _MAIN or first.modality != "asserted":
        return []
    return [first] if not near or any(w in verb for w in words("meeting_attending")) else []


def _referred(front: str, coded: Coded, told: list[Happening]) -> list[Happening]:
    """The event named last before whose name ends as the noun that opens the sentence."""
    nouns = sorted(words("reference_nouns"), key=lambda w: (-len(w), w))
    noun = next((w[-2:] for w in nouns if w in front[: len(w) + _POINTING]), front)
    block = coded.line.sentence.block
    near = [h for h in told if not h.titled and block - h.coded.line.sentence.block <= 1]
    named = [h for h in near if h.coded is not coded and h.head in words("event_heads")]
    return [h for h in named if h.name.rstrip('"”」').endswith(noun[-2:])][-1:]


def _team(match: Found, told: list[Happening]) -> list[Happening]:
    """The group set up last, in the same sentence or the one before it."""
    at = match.match.start("verb")
    post = match.coded.spans[at]
    said = match.coded.report_text[match.coded.starts[at] : match.stretch[1]]
    if post is not None and not said.endswith(ordered("team_heads")):
        return []
    line = match.coded.line.sentence
    made = [h for h in told if h.kind == "establishment" and not h.titled]
    near = [
        h
        for h in made
        if h.coded is match.coded
        or (
            h.coded.line.sentence.block == line.block
            and h.coded.line.sentence.end >= line.start - 2
        )
    ]
    here = [h for h in near if h.coded is not match.coded or h.first < match.match.start()]
    return here[-1:]


def _fitting(row: Mapping[str, str], *pools: list[Happening]) -> list[Happening]:
    """The gatherings of the likelier kinds, near ones first; of the others where none is told."""
    for kinds in (row["kinds"].split("|"), row["otherwise"].split("|")):
        for pool in pools:
            if fit := [h for h in pool if h.kind in kinds]:
                return fit
    return []


def _spoken_at(match: Found, told: list[Happening]) -> list[Happening]:
    """The meeting told last, when its paragraph, or the next, goes on with who speaks there."""
    last = told[-1:]
    if not last or last[0].kind not in words("speaking_kinds") or not last[0].head:
        return []
    block = last[0].coded.line.sentence.block
    beside = [h for h in told if h.coded.line.sentence.block == block]
    if last[0].modality != "asserted" or any(h.kind in words("tour_kinds") for h in beside):
        return []
    far = match.coded.line.sentence.block - block
    return last if 0 <= far <= 1 and last[0].start < match.stretch[0] else []
