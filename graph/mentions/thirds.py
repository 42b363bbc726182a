"""Tokens -> tokens, where the tagger takes the last character of a Han name for a word: 靳福|来.

Of the two readings the likelier is kept: a given name of two characters, or one of one character
and a word of one behind it. How often a character stands alone, first and second in given names is
counted in ``lexicons/given_chars.tsv``; how well a word of one character stands between a name and
what follows depends on its class: a noun or a side (里, 年, 前) hardly ever, an adverb often.
"""

from __future__ import annotations

import re
from functools import cache

from graph import names, resources
from graph.lexicons import forms, words
from graph.model import Token
from graph.wordings import pattern

_NAMES = ("PER", "nr")
_OF, _HOME = "的", "家"
_SHORT = 2  # characters of a name with a given name of one
_SHARE_SHORT, _SHARE_LONG = 0.35, 0.93  # of names; short ones are many more than the lists hold
_UNSEEN_ALONE, _UNSEEN_FIRST, _UNSEEN_SECOND = 1.5, 0.2, 0.02  # added to the counts
_GOING_ON = ("v", "vd", "vn", "d", "p", "TIME")
_OBJECT = "vn"
_PARTICLE = "xc"
_ADDED = ("d", "r", _PARTICLE)  # of a word that is the last syllable of a name
# How often a word of one character and of this class stands between a name and a verb.
_BETWEEN = {"v": 0.005, "c": 0.002, "u": 0.01, "d": 0.5, "p": 0.3}
_NEVER = frozenset(("f", "n", "a", "r", "m", "q", "nz", "s", "t", "an", "nw"))
_HARDLY, _ELSE = 1e-3, 0.05
_NOWHERE = 1e-4  # the same of a character that ends given names and opens nothing
_USUAL = 35  # given names that end with such a one
_BEFORE_NOUN = 0.1  # the same of a verb before a noun of doing: 获|表彰
_BEFORE_MARK = 3e-4
_OPENING = ("first_chars", "reference_followers", "name_followers", "serial_chars", "modal_chars")
_SELDOM = 30  # given names that end with a character which seldom does
_CLOSED = ("w", "p", "c", "d", "u")  # no such word goes on before these
_WITH = re.compile(r"同(?![志在])[^,，。;；同与和跟]{2,32}")  # and no other word for with
_AND_FROM = re.compile(r"[和与及](?:来自|同样来自)[^,，。;；]{2,24}的")
_WAY = 46  # characters before a name in which the way to his home is told
_NEAR = 40  # characters within which what comes next is told
_FOLLOWED = 0.01  # how often a word of one character like 因, 经 stands behind a name


@cache
def counts() -> dict[str, tuple[int, int, int]]:
    """Character -> how many given names hold it alone, first of two, second of two."""
    rows = resources.table("lexicons/given_chars.tsv")
    return {r["char"]: (int(r["alone"]), int(r["first"]), int(r["second"])) for r in rows}


@cache
def _totals() -> tuple[int, int]:
    """Names of two and of three characters counted."""
    found = counts().values()
    return sum(c[0] for c in found), sum(c[1] for c in found)


def whole_names(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, such names made whole."""
    if not any([token.tag in _NAMES for token in tokens]):
        return tokens
    found: list[Token] = []
    name: Token | None = None  # the last one, if a person's
    for index, token in enumerate(tokens):
        whole = token.tag in _NAMES
        if name is None and not whole:
            found.append(token)
            continue
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if name is not None and name.end == token.start == token.end - 1:
            torn = len(found) > 1 and found[-2].tag in _NAMES and found[-2].end == name.start
            third = not torn and _third(text, name, token) and _likelier(text, name, token, after)
            if third or _syllable(text, name, token, after):
                found[-1] = name = Token(name.start, token.end, name.tag)
                continue
        name = token if whole else None
        if whole and _taken_along(text, token, after):
            found.append(Token(token.start, token.end - 1, token.tag))
            token, name = Token(token.end - 1, token.end, "p"), None
        found.append(token)
    return found


def _third(text: str, name: Token, token: Token) -> bool:
    """Whether a token of one character behind a short name is Han and lets nobody speak."""
    char = text[token.start]
    if not "\u4e00" <= char <= "\u9fff":
        return False
    if char in words("modal_chars") or char in words("summing_chars"):
        return False
    surname = names.surname(text[name.start : name.end])
    if surname is None or name.end - name.start != len(surname) + 1:
        return False  # 呼延志|刚 is of a compound surname
    if _AND_FROM.match(text, token.start):
        return False
    if char == _HOME and at_home(text, name.start):
        return False
    return forms("speech_verbs").at(text, token.start) is None


def _syllable(text: str, name: Token, token: Token, after: Token | None) -> bool:
    """Whether what the tagger takes for an adverb or a pronoun can only be the last syllable of a
    name, as nothing follows of which it could be said: 马阿西|也、, 尕让|他(藏族); 尕让|他|说."""
    if token.tag not in _ADDED:
        return False
    char = text[token.start]
    if char in words("modal_chars") or char in words("summing_chars"):
        return False
    if token.tag == _PARTICLE and not names.peoples_with(char, "closing"):
        return False  # 李强来|了
    if after is None or after.tag == "w" or text[after.start] in words("summing_chars"):
        return True
    says = token.tag == "r" and forms("speech_verbs").at(text, after.start) is not None
    return says and not usual_end(text[name.end - 1])  # 王强|他说


def at_home(text: str, start: int) -> bool:
    """Whether somebody goes to the homes of who is named from there on: 走访了仁青家、卓玛|家."""
    return pattern("to-home").search(text[max(0, start - _WAY) : start]) is not None


def _taken_along(text: str, name: Token, after: Token | None) -> bool:
    """Whether the last of three characters of a name is the word that goes on: 黎志|经批准."""
    if name.end - name.start != _SHORT + 1 or after is None or after.tag in _CLOSED:
        return False
    char, said = text[name.end - 1], text[name.start : name.end]
    if names.surname(said) and _AND_FROM.match(text, name.end - 1):
        return True  # 教师王立|和来自某校的医生李强
    acts = (
        after.tag == "v" and text[after.end : after.end + 1] != _OF
    )  # 县长王大同|主持会谈, not 同|来访的
    together = None if acts else _WITH.match(text, name.end - 1)
    if together and names.surname(said) and any(w in together[0] for w in words("talk_words")):
        return True  # 省长李文|同来访的总理甲举行会谈
    if char not in words("reference_followers") or names.surname(said) is None:
        return False
    if said[1:] in words("never_given"):
        return False  # 周平均
    if counts().get(char, (0, 0, 0))[2] > _SELDOM:
        return False  # 王有为
    short, long = _chances(text[name.end - 2], char)
    return short * _FOLLOWED > long


def _likelier(text: str, name: Token, token: Token, after: Token | None) -> bool:
    """Whether the name with the character is likelier than without."""
    between = _as_word(text, token, after)
    if between is None:
        return False
    short, long = _chances(text[name.end - 1], text[token.start])
    return long > short * between


def _chances(one: str, other: str) -> tuple[float, float]:
    """How likely a given name of the first character alone is, and one of both."""
    alone, first, _ = counts().get(one, (0, 0, 0))
    second = counts().get(other, (0, 0, 0))[2]
    short, long = _totals()
    both = _SHARE_LONG * (first + _UNSEEN_FIRST) * (second + _UNSEEN_SECOND) / long**2
    return _SHARE_SHORT * (alone + _UNSEEN_ALONE) / short, both


def _then(text: str, at: int) -> bool:
    """Whether what comes next (后, 再) is told behind ``at`` in the sentence."""
    rest = text[at : at + _NEAR].partition("。")[0]
    return not words("next_chars").isdisjoint(rest)


def usual_end(char: str) -> bool:
    """Whether many given names of two characters end with one: 宋燕|飞."""
    return counts().get(char, (0, 0, 0))[2] >= _USUAL


def _leads(char: str) -> bool:
    """Whether a character opens what somebody does."""
    return any(char in words(table) for table in _OPENING)


def _as_word(text: str, token: Token, after: Token | None) -> float | None:
    """How likely a word is there; None where no verb, adverb or mark follows it."""
    if after is None or after.tag == "w" or text[after.start] in words("summing_chars"):
        return _BEFORE_MARK
    if after.tag not in _GOING_ON:
        return None
    acts = token.tag in ("v", "p") or _leads(text[token.start])  # 徐斌|派|上了
    if not acts and usual_end(text[token.start]):
        return _NOWHERE  # 蔡斌|超|主持, 梁涛|年|当选
    if token.tag in _NEVER:
        return _HARDLY
    if after.tag == _OBJECT:
        return _BEFORE_NOUN
    if forms("speech_verbs").at(text, after.start) and not _leads(text[token.start]):
        return _HARDLY  # 黄佳新|强调
    if text[token.start] in words("first_chars") and not _then(text, after.end):
        return _HARDLY  # 张玉先|任组长, but 张玉|先任组长、后任队长
    return _BETWEEN.get(token.tag, _ELSE)
