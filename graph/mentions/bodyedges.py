"""A tagged body -> tokens, the words at its edges that are none of its name each on its own.

The tagger takes along the time before a name (上周|交通银行), the 所 behind whom something is done
by (被|南方电网|所|收购) and the adverb of those who act together (人民网|联合主办).
"""

from __future__ import annotations

from graph.gazetteer import gazetteer
from graph.lexicons import among, forms, opening_chars
from graph.mentions.organs import organs
from graph.model import Token
from graph.wordings import pattern

_TIMES = frozenset(
    ("day", "dayof", "week", "weekday", "month", "monthof", "year", "yearof", "now", "vague")
)
_SHORTEST = 2  # characters of a word of time, of a name
_SUO = "所"
_CLAUSE = 24  # characters in which the word for the passive stands before a name
_MARKS = frozenset(",。;:!?、")


def edges(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """The tokens of [start, end), which the tagger took for one body, or None if it is one."""
    found = (
        _against(text, start, end, tag)
        or _timed(text, start, end, tag)
        or _undergone(text, start, end, tag)
    )
    if found or (organ := organs().at(text, start, end)) is None:
        return found
    return (
        _jointly(text, start, end, tag, organ)
        or _sold(text, start, end, tag, organ)
        or _torn(text, start, end, tag, organ)
    )


def _against(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """甲队|vs|乙队: the two sides of a match."""
    found = pattern("versus").search(text, start + 1, end - 1)
    if found is None:
        return None
    at, rest = found.span()
    return [Token(start, at, tag), Token(at, rest, "v"), Token(rest, end, tag)]


def _timed(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """上周|交通银行: a word of time before a name that opens as one."""
    week = pattern("week-front").match(text, start, end)
    at = week.end() if week else start + len(_word(text, start, end))
    if at - start < _SHORTEST or end - at < _SHORTEST or not _opens(text, at, end):
        return None
    return [Token(start, at, "t"), Token(at, end, tag)]


def _word(text: str, start: int, end: int) -> str:
    """The word at ``start`` that tells a time by today's, or by that told last."""
    if text[start] not in opening_chars("periods", "earlier_words"):
        return ""
    word = forms("periods").at(text, start, end) or ""
    if word and forms("periods")[word]["kind"] in _TIMES:
        return word
    return forms("earlier_words").at(text, start, end) or ""


def _opens(text: str, start: int, end: int) -> bool:
    """Whether an organ, or a place with a class word behind it, stands at ``start``."""
    organ = organs().at(text, start, end)
    if organ is not None:
        return True
    headed = forms("organ_heads").ending(text, end, start + _SHORTEST) is not None
    return headed and any(m.start == start for m in gazetteer().matches(text, start, end))


def _undergone(text: str, start: int, end: int, tag: str) -> list[Token] | None:
    """被|南方电网|所|收购: 所 behind whom something is done by, and before the verb."""
    at = end - 1
    if text[at] != _SUO or at - start < _SHORTEST or text[end : end + 1] in _MARKS:
        return None
    clause = text[max(0, start - _CLAUSE) : start]
    clause = clause[max(clause.rfind(mark) for mark in _MARKS) + 1 :]
    last = max(clause.rfind(char) for char in among("passive_words", "being_chars"))
    if last < 0 or forms("organ_heads").ending(text, end, start + 1) not in (None, _SUO):
        return None
    return [Token(start, at, tag), Token(at, end, "u")]


def _jointly(text: str, start: int, end: int, tag: str, organ: str) -> list[Token] | None:
    """人民网|联合|主办: the adverb of those who act together, and the verb behind it."""
    at = start + len(organ)
    adverb = forms("both_adverbs").at(text, at, end) if at < end else None
    if adverb is None:
        return None
    head = forms("organ_heads").ending(text, end, at + len(adverb)) or ""
    if len(head) > 1 or end - at - len(adverb) == len(head) > 0:
        return None  # 国家邮政局|联合|实验室, but not 人民网|联合|承办
    behind = at + len(adverb)
    found = [Token(start, at, tag), Token(at, behind, "d")]
    return [*found, Token(behind, end, "v")] if behind < end else found


def _sold(text: str, start: int, end: int, tag: str, organ: str) -> list[Token] | None:
    """中国银行|长城卡: what a firm sells under its name."""
    at = start + len(organ)
    if organs()[organ]["kind"] != "company":
        return None
    if at == end or forms("product_ends").ending(text, end, at) is None:
        return None
    return [Token(start, at, tag), Token(at, end, "n")]


def _torn(text: str, start: int, end: int, tag: str, organ: str) -> list[Token] | None:
    """联合国|驻华|协 before 调员: an organ with the first character of a title."""
    at = start + len(organ)
    if at >= end - 1 or len(forms("titles").at(text, end - 1) or "") <= _SHORTEST:
        return None
    return [Token(start, at, tag), Token(at, end - 1, "n"), Token(end - 1, end, "n")]
