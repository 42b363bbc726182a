"""A telling -> those beside whoever does it: with, to or for whom it is done, whom it concerns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._accused import STEPS
from graph.extractors._around import (
    at_home,
    inviting,
    met_on,
    parties,
    staff_of,
    taken,
    together,
    works_of,
)
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import Found, mark_before
from graph.extractors._dating import MISHAPS
from graph.extractors._groups import partners
from graph.extractors._happening import BEGUN, MARKS, Happening, relation
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import Predicate
from graph.extractors._spokesmen import spoken_for
from graph.extractors._topics import Topics
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span

_VERB = 4  # characters of a verb of giving
_FINED = ("company", "school", "hospital", "site")
_WITH_BODIES = ("signing", "distribution", "negotiation")
_ATTENDED = "events/taken-part"


def round_out(scene: Scene, topics: Topics, one: Happening, found: Found) -> None:
    """Give what a rule told who does it by the lines before, and with whom; who is told of in a
    rule of what is done to somebody is the one to whom it is (甲…,被开除党籍)."""
    at, verb = found.match.start(), found.match.groupdict().get("verb") or ""
    done_to = bool(found.rule.get("patient"))
    if not one.agents and not one.titled:
        named = one.head in words("event_heads") or one.kind in ("project", *MISHAPS)
        acts = not named or topics.counted(one.coded, at) or topics.life(one.coded)
        for key, role in topics.acting(one.coded, at, verb) if acts else ():
            theirs = done_to and key[0] == "Person"
            one.join(key, role, "participant" if theirs else relation(key, role))
        if not one.agents and (body := spoken_for(scene, one.coded, at)):  # 某局局长甲介绍,将开展…
            one.join(body, verb, "organizer")
        if one.rule == _ATTENDED and not one.agents:  # 晚上,他出席晚宴
            for key in topics.pronoun(one.coded, mark_before(one.coded.code, at, MARKS) + 1, at):
                one.join(key, verb, "participant")
    with_others(scene, one, at)
    clause = mark_before(one.coded.code, at, MARKS) + 1
    toured = one.kind in words("tour_kinds") and not one.titled
    if toured and clause_pattern("his").search(one.coded.code, clause, at):
        for key in topics.other(one.coded, clause, [k for k, _, _ in one.agents]):
            one.join(key, "", "participant")
    if one.kind in words("concerning_kinds") and not one.titled:
        _whom(topics, one, clause)
    if one.kind not in words("mutual_kinds"):
        if one.kind in words("tour_kinds") and not one.agents and not one.titled:
            for key, role in topics.acting(one.coded, at, verb):
                one.join(key, role, relation(key, role))
        return
    own = {k for s in clause_subject(one.coded, clause, one.first) for k in keys_of(scene, [s])}
    if not any(r == "organizer" or k in own for k, _, r in one.agents):
        for key, role in topics.acting(one.coded, at, verb):
            one.join(key, role, relation(key, role))
    beside(scene, one, clause, at)


def _whom(topics: Topics, one: Happening, clause: int) -> None:
    """Give a sentence, a removal, an award the one whom its 其 means: 某法院判处其…."""
    end = bisect_left(one.coded.starts, one.end)
    if clause_pattern("his").search(one.coded.code, clause, end) is None:
        return
    for key in topics.spoken_of(one.coded, clause, [k for k, _, _ in one.agents]):
        one.join(key, "", "participant")


def concern(scene: Scene, one: Happening) -> None:
    """Give a work and a mishap the companies whose it is, a case its sides, a visit all whom it
    meets."""
    end = bisect_left(one.coded.starts, one.end)
    others: list[Span] = []
    one.agents[:] = [a for a in one.agents if a[1] or not _filed(scene, one, a[0])]
    with_them = {k for k, role, _ in one.agents if role in words("escorting_words")}
    one.agents[:] = [
        a for a in one.agents if a[0] not in with_them or a[1] in words("escorting_words")
    ]  # 客人在甲陪同下参观: it is not he who visits
    if one.kind in words("tour_kinds"):
        others = met_on(one.coded, one.first, end)
        others += inviting(one.coded, one.first) + at_home(one.coded, one.first)
    elif one.kind == "case":
        others = parties(one.coded, one.first)
        if one.rule != "events/predicate" and one.name.endswith(ordered("case_ends")):
            inside = one.coded.covered(one.first, end)
            others += [s for s in inside if s.type == "Organization"]
    if one.kind == "distribution":
        _received(scene, one)
    if one.head in words("summoning_verbs"):
        others += staff_of(one.coded, one.first, end)
    if one.kind in STEPS and not any(k[0] == "Person" for k, _, _ in one.agents):
        others += _charged(one)
    for key in keys_of(scene, others):
        one.join(key, "", "participant")
    if one.rule == "events/fined":
        one.agents[:] = [(k, r, _of_fined(scene, k, way)) for k, r, way in one.agents]
    firms: list[Span] = []
    if one.kind == "project" and one.rule != BEGUN:
        firms = works_of(one.coded, one.first, end)
    elif one.kind == "accident" and not one.titled:
        firms = one.coded.covered(0, end)
    for key in keys_of(scene, firms):
        if scene.register.drafts[key].attributes.get("kind") == "company":
            one.join(key, "", "participant")


def _received(scene: Scene, one: Happening) -> None:
    """Turn round who gives what somebody is told to get: 某校收到某公司|捐赠的图书."""
    code = one.coded.code
    start = mark_before(code, one.first, MARKS) + 1
    found = clause_pattern("received-of").search(code, start, one.first + _VERB)
    givers = keys_of(scene, one.coded.covered(*found.span("p"))) if found else []
    if not givers:
        return
    kept = [(k, role, "participant") for k, role, _ in one.agents if k not in givers]
    one.agents = [*((k, "", "organizer") for k in givers), *kept]
    one.places = [p for p in one.places if p not in givers]


def _of_fined(scene: Scene, key: Key, relation: str) -> str:
    """How a body is tied to a fine or a stop of work: a firm or a mine, which has that coming to
    it, does not order it: 某煤矿存在隐患3处,已责令停产整改."""
    kind = scene.register.drafts[key].attributes.get("kind")
    return "participant" if kind in _FINED else relation


def _charged(one: Happening) -> list[Span]:
    """The persons of a clause before one with 由 in the sentence: 甲涉嫌…,已由某监委|立案调查."""
    code = one.coded.code
    stop = mark_before(code, one.first, MARKS)
    by = min(
        (at for w in words("acting_prepositions") if (at := code.find(w, stop + 1)) > 0), default=-1
    )
    if not stop < by < one.first or own_subject(one.coded, stop + 1, by, verbal=True):
        return []  # 市长甲出席,案件|由某检察院提起公诉
    while stop > 0 and code[stop] == ",":
        start = mark_before(code, stop, MARKS) + 1
        if spans := clause_subject(one.coded, start, stop):
            return [s for s in spans if s.type == "Person"]
        stop = start - 1
    return []


def befallen(scene: Scene, found: list[Happening]) -> None:
    """Give a mishap those whom its sentence tells of: who drives, and who comes to harm in it."""
    for one in found:
        if one.kind not in MISHAPS or one.titled or one.rule == "events/predicate":
            continue  # 死亡 is of whom its own clause tells
        hurt = (h for h in found if h.first > one.first and _harms(h))
        people = [k for h in hurt for k, _, _ in h.agents if k[0] == "Person"]
        driven = clause_pattern("driven").finditer(one.coded.code)
        for match in driven:
            people += keys_of(scene, one.coded.covered(*match.span("p")))
        for key in people:
            one.join(key, "", "participant")


def hurt_in(told: list[Happening]) -> None:
    """Give a mishap, if it is the only one told before, those whom a sentence behind it tells to
    have come to harm, or to have been saved."""
    for number, one in enumerate(told):
        if one.titled or one.modality != "asserted" or not _hurt(one):
            continue
        before = [h for h in told[:number] if h.kind in MISHAPS and not _hurt(h)]
        days = {h.day for h in before} - {None}
        last = next((h for h in reversed(before) if not h.titled), None)
        if last is None or len(days) > 1 or any(h.modality != "asserted" for h in before):
            continue
        if one.day is not None and last.day is not None and one.day < last.day:
            continue
        for key, *_ in (a for a in one.agents if a[2] == "participant" or _harms(one)):
            if key[0] == "Person" and all(k != key for k, *_ in last.agents):
                last.join(key, "", "participant")
                last.sayings.setdefault(key, (one.coded, "attendance/hurt-there"))


def _hurt(told: Happening) -> bool:
    """Whether it tells, by a predicate, what harm somebody came to, or that he was saved."""
    saved = any(word in told.name for word in words("saved_words"))
    return told.rule == "events/predicate" and (_harms(told) or saved)


def _harms(told: Happening) -> bool:
    """Whether it tells what harm somebody came to: 受伤, 中毒送医."""
    return told.kind in MISHAPS or any(word in told.name for word in words("casualty_verbs"))


def with_others(scene: Scene, told: Happening, at: int) -> None:
    """Those with, by and to whom the clause says that it is done: 会同…, 通过其弟…, 将…."""
    others = together(told.coded, at)
    others += taken(told.coded, at) if told.kind in words("taken_kinds") else []
    if told.kind == "case":
        clause = mark_before(told.coded.code, at, MARKS) + 1
        means = clause_pattern("means-of").finditer(told.coded.code, clause, at)
        others += [s for match in means for s in told.coded.covered(*match.span("p"))]
    for key in keys_of(scene, others):
        told.join(key, "", "participant")


def beside(scene: Scene, told: Happening, clause: int, at: int) -> None:
    """Those with, to or for whom the clause says it is done: 与…, 向…, 为…."""
    for match in clause_pattern("toward").finditer(told.coded.code, clause, at):
        for key in keys_of(scene, told.coded.covered(match.start("p"), match.end("p"))):
            if key[0] != "Place":
                told.join(key, "", "participant")
    if told.kind in _WITH_BODIES:
        for key in partners(scene, told.coded, clause, at):
            told.join(key, "", "participant")
        for key in keys_of(scene, _stood_for(told.coded, clause, at)):
            told.join(key, "", "participant")


def _stood_for(coded: Coded, clause: int, at: int) -> list[Span]:
    """The bodies for which a person of the clause does it, where 代表 is read as a title:
    甲|代表|某公司|向某校捐赠…."""
    found = list[Span]()
    for match in clause_pattern("stands-for").finditer(coded.code, clause, at):
        title = coded.spans[match.start("t")]
        if title is not None and coded.report_text[title.start : title.end] in words("for_words"):
            found += coded.covered(*match.span("p"))
    return found


def _filed(scene: Scene, told: Happening, key: Key) -> bool:
    """Whether ``key`` is the court before which something is brought: 向某法院|提起公诉."""
    draft = scene.register.drafts.get(key)
    court = draft is not None and draft.attributes.get("kind") == "court"
    return court and told.head in words("filing_verbs")


def tell_papers(
    scene: Scene, coded: Coded, done: Predicate, told: Happening, taken: Iterable[Span]
) -> None:
    """Write what documents come out with it, or what it is told of: 审议《…》, 检查《…》实施情况.

    The one that opens the clause counts where somebody makes it known: 《…》由某局联合印发.
    """
    papers = [s for s in taken if s.type == "Document"]
    if found := clause_pattern("papers-by").match(coded.code, done.clause, done.at):
        opening = coded.spans[found.start("d") : found.end("d")]
        papers += [s for s in opening if s is not None and s not in papers]
    if done.kind in words("issuing_kinds") and done.verb not in words("unissued_verbs"):
        told.documents += keys_of(scene, papers)
    else:
        told.objects += keys_of(scene, papers)


def keys_of(scene: Scene, spans: Iterable[Span]) -> list[Key]:
    """The entities that spans name; a post names none of those who take part."""
    return [k for s in spans if s.type != "Position" for k in scene.keys.get(s, ())]


def made_body(coded: Coded, start: int, stop: int) -> list[Span]:
    """The body that is founded: the last one, unless it only says of whom it is made up, 由某局、
    某所参加的|专案组."""
    last = next((i for i in range(stop - 1, start, -1) if _body(coded.spans[i])), stop)
    return [] if "的" in coded.code[last:stop] else coded.covered(last, last + 1)[: last < stop]


def _body(span: Span | None) -> bool:
    return span is not None and span.type == "Organization"


def made_by(coded: Coded, people: list[Span]) -> bool:
    """Whether it takes what somebody made or left, not him: 展出张大千、常书鸿|临本."""
    last = people[-1] if people and people[-1].type == "Person" else None
    text = coded.line.words.text
    return last is not None and forms("work_nouns").at(text, last.end) is not None


def struck(scene: Scene, done: Predicate, coded: Coded, key: Key) -> bool:
    """Whether a place of a clause before is only where the mishap was: 某村发生山火,当日扑灭."""
    own = keys_of(scene, coded.covered(done.clause, done.at))
    name = scene.register.drafts[key].name
    unit = forms("levels").ending(name, len(name), 1)  # a town helps its people
    return done.kind in words("rescue_kinds") and unit is None and key not in own
