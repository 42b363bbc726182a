"""Words -> societies that only what stands right behind their names shows.

雪隆潮州会馆|第八届理监事名单, 黄大仙上邨居民联会|主席陈某, 新竹市教师会|改选: the name goes from
a mark or a word that is part of none to the class word of a society.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.gazetteer import gazetteer
from graph.lexicons import Forms, forms, words
from graph.mentions.openings import is_class
from graph.mentions.rowcells import officers_below
from graph.mentions.spans import Span, Words
from graph.wordings import pattern

_INSIDE = ("n", "nz", "nt", "ORG", "LOC", "ns", "nr", "PER", "nw", "s", "b", "j", "a", "an", "vn")
_SHORT = (*_INSIDE, "v", "d", "f", "xc")  # of one character: 留|台|, 全|加|, 上|
_LIMIT, _LEAST = 18, 4  # characters of a name
_COUNTRY = 2  # characters of a country's short name, which the tagger takes for a part itself
_DOING = ("v", "d")
_PERSONS, _PLACES = ("PER", "nr"), ("LOC", "ns")
_CLASS = "会"
_PROPER = ("nz", "nt", "ORG", "LOC", "ns", "nr", "PER", "nw")


def societies(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The societies of a sentence where none of ``known`` ends or goes further; also what a word
    for its members abroad opens before one of them: 旅|菲校友会, 吉隆坡暨|雪兰莪总商会."""
    heads, text, line = forms("society_heads"), sentence.text, sentence.sentence
    if not heads.inside(sentence.line):
        return
    for end in range(line.start + _LEAST, line.end + 1):
        if text[end - 1] not in heads.last:
            continue
        behind = pattern("society-behind").match(text, end) is not None
        listed = behind or (end == line.end and officers_below(text, end))
        if not listed and not pattern("society-acts").match(text, end):
            continue
        head = heads.ending(text, end, line.start)
        met = [k for k in known if k.start < end <= k.end]
        if head is None or any(k.end > end or not _opened(sentence, k.start, end) for k in met):
            continue
        if head in forms("event_heads") and not behind:
            continue  # 高三年级家长会
        start = _start(sentence, end - len(head))
        if start is None or is_class(sentence, start) or any(k.start <= start for k in met):
            continue
        if (not listed or len(head) == 1) and not _proper(sentence, start):
            continue
        if len(head) == 1 and (not listed or end == line.end):
            continue  # 某中学礼|堂
        if (end == line.end and start > line.start) or not _LEAST <= end - start <= _LIMIT:
            continue
        if start == end - len(head):
            continue
        if not listed and _done(sentence, heads, start, end - len(head)):
            continue  # 王小华|学会|感谢
        row = forms("organ_heads").rows.get(head, {})
        kind = row.get("kind", "association")
        inner = tuple(k for k in known if start <= k.start and k.end < end)
        yield Span(start, end, "Organization", head=head, kind=kind, inner=inner, source="tagger")


def _done(sentence: Words, heads: Forms, start: int, at: int) -> bool:
    """Whether the class word at ``at`` is a verb or adverb behind what makes no society of its
    own (同乡|总会 is a 同乡会), or all before it is a person."""
    token, first = sentence.covering(at), sentence.covering(start)
    if token is not None and token.start == at and token.tag in _DOING:
        index = sentence.starts[at]
        if index == 0 or sentence.word(sentence.tokens[index - 1]) + _CLASS not in heads:
            return True
    return first is not None and first.tag in _PERSONS and first.end == at


def _opened(sentence: Words, start: int, end: int) -> bool:
    """Whether a word that opens a longer name stands before one: 旅|, 旅港|, a country's, or that
    of a place before a society."""
    text, openers = sentence.text, words("society_openers")
    if text[max(0, start - 1) : start] in openers or text[max(0, start - 2) : start - 1] in openers:
        return True
    index = sentence.ends.get(start)
    token = sentence.tokens[index] if index is not None else None
    if token is None:
        return False
    word = sentence.word(token)
    if any(p.level == "country" for p in gazetteer().named(word)):
        return len(word) > _COUNTRY  # no 日本|日中友好会馆
    # 吉隆坡|安溪互助会: what a place's people have in another
    return token.tag in _PLACES and forms("society_heads").ending(text, end, start) is not None


def _start(sentence: Words, at: int) -> int | None:
    """Where the name starts whose class word is at ``at``."""
    token = sentence.covering(at)
    if token is None:
        return None
    index, start = sentence.starts[token.start], at
    while index >= 0:
        token = sentence.tokens[index]
        word = sentence.text[token.start : min(token.end, at)]
        if word and not _inside(sentence, index, word):
            break
        start = token.start
        index -= 1
    first = sentence.covering(start)
    return None if first is None or first.tag in ("m", "q") else start


def _inside(sentence: Words, index: int, word: str) -> bool:
    """Whether a token can be a part of the name: no title, no verb of more than one character."""
    token = sentence.tokens[index]
    if word in words("titles") or word in words("joiners"):
        linked = index > 0 and sentence.tokens[index - 1].tag in _INSIDE
        return word in words("society_joints") and linked
    if word in words("society_joints"):
        return True
    if token.tag == "v" and word in words("serving_words"):
        return False  # 总经理|兼|董事会|秘书
    return token.tag in (_INSIDE if len(word) > 1 else _SHORT)


def _proper(sentence: Words, start: int) -> bool:
    """Whether a name opens with a word that is no ordinary noun."""
    token = sentence.covering(start)
    return token is not None and token.tag in _PROPER
