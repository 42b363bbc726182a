"""A telling that goes on with the line before -> the day told there.

The items of a list have the day of its lead, what stands behind a semicolon that of what stands
before it, a paragraph that opens with 随后 that of what was told last.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import Coded
from graph.dates import When
from graph.extractors._asides import FAR, begun, dated, dates_of, days_of, leads, looks_back
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._progress import same_paragraph
from graph.lexicons import ordered
from graph.width import half

_LEGAL = ("judgment", "case", "investigation")


def listed_under(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> When | None:
    """The day of what a list's lead tells: 同日开工的项目有: and its items behind marks."""
    before = [d for d in one.coded.line.dates if d.end <= one.start]
    if before or not is_item(one.coded):
        return None
    for coded in reversed(lines):
        if is_item(coded):
            continue
        if not coded.line.text.rstrip().endswith((":", "：")):
            return None
        if days := days_of(one, coded):
            return days[-1][1]
        block = coded.line.sentence.block
        near = (h for h in reversed(told) if block - h.coded.line.sentence.block <= 2)
        fit = (h for h in near if h.modality == "asserted" and begun(h) and not h.titled)
        return next((h.when for h in fit), None)
    return None


def followed(one: Happening, told: list[Happening]) -> When | None:
    """The day of what was told last, which a paragraph goes on with: 在随后召开的座谈会上."""
    line = one.coded.line.text.lstrip('"在 ')
    if dates_of(one.coded) or not line.startswith(ordered("next_words")):
        return None
    block = one.coded.line.sentence.block
    near = (h for h in reversed(told) if block - h.coded.line.sentence.block <= FAR)
    last = next((h for h in near if h.modality == "asserted" and not h.titled), None)
    return last.when if last is not None and last.day else None


def gone_on(one: Happening, told: list[Happening], lines: Sequence[Coded]) -> When | None:
    """The date of what was told before a semicolon, with which the sentence goes on."""
    if dated(one) or not lines or looks_back(one):
        return None
    if not ends_open(lines[-1]) or lines[-1].line.sentence.block != one.coded.line.sentence.block:
        return None
    before = [h for h in told if h.coded is lines[-1] and h.when is not None]
    before = [h for h in before if not takes_effect(h)]
    if before and one.kind in _LEGAL and not (_shares(one, before[-1]) or _led(before[-1], lines)):
        return None  # 甲今年6月19日被判处…;乙受到警告处分
    return before[-1].when if before and before[-1].modality == one.modality else None


def _shares(one: Happening, other: Happening) -> bool:
    """Whether those of whom it is told are those told of before, or nobody is named."""
    who = {k for k, *_ in one.agents}
    return not who or bool(who & {k for k, *_ in other.agents})


def _led(one: Happening, lines: Sequence[Coded]) -> bool:
    """Whether its date is one with which a sentence of its paragraph opens: 今年5月,甲…;乙…."""
    for coded in (c for c in lines if same_paragraph(c, one.coded)):
        for at, span in enumerate(coded.spans):
            moment = span.value if span is not None else None
            if isinstance(moment, When) and moment == one.when and leads(coded, at):
                return True
    return False


def is_item(coded: Coded) -> bool:
    return clause_pattern("list-item").match(coded.line.text) is not None


def ends_open(coded: Coded) -> bool:
    """Whether a line ends with a semicolon, behind which its sentence goes on."""
    sentence = coded.line.sentence
    return half(coded.report_text[sentence.start : sentence.end]).rstrip().endswith(";")


def takes_effect(one: Happening) -> bool:
    """Whether it only says from when on what is issued holds: 自6月1日起施行."""
    return clause_pattern("takes-effect").match(one.name) is not None


def counted_day(one: Happening, lines: Sequence[Coded]) -> bool:
    """Whether its sentence opens with a day that is only counted (到任第二天) and its paragraph
    names none: that of what was told before is another."""
    if clause_pattern("nth-day").match(one.coded.line.text.lstrip('" ')) is None:
        return False
    here = (c for c in (*lines, one.coded) if same_paragraph(c, one.coded))
    return not any(days_of(one, c) for c in here)
