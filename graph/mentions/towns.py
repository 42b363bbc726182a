"""Text -> where townships stand for sure, however the tagger cuts the words there.

A township that the table knows in a county or prefecture which the report names, or a long
name that only one township has, is a name of its own: 变更|与儿街镇, 起任|湖村乡|人大. So is a
foreign city with a long name, or of a country that the report names: 亚|的|斯亚贝巴, 万象.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.gazetteer import Match, gazetteer
from graph.lexicons import words
from graph.model import Token

_ROOMY = ("county", "prefecture")  # levels whose townships are few enough to be meant
_COMMON = ("n", "nz", "v", "a", "d")  # tags of words that are no names
_CITY, _COUNTRY = "city", "country"
_CLASS, _WARD = "市", 3  # a city's class word, and the characters of a ward's name
_PREFECTURE, _VILLAGE = "prefecture", "村"
_LONGER = 3  # characters by which a township's stem can be longer than another's
_PAIR = 2  # characters of a county's stem
_LONG = 4  # characters of a name that no chance makes


def towns(text: str) -> list[tuple[int, int]]:
    """(start, end) of the townships in ``text``, in order; they do not meet."""
    matches = list(gazetteer().matches(text, 0, len(text)))
    near = {p.code for m in matches if m.full for p in m.places if p.level in _ROOMY}
    found: list[tuple[int, int]] = []
    for match in matches:
        if found and match.start < found[-1][1]:
            continue
        sure = _meant(match, near) or _abroad(text, match)
        if (sure and not _goes_on(text, match.end)) or _torn_stem(match, near):
            found.append((match.start, match.end))
    return found


def _meant(match: Match, near: set[str]) -> bool:
    held = match.places
    if match.end - match.start < 3 or any(p.level != "township" for p in held):
        return False
    if match.end - match.start < _LONG and match.form[0] in words("function_chars"):
        return False
    if {match.form, match.form[1:]} & words("common_names"):
        return False  # 快|于|城镇: no 于城镇
    table = gazetteer()
    if any(near & table.above(p) for p in held):
        return True
    return len(held) == 1 and match.end - match.start > _LONG


def _torn_stem(match: Match, near: set[str]) -> bool:
    """Whether it is the stem of a county that the text names in full: 会宁 of 会宁县."""
    short = not match.full and match.end - match.start == _PAIR
    return short and any(p.level == "county" and p.code in near for p in match.places)


def _abroad(text: str, match: Match) -> bool:
    """Whether the name is a foreign city's and can be nothing else here."""
    if any(p.level != _CITY or p.is_division for p in match.places):
        return False
    if match.end - match.start >= _LONG:
        return True
    if match.form in words("common_names") or match.form in words("never_stems"):
        return False
    table = gazetteer()
    above = (table.place(p.parent) for p in match.places if p.parent)
    return any(c.level == _COUNTRY and text.find(c.name) >= 0 for c in above)


def _goes_on(text: str, end: int) -> bool:
    """Whether the class word begins another word: 镇|长, 乡|亲."""
    return text[end - 1 : end + 1] in words("level_compounds")


def recut(text: str, tokens: Sequence[Token], held: Sequence[tuple[int, int]]) -> list[Token]:
    """The tokens, where a town runs over a border of theirs with one for it; what is left of
    the others keeps its tag, or is a place where it is one (单县|浮岗镇党委)."""
    found = list(tokens)
    for start, end in held:
        meeting = [t for t in found if t.start < end and start < t.end]
        stem = end - start == _PAIR and _is_stem(text[start:end])
        if stem and not _torn(meeting, start):
            continue
        if not meeting or (meeting[0].start == start and len(meeting) == 1):
            again = meeting and meeting[0].end == end
            if again and (meeting[0].tag in _COMMON or _classed(text, meeting[0])):
                found[found.index(meeting[0])] = Token(start, end, "LOC")
            continue
        rest = [t for t in found if t not in meeting]
        first, last = meeting[0], meeting[-1]
        rest.append(Token(start, end, "LOC"))
        if first.start < start:
            said = text[first.start : start]
            unit = any(p.name == said for p in gazetteer().named(said))
            rest.append(Token(first.start, start, "LOC" if unit else _left(first.tag)))
        if end < last.end:
            rest.append(Token(end, last.end, "n" if stem else last.tag))
        found = sorted(rest, key=lambda t: t.start)
    return found


def _is_stem(form: str) -> bool:
    return any(p.level == "county" for p in gazetteer().named(form))


def _torn(meeting: Sequence[Token], start: int) -> bool:
    """Whether a person's name begins inside a stem of two characters: 会|宁红军会师旧址."""
    if len(meeting) != _PAIR or meeting[1].start != start + 1:
        return False
    return meeting[1].tag in ("PER", "nr") and meeting[1].end > start + _PAIR


def _classed(text: str, token: Token) -> bool:
    """Whether a township of three characters or more is taken for a person: 邻封镇."""
    return token.tag in ("PER", "nr") and text[token.end - 1] in words("village_towns")


def _left(tag: str) -> str:
    """What the words before a name are that the tagger took into it."""
    return "v" if tag in ("LOC", "ns", "PER", "nr", "ORG", "nt") else tag


def opens_town(text: str, match: Match, start: int, end: int) -> bool:
    """Whether a city's stem at ``text[start:end]`` is the beginning of a township's (长沙|贡马 of
    长沙贡马乡), or a state's name that of a village of the report: 冰岛 beside 勐库镇冰岛村."""
    place = match.places[0]
    if place.level == _COUNTRY and not match.full:
        return any(town + match.form + _VILLAGE in text for town in words("village_towns"))
    if match.full or place.level != _PREFECTURE or not place.is_division:
        return False
    table, ends = gazetteer(), range(end + 1, end + _LONGER + 1)
    longer = (text[start:stop] + town for stop in ends for town in words("village_towns"))
    return any(table.named(form) for form in longer)


def before_ward(text: str, match: Match) -> Match:
    """``match``, as the stem of a city whose class word begins the name of its own district:
    青岛|市北区, 乐山|市中区."""
    if match.form[-1] != _CLASS:
        return match
    end, stem = match.end - 1, match.form[:-1]
    held = gazetteer().named(text[end : end + _WARD]) if len(stem) > 1 else ()
    cities = {p.code for p in match.places}
    if not any(p.parent in cities for p in held):
        return match
    return replace(match, end=end, form=stem)
