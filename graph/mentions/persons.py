"""Words -> person spans: the tagger's names, mended and completed by the grammar of names.

The tagger cuts names of other peoples (旺杰 for 才让旺杰), names with · and names split by
a space (杨 君), and misses some in lists; what stands beside a title or between names
with 、 and has a name's form is a name too. 江主席 (surname and title) names nobody by
itself: such spans carry the surname as ``head`` and are resolved by the context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph import names, rulebook
from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words, disjoint

_DOT = "·"
_PLAUSIBLE = 0.35  # names.han_name_score from which an untagged string is taken for a name
_ALONE = 0.5  # the same behind a title without a body
_BESIDE = 0.13  # the same behind a title and before a mark or a verb of saying or attending
_TAGGED = 0.02  # the same where the tagger sees a name too
_SLOT = 0.08  # the same where only a name can stand
_SURE = ("slot", "title")
_HAN = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf]+")


def persons(sentence: Words, taken: list[Span], given: list[Span]) -> list[Span]:
    """Person spans of one sentence by start; none meets a span of ``taken``.

    ``given`` are names that the grammar is sure of (slots, names beside titles): they stay.
    """
    found = {s.start: s for s in disjoint(given)}
    for span in [*_tagged(sentence), *_dotted(sentence), *_latin(sentence)]:
        if any(span.meets(t) for t in taken):
            continue
        others = [o for o in found.values() if o.meets(span)]
        if any(o.source in _SURE or o.end - o.start >= span.end - span.start for o in others):
            continue
        for other in others:
            del found[other.start]
        found[span.start] = span
    for span in [*_listed(sentence, list(found.values())), *_split(sentence)]:
        if not any(span.meets(o) for o in [*taken, *found.values()]):
            found[span.start] = span
    return sorted(found.values(), key=lambda s: s.start)


def slots(sentence: Words) -> list[Span]:
    """Names that stand where ``rules/names.toml`` says that a name stands."""
    text, floor, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    line = text[floor:limit]
    found = []
    for pattern, sure in _slot_patterns():
        for match in pattern.finditer(line):
            start, end = floor + match.start("n"), floor + match.end("n")
            name = "".join(text[start:end].split())
            if _DOT in name:
                end = _dotted_end(text, start) or _tagged_end(sentence, start, end)
            if _fills(name, sure=sure):
                found.append(_person(start, end, "slot"))
    return disjoint(found)


@cache
def _slot_patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    rules = rulebook.rules("names")
    return tuple((re.compile(str(r["pattern"])), bool(r.get("sure"))) for r in rules)


def _place(name: str) -> bool:
    return any(p.level in ("province", "prefecture", "county") for p in gazetteer().named(name))


def _dotted_end(text: str, start: int) -> int | None:
    """The end of a name with · by the syllables of its people, else of a foreign name."""
    ends = [e for e in (names.ethnic_name_end(text, start),) if e and _DOT in text[start:e]]
    if ends:
        end = max(ends)
        while text[end - 1 : end + 1] in words("name_tails"):
            end += 1
        return end
    span = names.foreign_name_span(text, start)
    return span[1] if span and span[0] == start else None


def _fills(name: str, *, sure: bool) -> bool:
    """Whether ``name`` can fill a slot; in a sure one any surname or foreign look will do."""
    if not is_unknown(name) or _place(name):
        return False
    if is_name(name) and _sure_slot(name):
        return True
    return sure and (is_foreign_looking(name) or (len(name) <= 3 and names.han_name_score(name) > 0.02))


def _tagged_end(sentence: Words, start: int, end: int) -> int:
    """The last end of a tagged name in the slot, else the slot's own."""
    ends = [t.end for t in sentence.tagged("PER", "nr") if start < t.end <= end]
    return max(ends, default=end)


def _sure_slot(name: str) -> bool:
    """In a slot a known surname is enough; 同志 and 的 stand after other words too."""
    if _DOT in name or names.ethnic_name_end(name, 0) == len(name):
        return True
    return names.surname(name) is not None and names.han_name_score(name) >= _SLOT


def _person(start: int, end: int, source: str, head: str = "") -> Span:
    return Span(start, end, "Person", head=head, source=source)


def _tagged(sentence: Words) -> Iterator[Span]:
    for token in sentence.tagged("PER", "nr"):
        start, end = _trimmed(sentence, token.start, token.end)
        if end - start < 1:
            continue
        if any(c == _DOT for c in sentence.text[start:end]):
            continue  # _dotted knows where such a name ends
        if span := _surname_title(sentence, start, end):
            yield span
            continue
        left = names.ethnic_name_start(sentence.text, end)
        if left is not None and sentence.sentence.start <= left < start and left in sentence.starts:
            start = left
        right = names.ethnic_name_end(sentence.text, start)
        if right is not None and right > end and right in sentence.ends:
            end = right
        word = sentence.text[start:end]
        if is_name(word) and (token.tag == "PER" or _sure(word)):
            yield _person(start, end, "tagger")


def _trimmed(sentence: Words, start: int, end: int) -> tuple[int, int]:
    """The span without spaces and without an honorific at its end (杨君同志)."""
    while start < end and sentence.text[start] == " ":
        start += 1
    while start < end and sentence.text[end - 1] == " ":
        end -= 1
    for word in words("name_endings"):
        if sentence.text.endswith(word, start + 2, end):
            end -= len(word)
    title = forms("titles").ending(sentence.text, end, start + 2)
    if title and len(sentence.text[start:end]) - len(title) >= 2:
        end -= len(title)
    return start, end


def _surname_title(sentence: Words, start: int, end: int) -> Span | None:
    """江主席: a surname with a title, inside the token or right after it."""
    word = sentence.text[start:end]
    surname = names.surname(word)
    if surname is None:
        return None
    title = forms("titles").at(sentence.text, start + len(surname))
    if title and (
        word == surname + title
        or (word == surname and start + len(surname + title) in sentence.ends)
    ):
        return _person(start, start + len(surname + title), "surname", head=surname)
    return None


def is_name(word: str) -> bool:
    """Whether ``word`` can be a person's full name by its form."""
    if len(word) < 2 or any(word in words(t) for t in ("titles", "group_words", "not_persons")):
        return False
    if (len(word) == 2 and _place(word)) or (len(word) >= 3 and word[-1] in words("place_endings")):
        return False
    if _DOT in word:
        return len(word) >= 4
    if re.fullmatch(r"[A-Za-z][A-Za-z .'-]+", word):
        return True
    if not _HAN.fullmatch(word):
        return False
    if names.ethnic_name_end(word, 0) == len(word):
        return True
    surname = names.surname(word)
    if surname is not None and len(surname) < len(word) <= len(surname) + 2:
        return True
    if surname is not None:
        return len(word) >= 4 and is_foreign_looking(word)
    return (3 <= len(word) <= 4 or is_foreign_looking(word)) or names.foreign_name_span(word, 0) == (0, len(word))


def _sure(word: str) -> bool:
    """Whether a word that the tagger only half takes for a name has a name's form."""
    known = names.ethnic_name_end(word, 0) == len(word)
    return known or names.han_name_score(word) >= _PLAUSIBLE


def _dotted(sentence: Words) -> Iterator[Span]:
    """Names with ·: 阿布都热依木·买买提, 弗拉基米尔·普京."""
    text, floor, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    for found in re.compile(r"[\u4e00-\u9fff]·[\u4e00-\u9fff]").finditer(text, floor, limit):
        dot = found.start() + 1
        start = _dotted_start(sentence, dot)
        end = _dotted_end(text, start)
        if end is None or end <= dot:
            token = sentence.covering(dot + 1)
            end = token.end if token and token.tag in ("PER", "nr") else None
        tags = {t.tag for t in sentence.tokens if t.start < (end or dot) and start < t.end}
        if end is not None and end <= limit and (tags & {"PER", "nr"} or _ethnic(text, start, end)):
            yield _person(start, end, "dotted")


def is_foreign_looking(word: str) -> bool:
    """Whether most characters are those by which names of other peoples are written."""
    known = names.transliteration()
    return sum(c in known for c in word) >= 0.75 * len(word)


def _latin(sentence: Words) -> Iterator[Span]:
    """Names in Latin letters of two words or more, right behind a title or before a bracket
    with the transliteration: Thomas Weber(托马斯·韦伯)."""
    text = sentence.text
    pattern = re.compile(r"(?<![A-Za-z])[A-Z][a-z]+(?:[ -][A-Z][a-z.]*){1,3}(?![A-Za-z])")
    for found in pattern.finditer(text, sentence.sentence.start, sentence.sentence.end):
        title = forms("titles").ending(text, found.start(), sentence.sentence.start)
        bracket = re.match(r" ?\([\u4e00-\u9fff]+·", text[found.end() : found.end() + 16])
        if title or bracket:
            yield _person(found.start(), found.end(), "latin")


def _ethnic(text: str, start: int, end: int) -> bool:
    return names.ethnic_name_end(text, start) == end


def _dotted_start(sentence: Words, dot: int) -> int:
    """Where the name before ``dot`` starts: a people's syllables, else the token's own start
    without a title that was glued to it."""
    ethnic = names.ethnic_name_start(sentence.text, dot)
    token = sentence.covering(dot - 1)
    start = token.start if token is not None else dot
    title = forms("titles").at(sentence.text, start, dot)
    while title is not None and start + len(title) < dot:
        start += len(title)
        title = forms("titles").at(sentence.text, start, dot)
    if ethnic is not None and ethnic >= sentence.sentence.start:
        glued = forms("titles").ending(sentence.text, start + 1, sentence.sentence.start)
        start = min(start, ethnic) if glued is None or ethnic >= start else start
        start = ethnic if ethnic < start or title is None else start
    return start


def _listed(sentence: Words, known: list[Span]) -> Iterator[Span]:
    """What has a name's form and stands beside a name in a list joined by 、."""
    text = sentence.text
    ends = {s.end for s in known}
    starts = {s.start for s in known}
    for found in re.compile(r"(?<=[、\s,:])([\u4e00-\u9fff]{2,4})(?=[、\s,。和及等]|$)").finditer(
        text, sentence.sentence.start, sentence.sentence.end
    ):
        start, end = found.span(1)
        while end - start > 2 and text[end - 1] in "和及等":
            end -= 1
        before, after = text[start - 1] == "、", text[end : end + 1] == "、"
        beside = (before and start - 1 in ends) or (after and end + 1 in starts)
        if beside and start in sentence.starts and end in sentence.ends:
            if names.han_name_score(text[start:end]) >= _PLAUSIBLE and is_unknown(text[start:end]):
                yield _person(start, end, "list")
                ends.add(end)


def is_unknown(word: str) -> bool:
    """Whether no list of other words knows ``word``."""
    return not any(word in words(n) for n in ("titles", "group_words", "common_names", "not_persons"))


def _split(sentence: Words) -> Iterator[Span]:
    """Two-character names set with a space to fill three places: 杨 君."""
    text = sentence.text
    pattern = re.compile(
        r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]) {1,2}([\u4e00-\u9fff])(?![\u4e00-\u9fff])"
    )
    for found in pattern.finditer(text, sentence.sentence.start, sentence.sentence.end):
        if names.han_name_score(found.group(1) + found.group(2)) >= _PLAUSIBLE:
            yield _person(found.start(), found.end(), "spaced")


def beside_title(sentence: Words, post: Span, taken: list[Span]) -> Span | None:
    """The name that starts right behind the title of ``post``, or None.

    ``taken`` are spans that a name must not meet. The longest candidate whose end the
    tokens allow and whose form is a name's wins; a tagged name needs less of a form.
    """
    text, limit, position = sentence.text, sentence.sentence.end, post.end
    while position < limit and text[position] == " ":
        position += 1
    ethnic = names.ethnic_name_end(text, position)
    ends = [ethnic] if ethnic and ethnic - position >= 3 else []
    token = sentence.covering(position)
    if token and token.start == position and token.tag in ("PER", "LOC") and not _place(
        text[position : token.end]
    ):
        if 3 <= token.end - position <= 6 and _bounded(sentence, token.end):
            ends.append(token.end)
    whole = tuple(ends)
    ends += [position + n for n in (4, 3, 2) if position + n <= limit]
    for end in ends:
        word = text[position:end]
        span = _person(position, end, "title")
        if any(span.meets(t) for t in taken) or not _HAN.fullmatch(word) or not is_unknown(word):
            continue
        tags = {t.tag for t in sentence.tokens if t.start < end and position < t.end}
        wanted = _PLAUSIBLE if post.inner else _ALONE
        if tags & {"PER", "nr"}:
            wanted = _TAGGED
        elif _sharply_bounded(sentence, end):
            wanted = _BESIDE
        if tags & {"PER", "nr"} and len(word) >= 3 and is_foreign_looking(word):
            whole = (*whole, end)
        rare = len(word) == 2 and wanted == _BESIDE and not names.is_common_surname(word[0])
        known = end in whole or (not rare and names.han_name_score(word) >= wanted and names.surname(word))
        if known and _bounded(sentence, end):
            return span
    return None


def _sharply_bounded(sentence: Words, end: int) -> bool:
    """Whether a mark of a list or a verb that only a person can have follows."""
    text = sentence.text
    if text[end : end + 1] in ("、", ",", "(", ")", ";"):
        return True
    return any(
        forms(table).at(text, end, sentence.sentence.end)
        for table in ("speech_verbs", "attending_verbs", "honorifics")
    )


def _bounded(sentence: Words, end: int) -> bool:
    """Whether a name may end here: the sentence, a mark, or a word that goes on after a name."""
    if sentence.text[end : end + 1] == _DOT:
        return False
    if end >= sentence.sentence.end or sentence.text[end] in " ,、。;:!?()《》\"…":
        return True
    if end not in sentence.ends:
        return False
    following = sentence.covering(end)
    return following is not None and following.tag in ("v", "w", "d", "p", "ad", "c", "r", "u", "f", "vd")
