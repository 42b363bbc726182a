"""A word that the tagger takes for a place -> the place and what was taken along with it.

A joining word, the name of a medium, a side with the word for bordering or one of going may stand
before it (和|眉县, 本报|桥西区, 西|毗|武宁县, 上|杭瑞高速), the side of it that is meant behind it
(天池产业园|东部), another road behind a road (京港澳高速|转|包茂高速).
"""

from __future__ import annotations

import re

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.model import Token
from graph.wordings import pattern

_SIDE = re.compile("(?:[东南西北中]部|沿海)$")
_OWN = "本"  # of what a medium calls itself
_STATE = ("country", "region")
_SHORTEST = 2  # characters of a place's name


def placed(text: str, name: Token) -> list[Token]:
    """The tokens of ``name``, which the tagger takes for one place."""
    table, start, end = gazetteer(), name.start, name.end
    known = bool(table.named(text[start:end]))
    if known and text[start] != _OWN:
        return [name]
    found: list[Token] = []
    medium = forms("own_words").at(text, start, end) if text[start] == _OWN else None
    if not known and text[start] in words("joiners") and table.named(text[start + 1 : end]):
        if end - start > _SHORTEST:
            found.append(Token(start, start + 1, "c"))
            start += 1
    elif medium and end - start >= len(medium) + _SHORTEST:
        found.append(Token(start, start + len(medium), "n"))
        start += len(medium)
    elif not known and (led := _led(text, start, end)):
        found += led
        start = led[-1].end
    side = None if known else _SIDE.search(text, start + _SHORTEST, end)
    if side and (_classed(text, start, side.start()) or table.named(text[start : side.start()])):
        found += [Token(start, side.start(), "LOC"), Token(side.start(), end, "f")]
    elif not known and (at := _state_end(text, start, end)):
        found += [Token(start, at, "LOC"), Token(at, end, "LOC")]
    else:
        found.append(Token(start, end, "LOC"))
    return found


def _led(text: str, start: int, end: int) -> list[Token]:
    """What stands before a unit or a road in the word: 西|毗|武宁县, 上|杭瑞高速."""
    if side := pattern("bordering").match(text, start, end):
        cut = side.end()
        if end - cut >= _SHORTEST and gazetteer().named(text[cut:end]):
            return [Token(start, side.end("side"), "f"), Token(side.end("side"), cut, "v")]
    if road := pattern("onto-road").fullmatch(text, start, end):
        return [Token(start, road.start("road"), "v")]
    if (roads := pattern("road-to-road").match(text, start, end)) is not None:
        return [Token(start, roads.end("road"), "LOC"), Token(*roads.span("to"), "v")]
    return []


def _state_end(text: str, start: int, end: int) -> int | None:
    """Where the country ends behind which only a region that is none of its parts stands."""
    table = gazetteer()
    if not table.begins(text[start : start + _SHORTEST]):
        return None
    for at in range(start + _SHORTEST, end - 1):
        of, rest = table.named(text[start:at]), table.named(text[at:end])
        if of and rest and (of[0].level, rest[0].level) == _STATE and rest[0].parent != of[0].code:
            return at
    return None


def _classed(text: str, start: int, end: int) -> bool:
    """Whether a place's name with its class word ends at ``end``."""
    head = forms("site_heads").ending(text, end, start + 1)
    return head is not None or text[end - 1] in words("levels")
