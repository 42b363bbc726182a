"""Openings of bodies -> those that are teams sent out to help a place.

浙江省|第八批援助湖北医疗队, 省|援疆前方指挥部, 上海市|对口支援西藏日喀则工作队: the place that they
help is none of whose they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.lexicons import forms, words
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_SHORTEST = 2  # characters of a place's name
_PAIRED = "对口"  # says by itself that what stands behind is helped: 对口支援|兵团第三师


def aid_teams(sentence: Words, opened: Sequence[Span]) -> Iterator[Span]:
    """``opened`` up to the class word of a team, where words of aid stand behind them."""
    text, low, limit = sentence.text, sentence.sentence.start, sentence.sentence.end
    heads = forms("organ_heads").rows
    if pattern("helping-said").search(sentence.line) is None:
        return
    for found in pattern("helping-team").finditer(text, low, limit):
        if _acts(sentence, *found.span("w")):
            continue  # 对口支援某县|派出|医疗队
        if _PAIRED not in found.group() and not _helped(found["w"]):
            continue
        kind = heads.get(found["h"], {}).get("kind", "group")
        if found["c"]:
            yield Span(*found.span(), "Organization", found["h"], kind, source="group")
        for opening in opened:
            if opening.end == found.start() and not opening.head:
                yield replace(opening, end=found.end(), head=found["h"], kind=kind)


def _acts(sentence: Words, start: int, end: int) -> bool:
    """Whether a verb of two characters or a person stands in [start, end)."""
    inside = (t for t in sentence.tokens if start <= t.start and t.end <= end)
    return any(t.tag == "PER" or (t.tag == "v" and t.end - t.start > 1) for t in inside)


def _helped(name: str) -> bool:
    """Whether words name what is helped: a place in full or by its letter, or places in a row."""
    short = forms("place_abbreviations").rows
    if not name or name in words("aid_objects") or all(char in short for char in name):
        return True
    named = gazetteer().named
    cuts = (at for at in range(_SHORTEST, len(name) + 1) if named(name[:at]))
    return any(_helped(name[at:]) for at in cuts)
