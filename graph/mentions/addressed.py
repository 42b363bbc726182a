"""Tokens -> tokens, a name and the calling behind it set apart where one is appointed with others:
、|简志峰|测量师|、, |邝永康|工程师|获委任.

The marks before the name and behind the calling tell where both begin and end, whatever the
tagger makes of them.
"""

from __future__ import annotations

import re
from functools import cache

from graph import names
from graph.lexicons import forms, words
from graph.model import Token

_APPOINTED, _CALLINGS = "委任", "{callings}"
_LIKELY = 0.2  # names.han_name_score of a name between such marks


@cache
def _called() -> re.Pattern[str]:
    calling = "|".join(sorted(words("callings"), key=lambda w: (-len(w), w)))
    return re.compile(forms("clause_patterns")["called-so"]["pattern"].replace(_CALLINGS, calling))


def set_apart(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence with one for each such name and calling that some run over."""
    if not tokens or text.find(_APPOINTED, tokens[0].start, tokens[-1].end) < 0:
        return tokens
    found = tokens
    for match in _called().finditer(text, tokens[0].start, tokens[-1].end):
        said = match["n"]
        start, cut, end = match.start("n"), match.end("n"), match.end()
        borders = {t.start for t in found} | {t.end for t in found}
        if borders.issuperset((start, cut, end)) or names.surname(said) is None:
            continue
        if names.han_name_score(said) >= _LIKELY:
            found = _cut(found, start, cut, end)
    return found


def _cut(tokens: list[Token], start: int, cut: int, end: int) -> list[Token]:
    rest = [t for t in tokens if t.end <= start or end <= t.start]
    for token in tokens:
        if token.start < start < token.end:
            rest.append(Token(token.start, start, "v"))
        if token.start < end < token.end:
            rest.append(Token(end, token.end, "v"))
    rest += [Token(start, cut, "PER"), Token(cut, end, "n")]
    return sorted(rest, key=lambda t: t.start)
