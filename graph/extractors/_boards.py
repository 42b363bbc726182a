"""The lines of a list of a board's members, below a title set off by dashes -> who is what.

主席 / ---- / 陈永康 / 非官方成员 / ---- / 李国伟教授: each name stands alone in its line, with a
calling behind it at most.
"""

from __future__ import annotations

import re
from functools import cache

from graph.context.coding import Coded
from graph.context.register import Key
from graph.extractors._coded import Found
from graph.lexicons import words
from graph.mentions.spans import Span
from graph.patterns import pattern
from graph.script import simplified

_ROW: dict[str, object] = {"name": "board-row", "confidence": 0.9, "status": "in-office"}
DASHES = re.compile(r"[-—–─_=＊*]{2,}")
_NAME = pattern(r" *(?P<p><Person>)(?:{honorifics})?(?: ?(?P<t><Post>))?(?: ?\([^()]{1,12}\))? *")


class Board:
    """The title below which the lines of a list stand."""

    def __init__(self) -> None:
        self._said: Span | None = None  # a title alone in its line
        self._title: Span | None = None  # one with dashes below

    def read(self, coded: Coded) -> list[tuple[Found, Span, list[Span], Key | None]]:
        """What a line tells: (match, person, his post, its body, which the lines before name)."""
        sentence, text = coded.line.sentence, coded.line.text.strip()
        if DASHES.fullmatch(text):
            self._title, self._said = self._said, None
            return []
        match = _NAME.fullmatch(coded.code) if self._title is not None else None
        if match is not None and self._title is not None:
            found = Found(_ROW, match, coded)
            if all(post.head in words("callings") for post in found.spans("t", "Position")):
                return [(found, found.spans("p", "Person")[0], [self._title], None)]
        self._title = self._said = None
        if len(text) <= _longest() and (said := simplified(text)) in words("board_titles"):
            start = sentence.start + coded.line.text.find(text)
            self._said = Span(start, start + len(text), "Position", head=said, source="alone")
        return []


@cache
def _longest() -> int:
    return max(map(len, words("board_titles")))
