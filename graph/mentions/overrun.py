"""Raw tokens of a sentence -> tokens, a body's name parted from what it ran over.

A verb over which no name runs, before another body (普法宣讲|走进|政协晴隆县委员会) or at the end
(第八师|协办); the bracket in which another body stands (某区人大某委员会|(|政协某县委员会), the
firm behind a word for "and"; the first character of a verb (某医院重症医学科|委托). A medium of
a place (张湾|新闻网) is a body, whatever the tagger calls its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.gazetteer import gazetteer
from graph.lexicons import forms, having, opening_chars, words
from graph.mentions.organs import organs
from graph.model import Token

_BODIES, _PROPER = ("ORG", "nt"), "nz"
_NAMED = frozenset((*_BODIES, _PROPER))
_COMMITTEE, _BRACKET, _LEAGUE = "委", "(", "团"
_LEAST = 3  # characters of a name before a verb, and of the class word of a medium
_SHORTEST = 2  # characters of what stands on either side


def overrun(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with each such name in its parts."""
    if _NAMED.isdisjoint([token.tag for token in tokens]):
        return tokens
    found: list[Token] = []
    for token in _lent(text, tokens):
        if token.tag in _BODIES:
            found += _parts(text, token)
        elif token.tag == _PROPER and _medium(text, token):
            found.append(replace(token, tag="ORG"))
        else:
            found.append(token)
    return found


def _lent(text: str, tokens: list[Token]) -> list[Token]:
    """``tokens`` with the whole of a verb whose first character the name before it took, and of
    a name whose first one was taken for a word."""
    found: list[Token] = []
    for token in tokens:
        before = found[-1] if found else None
        if before is not None and before.end == token.start:
            if token.tag in _BODIES and _raw(text, before):
                token = replace(found.pop(), end=token.end, tag=token.tag)
            elif before.tag in _BODIES and _took(text, before):
                token = Token(token.start - 1, token.end, "v")
                found[-1] = replace(before, end=token.start)
        found.append(token)
    return found


def _medium(text: str, token: Token) -> bool:
    """Whether a proper noun is a place and the class word of a medium: 张湾|新闻网."""
    media = having("organ_heads", "kind", "media")
    if text[token.end - 1] not in media.last:
        return False
    head = forms("organ_heads").ending(text, token.end, token.start + _SHORTEST)
    if head is None or len(head) < _LEAST or head not in media:
        return False
    return bool(gazetteer().named(text[token.start : token.end - len(head)]))


def _raw(text: str, before: Token) -> bool:
    """Whether a word for what is no more begins the place of the body behind it:
    原|阳农村商业银行."""
    said = text[before.start : before.start + 2]
    whole = before.end == before.start + 1 and said in words("raw_words")
    return whole and bool(gazetteer().named(said))


def _took(text: str, name: Token) -> bool:
    """Whether a body's last character is that of a verb behind its class word: 社科联|通报."""
    end = name.end - 1
    verb = text[end] == _COMMITTEE and text[name.end] in words("committee_words")
    if not verb and text[end : name.end + 1] not in words("speech_verbs"):
        return False
    return len(forms("organ_heads").ending(text, end, name.start + 1) or "") >= _SHORTEST


def _parts(text: str, token: Token) -> Iterator[Token]:
    """A name before and behind the verb or the bracket that stands in it, or before its end."""
    organ = organs().at(text, token.start, token.end)
    if organ is not None and text[token.start + len(organ) : token.end] in words("speech_verbs"):
        yield replace(token, end=token.start + len(organ))  # 国台办|通报
        yield Token(token.start + len(organ), token.end, "v")
        return
    if text[token.start] == _LEAGUE and _seated(text, token.start + 1, token.end):
        yield Token(token.start, token.start + 1, "n")  # 团|南城县委
        token = replace(token, start=token.start + 1)
    host = forms("hosting_verbs").ending(text, token.end, token.start + _LEAST)
    if host is not None:
        yield from _parts(text, replace(token, end=token.end - len(host)))
        yield Token(token.end - len(host), token.end, "v")  # 兵团第八师|协办
        return
    cuts = opening_chars("cutting_words", "joiners", "between_verbs")
    for at in range(token.start + _SHORTEST, token.end - _SHORTEST):
        if text[at] not in cuts and text[at] != _BRACKET:
            continue
        bracket = text[at] == _BRACKET and ")" not in text[at : token.end]
        cut = _BRACKET if bracket else forms("cutting_words").at(text, at, token.end)
        cut = cut or forms("joiners").at(text, at, token.end)
        cut = cut or forms("between_verbs").at(text, at, token.end)
        if cut is None or not _parts_there(text, token, at, cut):
            continue
        left = forms("organ_heads").ending(text, at, token.start + 1)
        stop = at + len(cut)
        yield Token(token.start, at, token.tag if left else "n")
        yield Token(at, stop, "w" if bracket else "c" if cut in words("joiners") else "v")
        yield from _parts(text, replace(token, start=stop))
        return
    yield token


def _parts_there(text: str, token: Token, at: int, cut: str) -> bool:
    """Whether another name begins behind ``cut``; behind a word for "and" a firm's, and a body
    ends before it: 人民医院医务科|及|众诚建设集团有限公司."""
    start = at + len(cut)
    left = forms("organ_heads").ending(text, at, token.start + 1)
    if cut in words("between_verbs"):
        firm = forms("legal_forms").ending(text, token.end, start + 2) is not None
        return len(left or "") >= _LEAST and (firm or _opens(text, start, token.end))
    if cut not in words("joiners"):
        return _opens(text, start, token.end)
    firm = any(forms("legal_forms").ending(text, end, start + 2) for end in range(start, token.end))
    return (len(left or "") >= _SHORTEST and firm) or _governs(text, start, token.end)


def _seated(text: str, start: int, end: int) -> bool:
    """Whether a unit's full name stands at ``start``."""
    return any(m.start == start and m.full for m in gazetteer().matches(text, start, end))


def _governs(text: str, start: int, end: int) -> bool:
    """Whether a unit's full name and the class word of an organ of it stand at ``start``."""
    full = (m for m in gazetteer().matches(text, start, end) if m.start == start and m.full)
    heads = forms("organ_heads")
    found = (heads.at(text, m.end, end) for m in full if m.end - start >= _LEAST)
    return any(h and len(h) >= _SHORTEST and heads[h]["tie"] == "jurisdiction" for h in found)


def _opens(text: str, start: int, end: int) -> bool:
    """Whether the name of a body begins at ``start`` and ends at ``end``."""
    head = forms("organ_heads").ending(text, end, start + 1)
    if head is None or len(head) < _SHORTEST:
        return False
    start += len(forms("body_prefixes").at(text, start, end) or "")
    placed = any(m.start == start for m in gazetteer().matches(text, start, end))
    return placed or organs().at(text, start, end) is not None
