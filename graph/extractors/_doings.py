"""Predicates of a line -> tellings of events: who does it, to whom, when, where, and whether.

What a clause says is done is an event when its sentence tells who does it or when; a verb of
everyday work asks for both. The way to where something is done (赶赴现场指挥救援) is part of
what is done there.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._agents import decided_on
from graph.extractors._around import (
    acting_for,
    case_of,
    clause_places,
    no_origins,
    site_before,
    suspected,
)
from graph.extractors._classbodies import another
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import mark_before
from graph.extractors._concerned import (
    beside,
    keys_of,
    made_body,
    made_by,
    struck,
    tell_papers,
    with_others,
)
from graph.extractors._continuing import taken_along
from graph.extractors._dating import moment
from graph.extractors._decisions import approved
from graph.extractors._doingnames import forms_of, kind_of, named_from, quoted
from graph.extractors._fronts import front_site
from graph.extractors._grounds import NAMED, by_day, grounded
from graph.extractors._happening import MARKS, Happening, relation
from graph.extractors._lists import clause_pattern, kin
from graph.extractors._mood import called_for, conditional, negation, told_from, told_of
from graph.extractors._places import (
    faced_places,
    front_region,
    item_site,
    own_building,
    sent_to,
)
from graph.extractors._predicate import Predicate, witnessed
from graph.extractors._predicates import predicates
from graph.extractors._pronouns import named_by_him
from graph.extractors._slots import locate
from graph.extractors._stretches import puts
from graph.extractors._tallies import summed
from graph.extractors._tellings import PARTICLES
from graph.extractors._things import departed, faced, undergone
from graph.extractors._topics import Topics
from graph.extractors._undergoing import patient, suffers, through, told_of_whom
from graph.extractors._whereonly import sites_apart
from graph.lexicons import forms, ordered, words

ROLES = ("title", "subtitle", "caption", "heading", "paragraph", "related")
_SITES = ("Place", "Organization")
_KIN = tuple("的" + noun for noun in ordered("kin_nouns"))
_CONFIDENCE = 0.7


def doings(
    scene: Scene, coded: Coded, topics: Topics, before: Sequence[Happening] = ()
) -> list[Happening]:
    """The events that the predicates of a line tell."""
    if coded.line.sentence.role not in ROLES:
        return []
    found, ways, gone = list[Happening](), list[Predicate](), list[Predicate]()
    runs = _runs(coded, before)
    for predicate in predicates(coded):
        if predicate.frame == "move":
            ways.append(predicate)
            continue
        told = _told(scene, coded, topics, predicate, runs=runs)
        if told is None:
            continue
        for way in [w for w in ways if _leads(coded, w, predicate) and not _settles(w)]:
            gone.append(way)
            if not told.places:  # 先后赴临沧、德宏侦查,在孟定镇抓获…
                locate(told, keys_of(scene, coded.covered(way.at, way.end)))
        found.append(told)
    found += [t for w in ways if w not in gone and (t := _told(scene, coded, topics, w, runs=runs))]
    return sorted(found, key=lambda h: h.first)


def _runs(coded: Coded, before: Sequence[Happening]) -> bool:
    """Whether its paragraph has told of a day that the line goes on with."""
    block = coded.line.sentence.block
    here = (h for h in reversed(before) if h.coded.line.sentence.block == block)
    last = next((h for h in here if h.modality == "asserted" and not h.titled), None)
    return last is not None and last.day is not None


def _settles(way: Predicate) -> bool:
    """Whether a way is an event of its own, whatever is done there then: 进驻迪庆."""
    return not way.bare and way.verb in words("stationing_verbs")


def _leads(coded: Coded, way: Predicate, done: Predicate) -> bool:
    """Whether what is done is done where the way leads: the same or one of the next two clauses."""
    between = coded.code[way.end : done.at]
    if between.count(",") > 2 or any(mark in between for mark in ";。!?:"):
        return False
    own = own_subject(coded, done.clause, done.at) or (
        way.clause != done.clause and clause_subject(coded, done.clause, done.at)
    )
    return way.at < done.at and not own


def _told(
    scene: Scene, coded: Coded, topics: Topics, done: Predicate, *, runs: bool
) -> Happening | None:
    first = max(named_from(coded, done), witnessed(coded, done))
    start, end = coded.starts[first], coded.ends[done.end - 1]
    name = PARTICLES.sub("", coded.report_text[start:end]).strip()
    own = bool(clause_subject(coded, done.clause, done.at))
    alone = own or _dated_subject(coded, done)
    if called_for(coded, done.at, alone=alone, terms=True):
        return None
    if not (_one_deed(done, own=own) or by_day(coded, done)) and summed(coded, done.at, done.end):
        return None
    said = told_from(coded, done.clause)
    if conditional(coded, done.at) or (said and not told_of(coded, said, done.at)):
        return None
    if inside := quoted(coded, done):
        start, end = coded.starts[inside[0]], coded.ends[inside[1] - 1]
        name = coded.report_text[start:end]
    if name in words("learnt_nouns") or name.startswith(_KIN):
        return None  # 按照总理批示要求: nothing that is told; 李明|的父亲去世
    head = forms("event_heads").ending(coded.line.words.text, end, start)
    unsorted = done.grounds == "all" or done.held
    sorted_ = head is None or not (unsorted or inside)
    told = Happening(
        name,
        kind_of(done, name) if sorted_ else forms("event_heads")[str(head)]["kind"],
        done.verb if sorted_ else str(head),
        "events/predicate",
        coded,
        start,
        end,
        done.first,
        strong=False,
        confidence=_CONFIDENCE,
    )
    told.published = (scene.report.published or "")[:10]
    told.forms = forms_of(coded, done, name)
    told.modality = "planned" if _planned(done.verb) else negation(coded, done.first)
    if told.modality == "alleged" and done.verb in words("prosecution_verbs"):
        told.modality = "asserted"
    moment(scene, told)
    if told.when is not None and _inside(told, coded.starts[done.at]):
        told.when = None
    _who(scene, topics, done, told)
    _where(scene, done, told)
    told.led = not told.agents and topics.unsaid(coded)
    told.runs = runs
    stands = grounded(coded, done, told)
    told.settle_sides()
    sites_apart(scene, done, told)
    return told if stands else None


def _one_deed(done: Predicate, *, own: bool) -> bool:
    """Whether what a longer time is named for is told as one: 2013年至2020年收受财物640万元."""
    if own and done.kind in words("given_kinds"):
        return True
    return done.wrong or done.verb in words("misdeed_verbs")


def _planned(verb: str) -> bool:
    """Whether the verb itself says that it is yet to come: 拟提名为; 提名 is done."""
    return forms("modality").rows.get(verb[0], {}).get("modality") == "planned"


def _dated_subject(coded: Coded, done: Predicate) -> bool:
    """Whether its clause opens with a noun of its own and says when: 管网改造5月开工."""
    dated = any(s.type == "Date" for s in coded.covered(done.clause, done.at))
    return dated and own_subject(coded, done.clause, done.at)


def _inside(told: Happening, verb: int) -> bool:
    """Whether the date found is of what the verb takes: 审议2023年度报告."""
    dates = (d for d in told.coded.line.dates if d.value == told.when)
    text = told.coded.line.words.text
    behind = max(told.start, verb)  # 一期计划明年3月投产 says when
    inside = [d for d in dates if behind <= d.start and d.end <= told.end]
    inside = [d for d in inside if not text.endswith(ordered("plan_leaders"), 0, d.start)]
    led = ((text[d.start - 1], text[d.start - 2 : d.start]) for d in inside)
    return any(a not in words("date_leaders") or b in words("about_words") for a, b in led)


def _who(scene: Scene, topics: Topics, done: Predicate, told: Happening) -> None:
    """The subject, whom it is done with or for, and the persons that the verb takes."""
    coded = told.coded
    taken = coded.covered(done.first, done.end)
    by = clause_pattern("passive").search(coded.code, done.clause, done.at)
    doing = keys_of(scene, acting_for(coded.covered(*by.span("p")))) if by else []
    by = by or clause_pattern("suffered").search(coded.code, done.clause, done.at)
    taken_to = done.frame == "move" and done.kind in words("rescue_kinds")  # 转入某医院
    sites = clause_places(coded, done.first, done.at)  # 某县在|某乡|义诊: not elsewhere
    undergoes = done.frame == "undergo" and not puts(coded, done.clause, done.at)
    passive = undergoes or by or taken_to or suffers(done, told)
    tried = suspected(coded, done.verb, done.clause, done.at)
    thing = undergone(coded, done.clause, done.first, done.at) or witnessed(coded, done) >= 0
    for key, role in () if thing else _acting(scene, topics, done, coded):
        if key in doing or departed(scene, coded, key):
            continue
        mishap = done.frame == "undergo" or told.kind in ("accident", "disaster")
        if key[0] == "Place" and (mishap or struck(scene, done, coded, key)):
            locate(told, (key,))
        elif passive or patient(done, key, taken) or (tried and key[0] == "Person"):
            told.join(key, "", "participant")
        else:
            told.join(key, role, relation(key, role))
            if key[0] == "Place" and done.kind not in words("bodily_kinds") and not sites:
                locate(told, (key,))
            if done.bare and done.kind in words("building_kinds") and own_building(scene, key):
                locate(told, (key,))
    if done.bare and done.kind in words("building_kinds"):  # 双方签字。一期6月投产: not by them
        here = keys_of(scene, coded.covered(0, done.at))
        told.agents = [a for a in told.agents if a[0][0] != "Person" or a[0] in here]
    for key in () if done.kind in words("mishap_kinds") else doing:
        told.join(key, done.verb, "organizer")
    if (led := faced(coded, mark_before(coded.code, done.first, MARKS) + 1, done.at)) >= 0:
        for key in keys_of(scene, (s for s in coded.covered(led, done.at) if s.type == "Person")):
            told.join(key, "", "participant")
    beside(scene, told, done.clause, done.at)
    with_others(scene, told, done.at)
    approved(scene, told, done.at)
    step = done.bare and done.verb in words("prosecution_verbs")
    step = step and another(coded, done.clause, done.at)
    his = step or named_by_him(scene, coded, done.clause, done.end)
    if not told.borne and his:
        for key in topics.other(coded, done.clause, [k for k, _, _ in told.agents]):
            told.join(key, "", "participant")
    if done.kind in words("concerning_kinds"):
        for key in keys_of(scene, case_of(coded, done.clause)):
            told.join(key, "", "participant")
    bodies = done.kind in words("facing_kinds") or done.verb in words("hearing_verbs")
    bodies |= done.verb in words("meeting_verbs") and all(s.type != "Person" for s in taken)
    wanted = ("Person", "Organization") if bodies else ("Person",)
    people = [s for s in taken if s.type in wanted and s not in sites]
    for key in () if _learnt(coded, done) or made_by(coded, people) else keys_of(scene, people):
        told.join(key, "", "participant")
    if done.kind == "establishment":
        made = made_body(coded, done.at, done.end)
        for key in keys_of(scene, [s for s in taken if s.type == "Organization" and s not in made]):
            told.join(key, "", "participant")


def _learnt(coded: Coded, done: Predicate) -> bool:
    """Whether it takes only what somebody said or did, or is in his memory: 学习…重要讲话."""
    said = coded.code[done.at : done.end].rstrip('"')
    remembered = any(word in said for word in words("commemorating_words"))
    return remembered or said.endswith(ordered("learnt_nouns"))


def _acting(scene: Scene, topics: Topics, done: Predicate, coded: Coded) -> list[tuple[Key, str]]:
    """Who acts; where the name holds its own subject (5名矿工升井) nobody of a clause before."""
    others = clause_places(coded, done.clause, done.at) + kin(coded, done.clause, done.end)
    named = [s for s in no_origins(coded, done.clause, done.at) if s not in others]  # 甲的|儿子乙
    subjects = (*NAMED, "Figure")
    own = own_subject(coded, done.clause, done.at) or any(s.type in subjects for s in named)
    if own and done.bare and done.first < done.at and done.frame == "undergo":
        if named and all(through(coded, s) for s in named):  # 甲受伤,经|某医院抢救无效死亡
            return topics.acting(coded, done.first, done.verb)
        people = [s for s in named if s.type == "Person" and done.kind in words("mishap_kinds")]
        return [(k, done.verb) for k in keys_of(scene, people or named)]  # 某军老战士甲|病逝
    if done.kind == "removal" and done.bare and not own:
        if whom := decided_on(coded, done.clause):
            return [(k, done.verb) for k in keys_of(scene, whom)]
    if done.frame == "undergo" and (taken_along(coded, done.first) or told_of_whom(coded, done)):
        return []
    passive = done.frame == "undergo" or coded.code.startswith(ordered("passive_words"), done.first)
    if passive and any(s.type == "Figure" for s in named):
        counted = topics.counted(coded, done.at)  # 10名乡村医生受到表彰: nobody told before
        return [(k, done.verb) for k in counted or keys_of(scene, named)]
    return topics.acting(coded, done.at if own else done.first, done.verb)


def _where(scene: Scene, done: Predicate, told: Happening) -> None:
    coded = told.coded
    taken = no_origins(coded, done.first, done.end, seats=done.kind in words("sited_kinds"))
    sites = clause_places(coded, done.first, done.at)
    locate(told, keys_of(scene, sites))
    if done.kind not in words("placeless_kinds") and not done.bare:
        locate(told, keys_of(scene, (s for s in taken if s.type == "Place")))
    if done.kind in words("sited_kinds"):
        named = (s for s in no_origins(coded, done.clause, done.end) if s.type == "Place")
        here = keys_of(scene, named)
        acting = {key for key, *_ in told.agents} if sites else ()
        locate(told, (key for key in here if key not in acting))
    if done.kind in words("mishap_kinds") and not told.places:
        locate(told, keys_of(scene, site_before(coded, done.clause)))
    if done.kind in words("building_kinds") and (site := front_site(coded, done.clause)):
        locate(told, scene.keys.get(site, ()))  # 共和县恰卜恰镇,|黄河上游…项目并网
    locate(told, filter(None, [front_region(scene, coded, done.at, done.kind)]))
    if done.kind in words("headed_kinds"):
        locate(told, keys_of(scene, item_site(coded)))
    if done.kind in words("tour_kinds"):
        locate(told, keys_of(scene, faced_places(coded, done.clause, done.end)))
    if done.verb in words("sending_verbs") and done.kind != "establishment":
        locate(told, keys_of(scene, sent_to(coded, done.end)))
    tell_papers(scene, coded, done, told, taken)
    made = made_body(coded, done.at, done.end) if done.kind == "establishment" else []
    told.objects += keys_of(scene, made)
    goes = done.kind in ("visit", "inspection") and done.verb not in words("meeting_verbs")
    if done.frame == "move" or goes:
        sites = no_origins(coded, done.at, done.end, seats=False)
        locate(told, keys_of(scene, (s for s in sites if s.type in _SITES)))
