"""Strings -> whether they have the form of a person's name, and where such a name ends."""

from __future__ import annotations

import re

from graph import names
from graph.gazetteer import gazetteer
from graph.lexicons import words
from graph.mentions.spans import Span, Words

DOT = "·"
HAN = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]+")
PLAUSIBLE = 0.35  # names.han_name_score from which an untagged string is taken for a name


def is_place(name: str) -> bool:
    return any(p.level in ("province", "prefecture", "county") for p in gazetteer().named(name))


def dotted_end(text: str, start: int) -> int | None:
    """The end of a name with · by the syllables of its people, else of a foreign name."""
    ends = [e for e in (names.ethnic_name_end(text, start),) if e and DOT in text[start:e]]
    if ends:
        end = max(ends)
        while text[end - 1 : end + 1] in words("name_tails"):
            end += 1
        return end
    span = names.foreign_name_span(text, start)
    return span[1] if span and span[0] == start else None


def person(start: int, end: int, source: str, head: str = "") -> Span:
    return Span(start, end, "Person", head=head, source=source)


def is_name(word: str) -> bool:
    """Whether ``word`` can be a person's full name by its form."""
    if len(word) < 2 or any(c in words("anonymous_chars") for c in word):
        return False
    if any(word in words(t) for t in ("titles", "group_words", "not_persons")):
        return False
    if len(word) == 2 and is_place(word):
        return False
    if len(word) >= 3 and word[-1] in words("place_endings"):
        return False
    if DOT in word:
        return len(word) >= 4
    if re.fullmatch(r"[A-Za-z][A-Za-z .'-]+", word):
        return True
    if not HAN.fullmatch(word):
        return False
    if names.ethnic_name_end(word, 0) == len(word):
        return True
    surname = names.surname(word)
    if surname is not None and len(surname) < len(word) <= len(surname) + 2:
        return True
    if surname is not None:
        return len(word) >= 4 and is_foreign_looking(word)
    return (3 <= len(word) <= 4 or is_foreign_looking(word)) or names.foreign_name_span(
        word, 0
    ) == (0, len(word))


def tagged_end(sentence: Words, end: int) -> int:
    """``end``, or where the tagged name goes on for a syllable that no list knows (图尔|荪)."""
    token = sentence.covering(end - 1)
    if token is None or token.tag not in ("PER", "nr") or not 0 < token.end - end <= 2:
        return end
    return token.end if is_foreign_looking(sentence.text[end : token.end]) else end


def is_sure(word: str) -> bool:
    """Whether a word that the tagger only half takes for a name has a name's form."""
    known = names.ethnic_name_end(word, 0) == len(word)
    return known or names.han_name_score(word) >= PLAUSIBLE


def is_foreign_looking(word: str) -> bool:
    """Whether most characters are those by which names of other peoples are written."""
    known = names.transliteration()
    return sum(c in known for c in word) >= 0.75 * len(word)


def is_unknown(word: str) -> bool:
    """Whether no list of other words knows ``word``."""
    return not any(
        word in words(n) for n in ("titles", "group_words", "common_names", "not_persons")
    )
