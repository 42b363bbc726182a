"""Words -> names where only a name can stand: slots of ``rules/names.toml``, behind a title."""

from __future__ import annotations

import re
from functools import cache

from graph import names, rulebook
from graph.lexicons import forms, words
from graph.mentions.nameforms import (
    DOT,
    HAN,
    PLAUSIBLE,
    dotted_end,
    is_foreign_looking,
    is_name,
    is_place,
    is_unknown,
    person,
    tagged_end,
)
from graph.mentions.spans import Span, Words, disjoint

_ALONE = 0.5  # names.han_name_score asked behind a title without a body
_BESIDE = 0.13  # the same behind a title and before a mark or a verb of saying or attending
_TAGGED = 0.02  # the same where the tagger sees a name too
_SLOT = 0.08  # the same where only a name can stand


def slots(sentence: Words) -> list[Span]:
    """Names that stand where ``rules/names.toml`` says that a name stands."""
    text, floor, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    line = text[floor:limit]
    found = []
    for pattern, sure in _slot_patterns():
        for match in pattern.finditer(line):
            start, end = floor + match.start("n"), floor + match.end("n")
            name = "".join(text[start:end].split())
            if DOT in name:
                end = dotted_end(text, start) or _tagged_end(sentence, start, end)
            if _fills(name, sure=sure):
                found.append(person(start, end, "slot"))
    return disjoint(found)


@cache
def _slot_patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    rules = rulebook.rules("names")
    return tuple((re.compile(str(r["pattern"])), bool(r.get("sure"))) for r in rules)


def _fills(name: str, *, sure: bool) -> bool:
    """Whether ``name`` can fill a slot; in a sure one any surname or foreign look will do."""
    if not is_unknown(name) or is_place(name):
        return False
    if is_name(name) and _sure_slot(name):
        return True
    return sure and (
        is_foreign_looking(name) or (len(name) <= 3 and names.han_name_score(name) > 0.02)
    )


def _tagged_end(sentence: Words, start: int, end: int) -> int:
    """The last end of a tagged name in the slot, else the slot's own."""
    ends = [t.end for t in sentence.tagged("PER", "nr") if start < t.end <= end]
    return max(ends, default=end)


def _sure_slot(name: str) -> bool:
    """In a slot a known surname is enough; 同志 and 的 stand after other words too."""
    if DOT in name or names.ethnic_name_end(name, 0) == len(name):
        return True
    return names.surname(name) is not None and names.han_name_score(name) >= _SLOT


def beside_title(sentence: Words, post: Span, taken: list[Span]) -> Span | None:
    """The name that starts right behind the title of ``post``, or None.

    ``taken`` are spans that a name must not meet. The longest candidate whose end the
    tokens allow and whose form is a name's wins; a tagged name needs less of a form.
    """
    text, limit, position = sentence.text, sentence.sentence.end, post.end
    while position < limit and text[position] == " ":
        position += 1
    ethnic = names.ethnic_name_end(text, position)
    if ethnic is not None:
        ethnic = tagged_end(sentence, ethnic)
    if spaced := _spaced(sentence, position):
        return spaced
    ends = [ethnic] if ethnic and ethnic - position >= 3 else []
    token = sentence.covering(position)
    if (
        token
        and token.start == position
        and token.tag in ("PER", "LOC")
        and not is_place(text[position : token.end])
    ):
        if 3 <= token.end - position <= 6 and _bounded(sentence, token.end):
            ends.append(_own_end(text, position, token.end))
    whole = tuple(ends)
    ends += [position + n for n in (4, 3, 2) if position + n <= limit]
    for end in ends:
        word = text[position:end]
        span = person(position, end, "title")
        if any(span.meets(t) for t in taken) or not HAN.fullmatch(word) or not is_unknown(word):
            continue
        if ethnic and end < ethnic:
            continue  # a piece of a longer name
        if token and token.start == position and token.tag in ("PER", "nr"):
            cut = position + 2 <= token.end < end and end != ethnic
            if cut and not is_foreign_looking(text[token.end : end]):
                continue  # 陈昊|说: the tagger knows where the name ends
        tags = {t.tag for t in sentence.tokens if t.start < end and position < t.end}
        wanted = PLAUSIBLE if post.inner else _ALONE
        if tags & {"PER", "nr"}:
            wanted = _TAGGED
        elif _sharply_bounded(sentence, end):
            wanted = _BESIDE
        if tags & {"PER", "nr"} and len(word) >= 3 and is_foreign_looking(word):
            whole = (*whole, end)
        rare = len(word) == 2 and wanted == _BESIDE and not names.is_common_surname(word[0])
        rare = rare or len(word) > len(names.surname(word) or "") + 2
        known = end in whole or (
            not rare and names.han_name_score(word) >= wanted and names.surname(word)
        )
        if known and _bounded(sentence, end):
            return span
    return None


def _own_end(text: str, start: int, end: int) -> int:
    """``end`` without a verb's character that the tagger took along (栾日成|作发言)."""
    surname = names.surname(text[start:end])
    long = surname is not None and end - start == len(surname) + 3
    return end - 1 if long and text[end - 1] in words("name_followers") else end


def _spaced(sentence: Words, position: int) -> Span | None:
    """杨 波: a name of two characters set over three places, behind a title."""
    text = sentence.text
    found = re.compile(r"([\u4e00-\u9fff]) {1,2}([\u4e00-\u9fff])").match(text, position)
    if found is None or found.end() > sentence.sentence.end:
        return None
    plausible = names.han_name_score(found.group(1) + found.group(2)) >= PLAUSIBLE
    return person(*found.span(), "title") if plausible and _bounded(sentence, found.end()) else None


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
    if sentence.text[end : end + 1] == DOT:
        return False
    if end >= sentence.sentence.end or sentence.text[end] in ' ,、。;:!?()《》"…':
        return True
    if end not in sentence.ends:
        return False
    following = sentence.covering(end)
    return following is not None and following.tag in (
        "v",
        "w",
        "d",
        "p",
        "ad",
        "c",
        "r",
        "u",
        "f",
        "vd",
        "vn",
    )
