"""Words -> titles that no list has: nouns that end as a title ends, right before a name.

隐患点|监测员 罗卜凡, 屋宇署|高级测量主任 罗伟伦: what a post is called is open, how it ends is
not. The end is a listed title or a word of ``title_ends.tsv``; a name must stand behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph import names
from graph.lexicons import among, forms, words
from graph.mentions.dotted import dotted_at
from graph.mentions.nameforms import PLAUSIBLE, WORD, ending
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_MOST = 11  # characters of a title that is read so
_NOUNS = frozenset(("n", "nz", "vn", "an", "b", "j", "s", "nw", "a", "v", "f", "LOC", "ns", "m"))
OPENING = _NOUNS - {"v", "LOC", "ns", "m"}  # tags of words in a title without a body before it
_JOINTS = frozenset("及和与、")
_MARKS = frozenset(",。;、)")
_NAMED = ("PER", "nr")
_STOPS = (
    "cutting_words",
    "group_words",
    "person_nouns",
    "plain_modifiers",
    "speech_verbs",
    "status_words",
)


def open_title(sentence: Words, cursor: int, *, owned: bool, closed: bool = False) -> str | None:
    """The title at ``cursor`` that only its end and the name behind it tell; None without one.

    ``owned``: a body stands before it; else no verb, place or number is in it. ``closed``: a
    bracket or a word of serving stands before it, a mark behind, and the name before both.
    """
    text, end = sentence.text, cursor
    if text[cursor : cursor + 1] in words("origin_chars"):
        return None  # 国民党|籍议员
    token = sentence.covering(cursor)
    if token is None:
        return None
    index = sentence.starts[token.start]
    for token in sentence.tokens[index:]:
        word = text[max(cursor, token.start) : token.end]
        if token.end - cursor > _MOST or not _fits(sentence, word, token.tag, owned=owned):
            return None
        if end == cursor and (token.tag == "c" or word in among("sending_verbs", "naming_verbs")):
            return None  # 主席团|和秘书长, 检察院|指派检察员, 选举|董事
        end = token.end
        if _ends(text, cursor, end) and (
            _named(sentence, end) or (closed and text[end : end + 1] in _MARKS)
        ):
            return None if _of_unit(text, cursor, end) else text[cursor:end]
    return None


def signed_title(sentence: Words) -> Iterator[Span]:
    """The title set wide before one of those who sign a judgment: 审 判 长  金伟民."""
    low, limit = sentence.sentence.start, sentence.sentence.end
    found = pattern("signed-title").match(sentence.text[:limit], low)
    if found is not None and " " in found["t"]:
        title = "".join(found["t"].split())
        yield Span(*found.span("t"), "Position", head=title, source="alone")


def _fits(sentence: Words, word: str, tag: str, *, owned: bool) -> bool:
    """Whether a token can stand in a title."""
    joint = tag == "c" and word in _JOINTS and owned
    if not joint and tag not in (_NOUNS if owned else OPENING):
        return False
    return word not in among(*_STOPS) or word in words("title_ends")


def _ends(text: str, start: int, end: int) -> bool:
    """Whether [start, end) ends as a title does and holds more than that end, if it is one
    character (监测|员)."""
    last = forms("title_ends").ending(text, end, start)
    if last is not None:
        row = forms("title_ends")[last]
        return row["title"] == "yes" and (end - start >= int(row["least"]))
    title = forms("titles").ending(text, end, start)
    kind = "" if title is None else forms("titles")[title]["kind"]
    return title is not None and kind in ("post", "profession") and title not in words("not_posts")


def _of_unit(text: str, start: int, end: int) -> bool:
    """Whether the words before the last title name a unit: 安全部|经理, 建设|处长."""
    title = forms("titles").ending(text, end, start) or ""
    at = end - len(title)
    if not title or at == start:
        return False
    if title in words("region_titles"):
        return True  # 四湖|乡长
    shared = title in words("shared_titles") and at - start >= 2
    return shared or any(forms(t).ending(text, at, start) for t in ("organ_heads", "that_heads"))


def _named(sentence: Words, end: int) -> bool:
    """Whether a person's name starts at ``end``, one blank skipped."""
    text = sentence.text
    at = end + (text[end : end + 1] == " ")
    token = sentence.covering(at)
    if token is None or at >= sentence.sentence.end:
        return False
    if token.start == at and token.tag in _NAMED and token.end - at >= 2:
        return True
    if names.ethnic_name_end(text, at) or dotted_at(text, at):
        return True
    ends = (e for e in (at + 3, at + 2) if ending(sentence, at, e) >= WORD)
    return any(names.han_name_score(text[at:e]) >= PLAUSIBLE for e in ends)
