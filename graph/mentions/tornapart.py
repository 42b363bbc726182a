"""Two tokens -> the name that the tagger tore in the middle, behind the title that tells it."""

from __future__ import annotations

from dataclasses import replace

from graph import names
from graph.lexicons import forms
from graph.model import Token

_LEADS = "率带"
_LONGEST = 3  # characters of a name, more than which hold a title too


def torn_apart(text: str, before: list[Token], name: Token, last: Token) -> list[Token]:
    """The tokens of a name torn in the middle: 镇人大主席罗|开学, 副厅长唐标|文率|工作组."""
    size, end = name.end - name.start, name.end - 1
    if name.end != last.start or last.end - last.start != 2:
        return []
    title = forms("titles").ending(text, end, name.start)
    if size > _LONGEST and title and len(title) > 1 and names.surname(text[end : last.end]):
        return [Token(name.start, end, "n"), Token(end, last.end, "PER")]
    led = size == 2 and text[last.end - 1] in _LEADS and before
    if led and forms("titles").ending(text, name.start, before[0].start) and last.tag == "n":
        return [replace(name, end=last.end - 1), Token(last.end - 1, last.end, "v")]
    return []
