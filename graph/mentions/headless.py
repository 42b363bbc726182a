"""Tagged names that lack their first characters -> where they end: 赛|宋蓬, 知|史平措."""

from __future__ import annotations

from collections.abc import Iterator

from graph import names
from graph.lexicons import words
from graph.mentions.nameforms import MARK, ending
from graph.mentions.spans import Words
from graph.model import Token

_LONGEST = 8  # characters of a name
_BY = "由"


def torn_ends(sentence: Words, position: int) -> Iterator[int]:
    """Ends of tagged names whose first character or two the tagger left out (赛|宋蓬)."""
    known, goes_on = names.transliteration(), words("reference_followers")
    for token in sentence.tagged("PER"):
        gap = sentence.text[position : token.start]
        if gap[-1:] == _BY:
            continue  # 主席由|麦咏琳|担任
        if len(gap) == 1 and _headless(sentence, position, token):
            yield token.end
            continue
        if 1 <= len(gap) <= 2 and token.end - position <= _LONGEST:
            if all(c in known or names.surname(c) for c in gap) and gap[-1] not in goes_on:
                yield token.end


def _headless(sentence: Words, position: int, name: Token) -> bool:
    """Whether the name of another people lacks its first character, which no list knows: 知|史平措;
    not where that is a verb or a preposition of its own (率|扎西平措)."""
    char, said = sentence.text[position], sentence.word(name)
    if position not in sentence.starts or not names.holds_piece(said):
        return False
    barred = ("serial_chars", "function_chars", "name_followers", "reference_followers")
    if any(char in words(t) for t in barred) or not "\u4e00" <= char <= "\u9fff":
        return False
    whole = names.ethnic_name_end(said, 0) == len(said)
    return not whole and ending(sentence, position, name.end) == MARK
