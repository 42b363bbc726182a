"""A class word that a report gives as a body's short name -> that body: (以下简称"集团公司").

Such a word (公司, 集团公司, 医院, 学校) means no other body of its class in all the report.
"""

from __future__ import annotations

import re
from functools import cache

from graph import rulebook
from graph.context.register import Key, Register
from graph.lexicons import words
from graph.mentions.spans import Span
from graph.script import simplified
from graph.width import half

_GROUP, _OWN = "集团", "本我"


def declared(register: Register, head: str) -> Key | None:
    """The body whose short name in this report is ``head``; the last of several before it."""
    for word, at in _brackets(register.text):
        if word != head and not (word.startswith(_GROUP) and head.startswith(_GROUP)):
            continue
        named = [m for m in register.mentions if m[1] == at and m[2][0] == "Organization"]
        if named:
            return min(named, key=lambda m: m[0])[2]
    return None


@cache
def _brackets(text: str) -> tuple[tuple[str, int], ...]:
    """The class words that brackets of a text give as short names, and where these begin."""
    said, found = half(text), list[tuple[str, int]]()
    for rule in rulebook.rules("bodies"):
        if rule["use"] != "declared":
            continue
        for match in re.finditer(str(rule["pattern"]), said):
            word = simplified(match["o"]).lstrip(_OWN)
            if word in words("that_heads") | words("house_words"):
                found.append((word, match.start()))
    return tuple(found)


def renames(text: str, before: Span, span: Span) -> bool:
    """Whether ``span`` is a second name in a bracket: 甲中心(甲有限公司), (以下简称乙)."""
    between = half(text[before.end : span.start]).strip()
    after = half(text[span.end : span.end + 2]).lstrip()
    return between in words("renamings") and after[:1] in (")", '"', ",")
