"""Names of events -> what of them can be compared: topic, head, and numbers in a series.

``2021年夏河县第三次教育工作会议`` of an event in 夏河县 has the topic 教育, the head 工作会 and the
number 3 of 次. Short words are made long and all characters simplified beforehand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from graph import numerals
from graph.lexicons import forms, words
from graph.script import simplified

_MARKS = re.compile(r"[\s“”\"'‘’「」『』《》()()·,,、。]+")
_DAY = re.compile(r"[“\"]?\d{1,2}[·.]\d{1,2}[”\"]?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年度?")
_TOLD = 3  # characters of a topic that tell: 项目 stands in many
_LIKE, _UNLIKE = 0.5, 0.2  # Dice coefficients of topics that are alike, and that are not


@dataclass(frozen=True, slots=True)
class EventName:
    """``topic`` may be empty: a bare 座谈会; ``numbers``: (unit, number), the year too."""

    topic: str
    head: str
    numbers: frozenset[tuple[str, int]]

    @property
    def core(self) -> str:
        """Topic and head."""
        return self.topic + self.head


@lru_cache(maxsize=65536)
def event_name(name: str, regions: frozenset[str] = frozenset()) -> EventName:
    """What can be compared of a name; ``regions``: names of places and hosts to leave out."""
    said = simplified(name)
    numbers: dict[str, int] = {}
    said = _DAY.sub("", said)
    for found in _YEAR.finditer(said):
        numbers["年"] = int(found[1])
    said = _YEAR.sub("", said)
    for found in _numbered().finditer(said):
        value = numerals.parse(found[1])
        if isinstance(value, int):
            numbers[found[2]] = value
    said = _MARKS.sub("", _numbered().sub("", said))
    for region in sorted(regions, key=lambda r: (-len(r), r)):
        said = said.replace(region, "")
    for word in words("region_words"):
        said = said.removeprefix(word)
    for short, row in _shorts():
        said = said.replace(short, row)
    head = forms("event_heads").ending(said, len(said)) or ""
    topic = said[: len(said) - len(head)]
    if head and len(topic) < 2:  # 到|调研, 在|调研
        topic = ""
    return EventName(topic, head, frozenset(numbers.items()))


@cache
def _shorts() -> tuple[tuple[str, str], ...]:
    rows = forms("event_shorts").rows
    return tuple(sorted(((s, r["full"]) for s, r in rows.items()), key=lambda p: (-len(p[0]), p)))


@cache
def _numbered() -> re.Pattern[str]:
    units = "|".join(sorted(words("series_units"), key=lambda w: (-len(w), w)))
    return re.compile(rf"第?([{numerals.characters()}\d]+)({units})")


def compared(one: EventName, other: EventName) -> Iterator[str]:
    """The features of two names."""
    yield from _numbers(dict(one.numbers), dict(other.numbers))
    if one.core == other.core:
        yield ("same_name" if one.head else "same_words") if one.topic else "bare_name"
    elif not one.topic or not other.topic:
        bare, whole = sorted((one, other), key=lambda n: len(n.core))
        if bare.core and whole.core.endswith(bare.core):
            yield "bare_name"
        else:  # 安全生产会议 is one word for a kind, yet says more than 会议
            yield "unlike_name" if len(bare.core) > _TOLD else "half_like"
    else:
        yield from _topics(one, other)


def _topics(one: EventName, other: EventName) -> Iterator[str]:
    """The features of two names that are not the same and both have a topic."""
    short, long = sorted((one.topic, other.topic), key=lambda t: (len(t), t))
    alike = _dice(short, long)
    if short == long or alike >= _LIKE or (len(short) >= _TOLD and short in long):
        yield "like_name"
        if not (one.head.endswith(other.head) or other.head.endswith(one.head)):
            yield "other_head"
    else:
        yield "unlike_name" if alike < _UNLIKE else "half_like"


def _numbers(one: dict[str, int], other: dict[str, int]) -> Iterator[str]:
    shared = one.keys() & other.keys()
    if any(one[unit] != other[unit] for unit in shared):
        yield "other_number"
    elif shared - {"年"}:
        yield "same_number"


def _dice(one: str, other: str) -> float:
    first, second = _pairs(one), _pairs(other)
    return 2 * len(first & second) / max(len(first) + len(second), 1)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(max(len(text) - 1, 1))}


def names_of(places: Iterable[str]) -> frozenset[str]:
    """Names long enough to be left out of a name wherever they stand."""
    return frozenset(simplified(name) for name in places if len(name) > 1)
