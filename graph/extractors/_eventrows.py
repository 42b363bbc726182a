"""A table of projects, activities or meetings -> an event for each of its rows.

A line whose cells are words of ``event_columns.tsv``, one for what it is called (项目) and one for
who, where or when (投资方, 落户地), opens the table; its rows have as many cells.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.dates import When
from graph.extractors._columns import bounds
from graph.extractors._concerned import keys_of
from graph.extractors._happening import Happening
from graph.extractors._slots import locate
from graph.lexicons import forms

_NAME, _AGENT, _PLACE, _WHEN = "name", "agent", "place", "when"
_NUMBER = re.compile(r"[\s(（]*[0-9一二三四五六七八九十]{0,3}[)）.、．\s]*")
_SHORTEST = 4  # characters of a name that tells an event apart
_CONFIDENCE = 0.75


class Rows:
    """The table that the lines of a report are in, one after the other."""

    def __init__(self) -> None:
        self._slots: tuple[str, ...] = ()
        self._kind = ""

    def of(self, scene: Scene, coded: Coded) -> list[Happening]:
        """The event of the next line, where it is a row of a table."""
        cells = bounds(coded)
        text = coded.report_text
        rows = forms("event_columns").rows
        said = ["".join(text[start:end].split()) for start, end in cells]
        slots = tuple(rows.get(word, {}).get("slot", "") for word in said)
        if _NAME in slots and len([s for s in slots if s]) > 1:
            self._slots = slots
            self._kind = rows[said[slots.index(_NAME)]]["kind"]
            return []
        if len(cells) != len(self._slots):
            self._slots = ()
            return []
        return self._row(scene, coded, cells)

    def _row(self, scene: Scene, coded: Coded, cells: list[tuple[int, int]]) -> list[Happening]:
        text = coded.report_text
        start, end = cells[self._slots.index(_NAME)]
        numbered = _NUMBER.match(text, start, end)
        start = numbered.end() if numbered else start
        name = "".join(text[start:end].split())
        if len(name) < _SHORTEST:
            return []
        first = bisect_left(coded.starts, start)
        told = Happening(
            name,
            self._kind,
            "",
            "events/row",
            coded,
            start,
            end,
            first,
            strong=True,
            confidence=_CONFIDENCE,
        )
        told.published = (scene.report.published or "")[:10]
        for slot, (left, right) in zip(self._slots, cells, strict=True):
            spans = coded.covered(bisect_left(coded.starts, left), bisect_left(coded.starts, right))
            if slot == _AGENT:
                doers = [s for s in spans if s.type in ("Person", "Organization")]
                for key in keys_of(scene, doers):
                    told.join(key, "", "organizer")
            elif slot == _PLACE:
                locate(told, keys_of(scene, (s for s in spans if s.type == "Place")))
            elif slot == _WHEN:
                dates = (s.value for s in spans if s.type == "Date")
                told.when = next((d for d in dates if isinstance(d, When)), None)
        return [told]
