"""Words -> temporary groups and companies that no place opens: 教育整顿筹备工作组, 宏远建筑公司."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.lexicons import among, forms, words
from graph.mentions.firmclasses import firm_class, is_kind
from graph.mentions.founded import founded, level_at
from graph.mentions.heads import is_common
from graph.mentions.inside import composite
from graph.mentions.modifiers import modifies, of_task
from graph.mentions.pointing import of_session
from graph.mentions.spans import Span, Words
from graph.model import Token

_GROUPED = frozenset(("n", "nz", "ORG", "nt"))
_LONE = ("group", "company", "association")
_BREAKING = ("sending_verbs", "being_chars", "adjusting_verbs")  # no words inside a name
_TERM, _ORDINAL = "届", "第"
_LIMIT = 18  # characters between the start of a group's name and its head


def groups(sentence: Words) -> Iterator[Span]:
    """Temporary groups and companies that no place opens: 教育整顿筹备工作组."""
    heads, text = forms("organ_heads"), sentence.text
    ends = _ends()
    for index in sentence.ending(_lasts()):
        token = sentence.tokens[index]
        if token.tag not in _GROUPED or text[token.end - 2 : token.end] not in ends:
            continue
        head = heads.ending(text, token.end, sentence.sentence.start)
        if head is None:
            continue
        row = heads[head]
        if head not in _heads():
            continue
        if head in words("not_bodies") or is_common(sentence, token.end):
            continue
        if (
            row["kind"] == "company"
            and head not in words("legal_forms")
            and not _proper(sentence, token)
        ):
            continue
        start = _left(sentence, token.end - len(head), verbs=row["kind"] == "group")
        if row["kind"] == "company" and (
            counted(sentence, start) or firm_class(text[start : token.end], head)
        ):
            continue  # 两家|建材公司, 连锁|超市公司
        if row["kind"] != "group" and is_kind(text[start : token.end], head):
            continue  # 中介|公司
        if of_session(sentence, start) or forms("house_words").at(text, start):
            continue  # 集团公司二届董事会, 集团公司工会
        if head in words("firm_classes") and forms("all_regions").at(text, start):
            continue  # 全市|金融机构
        mishap = forms("event_heads").rows.get(text[start : token.end - len(head)], {})
        short = row["kind"] == "company" or mishap.get("kind") in words("mishap_kinds")
        if token.end - len(head) - start >= (2 if short else 4):
            whole = Span(
                start, token.end, "Organization", head=head, kind=row["kind"], source="group"
            )
            if group := composite(sentence, whole, token.end, head, ()):  # 救援指挥部|办公室
                whole = replace(whole, inner=(group,))
            level = level_at(sentence, start)
            yield replace(whole, region=level, source="level" if level else "group")


@cache
def _heads() -> frozenset[str]:
    """The class words of more than one character that such names end with."""
    rows = forms("organ_heads").rows
    lone = {head for head, row in rows.items() if row["kind"] in _LONE} | words("lone_heads")
    return frozenset(head for head in lone if len(head) > 1)


@cache
def _ends() -> frozenset[str]:
    """The last two characters of these."""
    return frozenset(head[-2:] for head in _heads())


@cache
def _lasts() -> frozenset[str]:
    """The last character of these."""
    return frozenset(end[-1] for end in _ends())


def _proper(sentence: Words, token: Token) -> bool:
    """Whether a name, not just nouns, stands in or before a company's head."""
    index = sentence.starts[token.start]
    near = list[Token]()
    for one in reversed(sentence.tokens[max(0, index - 3) : index + 1]):
        if one.tag == "w" or sentence.word(one) in words("inner_verbs"):
            break
        near.append(one)
    return any(t.tag in ("nz", "ORG", "nt", "LOC", "ns", "nw", "PER", "xc") for t in near)


def _left(sentence: Words, start: int, *, verbs: bool) -> int:
    """Where the modifiers that end at ``start`` begin; a group's may hold verbs and quotes."""
    token = sentence.covering(start)
    index = sentence.starts[token.start] if token else 0
    left = token.start if token else start
    while index > 0 and start - left <= 2 * _LIMIT:
        token = sentence.tokens[index - 1]
        if sentence.word(token) == '"' and verbs:
            opening = sentence.text.rfind('"', sentence.sentence.start, token.start)
            if opening < 0 or token.start - opening > 16:
                break
            left = opening
            index = sentence.starts.get(opening, 0)
            continue
        word = sentence.word(token)
        graded = verbs and (word in words("mishap_grades") or of_task(sentence, token.end))
        if not (graded or modifies(sentence, token.end, token.tag)) or token.tag == "PER":
            break
        if token.tag == "r" or (token.tag == "m" and word.endswith(_TERM) and word[0] != _ORDINAL):
            break  # 全市各级|工会, 新一届|审查委员会
        role = forms("leading_words").rows.get(word, {}).get("between") == "firm"
        role = role and forms("organ_heads").ending(word, len(word)) is None  # no 全资子公司
        role = role or (left < start and _role(sentence, token.end))
        if role or word in words("court_sides"):  # 开发商|某公司, 原告|某银行股份有限公司
            break
        plain = token.tag == "v" and (not verbs or word in words("general_verbs"))
        plain = plain or word in among("serving_words", "status_words")  # 现任|某工程委员会
        if plain or (token.tag[:1] == "v" and word in among(*_BREAKING)):
            break
        left, index = token.start, index - 1
    return founded(sentence, left) if verbs else left


def _role(sentence: Words, end: int) -> bool:
    """Whether a firm's role of several words ends there: 龙头|企业|某粮油有限公司."""
    word = forms("leading_words").ending(sentence.text, end, sentence.sentence.start)
    firm = word is not None and forms("leading_words")[word]["between"] == "firm"
    return firm and end - len(word or "") in sentence.starts


def counted(sentence: Words, start: int) -> bool:
    """Whether a number stands before: 5名|人大代表 are of no body."""
    index = sentence.starts.get(start)
    return bool(index) and sentence.tokens[index - 1].tag in ("m", "q") if index else False
