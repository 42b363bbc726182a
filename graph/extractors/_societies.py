"""A bare title that societies give -> the society at the head of the list it stands in.

某同乡会新一届职员: / 主席 甲 / 副主席 乙 丙 / 财务长:丁 - the rows are of the body that the line
above them names; in one clause (某公会理事长甲率总干事乙、顾问丙等) they are of the one before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.context.titled import base_title
from graph.extractors._coded import Found
from graph.extractors._lists import clause_pattern
from graph.extractors._made import within
from graph.extractors._standins import bodies, without_sections
from graph.lexicons import forms
from graph.mentions.spans import Span
from graph.script import simplified

_ROWS, _BACK = 80, 3  # lines of one list; sentences before that in which a society is named
_ROW: dict[str, object] = {"name": "society-row", "confidence": 0.9, "status": "in-office"}
_OWN = ("association", "company", "other", "group", "school")  # kinds with officers of a society
_NAME = 4  # characters of a name that was not read


def society(scene: Scene, post: Span) -> Key | None:
    """The society that a bare title of a list or of a clause about it is of."""
    title = _title(post)
    if title is None or post.inner:
        return None
    index = next(i for i, c in enumerate(scene.coded) if within(c.line.sentence, post))
    coded = scene.coded[index]
    at = next((i for i, s in enumerate(coded.starts) if s >= post.start), len(coded.code))
    if (told := _before(scene, coded, post.start)) is not None:
        start = next((i for i, s in enumerate(coded.starts) if s >= told[0]), at)
        run = clause_pattern("society-run").fullmatch(coded.code, start, at)
        loose = forms("society_titles")[title]["run"] != "yes" and _is_society(scene, told[1])
        return told[1] if run or loose else _beside(scene, coded, at)
    came = clause_pattern("society-attends").match(coded.code, 0, at)
    if not clause_pattern("society-front").fullmatch(coded.code, came.end() if came else 0, at):
        return None
    return _above(scene, index) or (_spoken_of(scene, index) if came else None)


def _beside(scene: Scene, coded: Coded, at: int) -> Key | None:
    """The society of the title whose bearer stands right before: 社长甲、|财务乙."""
    before = next((s for s in reversed(coded.spans[:at]) if s and s.type == "Position"), None)
    if before is None or before.inner:
        return None
    end = max(i for i, s in enumerate(coded.spans[:at]) if s is before) + 1
    chain = clause_pattern("society-beside").fullmatch(coded.code, end, at)
    return society(scene, before) if chain else None


def rows(scene: Scene, index: int) -> Iterator[tuple[Found, Span, list[Span], Key | None]]:
    """What the lines of a society's list tell where a title stands behind its bearer (甲 主席) or
    alone in a line above the names: (match, person, posts, body)."""
    coded = scene.coded[index]
    match = clause_pattern("society-behind-name").fullmatch(coded.code)
    if match is not None and (body := _above(scene, index)) is not None:
        found, spans = Found(_ROW, match, coded), coded.covered(0, len(coded.code))
        for person, post in pairwise(spans):
            if person.type == "Person" and post.type == "Position" and _title(post):
                yield found, person, [post], body
    match = clause_pattern("society-names").fullmatch(coded.code)
    if match is None or (title := _alone(scene, index)) is None:
        return
    if (body := _above(scene, index)) is not None:
        found = Found(_ROW, match, coded)
        for person in coded.covered(0, len(coded.code)):
            yield found, person, [title], body


def _alone(scene: Scene, index: int) -> Span | None:
    """The title alone in a line that stands above lines of names."""
    for coded in reversed(scene.coded[max(0, index - _ROWS) : index]):
        code = coded.code.strip()
        if clause_pattern("society-title").fullmatch(code):
            (post,) = coded.covered(0, len(coded.code))
            return post if _title(post) and not post.inner else None
        if code and not clause_pattern("society-names").fullmatch(code) and len(code) > _NAME:
            return None
    return None


def officers(scene: Scene, found: Found) -> list[Span]:
    """Those of a match before whom an officer's title stands: 新一届成员包括:|会长甲."""
    spans = found.coded.spans[found.match.start() : found.match.end()]
    held, last, own = [], None, found.spans("t", "Position")
    for before, span in pairwise(spans):
        if before is not None and before.type == "Position":
            last = before
        if span is None or span.type != "Person" or last is None or last in own:
            continue
        held += [span] if _title(last) and society(scene, last) is not None else []
    return held


def _title(post: Span) -> str | None:
    known = forms("society_titles")
    return next((t for t in (post.head, base_title(post.head)) if t in known), None)


def _before(scene: Scene, coded: Coded, stop: int) -> tuple[int, Key | None] | None:
    """Where the body named last before ``stop`` in a line ends, and the body if it can have such
    officers; None where none is named. 某大学教授甲任|会长 names where he is from alone."""
    start, other = coded.line.sentence.start, clause_pattern("appointee-posts")
    found = [m.span() for m in other.finditer(coded.code)]
    known = [(coded.starts[a], coded.ends[b - 1]) for a, b in found]
    named = [(s, e, k) for s, e, k in bodies(scene) if start <= s and e <= stop]
    named = [n for n in named if not any(a <= n[0] and n[1] <= b for a, b in known)]
    named = without_sections(scene, named)
    if not named:
        return None
    _, end, key = max(named, key=lambda one: (one[1], -one[0]))
    return end, _fit(scene, key)


def _fit(scene: Scene, key: Key) -> Key | None:
    """The body, if it is one whose list of officers has such titles."""
    own = scene.register.drafts[key].attributes.get("kind") in _OWN
    return key if own or _is_society(scene, key) else None


def _is_society(scene: Scene, key: Key | None) -> bool:
    """Whether a body is one that people form: 某教师会, 某商会; no bureau, school or hospital."""
    if key is None:
        return False
    draft = scene.register.drafts[key]
    name = simplified(draft.name)
    headed = forms("society_heads").ending(name, len(name)) is not None
    return headed or draft.attributes.get("kind") == "association"


def _above(scene: Scene, index: int) -> Key | None:
    """The society that heads the rows above a line: the only one of the line right above them."""
    block = scene.coded[index].line.sentence.block
    for coded in reversed(scene.coded[max(0, index - _ROWS) : index]):
        sentence, code = coded.line.sentence, coded.code.strip()
        named = [(s, e, k) for s, e, k in bodies(scene) if sentence.start <= s < sentence.end]
        whole = [n for n in named if not any(_inside(n, o) for o in named)]
        if not whole:
            other = any(p.inner for p in coded.line.posts)  # 居务监督委员会主任:甲
            if code and (other or not clause_pattern("society-row").fullmatch(code)):
                return None
            continue
        name = "society-opens" if sentence.block == block else "society-heading"
        heads = any(clause_pattern(n).fullmatch(code) for n in (name, "society-heading"))
        return _fit(scene, whole[0][2]) if heads and len({k for *_, k in whole}) == 1 else None
    return None


def _spoken_of(scene: Scene, index: int) -> Key | None:
    """The only society that the sentences right before name, of which those who came are officers:
    某会馆主席甲说…。|出席者包括副主席乙、秘书丙."""
    block = scene.coded[index].line.sentence.block
    lines = [c.line.sentence for c in scene.coded[max(0, index - _BACK) : index]]
    spans = [(line.start, line.end) for line in lines if line.block == block]
    start, end = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    named = {k for s, e, k in bodies(scene) if start <= s and e <= end and _is_society(scene, k)}
    return named.pop() if len(named) == 1 else None


def _inside(one: tuple[int, int, Key], other: tuple[int, int, Key]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1] and one[:2] != other[:2]
