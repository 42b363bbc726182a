"""A predicate -> whether it is done to its subject: 被…, 受到…, 张伟…,免去局长职务."""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.extractors._happening import Happening
from graph.extractors._predicate import Predicate
from graph.lexicons import ordered, words
from graph.mentions.spans import Span

_PASSIVE = "被"


def told_of_whom(coded: Coded, done: Predicate) -> bool:
    """Whether a verb at the front only describes those counted: 被困隧道的|189名游客已转移."""
    at = coded.code.find("的", done.at, done.end)
    return done.at == done.clause and at > 0 and coded.code[at + 1 : at + 2] == CODES["Figure"]


def patient(done: Predicate, key: Key, taken: list[Span]) -> bool:
    """Whether it is done to the person who is the subject: 张伟…,免去局长职务, 处以罚款."""
    if key[0] != "Person" or done.kind not in words("done_to_kinds"):
        return False
    return not any(s.type in ("Person", "Organization") for s in taken)


def suffers(done: Predicate, told: Happening) -> bool:
    """Whether the verb's name, or the word right before it, says that it is done to the subject:
    被…, 受到…; 嫌疑人在长沙被|抓获."""
    code = told.coded.code
    led = code[done.at - 1 : done.at] if done.at > done.clause else ""
    held = "" if code.startswith(done.verb, done.at) else code[done.at]
    passive = words("passive_chars")
    by = any(_alone(told.coded, at) for at in range(done.clause, done.at))
    named = told.name.startswith(ordered("passive_words"))
    if told.name.startswith(_PASSIVE) and code.startswith(_PASSIVE, done.first):
        named = _alone(told.coded, done.first)  # 将|被困群众救出
    return named or by or led in passive or held in passive


def through(coded: Coded, span: Span) -> bool:
    """Whether a preposition says that what is undergone comes of a body: 经|某医院|抢救无效死亡."""
    led = coded.code.endswith(ordered("acting_prepositions"), 0, coded.spans.index(span))
    return led and span.type == "Organization"


def _alone(coded: Coded, at: int) -> bool:
    """Whether 被 stands there as a word of its own: not in 被困群众, 被害人, 棉被."""
    if coded.code[at] != _PASSIVE:
        return False
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    return index is not None and line.word(line.tokens[index]) == _PASSIVE
