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
_NAME, _LONGEST = 2, 8  # characters of a person's name
_WITH = frozenset("同与和跟")  # what joins him to others
_PLAUSIBLE = 0.5  # names.han_name_score of what is a name
_PARTY_SCHOOL, _ENDS = "党校", (",", "、", "。", ";", "")  # 省委党校|大学,中共党员
_UNIVERSITY = "大学"
_LARGER, _LONGEST_PLACE = ("province", "prefecture"), 12
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
    acts = forms("board_acts")
    if acts.first.isdisjoint(text[start : end - _SHORTEST]):
        return None
    for at in range(start, end - _SHORTEST):
        verb = acts.at(text, at, end)
        if verb is not None and headed(text, at + len(verb), end):
            cut = at + len(verb)
            front = [Token(start, at, "n")] if start < at else []
            return [*front, Token(at, cut, "v"), Token(cut, end, tag)]
    return None


def arranged(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The verb behind a body, taken for its department: 县政协|组织|部分政协委员."""
    if text.find(_ARRANGE, start, end) < 0:
        return None
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


def schooled(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """A grade of schooling behind the school's name: 中央党校|大学|学历."""
    grade = forms("degree_levels").ending(text, end, start + _SHORTEST)
    said = forms("degree_words").at(text, end) is not None
    if grade is None or not (said or text[end : end + 1] in _ENDS):
        return None
    at = end - len(grade)
    head = forms("organ_heads").ending(text, at, start + 1)
    if head is None or forms("organ_heads")[head]["kind"] != "school":
        return None
    if not said and not head.endswith(_PARTY_SCHOOL):
        return None
    return [Token(start, at, tag), Token(at, end, "n")]


def founding(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The verb of founding that a tagged body opens with: 签订|共建|永磁变频产业研究院|协议."""
    verb = forms("founding_fronts").at(text, start, end)
    at = start + len(verb or "")
    head = forms("organ_heads").ending(text, end, at + 1) if verb else None
    if verb is None or head is None or len(verb) < 2 or end - at < len(head) + 2:
        return None
    return [Token(start, at, "v"), Token(at, end, tag)]


def firm_of_town(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """A town and the firm there whose name opens with a larger place: 白坭镇|广东某公司."""
    if forms("legal_forms").ending(text, end, start) is None:
        return None
    table = gazetteer()
    for at in range(start + _SHORTEST, min(start + _LONGEST_PLACE, end - _SHORTEST)):
        if text[at - 1] not in words("inner_levels"):
            continue
        for size in range(2, _LONGEST_PLACE):
            if any(p.level in _LARGER for p in table.named(text[at : at + size])):
                return [Token(start, at, "LOC"), Token(at, end, tag)]
    return None


def university_of_district(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """A district and the university there, which is called after a larger place or known by its
    name: 青羊区|四川大学华西医院, 海淀区|清华大学附属小学."""
    table, last = gazetteer(), text.find(_UNIVERSITY, start + _SHORTEST, end)
    for at in range(start + _SHORTEST, min(start + _LONGEST_PLACE, last)) if last > 0 else ():
        if not _divisions(text[start:at]):
            continue
        sizes = range(2, min(_LONGEST_PLACE, last - at + 1))
        larger = any(p.level in _LARGER for n in sizes for p in table.named(text[at : at + n]))
        if larger or (organs().at(text, at, end) or "").endswith(_UNIVERSITY):
            return [Token(start, at, "LOC"), Token(at, end, tag)]
    return None


def _divisions(said: str) -> bool:
    """Whether it is no more than a division's name, or two: 杭州市|西湖区."""
    named = gazetteer().named
    cuts = (0, *range(2, len(said) - 1))
    return any(
        any(p.is_division for p in named(said[cut:])) and (not cut or bool(named(said[:cut])))
        for cut in cuts
    )


def met(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """Who meets somebody of a national organ, with the word that joins them: 沙利文|同|中央外办."""
    if _WITH.isdisjoint(text[start + _NAME : end - _SHORTEST + 1]):
        return None
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
    ends = forms("own_sittings").last
    for token in tokens:
        if text[token.end - 1] not in ends or token.end - token.start <= _SHORTEST:
            found.append(token)
            continue
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
        if token.tag in ("ORG", "nt") and 0 < index < len(tokens) - 1:
            last, after = found[-1], tokens[index + 1]
            titled = last.end == token.start and text[last.start : last.end] in words(
                "roster_roles"
            )
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


def side_pairs(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with a pair of sides whole of which the word before it holds the first:
    调研校|地|合作."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        pair = (
            last is not None
            and last.end == token.start
            and (
                last.end - last.start > 2
                or text[last.start] in words("joiners")  # 仪式|暨|校地合作
            )
        )
        if last is not None and pair and text[last.end - 1 : token.end] in words("side_pairs"):
            found[-1] = Token(last.start, last.end - 1, "v")
            token = Token(last.end - 1, token.end, "n")
        found.append(token)
    return found
