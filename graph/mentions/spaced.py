"""Words -> names set wide with spaces to fill the places of longer ones: 杨 君, 佟 立新."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph import names
from graph.lexicons import forms
from graph.mentions.nameforms import PLAUSIBLE, is_unknown, person
from graph.mentions.spans import Span, Words

BETWEEN = 0.12  # names.han_name_score asked between two names
_WIDE = re.compile(r"(?<=[\u4e00-\u9fff]) {1,2}[\u4e00-\u9fff]{1,2}(?=[、,。;(为任等的]| *$)")
_SPACED = re.compile(
    r"(?<![\u4e00-\u9fff0-9])([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])"
    r"(?!(?!等)[\u4e00-\u9fff])(?P<on>、)?"
)


def split_names(sentence: Words) -> Iterator[Span]:
    """Two-character names set with a space to fill three places: 杨 君."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if text.find(" ", low, limit) < 0:
        return
    for found in _SPACED.finditer(text, low, limit):
        if not is_unknown(found.group(1) + found.group(2)):
            continue  # 首 页
        wanted = BETWEEN if found["on"] else PLAUSIBLE
        if names.han_name_score(found.group(1) + found.group(2)) >= wanted:
            yield person(found.start(1), found.end(2), "spaced")


def wide_names(sentence: Words, known: list[Span]) -> Iterator[Span]:
    """Names of a list set wide behind the surname, also of three characters: 关 鹏、佟 立新."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if text.find(" ", low, limit) < 0:
        return
    found = [
        (_surname_before(text, m.start(), low), m.end()) for m in _WIDE.finditer(text, low, limit)
    ]
    ends = {s.end for s in known}.union(end for _, end in found)
    starts = {s.start for s in known}.union(start for start, _ in found)
    for start, end in found:
        before, after = text[start - 1 : start] == "、", text[end : end + 1] == "、"
        if not ((before and start - 1 in ends) or (after and end + 1 in starts)):
            continue
        opened = start == low or not "\u4e00" <= text[start - 1] <= "\u9fff"
        said = text[start:end].replace(" ", "")
        if not (opened or forms("naming_verbs").ending(text, start)) or not is_unknown(said):
            continue
        score = names.han_name_score(said)
        if score >= (BETWEEN if len(said) == 2 or before else PLAUSIBLE):
            yield person(start, end, "spaced")


def _surname_before(text: str, space: int, low: int) -> int:
    """Where the surname that ends at ``space`` starts: two characters back for 欧阳."""
    two = text[max(space - 2, low) : space]
    return space - 2 if len(two) > 1 and names.surname(two + two) == two else space - 1
