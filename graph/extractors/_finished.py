"""What a number counts, as read -> without the words that only led to the number.

最低工资标准|调整为2070元, 为|亏损1.8亿元.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.extractors._lists import clause_pattern
from graph.extractors._parts import MARKS, NUMBER, Part, kind

_IS, _TURNED = "为", ("为", "到", "至")
_LEFT = 2  # characters that are left of what is counted
_WINDOW = 24


def finished(text: str, measure: str, start: int) -> str:
    """``measure`` of the number at ``start`` of ``text`` without such words at its ends."""
    if measure.startswith(_IS) and measure[1:] in kind("outcome"):
        return measure[1:]
    verb = next((w for w in kind("turned-into") if measure.endswith(w)), "")
    if not verb or len(measure) < len(verb) + _LEFT:
        return measure
    at = text.rfind(verb, max(0, start - _WINDOW), start)
    turned = at >= 0 and text.startswith(_TURNED, at + len(verb))
    return measure.removesuffix(verb) if turned else measure


def reckoned(found: Sequence[Part], at: int) -> str | None:
    """The noun behind the number before, of which a sum says how much that is: 3%罚款,计2.4万元."""
    index = at - 1
    if index < 0 or found[index].word not in kind("reckoned"):
        return None
    noun = index - 1
    while noun >= 0 and found[noun].word in MARKS:
        noun -= 1
    behind = noun > 0 and noun < index - 1 and found[noun - 1].tag == NUMBER
    rate = behind and found[noun - 1].word.endswith(("%", "倍"))
    return found[noun].word if rate and found[noun].tag in ("n", "vn") else None


def masked(word: str) -> bool:
    """Whether a word is a person's name of which only the surname is told: 王某, 吴某某."""
    return clause_pattern("masked-name").fullmatch(word) is not None
