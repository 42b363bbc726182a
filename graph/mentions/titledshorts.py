"""Tokens of a sentence -> tokens, short names of bodies that the tagger takes for persons.

What stands between a mark and a title that a person follows is whose title it is: 、|马会|行政总裁
应家柏. One word may hold a ministry and the title of its second (|内政部|政务次长|董建宏), or all
three of them (旗政协|主席|奇·额尔德尼).
"""

from __future__ import annotations

from dataclasses import replace

from graph import names
from graph.lexicons import forms
from graph.model import Token

_PERSONS = ("PER", "nr")
_TITLE = 2  # characters of such a title
_LONG = 5  # characters of the least body and title in one word
_POST, _DOT, _HAN = "post", "·", 3


def titled_shorts(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` of one sentence, offsets of ``text``, with such names as bodies."""
    people = {t.start: t for t in tokens if t.tag in _PERSONS}
    long = any(t.end - t.start > _LONG for t in people.values())
    if not long and len(people) < 2:
        return tokens
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if token.start not in people:
            found.append(token)
        elif borders := _glued(text, token):
            title, name = borders
            found += [Token(token.start, title, "ORG"), Token(title, name, "n")]
            found.append(Token(name, token.end, token.tag))
        elif token.end in people and (cut := _titled(text, token)):
            found += [Token(token.start, cut, "ORG"), Token(cut, token.end, "n")]
        elif (last is None or last.tag == "w") and _owns(text, token, people):
            found.append(replace(token, tag="ORG"))
        else:
            found.append(token)
    return found


def _glued(text: str, token: Token) -> tuple[int, int] | None:
    """Where the title and the name begin in a word that holds a body, a title and its holder:
    旗政协|主席|奇·额尔德尼."""
    if token.end - token.start <= _LONG:
        return None
    for name in range(token.end - _TITLE, token.start + 2 * _TITLE - 1, -1):
        title = forms("titles").ending(text, name, token.start + _TITLE)
        if title is None or len(title) < _TITLE:
            continue
        head = forms("organ_heads").ending(text, name - len(title), token.start)
        if head is not None and len(head) >= _TITLE and _named(text[name : token.end]):
            return name - len(title), name
    return None


def _named(said: str) -> bool:
    """Whether a string has the form of a name: of another people, or Han."""
    han = names.surname(said) is not None and len(said) <= _HAN
    return _DOT in said or names.is_ethnic(said) or han


def _titled(text: str, token: Token) -> int | None:
    """Where the title begins that a word ends with behind a body's head, before a person."""
    if token.end - token.start < _LONG:
        return None
    title = forms("titles").ending(text, token.end, token.start + _TITLE)
    cut = token.end - len(title or "")
    head = forms("organ_heads").ending(text, cut, token.start + 1)
    return cut if title and len(title) >= _TITLE and head else None


def _owns(text: str, token: Token, people: dict[int, Token]) -> bool:
    """Whether a post behind a word is that of the person who follows it, who has none behind."""
    titles = forms("titles")
    title = titles.at(text, token.end)
    if title is None or len(title) < _TITLE or titles[title]["kind"] != _POST:
        return False
    holder = people.get(token.end + len(title))
    return holder is not None and titles.at(text, holder.end) is None
