"""The rows below a label of those who attend -> they take part in the meeting told first.

发布人: and 主持人: stand in a row of their own at the head of a press conference or below minutes;
each row behind names one by his posts, up to the first sentence.
"""

from __future__ import annotations

from graph.context.coding import CODES, Coded
from graph.context.scene import Scene
from graph.extractors._concerned import keys_of
from graph.extractors._gatherings import gathers
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.extractors._speaking import MAIN, this_news

_RULE = "attendance/label-row"
_ENDS = ("。", ";", "!", "?")


class Labelled:
    """The label in whose rows the lines of a report are, one after the other."""

    def __init__(self) -> None:
        self._of: list[Happening] = []

    def line(self, scene: Scene, coded: Coded, told: list[Happening]) -> None:
        """Add the one whom the next row names to the meeting that its label belongs to."""
        if clause_pattern("attending-label").fullmatch(coded.code.strip()):
            held = [h for h in this_news(told) if gathers(h) and h.kind in MAIN]
            held = [h for h in held if not h.titled and h.modality == "asserted"]
            self._of = held[:1]
            return
        if not self._of:
            return
        people = [s for s in coded.spans if s is not None and s.type == "Person"]
        posts = CODES["Position"] in coded.code
        if len(people) != 1 or not posts or coded.line.text.rstrip('" ').endswith(_ENDS):
            self._of = []
        for one in self._of:
            for key in keys_of(scene, people):
                one.join(key, "", "participant")
                one.sayings.setdefault(key, (coded, _RULE))
