"""Coded line + a stretch -> what a topic needs of it: a pronoun, who only speaks or goes along."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms
from graph.mentions.spans import Span

_MARKS = ",;。!?:|◎●○■□◆◇▲△▶►★☆※"


def quoted(coded: Coded, span: Span, stop: int) -> bool:
    """Whether a clause says of its subject only that he speaks: 县长李文说,…."""
    at = coded.spans.index(span) + 1
    table = forms("speech_verbs")
    return any(table.at(coded.code, i, stop) for i in range(at, stop))


def goes_along(coded: Coded, span: Span, stop: int) -> bool:
    """Whether a line says of its subject only that he goes with those told of before: 县长李文、
    局长王立等陪同. What follows is not about him."""
    at = coded.spans.index(span) + 1
    found = clause_pattern("goes-along").match(coded.code, at, stop)
    return found is not None and not coded.code[found.end() :].strip('。 "')


def clause_start(coded: Coded, index: int) -> int:
    """Where the clause of ``index`` starts."""
    return mark_before(coded.code, index, _MARKS) + 1


def marks_of(code: str) -> list[int]:
    """Where the clauses of a line end."""
    return [at for at, char in enumerate(code) if char in _MARKS]


def pronoun_in(coded: Coded, start: int, stop: int) -> str | None:
    """The pronoun that opens a clause, behind a date or an adverb (随后他, 当天,双方)."""
    opened = clause_pattern("openers").match(coded.code, start, stop)
    word = forms("pronouns").at(coded.code, first := opened.end() if opened else start, stop)
    owned = word and coded.code.startswith("的", first + len(word))  # 他的妻子, 其弟
    return None if owned or clause_pattern("his-kin").match(coded.code, first) else word


def named_by_him(scene: Scene, coded: Coded, start: int, stop: int) -> bool:
    """Whether 其 or 他 in a stretch can stand for somebody named before: not where the person told
    of last has no name (患者出院,护士|为他送上鲜花; 李某, 杨先生)."""
    if clause_pattern("his").search(coded.code, start, stop) is None:
        return False
    named = [s for s in coded.covered(0, start) if s.type == "Person"]
    if named and not scene.keys.get(named[-1]):
        return False
    return clause_pattern("unnamed-before").search(coded.code, 0, start) is None
