"""The body that the decisions of a list go on with, and the one that a list of the elected is of.

甲任某集团党委书记、董事长;乙任党委副书记、总经理: the second one's body is the first one's.
A line that only names a body (某县人民代表大会常务委员会) heads the rows below it (副主任:甲 乙),
and a row without persons (委员:) stands for the rows of names that follow.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from graph.context.coding import CODES, Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._assemblies import elected_to
from graph.extractors._coded import Found
from graph.extractors._lists import clause_pattern
from graph.extractors._made import new_group
from graph.extractors._titles import fits
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.patterns import pattern
from graph.script import simplified

_ALL = pattern(".+")
_ROW: dict[str, object] = {"name": "slate-row", "confidence": 0.9}
_MEMBER, _APPOINTS, _LIST, _NAMED = "成员", "任", "名单", "名"
_PRESIDIUM, _SEAT = "主席团", "委员"
_SECRETARY, _SESSION = "秘书长", "大会"
_ON = 3  # lines behind a decision in which members are named that it is about
_ROLES = ("title", "heading", "paragraph", "caption")  # lines that are no byline or foot
_BODIES = (CODES["Organization"], CODES["Position"], CODES["Event"])


class Carried:
    """Where the decisions of a list are told: the body of the last one, by its line."""

    def __init__(self) -> None:
        self._body: Key | None = None
        self._line = -2
        self._decided: tuple[int, list[Span]] = (-2, [])
        self._heard: tuple[int, Key | None, frozenset[str]] = (-2, None, frozenset())

    def hear(self, scene: Scene, index: int, coded: Coded) -> None:
        """Keep the body to which a line says that officers are appointed, without naming them, and
        what they are to be: 政府委任某管理局|主席及成员; 某委员会|成员名单."""
        code = coded.code
        some = clause_pattern("appoints-some").search(code) if _APPOINTS in code else None
        match = some or (clause_pattern("board-list").search(code) if _LIST in code else None)
        if match is None and _NAMED in code:
            match = clause_pattern("board-nominated").search(code)
        if match is None:
            return
        spans = [s for s in coded.covered(match.start("b"), match.end("t")) if s is not None]
        owners = [p for s in spans for p in (s, *s.inner) if p.type == "Organization"]
        key = (scene.key(owners[0]) if owners else None) or self._heard[1]
        posts = {s.head for s in spans if s.type == "Position"}
        behind = coded.code[match.end("b") : match.end("t")]
        said = {t for t in words("board_titles") if some is None or t in behind}
        self._heard = index, key, frozenset(posts | said)

    def heard(self, index: int, post: Span) -> Key | None:
        """The body to which a line not far before says that such officers are appointed."""
        line, key, titles = self._heard
        if key is None or post.inner or not 0 < index - line <= _ON or post.head not in titles:
            return None
        self._heard = index, key, titles
        return key

    def whole(self, scene: Scene, index: int, found: Found, posts: list[Span]) -> Key | None:
        """The body of the bare titles of a decision: that of the decision in the line before; of
        the members that are named behind it (新委任的成员为…): of one a few lines before."""
        if found.rule.get("house"):  # 某县政协主席甲等10名委员: the one that the report is about
            own = scene.house if posts and scene.house else None
            return own if own and fits(scene, posts[0], own) else None
        if posts and found.rule.get("event", found.rule.get("owned")):
            if (heard := self.heard(index, posts[0])) is not None:
                return heard
        if found.rule.get("owned"):
            if self._body is None or not posts or not 0 <= index - self._line <= _ON:
                return None
            member = replace(posts[0], head=_MEMBER)
            return self._body if _bare(scene, member, self._body) else None
        if self._body is None or self._line != index - 1 or not found.rule.get("event"):
            return None
        last, here = scene.coded[index - 1].line.sentence, found.coded.line.sentence
        if last.block != here.block and not found.rule.get("mode"):
            return None
        at = bisect_left(found.coded.starts, posts[0].start) if posts else 0
        if not posts or any(c in _BODIES for c in found.coded.code[:at]):
            return None
        return self._body if _bare(scene, posts[0], self._body) else None

    def holders(self, scene: Scene, index: int, found: Found) -> list[Span]:
        """Whom 其 at the head of a line means, behind a semicolon or in the same paragraph: those
        of the decision in the line before (任命甲为副局长;|免去其处长职务)."""
        line, persons = self._decided
        if line != index - 1 or found.match.start() > 0:
            return []
        last, here = scene.coded[line].line.sentence, found.coded.line.sentence
        return persons if last.block == here.block and len(persons) == 1 else []

    def note(
        self, scene: Scene, index: int, found: Found, told: list[tuple[Span, Key]], of: list[Span]
    ) -> None:
        """Keep the body of the posts that a decision tells, and the persons ``of`` whom."""
        if found.rule.get("event") and told and found.rule.get("subject") != "before":
            known = self._decided[1] if self._decided[0] == index else []
            self._decided = (index, [*known, *(p for p in of if p not in known)])
        owners = [key[1] for _, key in told if isinstance(key[1], tuple)]
        named = [k for k in owners if k[0] == "Organization"]
        if (found.rule.get("event") or found.rule.get("owned")) and named:
            above = scene.bodies.above.get(named[0])
            party = scene.register.drafts[named[0]].name.endswith(tuple(words("party_units")))
            self._body, self._line = (above if above and party else named[0]), index


def _bare(scene: Scene, post: Span, body: Key) -> bool:
    """Whether a post names no body, and is one that the body before can have."""
    if post.inner:
        first = post.inner[0]
        return first.source == "bare" and first.head in words("party_units")
    return post.head in forms("region_titles") or fits(scene, post, body)


class Slate:
    """The heading and the label of the rows of a list of those elected."""

    def __init__(self) -> None:
        self.body: Key | None = None
        self._label: Span | None = None
        self._status = "in-office"
        self._elected: Key | None = None  # the body whose officers a session elects
        self._officer = False  # whether the label is of one of its officers
        self._whose: Key | None = None  # the body of the officers of the row before
        self._listed = False  # whether its names stand alone in the lines below it
        self._sits = False  # whether the list is of those who preside over a session

    def read(self, scene: Scene, coded: Coded) -> list[tuple[Found, Span, list[Span], Key | None]]:
        """What the rows of a line tell: (match, person, posts, body)."""
        if coded.line.sentence.role not in _ROLES:
            return []
        code = coded.code.strip()
        if clause_pattern("slate-told").search(coded.code):
            self._status, self._sits = "elected", False
            self._elected = elected_to(scene, coded) or self._elected
        self._sits = self._sits or _PRESIDIUM in code
        if code[:1] == CODES["Organization"] and clause_pattern("slate-body").fullmatch(code):
            span = next(s for s in coded.spans if s is not None)
            self.body, self._label, self._sits = scene.key(span), None, False
            return []
        led = code[:1] == CODES["Person"]
        if mourning := clause_pattern("slate-mourning").fullmatch(code) if led else None:
            at = coded.code.find(code)
            start, end = coded.starts[at], coded.ends[at + mourning.end("h") - 1]
            self.body, self._label = new_group(scene, start, end, mourning["h"]), None
            return []
        heading = clause_pattern("list-heading").fullmatch(code)
        if heading is None and _PRESIDIUM in code:
            heading = clause_pattern("list-presidium").fullmatch(code)
        if heading is not None:
            self._head(scene, coded, heading)
            return []
        if self._listed and clause_pattern("list-aside").fullmatch(code):
            return []  # (按姓氏笔画为序)
        label = clause_pattern("slate-label").match(coded.code) if ":" in code else None
        self._listed = self._listed and label is None
        if label is not None:
            before, self._label = self._label, _title(coded, label.end("l"))
            self._follow(before)
            at = label.end()
        else:
            at = 0
        if self._label is None and self.body is None:
            self._listed = False
            return []
        names = clause_pattern("list-names" if self._listed else "slate-names")
        if self._label is None or not names.fullmatch(coded.code, at):
            if label is None or coded.code[at:].strip():
                self._label, self._listed = None, False
                listed = label is not None or clause_pattern("slate-title").fullmatch(code)
                self.body = self.body if listed else None
            return []
        match = _ALL.match(coded.code, at)
        if match is None:
            return []
        if self._label.head in words("label_posts"):
            return []  # 主持人:甲 of minutes: what he does there, no office
        found = Found({**_ROW, "status": self._status}, match, coded)
        persons = [s for s in coded.covered(at, len(coded.code)) if s.type == "Person"]
        post, body = self._label, None if self._label.inner else self.body
        if body is None and self._officer and not post.inner:
            body = self._elected
        if body is None and not post.inner and post.head.endswith(_SEAT):
            body = self._whose
        if self._sits and post.head.endswith(_SECRETARY):
            post, body = replace(post, head=_SESSION + post.head), None  # of no congress
        return [(found, p, [post], body) for p in persons]

    def _head(self, scene: Scene, coded: Coded, heading: re.Match[str]) -> None:
        """Keep what those are whose names alone stand in the lines below: 某协会理事名单."""
        at = len(coded.code) - len(coded.code.lstrip())
        start, stop = at + heading.start("t"), at + heading.end("t")
        post = coded.spans[start] if stop - start == 1 else None
        named = coded.spans[at + heading.start("b")] if heading["b"] else None
        if post is None:
            said = simplified(coded.report_text[coded.starts[start] : coded.ends[stop - 1]])
            said = f"{said}{_MEMBER}" if said == _PRESIDIUM else said
            post = Span(coded.starts[start], coded.ends[stop - 1], "Position", head=said)
        self.body = scene.key(named) if named is not None else None
        known = bool(self.body or post.inner or post.head.startswith(_PRESIDIUM))
        known &= post.head in forms("board_seats") or heading.end() != heading.end("t")
        self._label, self._listed = (post, True) if known else (None, False)
        self._sits = post.head.startswith(_PRESIDIUM)

    def note(self, told: list[tuple[Span, Key]]) -> None:
        """Keep the body whose officers a row told, which the 委员 of the next ones sit in."""
        for post, (_, owner, *_) in told:
            whole = isinstance(owner, tuple) and owner[0] == "Organization"
            self._whose = owner if whole and isinstance(owner, tuple) else None
            self._whose = None if post.inner and not whole else self._whose

    def _follow(self, before: Span | None) -> None:
        """Whether the row's title is one of the officers whom a session elects: 委员 only behind
        their other titles, not behind 主任委员."""
        officers, label = words("session_officers"), self._label.head if self._label else ""
        led = label != _SEAT or (before is not None and before.head in officers)
        self._officer = label in officers and led and (label != _SEAT or self._officer)


def _title(coded: Coded, stop: int) -> Span | None:
    """The post that a label says, also one set wide: 副主任, 主 任."""
    for span in coded.covered(0, stop):
        if span.type == "Position":
            return span
    text = coded.line.words.text[coded.line.sentence.start : coded.starts[stop - 1] + 1]
    said = "".join(text.split())
    start = coded.line.sentence.start + len(text) - len(text.lstrip())
    end = coded.starts[stop - 1] + 1
    return Span(start, end, "Position", head=said) if said in forms("titles") else None
