"""A body + words + a unit's head before a title -> the unit whole: 省国资委|考核|分配处|副处长.

Where the grammar stops growing a name (a verb, a calling, two fields joined by 与), the title
behind shows that the words between the body and the head are the unit's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.lexicons import beginnings, forms, words
from graph.mentions.spans import Span, Words
from graph.mentions.units import FIELD_JOINERS, unit_ends
from graph.script import simplified

_CHIEF = "长"
_LONGEST = 10  # characters between the body and the head
_FIELDS = 2  # characters of what a unit is for before its class word: 建設|課長
_FIELD = ("n", "nz", "vn", "an", "a", "b", "nt", "ORG", "s")
_DOING = (
    "holding_verbs",
    "speech_verbs",
    "appointing_verbs",
    "attending_verbs",
    "name_verbs",
    "launching_verbs",
    "status_words",
)


def titled_parts(sentence: Words, known: list[Span]) -> list[Span]:
    """``known`` with the whole of each unit with a title right behind that it cuts short."""
    named = [k.end for k in known if k.source != "bare"]
    for part in list(_parts(sentence, known, min(named))) if named else ():
        known = [*(k for k in known if not part.meets(k)), part]
    return known


def _parts(sentence: Words, known: Sequence[Span], first: int) -> Iterator[Span]:
    heads, titles = forms("organ_heads"), forms("titles")
    for end, at in _ends(sentence, first):
        if at >= sentence.sentence.end:
            continue
        title = titles.at(sentence.text, at, sentence.sentence.end)
        if title is None or titles[title]["kind"] != "post":
            continue
        head = heads.ending(sentence.text, end, sentence.sentence.start)
        if head is None:
            continue
        if heads[head]["unit"] != "yes" or head in words("inner_boards"):
            continue
        chief = simplified(title).endswith(_CHIEF) and len(title) > 1
        if chief and simplified(title)[-2:-1] != simplified(head[-1]):
            continue  # 社会|课长
        if head in words("party_units") or any(k.start < end <= k.end for k in known if k.inner):
            continue
        before = [k for k in known if k.end < end - len(head) and k.source != "bare"]
        body = max(before, key=lambda k: (k.end, k.start), default=None)
        if body is None or not _of_body(sentence, body.end, end - len(head)):
            continue
        if at < end and (titles.at(sentence.text, body.end) or at - body.end < _FIELDS):
            continue  # 省教育厅|副厅长
        kind = heads[head]["kind"] or body.kind
        inner = (replace(body, value=None) if body.source == "given" else body,)
        yield replace(body, end=end, head=head, kind=kind, inner=inner)


def _ends(sentence: Words, first: int) -> Iterator[tuple[int, int]]:
    """Where a unit may end behind ``first``, and where a title begins there: behind it or 原
    (采购科|原|科长), or with its last character (建設|課長)."""
    text, past, shared = sentence.text, words("past_chars"), forms("shared_titles")
    heads, titles = unit_ends(), beginnings("titles")
    found = sentence.ending(heads)
    if chiefs := sentence.opening(words("shared_titles")):
        found = sorted({*found, *(index - 1 for index in chiefs if index)})
    for index in found:
        token = sentence.tokens[index]
        end = token.end
        if end < first:
            continue
        behind = text[end : end + 1]
        if text[end - 1] in heads:
            at = end + (behind in past)
            if text[at : at + 2] in titles:
                yield end, at
        if behind not in shared.first or text[end : end + 2] not in shared:
            continue
        if sentence.word(token) in past or forms("title_grades").ending(text, end) is not None:
            continue
        if forms("organ_heads").ending(text, end) is None:  # 组织部|部长
            yield end + 1, end


def _of_body(sentence: Words, start: int, cut: int) -> bool:
    """Whether the words between a body and a unit's head are all of the unit's name."""
    if not 0 < cut - start <= _LONGEST or start not in sentence.starts:
        return False
    text = sentence.text
    if forms("status_words").at(text, start, cut) is not None:
        return False  # 公安局|原|治安大队
    title = forms("titles").at(text, start, cut)
    if title is not None and forms("titles")[title]["kind"] == "post":
        return False  # 教育局|局长甲
    if title in words("posted_trades") and text[start + len(title)] in FIELD_JOINERS:
        return False  # 规划室|工程师|和咨询办公室副主任
    index, nominal = sentence.starts[start], False
    while sentence.tokens[index].start < cut:
        token = sentence.tokens[index]
        word = sentence.word(token)
        if token.tag == "c":
            if word not in FIELD_JOINERS or not nominal or token.end >= cut:
                return False
        elif token.tag == "v":
            bare = token.end == cut and sentence.starts.get(cut) is not None
            if bare or len(word) < 2 or any(word in words(table) for table in _DOING):
                return False  # 约谈|办公室|主任
        elif token.tag not in _FIELD or not word.isalpha() or word in words("group_words"):
            return False
        nominal = token.tag in (*_FIELD, "v")
        index += 1
    return True
