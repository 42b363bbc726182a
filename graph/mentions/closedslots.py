"""A title + words -> the name that fills the place between the title and a mark.

A chain of posts (县委副书记、县长…) and a post with its body have their holder behind them. What
stands there up to a mark, no longer than a name and no word, is the holder, be his name of
syllables that no list knows: 县长|依扁叫, 乡长|俄的克合参加, 商务部长|披差.
"""

from __future__ import annotations

from functools import cache

from graph import names
from graph.lexicons import Forms, among, forms, words
from graph.mentions.nameforms import (
    BEHIND,
    HAN,
    MARK,
    acts_at,
    ending,
    going_on,
    is_foreign_looking,
    is_place,
    is_unknown,
    person,
)
from graph.mentions.postrows import modal
from graph.mentions.shortforeign import abroad
from graph.mentions.spans import Span, Words

_SHORT, _HAN, _LONGEST = 2, 3, 5  # characters of a name
_KNOWN = 0.5  # share of transliterating characters in a long one
_BARRED = (
    "serial_chars",
    "modal_chars",
    "function_chars",
    "reference_followers",
    "handling_chars",
    "name_followers",
    "anonymous_chars",
    "summing_chars",
)
_RARE = 0.005  # names.han_name_score of a name with a rarer surname that is taken for a word
_GIVEN = 0.3  # names.han_name_score of a name whose surname is the word for "and"
_SINGLE = ("head", "deputy")  # ranks of posts that one person holds
_SMALL = ("c", "p", "r", "u")
_TIMES = ("TIME", "t")
_DOING = ("v", "vd", "ad", "d", "p", "c", "vn", "f")


def closed(sentence: Words, post: Span, position: int, taken: list[Span]) -> Span | None:
    """The name of which nothing but its place is sure, from ``position`` on."""
    end = _close(sentence, position)
    span, word = person(position, end, "title"), sentence.text[position:end]
    token = sentence.covering(position)
    if token is not None and token.tag in _SMALL:
        span = person(position, position + _HAN, "title")
        return span if _and(sentence, post, span, taken) else None
    if not HAN.fullmatch(word) or not _SHORT <= len(word) <= _LONGEST:
        return None
    if any(span.meets(t) for t in taken) or not _free(sentence, position, end):
        return None
    if modal(sentence, position):
        return None  # 成员|有|丹尼尔森
    if token is None or (word[0] in among(*_BARRED) and names.surname(word) != word[0]):
        return None
    marked = ending(sentence, position, end) == MARK
    if len(word) <= _HAN:
        if forms("titles").rows.get(post.head, {}).get("rank") not in _SINGLE:
            return None  # 政协委员|问策
        rare = names.surname(word) is not None and not names.is_common_surname(word[0])
        whole = rare and len(word) <= _SHORT + _tail(word)
        alone = (
            token.start == position and token.end == end and len(word) == _HAN
        )  # 书记|赛增林|先后作
        return span if (marked and (whole or abroad(post))) or (whole and alone) else None
    known = sum(map(names.transliteration().__contains__, word)) >= _KNOWN * len(word)
    return span if known and (marked or not names.is_common_surname(word[0])) else None


def _and(sentence: Words, post: Span, span: Span, taken: list[Span]) -> bool:
    """Whether the word for "and" behind the post of one person is the holder's surname, before a
    given name that is no name by itself: 政委|和国军到, 副书记|和丽平、; not 书记和王芳."""
    word = sentence.text[span.start : span.end]
    given = word[1:]
    if word[:1] not in words("and_names") or not ending(sentence, span.start, span.end):
        return False
    if any(span.meets(t) for t in taken) or not _free(sentence, span.start, span.end):
        return False
    if forms("titles").rows.get(post.head, {}).get("rank") not in _SINGLE:
        return False
    named = names.surname(given) is not None and names.is_common_surname(given[0])
    return not named and names.han_name_score(word) >= _GIVEN


def between(sentence: Words, position: int, taken: list[Span]) -> Span | None:
    """The name of another people between two names of a list: 益登、|洛绒尼麻|、程静."""
    end = _close(sentence, position)
    span, word = person(position, end, "list"), sentence.text[position:end]
    if not HAN.fullmatch(word) or not _HAN < len(word) <= _LONGEST:
        return None
    if sentence.text[end : end + 1] != "、" or any(span.meets(t) for t in taken):
        return None
    follows = sentence.covering(end + 1)
    named = follows is not None and follows.tag in ("PER", "nr")
    known = is_foreign_looking(word) or names.is_piece(word[:_SHORT])
    return span if named and known and _free(sentence, position, end) else None


def _tail(word: str) -> int:
    """1 where a name of three characters ends in none that begins what its holder does."""
    return int(word[-1] not in among(*_BARRED))


def _close(sentence: Words, position: int) -> int:
    """Where the place of a name ends: at a mark or at a verb of what its holder does."""
    limit = min(sentence.sentence.end, position + _LONGEST + 1)
    for at in range(position + _SHORT, limit):
        if ending(sentence, position, at) == MARK:
            return at
        if acts_at(sentence.text, at):
            return at
    return limit


def _free(sentence: Words, start: int, end: int) -> bool:
    """Whether no word of a list stands in the stretch, and no verb, noun or place fills it."""
    text = sentence.text
    word = text[start:end]
    if not is_unknown(word) or is_place(word) or names.holds_word(word) or names.is_word(word):
        return False
    for at in range(start, end - 1):
        if len(_no_names().at(text, at, end) or "") > 1:
            return False
    tokens = [t for t in sentence.tokens if t.start < end and start < t.end]
    if any(
        t.tag in _DOING and t.end - t.start > 1 and not _odd(text[t.start : t.end]) for t in tokens
    ):
        return False
    return tokens[-1].end == end or tokens[-1].end - end > 1


@cache
def _no_names() -> Forms:
    """The words of lists of which none stands in a name."""
    lists = ("titles", "organ_heads", "event_heads", "person_nouns", "event_acts", *BEHIND)
    return Forms((form, {}) for form in among(*lists))


def _odd(word: str) -> bool:
    """Whether a word that the tagger takes for one is written like a name of another people, or
    like one of three characters with a rarer surname (书记|赛增林/vn)."""
    if len(word) == _HAN and names.surname(word) == word[0]:
        return names.han_name_score(word) >= _RARE
    return len(word) > _SHORT - 1 and is_foreign_looking(word)


def completed(sentence: Words, span: Span, post: Span) -> Span:
    """``span`` with the last character that the tagger left out: 吉克曲|一|出席, 斯塔|默|致电."""
    text, end = sentence.text, span.end + 1
    word = text[span.start : end]
    if end >= sentence.sentence.end or not HAN.fullmatch(word) or len(word) > _LONGEST:
        return span
    if any(t.start == span.end and t.tag in _TIMES for t in sentence.tokens):
        return span  # 林右昌|昨(12)日
    han = names.surname(word) is not None and len(word) <= _HAN + 1
    if (han and not abroad(post) and not names.is_piece(word[:_SHORT])) or word[-1] in among(
        *_BARRED
    ):
        return span
    tagged = any(t.end == span.end and t.tag in ("PER", "nr") for t in sentence.tokens)
    acts = acts_at(text, end)
    ends = ending(sentence, span.start, end) == MARK or acts
    if not tagged or not ends or going_on().at(text, span.end, end + 1):
        return span
    return person(span.start, end, "title")
