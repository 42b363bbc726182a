"""A telling by a predicate -> whether its sentence tells enough for an event.

Who, when and where are weighed against what the verb asks for; what only counts, is denied
or stands for those hurt and dead is none.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._happening import MARKS, Happening, refers
from graph.extractors._predicate import Predicate, token_at
from graph.extractors._tallies import tallied
from graph.lexicons import ordered, words
from graph.mentions.spans import Span

NAMED = ("Person", "Organization", "Place", "Document")
_NOW = "cutoff"  # the rule of 截至目前, which is no day
_FEW = 2  # numbers of a clause that tells a doing
_NEEDED = {"one": 2, "both": 3, "all": 3, "day": 4}  # points of what a sentence tells


def _of_others(coded: Coded, done: Predicate) -> bool:
    """Whether a verb only says of those whom 与 names what they do: 与|旁听庭审的代表进行座谈."""
    token = token_at(coded, done.at - 1) if done.at else None
    word = coded.line.words.word(token) if token is not None else ""
    return word in words("with_words") and "的" in coded.code[done.at : done.end]


def grounded(coded: Coded, done: Predicate, told: Happening) -> bool:
    """Whether the sentence tells enough of who, when and where for a verb of this weight."""
    if told.modality == "denied" or _casualties(coded, done) or _of_others(coded, done):
        return False
    if done.frame == "move":
        taken = coded.covered(done.at, done.end)
        sited = any(s.type in ("Place", "Organization") or _served(s) for s in taken)
        sited = sited or told.name.endswith(ordered("scene_words")) or _to_scene(coded, done)
        acting = told.led or any(k[0] != "Place" for k, _, _ in told.agents)
        if done.bare:
            return told.when is not None or bool(told.places) or acting
        counted = any(s.type == "Figure" for s in coded.covered(done.clause, done.at))
        own = counted or own_subject(coded, done.clause, done.at, verbal=True)
        timed = told.when is not None and any(
            s.type == "Date" for s in coded.covered(done.clause, done.at)
        )
        return sited and (acting or timed or (own and told.day is not None))
    if done.grounds == "all" and (told.titled or not (told.agents or told.led or told.when)):
        return False
    taken = coded.covered(done.at, done.end)
    doers = clause_subject(coded, done.clause, done.at)
    own = bool(doers) or own_subject(coded, done.clause, done.at)
    if done.grounds == "all" and not own and not any(s.type in NAMED for s in taken):
        if not (told.day and told.places):
            return False
    planned = (doers or _acted(told)) and told.modality == "planned"
    counted = _numbered(taken) and not (done.wrong or planned)
    if counted and not _own_doing(coded, done, told, doers):
        if tallied(coded, done.at) or not _counts(coded, done, told):
            return False
    return _told_much(coded, done, told, taken) >= _NEEDED[done.grounds]


def _to_scene(coded: Coded, done: Predicate) -> bool:
    """Whether the way leads to the scene of what happened: 赶到|现场指导救援."""
    at = done.at + len(done.verb)
    return coded.code.startswith(ordered("scene_words"), at + coded.code.startswith("了", at))


def _served(span: Span) -> bool:
    """Whether a post is one of a body that somebody goes to: 赴|某医院|挂职副院长."""
    return span.type == "Position" and any(s.type == "Organization" for s in span.inner)


def _casualties(coded: Coded, done: Predicate) -> bool:
    """Whether a number of hurt or dead, which no day of its own dates, is all that is told."""
    if not (done.bare and done.verb in words("casualty_verbs")):
        return False
    said = coded.covered(done.clause, done.at)
    counted = any(s.type == "Figure" for s in said) or done.first == done.clause
    return counted and not any(s.type in ("Date", "Person") for s in said)


def _numbered(taken: list[Span]) -> bool:
    """Whether something is counted: not the level of 三级应急响应."""
    said = (s.value for s in taken if s.type == "Figure")
    return any(getattr(v, "unit", "") not in words("ordering_units") for v in said)


def _own_doing(coded: Coded, done: Predicate, told: Happening, doers: list[Span]) -> bool:
    """Whether a body or person of the clause itself does what is counted: 某支队调派31车158人; to
    the rescue a region comes too, and who came in the clause before: ,营救群众17人.

    A clause of three numbers only counts: 某局办结3265件、责令整改1108家、立案612家.
    """
    named = any(s.type in ("Person", "Organization") for s in doers)
    if done.kind in words("rescue_kinds"):
        named = named or _acted(told) or any(s.type == "Place" for s in doers)
    stop = next((e for e in range(done.at, len(coded.code)) if coded.code[e] in MARKS), done.end)
    if sum(s.type == "Figure" for s in coded.covered(done.clause, stop)) > _FEW:
        return False
    person = any(s.type == "Person" for s in doers)
    sole = person or done.kind in words("sole_doing_kinds")
    if done.pivot and named:
        return True
    return (done.grounds == "one" or (person and done.grounds == "both")) and sole and named


def _counts(coded: Coded, done: Predicate, told: Happening) -> bool:
    """Whether what is told with a number is no mere statistic: a day or somebody's own doing."""
    if any(getattr(s.value, "unit", "") == "%" for s in coded.covered(done.at, done.end)):
        return False
    if told.when is not None and len(told.when.begin or "") >= 7:
        return True
    if "了" in coded.code[done.at : done.end] or _gone_on(
        done, told, coded.covered(done.at, done.end)
    ):
        return True
    return done.grounds == "one" and done.kind not in words("counted_kinds")


def _gone_on(done: Predicate, told: Happening, taken: list[Span]) -> bool:
    """Whether the day that its paragraph goes on with is its own: of a rescue, or of what somebody
    does, by a verb of no list to somebody or a number of them."""
    if not told.runs or done.grounds not in ("one", "all"):
        return False
    if done.grounds == "all":
        told_of = ("Person", "Organization", "Figure")
        return _acted(told) and any(s.type in told_of for s in taken)
    if done.kind in words("rescue_kinds") and _numbered(taken):
        return True
    return _acted(told) and done.kind not in words("subject_named_kinds")


def _given_by_some(coded: Coded, done: Predicate, told: Happening) -> bool:
    """Whether those who go on with the story bring it, though nobody names them: 志愿者还为8户…送去
    慰问品."""
    gives = done.kind in words("given_kinds") and told.runs and not told.titled
    return gives and own_subject(coded, done.clause, done.at, verbal=True)


def _acted(told: Happening) -> bool:
    """Whether a person or body does it."""
    return any(k[0] != "Place" for k, _, _ in told.agents)


def _told_much(coded: Coded, done: Predicate, told: Happening, taken: list[Span]) -> int:
    """How much a sentence tells of who, when and where: names weigh two, hints one."""
    named = told.led or _acted(told)
    before = coded.covered(done.clause, done.at)
    named = named or (done.grounds == "one" and any(s.type == "Person" for s in before))
    dated = told.when is not None and len(told.when.begin or "") >= 7
    points = 2 * named + 2 * dated
    points += (bool(told.agents) and not named) + (told.when is not None and not dated)
    points += bool(told.places) + refers(told) + own_subject(coded, done.clause, done.at)
    points += any(w in coded.code[done.clause : done.at] for w in words("both_words"))
    points += any(s.type in NAMED for s in taken) + _gone_on(done, told, taken)
    points += 2 * (done.verb in words("custody_verbs") and _done_to_one(coded, done))
    points += 2 * (done.verb in words("self_telling_verbs") and not _numbered(taken))
    points += 2 * (done.kind in words("personnel_kinds") and _posted(taken))
    listed = coded.code[done.first] in words("suffering_words") and not told.titled
    points += done.suffered or listed
    points += 2 * by_day(coded, done) + _given_by_some(coded, done, told)
    points += done.kind in words("session_deeds") and refers(told) and not told.titled
    if done.frame == "undergo":
        points += any(s.type == "Figure" for s in coded.covered(done.clause, done.at))
    behind = coded.code[done.at : done.end]
    counted = _numbered(taken) and (dated or done.grounds != "all")
    return points + ("了" in behind or counted)


def by_day(coded: Coded, done: Predicate) -> bool:
    """Whether it is said to be done by a day: 截至9月11日,受损的县道已恢复通车."""
    if done.frame != "undergo" or not done.bare:
        return False
    moments = (s.value for s in coded.covered(0, done.at) if s.type == "Date")
    days = [
        m
        for m in moments
        if isinstance(m, When) and m.kind == "open" and m.begin is None and m.rule != _NOW
    ]
    said = coded.code[done.clause : done.at]
    return bool(days) and any(word in said for word in words("done_words"))


def _done_to_one(coded: Coded, done: Predicate) -> bool:
    """Whether a step is said to be taken: 被…, 已…, or with how long it lasts (拘留7日)."""
    before = coded.code[done.clause : done.at]
    behind = coded.covered(done.at, done.end)
    if any(s.type == "Figure" for s in behind) and not any(s.type == "Person" for s in behind):
        return False
    return any(w in before for w in words("undergone_words")) or any(
        s.type == "Date" for s in behind
    )


def _posted(taken: list[Span]) -> bool:
    return any(s.type == "Position" for s in taken)
