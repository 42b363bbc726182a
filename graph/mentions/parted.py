"""A tagged body -> the tokens that are in it: who posts a team in a town, with the town; who posts
somebody in a house; and the class word behind a pointer (该|关|缉私局); and who meets
somebody of it."""

from __future__ import annotations

import re

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.model import Token

_GROUPS = "组队"  # last characters of teams
_SHORTEST = 3  # characters of a body's name
_NAME, _LONGEST, _WITH = 2, 8, "同与和跟"  # characters of a person's name; what joins him to others
_PLAUSIBLE = 0.5  # names.han_name_score of what is a name
_ARRANGE, _OR = "组织", "或"
_SOME = re.compile("组织部分(?![别管头工])")


def headed(text: str, start: int, end: int) -> bool:
    """Whether a body's name may end at ``end``."""
    head = forms("organ_heads").ending(text, end, start)
    return head is not None and head not in words("not_bodies")


def posted(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The team that a body posts in a town: 那曲市税务局|驻|索县荣布镇|工作队."""
    at = text.find("驻", start + _SHORTEST, end - _SHORTEST)
    team = forms("organ_heads").ending(text, end, max(at, start)) if at >= 0 else None
    place = end - len(team or "")
    if not team or place - at < _SHORTEST or team[-1] not in _GROUPS or not headed(text, start, at):
        return None
    front, back = Token(start, at, tag), Token(place, end, "n")
    return [front, Token(at, at + 1, "v"), Token(at + 1, place, "LOC"), back]


def housed(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The house in which a body posts somebody, by its class word: 省监委|驻|集团公司|监察专员."""
    at = text.find("驻", start + _SHORTEST - 1, end - 1)
    if at < 0 or text[at + 1 : end] not in forms("that_heads") or not headed(text, start, at):
        return None
    return [Token(start, at, tag), Token(at, at + 1, "v"), Token(at + 1, end, "n")]


def named(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The body to which somebody is named, behind the verb: 政府|委任|医院管理局."""
    verbs = forms("board_acts")
    if verbs.first.isdisjoint(text[start : end - _SHORTEST]):
        return None
    for at in range(start, end - _SHORTEST):
        verb = verbs.at(text, at, end)
        if verb is not None and headed(text, at + len(verb), end):
            cut = at + len(verb)
            front = [Token(start, at, "n")] if start < at else []
            return [*front, Token(at, cut, "v"), Token(cut, end, tag)]
    return None


def arranged(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The verb behind a body, taken for its department: 县政协|组织|部分政协委员."""
    match = _SOME.search(text, start, min(end + 4, len(text)))
    at = match.start() if match else end
    verb = at + len(_ARRANGE)
    if not start < at < verb < end or not headed(text, start, at):
        return None
    return [Token(start, at, tag), Token(at, verb, "v"), Token(verb, end, "n")]


def either(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """Two bodies as one, of which one may choose: 县委组织部干部监督科|或|县纪委."""
    at = text.find(_OR, start + _SHORTEST, end - _SHORTEST)
    if at < 0 or not headed(text, start, at) or not headed(text, at + 1, end):
        return None
    return [Token(start, at, tag), Token(at, at + 1, "c"), Token(at + 1, end, tag)]


def pointed(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The class word behind a pointer, taken into the name of its part: 该|关|缉私局."""
    own = forms("that_heads").at(text, start, end) if text[start - 1] in words("pointers") else None
    at = start + len(own or "")
    if own is None or end - at < _SHORTEST or not headed(text, at, end):
        return None
    return [Token(start, at, "n"), Token(at, end, tag)]


def met(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """Who meets somebody of a national organ, with the word that joins them: 沙利文|同|中央外办."""
    for at in range(start + _NAME, min(start + _LONGEST, end - _SHORTEST) + 1):
        if text[at] not in _WITH or organs().at(text, at + 1, end) != text[at + 1 : end]:
            continue
        front = text[start:at]
        foreign = set(front) <= names.transliteration() | set(names.DOTS)
        if foreign or names.han_name_score(front) >= _PLAUSIBLE:
            return [Token(start, at, "PER"), Token(at, at + 1, "p"), Token(at + 1, end, tag)]
    return None


def sittings(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a body apart from its meeting where one word holds both:
    国务院|常务会议."""
    found: list[Token] = []
    for token in tokens:
        meeting = forms("event_heads").ending(text, token.end, token.start + _SHORTEST)
        at = token.end - len(meeting or "")
        known = meeting is not None and text[token.start : at] in forms("national_organs")
        if known and meeting in words("own_sittings"):
            found += [Token(token.start, at, "nt"), Token(at, token.end, "n")]
        else:
            found.append(token)
    return found


def listed_holders(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a person apart from the body behind him where a row of a list joins them:
    副组长|马瑞|县委|常委; not of a place of that name (组长|富县|县委|书记)."""
    found: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        last = found[-1] if found else None
        role = last is not None and last.end == token.start and after is not None
        if role and last is not None and after is not None and token.tag in ("ORG", "nt"):
            titled = text[last.start : last.end] in words("roster_roles")
            titled = titled and forms("titles").at(text, token.end) is not None
            at = _holder(text, token) if titled and after.start == token.end else 0
            if at:
                found += [Token(token.start, at, "PER"), Token(at, token.end, token.tag)]
                continue
        found.append(token)
    return found


def _holder(text: str, token: Token) -> int:
    """Where a Han name in front of a body without a place ends: 马瑞|县委; else 0."""
    for size in (_NAME + 1, _NAME):
        at = token.start + size
        name, level = text[token.start : at], text[at : at + 1]
        if level not in words("levels") or not headed(text, at, token.end):
            continue
        if gazetteer().named(name + level) or gazetteer().named(name):
            continue
        if names.surname(name) is not None and names.han_name_score(name) >= _PLAUSIBLE:
            return at
    return 0
