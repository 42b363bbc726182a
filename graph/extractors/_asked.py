"""Coded lines + a place -> whom a pronoun means there by what was done to him: asked, or faced."""

from __future__ import annotations

from collections.abc import Sequence

from graph.context.coding import CODES, Coded
from graph.extractors._lists import clause_pattern
from graph.lexicons import words
from graph.mentions.spans import Span


def interviewed(coded: Coded, start: int, before: Sequence[Coded]) -> Span | None:
    """Whom a reporter asks right before the pronoun at ``start``, in the line or the last one of
    its paragraph: 记者采访了医生甲,|他说."""
    block = coded.line.sentence.block
    near = [line for line in before[-1:] if line.line.sentence.block == block]
    for line, stop in ((coded, start), *((one, len(one.code)) for one in near)):
        if CODES["Person"] in line.code[:stop]:
            found = list(clause_pattern("interviewed").finditer(line.code, 0, stop))
            if not found or CODES["Person"] in line.code[found[-1].end() : stop]:
                return None
            return line.spans[found[-1].start("p")]
    return None


def firm_faced(coded: Coded, index: int) -> list[Span]:
    """The body that a line faced before ``index``, if it names no person: 对某公司处以罚款, 并吊销|
    其资质."""
    faced = list[Span]()
    for at, span in enumerate(coded.spans[:index]):
        if span is not None and span.type == "Person":
            return []
        body = span if span is not None and span.type == "Organization" else None
        if body and at and coded.code[at - 1] in words("done_for_words"):
            faced.append(body)
    return faced[-1:]
