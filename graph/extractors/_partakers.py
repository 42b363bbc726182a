"""The bodies of a clause that take part in what it tells, beside whoever does it.

Whom somebody sends or calls together (指挥甲、乙搜索, 从甲、乙抽调), with whom it is held
(与甲合办), to whom it is handed (提请甲审议), who is honoured (授予甲、乙等20个单位…), and for whom
those who sign do so by their posts (甲公司董事长王立与乙大学校长李文签署…).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._clauses import clause_subject, own_subject
from graph.extractors._coded import mark_before
from graph.extractors._concerned import keys_of
from graph.extractors._happening import MARKS, Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._signings import signed
from graph.extractors._spokesmen import served
from graph.lexicons import words
from graph.mentions.spans import Span

_SENT = ("commanded", "drawn-from")
_HELD = ("meeting", "campaign", "ceremony", "report-session", "activity", "training", "project")
_HONOURS, _SIGNING = ("award",), "signing"


def partake(scene: Scene, found: list[Happening]) -> None:
    """Give each happening of a line the bodies that take part in it."""
    for one in found:
        for key in keys_of(scene, _bodies(one)):
            if key not in one.places or one.kind not in words("tour_kinds"):
                one.join(key, "", "participant")


def sign_for(scene: Scene, told: list[Happening]) -> None:
    """Give what is signed the bodies whose it is; where only persons are told to sign, those for
    which they do so by their posts."""
    signed(told)
    for one in told:
        bodies = any(key[0] == "Organization" for key, *_ in one.agents)
        if one.kind != _SIGNING or one.titled or bodies:
            continue
        stretch = one.coded.line.sentence.start, one.end
        for key in [key for key, *_ in one.agents if key[0] == "Person"]:
            if body := served(scene, key, stretch):
                one.join(body, "", "participant")


def _bodies(one: Happening) -> Iterator[Span]:
    coded = one.coded
    end = max(bisect_left(coded.starts, one.end), one.first + 1)
    clause = mark_before(coded.code, one.first, MARKS) + 1
    for name in _SENT:
        yield from _said(coded, name, _begun(coded, clause), end)
    yield from _said(coded, "handed-to", one.first, end)
    if one.kind in _HELD:
        yield from _said(coded, "jointly", clause, end)
    if one.kind in _HONOURS:
        yield from _said(coded, "honoured-all", one.first, end)
    if one.kind in words("mutual_kinds"):
        yield from _said(coded, "seen-signed", clause, one.first)


def _said(coded: Coded, name: str, start: int, stop: int) -> Iterator[Span]:
    """The bodies that a pattern of clauses finds in ``code[start:stop]``."""
    for match in clause_pattern(name).finditer(coded.code, start, stop):
        yield from coded.covered(*match.span("p"))


def _begun(coded: Coded, clause: int) -> int:
    """Where the doing begins of which a clause without a subject of its own tells the rest:
    从甲、乙抽调干部46名,|成立6个工作组."""
    opened = clause
    if clause and coded.code[clause - 1] == ",":
        stop = next((e for e in range(clause, len(coded.code)) if coded.code[e] in MARKS), 0)
        if not clause_subject(coded, clause, stop) and not own_subject(coded, clause, stop):
            opened = mark_before(coded.code, clause - 1, MARKS) + 1
    return opened
