"""Words -> names where only a name can stand: the slots of ``rules/names.toml``."""

from __future__ import annotations

import re
from functools import cache

from graph import names, rulebook
from graph.mentions.nameforms import (
    DOT,
    dotted_end,
    is_foreign_looking,
    is_name,
    is_place,
    is_unknown,
    person,
)
from graph.mentions.spans import Span, Words, disjoint

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
