"""The lines of a story -> the day to which it has come: told day by day, with looks back.

A heading or paragraph that opens with a day sets it; a day long before one told already is
looked back to, and the story goes on with the later one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._asides import begun, days_of, last_of_range, leads, looked_back
from graph.extractors._coded import opens_news
from graph.extractors._happening import Happening
from graph.lexicons import words

_MASTHEADS = ("title", "subtitle")
_DAY = len("2021-01-01")
_HELD = ("events/held", "events/is-held")
_SITTING = ("meeting", "training", "activity", "report-session")
_STEP_BACK = 7  # days back that a story told day by day goes


def come_to(days: Sequence[When]) -> When:
    """The last of the days that a story names; none long before another, which is looked back to.

    今(8)日…揭牌。7月24日台风来袭,….
    """
    latest = max(days, key=lambda d: d.begin or "")
    apart = date.fromisoformat(latest.begin or "") - date.fromisoformat(days[-1].begin or "")
    return latest if apart.days > _STEP_BACK else days[-1]


def same_paragraph(coded: Coded, other: Coded) -> bool:
    return coded.line.sentence.block == other.line.sentence.block


def opened_on(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The day with which a sentence of its paragraph opens: 8日下午,会议选举…。会议通过…."""
    block = [c for c in lines if same_paragraph(c, one.coded)]
    days = [d for c in block for at, d in days_of(one, c) if leads(c, at)]
    return come_to(days) if days else None


def gone_back(one: Happening, told: list[Happening]) -> bool:
    """Whether its day lies long before one told before: the story goes on with the later one."""
    days = [h.when for h in told if h.when is not None and begun(h) and not h.titled]
    return one.when not in (None, come_to(days))


def progress(one: Happening, lines: Sequence[Coded]) -> When | None:
    """The day to which the story has come in the paragraphs before.

    A heading or paragraph that opens with a day sets it; one with which a later sentence opens
    only where it is no long way back. Another piece of news (又讯) goes back to the first day.
    """
    first: When | None = None
    told: When | None = None
    passing: When | None = None
    block = -1
    for coded in (*lines, one.coded):
        sentence = coded.line.sentence
        opening = sentence.block != block or sentence.role not in ("paragraph",)
        block = sentence.block
        if opens_news(coded) and sentence.role == "paragraph":
            told = first
        if coded is one.coded:
            break
        for at, day in days_of(one, coded) or last_of_range(coded):
            if sentence.role in _MASTHEADS and day.begin == one.published:
                continue
            passing = day
            if (leads(coded, at) or day.kind == "open") and not looked_back(coded, at):
                told = day if told is None or opening else come_to((told, day))
                first = first or told
    return told or passing


def whole_span(group: list[Happening], moment: When | None) -> When | None:
    """The days on which a session is held, of which ``moment`` is only a later one."""
    held = [h.when for h in group if h.rule in _HELD and h.kind in _SITTING]
    for span in held:
        days = span is not None and span.kind == "range" and len(span.begin or "") == _DAY
        if moment and span and days and (span.begin or "") < (moment.begin or ""):
            if (moment.begin or "") <= (span.finish or ""):
                return span
    return None


def resolved(lines: Sequence[Coded]) -> When | None:
    """The one day of the line before a list that says who decided: 2025年7月29日,…会议决定."""
    for coded in reversed(lines):
        if not any(word in coded.line.text for word in words("resolving_words")):
            continue
        days = [d.value for d in coded.line.dates if isinstance(d.value, When)]
        whole = [d for d in days if d.begin == d.finish and len(d.begin or "") == 10]
        if whole:
            return whole[0] if len({d.begin for d in whole}) == 1 else None
        if any(d.kind == "vague" for d in days):
            return None  # 日前,经某党委研究决定:
    return None


def piece_of(one: Happening, lines: Sequence[Coded]) -> int:
    """Where the piece of news that ``one`` is of begins: behind the last line that is a heading."""
    heads = (c for c in (*lines, one.coded) if c.line.sentence.role != "paragraph")
    return max((c.line.sentence.end for c in heads), default=0)


def vague_since(told: Coded, lines: Sequence[Coded]) -> bool:
    """Whether a paragraph behind a line opens with a day of its own that it does not name: 日前,
    经某党委研究决定:."""
    later = (c for c in lines if c.line.sentence.block > told.line.sentence.block)
    firsts = (c.spans[0] for c in later if c.spans)
    moments = (s.value for s in firsts if s is not None)
    return any(isinstance(m, When) and m.kind == "vague" for m in moments)
