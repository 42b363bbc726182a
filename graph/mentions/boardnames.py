"""A sentence that appoints the members of a board -> the board, though no place opens its name:
委任|运输咨询委员会|成员, |电影发展局|的成员名单如下."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.lexicons import among, either, forms, words
from graph.mentions.spans import Span, Words
from graph.model import Token

_HEADS, _SEATS, _WORDS = "%boards%", "%members%", "%words%"
_PATTERNS = ("board-appointed", "board-listed")
_PLAIN = 5  # characters of a name that says what no other board is for
# what is done to a board
_DONE = ("event_triggers", "leading_words", "sending_verbs", "founding_verbs")
_NAMED = "board-named"  # boards that act, in texts of Hong Kong, Macao and Taiwan
_AND = "c"  # first letter of the tag of a word for "and"
_OUTSIDE = frozenset("purw")  # first letters of the tags of words that stand in no board's name


def boards(sentence: Words, known: Sequence[Span]) -> Iterator[Span]:
    """The boards whose members a sentence appoints or lists that no span of ``known`` meets."""
    first, last = sentence.sentence.start, sentence.sentence.end
    if not forms("board_heads").inside(sentence.line):
        return
    for name in (*_PATTERNS, *([_NAMED] if sentence.traditional else ())):
        for found in _pattern(name).finditer(sentence.text, first, last):
            start, end = found.span("b")
            head = forms("organ_heads").ending(sentence.text, end, start)
            head = head or forms("board_heads").ending(sentence.text, end, start)
            if (
                head is None
                or sentence.text[start:end] in words("not_bodies")
                or (head == sentence.text[start:end] and not _own(name, head))
                or start not in sentence.starts
                or not (end in sentence.ends or forms("seat_nouns").at(sentence.text, end))
            ):
                continue
            inside = [t for t in sentence.tokens if start <= t.start < end]
            acts = {sentence.word(t) for t in inside if t.tag == "v"}  # 選舉/vn|管理委員會
            if not acts.isdisjoint(among(*_DONE) - words("group_tasks")):
                continue  # 公布|某委员会新一届成员名单, 驳回|某委员会前副主席
            if any(t.tag[:1] == _AND and not _joins(sentence, t, start) for t in inside):
                continue  # 教育局及|某委员会
            if any(t.tag[:1] in _OUTSIDE or t.tag in ("PER", "nr", "m", "TIME") for t in inside):
                continue
            within = tuple(k for k in known if k.start == start and k.end < end and _named(k))
            span = Span(start, end, "Organization", head or "", "group", "", within, source="group")
            if not any(k.meets(span) and not _gives_way(span, k) for k in known):
                yield span


def _joins(sentence: Words, word: Token, start: int) -> bool:
    """Whether a word for "and" joins what one board is for: 学术|及|职业资历评审局."""
    at = word.start
    ended = (forms(heads).ending(sentence.text, at, start) for heads in ("organ_heads", "titles"))
    return sentence.word(word) in words("field_joiners") and at > start and not any(ended)


def _own(name: str, head: str) -> bool:
    """Whether a board that acts has a name that others bear too: 旅遊發展委員會."""
    plain = forms("organ_heads").rows.get(head, {}).get("generic") == "no" and len(head) > _PLAIN
    return name == _NAMED and plain and head not in words("special_organs")


def _named(body: Span) -> bool:
    """Whether a body can have a board: no 高雄市校园."""
    return forms("organ_heads").rows.get(body.head, {}).get("generic") == "no"


def _gives_way(board: Span, other: Span) -> bool:
    """Whether a name goes on where only a part of it was read as one (云南省赴|泰国代表团), or is
    one that the tagger alone vouched for."""
    longer = board.end - board.start > other.end - other.start
    return board.holds(other) and (longer or other.source == "tagger")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The pattern of that name with the heads of boards in it."""
    row = forms("clause_patterns")[name]["pattern"]
    row = row.replace(_WORDS, forms("clause_patterns")["board-words"]["pattern"])
    row = row.replace(_HEADS, either(words("board_heads")))
    return re.compile(row.replace(_SEATS, either(words("seat_nouns"))))
