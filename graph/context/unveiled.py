"""Bodies that cannot say 我校 or 我院, though the report names them most: those that the report's
own house sets up or unveils, and a university's college by the dean that it has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph.context.register import Key, Register
from graph.lexicons import forms, ordered, words
from graph.script import simplified
from graph.width import half

_QUOTES, _SCHOOL = '"“”', "校"
_BRANCH = "分院"
_DEAN, _DEPUTY = "院长", "副"


def set_up(register: Register, start: int, end: int) -> bool:
    """Whether the body named there is one that the report's own house sets up or unveils:
    我校与某公司举行"鲲鹏产业学院"|揭牌仪式, 我院|共建|某研究中心."""
    text = half(simplified(register.text))
    while start > 0 and text[start - 1] in _QUOTES:
        start -= 1
    while end < len(text) and text[end] in _QUOTES:
        end += 1
    done = forms("founding_fronts").ending(text, start) or forms("unveiling_verbs").at(text, end)
    return done is not None and any(own in text for own in words("own_houses"))


def deaned(register: Register, key: Key) -> bool:
    """Whether a 学院 has a 院长, and is none that says 我校: 校长甲、信息工程学院|院长乙."""
    text, name = simplified(register.text), simplified(register.drafts[key].name)
    return any(name + grade + _DEAN in text for grade in ("", _DEPUTY))


def not_ours(register: Register, key: Key, head: str) -> bool:
    """Whether a body is none that 我 with its class word (``head``) means, by all its mentions."""
    if head.endswith(_SCHOOL) and deaned(register, key):
        return True
    if simplified(register.drafts[key].name).endswith(_BRANCH):
        return True  # 我院副院长兼任|南院区分院|院长
    places = [(s, e) for s, e, k in register.mentions if k == key]
    return any(set_up(register, *place) for place in places) or _counted(register, places)


def counted(register: Register) -> Key | None:
    """The house whose people a list counts as many as the report's own: 我院|4名|队员,…,其中某医院|
    4人、他院5人."""
    ours = _ours(register)
    if ours is None:
        return None
    text, number = half(simplified(register.text)), re.compile(r"([0-9]+)[名人]")
    said = {key: m[1] for _, end, key in register.mentions if (m := number.match(text, end))}
    fits = [key for key, told in said.items() if told == ours and key[0] == "Organization"]
    return fits[0] if len(fits) == 1 and len(said) > 1 else None


def _counted(register: Register, places: Sequence[tuple[int, int]]) -> bool:
    """Whether others' people are counted in a list beside our own: 我院4名队员, 某医院|5人."""
    ours = _ours(register)
    if ours is None:
        return False
    text, number = half(simplified(register.text)), re.compile(r"([0-9]+)[名人]")
    return any((m := number.match(text, end)) and m[1] != ours for _, end in places)


def _ours(register: Register) -> str | None:
    found = _own_people().search(half(simplified(register.text)))
    return found[1] if found else None


@cache
def _own_people() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(ordered('own_houses'))})([0-9]+)[名人]")
