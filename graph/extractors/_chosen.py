"""A title of those who sit in a board (理事, 成员) -> the board that is elected or set up for them.

Its sentence names it before, or the one before that in the paragraph: 选举产生某会第八届理事会,甲、
乙当选|理事; 成立某工作专班。甲任组长,乙、丙为|成员.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.context.coding import Coded
from graph.context.register import Key
from graph.context.scene import Scene
from graph.extractors._coded import Found
from graph.extractors._lists import clause_pattern
from graph.extractors._made import within
from graph.extractors._standins import bodies
from graph.lexicons import among, forms
from graph.mentions.spans import Span
from graph.script import simplified

_COLONS = (":", "：")
_CHOOSING = ("association", "company", "cppcc", "congress", "other", "party")
_SEATS = ("seats-filled", "seats-chosen")  # 选出五名理事; 新一届理事昨日选出
_BACK = 2  # sentences of its paragraph in which the board is looked for


@cache
def _making() -> re.Pattern[str]:
    """The verbs by which a board comes to be."""
    verbs = among("choosing_verbs", "founding_verbs")
    return re.compile("|".join(sorted(verbs, key=lambda w: (-len(w), w))))


def chosen(scene: Scene, post: Span) -> Key | None:
    """The only board or group with such members that its sentence, or one right before, elects,
    sets up or tells the head of."""
    row = forms("board_seats").rows.get(post.head)
    if row is None or post.inner:
        return None
    line = next(i for i, c in enumerate(scene.coded) if within(c.line.sentence, post))
    block = scene.coded[line].line.sentence.block
    endings = tuple(row["endings"].split("|"))
    for coded in reversed(scene.coded[max(0, line - _BACK) : line + 1]):
        if coded.line.sentence.block != block:
            return None
        found = dict(_boards(scene, coded, post.start, endings))
        if found:
            return _one(scene, coded, post.start, found)
        if (own := _own(scene, coded, post.start)) is not None:
            return own
    return None


def vacancies(scene: Scene, index: int, found: Found) -> list[Span]:
    """The seats that the sentence of a match, or the one before it, says to be filled: 补选了某会
    常务委员,甲、乙|当选."""
    here, before = found.coded, scene.coded[max(0, index - 1)]
    lines, opens = [(here, found.match.start())], found.match.start() == 0
    if index and before.line.sentence.block == here.line.sentence.block:
        lines.append((before, len(before.code)))
    for coded, stop in lines:
        told = [m for name in _SEATS for m in clause_pattern(name).finditer(coded.code, 0, stop)]
        if found.rule.get("beside"):  # …名单公布,|包括甲、乙, not …,有两人落选,分别是甲、乙
            told = [m for m in told if m.end() >= stop - 1 and (coded is here or opens)]
        if told:
            start, end = max(m.span("t") for m in told)
            return [s for s in coded.covered(start, end)] or [_written(coded, start, end)]
    return []


def _written(coded: Coded, start: int, end: int) -> Span:
    """A title that only its words tell."""
    first, last = coded.starts[start], coded.ends[end - 1]
    said = simplified(coded.report_text[first:last])
    return Span(first, last, "Position", head=said)


def _own(scene: Scene, coded: Coded, stop: int) -> Key | None:
    """The only body that a sentence names before ``stop``, which chooses some of its own."""
    chooses = clause_pattern("own-choice").search(coded.code)
    if chooses is None or coded.starts[chooses.start()] > stop:
        return None
    named = [s for s in coded.spans if s is not None and s.type == "Organization" and s.end <= stop]
    key = scene.key(named[0]) if len(named) == 1 else None
    kind = scene.register.drafts[key].attributes.get("kind") if key is not None else ""
    return key if kind in _CHOOSING else None


def _boards(
    scene: Scene, coded: Coded, stop: int, endings: tuple[str, ...]
) -> Iterator[tuple[tuple[int, int], Key]]:
    """The boards that a sentence names before ``stop``, with where; none inside another's name."""
    start, text = coded.line.sentence.start, scene.report.text
    named = [
        (s, e, k) for s, e, k in bodies(scene) if start <= s and e <= min(stop, coded.ends[-1])
    ]
    for s, e, key in named:
        inside = any(o[0] <= s and e <= o[1] and (s, e) != o[:2] for o in named)
        if not inside and simplified(text[s:e]).endswith(endings):
            yield (s, e), key


def _one(scene: Scene, coded: Coded, stop: int, found: dict[tuple[int, int], Key]) -> Key | None:
    """The only one of them, if it is elected or set up there, or has a head named behind it."""
    text = simplified(scene.report.text)
    keys = set(found.values())
    if len(keys) != 1:
        return None
    made = _making().search(text, coded.line.sentence.start, min(stop, coded.line.sentence.end))
    headed = any(
        text[e : e + 1] in _COLONS
        or forms("titles").rows.get(forms("titles").at(text, e) or "", {}).get("rank")
        in ("head", "deputy")
        for _, e in found
    )
    return keys.pop() if made or headed else None
