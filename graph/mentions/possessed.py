"""Words + units -> places of assembly that are named by the place that has them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.gazetteer import Place
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.mentions.told import Told

_CLASSED = 2  # characters of the shortest name with its class word: 陇县


def possessed(sentence: Words, units: list[Span]) -> list[Span]:
    """阔什艾日克村的|村民文化广场: named by the place that has it, after a verb of place."""
    found: list[Span] = []
    for unit in units:
        text, end = sentence.text, unit.end
        if text[end : end + 1] != "的" or not administrative(unit):
            continue
        before = text[sentence.sentence.start : unit.start].removesuffix("了")
        if before and before[-1:] not in words("place_openers") and before[-1] not in ",;。:":
            continue
        index = sentence.starts.get(end + 1)
        while index is not None and index < len(sentence.tokens):
            token = sentence.tokens[index]
            if token.tag not in ("n", "nz", "LOC") or token.end - end > 10:
                break
            head = forms("site_heads").ending(text, token.end, end + 1)
            if head in words("venue_heads") and token.end - end - 1 > len(head or ""):
                value = Told(seat=unit)
                kind = str(forms("site_heads")[head or ""]["kind"])
                found.append(
                    Span(end + 1, token.end, "Place", head or "", kind, value=value, source="site")
                )
                break
            index += 1
    return found


def administrative(unit: Span) -> bool:
    """Whether the unit stands with its class word (迭部县), so that a site's name follows it."""
    if unit.head:
        return True
    start = max((i.end for i in unit.inner), default=unit.start)
    held: Sequence[Place] = unit.value if isinstance(unit.value, tuple) else ()
    last = max(held, key=lambda p: p.code, default=None)
    if last is None or unit.end - start < _CLASSED:
        return False
    if unit.end - start < _CLASSED + 1 and (len(last.name) > _CLASSED or unit.source == "listed"):
        return False  # a stem; 陇县 is a whole name
    return last.is_division or (last.level == "region" and last.name[-1] in words("levels"))
