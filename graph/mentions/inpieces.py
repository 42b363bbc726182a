"""Tokens -> tokens, each tagged name in the pieces that it is made of.

The tagger takes a list of names for one, and an office for a place or a person: 尚文彬|、|拉美司.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from graph.lexicons import Forms, forms
from graph.mentions.cuts import body_pieces
from graph.mentions.placewords import placed
from graph.model import Token

_LISTED = "、"


def in_pieces(text: str, tokens: list[Token], tags: frozenset[str]) -> list[Token]:
    """``tokens``, each name that has one of ``tags`` as the tokens that it is made of."""
    found: list[Token] = []
    ends = _offices().last
    for token in tokens:
        start, end, tag = token.start, token.end, token.tag
        if tag not in tags:
            found.append(token)
        elif text.find(_LISTED, start, end) >= 0:
            for left, right in _items(text, start, end):
                found += _pieces(text, Token(left, right, tag))
        elif start < end:  # else nothing is left of it
            whole = tag == "PER" and text[end - 1] not in ends
            found += [token] if whole else _pieces(text, token)
    return found


def _pieces(text: str, name: Token) -> list[Token]:
    """The tokens that one item of a list is made of, or a mark of it."""
    start, end, tag = name.start, name.end, name.tag
    if end - start == 1 and text[start] == _LISTED:
        return [Token(start, end, "w")]
    if tag in ("ORG", "nt") or _is_office(text, start, end):
        return list(body_pieces(text, start, end, "nt" if tag == "nt" else "ORG"))
    return placed(text, name) if tag == "LOC" else [name]


@cache
def _offices() -> Forms:
    """The heads of offices."""
    rows = forms("organ_heads").rows.items()
    sure = ("no", "no", "jurisdiction")
    return Forms(
        (head, row)
        for head, row in rows
        if len(head) > 1 and (row["unit"], row["generic"], row["tie"]) == sure
    )


def _is_office(text: str, start: int, end: int) -> bool:
    """Whether a tagged place ends with the head of an office: 丽水军分区."""
    if text[end - 1] not in _offices().last:
        return False
    return forms("organ_heads").ending(text, end, start + 2) in _offices().rows


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between 、, and each 、."""
    while (at := text.find(_LISTED, start, end)) >= 0:
        if start < at:
            yield start, at
        yield at, at + 1
        start = at + 1
    if start < end:
        yield start, end
