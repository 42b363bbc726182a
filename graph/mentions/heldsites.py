"""Words + places -> sites that only what is held there shows, their class word being a common one.

在|富源县|胜境关|举行, 在|安化县|青年之家|上演: the words between a unit behind 在 and a verb of
holding; 在|升钟|湖畔|举办: a name before a water's bank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.lexicons import among, forms, ordered, words
from graph.mentions.possessed import administrative
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told
from graph.model import Token

_NAME = re.compile(r"[\u4e00-\u9fff]{3,7}")
_AT = ("在", "于")
_STEM = re.compile(r"[\u4e00-\u9fff]{2,3}")
_NOUNS = frozenset(("n", "nz", "nr", "ns", "nw", "vn"))
_OUTSIDE = frozenset(("p", "d", "c", "r"))
_ACT = 2  # characters of an adverb before the verb of holding: 隆重|举行


def held_sites(sentence: Words, units: Sequence[Span]) -> Iterator[Span]:
    """The sites of one sentence that no span of ``units`` meets."""
    text = sentence.text
    for place in units:
        if text[place.start - 1 : place.start] not in _AT or not administrative(place):
            continue
        end = _end(sentence, place.end)
        name = text[place.end : end]
        head = forms("held_heads").ending(text, end, place.end + 1)
        if head is None or not _NAME.fullmatch(name) or name in words("common_names"):
            continue
        if any(u.start < end and place.end < u.end for u in units) or _organ(text, end, place.end):
            continue
        if not name.startswith((*ordered("levels"), *ordered("region_words"))):
            yield _site(place.start, end, head, "site", (*place.inner, place))
    for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if sentence.word(token) in words("water_banks") and before.end == token.start:
            water = Span(before.start, token.end - 1, "Place")
            if _names(sentence, before) and not any(u.meets(water) for u in units):
                head = text[water.end - 1]
                yield _site(water.start, water.end, head, "natural", ())


def _end(sentence: Words, start: int) -> int:
    """Where the words from ``start`` end before a verb of holding; ``start`` without one."""
    index = sentence.starts.get(start)
    for token in sentence.tokens[index:] if index is not None else ():
        if sentence.word(token) in among("holding_verbs", "hall_acts"):
            return token.start
        if token.tag in _OUTSIDE or token.tag == "w":
            break
    return start


def _organ(text: str, end: int, start: int) -> bool:
    return len(forms("organ_heads").ending(text, end, start) or "") > 1


def _names(sentence: Words, token: Token) -> bool:
    """Whether a word right behind 在 or a mark can be the name of a water: no common modifier."""
    text, word = sentence.text, sentence.word(token)
    led = text[token.start - 1 : token.start] in (*_AT, ",", "")
    plain = word in among("common_modifiers", "site_fronts", "common_names", "plain_modifiers")
    return led and token.tag in _NOUNS and bool(_STEM.fullmatch(word)) and not plain


def _site(start: int, end: int, head: str, kind: str, inner: tuple[Span, ...]) -> Span:
    return Span(start, end, "Place", head, kind, inner=inner, value=Told(), source="site")
