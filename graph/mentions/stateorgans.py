"""Raw tokens of a sentence -> tokens, a state's letter with the force or the ministry that it is of
as one word: 俄|海军, 美|国防|部长, which is no 国防部 of ours."""

from __future__ import annotations

from graph.lexicons import forms, words
from graph.model import Token

_PLACES = ("LOC", "ns")
_FIELD = "门"  # 外交部门 is a field of work


def state_organs(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with each such body as one."""
    if not any([t.end - t.start == 1 and t.tag in _PLACES for t in tokens]):
        return tokens
    found: list[Token] = []
    end = -1
    for token in tokens:
        if token.end <= end:
            continue
        if token.start < end:  # 美|国防部|长
            token = Token(end, token.end, token.tag)
        elif token.end - token.start == 1 and (organ := _organ(text, token)):
            end = token.end + len(organ)
            found.append(Token(token.start, end, "ORG"))
            continue
        found.append(token)
    return found


def _organ(text: str, letter: Token) -> str | None:
    """The organ of a state behind its letter."""
    if letter.tag not in _PLACES or text[letter.start] not in words("state_letters"):
        return None
    organ = forms("state_organs").at(text, letter.end)
    field = organ is not None and text[letter.end + len(organ) :].startswith(_FIELD)
    return None if field else organ
