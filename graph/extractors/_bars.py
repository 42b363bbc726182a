"""A verb that tells nothing done -> whether it bars the rest of its clause, and where that goes on.

A verb of saying leads in what is told behind it; 被 and 并 begin anew; a word that is of a noun, or
of what is held (举行|欢迎|宴会), bars nothing.
"""

from __future__ import annotations

from itertools import takewhile

from graph.context.coding import Coded
from graph.extractors._clauses import clause_subject
from graph.extractors._lists import clause_pattern
from graph.extractors._predicate import token_at
from graph.extractors._verbs import act_at
from graph.lexicons import forms, words
from graph.model import Token

_TOLD = ("say", "announce")  # roles of verbs of saying that only lead in what is told
_QUOTED = 2  # marks of one name
_THING = 4  # characters of what is issued
_ACTS = ("promise", "feel", "object")  # roles of those that are also done: 宣誓, 致歉, 申诉
_OPENING = 12  # places of a clause in which its subject stands
_NOMINAL = frozenset(("n", "nz", "vn", "a", "an", "nw"))


def tells(coded: Coded, at: int, token: Token) -> int:
    """Where it is told, behind a verb of saying, what is done, else 0: 宣布|王立记过一次,
    宣布|启动应急响应."""
    word = coded.line.words.word(token)
    if forms("speech_verbs").rows.get(word, {}).get("role") not in _TOLD:
        return 0
    start = at + len(word)
    opened = clause_subject(coded, start, min(len(coded.code), start + _OPENING))
    named = any(s.type in ("Person", "Organization") for s in opened)
    if not named and word.endswith("宣布") and (verb := token_at(coded, start)) is not None:
        form = act_at(coded, verb, start, len(coded.code))
        named = form is not None and forms("event_acts")[form]["grounds"] == "one"
    return start if named and coded.code[start : start + 1] not in words("object_markers") else 0


def passive(coded: Coded, at: int, end: int) -> int:
    """Where 被 begins what is done, behind the reason: 因…、帮助…罪被依法逮捕; 0 without one."""
    for place in range(at + 1, end):
        token = token_at(coded, place)
        if coded.code[place] == "被" and token is not None and token.tag == "p":
            return place
    return 0


def joined(coded: Coded, at: int, end: int) -> int:
    """Where the clause goes on with a second verb (…,并…), its end if it does not."""
    while at < end:
        token = token_at(coded, at)
        if token is not None and coded.line.words.word(token) in words("clause_joiners"):
            return token.end - token.start + at
        at += 1
    return end


def of_held(coded: Coded, held: int, at: int) -> bool:
    """Whether a word right behind a verb of holding is of what is held: 举行|欢迎|宴会."""
    token = token_at(coded, held) if held >= 0 else None
    if token is None or held + token.end - token.start != at:
        return False
    word = token_at(coded, at)
    return _before_noun(coded, at + (word.end - word.start if word is not None else 1))


def _amid_nouns(coded: Coded, at: int, end: int) -> bool:
    """Whether a word is of a noun that goes on around it."""
    index = coded.line.words.ends.get(coded.starts[at])
    last = coded.line.words.tokens[index] if index is not None else None
    return last is not None and last.tag in _NOMINAL and _before_noun(coded, end)


def _does_with(coded: Coded, at: int) -> bool:
    """Whether a verb that is done, by its 了, stands at ``at``."""
    following = token_at(coded, at) if at < len(coded.code) else None
    if following is None or following.tag != "v" or following.end - following.start < 2:
        return False
    return coded.code.startswith("了", at + following.end - following.start)


def _before_noun(coded: Coded, at: int) -> bool:
    """Whether the word at ``at`` is a noun outside all names."""
    following = token_at(coded, at) if at < len(coded.code) else None
    return following is not None and following.tag in _NOMINAL


def bars(coded: Coded, at: int, token: Token) -> bool:
    """Whether the verb at ``at`` makes the rest no telling; 有3人失联 is one."""
    word = coded.line.words.word(token)
    if word in words("predicate_bars"):
        if _does_with(coded, at + len(word)) or clause_pattern("escorted").match(coded.code, at):
            return False  # 陪同|看望了, 陪同|厅长甲考察…
        if token.tag == "vn" and _amid_nouns(coded, at, at + len(word)):
            return False  # 养老|服务|照料|中心
        if clause_pattern("under").fullmatch(coded.code, at, at + len(word) + 1):
            return False  # 在县长甲|陪同下参观某馆
        following = coded.spans[at + len(word)] if at + len(word) < len(coded.spans) else None
        return following is None or following.type != "Figure" or word not in words("there_are")
    if forms("modality").rows.get(word, {}).get("modality") == "planned":
        return False  # 预计12月下旬开庭
    return token.tag == "v" and (word in words("general_verbs") or word in words("speech_verbs"))


def said_next(coded: Coded, verb: str, first: int, stop: int) -> bool:
    """Whether a verb of saying leads in what is said; 宣誓 and 致歉 at a clause's end do not, nor
    does what a body did (某局已|辟谣。)."""
    row = forms("speech_verbs").rows.get(verb)
    done = row is not None and row["role"] in _ACTS and coded.code[stop : stop + 1] not in ",:"
    closed = coded.code[stop : stop + 1] in ("", "。", ";")
    told = [s.type for s in coded.covered(first, stop)]
    by_body = "Organization" in told and "Person" not in told
    done |= closed and by_body and '"' not in coded.code[first:stop]
    return row is not None and not done and not _issued(coded, verb, first, stop, closed=closed)


def _issued(coded: Coded, verb: str, first: int, stop: int, *, closed: bool) -> bool:
    """Whether a thing is the subject of a verb of issuing: 国内首款激光器在苏州正式|发布."""
    if verb not in words("issuing_verbs"):
        return False
    told = {s.type for s in coded.covered(first, stop)}
    if told & {"Person", "Organization", "Position"}:
        return False
    said = coded.code[first : stop - len(verb)]
    whole = "Document" in told or said.count('"') == _QUOTED
    things = closed and _thing_before(coded, first, stop - len(verb))
    return (whole or things) and not forms("person_nouns").inside(said)


def _thing_before(coded: Coded, first: int, stop: int) -> bool:
    """Whether a noun opens a clause before its prepositions and verb: 国内|首款激光器|在苏州."""
    tokens = [token_at(coded, at) for at in range(first, stop)]
    head = [*takewhile(lambda t: t is None or t.tag not in ("p", "t", "d"), tokens)]
    if not head or head[0] is None or len(head) < _THING:
        return False  # 警方|昨日公布
    return any(t is not None and t.tag in _NOMINAL for t in head)
