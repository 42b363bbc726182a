"""Words -> the banks of a list that only its end calls so: 工、农、中、建四大国有|银行,
中信、民生、光大等股份制|银行; or another bank of it: 光大|和招行.

A span's head is the form of the table that its word stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.gazetteer import gazetteer
from graph.lexicons import forms
from graph.mentions.organs import organs
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_BANK = "银行"
_NAMES = ("ORG", "nt", "nz")
_JOINERS = re.compile("[、和及与]$")
_LONGEST = 4  # characters of a bank's short name
_LEAST = 2  # items of a list; of single characters, one more


def bank_lists(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The banks of each such list."""
    text, said = sentence.text, sentence.sentence
    for body in known:
        if body.source == "organ" and _is_bank(body.head):
            yield from _beside(sentence, body)
    if text.find(_BANK, said.start, said.end) < 0:
        return
    for end in pattern("banks-counted").finditer(text, said.start, said.end):
        found = list(_items(text, said.start, end.start()))
        single = any(s.end - s.start == 1 for s in found)
        if len(found) >= _LEAST + single:
            yield from found


def _beside(sentence: Words, bank: Span) -> Iterator[Span]:
    """The banks right before and behind one, with a mark or a word for "and" between."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if _JOINERS.search(text, low, bank.start):
        before = _items(text, low, bank.start - 1)
        yield from (
            s
            for s in before
            if s.start in sentence.starts and _is_bank(s.head) and _named(sentence, s.start, s.end)
        )
    at = bank.end + 1
    if _JOINERS.search(text, bank.end, min(at, limit)) is None:
        return
    for end in range(min(at + _LONGEST, limit), at, -1):
        form = _form(text[at:end]) if end in sentence.ends and at in sentence.starts else None
        if form is not None and _is_bank(form) and _named(sentence, at, end):
            kind = str(organs()[form]["kind"])
            yield Span(at, end, "Organization", head=form, kind=kind, source="organ")
            return


def _named(sentence: Words, start: int, end: int) -> bool:
    """Whether a word of more than one character is a name, and no place's: no 上海|和建设银行."""
    said, token = sentence.text[start:end], sentence.covering(start)
    name = said in organs() or (token is not None and token.tag in _NAMES)
    return end - start > 1 and name and not gazetteer().named(said)


def _items(text: str, low: int, end: int) -> Iterator[Span]:
    """The items of the list that ends at ``end``, from its last one."""
    while end > low:
        sizes = range(min(_LONGEST, end - low), 0, -1)
        found = next(((n, f) for n in sizes if (f := _form(text[end - n : end]))), None)
        if found is None:
            return
        start = end - found[0]
        kind = str(organs()[found[1]]["kind"])
        yield Span(start, end, "Organization", head=found[1], kind=kind, source="organ")
        if _JOINERS.search(text, low, start) is None:
            return
        end = start - 1


def _is_bank(form: str) -> bool:
    """Whether a form of the table is a bank's."""
    row = organs().rows.get(form)
    return row is not None and _BANK in row["name"]


def _form(said: str) -> str | None:
    """The form of the table that a bank's short name in a list stands for."""
    letter = forms("bank_letters").rows.get(said)
    if letter is not None:
        return letter["bank"]
    whole = said + _BANK
    return whole if whole in organs() else said if said in organs() else None
