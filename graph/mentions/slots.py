"""Words -> names where only a name can stand: the slots of ``rules/names.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph import names, rulebook
from graph.lexicons import among, forms, words
from graph.mentions.cells import cell_names, row_names
from graph.mentions.dotted import dotted, dotted_end, dotted_start
from graph.mentions.nameforms import (
    DOT,
    is_foreign_looking,
    is_led_by,
    is_name,
    is_place,
    is_unknown,
    names_site,
    person,
)
from graph.mentions.spans import Span, Words, disjoint

_Slot = tuple[re.Pattern[str], re.Pattern[str] | None, dict[str, object]]
_NEVER_FIRST = "的了"
_NAMED = ("PER", "nr", "LOC", "ns", "nz")
_SLOT = 0.08  # the same where only a name can stand
_SURE = 0.01  # the same where nothing but a name can stand
_HAN = 3  # characters of most Han names
_LONGEST = 7  # characters of a name of another people that no tagger sees


def slots(sentence: Words) -> list[Span]:
    """Names that stand where ``rules/names.toml`` says that a name stands."""
    text, floor, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    line = text[floor:limit]
    titles, starts = forms("titles"), sentence.sentence.start
    found = [d for d in dotted(sentence) if titles.ending(text, d.start, starts)]
    found += _behind_titles(sentence)
    found += cell_names(sentence)
    found += row_names(sentence)
    for pattern, needs, rule in _patterns_for(sentence):
        if needs and not needs.search(line):
            continue
        for start, end in _stretches(pattern, line, floor, listed=bool(rule.get("list"))):
            sure = bool(rule.get("sure"))
            if rule.get("ends"):
                if (titled := _title_inside(sentence, start, end)) is not None:
                    found.append(person(titled, end, "slot"))
                    continue
                start, sure = _start(sentence, start, end)
            start += start < end and is_led_by(sentence, start, end)  # 由|何芳|任组长
            end = _before_verb(sentence, start, end)
            if start >= end:
                continue
            if rule.get("alone") and _others(sentence, start, end):
                continue
            if rule.get("calm") and _acting(text[start:end]):
                continue
            end -= len(forms("honorifics").ending(text, end, start + 1) or "")  # 何芳|先生
            if (said := sentence.text[start:end]) in words("speech_verbs"):
                continue  # 医生|建议说
            if forms("kin_nouns").inside(said):
                continue  # 董事长|及亲属
            name = "".join(text[start:end].split())
            if DOT in name:
                end = dotted_end(sentence, start, text.rfind(DOT, start, end)) or end
            certain = bool(rule.get("certain")) and _certain(
                name, any_surname=bool(rule.get("borne"))
            )
            if certain or _fills(name, sure=sure, wide=name != text[start:end]):
                found.append(person(start, end, "slot"))
    return disjoint(found)


def _stretches(
    pattern: re.Pattern[str], line: str, floor: int, *, listed: bool
) -> Iterator[tuple[int, int]]:
    """Where in the text the group n of each match stands; of a list each of its items."""
    for match in pattern.finditer(line):
        start = floor + match.start("n")
        for item in match["n"].split("、") if listed else (match["n"],):
            yield start, start + len(item)
            start += len(item) + 1


def _patterns_for(sentence: Words) -> list[_Slot]:
    """The rules of whose required words one may begin in the sentence, in their order."""
    patterns, starts = _slot_patterns(), _slot_starts()
    wanted = set(starts[""])
    for char in sentence.chars & starts.keys():
        wanted |= starts[char]
    return [patterns[index] for index in sorted(wanted)]


@cache
def _slot_patterns() -> tuple[_Slot, ...]:
    """The rules with their patterns and what these require of a line."""
    return tuple(
        (re.compile(str(rule["pattern"])), rulebook.required(rule), rule)
        for rule in rulebook.rules("names")
    )


@cache
def _slot_starts() -> dict[str, set[int]]:
    """Which rules require a word that begins with each character; "" has those that always try."""
    found: dict[str, set[int]] = {"": set()}
    for index, rule in enumerate(rulebook.rules("names")):
        first = rulebook.initials(str(rule["requires"])) if "requires" in rule else None
        for char in ("",) if first is None else first:
            found.setdefault(char, set()).add(index)
    return found


def _behind_titles(sentence: Words) -> Iterator[Span]:
    """Names of other peoples of four syllables or more behind a title, before any place that
    their first syllables spell (县长尼玛才仁)."""
    text, limit, titles = sentence.text, sentence.sentence.end, forms("titles")
    for index in sentence.ending(titles.last):
        at = sentence.tokens[index].end
        if at not in sentence.starts or not names.peoples_with(text[at], "first"):
            continue
        if titles.ending(text, at, sentence.sentence.start) is None:
            continue
        end = names.ethnic_name_end(text, at)
        if end is None or text[end : end + 1] == DOT or DOT in text[at:end]:
            continue
        if end - at < 4 or end > limit or is_place(text[at:end]):
            continue
        if text[end : end + 1] not in words("levels"):
            yield person(at, end, "slot")


def _start(sentence: Words, start: int, end: int) -> tuple[int, bool]:
    """(where the name that ends at ``end`` starts, whether it is surely one); ``end`` for none."""
    text = sentence.text
    if (dot := text.find(DOT, start, end)) >= 0:
        return dotted_start(sentence, dot), True
    ethnic = names.ethnic_name_start(text, end)
    if ethnic is not None and ethnic >= start and not _inside(sentence, ethnic):
        return ethnic, True
    for token in sentence.tagged("PER", "nr"):
        if token.end == end and token.start >= start and is_name(text[token.start : end]):
            return token.start, True
    begins = start == sentence.sentence.start or not text[start - 1].isalnum()
    if begins and end - start >= 3 and is_foreign_looking(text[start:end]):
        return start, True
    for length in (3, 2):
        at = end - length
        begins = at in sentence.starts or forms("titles").ending(text, at) is not None
        over = sentence.covering(at)
        if over is not None and over.tag in ("ORG", "nt") and over.start < at < over.end < end:
            continue  # 国家监察委员|会负责|同志
        glued = text[at : at + 1] in _NEVER_FIRST
        if at >= start and begins and not glued and is_name(text[at:end]):
            return at, False
    return end, False


def _before_verb(sentence: Words, start: int, end: int) -> int:
    """``end``, or where the word for a post held starts that runs over it: 陈勇|身为."""
    token = sentence.covering(end - 1)
    if token is None or not start < token.start < end < token.end:
        return end
    known = sentence.word(token) in among("serving_words", "crossing_words", "status_words")
    return token.start if known else end


def _others(sentence: Words, start: int, end: int) -> bool:
    """Whether a word for "and" leads to another name or title (书记|和王芳, |和局长), or it is a
    word of its own: 院长|同意."""
    word, token = sentence.text[start:end], sentence.covering(start)
    if not words("anonymous_chars").isdisjoint(word) or names.is_word(word):
        return True
    if token and (token.start, token.end) == (start, end) and token.tag not in _NAMED:
        return True
    led = word[0] in words("and_names") or word[0] in words("name_followers")
    return led and (names.is_common_surname(word[1]) or forms("titles").at(word, 1) is not None)


def _acting(word: str) -> bool:
    """Whether what stands behind a title begins with how or when its holder acts, or with a word
    of serving (书记|高度, 县长|常年在, 书记|任组长)."""
    how = forms("surname_words").at(word, 0) is not None
    serving = forms("serving_words").at(word, 0)
    return how or (serving is not None and forms("titles").at(word, len(serving)) is not None)


def _title_inside(sentence: Words, start: int, end: int) -> int | None:
    """The place behind the last title in a stretch, if what is left is written like a name of
    another people: 州委秘书长|知木才让; or the tagger has a person there: 人大常委会副主任|德吉."""
    text = sentence.text
    people = {(token.start, token.end) for token in sentence.tagged("PER", "nr")}
    for at in range(end - 2, start + 1, -1):
        if _inside(sentence, at):
            continue
        title = forms("titles").ending(text, at, start)
        whole = names.ethnic_name_end(text, at) == end or names.holds_piece(text[at:end])
        whole = (whole and end - at > 2) or (at, end) in people
        if title and len(title) > 1 and whole:
            return at if end - at <= _LONGEST else None
    return None


def _inside(sentence: Words, at: int) -> bool:
    """Whether a body or a title goes on at ``at``: 人大常委|会, 秘书|长."""
    over = sentence.covering(at)
    if over is None or over.start == at:
        return False
    return over.tag in ("ORG", "nt") or sentence.word(over) in words("titles")


def _fills(name: str, *, sure: bool, wide: bool) -> bool:
    """Whether ``name`` can fill a slot; in a sure one any surname or foreign look will do;
    a name that is set ``wide`` (高 要) is no place."""
    if not is_unknown(name) or (is_place(name) and not wide) or names_site(name):
        return False
    if is_name(name) and _sure_slot(name):
        return True
    return sure and (
        is_foreign_looking(name) or (len(name) <= 3 and names.han_name_score(name) > _SURE)
    )


def _certain(name: str, *, any_surname: bool) -> bool:
    """Whether a word in a slot of none but names is one, a thing's name too: 高原, 黄河; with
    ``any_surname`` one of a rarer surname or of another people too: 吉林, 洛桑江村."""
    surname, known = names.surname(name), is_unknown(name)
    if any_surname:
        known = known and words("anonymous_chars").isdisjoint(name)
        whole = surname is not None and len(name) <= _HAN
        return known and (whole or names.is_ethnic(name))
    return surname is not None and names.is_common_surname(surname) and known


def _sure_slot(name: str) -> bool:
    """In a slot a known surname is enough; 同志 and 的 stand after other words too."""
    if DOT in name or names.is_ethnic(name):
        return True
    return names.surname(name) is not None and names.han_name_score(name) >= _SLOT
