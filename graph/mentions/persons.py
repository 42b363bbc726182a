"""Words -> person spans: the tagger's names, mended and completed by the grammar of names.

The tagger cuts names of other peoples (旺杰 for 才让旺杰), names with · and names split by
a space (杨 君), and misses some in lists; what stands beside a title or between names
with 、 and has a name's form is a name too. 江主席 (surname and title) names nobody by
itself: such spans carry the surname as ``head`` and are resolved by the context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph import names
from graph.lexicons import forms, words
from graph.mentions.beside import listed
from graph.mentions.dotted import dotted, hyphen
from graph.mentions.listednames import in_lists
from graph.mentions.nameends import before_day, torn_by_speech, torn_title
from graph.mentions.nameforms import (
    DOT,
    HOME,
    WORD,
    ended,
    ending,
    going_on,
    is_foreign_looking,
    is_led_by,
    is_name,
    is_place,
    is_sure,
    masked,
    person,
)
from graph.mentions.nopersons import no_person
from graph.mentions.regnal import regnal
from graph.mentions.spaced import split_names, wide_names
from graph.mentions.spans import Span, Words, disjoint
from graph.wordings import pattern

_SURE = ("slot", "title")
_WHOLE = 3  # characters of most names of the Han form
_CAPITAL = re.compile("[A-Z][a-zà-ÿ]")
_LISTS = "、,和与及("  # behind one of several names
_LATIN = re.compile(r"(?<![A-Za-z])[A-Z][a-zà-ÿ]+(?:[ -]?[A-Z][a-zà-ÿ.]*){0,3}(?![A-Za-z0-9])")
_NEVER = frozenset("和与由对在将为向从被")  # words far more than surnames
_LISTED = ("、", "")
_HARDLY = 0.1  # names.han_name_score below which a tagged name is a surname and a verb


def persons(sentence: Words, taken: list[Span], given: list[Span]) -> list[Span]:
    """Person spans of one sentence by start; none meets a span of ``taken``.

    ``given`` are names that the grammar is sure of (slots, names beside titles): they stay.
    """
    found = {s.start: s for s in disjoint(given) if not _addressed(sentence, s)}
    for span in [
        *wide_names(sentence, given),
        *_tagged(sentence),
        *dotted(sentence),
        *_latin(sentence),
        *regnal(sentence),
    ]:
        if any(span.meets(t) for t in taken):
            continue
        others = [o for o in found.values() if o.meets(span)]
        if any(o.source in _SURE or o.end - o.start >= span.end - span.start for o in others):
            continue
        for other in others:
            del found[other.start]
        found[span.start] = span
    full = [s for s in found.values() if s.source != "surname"]
    going_on = listed(sentence, full, [*taken, *found.values()])
    for span in [*in_lists(sentence, list(found.values())), *going_on, *split_names(sentence)]:
        if not any(span.meets(o) for o in [*taken, *found.values()]):
            found[span.start] = span
    whole = (s for s in found.values() if not masked(sentence.text, s.end))
    return _hyphened(sentence, sorted(whole, key=lambda s: s.start))


def _hyphened(sentence: Words, found: list[Span]) -> list[Span]:
    """``found`` with the two parts of a foreign family name as one: 桑沃-奥卢."""
    whole: list[Span] = []
    for span in found:
        last = whole[-1] if whole else None
        joint = sentence.text[last.end : span.start] if last else ""
        if last and joint and hyphen(sentence.text[last.start : last.end], joint):
            said = sentence.text[last.start : last.end] + sentence.text[span.start : span.end]
            if names.transliteration().issuperset(said.replace(DOT, "")):
                whole[-1] = replace(last, end=span.end)
                continue
        whole.append(span)
    return whole


def _pieces(word: str) -> bool:
    return len(word) > _WHOLE and names.is_ethnic(word)


def _addressed(sentence: Words, span: Span) -> bool:
    """Whether a name is only a surname with a form of address: 旅客|杨女士."""
    word = sentence.text[span.start : span.end]
    return len(word) == 3 and word[1:] in words("honorifics") and span.source != "surname"


def _tagged(sentence: Words) -> Iterator[Span]:
    for token in sentence.tagged("PER", "nr"):
        start, end = _trimmed(sentence, token.start, token.end)
        if end - start < 1:
            continue
        if sentence.text.find(DOT, start, end) >= 0:
            continue  # dotted knows where such a name ends
        if span := _surname_title(sentence, start, end) or _surname_alone(sentence, start, end):
            yield span
            continue
        start = _untitled(sentence, start, end)
        start += is_led_by(sentence, start, end)
        if _beheaded(sentence, start, end) or _joined(sentence, start, end):
            start -= 1
        speech = pattern("gives-speech").match(sentence.text, end - 1)
        if end - start > 2 and (speech or torn_title(sentence, end)):
            end -= 1  # 沈敏|作供职发言
        elif torn_by_speech(sentence, start, end) or before_day(sentence, token):
            end += 1
        left = names.ethnic_name_start(sentence.text, end)
        if left is not None and sentence.sentence.start <= left < start and left in sentence.starts:
            start = left
        right = names.ethnic_name_end(sentence.text, start)
        if right is not None and right > end and ended(sentence, right):
            end = right
        word = sentence.text[start:end]
        if no_person(sentence, start, end):
            continue
        if names.surname(word) is None and names.holds_word(word) and not _pieces(word):
            continue  # 根本福祉, not 嘎|玛多|吉
        if names.opens_word(word) and not _said(sentence, start, end):
            continue  # 特色|林果业
        if is_name(word) and (token.tag == "PER" or is_sure(word)) and not _unit(sentence, word):
            yield person(start, end, "tagger")


def _said(sentence: Words, start: int, end: int) -> bool:
    """Whether a word of doing stands behind a name or a mark of a list before it."""
    return ending(sentence, start, end) == WORD or sentence.text[start - 1 : start] in _LISTED


def _trimmed(sentence: Words, start: int, end: int) -> tuple[int, int]:
    """The span without spaces and without an honorific at its end (杨君同志)."""
    while start < end and sentence.text[start] == " ":
        start += 1
    while start < end and sentence.text[end - 1] == " ":
        end -= 1
    if sentence.text[end - 1] in forms("name_endings").last:
        for word in words("name_endings"):
            if sentence.text.endswith(word, start + 2, end):
                end -= len(word)
    if end - start == _WHOLE and sentence.text[end - 1] == HOME:
        end -= forms("at_home_words").at(sentence.text, end, sentence.sentence.end) is not None
    title = forms("titles").ending(sentence.text, end, start + 2)
    if title and end - start - len(title) >= 2 and not is_foreign_looking(sentence.text[start:end]):
        end -= len(title)  # not 扎西|东主, a name
    return start, end


def _untitled(sentence: Words, start: int, end: int) -> int:
    """``start`` behind a post that the tagger took into the name (内政部次长|翁圣杰)."""
    text = sentence.text
    if end - start == 4 and _verb_taken(text[start:end]):
        return start + 1  # 拟|聘|谷凤岐
    if end - start < 5:
        return start
    for at in (end - 3, end - 2):
        title = forms("titles").ending(sentence.text, at, start)
        if title and len(title) > 1 and is_sure(sentence.text[at:end]):
            return at
    return start


def _verb_taken(word: str) -> bool:
    """Whether the tagger took a verb before a Han name of three characters into it."""
    surname = names.surname(word)
    if surname is not None and (len(surname) > 1 or names.is_common_surname(surname)):
        return False
    return is_sure(word[1:]) and not is_foreign_looking(word)


def _beheaded(sentence: Words, start: int, end: int) -> bool:
    """Whether the surname before a tagged name is its own: a token behind a mark (买|彦州)."""
    text, at = sentence.text, start - 1
    if end - start > 2 or at < sentence.sentence.start or at not in sentence.starts:
        return False
    if is_led_by(sentence, at, end):
        return False
    if text[at] in words("acting_prepositions") and (
        names.is_common_surname(text[start]) or pattern("leave-given").match(text, end)
    ):
        return False  # 经|李明|同意
    marked = at == sentence.sentence.start or text[at - 1] in "、,:;(。 "
    marked = marked or text[at - 1] in words("kin_chars")  # 其弟|揭|光辉
    return marked and names.surname(text[at:end]) == text[at] and text[at] not in _NEVER


def _joined(sentence: Words, start: int, end: int) -> bool:
    """Whether the word for "and" before a name is its surname: ,副州长|和|秀花先后到."""
    text, at = sentence.text, start - 1
    if (
        end - start != _WHOLE - 1
        or at <= sentence.sentence.start
        or text[at] not in words("and_names")
    ):
        return False
    title = forms("titles").ending(text, at, sentence.sentence.start)
    return title is not None and names.surname(text[start:end]) is None


def _unit(sentence: Words, word: str) -> bool:
    """Whether a foreign-looking name is a place's: one of the table, or 哈拉奇 of a 哈拉奇乡."""
    if len(word) < 3 or not is_foreign_looking(word):
        return False
    return is_place(word) or any(word + c in sentence.text for c in words("unit_ends"))


def _surname_title(sentence: Words, start: int, end: int) -> Span | None:
    """江主席: a surname with a title, inside the token or right after it."""
    word = sentence.text[start:end]
    surname = names.surname(word)
    if surname is None:
        return None
    title = forms("titles").at(sentence.text, start + len(surname))
    whole = surname + (title or "")
    ends = start + len(whole) in sentence.ends
    if title and (word == whole or (ends and whole.startswith(word))):  # 周副|县长
        return person(start, start + len(surname + title), "surname", head=surname)
    return None


def _latin(sentence: Words) -> Iterator[Span]:
    """Names in Latin letters, right behind a title (导演|JohnMiller) or of two words or more and
    before a bracket with the transliteration: Thomas Weber(托马斯·韦伯)."""
    text = sentence.text
    low, limit = sentence.sentence.start, sentence.sentence.end
    if _CAPITAL.search(text, low, limit) is None:
        return
    for found in _LATIN.finditer(text, low, limit):
        start = found.start() - (text[found.start() - 1 : found.start()] == " ")
        title = forms("titles").ending(text, start, low)
        several = _CAPITAL.search(text, found.start() + 1, found.end()) is not None
        if title and not several and not _acts(text, found.end(), limit):
            continue  # 总监Eric, but 主任|Word文档
        bracket = re.match(r" ?\([\u4e00-\u9fff]+·", text[found.end() : found.end() + 16])
        if title or (bracket and several):
            yield person(found.start(), found.end(), "latin")


def _acts(text: str, at: int, limit: int) -> bool:
    """Whether another of a list or what a person does stands there: 总监|Eric|表示."""
    said = going_on().at(text, at, limit) is not None
    return said or (at < limit and text[at] in _LISTS)


def _surname_alone(sentence: Words, start: int, end: int) -> Span | None:
    """罗则, 杨并: a surname that stands for a person named before, and the word behind it."""
    text, word = sentence.text, sentence.text[start:end]
    if names.surname(word) != text[start] or text[start - 1] == " ":
        return None
    said = len(word) == 3 and (word[1:] in words("not_persons") or word[1:] in words("name_verbs"))
    if said:  # 周|当庭, 吴|二人, 谭|先后
        return person(start, start + 1, "surname", head=text[start])
    if len(word) > 2:
        return None
    if len(word) == 1 and text[end : end + 1] not in {*words("reference_followers"), "、"}:
        return None
    if len(word) == 2:
        given = names.han_name_score(word) > _HARDLY and ending(sentence, start, end) >= WORD
        if text[start + 1] not in words("reference_followers") or given:
            return None
    return person(start, start + 1, "surname", head=text[start])
