"""A line -> its coded string, over which the rules of extraction are regular expressions.

The coded string has one private character for each outermost span (a body, a person, a
post …) and the plain characters between them, so that a rule says what stands where:
``<Post><Person>`` (graph/patterns.py).
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import chain

from graph.lexicons import words
from graph.light import light
from graph.mentions.eventfronts import celebrated_at
from graph.mentions.halls import HALL
from graph.mentions.lines import Line
from graph.mentions.spans import Span

_SCORE, _TO = re.compile(r"(?<=[0-9]):(?=[0-9])"), "∶"  # 3:1 is no mark between clauses

_RESOLVED = ("Organization", "Place")  # which stand for themselves without an entity
CODES = {
    "Person": "\ue000",
    "Organization": "\ue001",
    "Place": "\ue002",
    "Position": "\ue003",
    "Event": "\ue004",
    "Document": "\ue005",
    "Date": "\ue006",
    "Figure": "\ue007",
}


@light
@dataclass(frozen=True, slots=True)
class Coded:
    """A line as rules see it: ``code[i]`` stands for ``spans[i]`` or a plain character.

    ``starts[i]`` and ``ends[i]`` are the code points of the report that ``code[i]`` covers.
    """

    line: Line
    report_text: str
    code: str
    spans: tuple[Span | None, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covered(self, start: int, end: int) -> list[Span]:
        """The spans behind ``code[start:end]``."""
        return [s for s in self.spans[start:end] if s is not None]


def coded(report_text: str, line: Line, known: Container[Span]) -> Coded:
    """The coded line; bodies that are not ``known`` (no entity) stay plain characters."""
    base, stop = line.sentence.start, line.sentence.end
    text, position = line.words.text, base
    outer = _outer(line, known)
    if not outer:
        return Coded(line, report_text, _plain(text, base, stop), *_no_spans(base, stop))
    code: list[str] = []
    spans: list[Span | None] = []
    starts: list[int] = []
    for span in outer:
        start = span.start
        if position < start:  # the plain characters before it
            code.append(_plain(text, position, start))
            spans += [None] * (start - position)
            starts += range(position, start)
        code.append(CODES[span.type])
        spans.append(span)
        starts.append(start)
        position = span.end
    code.append(_plain(text, position, stop))
    spans += [None] * (stop - position)
    starts += range(position, stop)
    ends = (*starts[1:], max(position, stop))  # as nothing lies between two of them
    return Coded(line, report_text, "".join(code), tuple(spans), tuple(starts), ends)


def _plain(text: str, start: int, end: int) -> str:
    """The plain characters of [start, end)."""
    said = text[start:end]
    return _SCORE.sub(_TO, said) if ":" in said else said


def _no_spans(start: int, end: int) -> tuple[tuple[None, ...], tuple[int, ...], tuple[int, ...]]:
    """What stands behind the characters of a line without any span, and where they do."""
    length = end - start
    return (None,) * length, tuple(range(start, end)), tuple(range(start + 1, end + 1))


def _outer(line: Line, known: Container[Span]) -> list[Span]:
    """The spans that make the coded line by start: none lies in another.

    A person in the quoted part of an event's name (“江格尔奇”颁奖仪式), or whose years it
    celebrates (鲁迅诞辰140周年座谈会), is the event's.
    """
    base = line.sentence.start
    taken = bytearray(line.sentence.end - base)
    text = line.words.text
    names = [e for e in line.events if '"' in text[e.start : e.end] or celebrated_at(text, e)]
    rooms = [p for p in line.places if p.source == HALL]  # 县政府|五楼会议室
    led = [e for e in line.events if any(_leads_head(line, p, e) for p in line.posts)]
    groups = (line.documents, names, line.persons, led, line.posts, line.events)
    chosen: dict[int, Span] = {}
    for span in chain(*groups, rooms, line.bodies, line.places, line.dates, line.figures):
        start, end = span.start - base, span.end - base
        if taken.find(1, start, end) < 0 and (span.type not in _RESOLVED or span in known):
            taken[start:end] = b"\1" * (end - start)
            chosen[start] = span
    return [chosen[start] for start in sorted(chosen)]


_PARTED = re.compile(r"[^\u4e00-\u9fff]|[的了并和与及在对]")  # no words of one name


def _leads_head(line: Line, post: Span, event: Span) -> bool:
    """Whether what looks like a post is of an event's name before its head: 云州企业家|大会, 教师
    基本功|大赛; not 与|企业代表座谈."""
    faced = line.words.text[max(event.start - 1, 0)] in words("facing_chars")
    head = event.end - len(event.head)
    between = line.words.text[post.end : head]
    near = (
        not between
        or line.words.text[post.end : event.end] in words("event_heads")
        or (event.value == "strong" and not _PARTED.search(between))
    )
    return not faced and near and event.start <= post.start and post.end < event.end
