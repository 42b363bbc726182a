"""Folded text -> the same text, length for length, its credits' labels as they usually stand.

编　辑:甲 and 【编辑】:甲 become 编辑:甲 with the spaces around it; marks before a label that opens
a line (>>>编辑:甲, ▪ 来源:乙) become spaces.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.lexicons import forms

_KEPT = 64  # texts whose answer is remembered: every block of a report asks for the same one
_MARKS = frozenset(":|丨/[")  # one of these stands behind each label, or around it
_ENDS = "(?= ?[:|丨])"


@lru_cache(maxsize=_KEPT)
def plain_labels(text: str) -> str:
    """``text``, half-width, with the labels of its credits closed up, unbracketed and first."""
    if _MARKS.isdisjoint(text):
        return text
    wide, bracketed, marked = _patterns()
    text = wide.sub(_closed, text)
    text = bracketed.sub(lambda m: f" {m['label']}:" + " " * len(m["mark"]), text)
    return marked.sub(lambda m: " " * len(m.group()), text)


def _closed(found: re.Match[str]) -> str:
    letters = found.group().replace(" ", "")
    return letters.rjust(len(found.group()))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    rows = forms("credit_labels").rows
    every = sorted(rows, key=len, reverse=True)
    boxed = [word for word in every if rows[word]["bracketed"] == "yes"]
    wide = "|".join(" {0,8}".join(word) for word in every)
    return (
        re.compile(rf"(?<![\u4e00-\u9fff])(?:{wide}){_ENDS}"),
        re.compile(rf"\[(?P<label>{'|'.join(boxed)})\](?P<mark> ?[:|丨]|)"),
        re.compile(rf"(?m)^ *[>»▪▸·●◆■▶►◎★|]{{1,4}} ?(?=(?:{'|'.join(every)}) ?[:|丨/])"),
    )
