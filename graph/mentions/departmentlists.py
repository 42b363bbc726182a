"""Words -> the departments of a list that names no house: |科研处、材料科学与工程学院、研究生院|
负责人参加, 深入|消毒供应中心、卒中中心|.

Whose they are the context finds; what has no house there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.lexicons import among, forms, words
from graph.mentions.ownunits import NOUNS, hall, two_tasks
from graph.mentions.spans import LISTED, Span, Words
from graph.model import Token

_DESCRIBES = NOUNS | {"a"}
_MARKS = ("、", "和", "与", "及")
_OPEN = ("bare", "unit", "class", "tagger")  # sources of spans that may name no house
_OFFICIAL = ("party",)  # kinds of departments that a region's bodies have
_LONGEST = 20  # characters of a department's name
_SHORTEST = 2  # characters of its field
_COLLEGES = ("与", "和")  # between two fields of a college or an office


def department_lists(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The departments beside which another one stands, where no span of ``known`` is."""
    found = list(_departments(sentence, known))
    if not found:
        return
    ends = {f.end for f in found} | {k.end for k in known if _is_department(k)}
    starts = {f.start for f in found} | {k.start for k in known if _is_department(k)}
    text = sentence.text
    for start in _bare_starts(sentence):
        starts.add(start)
    for one in found:
        after = text[one.end : one.end + 1] in _MARKS and one.end + 1 in starts
        before = text[one.start - 1 : one.start] in _MARKS and _ended(sentence, one.start - 1, ends)
        if after or before:
            yield one


def _departments(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    text, units = sentence.text, forms("own_units")
    for index in sentence.ending(units.last):
        token = sentence.tokens[index]
        head = units.ending(text, token.end, sentence.sentence.start)
        if head is None or units[head]["listed"] == "no" or hall(text, token.end):
            continue
        if sentence.word(token) in words("not_bodies"):
            continue
        start = _start(sentence, index, token.end - len(head))
        if token.end - start < len(head) + _SHORTEST or token.end - start > _LONGEST:
            continue
        if text[start - 1 : start] in _COLLEGES and _half(sentence, start):
            continue  # 水利与|土木工程学院
        row = forms("organ_heads").rows.get(text[start : token.end], {})
        if row.get("kind") in _OFFICIAL or row.get("unit") == "yes":
            continue  # 中央组织部、|宣传部; 生产技术部 is a bare head
        span = Span(
            start, token.end, "Organization", head=head, kind="other", value=LISTED, source="unit"
        )
        if not any(k.meets(span) for k in known):
            yield span


def _half(sentence: Words, start: int) -> bool:
    """Whether the joiner before is no list's: no department ends there."""
    unit = forms("own_units").ending(sentence.text, start - 1, sentence.sentence.start)
    return unit is None


def _start(sentence: Words, index: int, cut: int) -> int:
    """Where the words for the field of the department begin that ends with token ``index``."""
    text, start, joined = sentence.text, sentence.tokens[index].start, False
    if sentence.tokens[index].tag not in _DESCRIBES:
        return cut
    for token in reversed(sentence.tokens[:index]):
        word = sentence.word(token)
        if token.tag == "a" and word in words("leading_words"):
            break  # 深入|药剂科
        if token.end != start or word in among("cutting_words", "group_words", "class_fronts"):
            break
        if word in words("that_heads") or word in words("house_words"):
            break  # 集团|战略投资部
        if word in _COLLEGES and not joined and _fields(sentence, token.start, start, cut):
            joined, start = True, token.start
            continue
        named = word in words("titles") and forms("titles")[word]["kind"] != "profession"
        if token.tag == "v" and word not in among("field_verbs", "group_tasks"):
            if not _acts(sentence, token):
                return cut  # 消毒|供应中心: who knows where the name begins
            break
        if named or token.tag not in _DESCRIBES | {"v"}:
            break
        start = token.start
    return start + 1 if text[start] in _COLLEGES else start


def _acts(sentence: Words, token: Token) -> bool:
    """Whether a verb before a department is what is done with it: 带领|, 走进|."""
    word = sentence.word(token)
    return word in among("event_triggers", "cutting_words", "speech_verbs", "leading_words")


def _fields(sentence: Words, joiner: int, start: int, cut: int) -> bool:
    """Whether the joiner stands between two fields of one department."""
    text = sentence.text
    unit = forms("own_units").ending(text, joiner, sentence.sentence.start)
    if unit is not None:
        return two_tasks(text, cut)
    return cut > start or two_tasks(text, cut)


def _is_department(span: Span) -> bool:
    if span.source not in _OPEN or span.inner:
        return False
    unit = forms("organ_heads").rows.get(span.head, {}).get("unit") == "yes"
    return unit or (span.source != "bare" and listed_unit(span.head))


def listed_unit(head: str) -> bool:
    """Whether a class word is that of a department whose house a list need not name."""
    word = forms("own_units").ending(head, len(head))
    return word is not None and forms("own_units")[word]["listed"] == "yes"


def _bare_starts(sentence: Words) -> Iterator[int]:
    """Where a class word stands that is a department's name as it is: 科研处, 研究生院."""
    for token in sentence.tokens:
        head = forms("organ_heads").at(sentence.text, token.start, sentence.sentence.end)
        if head and forms("own_units").ending(sentence.text, token.start + len(head), token.start):
            yield token.start


def _ended(sentence: Words, end: int, ends: set[int]) -> bool:
    """Whether a department ends there."""
    if end in ends:
        return True
    head = forms("organ_heads").ending(sentence.text, end, sentence.sentence.start)
    unit = forms("own_units").ending(sentence.text, end, sentence.sentence.start)
    return head is not None and unit is not None and len(head) > len(unit)
