"""Tellings of a line -> those that it tells: nothing made up, nothing that is only pointed at.

发布“某水库溃坝”虚假信息 tells no break of a dam, and 对该案 no new case. What is over before the
clause goes on (结束对某国的访问后于18日抵达某市) is neither then nor there.
"""

from __future__ import annotations

from graph.context.scene import Scene
from graph.extractors._happening import Happening
from graph.extractors._lists import clause_pattern

_QUOTE = '"'
_CASE, _THIS, _LEADING = "案", "该此本", "对就将"


def told_for_true(scene: Scene, found: list[Happening]) -> list[Happening]:
    """``found`` without what is made up or only pointed at, and without the day of what is over."""
    kept = [h for h in found if not (_rumoured(h) or _pointed(h))]
    for one in kept:
        _ended(scene, one)
    return kept


def _rumoured(one: Happening) -> bool:
    """Whether it stands in quotation marks, as what somebody made up."""
    code = one.coded.code
    opened = code.rfind(_QUOTE, 0, one.first + 1)
    if opened < 0 or code.count(_QUOTE, 0, opened) % 2:
        return False
    closed = code.find(_QUOTE, opened + 1)
    behind = closed > one.first and clause_pattern("rumour-behind").match(code, closed + 1)
    return bool(behind or (closed > 0 and clause_pattern("rumour-before").search(code, 0, opened)))


def _pointed(one: Happening) -> bool:
    """Whether its name only leads to a case told before: 某法院对该案|公开宣判."""
    pointed = one.name.endswith(_CASE) and one.name[-2:-1] in tuple(_THIS)
    return pointed and one.name[-3:-2] in tuple(_LEADING)


def _ended(scene: Scene, one: Happening) -> None:
    """Take the day and the places from what is over: 在结束对某国的|访问|后于18日抵达某市."""
    code = one.coded.code
    over = clause_pattern("over-before").search(code)
    if over is None or not over.start() < one.first < over.end() or one.titled:
        return
    inside = {k for s in one.coded.covered(*over.span()) for k in scene.keys.get(s, ())}
    one.when = None
    one.places = [k for k in one.places if k in inside]
