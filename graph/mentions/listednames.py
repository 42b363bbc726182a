"""Names -> more names: what has a name's form and stands in a list with them, joined by 、."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from graph import names
from graph.lexicons import words
from graph.mentions.nameforms import PLAUSIBLE, is_unknown, person
from graph.mentions.spaced import BETWEEN
from graph.mentions.spans import Span, Words

_NOUN, _WHOLE = 0.03, 3  # the same of 于|海洋, a given name that is a noun; its characters
_ITEM = re.compile(r"(?<=[、\s,:])([\u4e00-\u9fff]{2,4})(?=[、\s,。和及等]|$)")
_RUN = 2  # items of a list up to the next that is surely a name


def in_lists(sentence: Words, known: list[Span]) -> Iterator[Span]:
    """What has a name's form and stands beside a name in a list joined by 、, or with others like
    it between two names."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    if not known or text.find("、", low, limit) < 0:
        return
    ends = {s.end for s in known}
    starts = {s.start for s in known}
    items = dict(_items(sentence))
    for start, end in items.items():
        left = text[start - 1] == "、" and start - 1 in ends
        right = text[end : end + 1] == "、" and end + 1 in starts
        right = right or (left and _leads(text, items, starts, (start, end)))
        if (left or right) and start in sentence.starts:
            wanted = BETWEEN if left and right else PLAUSIBLE
            whole = names.ethnic_name_end(text, start) == end  # 洛桑江村
            if left and right and start + 1 in sentence.starts and end - start == _WHOLE:
                wanted = _NOUN if end in sentence.ends else wanted
            said = text[start:end]
            named = names.han_name_score(said) >= wanted and is_unknown(said)
            if (named and said not in words("produce_words")) or whole:
                yield person(start, end, "list")
                ends.add(end)


def _items(sentence: Words) -> Iterator[tuple[int, int]]:
    """The items of lists that are as long as names, between tokens."""
    text = sentence.text
    for found in _ITEM.finditer(text, sentence.sentence.start, sentence.sentence.end):
        start, end = found.span(1)
        while end - start > 2 and text[end - 1] in "和及等":
            end -= 1
        if end in sentence.ends:
            yield start, end


def _leads(text: str, items: Mapping[int, int], starts: Set[int], item: tuple[int, int]) -> bool:
    """Whether behind an item of a whole Han name's length one or two more lead to a name."""
    start, end = item
    for _ in range(_RUN):
        if end - start != _WHOLE or names.surname(text[start:end]) is None:
            return False
        start, end = end + 1, items.get(end + 1, -1)
        if text[start - 1 : start] != "、" or end < 0:
            return start in starts and text[start - 1 : start] == "、"
        if start in starts:
            return True
    return False
