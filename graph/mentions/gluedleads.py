"""Raw tokens of a sentence -> tokens, where a word of one character is taken into a name.

梁勤率|检查组, 周雪主|讲第一课: a verb's first character behind a name. 范超|宏率: a name's last one
before a verb. 应外交部|部长甲邀请, 昆明同泰国文化部: a preposition in front of, or inside, a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.organs import organs
from graph.model import Token

_GROUP = re.compile(r"[\u4e00-\u9fff]{0,8}?[组团队]|[相有]关")
_INVITED = re.compile(r"应[^,，。;；:：]{2,40}?邀请?")
_PHONING = re.compile(r"(?<![接拨打开互直畅])通电话")
_CLAUSE = re.compile("[^,，。;；:：]{2,40}")
_PERSONS = ("PER", "nr")
_BODIES = ("ORG", "nt")
_NAMED = (*_PERSONS, *_BODIES, "LOC", "ns", "nz")
_TAKING = frozenset((*_PERSONS, "nz"))
_ASKED, _PHONES = "应", "通"
_VERB, _HAN = 2, 3  # characters of a verb behind a name, of a Han name
_PLACE = (2, 3, 4)  # characters of a place before 同
_STATE = (2, 3, 4, 5, 6)  # characters of a country's name
_OWN = "自治"
_SOME = 0.13  # names.han_name_score of a name behind a title


def parted_leads(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, with such words set apart."""
    if not tokens:
        return tokens
    bringing, inside = words("bringing_chars"), words("inside_words")
    brings = not bringing.isdisjoint(text[tokens[0].start : tokens[-1].end])
    found: list[Token] = []
    for token in _of_leaders(text, tokens) if brings else tokens:
        last = found[-1] if found and found[-1].end == token.start else None
        if brings and last is not None and (led := _brought(text, last, token)):
            found[-1:] = led
            continue
        parts: list[Token] = []
        if token.tag in _TAKING and token.end - token.start == _HAN:
            parts = _taken_along(text, token)
        if not parts and text[token.start] == _ASKED:
            parts = _asked(text, token)
        if not parts and text[token.end - 1] == _PHONES:
            parts = _phoned(text, token)
        if not parts and last is not None and token.tag in _BODIES and text[last.end - 1] in inside:
            parts = _with_them(text, token)
        if parts:
            found += parts
        else:
            found.append(token)
    return found


def _of_leaders(text: str, tokens: list[Token]) -> Iterator[Token]:
    """``tokens``, those set right that the name of who leads runs over, between his title and the
    body of a level's that is led: 某县县长|苑国林|率|县水利局, 主席|零珍玉|率|自治区水利厅."""
    led = _leaders(text, tokens[0].start, tokens[-1].end)
    for token in tokens:
        at = token.start
        for start, end in led:
            if start <= token.start and token.end <= end + 1 and token.start > start:
                at = token.end  # in the name or the verb, which stand already
            elif token.start <= start < token.end or token.start <= end < token.end:
                if at < start:
                    yield from _before(text, at, start, token.tag)
                if start >= token.start:
                    yield Token(start, end, "PER")
                    yield Token(end, end + 1, "v")
                at = max(end + 1, at)
        if at < token.end:
            yield Token(at, token.end, token.tag)


def _before(text: str, start: int, end: int, tag: str) -> Iterator[Token]:
    """The words of a token before the name that it runs over: 某县|县长."""
    title = forms("titles").ending(text, end, start) or ""
    at = end - len(title)
    if start < at:
        yield Token(start, at, "LOC" if _known(text[start:at]) else tag)
    if title:
        yield Token(at, end, "n")


def _leaders(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the names of those stand who lead, behind a title, a body of a level's."""
    found = []
    for at in range(start + 2 * _VERB, end - _HAN):
        if text[at] not in words("bringing_chars") or not _led_body(text, at + 1, end):
            continue
        for size in (_HAN + 1, _HAN, _VERB):
            surname = names.surname(text[at - size : at])
            named = surname is not None and size - len(surname) in (1, 2)
            if named and forms("titles").ending(text, at - size, start):
                found.append((at - size, at))
                break
    return found


def _led_body(text: str, at: int, end: int) -> bool:
    """Whether a body opens with the word for a level, or a unit of the table: 自治区水利厅."""
    if text.startswith(_OWN, at) or any(m.start == at for m in gazetteer().matches(text, at, end)):
        return True
    head = forms("organ_heads").at(text, at + 1, end) if text[at] in words("levels") else None
    return head is not None


def _taken_along(text: str, name: Token) -> list[Token]:
    """周雪主|讲第一课, 梁勤率|检查组: a name of two characters with a verb's first one, the rest of
    which, or the group that is led, stands behind it."""
    at, said = name.end - 1, text[name.start : name.end]
    verb = forms("attending_verbs").at(text, at)
    leads = said[-1] in words("bringing_chars") and _GROUP.match(text, name.end)
    if not leads and (verb is None or len(verb) < _VERB):
        return []
    if names.surname(said) != said[0] or names.han_name_score(said[:-1]) < _SOME:
        return []
    return [Token(name.start, at, "PER"), Token(at, name.end, "v")]


def _asked(text: str, body: Token) -> list[Token]:
    """应|外交部部长甲邀请, 应|伊万诺娃的邀请: the word that leads in whose invitation it is, taken
    into his body or a foreigner's name."""
    at = body.start + 1
    if body.tag not in (*_BODIES, *_PERSONS) or not _INVITED.match(text, body.start):
        return []
    if body.tag in _PERSONS and not names.transliteration().issuperset(text[at : body.end]):
        return []
    if body.end - at < _VERB or organs().at(text, body.start, body.end) is not None:
        return []  # 应急管理部
    return [Token(body.start, at, "v"), Token(at, body.end, body.tag)]


def _phoned(text: str, word: Token) -> list[Token]:
    """彼得罗维|奇通|电话: a verb of one character that the end of a name before it took."""
    at = word.end - 1
    if at == word.start or not _PHONING.match(text, at):
        return []
    return [Token(word.start, at, word.tag), Token(at, word.end, "v")]


def _brought(text: str, last: Token, word: Token) -> list[Token]:
    """范超|宏率检查组, 何|超率: a name's last character with the verb of leading, even with the
    group that is led; not 王强|效率."""
    at = word.start + 1
    if at >= word.end or text[at] not in words("bringing_chars"):
        return []
    said = text[last.start : at]
    if word.tag == "n" and not _GROUP.match(text, at + 1):
        return []
    if names.is_word(text[word.start : at + 1]) or not _VERB <= len(said) <= _HAN:
        return []
    if names.surname(said) != said[0] or names.han_name_score(said) < _SOME:
        return []
    found = [Token(last.start, at, "PER"), Token(at, at + 1, "v")]
    tag = word.tag if word.tag in _NAMED else "n"
    return [*found, Token(at + 1, word.end, tag)] if at + 1 < word.end else found


def _with_them(text: str, body: Token) -> list[Token]:
    """在|昆明同泰国文化部|…举行会谈: where they meet, with whom, and of what body he is, as one."""
    for size in _PLACE:
        at = body.start + size
        if at + _VERB >= body.end or text[at] not in words("facing_with"):
            continue
        abroad = any(_known(text[at + 1 : at + 1 + length]) for length in _STATE)
        if abroad and _known(text[body.start : at]) and _meets(text, body.end):
            here = Token(body.start, at, "LOC")
            return [here, Token(at, at + 1, "p"), Token(at + 1, body.end, body.tag)]
    return []


def _meets(text: str, at: int) -> bool:
    """Whether the clause goes on with how two sides meet: 举行会谈, 会见."""
    clause = _CLAUSE.match(text, at)
    return clause is not None and any(word in clause.group() for word in words("two_side_talks"))


def _known(place: str) -> bool:
    return bool(gazetteer().named(place))
