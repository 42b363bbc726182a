"""The lines below the giving of prizes -> those who get them, one a line, by name and post.

The list opens with a paragraph's last sentence, which tells it and ends with a colon
(为获奖代表颁奖:) or says that names follow (获奖名单如下:). It goes on with what is no sentence. In
a line with a person's name the bodies only say where he works. Below a decision
(授予甲等30名同志…称号) the list stands under a heading of its own (…先进个人名单): bodies are of
those it honours as such, persons of the others.
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
_STAMPS = 5  # lines of a stamp of several bodies
_HEADS = ("heading", "paragraph", "title", "subtitle")
_ENDS = ("。", ";", "!", "?")


class Winners:
    """The list of winners that the lines of a report are in, one after the other."""

    def __init__(self) -> None:
        self._of: list[Happening] = []
        self._listed = False  # under the heading of a decision's list

    def line(self, scene: Scene, coded: Coded, told: list[Happening]) -> None:
        """Add those whom the next line names, if it is of a list, to the giving told of."""
        text = coded.line.text.strip('" ')
        if coded.line.sentence.role == "paragraph" and text.endswith(":"):
            self._of = _given(coded, told, named=clause_pattern("winners-list").search(text))
            self._listed = False
            return
        if self._opens(coded, told):
            return
        if text.endswith(_ENDS) or coded.line.sentence.role in ("caption", "meta"):
            self._of = []
        if self._of and _stamped(scene, coded):
            self._of = []  # 某县教育局 / 2024年9月5日: who decides, not who is honoured
        people = [s for s in coded.spans if s is not None and s.type == "Person"]
        bodies = [s for s in coded.spans if s is not None and s.type == "Organization"]
        if self._listed:  # 新疆生产建设兵团, before those of its own, is no more than a region
            bodies = [s for s in bodies if s.head not in words("listed_regions")]
        for one in self._meant(coded, people=bool(people)):
            known = {k for k, *_ in one.agents}
            for key in keys_of(scene, people or bodies):
                if key not in known:
                    one.join(key, "", "participant")
                    one.sayings.setdefault(key, (coded, _RULE))

    def _opens(self, coded: Coded, told: list[Happening]) -> bool:
        """Whether the line heads the list of those whom a decision told before honours."""
        if coded.line.sentence.role not in _HEADS:
            return False
        said, given = coded.line.text.strip(), [h for h in told if _grants(h)]
        item = clause_pattern("honoured-item").fullmatch(said)  # 一、优秀教师(20名)
        given = [h for h in given if item and item["a"] in h.name] or given
        if clause_pattern("honoured-list").fullmatch(said) is None and not (
            item and any(item["a"] in h.name for h in given)
        ):
            return False
        self._of = given
        self._listed = bool(self._of)
        return True

    def _meant(self, coded: Coded, *, people: bool) -> list[Happening]:
        """The givings of which the line's name is: all of a ceremony's; of a decision's the one
        that honours persons, or bodies, in this way."""
        if not self._listed:
            return self._of
        late = any(word in coded.line.text for word in words("posthumous_words"))
        fit = [h for h in self._of if any(w in h.name for w in words("posthumous_words")) == late]
        kind = "honoured-people" if people else "honoured-bodies"
        fit = [h for h in fit if clause_pattern(kind).search(h.name)]
        return fit if len(fit) == 1 else []


def _stamped(scene: Scene, coded: Coded) -> bool:
    """Whether nothing but lines like this one stand between it and a date: below a stamp."""
    at = scene.coded.index(coded)
    roles = (c.line.sentence.role for c in scene.coded[at : at + _STAMPS])
    return (
        coded.line.sentence.role == "heading"
        and next((r for r in roles if r != "heading"), "") == "meta"
    )


def _grants(told: Happening) -> bool:
    """Whether it gives a title, and is told in the text: 授予…称号."""
    stated = told.kind == "award" and not told.titled and told.modality == "asserted"
    return stated and any(word in told.name for word in words("conferring_verbs"))


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
