"""The bodies of a clause that take part in what it tells, beside whoever does it.

Whom somebody sends or calls together (指挥甲、乙搜索, 从甲、乙抽调), with whom it is held
(与甲合办), to whom it is handed (提请甲审议), who is honoured (授予甲、乙等20个单位…), the sides
of a case (甲诉乙), what is founded, and for whom those who sign do so by their posts
(甲公司董事长王立与乙大学校长李文签署…).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import mark_after, mark_before
from graph.extractors._concerned import keys_of
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._signings import signed
from graph.extractors._spokesmen import served
from graph.lexicons import ordered, words
from graph.mentions.spans import Span
from graph.script import simplified

_SENT = ("commanded", "drawn-from", "asked-bodies")
_WORKED = ("project", "rescue")
_NAMED_CASES = ("events/case-named", "events/case-heading", "events/case-listed")
_HELD = ("meeting", "campaign", "ceremony", "report-session", "activity", "training", "project")
_TRIED = ("judgment", "case", "investigation")
_DECIDED = ("judgment", "removal", "appointment")
_JUDGMENT, _GIVEN, _SIGNING, _FOUNDING = "judgment", "distribution", "signing", "establishment"
_HONOUR, _ENGAGED = "award", "posts/engaged"
_FOUNDED = ("company", "group", "association")
_COURT, _COMPANY, _BY = "court", "company", "organizer"
_COURTS = ("法院", "人民法庭")


def partake(scene: Scene, found: list[Happening]) -> None:
    """Give each happening of a line the bodies that take part in it."""
    for one in found:
        for key in keys_of(scene, _bodies(one)):
            if key not in one.places or one.kind not in words("tour_kinds"):
                one.join(key, "", "participant")
        headed = clause_pattern("headed-group").match(one.coded.code, one.first)
        if one.kind == _FOUNDING and headed:  # who heads what is founded does not found it
            heads = keys_of(scene, one.coded.covered(*headed.span()))
            one.agents = [a for a in one.agents if a[0] not in heads or a[2] != _BY]
        for key in one.objects if one.kind == _FOUNDING else ():
            draft = scene.register.drafts.get(key)
            if draft is not None and draft.attributes.get("kind") in _FOUNDED:
                one.join(key, "", "participant")
        if any(way == _BY for _, _, way in one.agents):
            continue
        deciding = _court(scene, one) or _seated(scene, one) if one.kind == _JUDGMENT else []
        if one.kind in _DECIDED:
            deciding += keys_of(scene, _said(one.coded, "decided-first", 0, one.first))
        for key in deciding:
            one.join(key, "", _BY)


def _court(scene: Scene, one: Happening) -> list[Key]:
    """The court whose finding its sentence, or one before in the paragraph, tells of what it then
    rules: 某院经审理认为…。|判处甲有期徒刑三年."""
    if clause_pattern("rules").match(one.coded.code, one.first) is None:
        return []
    block, at = one.coded.line.sentence.block, one.coded.line.sentence.start
    for coded in reversed(scene.coded):
        if coded.line.sentence.block != block or coded.line.sentence.start > at:
            continue
        stop = one.first if coded is one.coded else len(coded.code)
        found = list(clause_pattern("court-finds").finditer(coded.code, 0, stop))
        for match in found[-1:]:
            keys = keys_of(scene, coded.covered(*match.span("p")))
            drafts = scene.register.drafts
            return [k for k in keys if drafts[k].attributes.get("kind") == _COURT]
    return []


def _seated(scene: Scene, one: Happening) -> list[Key]:
    """The court, not its room, in which a case is heard: 一起纠纷案在某人民法庭|开庭审理."""
    drafts = scene.register.drafts
    bodies = [k for k in one.places if k[0] == "Organization" and k in drafts]
    return [k for k in bodies if simplified(drafts[k].name).endswith(_COURTS)]


def sign_for(scene: Scene, told: list[Happening]) -> None:
    """Give what is signed the bodies whose it is; where persons of two bodies are told to sign,
    those for which they do so by their posts."""
    signed(told)
    for one in told:
        givers = [key for key, _, way in one.agents if way == _BY]
        if one.kind == _GIVEN and all(key[0] == "Person" for key in givers):
            _give_for(scene, one, givers)
        bodies = any(key[0] == "Organization" for key, *_ in one.agents)
        verb = simplified(one.name).startswith(agreeing := ordered("agreeing_words"))
        if one.kind != _SIGNING or one.titled or bodies or not verb:
            continue
        stretch = one.coded.line.sentence.start, one.end
        signing = [a for a in one.agents if not a[1] or simplified(a[1]).endswith(agreeing)]
        people = [key for key, *_ in signing if key[0] == "Person"]
        sides = dict.fromkeys(b for key in people if (b := served(scene, key, stretch)))
        for body in sides if len(sides) > 1 else ():
            one.join(body, "", "participant")


def _give_for(scene: Scene, one: Happening, givers: list[Key]) -> None:
    """Give what the head of a company is told to give the company's part: 某公司董事长甲捐赠…."""
    stretch = one.coded.line.sentence.start, one.end
    for holder in givers:
        body = served(scene, holder, stretch)
        if body is not None and scene.register.drafts[body].attributes.get("kind") == _COMPANY:
            one.join(body, "", _BY)


def _bodies(one: Happening) -> Iterator[Span]:
    coded = one.coded
    end = max(bisect_left(coded.starts, one.end), one.first + 1)
    clause = mark_before(coded.code, one.first, MARKS) + 1
    for name in _SENT:
        yield from _said(coded, name, _begun(coded, clause), end)
    yield from _said(coded, "handed-to", one.first, end)
    if one.kind in _WORKED:
        yield from _said(coded, "by-effort", _begun(coded, clause), one.first)
    if one.rule in _NAMED_CASES:
        yield from (s for m in _behind(coded, end) for s in coded.covered(*m.span("p")))
    if one.kind in _HELD:
        yield from _said(coded, "jointly", clause, end)
    if one.kind == _HONOUR:
        yield from _said(coded, "honoured-all", one.first, end)
    if one.kind in _TRIED:
        begun, stop = _begun(coded, clause), mark_after(coded.code, end - 1, MARKS)
        stop = stop if stop > 0 else len(coded.code)
        for match in clause_pattern("suing").finditer(coded.code, begun, stop):
            yield from coded.covered(*match.span("p")) + coded.covered(*match.span("q"))
        yield from _said(coded, "judged", one.first, stop)
        yield from _said(coded, "faced-body", clause, stop)
    if one.rule == _ENGAGED:
        posts = (s for s in coded.covered(one.first, end) if s.type == "Position")
        yield from (s.inner[0] for s in posts if s.inner)
    if one.head in words("press_heads"):
        yield from _speaking(coded, clause, one.first)
    if one.kind in words("mutual_kinds"):
        yield from _said(coded, "seen-signed", clause, one.first)


def _behind(coded: Coded, end: int) -> list[re.Match[str]]:
    """The bracket with the body whose case it is, right behind its name."""
    found = clause_pattern("case-by").match(coded.code, end)
    return [found] if found else []


def _said(coded: Coded, name: str, start: int, stop: int) -> Iterator[Span]:
    """The bodies that a pattern of clauses finds in ``code[start:stop]``."""
    for match in clause_pattern(name).finditer(coded.code, start, stop):
        yield from coded.covered(*match.span("p"))


def _speaking(coded: Coded, clause: int, stop: int) -> Iterator[Span]:
    """The body whose spokesman holds what is held: 外交部|发言人甲主持|例行记者会."""
    for match in clause_pattern("spokesman").finditer(coded.code, clause, stop):
        post = coded.spans[match.start("p")]
        if post is not None and post.head in words("body_staff"):
            yield from post.inner[:1]


def _begun(coded: Coded, clause: int) -> int:
    """Where the doing begins of which a clause without a subject of its own tells the rest:
    从甲、乙抽调干部46名,|成立6个工作组."""
    opened = clause
    if clause and coded.code[clause - 1] == ",":
        stop = next((e for e in range(clause, len(coded.code)) if coded.code[e] in MARKS), 0)
        if not clause_subject(coded, clause, stop) and not own_subject(coded, clause, stop):
            opened = mark_before(coded.code, clause - 1, MARKS) + 1
    return opened
