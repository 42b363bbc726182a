"""A name's last head -> the body inside the name that only this head shows.

防汛抗旱指挥部|办公室 holds the 指挥部, 区经济信息委|党组 the 区经济信息委.
"""

from __future__ import annotations

from dataclasses import replace

from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words


def composite(opening: Span, end: int, head: str, inner: tuple[Span, ...]) -> Span | None:
    """The body inside a head of two words: 防汛抗旱指挥部|办公室 holds the 指挥部."""
    heads = forms("organ_heads")
    for cut in range(len(head) - 2, 1, -1):
        first, second = head[:cut], head[cut:]
        standing = second in words("standing_heads")
        if first in heads and (standing or (second in heads and heads[second]["unit"] == "yes")):
            if heads[first]["generic"] == "no" or opening.inner or opening.region:
                return replace(
                    opening,
                    end=end - len(second),
                    head=first,
                    kind=heads[first]["kind"],
                    inner=inner,
                )
    return None


def office(sentence: Words, opening: Span, end: int, head: str) -> Span | None:
    """The bureau or commission, its own head no word of the list, that a party group is of: 区经济
    信息委|党组."""
    cut = end - len(head)
    last = sentence.text[cut - 1]
    if head not in words("party_units") or last not in words("single_heads"):
        return None
    if cut - opening.end < len(last) + 2:
        return None
    return replace(opening, end=cut, head=last, kind="government")
