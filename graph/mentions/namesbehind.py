"""Words + where a title ends -> whether a name starts there, inside a token of the tagger's.

The tagger may give a title the surname behind it (领班林|金树) or glue a whole name to it.
"""

from __future__ import annotations

import re

from graph import names
from graph.lexicons import among
from graph.mentions.nameforms import PLAUSIBLE, TOKEN, WORD, ending, is_sure
from graph.mentions.spans import Words
from graph.model import Token

_RARE = 0.15  # names.han_name_score asked of a rare surname that the tagger gave a title
_HAN = 3  # characters of most Han names
_SPACED = re.compile(r"[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff](?![\u4e00-\u9fff])")


def before_name(sentence: Words, token: Token, title: str) -> bool:
    """Whether a name that the tagger glued to a title starts behind it (毕摩|李学品)."""
    at = token.start + len(title)
    sure = token.end - at >= 2 and (len(title) >= 3 or is_sure(sentence.text[at : token.end]))
    return sure or (names.ethnic_name_end(sentence.text, at) or 0) > token.end


def shredded(sentence: Words, start: int, glued: int) -> bool:
    """Whether a name starts at ``start`` whose surname the tagger gave a title (领班林|金树)."""
    text = sentence.text
    if _glued_name(sentence, start, glued):
        return True
    if glued != start + 1 or names.surname(text[start : start + 1]) is None:
        return False
    behind = next((t for t in sentence.tagged("PER", "nr", "LOC") if t.start == glued), None)
    if _is_noun(sentence, start) or (behind and _is_whole(sentence.word(behind))):
        return False
    if _SPACED.match(text, start) or (behind and ending(sentence, start, behind.end)):
        return True
    wanted = PLAUSIBLE if names.is_common_surname(text[start]) else _RARE
    whole = start + 3  # 总理纪|承泽|22日: a whole name ends at any token that goes on
    ends = (
        e for e in (whole, start + 2) if ending(sentence, start, e) >= (WORD, TOKEN)[e == whole]
    )
    return any(names.han_name_score(text[start:e]) >= wanted for e in ends)


def _glued_name(sentence: Words, start: int, end: int) -> bool:
    """Whether a token goes on behind a title with a whole name (董事|长况天成)."""
    common = names.is_common_surname(sentence.text[start])
    wanted = _RARE if end - start == 3 else PLAUSIBLE
    whole = end - start == 3 or (end - start == 2 and common)
    return (
        whole
        and names.han_name_score(sentence.text[start:end]) >= wanted
        and ending(sentence, start, end) >= WORD
    )


def _is_noun(sentence: Words, start: int) -> bool:
    """Whether the token over ``start`` is a noun for a person that holds a title: 老师|傅."""
    over = sentence.covering(start)
    return over is not None and sentence.word(over) in among("person_nouns", "body_people")


def _is_whole(word: str) -> bool:
    """Whether a name needs no surname before it: 王建国 behind 老师|傅."""
    return len(word) == _HAN and names.is_common_surname(word[0]) and is_sure(word)
