"""Words -> companies without a class word that only a company's title shows: 三维通信|副总裁.

The name stands between a mark and the title, alone or first in a chain with one (泸州老窖|党委
书记、董事长). Something in it must be no ordinary word: a name that the tagger sees, or the
single characters into which it takes one apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.lexicons import among, beginnings, either, forms, words
from graph.mentions.openings import is_class
from graph.mentions.spans import Span, Words
from graph.model import Token

_TOLD = ("firm_titles", "firm_owners", "firm_grades")
_SHORTEST, _LONGEST = 3, 8  # characters of such a name
_LISTED = "、"
_MARKS = frozenset('、,;:。("“')
_NAMES = ("ORG", "nt", "nz", "nw", "xc")
_PARTS = ("LOC", "ns", "PER", "nr", "m")  # tags that tell a name in front of an ordinary word
_NOUNS = frozenset(("n", "vn", "an", "s", "b", "j", *_NAMES, *_PARTS))
_BEFORE = ("p", "c")  # 由|中国华序|总经理
_NEVER = frozenset(("w", "p", "c", "u", "d", "r", "q", "f", "t"))


def firms(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The companies of one sentence that no span of ``known`` meets."""
    titles, said = forms("titles"), sentence.sentence
    if _told().search(sentence.line) is None:
        return
    for index in sentence.opening(beginnings("titles")):
        token = sentence.tokens[index]
        if index == 0:
            continue
        traded = _traded(sentence, token.start)
        if not (traded or _chain(sentence, token.start)):
            continue
        title = titles.at(sentence.text, token.start, said.end) or ""
        end = token.start + len(title)
        longer = titles.ending(sentence.text, end, said.start) or ""
        if len(longer) > len(title) and end - len(longer) in sentence.starts:
            continue  # 医管局|行政总裁, but 四川时代|总经理
        tokens = _name(sentence, index)
        if not tokens or not _proper(sentence, tokens):
            continue
        start, end = tokens[0].start, tokens[-1].end
        if is_class(sentence, start) or any(k.start < end and start < k.end for k in known):
            continue
        yield Span(start, end, "Organization", kind="company", source="tagger")
        yield from _beside(sentence, sentence.starts[start], known)


@cache
def _told() -> re.Pattern[str]:
    """The titles that only companies have, and what tells of one in others."""
    return re.compile(either(among(*_TOLD)))


def _beside(sentence: Words, index: int, known: Sequence[Span]) -> Iterator[Span]:
    """The firms of a list before the one at token ``index`` that has their title: 现任|长岭化工、
    海亮教育、|三维通信|独立董事."""
    trades = words("firm_trades")
    while index > 0 and sentence.word(sentence.tokens[index - 1]) == _LISTED:
        tokens = _name(sentence, index - 1)
        if not tokens or not _proper(sentence, tokens):
            return
        start, end = tokens[0].start, tokens[-1].end
        if tokens[-1].tag not in _NAMES and sentence.word(tokens[-1]) not in trades:
            return
        index = sentence.starts[start]
        if is_class(sentence, start):
            return
        if not any(k.start < end and start < k.end for k in known):
            yield Span(start, end, "Organization", kind="company", source="tagger")


def _traded(sentence: Words, start: int) -> bool:
    """Whether a firm's trade stands before a title that others have too: 鸿笙营造|负责人."""
    text, limit = sentence.text, sentence.sentence.end
    trade = forms("firm_trades").ending(text, start, sentence.sentence.start)
    return trade is not None and forms("firm_owners").at(text, start, limit) is not None


def _chain(sentence: Words, start: int) -> bool:
    """Whether the titles from ``start``, joined by marks, hold one that only companies have."""
    while title := forms("titles").at(sentence.text, start, sentence.sentence.end):
        if title in words("firm_titles") or forms("firm_grades").ending(title, len(title)):
            return True
        start += len(title)
        joint = forms("chain_words").at(sentence.text, start, sentence.sentence.end)
        if joint is None:
            return False
        start += len(joint)
    return False


def _name(sentence: Words, index: int) -> list[Token]:
    """The tokens between a mark and token ``index``, if all of them can be parts of a name."""
    found: list[Token] = []
    end = sentence.tokens[index].start
    for token in reversed(sentence.tokens[:index]):
        word = sentence.word(token)
        if word[-1] in _MARKS or word in words("joiners") or (found and token.tag in _BEFORE):
            break
        if found and token.tag == "v" and _served(word):
            break  # 现任|海亮教育|独立董事, 历任|长岭化工|总工程师
        single = len(word) == 1 and token.tag not in _NEVER
        titled = any(forms("titles").at(word, at) for at in range(len(word)))
        trade = token.end == end and word in words("firm_trades")
        counted = token.tag == "m" and word[-1] in words("people_units")  # 一位|尹姓|经理
        fits = (token.tag in _NOUNS and not counted) or single or trade
        if not fits or titled or end - token.start > _LONGEST:
            return []
        found.insert(0, token)
    short = len(found) == 1 and found[0].tag == "ORG" and _opened(sentence, found[0].start)
    return found if found and (short or end - found[0].start >= _SHORTEST) else []


def _served(word: str) -> bool:
    """Whether a verb is one of holding a post."""
    return word in words("serving_words") or word in forms("status_words")


def _opened(sentence: Words, start: int) -> bool:
    """Whether a clause or an item of a list begins at ``start``: ,台电|董事长."""
    before = sentence.text[start - 1 : start]
    return start == sentence.sentence.start or before in _MARKS or before.isspace()


def _proper(sentence: Words, tokens: Sequence[Token]) -> bool:
    """Whether the tokens make a name: 海亮|教育, 寰|建|环境; no class of companies, no person."""
    text, end = sentence.text, tokens[-1].end
    said = text[tokens[0].start : end]
    if forms("firm_classes").ending(text, end) or forms("organ_heads").ending(text, end):
        return False
    if forms("that_heads").at(said, 0) or forms("group_words").at(said, 0):
        return False
    last = tokens[-1].tag
    traded = forms("firm_trades").ending(text, end, tokens[0].start + 1)  # 江南水务/LOC
    if (last in _PARTS and not traded) or forms("status_words").ending(text, end):
        return False
    if last == "v" and len(tokens) > 1 and text[end - 1] in words("being_chars"):
        return False  # 张建国|为|监事长
    single = sum(t.end - t.start == 1 for t in tokens)
    return single > 1 or any(t.tag in _NAMES or t.tag in _PARTS for t in tokens)
