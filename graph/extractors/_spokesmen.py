"""What somebody says is done, by nobody named in it -> the body for which he speaks.

某公司总经理甲表示,将投资3亿元扩建厂房: the company; 某局局长乙介绍,下月将开展…: the bureau. What a
committee and a government speak of many do; a clause with a subject of its own is about that, be it
no work of the company whose head speaks (公司, 项目一期).
"""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.context.references import of_class
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import token_at
from graph.lexicons import forms, ordered

_MARKS = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"
_WE = "我们"
_LINKS = ",:"  # between what is said and what leads it in
_TELLING = ("say", "announce", "promise", "answer")
_ROLES = ("paragraph", "dateline")
_NOUNS = frozenset(("n", "nz", "nw", "m", "q", "s"))
_COMPANY, _APART, _GOVERNMENT = "company", "party", ("政府", "国务院")


def spoken_for(scene: Scene, coded: Coded, index: int) -> Key | None:
    """The body whose head says what is done at ``index``, or that says it itself."""
    if coded.line.sentence.role not in _ROLES or forms("speech_verbs").at(coded.code, index):
        return None
    if coded.code.startswith((*ordered("misdeed_verbs"), *ordered("passive_words")), index):
        return None
    stop, work, alias = index, False, ""
    while True:
        start = mark_before(coded.code, stop, _MARKS) + 1
        if start == 0 or coded.code[start - 1] not in _LINKS:
            return None
        opened = clause_pattern("openers").match(coded.code, start, stop)
        at = opened.end() if opened else start
        if coded.code.startswith(ordered("work_fronts"), at):
            work = True
        elif word := _stands(coded, at, index):
            alias = word
        elif _thing(coded, at, stop):
            if at < stop:
                return None
            work = True  # what is told names it itself: 二期技改9月投产
        elif not coded.code.startswith(_WE, at) and _others(coded, start, stop, index):
            return None
        stop = start - 1
        said = mark_before(coded.code, stop, _MARKS) + 1
        if _leads_in(coded, said, stop):
            key = _speaker(scene, coded, said, stop)
            if key is None or (work and not _company(scene, key)):
                return None
            return key if not alias or _is(scene, key, alias) else None


def _stands(coded: Coded, at: int, stop: int) -> str:
    """The word for a body, or for its people, that opens a clause: 支队|共出动26人, 警方|抓4人."""
    tables = (forms("that_heads"), forms("crew_bodies"))
    word = next((w for table in tables if (w := table.at(coded.code, at, stop))), None)
    end = at + len(word or "")
    if word is None or end >= stop or coded.spans[at] is not None:
        return ""
    span, token = coded.spans[end], token_at(coded, end)
    if span is not None:
        return word if span.type == "Date" else ""
    return "" if token is None or token.tag in _NOUNS else word


def _is(scene: Scene, key: Key, word: str) -> bool:
    """Whether a word for a class of bodies, or for the people of one, can mean a body."""
    row = forms("crew_bodies").rows.get(word)
    name = scene.register.drafts[key].name
    if row is not None and any(end in name for end in row["in"].split("|")):
        return True
    return of_class(scene.register, key, word)


def _others(coded: Coded, start: int, stop: int, index: int) -> bool:
    """Whether a clause has a subject of its own."""
    verbal = stop == index
    return bool(clause_subject(coded, start, stop)) or own_subject(
        coded, start, stop, verbal=verbal
    )


def _thing(coded: Coded, at: int, stop: int) -> bool:
    """Whether a number, a noun or a name opens a clause at ``at``: 第28批医疗队25名队员|启程."""
    span, token = coded.spans[at], token_at(coded, at)
    if span is not None:
        return at >= stop or span.type in ("Event", "Figure")
    return token is not None and token.tag in _NOUNS


def _leads_in(coded: Coded, start: int, stop: int) -> bool:
    """Whether a clause ends with a verb that tells what somebody says: 甲介绍, 乙告诉记者."""
    word = forms("speech_verbs").ending(coded.code, stop, start)
    if word is None or forms("speech_verbs")[word]["role"] not in _TELLING:
        return False
    noun = coded.code.endswith(("的", *ordered("issuing_verbs")), start, stop - len(word))
    return not noun and not forms("hearing_verbs").inside(coded.code[start:stop])


def _speaker(scene: Scene, coded: Coded, start: int, stop: int) -> Key | None:
    """The body for which the one who speaks in a clause does so, the one where he serves."""
    person = coded.code.find(CODES["Person"], start, stop)
    if person < 0:
        spans = clause_subject(coded, start + coded.code.startswith("据", start), stop)
        return next((k for s in spans[:1] for k in scene.keys.get(s, ()) if _acts(scene, k)), None)
    holder = next((k for k in _holders(scene, coded, person)), None)
    stretch = coded.starts[start], coded.ends[person]
    return None if holder is None else served(scene, holder, stretch)


def _holders(scene: Scene, coded: Coded, at: int) -> tuple[Key, ...]:
    span = coded.spans[at]
    return scene.keys.get(span, ()) if span is not None else ()


def served(scene: Scene, holder: Key, stretch: tuple[int, int]) -> Key | None:
    """The body where somebody serves; of several the one that a stretch of the text names last."""
    facts = scene.register.facts
    posts = {f.object for f in facts if f.relation == "holds" and f.subject == holder}
    bodies = {f.object for f in facts if f.relation == "postIn" and f.subject in posts}
    found = {key for key in bodies if _acts(scene, key)}
    if len(found) > 1:
        spots = (m for m in scene.register.mentions if stretch[0] <= m[0] < stretch[1])
        near = [m for m in spots if m[2] in found]
        found = {max(near, key=lambda m: m[:2])[2]} if near else set()
    return found.pop() if found else None


def _acts(scene: Scene, key: Key) -> bool:
    """Whether a body does itself what its head says: no committee, and no government."""
    draft = scene.register.drafts.get(key)
    if draft is None or key[0] != "Organization" or draft.attributes.get("kind") == _APART:
        return False
    return not draft.name.endswith(_GOVERNMENT)


def _company(scene: Scene, key: Key) -> bool:
    return scene.register.drafts[key].attributes.get("kind") == _COMPANY
