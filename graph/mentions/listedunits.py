"""A body that only the tagger sees -> whether it is a unit of the house that its list is of."""

from __future__ import annotations

from collections.abc import Sequence

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token

_SECTION, _HOUSES = "部", {"school", "company", "hospital"}
_MARKS = ("、", ",", "，", ";")


def goes_on(sentence: Words, token: Token, head: str | None, grown: Sequence[Span]) -> bool:
    """Whether it stands with a title in a list, a unit of the body before: 综合处处长、|建设管理司|
    副司长; behind a school a college called after fields of study, behind a house a 部."""
    before = sentence.text[token.start - 1 : token.start]
    if forms("titles").at(sentence.text, token.end, sentence.sentence.end) is None:
        return False
    kinds = {p.kind for g in grown if g.end < token.start for p in g.walk()}
    if head in words("college_heads"):
        fields = _of_fields(sentence.word(token).removesuffix(head or ""))
        return fields and before in _MARKS and "school" in kinds
    opens = before in _MARKS or token.start == sentence.sentence.start
    if (head or "")[-1:] == _SECTION and opens and not _named_firm(sentence.word(token)):
        if kinds & _HOUSES or _named_firm(sentence.text):
            return True
    return before in words("list_marks") and head in forms("division_ranks").rows


def _named_firm(text: str) -> bool:
    return forms("legal_forms").inside(text)


def _of_fields(stem: str) -> bool:
    """Whether a college's name is made of fields of study alone."""
    at = 0
    while at < len(stem) and (word := forms("study_fields").at(stem, at)) is not None:
        at += len(word)
    return at == len(stem) > 0
