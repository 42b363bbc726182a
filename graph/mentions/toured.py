"""Words + places -> the sites that somebody visits, called after the place before their words.

来到|弄岛镇|边民互市落地加工园区, 查看|吉定镇|青稞良种繁育示范田和…: between a verb of going or
looking and the mark behind, a place and words that end in the class word of a site are one
site's name. A level word before a zone is the own unit's: 位于|县经济开发区.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from graph.lexicons import closing_chars, forms, ordered, words
from graph.mentions.modifiers import modifies
from graph.mentions.possessed import administrative
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told
from graph.model import Token

_MADE_OF = frozenset(("n", "nz", "nw", "vn", "v", "an", "a", "b", "m", "nt", "ORG", "LOC", "PER"))
_HOUSES = ("school", "hospital")
_FREE = frozenset(("a", "b", "m"))
_LONGEST, _SHORTEST = 16, 2  # characters of a site's name behind its place
_WORDS = 3  # of a zone's name behind its level: 县|产业|园区
_DONE, _OF, _AND_SO = "了", "的", "等"
_AROUND = "一带"  # 香日德镇|一带: no place's own
HALL = "hall"  # source of spans whose level word the context resolves


def toured(sentence: Words, places: Sequence[Span]) -> list[Span]:
    """The sites of one sentence that are visited, by start, with the places in their names."""
    found: list[Span] = []
    for place in sorted(places, key=lambda p: p.start) if len(places) > 1 else places:
        if place.kind == "natural":
            continue
        if not (_led(sentence, place.start) or _listed(sentence, found, place)):
            continue
        if place.kind == "site" or administrative(place):
            if (site := _site(sentence, place)) is not None:
                found.append(site)
    found += _zones(sentence)
    return sorted(found, key=lambda s: s.start) if len(found) > 1 else found


def _led(sentence: Words, start: int) -> bool:
    """Whether a verb of going or looking stands before, or a clause with one and 的."""
    text, floor = sentence.text, sentence.sentence.start
    if text[start - 1] in _tied() and text.endswith((_OF, *ordered("joiners")), floor, start):
        before = text[floor:start]
        clause = before[max(before.rfind(mark) for mark in ",。;:") + 1 :]
        return any(verb in clause for verb in (*ordered("tour_ways"), *ordered("tour_verbs")))
    end = start - (start > floor and text[start - 1] == _DONE)
    return text.endswith(ordered("tour_verbs"), floor, end) or text.endswith(
        ordered("tour_ways"), floor, end
    )


@cache
def _tied() -> frozenset[str]:
    """What a joining word or 的 ends with."""
    return closing_chars("joiners") | {_OF}


def _listed(sentence: Words, found: Sequence[Span], place: Span) -> bool:
    """Whether a joining word ties the place to the site before it."""
    return bool(found) and sentence.text[found[-1].end : place.start] in words("joiners")


def _site(sentence: Words, place: Span) -> Span | None:
    index, end = sentence.starts.get(place.end), place.end
    if index is None or sentence.text.startswith(_AROUND, end):
        return None
    for token in sentence.tokens[index:]:
        if token.start != end or token.end - place.end > _LONGEST or not _names(sentence, token):
            break
        does = token.tag == "v" or sentence.word(token) in words("building_verbs")
        if does and token.start == place.end:
            break  # 嵊泗县枸杞乡|考察|贻贝养殖基地
        end = token.end
        if _housed(sentence.text, end, place.end):
            return None  # 油墩街镇|中学临时安置点: a body's
    head = _head(sentence.text, end, place.end + 1)
    if head is None or len(head) < _SHORTEST or not _stops(sentence, end):
        return None
    kind = forms("site_heads").rows.get(head, {}).get("kind", "site")
    if kind == "natural" or head in words("part_heads"):
        return None
    outer = (*place.inner, place)
    return Span(place.start, end, "Place", head, kind, inner=outer, value=Told(), source="site")


def _housed(text: str, end: int, floor: int) -> bool:
    """Whether the head of a school, a hospital or an office ends at ``end``."""
    head = forms("organ_heads").ending(text, end, floor) or ""
    row = forms("organ_heads").rows.get(head, {})
    official = row.get("kind") in _HOUSES or row.get("tie") == "jurisdiction"
    return len(head) > 1 and official


def _names(sentence: Words, token: Token) -> bool:
    """Whether a word can stand in a site's name; of numbers only one that counts nothing."""
    if token.tag == "m":
        return token.end - token.start == 1
    if token.tag == "v" and sentence.word(token) in words("tour_verbs"):
        return False
    return token.tag in _MADE_OF and (
        token.tag in _FREE or modifies(sentence, token.end, token.tag)
    )


def _head(text: str, end: int, floor: int) -> str | None:
    found = (forms(name).ending(text, end, floor) for name in ("site_heads", "toured_heads"))
    return max((f for f in found if f), key=len, default=None)


def _stops(sentence: Words, end: int) -> bool:
    """Whether the name ends there: a mark, a joint, 等 or a further verb of looking follows."""
    if end >= sentence.sentence.end or sentence.text[end] in ',。;、!:)"' + _AND_SO:
        return True
    index = sentence.starts.get(end)
    following = sentence.tokens[index] if index is not None else None
    return following is not None and (following.tag in ("c", "w", "v", "d", "p", "r", "xc"))


def _zones(sentence: Words) -> Iterator[Span]:
    """县|经济开发区: the zone of the own unit, where no office of it is named."""
    text, levels = sentence.text, forms("levels")
    if forms("zone_heads").last.isdisjoint(sentence.chars):
        return
    for index in sentence.starting(levels.first):
        token = sentence.tokens[index]
        level = levels.at(text, token.start, token.end)
        if level is None or len(level) > 1:
            continue
        end, zone = _zone(sentence, index)
        if zone is None or end - token.start < _SHORTEST + 2:
            continue
        placed = text[token.start - 1 : token.start] in words("place_openers")
        seated = forms("seat_verbs").ending(text, token.start, sentence.sentence.start)
        if (placed or seated or _led(sentence, token.start)) and _stops(sentence, end):
            yield Span(token.start, end, "Place", zone, "site", value=Told(), source=HALL)


def _zone(sentence: Words, index: int) -> tuple[int, str | None]:
    """Where the zone's name ends that the level word at ``index`` opens, and its class word."""
    token = sentence.tokens[index]
    alone, end = token.end == token.start + 1, token.end
    zone = forms("zone_heads").ending(sentence.text, end, token.start + 1)
    for other in sentence.tokens[index + 1 : index + 1 + (_WORDS if alone else 0)]:
        if other.start != end or other.tag not in _MADE_OF or (zone and _stops(sentence, end)):
            break
        end = other.end
        zone = forms("zone_heads").ending(sentence.text, end, token.start + 1)
    return end, zone
