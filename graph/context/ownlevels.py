"""Which of the report's own units a level word means where two of them bear it.

A city of a prefecture's rank and the city of a county's rank in it are both 市: 市委书记 of a
report from 洮南市 in 白城市 is told by who bears that post with the city's name elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graph.context.home import fits
from graph.gazetteer import Place, gazetteer
from graph.lexicons import forms
from graph.mentions.lines import Line
from graph.mentions.spans import Span

Mean = Callable[[Span], Place | None]
_SAME, _OTHER, _BEFORE = 3, 2, 1  # votes for or against a unit
_CHIEF = "长"  # what is left of 市长
_HEAD, _MEDIUM, _BUREAU = ("meta", "byline"), "media", "government"


class _Borne(NamedTuple):
    """A post with who bears it: ``office`` without its region, ``unit`` None where none is said."""

    person: str
    office: str
    unit: Place | None
    line: int
    start: int


class OwnLevels:
    """The unit of the report's own that each level word means; a value of one report."""

    def __init__(self, lines: Sequence[Line], home: Sequence[Place], mean: Mean) -> None:
        self._lines, self._mean = lines, mean
        self._paper = paper = _paper(lines, mean)
        below = paper is not None and home and gazetteer().within(paper, home[0])
        self._units = (paper, *home) if below and paper and paper not in home else tuple(home)
        self._known: dict[str, Place] = {}

    def unit(self, word: str, levels: Sequence[str], suffix: str, at: int) -> Place | None:
        """The report's own unit of one of ``levels`` with the class word ``suffix``, or the one to
        which the line moves somebody before ``at``: 履新衢州市,任|市委常委."""
        for place in self._arrived(at):
            if moved := [p for p in gazetteer().chain(place) if fits(p, levels, suffix)]:
                return moved[0]
        own = [p for p in self._units if fits(p, levels, suffix)]
        if len(own) < 2:
            return own[0] if own else None
        if word not in self._known:
            self._known[word] = self._meant(word, own)
        return self._known[word]

    def _arrived(self, at: int) -> Iterator[Place]:
        """The units to which a line says before ``at`` that somebody goes to take office."""
        for line in self._lines:
            text, start, end = line.words.text, line.sentence.start, line.sentence.end
            if not start <= at < end or not forms("arriving_words").inside(text[start:at]):
                continue
            for span in reversed(line.places):
                led = forms("arriving_words").ending(text, span.start, start)
                if span.end <= at and led and (place := self._mean(span)) is not None:
                    yield place

    def _meant(self, word: str, own: Sequence[Place]) -> Place:
        """The one of ``own``, innermost first, that ``word`` means.

        Who bears a post of one unit by name bears it where the level word stands alone; an office
        of one holder that somebody else bears there is another unit's; and the list that names a
        unit after the level word goes down from a higher one.
        """
        borne = list(_borne(self._lines, word, self._mean))
        votes = {place.code: int(place == self._paper) for place in own}
        for bare in borne:
            for said in borne:
                if bare.unit is not None or said.unit is None or said.unit.code not in votes:
                    continue
                if said.office == bare.office:
                    if said.person == bare.person:
                        votes[said.unit.code] += _SAME
                    elif _sole(said.office):
                        votes[said.unit.code] -= _OTHER
                if said.line == bare.line and bare.start < said.start:
                    votes[said.unit.code] -= _BEFORE
        return max(own, key=lambda place: votes[place.code])  # the first of equals: the innermost


def _paper(lines: Sequence[Line], mean: Mean) -> Place | None:
    """The unit in the name of the medium that the report's head names (洮南市融媒体中心), else of
    the bureau: 来源:潍坊市应急管理局."""
    heads = [line for line in lines if line.sentence.role in _HEAD]
    for kind in (_MEDIUM, _BUREAU):
        for body in (b for line in heads for b in line.bodies if b.kind == kind):
            said = [p for p in body.walk() if p.type == "Place"]
            unit = mean(said[0]) if said else None
            return unit if unit is not None and unit.is_division else None
    return None


def _borne(lines: Sequence[Line], word: str, mean: Mean) -> Iterator[_Borne]:
    """The posts of the level's units by name and of the level word alone, with their holders."""
    for number, line in enumerate(lines):
        text = line.words.text
        people = {span.start: span for span in line.persons}
        for post in line.posts:
            person = people.get(post.end)
            if person is None:
                continue
            region = _region(post)
            name = text[person.start : person.end]
            if region is not None:
                office = text[region.end : post.end].removeprefix(word)
                yield _Borne(name, office, mean(region), number, post.start)
            elif text.startswith(word, post.start) and not _named(post):
                office = text[post.start + len(word) : post.end]
                yield _Borne(name, office, None, number, post.start)


def _region(post: Span) -> Span | None:
    """The place with which a post, or the body in it, begins."""
    inner = next(iter(post.inner), None)
    while inner is not None and inner.start == post.start:
        if inner.type == "Place":
            return inner
        inner = next(iter(inner.inner), None)
    return None


def _named(post: Span) -> bool:
    """Whether the body of a post is no level word's."""
    return bool(post.inner) and post.inner[0].source != "level"


def _sole(office: str) -> bool:
    """Whether one person at a time bears an office: no deputy (市委副书记) and no member
    (市委常委)."""
    title = forms("titles").ending(office, len(office))
    return office == _CHIEF or (title is not None and forms("titles")[title]["rank"] == "head")
