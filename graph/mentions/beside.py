"""Words + a post span -> the name that stands right behind the post's title.

Behind a title a name is what has a name's form and ends where a name can end: at a mark, at
a word that goes on behind a person (主持, 因), at a token. The better the end, and the surer
that the title is a post's, the less of a form is asked. Names of other peoples may hold
syllables that no list knows, if the whole stretch is written like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import names
from graph.lexicons import forms, words
from graph.mentions.nameforms import (
    DOT,
    HAN,
    PLAUSIBLE,
    is_foreign_looking,
    is_place,
    is_unknown,
    person,
    tagged_end,
)
from graph.mentions.spans import Span, Words

_ALONE = 0.5  # names.han_name_score asked behind a title without a body
_BESIDE = 0.13  # the same before a mark or a word that goes on behind a person
_TIED = 0.12  # the same behind a title with a body
_TAGGED = 0.02  # the same where the tagger sees a name too
_MARK, _WORD, _TOKEN, _NONE = 3, 2, 1, 0  # how a name ends, best first
_LONGEST = 8
_GOES_ON = frozenset(
    ("v", "w", "d", "p", "ad", "c", "r", "u", "f", "vd", "vn", "t", "TIME", "m", "s")
)


def beside_title(sentence: Words, post: Span, taken: list[Span]) -> Span | None:
    """The name that starts right behind the title of ``post``, or None.

    ``taken`` are spans that a name must not meet. A name of another people, or one that
    the tagger sees whole, comes first; then the longest that has the form of a Han name.
    """
    position = post.end
    while position < sentence.sentence.end and sentence.text[position] == " ":
        position += 1
    if spaced := _spaced(sentence, position):
        return spaced
    tied = _tied(sentence, post)
    for end in [*_whole(sentence, position, tied=tied), *_han(sentence, position, tied=tied)]:
        span = person(position, end, "title")
        word = sentence.text[position:end]
        if not HAN.fullmatch(word) or not is_unknown(word) or any(span.meets(t) for t in taken):
            continue
        return span
    return None


def _tied(sentence: Words, post: Span) -> bool:
    """Whether the title is surely a post's: with its body, a unit's head, one of a chain."""
    before = sentence.text[max(post.start - 1, sentence.sentence.start) : post.start]
    return bool(post.inner) or post.head in forms("region_titles") or before in ("、", "兼")


def _whole(sentence: Words, position: int, *, tied: bool) -> list[int]:
    """Ends of names that are sure as a whole, longest first."""
    text = sentence.text
    found = []
    ethnic = names.ethnic_name_end(text, position)
    if ethnic is not None:
        ethnic = tagged_end(sentence, ethnic)
        if _ending(sentence, position, ethnic):
            found.append(ethnic)
    token = sentence.covering(position)
    if token and token.start == position and token.tag in ("PER", "nr", "LOC"):
        end = _cut(sentence, position, token.end)
        seen = token.tag != "nr" or is_foreign_looking(text[position:end])
        if seen and 3 <= end - position <= 6 and _ending(sentence, position, end):
            if not is_place(text[position:end]):
                found.append(end)
    for end in range(min(position + _LONGEST, sentence.sentence.end), position + 2, -1):
        strength = _ending(sentence, position, end)
        if strength and (
            _known_end(text, position, end) or tied and _like(text, position, end, strength)
        ):
            found.append(end)
    return sorted(set(found), reverse=True)


def _known_end(text: str, start: int, end: int) -> bool:
    """Whether a people's syllables fill the stretch, short last ones too (更登加)."""
    return names.ethnic_name_start(text, end) == start


def _like(text: str, start: int, end: int, strength: int) -> bool:
    """Whether the stretch is written like another people's name, though a syllable is unknown."""
    word = text[start:end]
    if not is_foreign_looking(word) or names.holds_word(word) or is_place(word):
        return False
    return names.holds_piece(word) or (strength >= _WORD and names.surname(word) is None)


def _cut(sentence: Words, start: int, end: int) -> int:
    """``end`` without what the tagger took along: a verb (栾日成|作发言), a post (闻宇|任副总)."""
    text = sentence.text
    for at in range(start + 2, end):
        if _serves(text, at, sentence.sentence.end):
            return at
    surname = names.surname(text[start:end])
    long = surname is not None and end - start == len(surname) + 3
    return end - 1 if long and text[end - 1] in words("name_followers") else end


def _serves(text: str, at: int, limit: int) -> bool:
    """Whether a word that gives a post and a title stand at ``at``: 任|总指挥."""
    word = forms("serving_words").at(text, at, limit)
    return word is not None and forms("titles").at(text, at + len(word), limit) is not None


def _han(sentence: Words, position: int, *, tied: bool) -> Iterator[int]:
    """Ends of names of the Han form, longest first."""
    text = sentence.text
    token = sentence.covering(position)
    tagged = token if token and token.start == position and token.tag in ("PER", "nr") else None
    for length in (4, 3, 2):
        end = position + length
        strength = _ending(sentence, position, end)
        word = text[position:end]
        surname = names.surname(word)
        if not strength or surname is None or length > len(surname) + 2:
            continue
        if tagged and position + 2 <= tagged.end < end:
            continue  # 陈昊|说: the tagger knows where the name ends
        tags = {t.tag for t in sentence.tokens if t.start < end and position < t.end}
        seen = bool(tags & {"PER", "nr"})
        if not seen and _word(sentence, position, end):
            wanted = PLAUSIBLE if strength >= _WORD else _ALONE
        else:
            wanted = _wanted(strength, tied=tied, seen=seen)
        if not seen and not _surnamed(word, surname, tied=tied, strength=strength):
            continue
        if names.han_name_score(word) >= wanted:
            yield end


def _wanted(strength: int, *, tied: bool, seen: bool) -> float:
    if seen:
        return _TAGGED
    if strength >= _WORD:
        return _TIED if tied else _BESIDE
    return PLAUSIBLE if tied else _ALONE


def _surnamed(word: str, surname: str, *, tied: bool, strength: int) -> bool:
    """Whether the surname of a name that no tagger sees is common enough for its length."""
    if surname in words("name_followers"):
        return strength == _MARK and len(word) >= 3
    if len(word) > 2 or names.is_common_surname(surname):
        return True
    return tied and strength >= _WORD and names.han_name_score(word) >= PLAUSIBLE


def _word(sentence: Words, start: int, end: int) -> bool:
    """Whether the stretch is one token: an ordinary word, not the shreds of a name."""
    index = sentence.starts.get(start)
    return index is not None and sentence.tokens[index].end == end


def _spaced(sentence: Words, position: int) -> Span | None:
    """杨 波: a name of two characters set over three places, behind a title."""
    text = sentence.text
    found = re.compile(r"([\u4e00-\u9fff]) {1,2}([\u4e00-\u9fff])").match(text, position)
    if found is None or found.end() > sentence.sentence.end:
        return None
    plausible = names.han_name_score(found.group(1) + found.group(2)) >= PLAUSIBLE
    ends = _ending(sentence, position, found.end())
    return person(*found.span(), "title") if plausible and ends else None


def _ending(sentence: Words, start: int, end: int) -> int:
    """How well a name from ``start`` can end at ``end``."""
    text, limit = sentence.text, sentence.sentence.end
    if end > limit or text[end : end + 1] == DOT:
        return _NONE
    if end == limit or text[end] in ' ,、。;:!?()《》"…/|':
        return _MARK
    if _serves(text, end, limit):
        return _WORD
    known = max((len(f) for t in _BEHIND if (f := forms(t).at(text, end, limit))), default=0)
    if known > 1 or (known and (end in sentence.ends or end - start >= 3)):
        return _WORD if end in sentence.ends or known > 1 else _TOKEN
    following = sentence.covering(end) if end in sentence.ends else None
    return _TOKEN if following is not None and following.tag in _GOES_ON else _NONE


_BEHIND = ("speech_verbs", "attending_verbs", "honorifics", "name_verbs")
