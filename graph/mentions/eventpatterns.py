"""Words -> event-name spans that a pattern tells: a case by its day, an edition, a session."""

from __future__ import annotations

from collections.abc import Iterator

from graph.lexicons import forms
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

STORM = "storm"
_STORMS, _DAY_MARKS = frozenset("风風"), frozenset("·.・")
_CENTURY = "20"  # what the year of an edition begins with


def patterned(sentence: Words) -> Iterator[Span]:
    """The names of a sentence that patterns tell, cases by their day first."""
    yield from _dated(sentence)
    yield from _editions(sentence)
    yield from _sessions(sentence)
    yield from _storms(sentence)


def _storms(sentence: Words) -> Iterator[Span]:
    """Storms by the names that they are given: 第9号台风"海燕", 「山竹」颱風."""
    if _STORMS.isdisjoint(sentence.chars):
        return
    start, end = sentence.sentence.start, sentence.sentence.end
    for match in pattern("storm-name").finditer(sentence.text, start, end):
        yield Span(
            match.start(),
            match.end(),
            "Event",
            head=match["h"] or match["g"],
            kind="disaster",
            value="strong",
            source=STORM,
        )


def _dated(sentence: Words) -> Iterator[Span]:
    """The names of cases and accidents by their day: “7·06”非法采砂案."""
    if _DAY_MARKS.isdisjoint(sentence.chars):
        return
    start, end = sentence.sentence.start, sentence.sentence.end
    for match in pattern("dated-name").finditer(sentence.text, start, end):
        head = forms("event_heads").ending(sentence.text, match.end(), match.start())
        if head is not None:
            kind = forms("event_heads")[head]["kind"]
            yield Span(
                match.start(),
                match.end(),
                "Event",
                head=head,
                kind=kind,
                value="strong",
                source="name",
            )


def _editions(sentence: Words) -> Iterator[Span]:
    """The names of what is held again and again: 第六届敦煌葡萄酒节|开幕."""
    if "届" not in sentence.text or ("届" not in sentence.chars and _CENTURY not in sentence.line):
        return
    start, end = sentence.sentence.start, sentence.sentence.end
    for match in pattern("edition-name").finditer(sentence.text, start, end):
        yield Span(
            match.start(),
            match.end(),
            "Event",
            head=match.group()[-1],
            kind="activity",
            value="strong",
            source="name",
        )


def _sessions(sentence: Words) -> Iterator[Span]:
    """The short names of sessions: 市八届人大五次会议, 旗委十六届一次全会."""
    if "届" not in sentence.chars:
        return
    start, end = sentence.sentence.start, sentence.sentence.end
    for match in pattern("session-name").finditer(sentence.text, start, end):
        head = forms("event_heads").ending(sentence.text, match.end(), match.start())
        yield Span(
            match.start(),
            match.end(),
            "Event",
            head=head or match.group()[-2:],
            kind="meeting",
            value="strong",
            source="name",
        )
