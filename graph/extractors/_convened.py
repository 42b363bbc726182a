"""A bare title that an assembly gives (…当选主席, …任秘书长) -> the body whose assembly it is; one
that its holder is known by (前任主席甲) -> the body told then.

What is named in between, a guest or who sent a letter, has such officers too, and gives none.
"""

from __future__ import annotations

import re
from functools import cache

from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._lists import clause_pattern
from graph.extractors._made import within
from graph.extractors._standins import bodies
from graph.lexicons import forms, words
from graph.mentions.spans import Span
from graph.script import simplified

_ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+[次届]")
_OWN = ("association", "company", "cppcc", "other")  # kinds of bodies that choose their officers
_REACH = 4  # sentences between the telling of an assembly and what it chooses


@cache
def _choosing() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words("choosing_verbs"), key=lambda w: (-len(w), w))))


def convened(scene: Scene, post: Span) -> Key | None:
    """The only body whose assembly is told before ``post``, where its sentence tells a choice."""
    if post.head in words("party_titles"):
        return None
    line = next(i for i, c in enumerate(scene.coded) if within(c.line.sentence, post))
    sentence = scene.coded[line].line.sentence
    text = simplified(scene.report.text)
    if _choosing().search(text, sentence.start, sentence.end) is None:
        return None
    first = scene.coded[max(0, line - _REACH)].line.sentence.start
    found = {k for s, e, k in bodies(scene) if first <= s and e <= post.start and _own(scene, k, e)}
    outer = {k for k in found if scene.bodies.above.get(k) not in found}
    return outer.pop() if len(outer) == 1 else None


def of_party(scene: Scene, post: Span) -> tuple[bool, Key | None]:
    """Whether a session of another party than that in power is told before ``post`` in a sentence
    of a choice, and its committee, if the report names it: 民建某市六届一次全委会…,甲任秘书长."""
    line = next(c for c in scene.coded if within(c.line.sentence, post)).line.sentence
    text = simplified(scene.report.text)
    session = clause_pattern("party-session").search(text, line.start, post.start)
    if session is None or _choosing().search(text, line.start, line.end) is None:
        return False, None
    front = session["p"]
    named = [(e, k) for s, e, k in bodies(scene) if text[s:e].startswith(front)]
    before = [(e, repr(k), k) for e, k in named if e <= post.start]
    return True, max(before)[2] if before else None


def of_session(scene: Scene, post: Span) -> Key | None:
    """全国人大 for a bare 代表 in a report on its session that tells of no other one's."""
    row = forms("session_deputies").rows.get(post.head)
    if row is None or post.inner:
        return None
    found = list(clause_pattern("session-of").finditer(simplified(scene.report.text)))
    if {m["of"] for m in found} != {row["session"]} or not any(m["at"] for m in found):
        return None  # 传达学习全国政协十四届三次会议精神
    named = {k for _, _, k in bodies(scene) if str(k[1]) == row["body"]}
    return named.pop() if len(named) == 1 else None


def _own(scene: Scene, key: Key, end: int) -> bool:
    """Whether the mention of a body that ends at ``end`` names its assembly."""
    if scene.register.drafts[key].attributes.get("kind") not in _OWN:
        return False
    text = simplified(scene.report.text[end : end + 12])
    return _ORDINAL.match(text) is not None or forms("convened_words").at(text, 0) is not None


def known_by(scene: Scene, post: Span, holder: Key | None) -> tuple[bool, Key | None]:
    """Whether the report has told such a post of the holder already, and the body it is of."""
    for fact in scene.register.facts:
        if fact.relation == "holds" and fact.subject == holder:
            key = fact.object
            if isinstance(key, tuple) and str(key[2]).endswith(post.head):
                owner = key[1]
                return True, owner if isinstance(owner, tuple) and owner != holder else None
    return False, None
