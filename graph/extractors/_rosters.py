"""Lines 副组长:甲 副省长 of a notice -> who is what in the group that it sets up.

The role is of the group named last before (关于成立某领导小组的通知), never a post of the province
or the bureau that follows the name; lines without a role go on with that of the line before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import Found, unbracketed
from graph.extractors._lists import clause_pattern
from graph.extractors._offices import hold
from graph.extractors._positioned import position
from graph.lexicons import forms, ordered, words
from graph.mentions.spans import Span
from graph.patterns import pattern

_ROLE: dict[str, object] = {"name": "roster", "confidence": 0.9, "status": "in-office"}
_ALL = pattern(".+")
_OPENS = re.compile(r"(?:\d+[.、]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、)? *")
_GAP = pattern(r"[^:,。;<>]{1,12}?(?=[ |]<Person>)[ |]")
_LINES = 4  # lines from a group's name to the officers whom any body has: 主任, 秘书长
_PART = re.compile(r"[;。]|$")
_ENTRY = pattern(
    r"^(?:\d+[.、])? *<Person>(?:{honorifics}|{callings}|(?P<t><Post>))?(?: ?\([^()]*\))?[*#^†]*"
    r"(?:[ |,、(]|$)"
)
_POSTS = pattern(r"(?: ?\([^()]{1,8}\))?(?: {1,6}|\|)(?P<t><Posts>)(?! *<Person>)")


class Roster:
    """The roles of a report's groups, read line by line."""

    def __init__(self) -> None:
        self._group: Key | None = None
        self._role: Span | None = None
        self._heard: Callable[[Span], Key | None] = lambda _: None
        self.told = set[tuple[int, int]]()  # where a person and his role in a line begin

    def read(self, scene: Scene, coded: Coded, heard: Callable[[Span], Key | None]) -> list[Span]:
        """Write what the persons of a line are in a group; who they are, [] outside a roster.

        ``heard``: the body to which the lines before say that such officers are appointed.
        """
        self._heard = heard
        self.told = set[tuple[int, int]]()
        if self._role is None and not _may_open(coded.code):
            return []
        found, at, length = list[Span](), 0, len(coded.code)
        for part in _PART.finditer(coded.code):
            if at < length:
                persons = self._persons(scene, coded, at, part.start())
                found += persons
                for person in persons:
                    self._tell(scene, coded, person)
            at = part.end()
        return found

    def _persons(self, scene: Scene, coded: Coded, at: int, stop: int) -> list[Span]:
        """Who stands behind a role or goes on with the one before, in a part of a line."""
        colon = _mark(coded, at, stop)
        role = _role(coded, at, colon) if colon >= 0 else None
        if role is not None:
            opened = self._role is not None
            self._group = self._heard(role) or self._of(scene, role)
            alone = forms("roster_roles")[role.head]["alone"] == "yes"
            self._role = role if self._group or alone or opened else None
            at = colon + 1
        elif not _entry(coded, at, stop):
            self._role = None if coded.code[at:stop].strip() else self._role
        if self._role is None or not (role or _entry(coded, at, stop)):
            return []
        return [s for s in unbracketed(coded, at, stop) if s.type == "Person"]

    def _of(self, scene: Scene, role: Span) -> Key | None:
        """The group that a role is in: the one named last, if it has such a role (指挥长 is of
        a 指挥部); 秘书长 and 成员 are of the group of the role before."""
        wanted = forms("roster_roles")[role.head]["of"]
        loose = forms("roster_roles")[role.head]["alone"] != "yes" and self._role is None
        group = _group(scene, role, _LINES if loose else None)
        if not wanted and self._role is not None:
            return self._group
        name = scene.register.drafts[group].name if group else ""
        return group if not wanted or any(one in name for one in wanted.split("|")) else None

    def _tell(self, scene: Scene, coded: Coded, person: Span) -> None:
        role, at = self._role, coded.spans.index(person)
        if role is None or (
            self._group is None and forms("roster_roles")[role.head]["alone"] != "yes"
        ):
            return
        self.told.add((person.start, role.start))
        match = _ALL.match(coded.code, at, at + 1)
        key = position(scene, role, self._group, scene.key(person))
        if match and key:
            hold(scene, Found(_ROLE, match, coded), person, key, "")


def _may_open(code: str) -> bool:
    """Whether a line may hold a role: there is a colon, or a gap before a person."""
    return ":" in code or any(gap + CODES["Person"] in code for gap in " |")


def _entry(coded: Coded, at: int, stop: int) -> bool:
    """Whether a part of a line opens with a name, with a calling behind it at most."""
    match = _ENTRY.match(coded.code[at:stop])
    posts = (
        coded.covered(at + match.start("t"), at + match.end("t")) if match and match["t"] else ()
    )
    return match is not None and all(post.head in words("callings") for post in posts)


def own_row(coded: Coded, person: Span) -> tuple[Found, list[Span]] | None:
    """The posts right behind a name in a row as what a rule has found."""
    match = _POSTS.match(coded.code, coded.spans.index(person) + 1)
    if match is None:
        return None
    found = Found(_ROLE, match, coded)
    return found, found.spans("t", "Position")


def _mark(coded: Coded, at: int, stop: int) -> int:
    """The colon of a row, or the gap before the name that its role stands before: 组 长  甲."""
    colon = coded.code.find(":", at, stop)
    if colon >= 0:
        return colon
    gap = _GAP.match(coded.code, at, stop)
    return gap.end() - 1 if gap else -1


def _role(coded: Coded, at: int, colon: int) -> Span | None:
    """The role before a colon, if that is all that stands there; 组 长 may be set wide."""
    if colon <= at:
        return None
    at = coded.code.rfind(",", at, colon) + 1 or at
    start, end = coded.starts[at], coded.starts[colon]
    text = coded.line.words.text
    opened = _OPENS.match(text, start, end)
    start = opened.end() if opened else start
    said = "".join(text[start:end].split())
    if said not in forms("roster_roles"):
        return None
    return Span(start, start + len(text[start:end].rstrip()), "Position", head=said)


def _group(scene: Scene, role: Span, lines: int | None = None) -> Key | None:
    """The group named last before a role, not more than so many ``lines`` before."""
    end, key = max(_named(scene, role.start), key=lambda one: one[0], default=(0, None))
    if lines is None or key is None:
        return key
    far = scene.report.text.count("\n", end, role.start) > lines
    return None if far or _headed(scene, end, role.start) else key


def _headed(scene: Scene, start: int, stop: int) -> bool:
    """Whether a body's name alone in a line heads what stands below it."""
    for begin, end, key in scene.register.mentions:
        if key[0] == "Organization" and start < begin and end <= stop:
            if scene.report.text[begin - 1] + scene.report.text[end : end + 1] == "\n\n":
                return True
    return False


def _named(scene: Scene, before: int) -> Iterator[tuple[int, Key]]:
    for start, end, key in scene.register.mentions:
        if key[0] != "Organization" or end > before:
            continue
        grouped = scene.register.drafts[key].name.endswith(ordered("roster_groups"))
        if grouped or clause_pattern("roster-of").match(scene.report.text, end):
            yield start, key
