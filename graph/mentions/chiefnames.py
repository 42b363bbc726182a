"""Raw tokens of a sentence -> tokens, where a word of the tagger's runs from a title into a name.

矿|长景保平, 会议|长冈本惠子: a title's last character begins the word. 段长寸守仁: a title is all
in it. 超声科主治医师|那云龙: a unit and the title behind it are one word. 俞雪峰|任恒颐: what
stands right behind a name and begins with 任 is no second name. 综采|队班|组长: a team's class has
taken the first character of the title; and 监区监|区长 a body the first one of its chief's.
"""

from __future__ import annotations

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.model import Token

_CHIEF, _SERVES, _HOME = "长", "任", "家"
_PERSONS = ("PER", "nr")
_BODIES = ("ORG", "nt")
_PLACES = ("LOC", "ns")
_UNITS = ("n", "nz")
_TITLE = 2  # characters of a chief's title
_SOME = 0.02  # names.han_name_score of what is a name behind such a title
_SET_APART = 0.13  # the same of a name behind a title that one word holds
_HAN = 3  # characters of a Han name
_LONGEST = 5  # characters of a name of another people
_UNIT = 3  # characters of a unit's name


def parted_chiefs(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, with titles and names set apart."""
    found: list[Token] = []
    taken = -1  # where a name ends that took the word behind
    teams = words("team_chars")
    for index, token in enumerate(tokens):
        if token.start < taken:
            continue
        last = found[-1] if found and found[-1].end == token.start else None
        chief, ends = text[token.start] == _CHIEF, text[token.end - 1] == _CHIEF
        unit = token.tag in _UNITS and index + 1 < len(tokens)
        unit = unit and tokens[index + 1].tag in _PERSONS
        told = chief or ends or unit or token.tag in _PERSONS
        if not told and (last is None or text[last.start] not in teams):
            found.append(token)
            continue
        if last is not None and ends and (border := _torn(text, last, token)):
            found[-1:] = [Token(last.start, border, last.tag), Token(border, token.end, "n")]
            continue
        if last is not None and chief:
            if whole := _cut(text, last, token, tokens[index + 1 : index + 2]):
                token, taken = whole, whole.end
        if last is not None and chief and _runs_on(text, last, token):
            found.pop()
            at = token.start + 1
            border = at - len(forms("titles").ending(text, at, last.start) or "")
            if last.start < border:
                found.append(Token(last.start, border, last.tag))
            found += [Token(border, at, "n"), Token(at, token.end, "PER")]
        elif last is not None and text[last.start] in teams and _team_behind(text, last, token):
            found[-1:] = [Token(last.start, last.end - 1, "n"), Token(last.end - 1, token.end, "n")]
        elif token.tag in _PERSONS and (behind := _name_behind(text, last, token)):
            tags = ("v", "nz") if text[token.start] == _SERVES else ("n", "PER")
            found.append(Token(token.start, behind, tags[0]))
            found.append(Token(behind, token.end, tags[1]))
        elif unit and (behind := _unit_end(text, token, tokens[index + 1])):
            found += [Token(token.start, behind, "n"), Token(behind, token.end, "n")]
        elif token.tag in _PERSONS and _at_home(text, token):
            found += [
                Token(token.start, token.end - 1, token.tag),
                Token(token.end - 1, token.end, "n"),
            ]
        else:
            found.append(token)
    return found


def _torn(text: str, last: Token, token: Token) -> int | None:
    """Where a title begins that says the class of the body before it once more, and whose first
    character the body's name took: 某监狱八监区监|区长."""
    at = last.end - 1
    title = forms("titles").at(text, at, token.end)
    if title is None or at + len(title) != token.end:
        return None
    held = at - last.start > len(title) and text.endswith(title[:-1], last.start, at)
    return at if held and last.tag in (*_BODIES, *_PLACES) and len(title) > _TITLE else None


def _team_behind(text: str, last: Token, token: Token) -> bool:
    """Whether a word of two characters is a team's class and a title's first: 综采|队班|组长."""
    if last.end - last.start != _TITLE:
        return False
    whole = text[last.start : token.end] in words("group_words")
    return not whole and text[last.end - 1 : token.end] in forms("titles")


def _at_home(text: str, name: Token) -> bool:
    """Whether the home is told of whom another people's name is: 牧民苏雅拉图|家."""
    if text[name.end - 1] != _HOME or name.end - name.start <= _HAN:
        return False
    known = names.ethnic_name_end(text, name.start) == name.end - 1
    return known or name.end - name.start >= _LONGEST


def _cut(text: str, last: Token, token: Token, after: list[Token]) -> Token | None:
    """The word that holds a title's last character and a surname, with the rest of the name:
    矿|长景|保平."""
    if token.end - token.start != _TITLE or not after or after[0].start != token.end:
        return None
    placed = {token.tag, after[0].tag}.intersection((*_PLACES, *_BODIES))  # 红军|长征|甘南
    if placed or after[0].end - after[0].start != _TITLE:
        return None
    title = text[last.end - 1 : token.start + 1]
    said = text[token.start + 1 : after[0].end]
    named = title in words("titles") and names.surname(said) == said[0]
    return Token(token.start, after[0].end, "n") if named and _likely(said, _SET_APART) else None


def _runs_on(text: str, last: Token, token: Token) -> bool:
    """Whether a title ends with the first character of ``token``, and a name is the rest of it."""
    size = token.end - token.start - 1
    title = text[last.end - 1 : token.start + 1]
    if not _TITLE <= size <= _LONGEST or title not in words("titles") or token.tag in _BODIES:
        return False
    if token.tag in _PLACES or gazetteer().named(text[token.start : token.end]):
        return False
    if text[last.end - 1] in words("levels") and last.end - last.start == 1:
        return False  # 市|长江所: of the report's own unit
    said = text[token.start + 1 : token.end]
    if size > _HAN:
        known = names.transliteration()
        return token.tag in _PERSONS and all(c in known for c in said)
    if size != _HAN or names.surname(said) is None:
        return False
    return _likely(said, _SOME if names.is_common_surname(said[0]) else _SET_APART)  # 长征甘南


def _name_behind(text: str, last: Token | None, name: Token) -> int | None:
    """Where the name begins in a word with a chief's title before it, or the rest behind 任."""
    start, size = name.start, name.end - name.start
    if last is not None and last.tag in _PERSONS and text[start] == _SERVES and size > _TITLE:
        return start + 1
    if size != _TITLE + _HAN:
        return None
    title, said = text[start : start + _TITLE], text[start + _TITLE : name.end]
    if title[-1] != _CHIEF or title not in words("titles"):
        return None
    named = names.surname(said) is not None and _likely(said, _SET_APART)
    return start + _TITLE if named else None


def _unit_end(text: str, word: Token, after: Token) -> int | None:
    """Where a unit's name ends in a word that holds the title of one named behind it."""
    if after.start != word.end:
        return None
    title = forms("titles").ending(text, word.end, word.start + _UNIT)
    at = word.end - len(title or "")
    headed = title and forms("organ_heads").ending(text, at, word.start)
    return at if headed else None


def _likely(said: str, wanted: float) -> bool:
    return names.han_name_score(said) >= wanted
