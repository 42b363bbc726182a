"""Clause -> whether its first names only belong to what the clause is about: 王立涉案款物被收缴."""

from __future__ import annotations

from graph.context.coding import Coded
from graph.lexicons import words

_NOUNS = frozenset(("n", "nz", "vn"))


def made_up(coded: Coded, start: int, stop: int) -> bool:
    """Whether the names only say of whom a team is made up: 由某院专家组成的医疗队抵达…."""
    at = coded.code.find("的", start, stop)
    return at > 0 and coded.code.endswith(tuple(sorted(words("making_up"))), start, at)


def thing_of(coded: Coded, start: int, stop: int) -> bool:
    """Whether the clause says what is done to a thing of its first name's: 某人款物被收缴."""
    passive = (at for at in range(start + 1, stop) if coded.code[at] in words("passive_chars"))
    return any(undergone(coded, start, at) for at in passive)


def undergone(coded: Coded, start: int, stop: int) -> bool:
    """Whether 被 at ``stop`` is said of a thing of somebody's, not of him: 王立涉案款物被收缴."""
    if not coded.code.startswith(tuple(sorted(words("passive_chars"))), stop):
        return False
    line = coded.line.words
    index = line.ends.get(coded.starts[stop]) if coded.spans[stop - 1] is None else None
    token = line.tokens[index] if index is not None else None
    if token is None or token.tag not in _NOUNS:
        return False
    said = line.word(token)
    owner = any(s.type == "Person" for s in coded.covered(start, stop))
    return owner and said not in words("person_nouns") and len(said) > 1
