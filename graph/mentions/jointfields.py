"""Tokens -> tokens, the two fields of one group's name as one word: 国务院|就业促进和劳动保护|
工作领导小组, where each alone would make a body that nobody has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.model import Token

_FIELDS = frozenset(("n", "nz", "vn", "an", "a", "b", "j", "v", "nw"))
_NOUNS = frozenset(("n", "nz", "vn", "an", "j"))
_OPENINGS = frozenset(("LOC", "ns", "ORG", "nt"))
_TORN = frozenset(("ORG", "nt", "nz", "n"))  # tags of a name that holds a field with its class word
_BEFORE, _BEHIND = _FIELDS | _OPENINGS, _FIELDS | _TORN  # tags of the words next to a joining word
_SHORTEST, _LONGEST = 2, 14  # characters of the fields on either side
_OFFICE = "办公室"
_COMMITTEE, _BOARD = "委", "委员会"
_HOUSES = ("congress", "cppcc")  # whose committees are many: 财政经济、法制委员会


def joint_fields(text: str, tokens: list[Token], *, traditional: bool = False) -> list[Token]:
    """``tokens`` of one sentence with one for the fields, and the group's class word apart.

    ``traditional``: the report is in traditional characters, where a committee (a house's, an
    office's) is named alone as often: 社會福利及衛生環境|委員會.
    """
    marks = words("joint_words")
    joining = [i for i, t in enumerate(tokens) if text[t.start : t.end] in marks]
    if not joining:
        return tokens
    found = [p for t in tokens for p in (_parted(text, t) if t.tag in _OPENINGS else (t,))]
    for index in joining:
        token, near = tokens[index], tokens[max(0, index - 1) : index + 2 : 2]
        if len(near) < 2 or near[0].tag not in _BEFORE or near[1].tag not in _BEHIND:
            continue
        said = text[token.start : token.end]
        at = found.index(token) if token in found else -1
        right = _right(text, found, at + 1) if at > 0 else None
        if right is None:
            continue
        last, cut, head = right
        loose = forms("joint_words")[said]["loose"] == "yes"
        alone = forms("joint_heads")[head]["alone"] == "yes" or (traditional and head == _BOARD)
        first = _left(text, found, at, alone=alone)
        if first is None or (loose and forms("joint_heads")[head]["loose"] == "no"):
            continue
        if head.endswith(_BOARD) and _house(text, found[first - 1]):
            continue
        fields = Token(found[first].start, cut, "nz")
        end = cut + len(head)
        rest = [replace(t, start=max(t.start, end)) for t in found[last:] if t.end > end]
        found = [*found[:first], fields, Token(cut, end, "n"), *rest]
    return found


def _house(text: str, opening: Token) -> bool:
    """Whether an assembly ends there."""
    head = forms("organ_heads").ending(text, opening.end, opening.start)
    return head is not None and forms("organ_heads")[head]["kind"] in _HOUSES


def _parted(text: str, opening: Token) -> tuple[Token, ...]:
    """A national organ without the words of the field that the tagger took into it before a
    joining word: 国务院|就业促进|和."""
    if text[opening.end : opening.end + 1] not in words("joint_words"):
        return (opening,)
    end = opening.start + len(organs().at(text, opening.start, opening.end) or "")
    if not opening.start < end < opening.end or forms("organ_heads").ending(text, opening.end, end):
        return (opening,)
    return replace(opening, end=end), Token(end, opening.end, "n")


def _right(text: str, tokens: Sequence[Token], at: int) -> tuple[int, int, str] | None:
    """The last token of the second field or the one it is cut in, where the field ends, and the
    class word behind it."""
    start = tokens[at].start if at < len(tokens) else 0
    for index in range(at, len(tokens)):
        token = tokens[index]
        if token.start > start and (head := _class_word(text, token.start, tokens[-1].end)):
            enough = _SHORTEST <= token.start - start <= _LONGEST
            return (index, token.start, head) if enough else None
        if token.end - start > _LONGEST + len(_OFFICE) + 6:
            return None
        if token.tag in _TORN and (torn := _torn(text, token)):
            return index, torn[0], torn[1]
        if not _is_field(text, token, behind=tokens[min(index + 1, len(tokens) - 1)]):
            return None
    return None


def _class_word(text: str, start: int, limit: int) -> str | None:
    return forms("joint_heads").at(text, start, limit)


def _torn(text: str, token: Token) -> tuple[int, str] | None:
    """Where the field ends in a token that holds its class word too: 应急救援|委员会办公室."""
    end = token.end - len(_OFFICE) * text.endswith(_OFFICE, token.start, token.end)
    head = forms("joint_heads").ending(text, end, token.start + _SHORTEST)
    return (end - len(head), head) if head else None


def _left(text: str, tokens: Sequence[Token], at: int, *, alone: bool) -> int | None:
    """The index of the first word of the first field, if what has the group stands before it, or
    with ``alone`` none of its words."""
    end = tokens[at].start
    for index in range(at - 1, -1, -1):
        token, before = tokens[index], tokens[index - 1] if index else tokens[index]
        if token.end - token.start > _LONGEST or end - token.start > _LONGEST:
            return None
        if token.end != tokens[index + 1].start or not _is_field(
            text, token, behind=tokens[index + 1]
        ):
            return None
        long = end - token.start >= _SHORTEST
        if before.end == token.start and _opens(text, before):
            return index if long else None
        if alone and (index == 0 or before.tag not in _NOUNS):
            return index if long and token.tag in _NOUNS else None
    return None


def _opens(text: str, token: Token) -> bool:
    """Whether a place or a body ends there: 宁南县, 国务院, 市委, 全县."""
    said = text[token.start : token.end]
    if said in words("levels") or said in words("all_regions"):
        return True
    committee = said.endswith(_COMMITTEE) and said[:-1] in words("levels")
    return committee or token.tag in _OPENINGS


def _is_field(text: str, token: Token, behind: Token) -> bool:
    """Whether a word can be of a group's field, with the word behind it: no name, no body, no act,
    no title but that of those with whom it deals (退役军人|事务)."""
    said = text[token.start : token.end]
    if token.tag not in _FIELDS or _opens(text, token):
        return False
    if said in words("titles") and not (_trade(said) and behind.tag in ("n", "vn")):
        return False
    if token.tag == "v" and said in words("event_triggers") | words("speech_verbs"):
        return said in words("group_tasks")
    head = forms("organ_heads").ending(text, token.end, token.start)
    return head is None or len(head) < 2


def _trade(said: str) -> bool:
    return forms("titles")[said]["kind"] == "profession"
