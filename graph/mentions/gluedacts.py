"""Raw tokens of a sentence -> tokens, where a word runs from a name into what its bearer does.

陳菊|昨|接見: no name ends with the word for yesterday. 卓永興|署任|政務司: a name, the word for
serving and a body as one. 副省长张新|会面: a name behind a title as the beginning of a verb.
住|渝|全国政协: where somebody is, taken for the front of a body's name. 秘书长|毅德日其勒: another
people's name as a verb. 到|访仁伯爵综合医院: a verb in two, its end taken for a body's.
统计|暨普查局, 将军|澳医院: a body in two. 某团工会|联合|团妇联, 某院|判决|某公司: two as one.
"""

from __future__ import annotations

import re

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.model import Token

_DAY = re.compile(r"\(\w{1,3}(?:\)日|日\))")
_PERSONS = ("PER", "nr")
_NAMED = frozenset((*_PERSONS, "ORG", "nt", "LOC", "ns", "nz"))
_BODIES, _PLACES = ("ORG", "nt"), ("LOC", "ns")
_VERBS = ("v", "vn", "n")
_OPENERS = ",;。，；"
_MARKS = ("、", ",", "。", ";")
_VERB = 2  # characters of a verb that stands behind a name in one word
_NAMES = (3, 2, 4)  # characters of a Han name, the likelier first
_SOME = 0.13  # names.han_name_score of a name behind a title
_STRANGE = 5  # characters of another people's name that no table has
_FOREIGN = 0.6  # share of the characters by which such names are written
_WHOLE = 4  # characters of a body's name behind the end of a verb
_BOTH, _WITH = "暨", "with"  # a word for "and"; the kind of words for acting with others
_FIELDS = ("n", "v", "vn", "nz", "an")
_TIMES, _WEEK = ("TIME", "t"), "周"
_OFFICE = "government"
_LIKELY = 0.35  # the same of one that no title shows


def parted_acts(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, with names and verbs set apart."""
    if not tokens:
        return tokens
    found: list[Token] = []
    both = text.find(_BOTH, tokens[0].start, tokens[-1].end) >= 0
    for token in tokens:
        if token.tag in _TIMES and text[token.start] == _WEEK:
            token = _week(text, found, token)
        if (both and (whole := _fields(text, found, token))) or (
            token.tag in _BODIES and (whole := _placed(text, found, token))
        ):
            found.append(whole)
            continue
        if token.tag in _NAMED or (token.tag in _VERBS and token.end - token.start >= 2 * _VERB):
            found += _parts(text, found, token)
        if not found or found[-1].end != token.end:
            found.append(token)
    return found


def _parts(text: str, found: list[Token], token: Token) -> list[Token]:
    """The words of a name or a verb; what they take of the one before is taken out of ``found``."""
    last = found[-1] if found and found[-1].end == token.start else None
    if token.tag in _VERBS:
        return _met(text, last, token)
    if token.tag in _PERSONS and (parts := _yesterday(text, token)):
        return parts
    if parts := _served(text, token):
        return parts
    if token.tag in _PLACES:
        return _headed(text, token) or _along(text, token)
    if token.tag not in _BODIES:
        return []
    return (
        _stationed(text, last, token)
        or _visited(text, found, token)
        or _joined(text, token)
        or _done_to(text, token)
        or _laid(text, token)
        or _led(text, last, token)
    )


def _week(text: str, found: list[Token], day: Token) -> Token:
    """文化|周10月8日: the last character of a festival's name, taken for a date's; ``found`` gets
    it."""
    last = found[-1] if found and found[-1].end == day.start else None
    if last is None or last.tag not in _FIELDS or not text[day.start + 1 : day.start + 2].isdigit():
        return day
    found[-1] = Token(last.start, day.start + 1, "n")
    return Token(day.start + 1, day.end, day.tag)


def _yesterday(text: str, name: Token) -> list[Token]:
    """陳菊|昨, 廖國訓|今(29)日: the word for a day behind a whole name."""
    at = name.end - 1
    row = forms("day_chars").rows.get(text[at])
    if row is None or at - name.start < _VERB:
        return []
    opened = row["before"]
    if not text.startswith(opened, name.end):
        return []
    if opened and not _DAY.match(text, name.end):
        return []  # 陈志明(左), 屈少明(44岁)
    return [Token(name.start, at, name.tag), Token(at, name.end, "TIME")]


def _served(text: str, word: Token) -> list[Token]:
    """卓永興|署任|政務司: who takes which post, as one word."""
    verbs, start = forms("serving_words"), word.start
    if word.end - start < 2 * _VERB:
        return []
    if verbs.first.isdisjoint(text[start + min(_NAMES) : start + max(_NAMES) + 1]):
        return []
    for size in _NAMES:
        at = start + size
        verb = verbs.at(text, at, word.end)
        if verb is None or len(verb) < _VERB:
            continue
        said, end = text[word.start : at], at + len(verb)
        if names.surname(said) is None or names.han_name_score(said) < _LIKELY:
            continue
        found = [Token(word.start, at, "PER"), Token(at, end, "v")]
        return [*found, Token(end, word.end, "ORG")] if end < word.end else found
    return []


def _stationed(text: str, last: Token | None, body: Token) -> list[Token]:
    """住|渝|全国政协: a region's one character behind a verb of place, and a national organ."""
    at = body.start + 1
    if last is None or last.end - last.start != 1:
        return []
    if text[body.start] not in words("place_abbreviations"):
        return []
    if text[last.start] not in words("abbreviation_openers"):
        return []
    if organs().at(text, at, body.end) is None:
        return []
    return [Token(body.start, at, "LOC"), Token(at, body.end, body.tag)]


def _headed(text: str, word: Token) -> list[Token]:
    """拱北海关|关长: a body with its chief's title, taken for a place."""
    title = forms("titles").ending(text, word.end, word.start)
    at = word.end - len(title or "")
    head = forms("organ_heads").ending(text, at, word.start) if title else None
    if title is None or head is None or len(title) < _VERB or at - word.start <= len(head):
        return []
    return [Token(word.start, at, "ORG"), Token(at, word.end, "n")]


def _met(text: str, last: Token | None, word: Token) -> list[Token]:
    """副省长|张新|会面: a name behind a title and a verb of meeting or visiting as one word."""
    at = word.end - _VERB
    if last is None:
        return []
    titles = forms("titles")
    title = titles.ending(text, word.start, last.start)
    if title is None or titles[title]["kind"] != "post" or title in words("verb_titles"):
        return []
    said, verb = text[word.start : at], text[at : word.end]
    whole = text[word.start : word.end]
    if text[word.end : word.end + 1] in _MARKS and len(whole) >= _STRANGE:
        known = sum(c in names.transliteration() for c in whole)
        if known >= _FOREIGN * len(whole) and names.surname(whole) is None:
            return [Token(word.start, word.end, "PER")]
    if (
        at - word.start not in _NAMES
        or verb not in words("event_acts")
        or not names.is_common_surname(said[0])
    ):
        return []
    if names.han_name_score(said) < _SOME:
        return []
    return [Token(word.start, at, "PER"), Token(at, word.end, "v")]


def _visited(text: str, found: list[Token], body: Token) -> list[Token]:
    """到|访仁伯爵综合医院: a verb of visiting in two, its end taken for that of a body's name."""
    last = found[-1] if found and found[-1].end == body.start else None
    if last is None or last.end - last.start != 1:
        return []
    acts, verb = forms("event_acts").rows, text[last.start : body.start + 1]
    if body.end - body.start <= _WHOLE or acts.get(verb, {}).get("kind") != "visit":
        return []
    if forms("organ_heads").ending(text, body.end, body.start + 1) is None:
        return []
    found.pop()
    return [Token(last.start, body.start + 1, "v"), Token(body.start + 1, body.end, body.tag)]


def _fields(text: str, found: list[Token], last: Token) -> Token | None:
    """统计|暨普查局, 体育|暨|运动局: an office named after two fields, taken out of ``found``; no
    name begins with a gathering (动员会暨…局)."""
    before = found[-1:]
    if text[last.start] != _BOTH:
        before = found[-2:] if len(found) > 1 and _said(text, found[-1]) == _BOTH else []
        if not before and len(found) > 2 and _said(text, found[-2]) == _BOTH:
            before = found[-3:]  # 社会保障|暨|扶贫|局
    head = forms("organ_heads").ending(text, last.end, last.start) if before else None
    if head is None or before[0].tag not in _FIELDS or before[-1].end != last.start:
        return None
    kind = forms("organ_heads")[head]["kind"]
    first = before[0]
    if kind != _OFFICE or forms("event_heads").ending(text, first.end, first.start):
        return None
    del found[-len(before) :]
    return Token(first.start, last.end, "ORG")


def _joined(text: str, body: Token) -> list[Token]:
    """七十七团工会|联合|团妇联: two bodies and the word by which one acts with the other."""
    heads, joiners = forms("organ_heads"), forms("joiners")
    if joiners.first.isdisjoint(text[body.start : body.end]):
        return []
    begun = joiners.at(text, body.start, body.end)
    if begun and forms("nation_words").at(text, body.start + len(begun)):
        end = body.start + len(begun)
        return [Token(body.start, end, "v"), Token(end, body.end, body.tag)]
    for at in range(body.start + _VERB, body.end - _VERB):
        word = joiners.at(text, at, body.end)
        if word is None or joiners[word]["kind"] != _WITH:
            continue
        end = at + len(word)
        first, last = heads.ending(text, at, body.start + 1), heads.ending(text, body.end, end + 1)
        whole = heads.at(text, at, body.end) or organs().at(text, at, body.end)
        if whole is not None and forms("nation_words").at(text, end):
            first, whole = first or _unit(text, body.start, at), None
        if first is not None and last is not None and whole is None:
            parts = Token(body.start, at, body.tag), Token(end, body.end, body.tag)
            return [parts[0], Token(at, end, "v"), parts[1]]
    return []


def _done_to(text: str, body: Token) -> list[Token]:
    """某县人民法院|一审判决|某市某公司: two bodies and what one does to the other, whose name a
    place opens."""
    heads, verbs = forms("organ_heads"), forms("between_bodies")
    for at in range(body.start + _VERB, body.end - _VERB):
        word = verbs.at(text, at, body.end) if text[at] in verbs.first else None
        if word is None or heads.ending(text, at, body.start + 1) is None:
            continue
        end = at + len(word)
        placed = any(m.start == end for m in gazetteer().matches(text, end, body.end))
        if placed and heads.ending(text, body.end, end + 1) is not None:
            parts = Token(body.start, at, body.tag), Token(end, body.end, body.tag)
            return [parts[0], Token(at, end, "v"), parts[1]]
    return []


def _laid(text: str, body: Token) -> list[Token]:
    """建成|市第二人民医院, 庆阳市|迁建|市第一人民医院: what a region builds, its name without the
    region's."""
    verbs = forms("laying_verbs")
    for at in range(body.start, body.end - _WHOLE):
        verb = verbs.at(text, at, body.end) if text[at] in verbs.first else None
        end = at + len(verb or "")
        if verb is None or text[end] not in words("levels"):
            continue
        place = text[at - 1] in words("levels") and gazetteer().named(text[body.start : at])
        if (at > body.start and not place) or text[end + 1] in words("levels"):
            continue
        if forms("organ_heads").ending(text, body.end, end + 1) is not None:
            opened = [Token(body.start, at, _PLACES[0])] if at > body.start else []
            return [*opened, Token(at, end, "v"), Token(end, body.end, body.tag)]
    return []


def _unit(text: str, start: int, end: int) -> str | None:
    """The place or short name of a body that ``text[start:end]`` is: 宁东镇|联合|国家某集团."""
    said = text[start:end]
    known = gazetteer().named(said) or forms("organ_heads").ending(text, end, start)
    return said if known else None


def _led(text: str, last: Token | None, body: Token) -> list[Token]:
    """龙庆芳|率|州人大常委会: who leads a body, and the word for it taken into its name."""
    named = last is not None and last.tag in _PERSONS
    at = body.start + 1
    if not named or at == body.end or text[body.start] not in words("leading_chars"):
        return []
    if text[at] not in words("levels") and not gazetteer().begins(text[at : at + 2]):
        return []
    return [Token(body.start, at, "v"), Token(at, body.end, body.tag)]


def _along(text: str, place: Token) -> list[Token]:
    """,沿|安丰塘大堤察看: the word for along, taken for the front of a place's name."""
    at = place.start + 1
    if text[place.start] not in words("along_prepositions"):
        return []
    opens = place.start == 0 or text[place.start - 1] in _OPENERS
    whole = text[place.start : place.end]
    if not opens or at == place.end or gazetteer().named(whole) or whole[-1] in words("levels"):
        return []
    return [Token(place.start, at, "p"), Token(at, place.end, place.tag)]


def _said(text: str, token: Token) -> str:
    return text[token.start : token.end]


def _placed(text: str, found: list[Token], body: Token) -> Token | None:
    """将军|澳海水化淡厂: a place's name and a body's, cut inside the place's; from ``found``."""
    last = found[-1] if found and found[-1].end == body.start else None
    if last is None or last.tag not in _FIELDS:
        return None
    if last.end - last.start < _VERB or not gazetteer().named(text[last.start : body.start + 1]):
        return None
    if forms("organ_heads").ending(text, body.end, body.start + 2) is None:
        return None
    found.pop()
    return Token(last.start, body.end, body.tag)
