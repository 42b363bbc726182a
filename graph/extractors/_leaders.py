"""A page of leaders, each name alone in its line -> whose posts the lines above and below say.

Three layouts are told apart by the run of such lines: 陆怀清 / 市委副书记、市长 below each name;
市长 / 陆怀清 above it, as the heading of several; 市长 / 陆怀清 / 市委副书记、市长 around it.
"""

from __future__ import annotations

import re
from itertools import groupby

from graph.context.coding import Coded
from graph.context.scene import Scene
from graph.extractors._boards import DASHES
from graph.extractors._columns import NAME
from graph.extractors._lists import clause_pattern
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.names import surname

Cells = dict[int, tuple[Span, list[Span], str]]

_HELD = "in-office"
_ROLES = ("title", "subtitle", "heading", "paragraph", "navigation")
_BELOW = re.compile("(?:pt)+")
_AROUND = re.compile("tpt(?:tpt)*")
_ABOVE = re.compile("(?:tp+)+")
_LONGEST = 4  # characters of a Han name
_SEVERAL = 2  # headed names by which a page is one of leaders, whatever their titles


def cells(scene: Scene) -> Cells:
    """Line -> (person, posts, status) of the names and posts that stand alone in their lines."""
    found: Cells = {}
    if len(scene.coded) < 2 or any(coded.code.strip() == NAME for coded in scene.coded):
        return found  # a line alone, or a table printed one cell a line
    kinds = [(i, _kind(coded)) for i, coded in enumerate(scene.coded)]
    headed: Cells = {}
    for alone, run in groupby(kinds, key=lambda pair: bool(pair[1])):
        if not alone:
            continue
        lines = list(run)
        said = "".join(kind for _, kind in lines)
        indices = [index for index, _ in lines]
        after = indices[-1] + 1
        if _names(scene, after) or _dashed(scene, after) or _title(scene, indices[0] - 1):
            continue  # of a list of titles, each above its names
        if _BELOW.fullmatch(said) or _AROUND.fullmatch(said):
            at = said.find("p")
            step = 2 if at == 0 else 3
            for name in range(at, len(said) - 1, step):
                person, posts = _person(scene, indices[name]), _posts(scene, indices[name + 1])
                found[indices[name + 1]] = (person, posts, _HELD)
                if at and not _repeated(above := _posts(scene, indices[name - 1]), posts):
                    found[indices[name]] = (person, above, _HELD)
        elif _ABOVE.fullmatch(said):
            title: list[Span] = []
            for index, kind in lines:
                if kind == "t":
                    title = _posts(scene, index)
                else:
                    headed[index] = (_person(scene, index), title, _HELD)
    if len(headed) >= _SEVERAL or all(_told(posts[0]) for _, posts, _ in headed.values()):
        found |= headed
    return found


def _kind(coded: Coded) -> str:
    """p for a line that is a name, t for one that is posts, "" for another."""
    code = coded.code.strip()
    if coded.line.sentence.role not in _ROLES or not code:
        return ""
    if clause_pattern("leader-name").fullmatch(code):
        return "p"
    posts = coded.line.posts
    if not clause_pattern("leader-posts").fullmatch(code) or posts[0].value:
        return ""  # 现任市委书记 goes on with a life
    return "" if any(_byline(p) for p in posts) else "t"


def _names(scene: Scene, index: int) -> bool:
    """Whether the line is one of names, read or not, of whom the title above it is."""
    said = scene.coded[index].code.strip() if index < len(scene.coded) else ""
    if said and not clause_pattern("leader-names").sub("", said):
        return True
    unread = "".join(said.split())
    return 1 < len(said) <= _LONGEST and unread.isalpha() and surname(unread) is not None


def _dashed(scene: Scene, index: int) -> bool:
    """Whether the line is the dashes below a title, whose the names behind them are."""
    return (
        index < len(scene.coded)
        and DASHES.fullmatch(scene.coded[index].line.text.strip()) is not None
    )


def _title(scene: Scene, index: int) -> bool:
    """Whether the line is a title that was not read, of whom the name below it is: 组 长."""
    said = "".join(scene.coded[index].code.split()) if index >= 0 else ""
    return said.rstrip(":") in words("titles")


def _byline(post: Span) -> bool:
    """Whether a title is one of those who write or print a page."""
    return post.head in words("reporter_words") or post.head in words("callings")


def _person(scene: Scene, index: int) -> Span:
    return next(s for s in scene.coded[index].spans if s is not None and s.type == "Person")


def _posts(scene: Scene, index: int) -> list[Span]:
    return [s for s in scene.coded[index].spans if s is not None and s.type == "Position"]


def _repeated(above: list[Span], below: list[Span]) -> bool:
    """Whether the posts below a name say its title again."""
    return {p.head for p in above} <= {p.head for p in below}


def _told(post: Span) -> bool:
    return bool(post.inner) or post.head in forms("region_titles")
