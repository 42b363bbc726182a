"""The lines below the giving of prizes -> those who get them, one a line, by name and post.

The list opens with a paragraph's last sentence, which tells it and ends with a colon
(为获奖代表颁奖:) or says that names follow (获奖名单如下:). It goes on with what is no sentence. In
a line with a person's name the bodies only say where he works.
"""

from __future__ import annotations

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._coded import opens_news
from graph.extractors._concerned import keys_of
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern
from graph.lexicons import words

_RULE = "attendance/winner"
_FAR = 3  # paragraphs back that a list can mean
_ENDS = ("。", ";", "!", "?")


class Winners:
    """The list of winners that the lines of a report are in, one after the other."""

    def __init__(self) -> None:
        self._of: list[Happening] = []

    def line(self, scene: Scene, coded: Coded, told: list[Happening]) -> None:
        """Add those whom the next line names, if it is of a list, to the giving told of."""
        text = coded.line.text.strip('" ')
        if coded.line.sentence.role == "paragraph" and text.endswith(":"):
            self._of = _given(coded, told, named=clause_pattern("winners-list").search(text))
            return
        if text.endswith(_ENDS) or coded.line.sentence.role in ("caption", "meta"):
            self._of = []
        people = [s for s in coded.spans if s is not None and s.type == "Person"]
        bodies = [s for s in coded.spans if s is not None and s.type == "Organization"]
        for one in self._of:
            known = {k for k, *_ in one.agents}
            for key in keys_of(scene, people or bodies):
                if key not in known:
                    one.join(key, "", "participant")
                    one.sayings.setdefault(key, (coded, _RULE))


def _given(coded: Coded, told: list[Happening], *, named: object) -> list[Happening]:
    """The giving of prizes that a line tells; else the one told last, where the line says that
    names of winners follow."""
    for one in reversed(told):
        if coded.line.sentence.block - one.coded.line.sentence.block > _FAR:
            break
        given = one.kind == "award" and any(word in one.name for word in words("giving_words"))
        if given and not one.titled and one.modality == "asserted":
            return [one] if named or one.coded is coded else []
        if opens_news(one.coded):
            break
    return []
