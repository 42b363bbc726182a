"""Coded line -> whether it, or a verb in it, goes on with the subject of what stands before."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.extractors._clauses import clause_subject, verb_in
from graph.extractors._coded import mark_before
from graph.extractors._lists import clause_pattern
from graph.extractors._things import inward
from graph.lexicons import ordered

_MARKS = ",;。!?:|"
_TAKEN = frozenset(("n", "nr", "nz", "PER", "m", "q"))
_ADDING = ordered("adding_words")
_CONTINUING = ordered("continuing_words")


def goes_on(coded: Coded) -> bool:
    """Whether a line opens with a word that takes up what was told before: 随后, 当天下午."""
    return coded.line.text.lstrip('" \u3000').startswith(_CONTINUING)


def subjectless(coded: Coded) -> bool:
    """Whether a line opens with a verb, an adverb or a preposition: it goes on with a subject."""
    opened = clause_pattern("openers").match(coded.code)
    at = opened.end() if opened else 0
    if coded.code[at : at + 1] == ",":
        if coded.code.startswith(_ADDING, at + 1):
            return True  # 5月6日,又赴…
        if goes_on(coded):  # 随后,前往…
            opened = clause_pattern("openers").match(coded.code, at + 1)
            at = opened.end() if opened else at + 1
    if at >= len(coded.code) or coded.spans[at] is not None:
        return False
    if inward(coded, at, len(coded.code)):
        return True
    line = coded.line.words
    index = line.starts.get(coded.starts[at])
    return index is not None and line.tokens[index].tag in ("v", "d", "ad", "p", "c", "vd")


def taken_along(coded: Coded, index: int) -> bool:
    """Whether what happens at ``index`` happens to whom the verb before takes: 约谈5人到案."""
    start = mark_before(coded.code, index, _MARKS) + 1
    if coming := clause_pattern("coming-from").search(coded.code, start, index):
        start = coming.end()  # 来自某校的|选手甲夺得冠军
    if clause_subject(coded, start, index) or not verb_in(coded, start, index):
        return False
    last = coded.line.words.covering(coded.starts[index] - 1)
    return last is not None and last.tag in _TAKEN
