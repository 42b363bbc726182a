"""Lines -> how the report calls each unit with its level word: 甘南州, 那曲市."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.context.regions import Regions, candidates
from graph.lexicons import forms, words
from graph.mentions.lines import Line


def unit_forms(text: str, lines: Sequence[Line], regions: Regions) -> dict[str, Counter[str]]:
    """Per division code the forms with the unit's own level word that the report uses."""
    found: dict[str, Counter[str]] = {}
    for line in lines:
        for span in (*line.places, *line.bodies, *line.events, *line.posts):
            for part in span.walk():
                if part.type != "Place" or not candidates(part):
                    continue
                place = regions.choose(part)
                start = max((i.end for i in part.inner), default=part.start)
                form = text[start : part.end]
                if place is not None and form[-1:] == place.name[-1:]:
                    said = (f for f in (place.name, *place.short) if form.endswith(f))
                    form = max(said, key=len, default=form)  # 那曲市 in a chain, without 西藏
                    found.setdefault(place.code, Counter())[form] += 1
    return found


def today(name: str) -> str:
    """A body's name without the word for a past post in it: 公安局|原|治安大队."""
    for at in range(2, len(name) - 1):
        past = name[at] in words("past_chars") and name[at : at + 2] not in words("raw_words")
        if past and len(forms("organ_heads").ending(name, at) or "") > 1:
            return name[:at] + name[at + 1 :]
    return name
